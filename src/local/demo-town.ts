// Voorbeeldegem: a fictional town whose cell has its roster and level 1 signed, so that everything can be tried at once.
import { type Cell, HOUSE_RULES } from '../domain/cell/cell.ts';
import { activeOf } from '../domain/legal-basis/opening.ts';
import type { EntryPerson, EntryTerms, Role } from '../domain/roster/entry.ts';
import type { Item, JsonObject } from '../use-cases/ports.ts';
import { NO_PROFILE, profileOf, rememberConversation } from '../use-cases/profile/profile.ts';
import {
  asBody,
  CELL,
  cellPartition,
  DEPLOYMENT,
  type ProfileBody,
  personPartition,
  type RosterBody,
  SCHEMA_VERSION,
} from '../use-cases/records.ts';
import { entryIdOf, ownerOf } from '../use-cases/road/scene.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { DEMO_BASIS, DEMO_DETAILS, DEMO_TERMS, demoBasis } from './demo-basis.ts';
import { isGuest, type Person, people, townName } from './people.ts';

export const DEMO_CELL = 'voorbeeldegem';
/** Production refuses a store that holds this item. */
export const DEMO_MARK = 'seeded-by-demo';

type Sector = 'education' | 'welfare' | 'municipality' | 'police';
const ROLES: { readonly [key: string]: { readonly role: Role; readonly sector: Sector } } = {
  chloe: { role: 'partner', sector: 'education' },
  // Chloé's colleague: somebody of the same organisation who may come in her place.
  mehdi: { role: 'partner', sector: 'education' },
  anna: { role: 'partner', sector: 'welfare' },
  bram: { role: 'coordinator', sector: 'municipality' },
  nadia: { role: 'deputy', sector: 'municipality' },
  lies: { role: 'mayor', sector: 'municipality' },
  tom: { role: 'police', sector: 'police' },
  audrey: { role: 'dpo', sector: 'municipality' },
};

function item(pk: string, id: string, type: string, body: object, extra: Partial<Item> = {}): Item {
  return { id, pk, type, schemaVersion: SCHEMA_VERSION, purgeAt: null, body: asBody(body), ...extra };
}

function termsOf(key: string, role: Role, organisation: string): EntryTerms {
  return {
    role,
    validFrom: '2026-01-01',
    validUntil: null,
    clearance: role === 'police' ? { level: 'geheim', until: '2030-12-31' } : null,
    permanentDeputy: role === 'deputy',
    guest: isGuest(key) ? 'tested' : 'none',
    account: 'well',
    organisation,
  };
}

function personOf(person: Person, sector: Sector): EntryPerson {
  return {
    tenantId: person.tenantId,
    objectId: person.objectId,
    name: person.name,
    organisation: person.organisation.nl,
    sector,
    function: person.role.nl,
    category: { kind: 'municipal' },
    secrecyRegime: sector === 'welfare' ? 'professional' : 'discretion',
    substitute: null,
    approvedBy: null,
    approvedOn: '2026-01-01',
    act: '',
  };
}

interface Register {
  readonly s: Surroundings;
  readonly pk: string;
  readonly keyId: string;
}

async function sealedItem(
  { s, pk, keyId }: Register,
  id: string,
  name: string,
  content: object,
): Promise<Item['sealed']> {
  const place = { container: 'records', id, name } as const;
  return { [name]: await s.keys.seal(pk, keyId, place, 1, content as JsonObject) };
}

const organisationId = (sector: Sector) => `org.demo-${sector}`;

async function organisations(register: Register): Promise<readonly Item[]> {
  const sectors = Object.entries(ROLES).map(([key, { sector }]) => [sector, key] as const);
  return Promise.all(
    [...new Map(sectors)].map(async ([sector, key]) => {
      const id = organisationId(sector);
      const name = people.find((person) => person.key === key)?.organisation.nl ?? '';
      const details = { name, sector, protocol: { noneBecause: 'fictieve gemeente' } };
      const sealed = await sealedItem(register, id, 'details', details);
      return item(
        register.pk,
        id,
        'organisation',
        { revision: 1 },
        { status: 'kept', ...(sealed ? { sealed } : {}) },
      );
    }),
  );
}

