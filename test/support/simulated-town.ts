// The demo town as it stands before a session is convened, laid out for simulations: everybody is there, nothing is slow, nothing is secret.
import { hash } from 'node:crypto';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { DEMO_HOST_TEAM, DEMO_ORGANISER, demoTenant } from '../../src/local/graph/demo-tenant.ts';
import { createGraphStandIn } from '../../src/local/graph/graph-stand-in.ts';
import type { GraphState } from '../../src/local/graph/graph-state.ts';
import { demoTenantId, people } from '../../src/local/people.ts';
import type { Chance, Item, Keys } from '../../src/use-cases/ports.ts';
import { cellPartition } from '../../src/use-cases/records.ts';
import { entryIdOf, ownerOf } from '../../src/use-cases/road/scene.ts';
import { createSequences } from '../../src/use-cases/road/sequences.ts';
import type { Surroundings } from '../../src/use-cases/road/surroundings.ts';
import { openWatchedTown } from '../proofs/delivered-again-rig.ts';
import { type SeededSession, type SeedOptions, seedSessionIn } from './seed-session.ts';
import { plainBox, simulatedKeys } from './simulated-keys.ts';
import { createSimulatedStore, type StoreState } from './simulated-store.ts';

export const PK = cellPartition(DEMO_CELL);

export const objectIdOf = (key: string): string => {
  const found = people.find((each) => each.key === key);
  if (found === undefined) throw new Error(`nobody is called ${key}`);
  return found.objectId;
};

/** Everything that a run begins with. */
export interface SimulatedGround {
  readonly store: StoreState;
  readonly graph: GraphState;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly drawn: number;
  readonly pseudonyms: ReadonlyMap<string, string>;
  readonly sessions: readonly SeededSession[];
  /** Roster entries by the cast's keys. */
  readonly entries: ReadonlyMap<string, string>;
}

/** Ids in a row: the same history gives the same ones. `from`: how many were given before. */
export function countedChance(from: number): Chance & { readonly drawn: number } {
  let drawn = from;
  return {
    id() {
      drawn += 1;
      return String(drawn).padStart(22, 'i');
    },
    get drawn() {
      return drawn;
    },
  };
}

/** What belongs to the town itself; its log begins anew with the simulation. */
const KEPT: readonly string[] = ['cell', 'organisation', 'roster', 'basis'];

async function unsealed(item: Item, keys: Keys): Promise<Item> {
  const boxes = Object.entries(item.sealed ?? {}).map(async ([name, box]) => {
    const content = await keys.open(item.pk, { container: 'records', id: item.id, name }, box);
    return [name, plainBox(box.keyId, box.v, content ?? {})] as const;
  });
  return item.sealed === undefined ? item : { ...item, sealed: Object.fromEntries(await Promise.all(boxes)) };
}

async function townItems() {
  const { town, store } = await openWatchedTown();
  const { keys } = town.bot.assembly.surroundings;
  const kept = store.items('records').filter(({ type }) => KEPT.includes(type));
  const items = await Promise.all(kept.map((item) => unsealed(item, keys)));
  const pseudonyms = new Map<string, string>();
  const entries = new Map<string, string>();
  const s = { keys } as Surroundings;
  for (const person of people) {
    const entry = await entryIdOf(s, PK, person);
    entries.set(person.key, entry);
    const name = `${person.tenantId}:${person.objectId}`;
    pseudonyms.set(`roster ${name}`, entry.slice('ros.'.length));
    pseudonyms.set(`owner ${name}`, await ownerOf(s, PK, person));
  }
  const at = Math.floor(town.clock.now().getTime() / 1_000) * 1_000;
  const ground = { items, keys: store.items('keys'), pseudonyms, entries, at };
  await town.ends();
  return ground;
}

let town: ReturnType<typeof townItems> | undefined;

/** What is asked of a ground. */
export interface GroundPlan {
  readonly sessions: readonly SeedOptions[];
  /** Who is not in the host team before, by the cast's keys. */
  readonly outside: readonly string[];
}

/** The town with these sessions approved and nothing of them convened. */
export async function layGround({ sessions, outside }: GroundPlan): Promise<SimulatedGround> {
  town ??= townItems();
  const { items, keys, pseudonyms, entries, at } = await town;
  const store = createSimulatedStore();
  for (const item of keys) await store.keys.commit(item.pk, [{ kind: 'create', item }]);
  for (const item of items) await store.records.commit(item.pk, [{ kind: 'create', item }]);
  const clock = { now: () => new Date(at) };
  const chance = countedChance(0);
  const s: Surroundings = {
    store,
    clock,
    chance,
    keys: simulatedKeys(store, chance, pseudonyms),
    digest: { sha256: (text) => hash('sha256', text) },
    sequences: createSequences(store.records),
    directory: { account: async () => undefined },
    teamwork: undefined,
    house: { team: DEMO_HOST_TEAM, organiser: DEMO_ORGANISER },
    founder: undefined,
    wake: () => undefined,
  };
  const seeded: SeededSession[] = [];
  for (const options of sessions) seeded.push(await seedSessionIn(s, PK, options));
  const graph = createGraphStandIn({ clock, tenantId: demoTenantId, state: demoTenant() });
  for (const key of outside) graph.leaveTeamByHand(DEMO_HOST_TEAM, objectIdOf(key));
  const { drawn } = chance;
  return {
    store: store.snapshot(),
    graph: graph.snapshot(),
    at,
    drawn,
    pseudonyms,
    sessions: seeded,
    entries,
  };
}
