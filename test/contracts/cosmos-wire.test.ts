import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { cosmosContainers } from '../../src/stores/cosmos/containers.ts';
import { openCosmosStore } from '../../src/stores/cosmos/cosmos-store.ts';
import type { ListQuery, Store } from '../../src/use-cases/ports.ts';
import type { Recorded } from '../support/cosmos-stand-in/faults.ts';
import { type CosmosStandIn, startCosmosStandIn } from '../support/cosmos-stand-in/stand-in.ts';
import { anItem, create, mustCommit, newPartition } from './places.ts';

const golden = new URL('./cosmos-wire.golden.json', import.meta.url);
const pk = 'c:9000';
const due = '2030-01-01T08:00:00.000Z';

const shownHeaders = [
  'x-ms-documentdb-partitionkey',
  'x-ms-consistency-level',
  'x-ms-cosmos-batch-atomic',
  'x-ms-documentdb-isquery',
  'x-ms-max-item-count',
  'prefer',
];

/** What a reviewer wants to see of a request; what differs from run to run is named, not shown. */
function shown(request: Recorded): unknown {
  const headers = Object.fromEntries(
    shownHeaders.flatMap((name) =>
      request.headers[name] === undefined ? [] : [[name, request.headers[name]]],
    ),
  );
  const text = JSON.stringify({ ...request, headers, status: undefined, charge: undefined });
  const named = text
    .replaceAll(/"op":"[\w-]{16}"/g, '"op":"<commit>"')
    .replaceAll(/mark\.[\w-]{16}/g, 'mark.<commit>')
    .replaceAll(/"ifMatch":"\\"[\w-]+\\""/g, '"ifMatch":"<etag>"');
  return JSON.parse(named);
}

async function aDayAtTheStore(store: Store): Promise<void> {
  const { records, keys } = store;
  const first = await mustCommit(store, pk, [
    create(anItem(pk, 'sig.1', { status: 'draft', due, purgeAt: due, owner: 'p', assignee: 'desk' })),
    create(anItem(pk, 'aud.1')),
  ]);
  await keys.commit(pk, [create(anItem(pk, 'k.1', { type: 'key' }))]);
  await records.read(pk, 'sig.1');
  await mustCommit(store, pk, [
    { kind: 'replace', item: anItem(pk, 'sig.1', { status: 'submitted' }), version: first },
    create(anItem(pk, 'aud.2')),
  ]);
  const found = await records.read(pk, 'aud.2');
  await records.commit(pk, [{ kind: 'delete', id: 'aud.2', version: found?.version ?? '' }]);
  const after = anItem(pk, 'sig.0', { due, purgeAt: due });
  const queries: readonly Partial<ListQuery>[] = [
    { order: 'id' },
    { order: '-id', after, status: 'draft' },
    { order: 'due', after, dueUntil: due, assignee: 'desk' },
    { order: 'purgeAt', after, purgeUntil: due, owner: 'p' },
  ];
  for (const query of queries) await records.list(pk, { type: 'note', order: 'id', limit: 20, ...query });
}

