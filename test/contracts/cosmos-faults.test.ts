import assert from 'node:assert/strict';
import { openCosmosStore } from '../../src/stores/cosmos/cosmos-store.ts';
import {
  type CommitResult,
  type Operation,
  type Store,
  Trouble,
  type TroubleCode,
} from '../../src/use-cases/ports.ts';
import type { Fault, Recorded } from '../support/cosmos-stand-in/faults.ts';
import { type CosmosStandIn, startCosmosStandIn } from '../support/cosmos-stand-in/stand-in.ts';
import { anItem, create, mustCommit, newPartition } from './places.ts';

const patience = { requestMs: 5000, totalMs: 10_000, attempts: 3, firstPauseMs: 1 };
// Only where nobody answers does a test have to wait for the request to be given up.
const impatience = { requestMs: 300, totalMs: 3000, attempts: 2, firstPauseMs: 1 };

interface Case {
  readonly fault: Fault | number;
  /** Missing: the call succeeds although it met the fault once. */
  readonly once?: TroubleCode;
  /** What the caller is told when the fault does not go away. */
  readonly always: TroubleCode;
  /** Always, but the write is found by reading back. */
  readonly alwaysApplied?: true;
  /** The answers arrive, and with them the session token that lets reads see what was written. */
  readonly isAnswered?: true;
}

const statuses: readonly Case[] = [
  { fault: 400, once: 'unexpected', always: 'unexpected' },
  { fault: 401, once: 'forbidden', always: 'forbidden' },
  { fault: 403, once: 'forbidden', always: 'forbidden' },
  { fault: { kind: 'status', status: 404, substatus: 1003 }, once: 'unexpected', always: 'unexpected' },
  { fault: { kind: 'status', status: 404, substatus: 1002 }, always: 'unavailable' },
  { fault: 408, always: 'timeout' },
  { fault: 410, always: 'unavailable' },
  { fault: 413, once: 'unexpected', always: 'unexpected' },
  { fault: { kind: 'status', status: 429, retryAfterMs: 5 }, always: 'throttled' },
  { fault: 429, always: 'throttled' },
  { fault: 449, always: 'unavailable' },
  { fault: 500, always: 'unavailable' },
  { fault: 503, always: 'unavailable' },
  { fault: { kind: 'page' }, always: 'unavailable' },
];
const duringReads: readonly Case[] = [...statuses, { fault: { kind: 'silence' }, always: 'timeout' }];
const duringWrites: readonly Case[] = [
  ...statuses,
  { fault: { kind: 'dropped' }, always: 'unavailable' },
  { fault: { kind: 'lost acknowledgement' }, always: 'unavailable', alwaysApplied: true },
  { fault: { kind: 'applied but', status: 408 }, always: 'timeout', alwaysApplied: true },
  { fault: { kind: 'applied but', status: 500 }, always: 'unavailable', alwaysApplied: true },
  { fault: { kind: 'applied but', status: 503 }, always: 'unavailable', alwaysApplied: true },
  { fault: { kind: 'no versions' }, always: 'unavailable', alwaysApplied: true, isAnswered: true },
  { fault: { kind: 'operation', status: 400 }, once: 'unexpected', always: 'unexpected' },
  { fault: { kind: 'operation', status: 403 }, once: 'forbidden', always: 'forbidden' },
  { fault: { kind: 'operation', status: 408 }, always: 'timeout' },
  { fault: { kind: 'operation', status: 413 }, once: 'unexpected', always: 'unexpected' },
  { fault: { kind: 'operation', status: 429, retryAfterMs: 5 }, always: 'throttled' },
  { fault: { kind: 'operation', status: 449 }, always: 'unavailable' },
  { fault: { kind: 'operation', status: 500 }, always: 'unavailable' },
  { fault: { kind: 'operation', status: 503 }, always: 'unavailable' },
];

const duringBatches: readonly Case[] = [
  ...duringWrites,
  { fault: { kind: 'silence' }, always: 'timeout' },
  { fault: { kind: 'applied, then silence' }, always: 'timeout', alwaysApplied: true },
];
const isSilence = (fault: Fault | number) => typeof fault === 'object' && fault.kind.includes('silence');

const nameOf = (fault: Fault | number) =>
  typeof fault === 'number' ? String(fault) : Object.values(fault).join(' ');

async function troubleCode(work: Promise<unknown>): Promise<TroubleCode> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof Trouble, 'nothing but Trouble');
    assert.equal(error.where, 'store');
    assert.equal(error.message, `store: ${error.code}`);
    assert.equal(error.cause, undefined);
    return error.code;
  }
  assert.fail('no Trouble');
}

