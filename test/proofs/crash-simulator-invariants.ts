// What must hold after every round of a run, at every request and every commit of it, and at its end.
import { DEMO_HOST_TEAM } from '../../src/local/graph/demo-tenant.ts';
import type { Operation } from '../../src/use-cases/ports.ts';
import { faultsInChain } from '../support/audit-verifier.ts';
import { objectIdOf, PK } from '../support/simulated-town.ts';
import type { Moment, Run } from './crash-simulator-run.ts';
import {
  beyondIn,
  channelAt,
  channels,
  eventsOf,
  invitationAt,
  invitedTo,
  isGuarded,
  isShowable,
  roomAt,
  sessionAt,
  stateOf,
  team,
  wantedIn,
} from './crash-simulator-view.ts';

type Problem = string | undefined;

const READ_GAP_MS = 4_000;

function firstOf(problems: Iterable<Problem>): Problem {
  for (const problem of problems) if (problem !== undefined) return problem;
  return undefined;
}

/** Somebody was told that it is recorded: it is, as it was then, for ever. */
function lostAcknowledgement({ answered, store }: Run): Problem {
  for (const item of answered)
    if (store.peek(PK, item.id) !== item) return 'an acknowledgement that was answered is lost or replaced';
  return undefined;
}

/** No channel without a room that knows its token, and never two of one room. */
function orphanChannel(run: Run): Problem {
  const tokens = run.ground.sessions.map((_, n) => roomAt(run, n)?.body.channel.token);
  const seen = new Set<string | null>();
  for (const { description } of channels(run)) {
    if (!tokens.some((token) => token === description)) return 'a channel that no room knows';
    if (seen.has(description)) return 'two channels of one room';
    seen.add(description);
  }
  return undefined;
}

/** Whether the guard went its round: the room was due, and nobody else held the team. */
function wasGuarded({ store, now }: Moment, room: string): boolean {
  const at = new Date(now).toISOString();
  const due = store.records.get(PK)?.get(room)?.item.due;
  const leases = [...(store.records.get('deployment')?.values() ?? [])].filter(
    ({ item }) => item.type === 'lease',
  );
  return due !== undefined && due <= at && leases.every(({ item }) => String(item.body.until) <= at);
}

/**
 * From activation on nothing is shown while the channel holds one person beyond the set: whoever is there since before a round of the guard
 * that nothing disturbed has hidden the items by the end of it.
 */
function shownToStranger(run: Run, n: number, begun: Moment | 'faulty'): Problem {
  if (begun === 'faulty' || !isShowable(run, n) || !wasGuarded(begun, sessionAt(run, n).room))
    return undefined;
  const before = begun.graph.teams.get(DEMO_HOST_TEAM)?.channels.get(channelAt(run, n)?.id ?? '');
  const beyond = beyondIn(run, n).filter((objectId) => before?.members.has(objectId));
  // Somebody who lost their place in this very round is found in the next one.
  const known = run.watched[`beyond ${n}`] ?? 0;
  return beyond.length > 0 && known > 0
    ? 'items are shown while somebody beyond the set is there'
    : undefined;
}

function watches(run: Run): void {
  const watched: Record<string, number> = {};
  for (let n = 0; n < run.ground.sessions.length; n += 1)
    if (beyondIn(run, n).length > 0) watched[`beyond ${n}`] = (run.watched[`beyond ${n}`] ?? 0) + 1;
  run.watched = watched;
}

/** Who is written to about a session is invited to it, or has a place in the cell. */
function toldOfNothing(run: Run): Problem {
  const last = run.told.slice(-4);
  const invited = new Set(run.ground.sessions.flatMap(({ entries }) => Object.values(entries)));
  return last.some(({ to, entry }) => to === 'entry' && !invited.has(entry ?? ''))
    ? 'somebody who is not invited was written to'
    : undefined;
}

function brokenChain({ store }: Run): Problem {
  const entries = store.items(PK).filter(({ type }) => type === 'audit');
  const [fault] = faultsInChain(entries);
  return fault === undefined ? undefined : `the log: ${fault}`;
}

function* ofSession(run: Run, n: number, begun: Moment | 'faulty'): Generator<Problem> {
  yield shownToStranger(run, n, begun);
  yield eventsOf(run, n).length > 1 ? 'two events of one session' : undefined;
}