async function rosterItem(register: Register, person: Person): Promise<Item | undefined> {
  const place = ROLES[person.key];
  if (place === undefined) return undefined;
  const { s, pk } = register;
  const [id, owner] = await Promise.all([entryIdOf(s, pk, person), ownerOf(s, pk, person)]);
  const sealed = await sealedItem(register, id, 'person', personOf(person, place.sector));
  const terms = termsOf(person.key, place.role, organisationId(place.sector));
  const body: RosterBody = { revision: 1, terms, decision: null };
  return item(pk, id, 'roster', body, { status: 'approved', owner, ...(sealed ? { sealed } : {}) });
}

function personNamed(key: string): Person {
  const person = people.find((each) => each.key === key);
  if (person === undefined) throw new Error('fault: nobody of that name in town');
  return person;
}

async function entryOf(s: Surroundings, pk: string, key: string): Promise<string> {
  return entryIdOf(s, pk, personNamed(key));
}

async function cellRecord({ s, pk, keyId }: Register, level1: boolean): Promise<Cell> {
  const at = (key: string) => entryOf(s, pk, key);
  return {
    name: townName,
    municipalities: [townName],
    languages: ['nl', 'fr', 'de', 'en'],
    timeZone: 'Europe/Brussels',
    rules: HOUSE_RULES,
    practice: false,
    bases: level1 ? [activeOf(DEMO_BASIS, DEMO_TERMS)] : [],
    desk: { coordinator: await at('bram'), deputy: await at('nadia') },
    mayor: await at('lies'),
    police: await at('tom'),
    dpo: await at('audrey'),
    handOver: null,
    registerKey: keyId,
    revision: 1,
  };
}

async function basisItem(register: Register): Promise<Item> {
  const { s, pk } = register;
  const [bram, audrey] = [personNamed('bram'), personNamed('audrey')];
  const [preparedBy, dpoBy, ...hands] = await Promise.all([
    entryIdOf(s, pk, bram),
    entryIdOf(s, pk, audrey),
    ownerOf(s, pk, bram),
    ownerOf(s, pk, audrey),
  ]);
  const sealed = await sealedItem(register, DEMO_BASIS, 'details', DEMO_DETAILS);
  return demoBasis(pk, { preparedBy, dpoBy, hands }, sealed ?? {});
}

async function createAll(s: Surroundings, pk: string, items: readonly Item[]): Promise<void> {
  const result = await s.store.records.commit(
    pk,
    items.map((each) => ({ kind: 'create', item: each })),
  );
  if (!result.done && result.conflict.why !== 'exists')
    throw new Error('fault: the demo town could not be built');
}

/** Builds the town once; a second start finds it as it was left. `level1: false` leaves the cell at level 0. */
export async function seedDemoTown(
  s: Surroundings,
  options: { readonly level1: boolean } = { level1: true },
): Promise<void> {
  const pk = cellPartition(DEMO_CELL);
  if (await s.store.records.read(DEPLOYMENT, `cell.${DEMO_CELL}`)) return;
  const register = { s, pk, keyId: await s.keys.newDataKey(pk, null) };
  const cell = await cellRecord(register, options.level1);
  const entries = await Promise.all(people.map((person) => rosterItem(register, person)));
  await createAll(s, pk, [
    item(pk, CELL, 'cell', cell, { status: 'active' }),
    ...(await organisations(register)),
    ...entries.filter((each) => each !== undefined),
    ...(options.level1 ? [await basisItem(register)] : []),
  ]);
  for (const person of people.filter(({ key }) => key in ROLES)) {
    const own = personPartition(person.tenantId, person.objectId);
    const profile: ProfileBody = { ...NO_PROFILE, cells: [DEMO_CELL] };
    await createAll(s, own, [item(own, 'profile', 'profile', profile)]);
  }
  await createAll(s, DEPLOYMENT, [
    item(DEPLOYMENT, DEMO_MARK, 'mark', {}),
    item(DEPLOYMENT, `cell.${DEMO_CELL}`, 'cell', {}),
  ]);
}

/** On a laptop Teams may answer at another port than last time; people are where they were. */
export async function peopleMovedTo(s: Surroundings, serviceUrl: string): Promise<void> {
  for (const person of people) {
    const profile = await profileOf(s, person);
    const { conversation, heard } = profile;
    if (conversation === null) continue;
    await rememberConversation(s, person, profile, { ...conversation, serviceUrl }, heard ?? 'nl');
  }
}
