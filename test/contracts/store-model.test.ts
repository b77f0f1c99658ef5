import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
  CommitResult,
  Item,
  JsonObject,
  ListQuery,
  Operation,
  Stored,
} from '../../src/use-cases/ports.ts';
import { newPartition, onEveryStore } from './places.ts';

// What a store is, without any storage: a Map. Versions are not modelled, only whether the right one was named.
class Model {
  readonly #items = new Map<string, Stored>();
  readonly pk: string;
  constructor(pk: string) {
    this.pk = pk;
  }

  find(id: string): Stored | undefined {
    return this.#items.get(id);
  }

  expect(operations: readonly Operation[]): (CommitResult & { done: false }) | { readonly done: true } {
    for (const operation of operations) {
      const id = operation.kind === 'delete' ? operation.id : operation.item.id;
      const found = this.#items.get(id);
      if (operation.kind === 'create') {
        if (found !== undefined) return { done: false, conflict: { id, why: 'exists' } };
      } else if (found === undefined) {
        return { done: false, conflict: { id, why: 'missing' } };
      } else if (found.version !== operation.version) {
        return { done: false, conflict: { id, why: 'changed' } };
      }
    }
    return { done: true };
  }

  apply(operations: readonly Operation[], versions: { readonly [id: string]: string }): void {
    for (const operation of operations) {
      if (operation.kind === 'delete') {
        this.#items.delete(operation.id);
        continue;
      }
      const version = versions[operation.item.id];
      assert.ok(version !== undefined, 'a version for each written item');
      this.#items.set(operation.item.id, { item: operation.item, version });
    }
  }

  list(query: ListQuery): Stored[] {
    const key = ({ item }: { item: Item }): readonly string[] => {
      if (query.order === 'due') return [item.due ?? '', item.id];
      return query.order === 'purgeAt' ? [item.purgeAt ?? '', item.id] : [item.id];
    };
    const sign = query.order === '-id' ? -1 : 1;
    const compare = (a: { item: Item }, b: { item: Item }) => {
      const [x, y] = [key(a).join(' '), key(b).join(' ')];
      return x === y ? 0 : sign * (x < y ? -1 : 1);
    };
    const { after } = query;
    return [...this.#items.values()]
      .filter(({ item }) => item.type === query.type)
      .filter(({ item }) => query.status === undefined || item.status === query.status)
      .filter(({ item }) => query.assignee === undefined || item.assignee === query.assignee)
      .filter(({ item }) => query.owner === undefined || item.owner === query.owner)
      .filter(
        ({ item }) => query.dueUntil === undefined || (item.due !== undefined && item.due <= query.dueUntil),
      )
      .filter(
        ({ item }) =>
          query.purgeUntil === undefined || (item.purgeAt !== null && item.purgeAt <= query.purgeUntil),
      )
      .filter(({ item }) => query.order !== 'due' || item.due !== undefined)
      .filter(({ item }) => query.order !== 'purgeAt' || item.purgeAt !== null)
      .sort(compare)
      .filter((stored) => after === undefined || compare(stored, { item: after }) > 0)
      .slice(0, query.limit);
  }
}

const ids = fc.constantFrom('a', 'b', 'B', 'a.1', 'a:1', 'a-1', 'a_1', '__proto__');
const instants = fc.constantFrom(
  '2030-01-01T00:00:00.000Z',
  '2030-01-01T00:00:00.001Z',
  '2031-06-30T23:59:59.999Z',
);
const words = fc.constantFrom('x', 'X', 'y', 'é');
const types = fc.constantFrom('note', 'note2');
const body = fc
  .dictionary(fc.string(), fc.jsonValue())
  .map((json): JsonObject => JSON.parse(JSON.stringify(json)));
const fields = fc.record(
  {
    type: types,
    schemaVersion: fc.constant(1),
    purgeAt: fc.option(instants),
    status: words,
    assignee: words,
    owner: words,
    due: instants,
    body,
  },
  { requiredKeys: ['type', 'schemaVersion', 'purgeAt', 'body'] },
);
const change = fc.record({
  kind: fc.constantFrom('create' as const, 'replace' as const, 'delete' as const),
  id: ids,
  fields,
  knows: fc.constantFrom('now' as const, 'now' as const, 'now' as const, 'another' as const),
});
const commits = fc.uniqueArray(change, { minLength: 1, maxLength: 5, selector: ({ id }) => id });
const query = fc.record(
  {
    type: types,
    status: words,
    assignee: words,
    owner: words,
    dueUntil: instants,
    purgeUntil: instants,
    order: fc.constantFrom('id' as const, '-id' as const, 'due' as const, 'purgeAt' as const),
    limit: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['type', 'order', 'limit'] },
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('commit' as const), commits }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('list' as const), query }) },
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function operationFor(model: Model, { kind, id, fields: given, knows }: Change): Operation {
  const item = { id, pk: model.pk, ...given } as Item;
  if (kind === 'create') return { kind, item };
  const version = (knows === 'now' ? model.find(id)?.version : undefined) ?? '"1"';
  return kind === 'replace' ? { kind, item, version } : { kind, id, version };
}

onEveryStore('A store behaves like a plain map', (opened, place) => {
  it('for any sequence of commits, lists page by page, and reads', async function () {
    this.timeout(60_000);
    const property = fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { records } = opened().store;
      const model = new Model(newPartition());
      for (const each of steps) {
        if (each.do === 'commit') {
          const operations = each.commits.map((one) => operationFor(model, one));
          const result = await records.commit(model.pk, operations);
          assert.deepEqual(result.done ? { done: true } : result, model.expect(operations));
          if (result.done) model.apply(operations, result.versions);
          continue;
        }
        let expected = model.list(each.query as ListQuery);
        let page = await records.list(model.pk, each.query as ListQuery);
        assert.deepEqual(page, expected);
        const after = page.at(-1)?.item;
        if (after === undefined) continue;
        expected = model.list({ ...(each.query as ListQuery), after });
        page = await records.list(model.pk, { ...(each.query as ListQuery), after });
        assert.deepEqual(page, expected);
      }
      for (const id of ['a', 'b', '__proto__'])
        assert.deepEqual(await records.read(model.pk, id), model.find(id));
    });
    await fc.assert(property, { numRuns: place.runs });
  });
});