function* atTheEnd(run: Run): Generator<Problem> {
  yield brokenChain(run);
  for (let n = 0; n < run.ground.sessions.length; n += 1) yield endOf(run, n);
  yield leftInTeam(run);
  yield run.store.items(PK).some(({ type, status }) => type === 'outbox' && status === 'dead')
    ? 'a notice was given up'
    : undefined;
}

/** Whoever was not in the host team before is there only as the owner of an archived channel; whoever was, still is. */
function leftInTeam(run: Run): Problem {
  const now = team(run).members;
  const before = run.ground.graph.teams.get(DEMO_HOST_TEAM)?.members;
  const kept = new Set(channels(run).flatMap(({ members }) => [...members.keys()]));
  for (const objectId of before?.keys() ?? [])
    if (!now.has(objectId)) return 'somebody was taken out of the team who was there before';
  const invited = run.ground.sessions.flatMap(({ invitations }) => Object.keys(invitations)).map(objectIdOf);
  for (const objectId of invited)
    if (now.has(objectId) && before?.has(objectId) !== true && !kept.has(objectId))
      return 'somebody whom the bot brought into the team was left there';
  return undefined;
}

/** How each session has to have ended. */
function endOf(run: Run, n: number): Problem {
  const state = stateOf(run, n);
  const channel = channelAt(run, n);
  const room = roomAt(run, n);
  if (eventsOf(run, n).length > 0) return `an event is left of a session that is ${state}`;
  for (const key of invitedTo(run, n)) {
    const invitation = invitationAt(run, n, key);
    const { entries } = sessionAt(run, n);
    const told = (notice: string) =>
      run.told.some((each) => each.notice === notice && each.entry === entries[key]);
    const isSent = invitation !== undefined && invitation.body.sentAt !== null;
    if (isSent && !told('invitation.sent')) return 'somebody was never invited';
  }
  // A room that is gone has left nothing in Teams.
  if (state === 'closed' && room !== undefined) {
    if (channel === undefined || channel.archiving === null) return 'a closed channel is not archived';
    const owners = room.body.owners.length;
    const isEverybodyOwner = [...channel.members.values()].every(({ owner }) => owner);
    return channel.members.size === owners && isEverybodyOwner ? undefined : 'a closed channel holds people';
  }
  if (channel !== undefined || (room !== undefined && room.body.channel.id !== null))
    return `a channel is left of a session that is ${state}`;
  return undefined;
}

/** After a round, which began with `begun` unless a fault came in it; where it goes on as another run did (`known`); or at the end. */
export function problemOf(run: Run, begun: Moment | 'faulty' | 'known' | 'end'): Problem {
  const everywhere = firstOf([lostAcknowledgement(run), orphanChannel(run), toldOfNothing(run)]);
  if (everywhere !== undefined) return everywhere;
  if (begun === 'end') return firstOf(atTheEnd(run));
  if (begun === 'known') return brokenChain(run);
  for (let n = 0; n < run.ground.sessions.length; n += 1) {
    const problem = firstOf(ofSession(run, n, begun));
    if (problem !== undefined) return problem;
  }
  watches(run);
  return undefined;
}

