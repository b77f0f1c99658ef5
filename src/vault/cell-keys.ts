import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { type Clock, type Container, type Item, Trouble, type Vault } from '../use-cases/ports.ts';

const CELL_KEY_ID = 'cell-key';
const KEY_BYTES = 32;
const REFRESH_AFTER_MS = 10 * 60_000;
const FORGET_AFTER_MS = 20 * 60_000;

/** Derives a key for one purpose from a cell's key; the same purpose gives the same key in every process. */
export type Derive = (purpose: string) => KeyObject;

interface Held {
  readonly derive: Derive;
  readonly loadedAt: number;
}

interface Options {
  readonly vault: Vault;
  readonly keys: Container;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
}

// The partition is part of the derivation: a wrapped cell key copied to another cell opens nothing there.
function derivation(pk: string, cellKey: Uint8Array): Derive {
  if (cellKey.length !== KEY_BYTES) throw new Error('vault: cell key of another length');
  const secret = createSecretKey(cellKey);
  const derived = new Map<string, KeyObject>();
  return (purpose) => {
    const found = derived.get(purpose);
    if (found !== undefined) return found;
    const info = JSON.stringify(['livc.key.1', pk, purpose]);
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', info, KEY_BYTES)));
    derived.set(purpose, key);
    return key;
  };
}

/** The text form of wrapped keys in the keys container. */
export function wrappedIn(item: Item): Uint8Array {
  const wrapped = item.body.wrapped;
  if (typeof wrapped !== 'string') throw new Error('vault: key item without key');
  return Buffer.from(wrapped, 'base64url');
}

/**
 * One key per partition, created on first use, wrapped by the vault and held in memory. After ten minutes it is loaded again
 * in the background, so no press waits for the vault; after twenty it is used no more.
 */
export function createCellKeys(options: Options): (pk: string) => Promise<Derive> {
  const { vault, keys, clock, random } = options;
  const held = new Map<string, Held>();
  const loading = new Map<string, Promise<Derive>>();

  async function create(pk: string): Promise<Uint8Array | undefined> {
    const key = random(KEY_BYTES);
    const wrapped = Buffer.from(await vault.wrap(key)).toString('base64url');
    const item: Item = {
      id: CELL_KEY_ID,
      pk,
      type: 'cell-key',
      schemaVersion: 1,
      purgeAt: null,
      body: { wrapped },
    };
    const result = await keys.commit(pk, [{ kind: 'create', item }]);
    return result.done ? key : undefined;
  }

  async function readOrCreate(pk: string): Promise<Uint8Array> {
    const stored = await keys.read(pk, CELL_KEY_ID);
    if (stored !== undefined) return vault.unwrap(wrappedIn(stored.item));
    const created = await create(pk);
    if (created !== undefined) return created;
    // Another process was first: everybody uses the key that is stored.
    const theirs = await keys.read(pk, CELL_KEY_ID);
    if (theirs === undefined) throw new Trouble('vault', 'unexpected');
    return vault.unwrap(wrappedIn(theirs.item));
  }

  async function loadNow(pk: string): Promise<Derive> {
    const loadedAt = clock.now().getTime();
    const derive = derivation(pk, await readOrCreate(pk));
    held.set(pk, { derive, loadedAt });
    return derive;
  }

  function load(pk: string): Promise<Derive> {
    const running = loading.get(pk) ?? loadNow(pk).finally(() => loading.delete(pk));
    loading.set(pk, running);
    return running;
  }

  return async (pk) => {
    const entry = held.get(pk);
    if (entry === undefined) return load(pk);
    const age = clock.now().getTime() - entry.loadedAt;
    if (age >= FORGET_AFTER_MS) return load(pk);
    // A failed refresh is tried again by the next use, until the key is too old to be used.
    if (age >= REFRESH_AFTER_MS) load(pk).catch(() => undefined);
    return entry.derive;
  };
}