describe('What goes over the wire to Cosmos', () => {
  let standIn: CosmosStandIn;
  let store: Store;
  before(async () => {
    standIn = await startCosmosStandIn();
    store = openCosmosStore(standIn.settings('token'));
    await aDayAtTheStore(store);
  });
  after(async () => {
    await store.close();
    await standIn.close();
  });
  const sent = () => standIn.requests.filter(({ kind }) => kind !== 'query plan');

  it('is exactly what was reviewed (GOLDEN=1 writes it anew)', () => {
    const text = `${JSON.stringify(sent().map(shown), null, 2)}\n`;
    if (process.env.GOLDEN === '1') writeFileSync(golden, text);
    assert.equal(text, readFileSync(golden, 'utf8'));
  });

  it('always names the partition in its header, except in query plans, which read nothing', () => {
    assert.equal(sent().length, 10);
    for (const { headers, partitionKey } of sent()) {
      assert.equal(partitionKey, pk);
      assert.equal(headers['x-ms-documentdb-partitionkey'], JSON.stringify([pk]));
    }
  });

  it('names the partition a second time in every SELECT, with parameters only', () => {
    const selects = standIn.requests.filter(({ kind }) => kind === 'query' || kind === 'query plan');
    assert.equal(selects.filter(({ kind }) => kind === 'query').length, 4);
    for (const { body } of selects) {
      const { query, parameters } = body as { query: string; parameters: { name: string; value: unknown }[] };
      assert.match(query, /^SELECT TOP @limit \* FROM c WHERE c\.pk = @pk AND c\.type = @type /);
      assert.equal(parameters.find(({ name }) => name === '@pk')?.value, pk);
      assert.doesNotMatch(query, /9000|note|draft|desk|2030/);
    }
  });

  it('asks for session consistency every time, and sends the session token once there is one', () => {
    const toRecords = sent().filter(({ path }) => path.includes('/colls/records/'));
    for (const { headers } of sent()) assert.equal(headers['x-ms-consistency-level'], 'Session');
    for (const { headers } of toRecords.slice(1))
      assert.match(String(headers['x-ms-session-token']), /^0:-1#\d+$/);
  });

  it('makes every write one atomic batch, and every replace and delete conditional', () => {
    const writes = sent().filter(({ kind }) => kind !== 'read' && kind !== 'query');
    for (const { kind, headers, body } of writes) {
      assert.equal(kind, 'batch');
      assert.equal(headers['x-ms-cosmos-batch-atomic'], 'true');
      for (const operation of body as { operationType: string; ifMatch?: string }[]) {
        if (operation.operationType !== 'Create') assert.match(operation.ifMatch ?? '', /^".+"$/);
      }
    }
  });

  it('never carries more than one commit id in a batch', () => {
    for (const { body } of sent().filter(({ kind }) => kind === 'batch')) {
      const ids = (body as { resourceBody?: { op: string } }[]).flatMap(
        ({ resourceBody }) => resourceBody?.op ?? [],
      );
      assert.equal(new Set(ids).size, 1);
    }
  });
});

describe('The Cosmos store', () => {
  let standIn: CosmosStandIn;
  before(async () => {
    standIn = await startCosmosStandIn();
  });
  after(() => standIn.close());
  afterEach(() => standIn.forget());

  it('commits a press of one changed and two new items for at most 30 RU, in one request without a query', async () => {
    const store = openCosmosStore(standIn.settings());
    const partition = newPartition();
    const version = await mustCommit(store, partition, [create(anItem(partition, 'sig.1'))]);
    standIn.forget();
    const item = anItem(partition, 'sig.1', { status: 'submitted', due, body: { text: 'x'.repeat(800) } });
    await mustCommit(store, partition, [
      { kind: 'replace', item, version },
      create(anItem(partition, 'aud.1', { body: { text: 'x'.repeat(500) } })),
      create(anItem(partition, 'idem.1', { purgeAt: due })),
    ]);
    assert.deepEqual(
      standIn.requests.map(({ kind }) => kind),
      ['batch'],
    );
    assert.ok(standIn.spent() <= 30, `${standIn.spent()} RU`);
    await store.close();
  });

  it('leaves a mark beside deletes, which Cosmos removes after an hour', async () => {
    const store = openCosmosStore(standIn.settings());
    const partition = newPartition();
    const version = await mustCommit(store, partition, [create(anItem(partition, 'a'))]);
    standIn.forget();
    await store.records.commit(partition, [{ kind: 'delete', id: 'a', version }]);
    const batch = standIn.requests[0]?.body as { resourceBody?: { id: string; ttl: number } }[];
    const mark = batch.find(({ resourceBody }) => resourceBody !== undefined)?.resourceBody;
    assert.equal(mark?.ttl, 3600);
    assert.notEqual(await store.records.read(partition, mark?.id ?? ''), undefined);
    standIn.passTime(3601);
    assert.equal(await store.records.read(partition, mark?.id ?? ''), undefined);
    await store.close();
  });

  it('indexes what its lists filter and sort by, and nothing of the content', () => {
    for (const { indexed, composites } of Object.values(cosmosContainers)) {
      for (const path of [...indexed, ...composites.flat()])
        assert.doesNotMatch(path, /body|sealed|op|schemaVersion/);
    }
  });

  it('is refused with a wrong key', async () => {
    const credential = { key: Buffer.from('wrong').toString('base64') };
    const store = openCosmosStore({ ...standIn.settings(), credential });
    await assert.rejects(store.ping(), { name: 'Error', message: 'store: forbidden' });
    await store.close();
  });

  it('is refused when no token can be had', async () => {
    const getToken = async () => {
      throw Object.assign(new Error('secret of a library'), { name: 'CredentialUnavailableError' });
    };
    const store = openCosmosStore({ ...standIn.settings(), credential: { getToken } });
    await assert.rejects(store.ping(), { message: 'store: forbidden' });
    const item = anItem('c:1', 'a');
    await assert.rejects(store.records.commit('c:1', [create(item)]), { message: 'store: forbidden' });
    await store.close();
  });

  it('is in trouble when its database does not exist', async () => {
    const store = openCosmosStore({ ...standIn.settings(), database: 'livc-test-nowhere' });
    await assert.rejects(store.ping(), { message: 'store: unexpected' });
    await assert.rejects(store.records.read('c:1', 'a'), { message: 'store: unexpected' });
    await store.close();
  });

  it('is unavailable when nobody listens, and after it was closed', async () => {
    const gone = await startCosmosStandIn();
    const settings = { ...gone.settings(), agent: standIn.agent };
    await gone.close();
    const store = openCosmosStore(settings);
    await assert.rejects(store.ping(), { message: 'store: unavailable' });
    await store.close();
    await assert.rejects(store.ping(), { message: 'store: unavailable' });
  });

  it('does not trust a certificate that nobody vouches for', async () => {
    const { agent, ...settings } = standIn.settings();
    assert.ok(agent);
    const store = openCosmosStore(settings);
    await assert.rejects(store.ping(), { message: 'store: unavailable' });
    await store.close();
  });

  const token = { getToken: async () => null };
  const key = { key: 'a2V5' };
  const refused: readonly [string, string, typeof token | typeof key][] = [
    ['a key for a host in Azure', 'https://town.documents.azure.com', key],
    ['a key for a host that begins like localhost', 'https://localhost.example.com', key],
    ['a key for a host in the user name', 'https://localhost@example.com', key],
    ['a token for a host outside Azure', 'https://documents.azure.com.example.com', token],
    ['a token for a host that ends like Azure', 'https://evildocuments.azure.com', token],
    ['plain http', 'http://localhost:8081', key],
    ['no address', 'town', token],
  ];
  for (const [title, endpoint, credential] of refused) {
    it(`refuses ${title}`, () => {
      assert.throws(
        () => openCosmosStore({ endpoint, database: 'd', credential }),
        /^Error: (A|The) Cosmos .+\.$/,
      );
    });
  }

  const accepted: readonly [string, typeof token | typeof key][] = [
    ['https://town.documents.azure.com', token],
    ['https://town.documents.azure.com:443/', token],
    ['https://localhost:8081', key],
    ['https://127.0.0.1:8081', key],
    ['https://[::1]:8081', key],
  ];
  for (const [endpoint, credential] of accepted) {
    it(`accepts a ${'key' in credential ? 'key' : 'token'} for ${endpoint}`, async () => {
      await openCosmosStore({ endpoint, database: 'd', credential }).close();
    });
  }
});
