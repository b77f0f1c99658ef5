// The town that the bench measures in: one cell with everything that a signal needs, and as many partners as a run wants conversations.
// It is written through the product's own store and keys, into the folder that the production bundle opens afterwards.
import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assembly, assemble } from '../src/assembly.ts';
import { type Cell, HOUSE_RULES } from '../src/domain/cell/cell.ts';
import { activeOf } from '../src/domain/legal-basis/opening.ts';
import type { EntryPerson, EntryTerms, Role } from '../src/domain/roster/entry.ts';
import { openGraphDirectory } from '../src/graph/people.ts';
import { DEMO_BASIS, DEMO_DETAILS, DEMO_TERMS, demoBasis } from '../src/local/demo-basis.ts';
import { createLog } from '../src/log.ts';
import { openEmbeddedStore } from '../src/stores/embedded/embedded-store.ts';
import { publicCloud } from '../src/teams/trust.ts';
import type { Item, JsonObject, Store, Vault } from '../src/use-cases/ports.ts';
import { NO_PROFILE, PRIVACY_NOTICE } from '../src/use-cases/profile/profile.ts';
import {
  asBody,
  CELL,
  cellPartition,
  DEPLOYMENT,
  personPartition,
  type RosterBody,
  SCHEMA_VERSION,
} from '../src/use-cases/records.ts';
import { entryIdOf, ownerOf } from '../src/use-cases/road/scene.ts';
import type { Surroundings } from '../src/use-cases/road/surroundings.ts';
import { APP_ID, APP_PASSWORD, TENANT_ID, VAULT_KEY_VERSION } from './names.ts';

export const BENCH_CELL = 'benchgem';

const FIXED: readonly Role[] = ['coordinator', 'deputy', 'mayor', 'police', 'dpo'];

