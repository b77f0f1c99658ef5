// Commits that come together: each is judged as if one had come after the other, and none is answered before the disk has all of them.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import fc from 'fast-check';
import { openEmbeddedStore, storeOn } from '../../src/stores/embedded/embedded-store.ts';
import { prepareSchema } from '../../src/stores/embedded/schema.ts';
import { type CommitResult, type Operation, type Store, Trouble } from '../../src/use-cases/ports.ts';
import { anItem, create, mustCommit, newFolder } from './places.ts';

const PK = 'c:9000';
/** https://www.sqlite.org/rescode.html#ioerr */
const IO_ERROR = Object.assign(new Error('a fault of the test'), { errcode: 10 });
const UNAVAILABLE = { message: 'store: unavailable' };

/** What the test may do right before SQLite runs a text, with the values it is run with; it may throw. */
type Watch = (text: string, values: Readonly<Record<string, unknown>>) => void;

/** The same database, watched. */
function watched(db: DatabaseSync, watch: Watch): DatabaseSync {
  const statementOf = (text: string): StatementSync => {
    const real = db.prepare(text);
    return new Proxy(real, {
      get:
        (_, name) =>
        (...values: unknown[]) => {
          watch(text, (values[0] ?? {}) as Readonly<Record<string, unknown>>);
          return Reflect.apply(Reflect.get(real, name), real, values);
        },
    });
  };
  return new Proxy(db, {
    get: (_, name) => {
      if (name === 'prepare') return statementOf;
      const value: unknown = Reflect.get(db, name, db);
      return typeof value === 'function' ? value.bind(db) : value;
    },
  });
}

interface Opened {
  readonly store: Store;
  readonly db: DatabaseSync;
  readonly texts: string[];
}

function openWatched(watch: Watch = () => undefined): Opened {
  const db = new DatabaseSync(':memory:');
  prepareSchema(db);
  const texts: string[] = [];
  const store = storeOn(
    watched(db, (text, values) => {
      texts.push(text);
      watch(text, values);
    }),
  );
  return { store, db, texts };
}

type Answer = CommitResult | Trouble;

/** All of them at once, and what each was answered. */
async function together(
  store: Store,
  commits: readonly (readonly Operation[])[],
): Promise<readonly Answer[]> {
  const settled = await Promise.allSettled(commits.map((each) => store.records.commit(PK, each)));
  return settled.map((each) => {
    if (each.status === 'fulfilled') return each.value;
    assert.ok(each.reason instanceof Trouble);
    return each.reason;
  });
}

/** What is stored, as one who never heard of groups would know it: a version by id. */
class Plain {
  readonly versions = new Map<string, string>();

  conflictOf(operations: readonly Operation[]): unknown {
    for (const operation of operations) {
      const id = operation.kind === 'delete' ? operation.id : operation.item.id;
      const version = this.versions.get(id);
      if (operation.kind === 'create') {
        if (version !== undefined) return { id, why: 'exists' };
      } else if (version === undefined) return { id, why: 'missing' };
      else if (version !== operation.version) return { id, why: 'changed' };
    }
    return undefined;
  }

  apply(operations: readonly Operation[], versions: { readonly [id: string]: string }): void {
    for (const operation of operations) {
      if (operation.kind === 'delete') this.versions.delete(operation.id);
      else this.versions.set(operation.item.id, versions[operation.item.id] ?? '');
    }
  }
}

