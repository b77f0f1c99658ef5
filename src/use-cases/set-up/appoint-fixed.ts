// Who is in the fixed places of a new cell. The founder prepares them; they hold as soon as the mayor agrees.
import { entryAt, placeOf, withEntryAt } from '../../domain/cell/set-up.ts';
import { ask, type Question } from '../../domain/form/question.ts';
import type { SinglePlace } from '../../domain/roster/approval.ts';
import { dayFaults, type EntryParts, entryQuestions, filledIn } from '../../domain/roster/entry-form.ts';
import { type EntryState, entryAfter } from '../../domain/roster/workflow.ts';
import { type FieldError, readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import { withParts } from '../people/entry-item.ts';
import type { Account, Item } from '../ports.ts';
import { asBody, bodyOf, CELL, type RosterBody, SCHEMA_VERSION } from '../records.ts';
import { sealInRegister } from '../register.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { entryIdOf, ownerOf, type Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { cellItem, withCell } from './cell-item.ts';
import { MUNICIPALITY, nameOrganisation, POLICE } from './own-organisation.ts';

export interface Appointment {
  readonly place: SinglePlace;
  readonly typed: Typed;
}

/** Of all that is asked about an entry, what the founder knows; the rest is the same for every fixed member. */
const ASKED: readonly string[] = ['entryFunction', 'entryClearance', 'entryClearanceUntil', 'entryPermanent'];

/** What is asked of somebody in this place. */
export function appointmentQuestions(place: SinglePlace): readonly Question[] {
  const asked = entryQuestions(place, false, false).filter(({ id }) => ASKED.includes(id));
  const zone = place === 'police' ? [ask.plain('policeZone', 80)] : [];
  return [ask.person('entryWho'), ...zone, ...asked];
}

const fault = (field: string, what: FieldError['fault']): Refusal => ({
  refused: 'fields',
  errors: [{ field, fault: what }],
});

/** The account that was chosen, or why it cannot be. */
async function chosenAccount(scene: Scene, answers: Answers): Promise<Account | Refusal> {
  const account = await scene.surroundings.directory.account(String(answers.entryWho));
  if (account === undefined) return fault('entryWho', 'unknownPerson');
  return account.enabled ? account : fault('entryWho', 'accountOff');
}

function partsFrom(scene: Scene, place: SinglePlace, account: Account, answers: Answers): EntryParts {
  const police = place === 'police';
  const blank: EntryParts = {
    terms: {
      role: place,
      validFrom: scene.today,
      validUntil: null,
      clearance: null,
      permanentDeputy: false,
      // A guest who never accepted cannot sign in, so presses nothing; the coordinator notes how far it is.
      guest: account.guest ? 'redeemed' : 'none',
      account: 'well',
      organisation: police ? POLICE : MUNICIPALITY,
    },
    person: {
      tenantId: scene.actor.person.tenantId,
      objectId: account.objectId,
      name: account.name,
      organisation: police ? String(answers.policeZone) : scene.cell.name,
      sector: police ? 'police' : 'municipality',
      function: '',
      category: { kind: 'municipal' },
      secrecyRegime: police ? 'professional' : 'discretion',
      substitute: null,
      approvedBy: null,
      approvedOn: null,
      act: '',
    },
  };
  return filledIn(blank, { ...answers, entryFrom: scene.today });
}

async function firstEntry(scene: Scene, id: string, { terms, person }: EntryParts): Promise<Item> {
  const body: RosterBody = { revision: 1, terms, decision: null };
  return {
    id,
    pk: scene.pk,
    type: 'roster',
    schemaVersion: SCHEMA_VERSION,
    status: 'prepared',
    purgeAt: null,
    owner: await ownerOf(scene.surroundings, scene.pk, person),
    body: asBody(body),
    sealed: { person: await sealInRegister(scene, id, 'person', 1, person) },
  };
}

/** Writes the entry; a refusal where its state has no such move. */
async function writeEntry(scene: Scene, id: string, parts: EntryParts): Promise<Refusal | undefined> {
  const known = await scene.work.read(id);
  if (known === undefined) {
    scene.work.create(await firstEntry(scene, id, parts));
    return undefined;
  }
  const state = known.status as EntryState;
  const next = entryAfter(state, state === 'ended' ? 'entry.prepare' : 'entry.change');
  if (next === undefined) return { refused: 'changed' };
  // Whoever sets the cell up stays that until the mayor agreed.
  const isFounder = id === scene.actor.entry;
  const { role } = isFounder ? bodyOf<RosterBody>(known).terms : parts.terms;
  const changed = await withParts(scene, known, { ...parts, terms: { ...parts.terms, role } }, null);
  await scene.work.replace({ ...changed, status: next });
  return undefined;
}

/** Whoever was in this place before has nothing to do with the cell any more. */
async function leave(scene: Scene, id: string): Promise<void> {
  const item = id === '' || id === scene.actor.entry ? undefined : await scene.work.read(id);
  const next = item && entryAfter(item.status as EntryState, 'entry.end');
  if (item !== undefined && next !== undefined)
    await scene.work.replace({ ...withBody(item, {}), status: next });
}

async function decide(scene: Scene, { place, typed }: Appointment): Promise<Outcome | Refusal> {
  const { answers, errors } = readFields(appointmentQuestions(place), typed);
  const faults = [...errors, ...dayFaults(answers, scene.today)];
  if (faults.length > 0) return { refused: 'fields', errors: faults };
  const account = await chosenAccount(scene, answers);
  if ('refused' in account) return account;
  const { cell, actor } = scene;
  const parts = partsFrom(scene, place, account, answers);
  const id = await entryIdOf(scene.surroundings, scene.pk, parts.person);
  // One person, one role; and nobody approves as mayor what they prepared (four eyes).
  if ((placeOf(cell, id) ?? place) !== place || (place === 'mayor' && id === actor.entry))
    return fault('entryWho', 'alreadyPlaced');
  const refusal = await writeEntry(scene, id, parts);
  if (refusal) return refusal;
  const before = entryAt(cell, place);
  if (before !== id) await leave(scene, before);
  if (place === 'police') await nameOrganisation(scene, POLICE, parts.person.organisation);
  await scene.work.replace(withCell(await cellItem(scene), withEntryAt(cell, place, id)));
  return { done: 'setUpSaved', target: CELL };
}

/** The founder chooses somebody out of the tenant's directory for one of the fixed places. */
export const appointFixed: Command<Appointment> = {
  operation: 'set-up.change',
  on: 'cell',
  seenBy: 'set-up.see',
  decide,
};
