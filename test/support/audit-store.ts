// Looking into a store as an auditor would: everything that was committed, whatever its type.
import type { Container, Item, Operation, Store } from '../../src/use-cases/ports.ts';
import type { StoredEntry } from './audit-verifier.ts';

const PAGE = 200;

/** Every item of one type in one partition, page by page. */
export async function allOf(records: Container, pk: string, type: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (;;) {
    const after = items.at(-1);
    const page = await records.list(pk, { type, order: 'id', limit: PAGE, ...(after ? { after } : {}) });
    items.push(...page.map(({ item }) => item));
    if (page.length < PAGE) return items;
  }
}

export async function auditEntries(records: Container, pk: string): Promise<readonly StoredEntry[]> {
  return (await allOf(records, pk, 'audit')).map(({ id, body }) => ({ id, body }));
}

/** One commit that took place. */
export interface Committed {
  readonly pk: string;
  readonly operations: readonly Operation[];
}

/** A store that remembers what was committed to it, and can be made to fail before each call. */
export interface WatchedStore extends Store {
  /** Commits to `records` that took place, since the start or the last `forget`. */
  readonly commits: readonly Committed[];
  /** What each container holds now, by partition and id. */
  items(container: 'records' | 'keys'): readonly Item[];
  forget(): void;
  /** Called before each call with its kind; whatever it throws, the caller gets instead of an answer. */
  before: (call: 'read' | 'list' | 'commit', container: 'records' | 'keys', what: unknown) => void;
}

export function watched(inner: Store): WatchedStore {
  const commits: Committed[] = [];
  const held = { records: new Map<string, Item>(), keys: new Map<string, Item>() };

  function note(name: 'records' | 'keys', pk: string, operations: readonly Operation[]): void {
    if (name === 'records') commits.push({ pk, operations });
    for (const operation of operations) {
      if (operation.kind === 'delete') held[name].delete(`${pk} ${operation.id}`);
      else held[name].set(`${pk} ${operation.item.id}`, operation.item);
    }
  }
  const container = (name: 'records' | 'keys'): Container => ({
    async read(pk, id) {
      store.before('read', name, id);
      return inner[name].read(pk, id);
    },
    async list(pk, query) {
      store.before('list', name, query);
      return inner[name].list(pk, query);
    },
    async commit(pk, operations) {
      store.before('commit', name, operations);
      const result = await inner[name].commit(pk, operations);
      if (result.done) note(name, pk, operations);
      return result;
    },
  });
  const store: WatchedStore = {
    records: container('records'),
    keys: container('keys'),
    ping: () => inner.ping(),
    close: () => inner.close(),
    commits,
    items: (name) => [...held[name].values()],
    forget: () => {
      commits.length = 0;
    },
    before: () => undefined,
  };
  return store;
}
