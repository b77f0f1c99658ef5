// A cell begins: the one command that belongs to no cell yet, so it does not go along the road of a press.
import { type Cell, HOUSE_RULES, LANGUAGES } from '../../domain/cell/cell.ts';
import { localDay } from '../../domain/cell/local-day.ts';
import { readCellName } from '../../domain/cell/settings.ts';
import { allows } from '../../domain/policy/policy.ts';
import type { EntryPerson } from '../../domain/roster/entry.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import type { Account, Item } from '../ports.ts';
import { routeTo } from '../profile/profile.ts';
import {
  asBody,
  CELL,
  cellPartition,
  DEPLOYMENT,
  practiceCellId,
  type RosterBody,
  SCHEMA_VERSION,
} from '../records.ts';
import { inLane } from '../road/lanes.ts';
import type { Refusal } from '../road/refusal.ts';
import { entryIdOf, ownerOf, type PersonId } from '../road/scene.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { commitWithAudit } from '../road/system.ts';
import { MUNICIPALITY } from './own-organisation.ts';

/** All Belgian municipalities keep the same time. */
const TIME_ZONE = 'Europe/Brussels';
const ID_LENGTH = 12;

export interface StartCell {
  /** Of the button: the same press always begins the same cell. */
  readonly nonce: string;
  readonly expired: boolean;
  readonly practice: boolean;
  readonly typed: Typed;
}

/** Whether this person may begin a cell: only whom the configuration names (`SETUP_ADMIN_ID`), whatever they are elsewhere. */
export function mayStartCell(s: Surroundings, person: PersonId): boolean {
  const named = s.founder !== undefined && s.founder.toLowerCase() === person.objectId.toLowerCase();
  const standing = named ? 'founder' : 'stranger';
  return allows({ operation: 'cell.start', standing, relation: 'none', level: 0 });
}

const newItem = (pk: string, id: string, type: string, body: object, more: Partial<Item>): Item => ({
  id,
  pk,
  type,
  schemaVersion: SCHEMA_VERSION,
  purgeAt: null,
  body: asBody(body),
  ...more,
});

const newCell = (name: string, practice: boolean, registerKey: string): Cell => ({
  name,
  municipalities: [],
  languages: LANGUAGES,
  timeZone: TIME_ZONE,
  rules: HOUSE_RULES,
  practice,
  bases: [],
  desk: { coordinator: '', deputy: '' },
  mayor: '',
  police: '',
  dpo: '',
  handOver: null,
  registerKey,
  revision: 1,
});

/** The founder's own place: it prepares the cell and sees nothing of what will be in it. */
async function founderItem(s: Surroundings, pk: string, account: Account, keyId: string): Promise<Item> {
  const today = localDay(s.clock.now(), TIME_ZONE);
  const [id, owner] = await Promise.all([entryIdOf(s, pk, account), ownerOf(s, pk, account)]);
  const body: RosterBody = {
    revision: 1,
    decision: null,
    terms: {
      role: 'admin',
      validFrom: today,
      validUntil: null,
      clearance: null,
      permanentDeputy: false,
      guest: account.guest ? 'redeemed' : 'none',
      account: 'well',
      organisation: MUNICIPALITY,
    },
  };
  const person: EntryPerson = {
    tenantId: account.tenantId,
    objectId: account.objectId,
    name: account.name,
    organisation: '',
    sector: 'municipality',
    function: '',
    category: { kind: 'municipal' },
    secrecyRegime: 'discretion',
    substitute: null,
    approvedBy: null,
    approvedOn: today,
    act: '',
  };
  const place = { container: 'records', id, name: 'person' } as const;
  const sealed = { person: await s.keys.seal(pk, keyId, place, 1, { ...person }) };
  return newItem(pk, id, 'roster', body, { status: 'approved', owner, sealed });
}

/** Cell, founder and the first entry of the audit log in one batch; nothing where they are there already. */
async function createCell(
  s: Surroundings,
  pk: string,
  account: Account,
  name: string,
  practice: boolean,
): Promise<void> {
  const registerKey = await s.keys.newDataKey(pk, null);
  const founder = await founderItem(s, pk, account, registerKey);
  const cell = newItem(pk, CELL, 'cell', newCell(name, practice, registerKey), { status: 'setting-up' });
  const operations = [cell, founder].map((item) => ({ kind: 'create', item }) as const);
  const fact = { what: 'cell.start', outcome: 'done', about: CELL } as const;
  await commitWithAudit(s, pk, operations, fact, founder.id);
}

/** The register by which the worker finds the cell. */
async function register(s: Surroundings, cell: string): Promise<void> {
  if ((await s.store.records.read(DEPLOYMENT, `cell.${cell}`)) !== undefined) return;
  const item = newItem(DEPLOYMENT, `cell.${cell}`, 'cell', {}, {});
  await s.store.records.commit(DEPLOYMENT, [{ kind: 'create', item }]);
}

/**
 * Begins a cell, or finds the one that this press began before: whatever a crash left undone is done by pressing again. Gives the cell's
 * id. Throws `Trouble`.
 */
export async function startCell(
  s: Surroundings,
  person: PersonId,
  { nonce, expired, practice, typed }: StartCell,
): Promise<{ readonly cell: string } | Refusal> {
  if (!mayStartCell(s, person)) return { refused: 'notFound' };
  const id = s.digest.sha256(`cell ${nonce}`).slice(0, ID_LENGTH);
  const cell = practice ? practiceCellId(id) : id;
  // The same press may arrive twice at once: the second one finds what the first one made.
  return inLane(`start ${cell}`, async () => {
    const pk = cellPartition(cell);
    if ((await s.store.records.read(pk, CELL)) === undefined) {
      if (expired) return { refused: 'changed' };
      const name = readCellName(typed);
      if ('errors' in name) return { refused: 'fields', errors: name.errors };
      const account = await s.directory.account(person.objectId);
      if (account === undefined || !account.enabled) return { refused: 'notFound' };
      await createCell(s, pk, { ...account, ...person }, name.value, practice);
    }
    await register(s, cell);
    await routeTo(s, person, cell);
    return { cell };
  });
}
