import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultAzureCredential } from '@azure/identity';
import { openCosmosStore } from '../../src/stores/cosmos/cosmos-store.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import type { Item, Operation, Store } from '../../src/use-cases/ports.ts';
import { startCosmosStandIn } from '../support/cosmos-stand-in/stand-in.ts';
import { createSimulatedStore } from '../support/simulated-store.ts';

/** One kind of store that has to keep the contract. */
export interface Place {
  readonly name: string;
  /** Property tests do so many runs: a commit costs between 16 µs and a network round trip. */
  readonly runs: number;
  /** Why the contract cannot be tried here; said aloud. */
  readonly skipped?: string;
  open(): Promise<Opened>;
}

export interface Opened {
  readonly store: Store;
  /** The same data through another connection, as another process has it. */
  readonly other: Store;
  close(): Promise<void>;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'livc-test-'));
}

/** A partition that no other test uses, also not the same test yesterday. */
export function newPartition(): string {
  return `c:${randomBytes(9).toString('base64url')}`;
}

const memory: Place = {
  name: 'the embedded store in memory',
  runs: 200,
  async open() {
    const store = openEmbeddedStore(':memory:');
    return { store, other: store, close: () => store.close() };
  },
};

const file: Place = {
  name: 'the embedded store in a file',
  runs: 50,
  async open() {
    const folder = newFolder();
    const store = openEmbeddedStore(folder);
    const other = openEmbeddedStore(folder);
    return {
      store,
      other,
      async close() {
        await store.close();
        await other.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};

/** What simulations run on is believed only as long as it keeps the contract too. */
const simulated: Place = {
  name: 'the store of the simulations',
  runs: 100,
  async open() {
    const store = createSimulatedStore();
    return { store, other: store, close: () => store.close() };
  },
};

const cosmosStandIn: Place = {
  name: 'Cosmos, on the stand-in',
  runs: 40,
  async open() {
    const standIn = await startCosmosStandIn();
    // Pages shorter than what is asked for happen in Azure whenever it likes.
    standIn.maxPage = 3;
    const store = openCosmosStore(standIn.settings('key'));
    const other = openCosmosStore(standIn.settings('token'));
    return {
      store,
      other,
      async close() {
        await store.close();
        await other.close();
        await standIn.close();
      },
    };
  },
};

function whyNotLive(endpoint: string | undefined, database: string): string | undefined {
  if (endpoint === undefined) return 'TEST_COSMOS_ENDPOINT is not set';
  return database.startsWith('livc-test-')
    ? undefined
    : 'TEST_COSMOS_DATABASE does not start with livc-test-';
}

function liveCosmos(): Place {
  const endpoint = process.env.TEST_COSMOS_ENDPOINT;
  const database = process.env.TEST_COSMOS_DATABASE ?? 'livc-test-contract';
  const skipped = whyNotLive(endpoint, database);
  const open = () =>
    openCosmosStore({ endpoint: endpoint ?? '', database, credential: new DefaultAzureCredential() });
  return {
    name: 'Cosmos, live',
    runs: 5,
    ...(skipped === undefined ? {} : { skipped }),
    async open() {
      const store = open();
      const other = open();
      return { store, other, close: async () => void (await Promise.all([store.close(), other.close()])) };
    },
  };
}

export const places: readonly Place[] = [memory, file, simulated, cosmosStandIn, liveCosmos()];

/** Runs the same tests on every kind of store; `opened` gives the store of the running test. */
export function onEveryStore(title: string, tests: (opened: () => Opened, place: Place) => void): void {
  for (const place of places) {
    describe(`${title}: ${place.name}`, () => {
      if (place.skipped !== undefined) {
        const { name, skipped } = place;
        it(`cannot be tried: ${skipped}`, function () {
          process.stdout.write(`\nSKIPPED ${name}: ${skipped}\n`);
          this.skip();
        });
        return;
      }
      let opened: Opened | undefined;
      before(async () => {
        opened = await place.open();
      });
      after(() => opened?.close());
      tests(() => {
        assert.ok(opened);
        return opened;
      }, place);
    });
  }
}

/** An item with nothing special about it. */
export function anItem(pk: string, id: string, fields: Partial<Item> = {}): Item {
  return { id, pk, type: 'note', schemaVersion: 1, purgeAt: null, body: {}, ...fields };
}

export function create(item: Item): Operation {
  return { kind: 'create', item };
}

/** Commits and insists on success; gives the version of the first item. */
export async function mustCommit(
  store: Store,
  pk: string,
  operations: readonly Operation[],
): Promise<string> {
  const result = await store.records.commit(pk, operations);
  if (!result.done) throw new Error(`conflict: ${result.conflict.why}`);
  return Object.values(result.versions)[0] ?? '';
}