/** The object id of the nth person; the first five hold the fixed places, the others are partners. */
export function objectIdOf(n: number): string {
  const digits = createHash('sha256').update(`person ${n}`).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

/** The nth partner. */
export const partnerId = (n: number): string => objectIdOf(FIXED.length + n);

const PADDING = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;

/** Wraps as `src/vault/key-vault.ts` does through the stand-in, so that the bundle opens what was sealed here. */
function vaultIn(keysFolder: string): Vault {
  const key = createPrivateKey(readFileSync(join(keysFolder, 'vault.pem')));
  const version = Buffer.from(VAULT_KEY_VERSION, 'latin1');
  return {
    wrap: async (plain) =>
      Buffer.concat([version, publicEncrypt({ key: createPublicKey(key), ...PADDING }, plain)]),
    unwrap: async (wrapped) => privateDecrypt({ key, ...PADDING }, wrapped.subarray(version.length)),
  };
}

/** The whole bot on this store, without a server; nobody but the seeding talks to it. */
export function assembleOn(store: Store, keysFolder: string): Promise<Assembly> {
  const nobody = { getToken: async () => null };
  return assemble({
    store,
    vault: vaultIn(keysFolder),
    trust: publicCloud,
    identity: { type: 'SingleTenant', id: APP_ID, tenantId: TENANT_ID, password: APP_PASSWORD },
    log: createLog(() => undefined),
    directory: openGraphDirectory({ baseUrl: 'http://127.0.0.1:9', credential: nobody, tenantId: TENANT_ID }),
  });
}

function item(pk: string, id: string, type: string, body: object, extra: Partial<Item> = {}): Item {
  return { id, pk, type, schemaVersion: SCHEMA_VERSION, purgeAt: null, body: asBody(body), ...extra };
}

interface Register {
  readonly s: Surroundings;
  readonly pk: string;
  readonly keyId: string;
}

async function sealed({ s, pk, keyId }: Register, id: string, name: string, content: object) {
  const place = { container: 'records', id, name } as const;
  return { [name]: await s.keys.seal(pk, keyId, place, 1, content as JsonObject) };
}

const ORGANISATION = 'org.bench';

function termsOf(role: Role): EntryTerms {
  return {
    role,
    validFrom: '2026-01-01',
    validUntil: null,
    clearance: role === 'police' ? { level: 'geheim', until: '2035-12-31' } : null,
    permanentDeputy: role === 'deputy',
    guest: 'none',
    account: 'well',
    organisation: ORGANISATION,
  };
}

function personOf(n: number, role: Role): EntryPerson {
  return {
    tenantId: TENANT_ID,
    objectId: objectIdOf(n),
    name: `Persoon ${n}`,
    organisation: 'Gemeente Benchgem',
    sector: role === 'police' ? 'police' : 'municipality',
    function: role,
    category: { kind: 'municipal' },
    secrecyRegime: 'discretion',
    substitute: null,
    approvedBy: null,
    approvedOn: '2026-01-01',
    act: '',
  };
}

const idOf = (n: number) => ({ tenantId: TENANT_ID, objectId: objectIdOf(n) });

async function rosterItem(register: Register, n: number): Promise<Item> {
  const { s, pk } = register;
  const role = FIXED[n] ?? 'partner';
  const [id, owner] = await Promise.all([entryIdOf(s, pk, idOf(n)), ownerOf(s, pk, idOf(n))]);
  const body: RosterBody = { revision: 1, terms: termsOf(role), decision: null };
  const person = await sealed(register, id, 'person', personOf(n, role));
  return item(pk, id, 'roster', body, { status: 'approved', owner, sealed: person });
}

async function cellItem({ s, pk, keyId }: Register): Promise<Item> {
  const [coordinator = '', deputy = '', mayor = '', police = '', dpo = ''] = await Promise.all(
    FIXED.map((_role, n) => entryIdOf(s, pk, idOf(n))),
  );
  const cell: Cell = {
    name: 'Benchgem',
    municipalities: ['Benchgem'],
    languages: ['nl'],
    timeZone: 'Europe/Brussels',
    rules: HOUSE_RULES,
    practice: false,
    bases: [activeOf(DEMO_BASIS, DEMO_TERMS)],
    desk: { coordinator, deputy },
    mayor,
    police,
    dpo,
    handOver: null,
    registerKey: keyId,
    revision: 1,
  };
  return item(pk, CELL, 'cell', cell, { status: 'active' });
}

async function basisItem(register: Register): Promise<Item> {
  const { s, pk } = register;
  const [coordinator, dpo] = [idOf(0), idOf(4)];
  const hands = await Promise.all([ownerOf(s, pk, coordinator), ownerOf(s, pk, dpo)]);
  const [preparedBy, dpoBy] = await Promise.all([entryIdOf(s, pk, coordinator), entryIdOf(s, pk, dpo)]);
  return demoBasis(
    pk,
    { preparedBy, dpoBy, hands },
    await sealed(register, DEMO_BASIS, 'details', DEMO_DETAILS),
  );
}

async function organisationItem(register: Register): Promise<Item> {
  const details = {
    name: 'Gemeente Benchgem',
    sector: 'municipality',
    protocol: { noneBecause: 'fictieve gemeente' },
  };
  const box = await sealed(register, ORGANISATION, 'details', details);
  return item(register.pk, ORGANISATION, 'organisation', { revision: 1 }, { status: 'kept', sealed: box });
}

async function create(store: Store, pk: string, items: readonly Item[]): Promise<void> {
  for (let at = 0; at < items.length; at += 50) {
    const some = items.slice(at, at + 50);
    const result = await store.records.commit(
      pk,
      some.map((each) => ({ kind: 'create', item: each })),
    );
    if (!result.done) throw new Error('fault: the town of the bench could not be built');
  }
}

/** Builds the town in an empty folder: a cell on level 1 with its fixed members and `partners` partners who have read the privacy notice. */
export async function buildTown(dataDir: string, keysFolder: string, partners: number): Promise<void> {
  const store = openEmbeddedStore(dataDir);
  const { surroundings: s } = await assembleOn(store, keysFolder);
  const pk = cellPartition(BENCH_CELL);
  const register = { s, pk, keyId: await s.keys.newDataKey(pk, null) };
  const everybody = Array.from({ length: FIXED.length + partners }, (_, n) => n);
  const entries = await Promise.all(everybody.map((n) => rosterItem(register, n)));
  await create(store, pk, [
    await cellItem(register),
    await organisationItem(register),
    await basisItem(register),
    ...entries,
  ]);
  for (const n of everybody) {
    const own = personPartition(TENANT_ID, objectIdOf(n));
    const profile = { ...NO_PROFILE, cells: [BENCH_CELL], privacyNotice: PRIVACY_NOTICE, language: 'nl' };
    await create(store, own, [item(own, 'profile', 'profile', profile)]);
  }
  await create(store, DEPLOYMENT, [item(DEPLOYMENT, `cell.${BENCH_CELL}`, 'cell', {})]);
  await store.close();
}
