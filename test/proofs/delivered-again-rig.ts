// One press, held at the moment when somebody's finger comes down, and as many worlds as one likes in which it arrives.
import { createHash } from 'node:crypto';
import { demoTenantId, people } from '../../src/local/people.ts';
import type { TeamsStandIn } from '../../src/local/teams-stand-in.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import { createSealer, type Sealer } from '../../src/teams/buttons.ts';
import { createPrintLinks } from '../../src/teams/print-links.ts';
import { createReceptionist } from '../../src/teams/receptionist.ts';
import type { Receptionist, Reply, Turn } from '../../src/teams/turn.ts';
import type { Container, Item, Operation, Store, Vault } from '../../src/use-cases/ports.ts';
import { createSequences } from '../../src/use-cases/road/sequences.ts';
import type { Surroundings } from '../../src/use-cases/road/surroundings.ts';
import { createKeyRing, type KeyRing } from '../../src/vault/key-ring.ts';
import { type WatchedStore, watched } from '../support/audit-store.ts';
import { openTown, type Town } from '../support/town.ts';
import { townDirectory } from '../support/town-directory.ts';
import type { ReadyToPress } from './commands/script.ts';

/** A vault that hides nothing, so that every world opens what another one sealed. */
const openVault: Vault = { wrap: async (key) => key, unwrap: async (wrapped) => wrapped };

/** A town whose store can be looked into and copied. */
export async function openWatchedTown(): Promise<{ town: Town; store: WatchedStore }> {
  const store = watched(openEmbeddedStore(':memory:'));
  return { town: await openTown({ store, vault: openVault }), store };
}

/** Everything that is needed to let the same press happen again and again. */
export interface HeldPress {
  readonly records: readonly Item[];
  readonly keys: readonly Item[];
  readonly turn: Turn & { readonly kind: 'press' };
  readonly at: Date;
}

type Sent = Parameters<TeamsStandIn['presses']>;

/** Lets somebody press and catches what their Teams would send, which it then does not. */
async function catchPress(town: Town, press: () => Promise<unknown>): Promise<Sent> {
  const { standIn } = town.bot;
  const { promise, resolve } = Promise.withResolvers<Sent>();
  Object.assign(standIn, {
    presses: async (...sent: Sent) => {
      resolve(sent);
      return { outcome: { kind: 'nothing' }, answers: [] };
    },
  });
  await press();
  Reflect.deleteProperty(standIn, 'presses');
  return promise;
}

export async function holdPress(town: Town, store: WatchedStore, ready: ReadyToPress): Promise<HeldPress> {
  const [key, messageId, action, inputs] = await catchPress(town, async () => {
    ready.fills?.();
    await ready.by.presses(ready.title, ready.near ? { near: ready.near } : {});
  });
  const objectId = people.find((person) => person.key === key)?.objectId ?? '';
  const place = {
    conversationId: town.bot.standIn.conversations.personalChat(key).id,
    scope: 'personal',
    serviceUrl: town.bot.standIn.serviceUrl(),
    tenantId: demoTenantId,
  } as const;
  const data = { ...(action.data as object), ...(action.associatedInputs === 'none' ? {} : inputs) };
  const turn = {
    kind: 'press',
    trigger: 'manual',
    data,
    person: { tenantId: demoTenantId, objectId },
    place,
    locale: 'nl-BE',
    activityId: 'f:1',
    bodyDigest: 'digest',
    cardActivityId: messageId,
  } as const;
  return { records: store.items('records'), keys: store.items('keys'), turn, at: town.clock.now() };
}

/** Chance that gives every world the same ids. */
function countingBytes(): (bytes: number) => Uint8Array {
  let count = 0;
  return (bytes) => {
    count += 1;
    return createHash('shake256', { outputLength: bytes }).update(String(count)).digest();
  };
}

/** The store in which one press happens again and again: after each time everything is put back. */
export interface Ground {
  readonly held: HeldPress;
  readonly store: WatchedStore;
  /** Undoes whatever happened since. */
  putBack(): Promise<void>;
}

const nameOf = ({ pk, id }: Item) => `${pk} ${id}`;

