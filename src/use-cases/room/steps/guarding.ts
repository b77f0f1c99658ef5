// The roster guard: Graph's roster of the channel against ours, for as long as the channel is there (gate 19).
import { afterReading, compareRosters, isWholeTeam, SETTLING_MS } from '../../../domain/room/roster.ts';
import type { Effect } from '../../outbox/effect.ts';
import type { Operation } from '../../ports.ts';
import { type InvitationBody, invitationBody, withChange } from '../../session/session-item.ts';
import { GraphTrouble, type Member } from '../../teamwork.ts';
import { type Known, ownersAmong } from '../facts.ts';
import type { RoomBody } from '../room-item.ts';
import {
  type Change,
  channelOf,
  further,
  type Move,
  minus,
  over,
  personOf,
  type SagaRow,
  type Tending,
  united,
  waiting,
} from '../saga-row.ts';
import { tells, tellsOfInvitation, welcomes } from './sending.ts';
import { isDone } from './turn.ts';

const hasChannel = ({ body }: Tending): boolean => body.channel.id !== null && body.done.includes('channel');

const isSettling = ({ body, now }: Tending): boolean =>
  now.getTime() - Date.parse(body.channel.knownAt ?? now.toISOString()) < SETTLING_MS;

/** Whoever was let in before is taken out quietly; anybody else nobody ever let in. */
function isStranger({ body }: Tending, entry: string | undefined): boolean {
  return entry === undefined || !(body.inChannel.includes(entry) || body.added.includes(entry));
}

const ALARMED = ['coordinator', 'mayor', 'dpo'] as const;

/** Somebody who left, or who is back again, on their own invitation; they are asked once. */
function noteOn(known: Known | undefined, left: InvitationBody['left']): readonly Operation[] {
  if (known?.invitation === undefined) return [];
  const { item, version } = known.invitation;
  return [{ kind: 'replace', item: withChange<InvitationBody>(item, { left }), version }];
}

/** In the channel again, by our hand or an owner's: if they leave another time, they are asked another time. */
function backAgain(t: Tending, here: readonly string[]): readonly Operation[] {
  return here.flatMap((entry) => {
    const known = personOf(t, entry);
    const left = known?.invitation && invitationBody(known.invitation.item).left;
    return left ? noteOn(known, null) : [];
  });
}

/** The channel was deleted by hand, or Graph does not find it: it is looked for, and made anew where it is gone. */
function lost({ channel }: RoomBody): Change {
  return {
    channel: { ...channel, id: null, webUrl: null, knownAt: null },
    done: ['preflight', 'resolve', 'owners'],
    added: [],
    inChannel: [],
    gone: [],
    late: [],
    welcomed: [],
    lacks: [],
    equalReads: 0,
    readAt: null,
    strangers: 0,
    alarmed: 0,
    botInChannel: 'unknown',
  };
}

const isAwaited = (t: Tending, entry: string): boolean => {
  const person = personOf(t, entry);
  return person?.wanted === true && !person.stayedAway;
};

/** On doubt too: the items are hidden in any case, and the next look knows more. */
async function mayBeWholeTeam(t: Tending, members: readonly Member[]): Promise<boolean> {
  try {
    return isWholeTeam(members, await t.teamwork.teamMembers(t.body.team));
  } catch (error) {
    if (error instanceof GraphTrouble) return true;
    throw error;
  }
}