const change = fc.record({
  kind: fc.constantFrom('create' as const, 'replace' as const, 'replace' as const, 'delete' as const),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  isStale: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;
const oneCommit = fc.uniqueArray(change, { minLength: 1, maxLength: 3, selector: ({ id }) => id });
const groups = fc.array(
  fc.record({
    commits: fc.array(oneCommit, { minLength: 1, maxLength: 6 }),
    /** What happens to the transaction: its end fails, or one of its writes does and SQLite gives up. */
    fault: fc.constantFrom('none' as const, 'none' as const, 'at its end' as const, 'given up' as const),
  }),
  { minLength: 1, maxLength: 8 },
);

function operationOf(plain: Plain, { kind, id, isStale }: Change): Operation {
  const version = (isStale ? undefined : plain.versions.get(id)) ?? '999999';
  if (kind === 'delete') return { kind, id, version };
  const item = anItem(PK, id);
  return kind === 'create' ? { kind, item } : { kind, item, version };
}

describe('Commits that come together, in the embedded store', () => {
  it('end as if one had come after the other, and none is stored where the disk fails', async () => {
    const property = fc.asyncProperty(groups, async (steps) => {
      let fault: string = 'none';
      const { store, db } = openWatched((text) => {
        if (fault === 'at its end' && text === 'COMMIT') throw IO_ERROR;
        if (fault !== 'given up' || !/^(INSERT|UPDATE records|DELETE)/.test(text)) return;
        db.exec('ROLLBACK');
        throw IO_ERROR;
      });
      const plain = new Plain();
      for (const step of steps) {
        // Every one of them knows the store as it was before all of them.
        const commits = step.commits.map((each) => each.map((one) => operationOf(plain, one)));
        fault = step.fault;
        const answers = await together(store, commits);
        fault = 'none';
        const isLost = answers.some((each) => each instanceof Trouble);
        for (const [n, operations] of commits.entries()) {
          const answer = answers[n];
          if (answer instanceof Trouble) assert.equal(answer.code, 'unavailable');
          // Whoever would have been refused anyway may be told that, or nothing; nobody is told that it is done.
          else if (isLost) assert.ok(answer !== undefined && !answer.done);
          else {
            const conflict = plain.conflictOf(operations);
            assert.deepEqual(answer?.done ? undefined : answer?.conflict, conflict);
            if (answer?.done) plain.apply(operations, answer.versions);
          }
        }
        for (const id of ['a', 'b', 'c', 'd'])
          assert.equal((await store.records.read(PK, id))?.version, plain.versions.get(id), id);
      }
      await store.close();
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('are one transaction, and a single one is a transaction too', async () => {
    const { store, texts } = openWatched();
    const ends = () => texts.filter((text) => text === 'COMMIT' || text === 'ROLLBACK').length;
    await mustCommit(store, PK, [create(anItem(PK, 'first'))]);
    assert.equal(ends(), 1);
    const many = Array.from({ length: 50 }, (_, n) => [create(anItem(PK, `n${n}`))]);
    const answers = await together(store, many);
    assert.ok(answers.every((each) => !(each instanceof Trouble) && each.done));
    assert.equal(ends(), 2);
    await store.close();
  });

  it('are all answered, however many they are, in transactions of a bounded length', async () => {
    const { store, texts } = openWatched();
    const many = Array.from({ length: 450 }, (_, n) => [create(anItem(PK, `n${n}`))]);
    const answers = await together(store, many);
    assert.ok(answers.every((each) => !(each instanceof Trouble) && each.done));
    assert.equal(texts.filter((text) => text === 'COMMIT').length, 3);
    await store.close();
  });

  it('prepare each text once', async () => {
    const prepared: string[] = [];
    const db = new DatabaseSync(':memory:');
    prepareSchema(db);
    const counting = new Proxy(db, {
      get: (_, name) => {
        const value: unknown = Reflect.get(db, name, db);
        if (typeof value !== 'function') return value;
        return (...values: readonly unknown[]) => {
          if (name === 'prepare') prepared.push(String(values[0]));
          return Reflect.apply(value, db, values);
        };
      },
    });
    const store = storeOn(counting);
    for (let n = 0; n < 3; n += 1) {
      await together(store, [[create(anItem(PK, `a${n}`))], [create(anItem(PK, `b${n}`))]]);
      await store.records.read(PK, 'a0');
      await store.records.list(PK, { type: 'note', order: 'id', limit: 5 });
    }
    assert.equal(new Set(prepared).size, prepared.length);
    await store.close();
  });

  it('wait for no clock: the disk is asked in the round of the event loop in which they came', async () => {
    const { store } = openWatched();
    const order: string[] = [];
    const committed = mustCommit(store, PK, [create(anItem(PK, 'a'))]).then(() => order.push('answered'));
    const rounds = new Promise<void>((resolve) => {
      setImmediate(() =>
        setImmediate(() => {
          order.push('next round');
          resolve();
        }),
      );
    });
    await Promise.all([committed, rounds]);
    assert.deepEqual(order, ['answered', 'next round']);
    await store.close();
  });

  it('do not hurt each other: one that runs into a fault is in trouble alone', async () => {
    const { store } = openWatched((text, { id }) => {
      if (text.startsWith('INSERT') && id === 'bad') throw IO_ERROR;
    });
    const [one, bad, other] = await together(store, [
      [create(anItem(PK, 'one'))],
      [create(anItem(PK, 'before')), create(anItem(PK, 'bad'))],
      [create(anItem(PK, 'other'))],
    ]);
    assert.ok(!(one instanceof Trouble) && one?.done);
    assert.ok(bad instanceof Trouble);
    assert.ok(!(other instanceof Trouble) && other?.done);
    assert.equal(await store.records.read(PK, 'before'), undefined);
    await store.close();
  });

  it('are all in trouble when the disk does not take them, and the next ones are not', async () => {
    let isBroken = true;
    const { store } = openWatched((text) => {
      if (text === 'COMMIT' && isBroken) throw IO_ERROR;
    });
    const commits = ['a', 'b'].map((id) => store.records.commit(PK, [create(anItem(PK, id))]));
    for (const each of commits) await assert.rejects(each, UNAVAILABLE);
    isBroken = false;
    for (const id of ['a', 'b']) assert.equal(await store.records.read(PK, id), undefined);
    await mustCommit(store, PK, [create(anItem(PK, 'a'))]);
    await store.close();
  });

  it('show nothing of themselves, to nobody, before they are on the disk', async () => {
    const folder = newFolder();
    const store = openEmbeddedStore(folder);
    const elsewhere = new DatabaseSync(join(folder, 'livc.sqlite'));
    const count = () => Number(elsewhere.prepare('SELECT count(*) AS n FROM records').get()?.n);
    const commits = ['a', 'b', 'c'].map((id) =>
      store.records.commit(PK, [create(anItem(PK, id))]).then(() => assert.equal(count(), 3)),
    );
    assert.equal(await store.records.read(PK, 'a'), undefined);
    assert.equal(count(), 0);
    await Promise.all(commits);
    elsewhere.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('are not lost when the store is closed over them', async () => {
    const { store, db } = openWatched();
    const commit = store.records.commit(PK, [create(anItem(PK, 'a'))]);
    // The commit joins its group a microtask after the call.
    await Promise.resolve();
    await store.close();
    assert.ok((await commit).done);
    assert.equal(db.isOpen, false);
  });
});
