// Voorbeeldegem: a fictional town whose cell has its roster and level 1 signed, so that everything can be tried at once.
import type { Cell } from '../domain/cell/cell.ts';
import type { EntryPerson, EntryTerms, Role } from '../domain/roster/entry.ts';
import type { Item, JsonObject } from '../use-cases/ports.ts';
import { NO_PROFILE, profileOf, rememberConversation } from '../use-cases/profile/profile.ts';
import {
  asBody,
  cellPartition,
  DEPLOYMENT,
  type ProfileBody,
  personPartition,
  SCHEMA_VERSION,
} from '../use-cases/records.ts';
import { entryIdOf } from '../use-cases/road/scene.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { type Person, people, townName } from './people.ts';

export const DEMO_CELL = 'voorbeeldegem';
/** Production refuses a store that holds this item. */
export const DEMO_MARK = 'seeded-by-demo';

const ROLES: { readonly [key: string]: { readonly role: Role; readonly sector: string } } = {
  chloe: { role: 'partner', sector: 'education' },
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

function termsOf(role: Role): EntryTerms {
  return {
    role,
    status: 'approved',
    validFrom: '2026-01-01',
    validUntil: null,
    clearance: role === 'police' ? { level: 'geheim', until: '2030-12-31' } : null,
    permanentDeputy: role === 'deputy',
    guest: 'none',
  };
}

function personOf(person: Person, sector: string): EntryPerson {
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
    protocol: { noneBecause: 'fictional town' },
    approvedBy: null,
    approvedOn: '2026-01-01',
  };
}

async function rosterItem(
  s: Surroundings,
  pk: string,
  keyId: string,
  person: Person,
): Promise<Item | undefined> {
  const place = ROLES[person.key];
  if (place === undefined) return undefined;
  const id = await entryIdOf(s, pk, person);
  const sealed = personOf(person, place.sector) as unknown as JsonObject;
  const box = await s.keys.seal(pk, keyId, { container: 'records', id, name: 'person' }, 1, sealed);
  return item(pk, id, 'roster', termsOf(place.role), { status: 'approved', sealed: { person: box } });
}

async function entryOf(s: Surroundings, pk: string, key: string): Promise<string> {
  const person = people.find((each) => each.key === key);
  if (person === undefined) throw new Error('fault: nobody of that name in town');
  return entryIdOf(s, pk, person);
}

async function cellRecord(s: Surroundings, pk: string): Promise<Cell> {
  const [coordinator, deputy, mayor] = await Promise.all([
    entryOf(s, pk, 'bram'),
    entryOf(s, pk, 'nadia'),
    entryOf(s, pk, 'lies'),
  ]);
  return {
    name: townName,
    municipalities: [townName],
    languages: ['nl', 'fr', 'de', 'en'],
    timeZone: 'Europe/Brussels',
    rules: { unopenedAlarmHours: 24, signalDays: 183, reporterDays: 90, openToAllStaff: false },
    bases: { level1: { entry: 'lb.demo-level-1', from: '2026-01-01', until: '2035-12-31' }, level2: null },
    desk: { coordinator, deputy },
    mayor,
  };
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
  const keyId = await s.keys.newDataKey(pk, null);
  const cell = await cellRecord(s, pk);
  const bases = options.level1 ? cell.bases : { level1: null, level2: null };
  const roster = (await Promise.all(people.map((person) => rosterItem(s, pk, keyId, person)))).filter(
    (each) => each !== undefined,
  );
  await createAll(s, pk, [item(pk, 'cell', 'cell', { ...cell, bases }), ...roster]);
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
