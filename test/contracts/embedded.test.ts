import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import { listStatement } from '../../src/stores/embedded/list-statement.ts';
import { type ListQuery, Trouble } from '../../src/use-cases/ports.ts';
import { anItem, create, mustCommit, newFolder } from './places.ts';

const pk = 'c:9000';
const counter = new URL('./count-in-child.ts', import.meta.url).pathname;
const forbidden = { message: 'store: forbidden' };

describe('The embedded store in a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('finds everything again after it was closed and opened', async () => {
    const store = openEmbeddedStore(folder);
    const version = await mustCommit(store, pk, [create(anItem(pk, 'a', { body: { n: 1 } }))]);
    await store.close();
    const again = openEmbeddedStore(folder);
    assert.deepEqual(await again.records.read(pk, 'a'), {
      item: anItem(pk, 'a', { body: { n: 1 } }),
      version,
    });
    await again.close();
  });

  it('gives what it read before only while nobody changed it, here or in another process', async () => {
    const [here, there] = [openEmbeddedStore(folder), openEmbeddedStore(folder)];
    const first = await mustCommit(here, pk, [create(anItem(pk, 'a', { body: { n: 1 } }))]);
    const read = async () => (await here.records.read(pk, 'a'))?.item.body;
    assert.deepEqual([await read(), await read()], [{ n: 1 }, { n: 1 }]);
    const item = anItem(pk, 'a', { body: { n: 2 } });
    const second = await mustCommit(there, pk, [{ kind: 'replace', item, version: first }]);
    assert.deepEqual([await read(), await read()], [{ n: 2 }, { n: 2 }]);
    await mustCommit(there, pk, [{ kind: 'delete', id: 'a', version: second }]);
    assert.equal(await read(), undefined);
    await mustCommit(there, pk, [create(anItem(pk, 'a', { body: { n: 3 } }))]);
    assert.deepEqual(await read(), { n: 3 });
    await Promise.all([here.close(), there.close()]);
  });

  it('lets nobody change what somebody else will read', async () => {
    const store = openEmbeddedStore(folder);
    await mustCommit(store, pk, [create(anItem(pk, 'a', { body: { list: [{ n: 1 }] } }))]);
    const first = await store.records.read(pk, 'a');
    const list = first?.item.body.list as { n: number }[];
    assert.throws(() => list.push({ n: 2 }), TypeError);
    assert.throws(() => Object.assign(list[0] ?? {}, { n: 2 }), TypeError);
    assert.deepEqual((await store.records.read(pk, 'a'))?.item.body, { list: [{ n: 1 }] });
    await store.close();
  });

  it('goes on with new versions after it was opened again', async () => {
    const store = openEmbeddedStore(folder);
    const first = await mustCommit(store, pk, [create(anItem(pk, 'a'))]);
    await store.close();
    const again = openEmbeddedStore(folder);
    assert.ok(Number(await mustCommit(again, pk, [create(anItem(pk, 'b'))])) > Number(first));
    await again.close();
  });

  it('counts exactly when two processes write the same item a hundred times each', async function () {
    this.timeout(60_000);
    const store = openEmbeddedStore(folder);
    await mustCommit(store, pk, [create(anItem(pk, 'count', { body: { n: 0 } }))]);
    const children = [1, 2].map(() =>
      spawn(process.execPath, [counter, folder, '100'], { stdio: 'inherit' }),
    );
    const codes = await Promise.all(children.map((child) => once(child, 'exit')));
    assert.deepEqual(
      codes.map(([code]) => code),
      [0, 0],
    );
    assert.deepEqual((await store.records.read(pk, 'count'))?.item.body, { n: 200 });
    await store.close();
  });

  it('lets several processes start on an empty folder at once', async function () {
    this.timeout(60_000);
    const children = [1, 2, 3].map(() =>
      spawn(process.execPath, [counter, folder, '0'], { stdio: 'inherit' }),
    );
    const codes = await Promise.all(children.map((child) => once(child, 'exit')));
    assert.deepEqual(
      codes.map(([code]) => code),
      [0, 0, 0],
    );
  });

  it('makes the folder that is missing, and lets only its owner read it', async () => {
    const inner = join(folder, 'new', 'data');
    const store = openEmbeddedStore(inner);
    await mustCommit(store, pk, [create(anItem(pk, 'a'))]);
    assert.equal(statSync(inner).mode & 0o077, 0);
    const files = readdirSync(inner);
    assert.ok(files.length >= 1);
    for (const file of files) assert.equal(statSync(join(inner, file)).mode & 0o077, 0, file);
    await store.close();
  });

  it('leaves nothing of an erased key in its files', async () => {
    const store = openEmbeddedStore(folder);
    const secret = 'canary'.repeat(20);
    const item = anItem(pk, 'k.1', { type: 'key', body: { wrapped: secret } });
    const result = await store.keys.commit(pk, [create(item)]);
    const holds = () =>
      readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(secret));
    assert.notDeepEqual(holds(), []);
    assert.ok(result.done);
    await store.keys.commit(pk, [{ kind: 'delete', id: 'k.1', version: result.versions['k.1'] ?? '' }]);
    assert.deepEqual(holds(), []);
    await store.close();
  });

  it('is forbidden where the folder cannot be written', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    assert.throws(() => openEmbeddedStore(file), forbidden);
    assert.throws(() => openEmbeddedStore(join(file, 'data')), forbidden);
  });

  it('is forbidden where another user owns the folder', function () {
    const { seteuid, geteuid } = process;
    if (seteuid === undefined || geteuid?.call(process) !== 0) {
      process.stdout.write('\nSKIPPED a folder of another user: only root can become another user\n');
      this.skip();
    }
    mkdirSync(join(folder, 'locked'), { mode: 0o755 });
    seteuid.call(process, 65534);
    try {
      assert.throws(() => openEmbeddedStore(join(folder, 'locked')), forbidden);
    } finally {
      seteuid.call(process, 0);
    }
  });

  it('is in trouble on a file that is no database, and says nothing of what is in it', () => {
    writeFileSync(join(folder, 'livc.sqlite'), 'canary'.repeat(1000));
    assert.throws(
      () => openEmbeddedStore(folder),
      (error) => {
        assert.ok(error instanceof Trouble);
        assert.equal(error.message, 'store: unexpected');
        return error.cause === undefined;
      },
    );
  });

  it('refuses a file that a later release has written', async () => {
    await openEmbeddedStore(folder).close();
    const db = new DatabaseSync(join(folder, 'livc.sqlite'));
    db.exec('PRAGMA user_version = 2');
    db.close();
    assert.throws(() => openEmbeddedStore(folder), { message: 'store: unexpected' });
  });

  it('times out, changing nothing, when another process holds the lock', async () => {
    const store = openEmbeddedStore(folder, 50);
    const holder = new DatabaseSync(join(folder, 'livc.sqlite'));
    holder.exec('BEGIN IMMEDIATE');
    await assert.rejects(store.records.commit(pk, [create(anItem(pk, 'a'))]), { message: 'store: timeout' });
    holder.exec('ROLLBACK');
    holder.close();
    assert.equal(await store.records.read(pk, 'a'), undefined);
    await mustCommit(store, pk, [create(anItem(pk, 'a'))]);
    await store.close();
  });

  it('is unavailable after it was closed, however often', async () => {
    const store = openEmbeddedStore(folder);
    await store.close();
    await store.close();
    const unavailable = { message: 'store: unavailable' };
    await assert.rejects(store.ping(), unavailable);
    await assert.rejects(store.records.read(pk, 'a'), unavailable);
    await assert.rejects(store.records.commit(pk, [create(anItem(pk, 'a'))]), unavailable);
    await assert.rejects(store.records.list(pk, { type: 'note', order: 'id', limit: 1 }), unavailable);
  });

  it('keeps the promises of its settings: durable, erasing, strict', async () => {
    await openEmbeddedStore(folder).close();
    const db = new DatabaseSync(join(folder, 'livc.sqlite'));
    assert.equal(db.prepare('PRAGMA journal_mode').get()?.journal_mode, 'wal');
    const strict = db.prepare('SELECT name FROM pragma_table_list WHERE strict = 1 ORDER BY name').all();
    assert.deepEqual(
      strict.map(({ name }) => name),
      ['counter', 'keys', 'records'],
    );
    db.close();
  });

  it('answers every kind of page from an index, in its order, without sorting', async () => {
    await openEmbeddedStore(folder).close();
    const db = new DatabaseSync(join(folder, 'livc.sqlite'));
    const after = anItem(pk, 'a', { due: '2030-01-01T00:00:00.000Z', purgeAt: '2030-01-01T00:00:00.000Z' });
    const pages: readonly Partial<ListQuery>[] = [
      { order: 'id' },
      { order: '-id' },
      { order: '-id', owner: 'p' },
      { order: 'due' },
      { order: 'due', dueUntil: '2030' },
      { order: 'due', assignee: 'desk' },
      { order: 'purgeAt', purgeUntil: '2030' },
    ];
    for (const page of pages.flatMap((each) => [each, { ...each, after }])) {
      const { sql, values } = listStatement('records', pk, { type: 'note', order: 'id', limit: 9, ...page });
      const plan = db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(values)
        .map(({ detail }) => String(detail));
      assert.match(
        plan.join('; '),
        /^SEARCH records USING INDEX records_by_\w+ \(pk=\? AND type=\?.*\)$/,
        JSON.stringify(page),
      );
    }
    db.close();
  });
});