function namedIn(body: unknown): readonly string[] {
  return [...String(body ?? '').matchAll(/users\('([^']+)'\)/g)].map((each) => each[1] ?? '');
}

/** Intent first: whoever is about to be added to the team stands on a room as added by us. */
function joinsUnnoted(run: Run, people: readonly string[]): Problem {
  const noted = new Set(run.ground.sessions.flatMap((_, n) => roomAt(run, n)?.body.addedToTeam ?? []));
  const isNoted = (objectId: string) =>
    [...run.ground.entries].some(([key, entry]) => objectIdOf(key) === objectId && noted.has(entry));
  return people.every((each) => team(run).members.has(each) || isNoted(each))
    ? undefined
    : 'somebody is added to the team without being noted first';
}

/** The session whose channel this is. */
function sessionWith(run: Run, channel: string): number {
  return run.ground.sessions.findIndex((_, n) => channelAt(run, n)?.id === channel);
}

function letsIn(run: Run, n: number, people: readonly string[]): Problem {
  // Whoever loses their place while the worker has read it already is taken out in its next round.
  const wanted = new Set([...wantedIn(run, n), ...wantedIn(run, n, run.begun)]);
  if (!people.every((each) => wanted.has(each))) return 'somebody is let in who has not acknowledged';
  for (const key of invitedTo(run, n)) {
    const left = invitationAt(run, n, key)?.body.left;
    if (left && !left.back && people.includes(objectIdOf(key))) return 'somebody who left is added unasked';
  }
  return undefined;
}

function makesChannel(run: Run, body: unknown): Problem {
  const text = String(body);
  const n = run.ground.sessions.findIndex((_, at) => {
    const room = roomAt(run, at)?.body;
    // A process that stood still may ask for what another one has made meanwhile.
    const isNoted = room !== undefined && (room.asked.includes('channel') || room.channel.id !== null);
    return isNoted && text.includes(`"${room.channel.token}"`);
  });
  if (n < 0) return 'a channel is made without a token that was written down';
  return letsIn(run, n, namedIn(body));
}

/** Graph's id of a membership ends with whose it is. */
const whoseIs = (membershipId: string): string =>
  Buffer.from(decodeURIComponent(membershipId), 'base64').toString().split('##').at(-1) ?? '';

function leavesTeam(run: Run, objectId: string): Problem {
  const isNeeded = run.ground.sessions.some((_, n) => {
    const isOpen = roomAt(run, n)?.item.status === 'open' && isGuarded(run, n);
    return isOpen && wantedIn(run, n).has(objectId) && wantedIn(run, n, run.begun).has(objectId);
  });
  return isNeeded ? 'somebody whom another session needs is taken out of the team' : undefined;
}

/** What is asked of Graph, right before it leaves. */
export function problemOfRequest(run: Run, method: string, path: string, body: unknown): Problem {
  if (method === 'GET') return undefined;
  if (method === 'POST' && path.endsWith('/members/add')) return joinsUnnoted(run, namedIn(body));
  if (method === 'POST' && path.endsWith('/channels')) return makesChannel(run, body);
  const membership = /^\/teams\/[^/]+\/members\/(.+)$/.exec(path)?.[1];
  if (membership !== undefined) return leavesTeam(run, whoseIs(membership));
  const member = /\/channels\/([^/]+)\/members(\/.+)?$/.exec(path);
  if (member === null) return undefined;
  const n = sessionWith(run, decodeURIComponent(member[1] ?? ''));
  if (n < 0) return undefined;
  if (method === 'POST') return letsIn(run, n, namedIn(body));
  return method === 'DELETE' && isShowable(run, n)
    ? 'somebody is taken out before the items are hidden'
    : undefined;
}

/** Remembers what Graph showed of a channel's roster. */
export async function problemOfAnswer(run: Run, path: string, answer: Response): Promise<void> {
  const channel = /\/channels\/([^/]+)\/members$/.exec(path)?.[1];
  if (channel === undefined || answer.status !== 200) return;
  const { value } = (await answer.clone().json()) as { value: readonly { readonly userId: string }[] };
  const reading = {
    channel: decodeURIComponent(channel),
    at: run.now,
    objectIds: value.map(({ userId }) => userId),
  };
  run.readings = [...run.readings, reading];
}

/** At activation Graph's roster holds nobody but the approved and acknowledged, in two reads, and both owners. */
function activates(run: Run, n: number): Problem {
  const wanted = wantedIn(run, n);
  const channel = channelAt(run, n);
  if (channel === undefined) return 'a session is ready without its channel';
  if (beyondIn(run, n).length > 0) return 'a session is ready with somebody beyond the set in its channel';
  if (channel.members.size < 2) return 'a session is ready without its owners';
  const isEqual = ({ objectIds }: { readonly objectIds: readonly string[] }) =>
    objectIds.every((each) => wanted.has(each)) && objectIds.length >= 2;
  const all = run.readings.filter((each) => each.channel === channel.id);
  const since = all.findLastIndex((reading) => !isEqual(reading));
  const equal = all.slice(since + 1);
  const [first, last] = [equal[0], equal.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < READ_GAP_MS)
    return 'a session is ready before two equal reads';
  return undefined;
}

/** What is about to be committed; it counts when the commit is done. */
export function problemOfCommit(run: Run, operations: readonly Operation[]): Problem {
  for (const operation of operations) {
    if (operation.kind !== 'replace') continue;
    const { item } = operation;
    if (item.type === 'acknowledgement') return 'the ledger is written over';
    if (item.type !== 'session' || item.status !== 'ready' || run.item(item.id)?.status !== 'invited')
      continue;
    return activates(
      run,
      run.ground.sessions.findIndex(({ id }) => id === item.id),
    );
  }
  return undefined;
}
