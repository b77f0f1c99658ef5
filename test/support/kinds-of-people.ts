// Every kind of person that a cell knows or does not know: the cast, and those whose entry in the roster says something else.
import assert from 'node:assert/strict';
import type { EntryTerms, Role } from '../../src/domain/roster/entry.ts';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { demoTenantId, people } from '../../src/local/people.ts';
import type { Person } from '../../src/teams/turn.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { asBody, CELL, cellOf, cellPartition, SCHEMA_VERSION } from '../../src/use-cases/records.ts';
import { entryIdOf, ownerOf } from '../../src/use-cases/road/scene.ts';
import { type Process, personCalled } from './process.ts';

export interface Kind {
  readonly name: string;
  /** Of the cast. */
  readonly key?: string;
  /** What the roster says of somebody who is not of the cast. */
  readonly role?: Role;
  readonly status?: string;
  readonly terms?: Partial<EntryTerms>;
  /** Stepped out of every worry, case and decision. */
  readonly steppedOut?: true;
}

const AGES_AGO = '2020-01-01';
const IN_AGES = '2099-01-01';

export const KINDS = [
  { name: 'mayor', key: 'lies' },
  { name: 'coordinator', key: 'bram' },
  { name: 'deputy', key: 'nadia' },
  { name: 'dpo', key: 'audrey' },
  { name: 'police', key: 'tom' },
  { name: 'Chloé', key: 'chloe' },
  { name: 'Anna', key: 'anna' },
  { name: 'Sam', key: 'sam' },
  { name: 'delegate', role: 'delegate' },
  { name: 'technical admin', role: 'admin' },
  { name: 'reporter', role: 'reporter' },
  { name: 'another partner', role: 'partner' },
  { name: 'deputy who does not stand in', role: 'deputy', terms: { permanentDeputy: false } },
  { name: 'police without a clearance', role: 'police', terms: { clearance: null } },
  {
    name: 'police with a clearance of before',
    role: 'police',
    terms: { clearance: { level: 'geheim', until: AGES_AGO } },
  },
  { name: 'coordinator who is suspended', role: 'coordinator', status: 'suspended' },
  { name: 'mayor of before', role: 'mayor', status: 'ended' },
  { name: 'coordinator whom nobody approved', role: 'coordinator', status: 'prepared' },
  { name: 'coordinator of later', role: 'coordinator', terms: { validFrom: IN_AGES } },
  { name: 'dpo of before', role: 'dpo', terms: { validUntil: AGES_AGO } },
  { name: 'coordinator as a guest who never came', role: 'coordinator', terms: { guest: 'invited' } },
  { name: 'mayor on paper only', role: 'mayor', terms: { guest: 'paper' } },
  { name: 'coordinator who cannot sign in', role: 'coordinator', terms: { account: 'disabled' } },
  { name: 'coordinator who stepped out', role: 'coordinator', steppedOut: true },
  { name: 'mayor who stepped out', role: 'mayor', steppedOut: true },
] as const satisfies readonly Kind[];
export type KindName = (typeof KINDS)[number]['name'];

/** The account of this kind; of the cast, their own. */
export function personOf(kind: Kind): Person {
  if (kind.key !== undefined) return personCalled(kind.key);
  const n = KINDS.findIndex(({ name }) => name === kind.name);
  return { tenantId: demoTenantId, objectId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` };
}

const PLAIN: Omit<EntryTerms, 'role'> = {
  validFrom: '2026-01-01',
  validUntil: null,
  clearance: null,
  permanentDeputy: true,
  guest: 'none',
  account: 'well',
  organisation: 'org.demo-municipality',
};

async function entryOf({ surroundings: s, keys }: Process, kind: Kind, registerKey: string): Promise<Item> {
  const pk = cellPartition(DEMO_CELL);
  const person = personOf(kind);
  const [id, owner] = await Promise.all([entryIdOf(s, pk, person), ownerOf(s, pk, person)]);
  const place = { container: 'records', id, name: 'person' } as const;
  const terms = { ...PLAIN, ...kind.terms, role: kind.role };
  const known = {
    ...person,
    name: `Iemand ${id.slice(-4)}`,
    organisation: '',
    sector: 'municipality',
    function: '',
  };
  const more = { category: { kind: 'municipal' }, secrecyRegime: 'discretion', substitute: null, act: '' };
  const who = { ...known, ...more, approvedBy: null, approvedOn: null };
  return {
    id,
    pk,
    type: 'roster',
    schemaVersion: SCHEMA_VERSION,
    purgeAt: null,
    status: kind.status ?? 'approved',
    owner,
    body: asBody({ revision: 1, terms, decision: null }),
    sealed: { person: await keys.seal(pk, registerKey, place, 1, who) },
  };
}

const LEFT = ['signal', 'case', 'decision', 'request', 'agenda-item'];

async function stepOut({ surroundings: s, store }: Process, kinds: readonly Kind[]): Promise<void> {
  const pk = cellPartition(DEMO_CELL);
  const owners = await Promise.all(kinds.map((kind) => ownerOf(s, pk, personOf(kind))));
  for (const item of store.items('records').filter((each) => each.pk === pk && LEFT.includes(each.type))) {
    const stored = await store.records.read(pk, item.id);
    assert(stored);
    const recused = [...((item.body.recused as readonly string[] | undefined) ?? []), ...owners];
    const left: Item = { ...item, body: { ...item.body, recused } };
    await store.records.commit(pk, [{ kind: 'replace', item: left, version: stored.version }]);
  }
}

/** Enters everybody who is not of the cast into the roster of the town, as the table above says. */
export async function enterAllKinds(process: Process): Promise<void> {
  const pk = cellPartition(DEMO_CELL);
  const cell = await process.store.records.read(pk, CELL);
  assert(cell);
  const { registerKey } = cellOf(cell.item);
  const kinds: readonly Kind[] = KINDS;
  for (const kind of kinds.filter(({ role }) => role !== undefined)) {
    const item = await entryOf(process, kind, registerKey);
    assert.ok((await process.store.records.commit(pk, [{ kind: 'create', item }])).done, kind.name);
  }
  await stepOut(
    process,
    kinds.filter(({ steppedOut }) => steppedOut),
  );
}

/** The names of people of the cast in full; who is meant by one is known to everybody who reads the roster. */
export const namesOfCast: readonly string[] = people.map(({ name }) => name);
