// The end of a room: convening taken back in reverse, or closed after the session and deleted when its retention ends.
import { endOf } from '../../../domain/session/local-time.ts';
import { sessionBody } from '../../session/session-item.ts';
import { endStepsOf } from '../end-steps.ts';
import { neededElsewhere } from '../other-rooms.ts';
import type { EndStep, RoomBody } from '../room-item.ts';
import {
  type Change,
  channelOf,
  further,
  type Move,
  minus,
  over,
  type SagaRow,
  type Tending,
  waiting,
} from '../saga-row.ts';
import { madeChannels } from './making.ts';
import { transactionId } from './meeting.ts';
import { isAhead, sessionMoves, sessionOf } from './sending.ts';
import { isNextEnd } from './turn.ts';

const isTurn =
  (name: EndStep) =>
  (t: Tending): boolean =>
    isNextEnd(name, endStepsOf(t.goal))(t);

/** So long a request that was given up may still take effect. */
const STRAY_MS = 60_000;
const RUNNING_MS = 5_000;

export const eventEnd: SagaRow = {
  name: 'event',
  goals: ['undone', 'closed', 'deleted'],
  wanted: isTurn('event'),
  intent: true,
  async act(t) {
    const { organiser, event, asked } = t.body;
    const gone = { audit: 'room.meeting-cancelled' };
    if (organiser === null) return over();
    if (event === null && asked.includes('event') && t.facts.session !== undefined) {
      // Its answer was lost: the same transaction gives the same event, to be cancelled.
      const { start, minutes } = sessionBody(sessionOf(t).item);
      const end = endOf(new Date(start), minutes).toISOString();
      const plan = { transactionId: transactionId(t), subject: '', start, end, timeZone: t.cell.timeZone };
      const made = await t.teamwork.createEvent(organiser, { ...plan, online: false, place: null });
      await t.teamwork.cancelEvent(organiser, made.id);
      return over((body) => ({ asked: minus(body.asked, ['event']) }), gone);
    }
    if (event === null || (t.goal !== 'undone' && !isAhead(t))) return over();
    await t.teamwork.cancelEvent(organiser, event.id);
    return over(() => ({ event: null, meetingClosed: false }), gone);
  },
};

const NO_CHANNEL: Change = {
  inChannel: [],
  added: [],
  gone: [],
  late: [],
  equalReads: 0,
  strangers: 0,
  alarmed: 0,
};

/** Every channel with the room's token: the one that we know, and one that came late. */
export const deleteEnd: SagaRow = {
  name: 'delete',
  goals: ['undone', 'deleted'],
  wanted: isTurn('delete'),
  intent: true,
  async act(t) {
    const { team, channel } = t.body;
    if (team === '' || !wasBegun(t.body)) return over(() => NO_CHANNEL);
    const made = await madeChannels(t);
    const ids = new Set([...made.map(({ id }) => id), ...(channel.id === null ? [] : [channel.id])]);
    for (const id of ids) await t.teamwork.deleteChannel(team, id);
    const change = (body: RoomBody): Change => ({
      ...NO_CHANNEL,
      channel: { ...body.channel, id: null, webUrl: null },
      asked: minus(body.asked, ['channel']),
    });
    if (channel.id !== null) return over(change, { audit: 'room.delete' });
    // Its request may still be under way; looked at once more, and once it is not there it will not come.
    return t.body.asked.includes('channel') ? waiting({ ms: STRAY_MS }, change) : over(change);
  },
};

/** Whether anything of a channel may be there. */
const wasBegun = ({ channel, done }: RoomBody): boolean => channel.id !== null || done.includes('team');

/** Everybody but the owners: a channel without an owner cannot be, not even an archived one. */
export const membersEnd: SagaRow = {
  name: 'members',
  goals: ['closed'],
  wanted: isTurn('members'),
  intent: true,
  async act(t) {
    if (t.body.channel.id === null) return over();
    const members = await t.teamwork.channelMembers(t.body.team, channelOf(t));
    const keeps = ownerIds(t);
    const going = (members ?? []).filter(({ objectId }) => !keeps.has(objectId.toLowerCase()));
    if (going.length === 0)
      return over(({ owners }) => ({ ...NO_CHANNEL, inChannel: owners, added: owners }));
    for (const { membershipId } of going)
      await t.teamwork.removeFromChannel(t.body.team, channelOf(t), membershipId);
    // Read back: over is what Graph shows.
    return waiting({ ms: RUNNING_MS });
  },
};

function ownerIds({ facts, body }: Tending): ReadonlySet<string> {
  const owners = facts.people.filter(({ entry }) => body.owners.includes(entry));
  return new Set(owners.map(({ objectId }) => objectId.toLowerCase()));
}

/** Out of the host team goes whom we brought in, unless another session needs them there: then it is that room's to take them out. */
export const teamEnd: SagaRow = {
  name: 'team',
  goals: ['undone', 'closed', 'deleted'],
  wanted: isTurn('team'),
  intent: true,
  async act(t) {
    const { team, addedToTeam } = t.body;
    // Owners of an archived channel stay as long as it does.
    const leaving = t.goal === 'closed' ? minus(addedToTeam, t.body.owners) : addedToTeam;
    if (team === '' || leaving.length === 0) return over();
    const people = t.facts.people.filter(({ entry }) => leaving.includes(entry));
    const handedOver = await neededElsewhere(t, people);
    const going = people.filter(({ entry }) => !handedOver.includes(entry));
    const members = going.length === 0 ? [] : await t.teamwork.teamMembers(team);
    for (const { objectId } of going) {
      const member = members.find((each) => each.objectId.toLowerCase() === objectId.toLowerCase());
      if (member !== undefined) await t.teamwork.removeFromTeam(team, member.membershipId);
    }
    return over((body) => ({ addedToTeam: minus(body.addedToTeam, leaving) }), { audit: 'room.team-left' });
  },
};

/** 202 and an operation to look at; only when that succeeded the session is closed. */
export const archiveEnd: SagaRow = {
  name: 'archive',
  goals: ['closed'],
  wanted: isTurn('archive'),
  intent: true,
  async act(t) {
    const { team, channel, operation } = t.body;
    const closes = (): Move =>
      over(() => ({ operation: null }), { operations: sessionMoves(t, 'room.close'), audit: 'room.close' });
    if (channel.id === null) return closes();
    if (operation === null) {
      if ((await t.teamwork.channel(team, channel.id)) === undefined) return closes();
      const started = await t.teamwork.archiveChannel(team, channel.id);
      return started === undefined ? closes() : further(() => ({ operation: started }));
    }
    const state = await t.teamwork.operation(team, operation);
    if (state === 'succeeded') return closes();
    if (state === 'running') return waiting({ ms: RUNNING_MS });
    return waiting({ because: 'unexpected' }, () => ({ operation: null }));
  },
};

/** The last of it. What the session held has ended with the session itself. */
export const vanishEnd: SagaRow = {
  name: 'vanish',
  goals: ['deleted'],
  wanted: (t) => endStepsOf('deleted').every((step) => t.body.ended.includes(step)),
  intent: false,
  act: async () => over(undefined, { audit: 'retention.erase' }),
};
