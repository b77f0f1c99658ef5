// A store in memory whose items can move to another store while the bot goes on.
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import type { Container, Store } from '../../src/use-cases/ports.ts';
import { watched } from './audit-store.ts';

export interface MovingStore extends Store {
  /** Copies all that is stored, and works there from now on. Closing closes that one. */
  movesTo(store: Store): Promise<void>;
}

/** Fewer than the most operations in one commit (src/stores/limits.ts). */
const AT_ONCE = 50;

export function movingStore(): MovingStore {
  const first = watched(openEmbeddedStore(':memory:'));
  let place: Store = first;
  const container = (name: 'records' | 'keys'): Container => ({
    read: (pk, id) => place[name].read(pk, id),
    list: (pk, query) => place[name].list(pk, query),
    commit: (pk, operations) => place[name].commit(pk, operations),
  });
  return {
    records: container('records'),
    keys: container('keys'),
    ping: () => place.ping(),
    close: () => place.close(),
    async movesTo(store) {
      for (const name of ['records', 'keys'] as const) {
        for (const [pk, items] of Map.groupBy(first.items(name), (item) => item.pk)) {
          const creations = items.map((item) => ({ kind: 'create', item }) as const);
          for (let from = 0; from < items.length; from += AT_ONCE)
            await store[name].commit(pk, creations.slice(from, from + AT_ONCE));
        }
      }
      place = store;
      await first.close();
    },
  };
}
