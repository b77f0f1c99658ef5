// How things really are in a run, read from the store and from Teams without asking the bot.
import { DEMO_HOST_TEAM } from '../../src/local/graph/demo-tenant.ts';
import type { StoredChannel } from '../../src/local/graph/graph-state.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { type RoomBody, roomBody } from '../../src/use-cases/room/room-item.ts';
import { type InvitationBody, invitationBody } from '../../src/use-cases/session/session-item.ts';
import type { SeededSession } from '../support/seed-session.ts';
import { objectIdOf, PK } from '../support/simulated-town.ts';
import type { Run } from './crash-simulator-run.ts';

export function sessionAt({ ground }: Pick<Run, 'ground'>, n: number): SeededSession {
  const session = ground.sessions[n];
  if (session === undefined) throw new Error(`there is no session ${n}`);
  return session;
}

export function roomAt(run: Run, n: number): { readonly item: Item; readonly body: RoomBody } | undefined {
  const item = run.item(sessionAt(run, n).room);
  return item && { item, body: roomBody(item) };
}

export const stateOf = (run: Run, n: number): string => run.item(sessionAt(run, n).id)?.status ?? 'gone';

export function invitationAt(
  run: Run,
  n: number,
  key: string,
): { readonly status: string; readonly body: InvitationBody } | undefined {
  const item = run.item(sessionAt(run, n).invitations[key] ?? '');
  return item && { status: item.status ?? '', body: invitationBody(item) };
}

export const invitedTo = (run: Run, n: number): readonly string[] =>
  Object.keys(sessionAt(run, n).invitations);

const SEATED = ['sent', 'accepted', 'substitute-asked'];
const TEXT_OF_TODAY = 1;

/** Approved and acknowledged (gate 9), by object id: now, or as the store was at another moment. */
export function wantedIn(run: Run, n: number, store = run.store.snapshot()): ReadonlySet<string> {
  const items = store.records.get(PK);
  const wanted = new Set<string>();
  for (const [key, id] of Object.entries(sessionAt(run, n).invitations)) {
    const item = items?.get(id)?.item;
    if (item === undefined || !SEATED.includes(item.status ?? '')) continue;
    if (invitationBody(item).acknowledged?.version === TEXT_OF_TODAY) wanted.add(objectIdOf(key));
  }
  return wanted;
}

export const team = (run: Run) => run.graph.team(DEMO_HOST_TEAM);
export const channels = (run: Run): readonly StoredChannel[] => run.graph.privateChannels(DEMO_HOST_TEAM);

/** The channel that carries this room's token. */
export function channelAt(run: Run, n: number): StoredChannel | undefined {
  const token = roomAt(run, n)?.body.channel.token;
  return channels(run).find(({ description }) => token !== undefined && description === token);
}

/** Who really is in it, by the cast's keys among the invited; anybody else by object id. */
export function inChannel(run: Run, n: number, key: string): boolean {
  return channelAt(run, n)?.members.has(objectIdOf(key)) ?? false;
}

export function beyondIn(run: Run, n: number): readonly string[] {
  const wanted = wantedIn(run, n);
  return [...(channelAt(run, n)?.members.keys() ?? [])].filter((objectId) => !wanted.has(objectId));
}

const GUARDED = ['approved', 'invited', 'ready', 'opened', 'ended'];
/** While its channel is there and watched over. */
export const isGuarded = (run: Run, n: number): boolean => GUARDED.includes(stateOf(run, n));

const SITTING = ['ready', 'opened', 'ended'];

/** Whether somebody who is admitted would be shown an item of it now. */
export function isShowable(run: Run, n: number): boolean {
  const room = roomAt(run, n);
  if (room === undefined || !SITTING.includes(stateOf(run, n))) return false;
  return room.body.equalReads >= 2 && room.body.strangers === 0;
}

/** Events of this session that were not cancelled; they are known by its number. */
export function eventsOf(run: Run, n: number) {
  const { number } = sessionAt(run, n);
  return run.graph.liveEvents().filter(({ written }) => written.subject === number);
}