async function judge(t: Tending, members: readonly Member[]): Promise<Move> {
  const comparison = compareRosters(t.facts.people, t.facts.wanted, members);
  const settling = isSettling(t);
  const { watch, left } = afterReading(t.body, comparison, { now: t.now, settling });
  const stale = settling && comparison.beyond.length > 0 && (await mayBeWholeTeam(t, members));
  const beyond = stale ? [] : comparison.beyond;
  t.look.beyond = beyond.map((each) => ({
    ...each,
    owner: members.some(({ membershipId, owner }) => owner && membershipId === each.membershipId),
  }));
  const unknown = beyond.filter(({ entry }) => isStranger(t, entry)).length;
  const isAlarm = unknown > t.body.alarmed;
  const asked = left.flatMap((entry): readonly Effect[] => {
    const invitation = personOf(t, entry)?.invitation;
    return invitation ? [tellsOfInvitation(t, 'channel.left', entry, invitation.item)] : [];
  });
  const welcome = isDone(t, 'activate') ? (welcomes(t, watch.inChannel).effects ?? []) : [];
  const at = t.now.toISOString();
  const change = (body: RoomBody): Change => ({
    ...watch,
    alarmed: stale ? body.alarmed : unknown,
    late: body.late.filter(({ entry }) => isAwaited(t, entry) && !watch.inChannel.includes(entry)),
    welcomed: isDone(t, 'activate') ? [...new Set([...body.welcomed, ...watch.inChannel])] : body.welcomed,
  });
  const audit = isAlarm ? 'room.stranger' : left.length > 0 ? 'room.left' : undefined;
  return over(change, {
    operations: [
      ...left.flatMap((entry) => noteOn(personOf(t, entry), { at, back: false })),
      ...backAgain(t, minus(comparison.here, left)),
    ],
    effects: [...(isAlarm ? ALARMED.map((to) => tells(t, 'room.stranger', to)) : []), ...asked, ...welcome],
    ...(audit === undefined ? {} : { audit }),
  });
}

/** Once in each look, whatever else is to be done: a stranger hides the items before anything is asked of Graph. */
export const guardRow: SagaRow = {
  name: 'guard',
  goals: ['open'],
  wanted: (t) => hasChannel(t) && !t.look.read,
  intent: false,
  async act(t) {
    t.look.read = true;
    const members = await t.teamwork.channelMembers(t.body.team, channelOf(t));
    if (members !== undefined) return judge(t, members);
    const seen = await t.teamwork.channel(t.body.team, channelOf(t));
    // Young channels are not found everywhere at once.
    if (seen !== undefined || isSettling(t))
      return waiting({ because: 'channelGone', ms: 5_000, quiet: true });
    return further(lost, { audit: 'room.lost' });
  },
};

/** Owners who belong in the channel and are in it. */
const stayingOwners = ({ body, facts }: Tending): readonly string[] =>
  body.owners.filter((entry) => body.inChannel.includes(entry) && facts.wanted.has(entry));

/** A channel keeps its last owner: where nobody of the two may stay, the next of coordinator, deputy and mayor is made one first. */
async function replaceOwner(t: Tending): Promise<readonly string[]> {
  const [next] = ownersAmong(t.facts, []).filter((entry) => t.facts.wanted.has(entry));
  const person = next === undefined ? undefined : personOf(t, next);
  if (person === undefined) return [];
  await t.teamwork.addToChannel(t.body.team, channelOf(t), person.objectId, 'owner');
  return [person.entry];
}

/** Out at once: the store has shown them nothing since they lost their place. */
async function expel(t: Tending): Promise<Move> {
  const staying = stayingOwners(t);
  const going = t.look.beyond.filter(({ owner, entry }) => !owner || staying.some((each) => each !== entry));
  const kept = t.look.beyond.length - going.length;
  t.look.beyond = [];
  for (const { membershipId } of going)
    await t.teamwork.removeFromChannel(t.body.team, channelOf(t), membershipId);
  const entries = going.flatMap(({ entry }) => entry ?? []);
  const fresh = kept > 0 ? await replaceOwner(t) : [];
  const change = (body: RoomBody): Change => ({
    added: united(minus(body.added, entries), fresh),
    inChannel: minus(body.inChannel, entries),
    welcomed: minus(body.welcomed, entries),
    owners: united(minus(body.owners, entries), fresh),
  });
  const audit = going.length > 0 ? { audit: 'room.remove' } : {};
  if (kept === 0) return over(change, audit);
  return {
    ...waiting({ because: 'ownerMissing', count: kept, ms: fresh.length > 0 ? 5_000 : 60_000 }, change),
    ...audit,
  };
}

export const expelRow: SagaRow = {
  name: 'expel',
  goals: ['open'],
  wanted: (t) => hasChannel(t) && t.look.beyond.length > 0,
  intent: true,
  act: expel,
};
