// Items that were parsed before: of a text that did not change nothing has to be read or parsed again. What is true is asked of the
// database at every read; only then is the kept item given.
import { LRUCache } from 'lru-cache';
import type { Item, Json } from '../../use-cases/ports.ts';

/** In characters of JSON: some thousand items, whatever the number of cases. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** What is longer is seldom read twice, and would drive out many that are. */
const LONGEST = 64 * 1024;

interface Kept {
  readonly version: string;
  readonly item: Item;
  readonly characters: number;
}

export interface ItemMemory {
  /** The version that is kept of this item; empty where none is. */
  versionOf(pk: string, id: string): string;
  /** The item, which was read or found to be of the kept version; nobody can change it. */
  take(pk: string, id: string, version: string, text: string | null): Item;
}

function frozen<Value extends Json>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** `most`: how many characters of JSON are kept at a time. */
export function createItemMemory(most = MOST_CHARACTERS): ItemMemory {
  const kept = new LRUCache<string, Kept>({
    maxSize: most,
    maxEntrySize: LONGEST,
    sizeCalculation: ({ characters }) => characters,
  });
  const nameOf = (pk: string, id: string) => `${pk} ${id}`;
  return {
    versionOf: (pk, id) => kept.get(nameOf(pk, id))?.version ?? '',
    take(pk, id, version, text) {
      const name = nameOf(pk, id);
      if (text === null) {
        const found = kept.peek(name);
        if (found?.version !== version) throw new Error('fault: an item of another version');
        return found.item;
      }
      const item = frozen(JSON.parse(text));
      kept.set(name, { version, item, characters: text.length });
      return item;
    },
  };
}
