// The session in the organiser's calendar: neutral, closed to whoever is not invited, and held as long as it is not off.
import { endOf } from '../../../domain/session/local-time.ts';
import { openSealed } from '../../register.ts';
import { type SessionDetails, sessionBody } from '../../session/session-item.ts';
import { type CalendarEvent, GraphTrouble, type MeetingPlan } from '../../teamwork.ts';
import type { Lack, RoomBody } from '../room-item.ts';
import {
  type Change,
  further,
  type Meanings,
  type Move,
  minus,
  over,
  personOf,
  type SagaRow,
  type Tending,
} from '../saga-row.ts';
import { isAhead, numberOf, sessionOf } from './sending.ts';
import { isDone, isNext } from './turn.ts';

/** A UUID out of the room's token: Outlook makes one event of it, however often it is asked. https://learn.microsoft.com/graph/api/resources/event */
export function transactionId({ s, body }: Pick<Tending, 's' | 'body'>): string {
  const hex = s.digest.sha256(`event ${body.channel.token}`);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

async function planOf(t: Tending): Promise<MeetingPlan> {
  const { item } = sessionOf(t);
  const { start, minutes, place } = sessionBody(item);
  const details = place === 'teams' ? undefined : await openSealed<SessionDetails>(t.s, item, 'details');
  return {
    transactionId: transactionId(t),
    subject: numberOf(t),
    start,
    end: endOf(new Date(start), minutes).toISOString(),
    timeZone: t.cell.timeZone,
    online: place !== 'room',
    place: details?.address || null,
  };
}

const isOnline = (t: Tending): boolean => sessionBody(sessionOf(t).item).place !== 'room';

/** Those who are admitted to the session; nobody sees who else is. */
const attendeesOf = ({ facts }: Tending): readonly string[] => [...facts.wanted].sort();

function noted(t: Tending, { id, joinUrl }: CalendarEvent): Change {
  const { start, minutes } = sessionBody(sessionOf(t).item);
  const event = { id, joinUrl: joinUrl ?? null, start, minutes, attendees: [] };
  return { event, asked: minus(t.body.asked, ['event']) };
}

const without = ({ lacks }: RoomBody, lack: Omit<Lack, 'what'>): Change => ({
  event: null,
  meetingClosed: false,
  lacks: [...lacks.filter(({ what }) => what !== 'meeting'), { what: 'meeting', ...lack }],
});

/** A policy, a right, a licence: the session is held all the same, and the card says what is missing. */
const MEANINGS: Meanings = {
  permissionMissing: 'without',
  policyForbids: 'without',
  organiserUnlicensed: 'without',
  accessPolicyMissing: 'without',
  personGone: 'without',
};

async function invite(t: Tending, event: NonNullable<RoomBody['event']>): Promise<Change> {
  const entries = attendeesOf(t);
  const people = entries.flatMap((entry) => personOf(t, entry)?.objectId ?? []);
  await t.teamwork.inviteToEvent(t.body.organiser ?? '', event.id, people);
  return { event: { ...event, attendees: entries } };
}

/** One request at a time, each remembered before the next. */
async function nextOfMeeting(t: Tending): Promise<Move> {
  const { organiser, event, meetingClosed } = t.body;
  if (organiser === null)
    return over((body) => (isOnline(t) ? without(body, { because: 'nobodyConfigured' }) : {}));
  if (event === null) {
    const made = await t.teamwork.createEvent(organiser, await planOf(t));
    return further(() => noted(t, made), { audit: 'room.meeting' });
  }
  if (isOnline(t) && event.joinUrl === null) {
    const joinUrl = (await t.teamwork.event(organiser, event.id))?.joinUrl;
    if (joinUrl === undefined) throw new GraphTrouble('event', 'unavailable', { code: 'unavailable' });
    return further(() => ({ event: { ...event, joinUrl } }));
  }
  if (event.joinUrl !== null && !meetingClosed) {
    await t.teamwork.closeMeetingDoors(organiser, event.joinUrl);
    return further(() => ({ meetingClosed: true }));
  }
  const invited = await invite(t, event);
  return over(() => invited);
}

/** Open doors are worse than none: the event goes. */
async function goWithout(t: Tending, lack: Omit<Lack, 'what'>): Promise<Move> {
  const { organiser, event } = t.body;
  if (organiser !== null && event !== null) await t.teamwork.cancelEvent(organiser, event.id);
  return over((body) => without(body, lack), { audit: 'room.without-meeting' });
}

export const meetingRow: SagaRow = {
  name: 'meeting',
  goals: ['open'],
  wanted: isNext('meeting'),
  intent: true,
  undoneBy: 'event',
  async intend({ body }) {
    const asks = body.organiser !== null && body.event === null && !body.asked.includes('event');
    return asks ? { asked: [...body.asked, 'event'] } : {};
  },
  act: nextOfMeeting,
  meanings: MEANINGS,
  without: goWithout,
};

function isOtherwise(t: Tending): boolean {
  const { event, organiser } = t.body;
  if (event === null || organiser === null || t.facts.session === undefined) return false;
  const { start, minutes } = sessionBody(t.facts.session.item);
  return event.start !== start || event.minutes !== minutes || isOtherwiseInvited(t, event.attendees);
}

function isOtherwiseInvited(t: Tending, attendees: readonly string[]): boolean {
  const wanted = attendeesOf(t);
  return minus(wanted, attendees).length > 0 || minus(attendees, wanted).length > 0;
}

/** The session was moved, or other people are admitted now: the event follows. */
async function follow(t: Tending): Promise<Move> {
  const { event, organiser } = t.body;
  if (event === null || organiser === null) return over();
  const there = await t.teamwork.event(organiser, event.id);
  if (there === undefined || there.cancelled)
    return over((body) => without(body, { because: 'meetingGone' }), { audit: 'room.without-meeting' });
  const { start, minutes } = sessionBody(sessionOf(t).item);
  if (event.start !== start || event.minutes !== minutes) {
    await t.teamwork.moveEvent(organiser, event.id, await planOf(t));
    return further(() => ({ event: { ...event, start, minutes } }), { audit: 'room.meeting' });
  }
  const invited = await invite(t, event);
  return over(() => invited);
}

export const followRow: SagaRow = {
  name: 'follow',
  goals: ['open'],
  // What is over stays in the calendar as it was.
  wanted: (t) => isDone(t, 'meeting') && isAhead(t) && isOtherwise(t),
  intent: true,
  act: follow,
};
