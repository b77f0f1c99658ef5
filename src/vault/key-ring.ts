import assert from 'node:assert/strict';
import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import {
  type Clock,
  type Container,
  type Item,
  KeyErased,
  type Keys,
  type Vault,
} from '../use-cases/ports.ts';
import { createCellKeys, wrappedIn } from './cell-keys.ts';
import { openBox, sealBox } from './envelope.ts';
import { createKeyCache } from './key-cache.ts';
import { unwrapKey, wrapKey } from './key-wrap.ts';

/**
 * The keys of one deployment: vault key → cell key → data keys. A cell is a partition. It throws the `Trouble` of its vault and
 * its container; an altered or moved box, or sealing with an erased key, is a fault: an Error whose message is a code only.
 */
export interface KeyRing extends Keys {
  /** Loads (or creates) the cell's key, so that no press waits for the vault. */
  prepare(pk: string): Promise<void>;
  /** 32 bytes that every process of this deployment derives alike for one purpose. */
  deploymentKey(purpose: string): Promise<Uint8Array>;
}

interface Options {
  readonly vault: Vault;
  readonly keys: Container;
  readonly clock: Clock;
  readonly random?: (bytes: number) => Uint8Array;
}

const DEPLOYMENT = 'deployment';
const WRAPPING = 'wrap data keys';
const DATA_KEY = /^k\./;

/** Builds the key ring on a vault and the store's `keys` container. `random` is for simulations only. */
export function createKeyRing(options: Options): KeyRing {
  const { vault, keys, clock, random = randomBytes } = options;
  const cellKey = createCellKeys({ vault, keys, clock, random });
  const cache = createKeyCache(clock);

  async function dataKey(pk: string, keyId: string): Promise<KeyObject | undefined> {
    const held = cache.get(pk, keyId);
    if (held !== undefined) return held;
    const keep = cache.beginLoad();
    const stored = await keys.read(pk, keyId);
    if (stored === undefined) return undefined;
    const derive = await cellKey(pk);
    const bytes = unwrapKey(derive(WRAPPING), wrappedIn(stored.item));
    if (bytes === undefined) throw new Error('vault: data key does not open');
    const key = createSecretKey(bytes);
    keep(pk, keyId, key);
    return key;
  }

  return {
    async prepare(pk) {
      await cellKey(pk);
    },
    async newDataKey(pk, purgeAt) {
      const derive = await cellKey(pk);
      const keyId = `k.${Buffer.from(random(16)).toString('base64url')}`;
      const key = random(32);
      const body = { wrapped: wrapKey(derive(WRAPPING), key).toString('base64url') };
      const item: Item = { id: keyId, pk, type: 'key', schemaVersion: 1, purgeAt, body };
      const result = await keys.commit(pk, [{ kind: 'create', item }]);
      if (!result.done) throw new Error('vault: key id exists');
      cache.beginLoad()(pk, keyId, createSecretKey(key));
      return keyId;
    },
    async seal(pk, keyId, place, v, json) {
      const key = await dataKey(pk, keyId);
      if (key === undefined) throw new KeyErased();
      return sealBox(key, keyId, pk, place, v, json);
    },
    async open(pk, place, box) {
      const key = await dataKey(pk, box.keyId);
      return key === undefined ? undefined : openBox(key, pk, place, box);
    },
    async erase(pk, keyId) {
      // The key of a cell lies beside its data keys, and erasing it would erase the cell.
      assert.match(keyId, DATA_KEY, 'vault: not a data key');
      for (;;) {
        const stored = await keys.read(pk, keyId);
        if (stored === undefined) break;
        const result = await keys.commit(pk, [{ kind: 'delete', id: keyId, version: stored.version }]);
        if (result.done) break;
      }
      cache.forget(pk, keyId);
    },
    async keepUntil(pk, keyId, purgeAt) {
      for (;;) {
        const stored = await keys.read(pk, keyId);
        if (stored === undefined || stored.item.purgeAt === purgeAt) return;
        const item = { ...stored.item, purgeAt };
        const result = await keys.commit(pk, [{ kind: 'replace', item, version: stored.version }]);
        if (result.done) return;
      }
    },
    async pseudonym(pk, purpose, value) {
      const derive = await cellKey(pk);
      return createHmac('sha256', derive(`pseudonym ${purpose}`))
        .update(value)
        .digest('base64url');
    },
    async deploymentKey(purpose) {
      const derive = await cellKey(DEPLOYMENT);
      return new Uint8Array(derive(`deployment ${purpose}`).export());
    },
  };
}
