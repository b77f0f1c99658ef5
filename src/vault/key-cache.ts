import type { KeyObject } from 'node:crypto';
import type { Clock } from '../use-cases/ports.ts';

const KEEP_MS = 5 * 60_000;
const MAX_KEYS = 1000;

interface Held {
  readonly key: KeyObject;
  readonly until: number;
}

type Keep = (pk: string, keyId: string, key: KeyObject) => void;

export interface KeyCache {
  get(pk: string, keyId: string): KeyObject | undefined;
  /** Call before reading a key; what it returns keeps the key, unless a key was erased meanwhile. */
  beginLoad(): Keep;
  forget(pk: string, keyId: string): void;
}

const nameOf = (pk: string, keyId: string) => `${pk} ${keyId}`;

/** Unwrapped data keys for five minutes, at most a thousand; the least recently used one goes first. */
export function createKeyCache(clock: Clock): KeyCache {
  const held = new Map<string, Held>();
  let erasures = 0;

  return {
    get(pk, keyId) {
      const name = nameOf(pk, keyId);
      const entry = held.get(name);
      if (entry === undefined) return undefined;
      held.delete(name);
      if (clock.now().getTime() >= entry.until) return undefined;
      // A Map lists its keys in order of insertion: putting one back makes it the most recent.
      held.set(name, entry);
      return entry.key;
    },
    beginLoad() {
      const erasuresBefore = erasures;
      const until = clock.now().getTime() + KEEP_MS;
      return (pk, keyId, key) => {
        if (erasures !== erasuresBefore) return;
        held.set(nameOf(pk, keyId), { key, until });
        const oldest = held.keys().next().value;
        if (held.size > MAX_KEYS && oldest !== undefined) held.delete(oldest);
      };
    },
    forget(pk, keyId) {
      erasures += 1;
      held.delete(nameOf(pk, keyId));
    },
  };
}