describe('Cosmos, when requests fail', () => {
  let standIn: CosmosStandIn;
  let store: Store;
  let hasty: Store;
  let other: Store;
  before(async () => {
    standIn = await startCosmosStandIn();
    store = openCosmosStore({ ...standIn.settings(), patience });
    hasty = openCosmosStore({ ...standIn.settings(), patience: impatience });
    other = openCosmosStore({ ...standIn.settings(), patience });
  });
  after(async () => {
    await Promise.all([store.close(), hasty.close(), other.close()]);
    await standIn.close();
  });
  afterEach(() => {
    standIn.forget();
    standIn.lags = true;
  });
  const storeFor = (fault: Fault | number) => (isSilence(fault) ? hasty : store);

  const reads: readonly [string, 'read' | 'query', (from: Store, pk: string) => Promise<unknown>][] = [
    ['a read', 'read', async (from, pk) => (await from.records.read(pk, 'a'))?.item.id],
    [
      'a list',
      'query',
      async (from, pk) => (await from.records.list(pk, { type: 'note', order: 'id', limit: 9 }))[0]?.item.id,
    ],
  ];
  for (const [title, kind, call] of reads) {
    for (const { fault, once, always } of duringReads) {
      it(`${title} that meets ${nameOf(fault)} once ${once === undefined ? 'succeeds' : `is ${once}`}`, async () => {
        const pk = newPartition();
        const from = storeFor(fault);
        await mustCommit(from, pk, [create(anItem(pk, 'a'))]);
        standIn.fault(kind, fault);
        if (once === undefined) assert.equal(await call(from, pk), 'a');
        else assert.equal(await troubleCode(call(from, pk)), once);
      });

      it(`${title} that always meets ${nameOf(fault)} is ${always}, after a bounded number of requests`, async () => {
        standIn.fault(kind, fault, { times: 1000 });
        assert.equal(await troubleCode(call(storeFor(fault), newPartition())), always);
        const sent = standIn.requests.filter((request) => request.kind === kind).length;
        assert.ok(sent <= 2 * patience.attempts, `${sent} requests`);
      });
    }

    it(`${title} whose connection is dropped succeeds`, async () => {
      const pk = newPartition();
      await mustCommit(store, pk, [create(anItem(pk, 'a'))]);
      standIn.fault(kind, { kind: 'dropped' });
      assert.equal(await call(store, pk), 'a');
    });
  }

  type Prepared = { readonly operations: Operation[]; readonly isApplied: () => Promise<boolean> };
  const now = async (pk: string, id: string) => {
    standIn.lags = false;
    return (await other.records.read(pk, id))?.item;
  };
  const writes: readonly [string, readonly Case[], (pk: string, by: Store) => Promise<Prepared>][] = [
    [
      'a create',
      duringWrites,
      async (pk) => ({
        operations: [create(anItem(pk, 'new'))],
        isApplied: async () => (await now(pk, 'new')) !== undefined,
      }),
    ],
    [
      'a replace',
      duringWrites,
      async (pk, by) => {
        const version = await mustCommit(by, pk, [create(anItem(pk, 'a'))]);
        return {
          operations: [{ kind: 'replace', item: anItem(pk, 'a', { status: 'new' }), version }],
          isApplied: async () => (await now(pk, 'a'))?.status === 'new',
        };
      },
    ],
    [
      'a delete',
      duringWrites,
      async (pk, by) => {
        const version = await mustCommit(by, pk, [create(anItem(pk, 'a'))]);
        return {
          operations: [{ kind: 'delete', id: 'a', version }],
          isApplied: async () => (await now(pk, 'a')) === undefined,
        };
      },
    ],
    [
      'a batch of all three',
      duringBatches,
      async (pk, by) => {
        const version = await mustCommit(by, pk, [create(anItem(pk, 'a')), create(anItem(pk, 'b'))]);
        const gone = (await by.records.read(pk, 'b'))?.version ?? '';
        return {
          operations: [
            { kind: 'delete', id: 'b', version: gone },
            { kind: 'replace', item: anItem(pk, 'a', { status: 'new' }), version },
            create(anItem(pk, 'c')),
          ],
          async isApplied() {
            const signs = [
              (await now(pk, 'a'))?.status === 'new',
              (await now(pk, 'b')) === undefined,
              (await now(pk, 'c')) !== undefined,
            ];
            assert.equal(new Set(signs).size, 1, 'all or nothing');
            return signs[0] ?? false;
          },
        };
      },
    ],
  ];

  async function checkVersions(
    pk: string,
    operations: readonly Operation[],
    result: CommitResult,
  ): Promise<void> {
    assert.equal(result.done, true);
    const written = operations.filter((each) => each.kind !== 'delete').map((each) => each.item.id);
    const versions = result.done ? result.versions : {};
    standIn.lags = false;
    assert.deepEqual(Object.keys(versions).sort(), written.sort());
    for (const id of written) assert.equal((await store.records.read(pk, id))?.version, versions[id]);
  }

  for (const [title, cases, prepare] of writes) {
    for (const { fault, once, always, alwaysApplied, isAnswered } of cases) {
      it(`${title} that meets ${nameOf(fault)} once ${once === undefined ? 'is done once' : `is ${once}`}`, async () => {
        const pk = newPartition();
        const by = storeFor(fault);
        const { operations, isApplied } = await prepare(pk, by);
        standIn.fault('batch', fault);
        if (once === undefined) await checkVersions(pk, operations, await by.records.commit(pk, operations));
        else assert.equal(await troubleCode(by.records.commit(pk, operations)), once);
        assert.equal(await isApplied(), once === undefined);
      });

      it(`${title} that always meets ${nameOf(fault)} ${alwaysApplied ? 'is found to be done' : `is ${always}`}`, async () => {
        const pk = newPartition();
        const by = storeFor(fault);
        const { operations, isApplied } = await prepare(pk, by);
        standIn.fault('batch', fault, { times: 1000 });
        standIn.lags = false;
        const result = by.records.commit(pk, operations);
        if (alwaysApplied) await checkVersions(pk, operations, await result);
        else assert.equal(await troubleCode(result), always);
        assert.equal(await isApplied(), alwaysApplied === true);
      });

      if (!alwaysApplied || isAnswered) continue;
      it(`${title} that always meets ${nameOf(fault)} is ${always} while replicas lag`, async () => {
        const pk = newPartition();
        const by = storeFor(fault);
        const { operations } = await prepare(pk, by);
        standIn.fault('batch', fault, { times: 1000 });
        assert.equal(await troubleCode(by.records.commit(pk, operations)), always);
      });
    }
  }

  it('leaves a wait that is too long to the caller, and says how long it is', async () => {
    const fault = { kind: 'status', status: 429, retryAfterMs: 60_000 } as const;
    standIn.fault('read', fault);
    await assert.rejects(store.records.read(newPartition(), 'a'), (error) => {
      assert.ok(error instanceof Trouble);
      assert.equal(error.code, 'throttled');
      assert.equal(error.retryAfterMs, 60_000);
      return true;
    });
    assert.equal(standIn.requests.length, 1);
  });

  for (const [title, , prepare] of writes) {
    it(`${title} that Azure itself sends twice is done once`, async () => {
      const pk = newPartition();
      const { operations, isApplied } = await prepare(pk, store);
      standIn.fault('batch', { kind: 'sent twice' });
      await checkVersions(pk, operations, await store.records.commit(pk, operations));
      assert.equal(await isApplied(), true);
    });
  }

  describe('and others write meanwhile', () => {
    /** Commits with an answer lost or a request lost first, and lets another writer in before the second attempt. */
    async function commitAround(
      fault: Fault,
      pk: string,
      operations: readonly Operation[],
      meanwhile: () => Promise<unknown>,
    ): Promise<CommitResult> {
      standIn.fault('batch', fault);
      const result = hasty.records.commit(pk, operations);
      await waitFor(() => standIn.requests.some(({ kind }) => kind === 'batch'));
      await meanwhile();
      return result;
    }
    const replaceBy = async (status: string, pk: string, id: string) => {
      standIn.lags = false;
      const version = (await other.records.read(pk, id))?.version ?? '';
      await mustCommit(other, pk, [{ kind: 'replace', item: anItem(pk, id, { status }), version }]);
    };

    it('a commit is done although one of its items was overwritten, whose version is then of no use', async () => {
      const pk = newPartition();
      const result = await commitAround(
        { kind: 'applied, then silence' },
        pk,
        [create(anItem(pk, 'a')), create(anItem(pk, 'b'))],
        () => replaceBy('theirs', pk, 'a'),
      );
      assert.ok(result.done);
      assert.equal((await store.records.read(pk, 'b'))?.version, result.versions.b);
      const version = result.versions.a ?? '';
      const late = await store.records.commit(pk, [{ kind: 'replace', item: anItem(pk, 'a'), version }]);
      assert.deepEqual(late, { done: false, conflict: { id: 'a', why: 'changed' } });
      assert.equal((await store.records.read(pk, 'a'))?.item.status, 'theirs');
    });

    it('a commit is refused when theirs came first and something of it is still untouched', async () => {
      const pk = newPartition();
      const made = await store.records.commit(pk, [create(anItem(pk, 'a')), create(anItem(pk, 'b'))]);
      assert.ok(made.done);
      standIn.forget();
      const result = await commitAround(
        { kind: 'silence' },
        pk,
        ['a', 'b'].map((id) => ({
          kind: 'replace',
          item: anItem(pk, id, { status: 'ours' }),
          version: made.versions[id] ?? '',
        })),
        () => replaceBy('theirs', pk, 'b'),
      );
      assert.deepEqual(result, { done: false, conflict: { id: 'b', why: 'changed' } });
    });

    for (const kind of ['silence', 'applied, then silence'] as const) {
      it(`a commit whose only item was overwritten is unavailable, never a guess (${kind})`, async () => {
        const pk = newPartition();
        const version = await mustCommit(store, pk, [create(anItem(pk, 'a'))]);
        standIn.forget();
        const operations: Operation[] = [
          { kind: 'replace', item: anItem(pk, 'a', { status: 'ours' }), version },
        ];
        const result = commitAround({ kind }, pk, operations, () => replaceBy('theirs', pk, 'a'));
        assert.equal(await troubleCode(result), 'unavailable');
      });
    }

    it('a commit is refused when theirs came first and the failure was answered', async () => {
      const pk = newPartition();
      const version = await mustCommit(store, pk, [create(anItem(pk, 'a'))]);
      standIn.forget();
      const result = await commitAround(
        { kind: 'operation', status: 408, retryAfterMs: 300 },
        pk,
        [{ kind: 'replace', item: anItem(pk, 'a', { status: 'ours' }), version }],
        () => replaceBy('theirs', pk, 'a'),
      );
      assert.deepEqual(result, { done: false, conflict: { id: 'a', why: 'changed' } });
    });

    it('a delete is refused when theirs came first, and leaves no mark', async () => {
      const pk = newPartition();
      const version = await mustCommit(store, pk, [create(anItem(pk, 'a'))]);
      standIn.forget();
      const operations: Operation[] = [{ kind: 'delete', id: 'a', version }];
      const result = await commitAround({ kind: 'silence' }, pk, operations, () =>
        other.records.commit(pk, operations),
      );
      assert.deepEqual(result, { done: false, conflict: { id: 'a', why: 'missing' } });
    });

    it('a hundred deletes have no room for a mark: with a lost acknowledgement they are unavailable', async () => {
      const pk = newPartition();
      const ids = Array.from({ length: 100 }, (_, n) => `i.${n}`);
      const made = await store.records.commit(
        pk,
        ids.map((id) => create(anItem(pk, id))),
      );
      assert.ok(made.done);
      const deletes = Object.entries(made.versions).map(
        ([id, version]) => ({ kind: 'delete', id, version }) as const,
      );
      standIn.fault('batch', { kind: 'lost acknowledgement' });
      assert.equal(await troubleCode(store.records.commit(pk, deletes)), 'unavailable');
    });
  });

  it('counts racing increments exactly through a storm of faults', async () => {
    const pk = newPartition();
    await mustCommit(store, pk, [create(anItem(pk, 'count', { body: { n: 0 } }))]);
    const storm: readonly (Fault | number)[] = [
      { kind: 'lost acknowledgement' },
      { kind: 'applied but', status: 503 },
      { kind: 'dropped' },
      { kind: 'operation', status: 449 },
      503,
      429,
    ];
    for (const [index, fault] of storm.entries()) {
      let batches = index;
      const isItsTurn = (request: Recorded) => {
        if (request.kind === 'batch') batches += 1;
        return request.kind === 'batch' && batches % 11 === 0;
      };
      standIn.fault(isItsTurn, fault, { times: 1000 });
    }
    let done = 0;
    let unsure = 0;
    const write = async (writer: number): Promise<void> => {
      const container = (writer % 2 === 0 ? store : other).records;
      for (let turn = 0; turn < 10; turn += 1) {
        const found = await container.read(pk, 'count');
        if (found === undefined) continue;
        const item = { ...found.item, body: { n: Number(found.item.body.n) + 1 } };
        // The second item is evidence that nobody overwrites, as the audit entry of every real commit is.
        const entry = anItem(pk, `entry.${writer}.${turn}`);
        const commit = container.commit(pk, [
          { kind: 'replace', item, version: found.version },
          create(entry),
        ]);
        const result = await commit.catch(() => undefined);
        if (result?.done) done += 1;
        if (result === undefined) unsure += 1;
      }
    };
    await Promise.all([0, 1, 2, 3].map(write));
    standIn.forget();
    standIn.lags = false;
    const entries = await store.records.list(pk, { type: 'note', order: 'id', limit: 200 });
    const counted = Number((await store.records.read(pk, 'count'))?.item.body.n);
    assert.equal(entries.length - 1, counted, 'all or nothing');
    assert.ok(done > 0 && done <= counted && counted <= done + unsure, `${done} ${counted} ${unsure}`);
  });
});

async function waitFor(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}
