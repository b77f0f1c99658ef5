import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { EntryPerson, EntryTerms, Role } from '../../domain/roster/entry.ts';
import { NEW_ENTRY, roleIn } from '../../domain/roster/entry-form.ts';
import { type EntryState, entryAfter } from '../../domain/roster/workflow.ts';
import { type FieldFault, readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Account, Item } from '../ports.ts';
import { asBody, bodyOf, type RosterBody, SCHEMA_VERSION } from '../records.ts';
import { withSealed } from '../register.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { entryIdOf, ownerOf, type Scene } from '../road/scene.ts';
import { accountStateOf } from './account.ts';
import { type KnownOrganisation, organisationById } from './organisation-item.ts';

const refusedAt = (field: string, fault: FieldFault): Refusal => ({
  refused: 'fields',
  errors: [{ field, fault }],
});

/** The account behind the chosen object id, or the fault at the field. */
async function accountOf(scene: Scene, objectId: string): Promise<Account | Refusal> {
  const account = await scene.surroundings.directory.account(objectId);
  if (account === undefined) return refusedAt('entryWho', 'unknownPerson');
  return accountStateOf(account) === 'well' ? account : refusedAt('entryWho', 'accountOff');
}

/** What nobody has said yet stays empty until the second step. */
function firstTerms(scene: Scene, role: Role, account: Account, organisation: string): EntryTerms {
  return {
    role,
    validFrom: scene.today,
    validUntil: null,
    clearance: null,
    permanentDeputy: false,
    // Somebody else's account in this tenant works only once it was redeemed: until somebody says so it does not.
    guest: account.guest ? 'invited' : 'none',
    account: 'well',
    organisation,
  };
}

function firstPerson(account: Account, { details }: KnownOrganisation): EntryPerson {
  return {
    tenantId: account.tenantId,
    objectId: account.objectId,
    name: account.name,
    organisation: details.name,
    sector: details.sector,
    function: '',
    category: { kind: 'municipal' },
    secrecyRegime: 'discretion',
    substitute: null,
    approvedBy: null,
    approvedOn: null,
    act: '',
  };
}

/** Free for a new entry: nobody's yet, somebody's who left, or one that was begun and never proposed. */
function mayBegin(known: Item | undefined): boolean {
  if (known === undefined) return true;
  const begun = known.status === 'prepared' && bodyOf<RosterBody>(known).decision === null;
  return begun || entryAfter(known.status as EntryState, 'entry.prepare') !== undefined;
}

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { answers, errors } = readFields(NEW_ENTRY, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const organisation = await organisationById(scene, String(answers.entryOrg));
  if (organisation === undefined) return refusedAt('entryOrg', 'unknownChoice');
  const account = await accountOf(scene, String(answers.entryWho));
  if ('refused' in account) return account;
  const { surroundings: s, pk, work } = scene;
  const [id, owner] = await Promise.all([entryIdOf(s, pk, account), ownerOf(s, pk, account)]);
  const known = await work.read(id);
  if (!mayBegin(known)) return { refused: 'alreadyThere' };
  const terms = firstTerms(scene, roleIn(answers, 'reporter'), account, organisation.id);
  const body: RosterBody = { revision: Number(known?.body.revision ?? 0) + 1, terms, decision: null };
  const { person } = known?.sealed ?? {};
  const item: Item = {
    id,
    pk,
    type: 'roster',
    schemaVersion: SCHEMA_VERSION,
    status: 'prepared',
    owner,
    // Somebody who is never proposed is not kept.
    purgeAt: daysLater(scene.now, RETENTION_DAYS.requestAfterAsking),
    body: asBody(body),
    ...(person ? { sealed: { person } } : {}),
  };
  const sealed = await withSealed(scene, item, 'person', firstPerson(account, organisation));
  if (known === undefined) work.create(sealed);
  else await work.replace(sealed);
  return { done: 'entryBegun', target: id };
}

/** The first step of an entry: who (out of the directory), as what, for whom. It gives no right and proposes nothing yet. */
export const prepareEntry: Command<Typed> = {
  operation: 'entry.prepare',
  on: undefined,
  seenBy: 'roster.see',
  decide,
};
