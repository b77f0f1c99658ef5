// How things stand, without what differs from one run to the next for no reason that matters: instants, versions, revisions, fences. Two runs
// that stand alike at the same place of a story, with no fault left to come, go on alike.
import { DEMO_HOST_TEAM } from '../../src/local/graph/demo-tenant.ts';
import type { Item, Json } from '../../src/use-cases/ports.ts';
import { PK } from '../support/simulated-town.ts';
import type { Run } from './crash-simulator-run.ts';

/** What is in the store for its own sake and decides nothing of what comes. */
const UNHEARD: readonly string[] = [
  'audit',
  'salt',
  'key',
  'roster',
  'organisation',
  'basis',
  'cell',
  'case',
];
/** An outbox item stands for what is to be done, whatever its id. */
const WAITING = 'outbox';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const UNSAID: readonly string[] = [
  'revision',
  'recent',
  'fence',
  'again',
  'readAt',
  'knownAt',
  'attempts',
  'leaseUntil',
  'notBefore',
  'at',
  'sentAt',
  'answeredAt',
  'openedAt',
  'endedAt',
];

function plain(name: string, value: Json): Json {
  if (name === 'start') return value;
  if (UNSAID.includes(name)) return value === null ? null : '…';
  return typeof value === 'string' && INSTANT.test(value) ? '…' : value;
}

const standing = (value: object): string => JSON.stringify(value, plain);

function ofItem({ id, type, status, due, body }: Item): string {
  return standing(
    type === WAITING ? { type, status, body } : { id, status, hasDue: due !== undefined, body },
  );
}

/** A text that two moments share when nothing of importance tells them apart. */
export function standingOf(run: Run): string {
  const items = run.store.items(PK).filter(({ type }) => !UNHEARD.includes(type));
  const { members, channels } = run.graph.team(DEMO_HOST_TEAM);
  const rooms = [...channels.values()].map(({ name, description, archiving, members: roster, apps }) => [
    name,
    description,
    archiving === null,
    [...roster].map(([objectId, { owner }]) => [objectId, owner]).sort(),
    [...apps],
  ]);
  const events = run.graph
    .liveEvents()
    .map(({ period, attendees, meeting }) => [
      period,
      [...attendees].sort(),
      run.graph.state.meetings.get(meeting ?? '')?.settings ?? null,
    ]);
  const told = [...new Set(run.told.map(({ notice, to, entry }) => `${notice} ${to} ${entry}`))].sort();
  const lists = [items.map((item) => ofItem(item)).sort(), [...members.keys()].sort(), rooms, events, told];
  return JSON.stringify([run.stage, lists]);
}
