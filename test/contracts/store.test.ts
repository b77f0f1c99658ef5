import assert from 'node:assert/strict';
import type { Item, ListQuery, Operation, Stored } from '../../src/use-cases/ports.ts';
import { anItem, create, mustCommit, newPartition, onEveryStore } from './places.ts';

const day = (n: number) => `2030-01-${String(n).padStart(2, '0')}T08:00:00.000Z`;
const idsOf = (page: readonly Stored[]) => page.map(({ item }) => item.id);

onEveryStore('A store', (opened) => {
  const store = () => opened().store;
  const records = () => opened().store.records;

  it('answers a ping', async () => {
    await store().ping();
  });

  describe('keeps items', () => {
    it('gives back exactly what was created, with every field', async () => {
      const pk = newPartition();
      const item: Item = {
        ...anItem(pk, 'sig.A_1-b:c', { type: 'signal', purgeAt: day(9) }),
        status: 'draft',
        assignee: 'desk',
        owner: 'pseudonym',
        due: day(2),
        body: {
          text: 'Zoë \u2028 "quoted" \\ \u0000 €',
          list: [1, -2.5, null, true, { deep: [] }],
          empty: {},
        },
        sealed: { content: { v: 3, keyId: 'k.1', iv: 'aa', tag: 'bb', text: 'cc' } },
      };
      await mustCommit(store(), pk, [create(item)]);
      assert.deepEqual((await records().read(pk, item.id))?.item, item);
    });

    it('does not add fields that were not given', async () => {
      const pk = newPartition();
      const item = anItem(pk, 'plain');
      await mustCommit(store(), pk, [create(item)]);
      assert.deepEqual(
        Object.keys((await records().read(pk, 'plain'))?.item ?? {}).sort(),
        Object.keys(item).sort(),
      );
    });

    it('knows nothing of an item that was never created', async () => {
      assert.equal(await records().read(newPartition(), 'nobody'), undefined);
    });

    it('tells the version that a later read shows', async () => {
      const pk = newPartition();
      const version = await mustCommit(store(), pk, [create(anItem(pk, 'a'))]);
      assert.equal((await records().read(pk, 'a'))?.version, version);
    });

    it('replaces an item whose version is named', async () => {
      const pk = newPartition();
      const version = await mustCommit(store(), pk, [
        create(anItem(pk, 'a', { status: 'old', due: day(1) })),
      ]);
      const item = anItem(pk, 'a', { status: 'new' });
      const next = await mustCommit(store(), pk, [{ kind: 'replace', item, version }]);
      assert.notEqual(next, version);
      assert.deepEqual(await records().read(pk, 'a'), { item, version: next });
    });

    it('deletes an item whose version is named', async () => {
      const pk = newPartition();
      const version = await mustCommit(store(), pk, [create(anItem(pk, 'a'))]);
      const result = await records().commit(pk, [{ kind: 'delete', id: 'a', version }]);
      assert.deepEqual(result, { done: true, versions: {} });
      assert.equal(await records().read(pk, 'a'), undefined);
    });

    it('never repeats a version after an item was deleted and created again', async () => {
      const pk = newPartition();
      const first = await mustCommit(store(), pk, [create(anItem(pk, 'a'))]);
      await records().commit(pk, [{ kind: 'delete', id: 'a', version: first }]);
      const second = await mustCommit(store(), pk, [create(anItem(pk, 'a'))]);
      assert.notEqual(second, first);
      const stale = await records().commit(pk, [{ kind: 'delete', id: 'a', version: first }]);
      assert.deepEqual(stale, { done: false, conflict: { id: 'a', why: 'changed' } });
    });

    it('keeps records and keys apart', async () => {
      const pk = newPartition();
      await store().keys.commit(pk, [create(anItem(pk, 'a', { type: 'key' }))]);
      assert.equal(await records().read(pk, 'a'), undefined);
      assert.equal((await store().keys.read(pk, 'a'))?.item.type, 'key');
    });

    it('keeps ids that look like members of every object', async () => {
      const pk = newPartition();
      for (const id of ['__proto__', 'constructor', 'toString']) {
        const result = await records().commit(pk, [create(anItem(pk, id))]);
        assert.equal(result.done, true);
        const version = result.done ? Object.entries(result.versions) : [];
        assert.deepEqual(
          version.map(([name]) => name),
          [id],
        );
        assert.equal((await records().read(pk, id))?.item.id, id);
      }
    });
  });

  describe('refuses a commit that comes too late, and says why', () => {
    const late: readonly [
      string,
      (pk: string, old: string) => Operation,
      'exists' | 'changed' | 'missing',
    ][] = [
      ['creates what exists', (pk) => create(anItem(pk, 'a')), 'exists'],
      [
        'replaces another version',
        (pk, version) => ({ kind: 'replace', item: anItem(pk, 'a'), version }),
        'changed',
      ],
      ['deletes another version', (_, version) => ({ kind: 'delete', id: 'a', version }), 'changed'],
      [
        'replaces what is missing',
        (pk, version) => ({ kind: 'replace', item: anItem(pk, 'b'), version }),
        'missing',
      ],
      ['deletes what is missing', (_, version) => ({ kind: 'delete', id: 'b', version }), 'missing'],
    ];
    for (const [title, operationOn, why] of late) {
      it(`when it ${title}`, async () => {
        const pk = newPartition();
        const old = await mustCommit(store(), pk, [create(anItem(pk, 'a'))]);
        const item = anItem(pk, 'a', { status: 'second' });
        const version = await mustCommit(store(), pk, [{ kind: 'replace', item, version: old }]);
        const operation = operationOn(pk, old);
        const id = operation.kind === 'delete' ? operation.id : operation.item.id;
        assert.deepEqual(await records().commit(pk, [operation]), { done: false, conflict: { id, why } });
        assert.deepEqual(await records().read(pk, 'a'), { item, version });
      });
    }

    it('and leaves nothing of the rest of the batch', async () => {
      const pk = newPartition();
      const keep = anItem(pk, 'keep', { status: 'before' });
      const version = await mustCommit(store(), pk, [create(keep)]);
      const gone = await mustCommit(store(), pk, [create(anItem(pk, 'gone'))]);
      const result = await records().commit(pk, [
        create(anItem(pk, 'new')),
        { kind: 'replace', item: { ...keep, status: 'after' }, version },
        { kind: 'delete', id: 'gone', version: gone },
        create(anItem(pk, 'keep2')),
        { kind: 'replace', item: anItem(pk, 'missing'), version },
        create(anItem(pk, 'later')),
      ]);
      assert.deepEqual(result, { done: false, conflict: { id: 'missing', why: 'missing' } });
      assert.deepEqual(await records().read(pk, 'keep'), { item: keep, version });
      assert.equal((await records().read(pk, 'gone'))?.version, gone);
      for (const id of ['new', 'keep2', 'later']) assert.equal(await records().read(pk, id), undefined);
    });

    it('and lets exactly one of two writers win', async () => {
      const pk = newPartition();
      const version = await mustCommit(store(), pk, [create(anItem(pk, 'a'))]);
      for (let round = 0; round < 10; round += 1) {
        const writer = (name: string): Operation[] => [
          { kind: 'replace', item: anItem(pk, 'a', { status: name }), version },
          create(anItem(pk, `${name}.${round}`)),
        ];
        const results = await Promise.all([
          records().commit(pk, writer('anna')),
          opened().other.records.commit(pk, writer('bram')),
        ]);
        assert.equal(results.filter(({ done }) => done).length, round === 0 ? 1 : 0);
      }
      const winner = (await records().read(pk, 'a'))?.item.status ?? '';
      assert.notEqual(await records().read(pk, `${winner}.0`), undefined);
      const loser = winner === 'anna' ? 'bram' : 'anna';
      assert.equal(await records().read(pk, `${loser}.0`), undefined);
    });

    it('and counts twenty racing increments exactly', async () => {
      const pk = newPartition();
      await mustCommit(store(), pk, [create(anItem(pk, 'count', { body: { n: 0 } }))]);
      const increment = async (writer: number): Promise<void> => {
        const container = (writer % 2 === 0 ? opened().store : opened().other).records;
        for (;;) {
          const found = await container.read(pk, 'count');
          if (found === undefined) continue;
          const body = { n: Number(found.item.body.n) + 1 };
          const item = { ...found.item, body };
          const result = await container.commit(pk, [{ kind: 'replace', item, version: found.version }]);
          if (result.done) return;
        }
      };
      await Promise.all(Array.from({ length: 20 }, (_, writer) => increment(writer)));
      // Session consistency: only the connection that wrote last is sure to see it.
      const seen = await Promise.all([records().read(pk, 'count'), opened().other.records.read(pk, 'count')]);
      assert.equal(Math.max(...seen.map((each) => Number(each?.item.body.n))), 20);
    });
  });

  describe('takes a batch as a whole', () => {
    it('of creates, replaces and deletes', async () => {
      const pk = newPartition();
      const first = await mustCommit(store(), pk, [create(anItem(pk, 'a'))]);
      const second = await mustCommit(store(), pk, [create(anItem(pk, 'b'))]);
      const result = await records().commit(pk, [
        { kind: 'delete', id: 'a', version: first },
        { kind: 'replace', item: anItem(pk, 'b', { status: 'new' }), version: second },
        create(anItem(pk, 'c')),
      ]);
      assert.equal(result.done, true);
      assert.deepEqual(result.done && Object.keys(result.versions).sort(), ['b', 'c']);
      assert.equal(await records().read(pk, 'a'), undefined);
      assert.equal((await records().read(pk, 'b'))?.item.status, 'new');
    });

    it('of a hundred creates, and then of their hundred deletes', async () => {
      const pk = newPartition();
      const ids = Array.from({ length: 100 }, (_, n) => `i.${String(n).padStart(3, '0')}`);
      const result = await records().commit(
        pk,
        ids.map((id) => create(anItem(pk, id))),
      );
      assert.ok(result.done);
      const deletes = Object.entries(result.versions).map(
        ([id, version]) => ({ kind: 'delete', id, version }) as const,
      );
      assert.equal((await records().commit(pk, deletes)).done, true);
      assert.deepEqual(await records().list(pk, { type: 'note', order: 'id', limit: 200 }), []);
    });

    it('of large items, up to the limit', async () => {
      const pk = newPartition();
      const half = anItem(pk, 'half', { body: { text: 'x'.repeat(990_000) } });
      assert.equal((await records().commit(pk, [create(half), create({ ...half, id: 'half2' })])).done, true);
      assert.deepEqual((await records().read(pk, 'half2'))?.item.body, half.body);
    });
  });

  describe('refuses what no store could keep, before it is sent', () => {
    const pk = newPartition();
    const refused: readonly [string, readonly Operation[]][] = [
      ['nothing', []],
      ['101 operations', Array.from({ length: 101 }, (_, n) => create(anItem(pk, `i.${n}`)))],
      [
        'more than 2 MB',
        [1, 2, 3].map((n) => create(anItem(pk, `i.${n}`, { body: { text: 'x'.repeat(800_000) } }))),
      ],
      ['one id twice', [create(anItem(pk, 'a')), { kind: 'delete', id: 'a', version: '1' }]],
      ['an item of another partition', [create(anItem('c:other', 'a'))]],
      ['an empty version', [{ kind: 'delete', id: 'a', version: '' }]],
      ['any version', [{ kind: 'replace', item: anItem(pk, 'a'), version: '*' }]],
      ['a due that is not an instant', [create(anItem(pk, 'a', { due: '2030-01-01' }))]],
      ['a purgeAt with an offset', [create(anItem(pk, 'a', { purgeAt: '2030-01-01T00:00:00.000+01:00' }))]],
      ...['', 'a b', 'a/b', 'é', 'a\n', 'a#', 'a?', 'x'.repeat(201)].map(
        (id) =>
          [`the id ${JSON.stringify(id.slice(0, 5))}`, [create(anItem(pk, id))]] as [string, Operation[]],
      ),
    ];
    for (const [title, operations] of refused) {
      it(title, async () => {
        await assert.rejects(records().commit(pk, operations), assert.AssertionError);
      });
    }

    it('a read or a list without a partition', async () => {
      await assert.rejects(records().read('', 'a'), assert.AssertionError);
      await assert.rejects(
        records().list('', { type: 'note', order: 'id', limit: 1 }),
        assert.AssertionError,
      );
    });

    it('a page of none, of half or of 201', async () => {
      for (const limit of [0, 0.5, 201]) {
        await assert.rejects(records().list(pk, { type: 'note', order: 'id', limit }), assert.AssertionError);
      }
    });
  });

  describe('lists a partition', () => {
    const pk = newPartition();
    const items: readonly Item[] = [
      anItem(pk, 'a', { due: day(3), purgeAt: day(20), status: 'open', assignee: 'desk', owner: 'p1' }),
      anItem(pk, 'b', { due: day(1), purgeAt: null, status: 'open', owner: 'p2' }),
      anItem(pk, 'c', { purgeAt: day(10), status: 'done', assignee: 'desk', owner: 'p1' }),
      anItem(pk, 'd', { due: day(1), purgeAt: day(20), status: 'open', assignee: 'anna' }),
      anItem(pk, 'e', { due: day(2), purgeAt: day(11), type: 'other' }),
    ];
    before(async () => {
      await mustCommit(store(), pk, items.map(create));
      const neighbour = newPartition();
      await mustCommit(
        store(),
        neighbour,
        items.map((item) => create({ ...item, pk: neighbour })),
      );
    });

    const cases: readonly [string, Partial<ListQuery>, readonly string[]][] = [
      ['by id', { order: 'id' }, ['a', 'b', 'c', 'd']],
      ['by id, backwards', { order: '-id' }, ['d', 'c', 'b', 'a']],
      ['by due and then id, without those that have none', { order: 'due' }, ['b', 'd', 'a']],
      ['by purgeAt and then id, without those that have none', { order: 'purgeAt' }, ['c', 'a', 'd']],
      ['of one type', { order: 'id', type: 'other' }, ['e']],
      ['of one status', { order: 'id', status: 'open' }, ['a', 'b', 'd']],
      ['of one assignee', { order: 'due', assignee: 'desk' }, ['a']],
      ['of one owner, the last first', { order: '-id', owner: 'p1' }, ['c', 'a']],
      ['due until an instant, itself included', { order: 'due', dueUntil: day(1) }, ['b', 'd']],
      ['due until an instant, by id', { order: '-id', dueUntil: day(3) }, ['d', 'b', 'a']],
      ['to purge until an instant', { order: 'purgeAt', purgeUntil: day(10) }, ['c']],
      [
        'with every filter at once',
        {
          order: 'due',
          status: 'open',
          assignee: 'desk',
          owner: 'p1',
          dueUntil: day(3),
          purgeUntil: day(20),
        },
        ['a'],
      ],
      ['that match nothing', { order: 'id', status: 'never' }, []],
      ['no more than the limit', { order: 'id', limit: 3 }, ['a', 'b', 'c']],
      ['after an item, by id', { order: 'id', after: items[1]! }, ['c', 'd']],
      ['after an item, backwards', { order: '-id', after: items[1]! }, ['a']],
      ['after an item, by due', { order: 'due', after: items[1]! }, ['d', 'a']],
      ['after an item, by purgeAt', { order: 'purgeAt', after: items[0]! }, ['d']],
      ['after an item that is not there any more', { order: 'id', after: anItem(pk, 'bb') }, ['c', 'd']],
    ];
    for (const [title, query, expected] of cases) {
      it(title, async () => {
        assert.deepEqual(
          idsOf(await records().list(pk, { type: 'note', order: 'id', limit: 100, ...query })),
          expected,
        );
      });
    }

    it('with the versions that a replace needs', async () => {
      const [first] = await records().list(pk, { type: 'other', order: 'id', limit: 1 });
      assert.deepEqual(first, await records().read(pk, 'e'));
    });
  });

  it('pages through a partition without losing or repeating an item, while others are added behind', async () => {
    const pk = newPartition();
    const make = (n: number) => anItem(pk, `i.${String(n).padStart(2, '0')}`, { due: day(1 + (n % 3)) });
    await mustCommit(
      store(),
      pk,
      Array.from({ length: 23 }, (_, n) => create(make(n))),
    );
    const seen: string[] = [];
    let after: Item | undefined;
    do {
      const page: readonly Stored[] = await records().list(pk, {
        type: 'note',
        order: 'due',
        limit: 5,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...idsOf(page));
      if (after === undefined) await mustCommit(store(), pk, [create(anItem(pk, 'first', { due: day(1) }))]);
      after = page.at(-1)?.item;
    } while (after !== undefined);
    const expected = Array.from({ length: 23 }, (_, n) => make(n));
    expected.sort((a, b) => ((a.due ?? '') + a.id < (b.due ?? '') + b.id ? -1 : 1));
    assert.deepEqual(
      seen,
      expected.map(({ id }) => id),
    );
  });

  it('never shows one partition to another, whatever the partition is called', async () => {
    const pk = newPartition();
    const others = [
      `${pk}x`,
      pk.slice(0, -1),
      pk.toLowerCase() === pk ? pk.toUpperCase() : pk.toLowerCase(),
      'deployment',
    ];
    const id = `secret.${pk.slice(2)}`;
    const version = await mustCommit(store(), pk, [create(anItem(pk, id))]);
    for (const other of others) {
      assert.equal(await records().read(other, id), undefined);
      assert.deepEqual(await records().list(other, { type: 'note', order: 'id', limit: 200 }), []);
      const result = await records().commit(other, [{ kind: 'delete', id, version }]);
      assert.deepEqual(result, { done: false, conflict: { id, why: 'missing' } });
    }
    assert.notEqual(await records().read(pk, id), undefined);
  });
});
