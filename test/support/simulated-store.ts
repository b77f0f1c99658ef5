// A store in memory for simulations: a copy of everything that it holds is one pointer, so that a run can begin anywhere as often as it likes.
import { checkCommit, checkList, checkNames, idOf } from '../../src/stores/limits.ts';
import type {
  CommitResult,
  Conflict,
  Container,
  Item,
  ListQuery,
  Operation,
  Store,
  Stored,
} from '../../src/use-cases/ports.ts';

type Partition = ReadonlyMap<string, Stored>;
type Contents = ReadonlyMap<string, Partition>;

/** Never changed, only replaced. */
export interface StoreState {
  readonly records: Contents;
  readonly keys: Contents;
  /** Of the last commit. */
  readonly version: number;
}

export const EMPTY_STORE: StoreState = { records: new Map(), keys: new Map(), version: 0 };

export interface SimulatedStore extends Store {
  snapshot(): StoreState;
  restore(state: StoreState): void;
  /** What is there now, without asking the port. */
  peek(pk: string, id: string): Item | undefined;
  /** Every item of a partition, in the order in which they were first written. */
  items(pk: string): readonly Item[];
}

const EMPTY: Partition = new Map();

function conflictOf(there: Stored | undefined, operation: Operation): Conflict | undefined {
  const id = idOf(operation);
  if (operation.kind === 'create') return there === undefined ? undefined : { id, why: 'exists' };
  if (there === undefined) return { id, why: 'missing' };
  return there.version === operation.version ? undefined : { id, why: 'changed' };
}

/** As JSON would keep it, at a tenth of the price. */
function kept<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(kept) as Value;
  const copy: { [name: string]: unknown } = {};
  for (const name in value) if (value[name] !== undefined) copy[name] = kept(value[name]);
  return copy as Value;
}

/** For ever: nobody can change an item that another run reads too. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

const keyOf = ({ due, purgeAt, id }: Item, order: ListQuery['order']): string | null | undefined => {
  if (order === 'due') return due;
  return order === 'purgeAt' ? purgeAt : id;
};

function matches(item: Item, query: ListQuery): boolean {
  const { type, status, assignee, owner, dueUntil, purgeUntil } = query;
  return (
    item.type === type &&
    (status === undefined || item.status === status) &&
    (assignee === undefined || item.assignee === assignee) &&
    (owner === undefined || item.owner === owner) &&
    (dueUntil === undefined || (item.due !== undefined && item.due <= dueUntil)) &&
    (purgeUntil === undefined || (item.purgeAt !== null && item.purgeAt <= purgeUntil)) &&
    typeof keyOf(item, query.order) === 'string'
  );
}

function sooner(one: Item, other: Item, order: ListQuery['order']): number {
  const [a, b] = [keyOf(one, order) ?? '', keyOf(other, order) ?? ''];
  if (a !== b) return a < b === (order !== '-id') ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

function listed(partition: Partition, query: ListQuery): readonly Stored[] {
  const { after, order, limit } = query;
  const found: Stored[] = [];
  for (const stored of partition.values()) {
    if (!matches(stored.item, query)) continue;
    if (after === undefined || sooner(after, stored.item, order) < 0) found.push(stored);
  }
  if (found.length > 1) found.sort((one, other) => sooner(one.item, other.item, order));
  return found.length > limit ? found.slice(0, limit) : found;
}

/**
 * Empty, unless it begins with what another one held. Keeps the contract of every store (test/contracts/store.test.ts); where it is not
 * `strict`, callers are trusted to name items as they may be named, and not to change what they have read.
 */
export function createSimulatedStore(
  start: StoreState = EMPTY_STORE,
  { strict = true } = {},
): SimulatedStore {
  let state = start;

  function commit(name: 'records' | 'keys', pk: string, operations: readonly Operation[]): CommitResult {
    if (strict) checkCommit(pk, operations);
    const before = state[name].get(pk) ?? EMPTY;
    const version = state.version + 1;
    const after = new Map(before);
    const versions: [string, string][] = [];
    for (const operation of operations) {
      const id = idOf(operation);
      const conflict = conflictOf(before.get(id), operation);
      if (conflict !== undefined) return { done: false, conflict };
      if (operation.kind === 'delete') after.delete(id);
      else {
        const item = kept(operation.item);
        after.set(id, { item: strict ? frozen(item) : item, version: String(version) });
        versions.push([id, String(version)]);
      }
    }
    state = { ...state, version, [name]: new Map(state[name]).set(pk, after) };
    return { done: true, versions: Object.fromEntries(versions) };
  }

  const container = (name: 'records' | 'keys'): Container => ({
    async read(pk, id) {
      if (strict) checkNames(pk, id);
      return state[name].get(pk)?.get(id);
    },
    commit: async (pk, operations) => commit(name, pk, operations),
    async list(pk, query) {
      if (strict) checkList(pk, query);
      return listed(state[name].get(pk) ?? EMPTY, query);
    },
  });

  return {
    records: container('records'),
    keys: container('keys'),
    ping: async () => undefined,
    close: async () => undefined,
    snapshot: () => state,
    restore: (other) => {
      state = other;
    },
    peek: (pk, id) => state.records.get(pk)?.get(id)?.item,
    items: (pk) => [...(state.records.get(pk)?.values() ?? [])].map(({ item }) => item),
  };
}