/** What brings a container back from what it holds now to what it held. */
async function wayBack(
  container: Container,
  now: readonly Item[],
  then: ReadonlyMap<string, Item>,
): Promise<ReadonlyMap<string, Operation[]>> {
  const operations = new Map<string, Operation[]>();
  const add = (pk: string, operation: Operation) =>
    operations.set(pk, [...(operations.get(pk) ?? []), operation]);
  const versionOf = async ({ pk, id }: Item) => (await container.read(pk, id))?.version ?? '';
  for (const item of now) {
    const before = then.get(nameOf(item));
    if (before === item) continue;
    const version = await versionOf(item);
    add(
      item.pk,
      before ? { kind: 'replace', item: before, version } : { kind: 'delete', id: item.id, version },
    );
  }
  const left = new Set(now.map(nameOf));
  for (const [name, item] of then) if (!left.has(name)) add(item.pk, { kind: 'create', item });
  return operations;
}

/** Of operations in one commit (src/stores/limits.ts). */
const MOST_AT_ONCE = 100;

export async function layGround(held: HeldPress): Promise<Ground> {
  const store = watched(openEmbeddedStore(':memory:'));
  const then = {
    records: new Map(held.records.map((item) => [nameOf(item), item])),
    keys: new Map(held.keys.map((item) => [nameOf(item), item])),
  };
  const putBack = async () => {
    for (const name of ['records', 'keys'] as const) {
      const operations = await wayBack(store[name], store.items(name), then[name]);
      for (const [pk, each] of operations)
        for (let from = 0; from < each.length; from += MOST_AT_ONCE)
          await store[name].commit(pk, each.slice(from, from + MOST_AT_ONCE));
    }
    store.forget();
  };
  await putBack();
  return { held, store, putBack };
}

export interface World {
  readonly receptionist: Receptionist;
  readonly sealer: Sealer;
  readonly keys: KeyRing;
  readonly store: WatchedStore;
}

/** The bot on this ground, just started. `around` may hold up every call to the store. */
export async function openWorld(
  { held, store }: Ground,
  around: (container: Container) => Container = (container) => container,
): Promise<World> {
  const clock = { now: () => held.at };
  const slow: Store = { ...store, records: around(store.records), keys: around(store.keys) };
  const bytes = countingBytes();
  const keys = createKeyRing({ vault: openVault, keys: slow.keys, clock, random: bytes });
  const sealer = createSealer(await keys.deploymentKey('buttons'), clock.now);
  const surroundings: Surroundings = {
    store: slow,
    keys,
    clock,
    chance: { id: () => Buffer.from(bytes(16)).toString('base64url') },
    digest: { sha256: (text) => createHash('sha256').update(text).digest('hex') },
    sequences: createSequences(slow.records),
    directory: townDirectory(),
    teamwork: undefined,
    house: { team: undefined, organiser: undefined },
    founder: people.find(({ key }) => key === 'bram')?.objectId,
    wake: () => undefined,
  };
  const printLinks = createPrintLinks(await keys.deploymentKey('prints'), clock.now, () => undefined);
  const receptionist = createReceptionist({ surroundings, sealer, printLinks });
  return { receptionist, sealer, keys, store };
}

const SEALED = /"b":"((?:[^"\\]|\\.)*)"/g;

/** The reply as a text, with what each button means in place of its sealed text, which is another one each time. */
export function meaningIn(world: Pick<World, 'sealer'>, reply: Reply): string {
  // A quote within a text is written with a backslash, so only a member called `b` looks like this.
  return JSON.stringify(reply).replace(SEALED, (_, sealed: string) => {
    const button = world.sealer.open(sealed);
    if (button?.kind !== 'do') return `"b":${JSON.stringify(button ?? null)}`;
    const { nonce: _nonce, ...meaning } = button;
    return `"b":${JSON.stringify(meaning)}`;
  });
}

/** The same to compare. */
export const meaningOf = (world: Pick<World, 'sealer'>, reply: Reply): unknown =>
  JSON.parse(meaningIn(world, reply));

async function opened({ keys }: World, item: Item): Promise<unknown> {
  if (item.type === 'audit') {
    const { at, actor, what, outcome, about } = item.body;
    return outcome === 'read' ? undefined : { at, actor, what, outcome, about };
  }
  const { sealed = {}, ...open } = item;
  const boxes = Object.entries(sealed).map(async ([name, box]) => {
    const place = { container: 'records', id: item.id, name } as const;
    return [name, box.v, box.keyId, await keys.open(item.pk, place, box)];
  });
  return { ...open, sealed: await Promise.all(boxes) };
}

/** All that is stored, opened, without entries about reads: the same whenever the same has happened. */
export async function stateOf(world: World): Promise<readonly unknown[]> {
  const items = [...world.store.items('records')].sort((a, b) => (a.pk + a.id < b.pk + b.id ? -1 : 1));
  return (await Promise.all(items.map((item) => opened(world, item)))).filter((item) => item !== undefined);
}
