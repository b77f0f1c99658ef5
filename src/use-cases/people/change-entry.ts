import { isFixedMembers, maySubstitute } from '../../domain/roster/approval.ts';
import {
  dayFaults,
  type EntryParts,
  entryQuestions,
  filledIn,
  roleIn,
} from '../../domain/roster/entry-form.ts';
import { entryAfter } from '../../domain/roster/workflow.ts';
import { type FieldError, readFields, type Typed } from '../../domain/signal/answering.ts';
import { propose } from '../decision/propose.ts';
import { bodyOf, type RosterBody } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { accountStateOf } from './account.ts';
import { type OpenedEntry, targetEntry, withParts } from './entry-item.ts';
import { organisationById } from './organisation-item.ts';
import type { EntryProposal } from './roster-decision.ts';
import { dropWaiting, isOpen } from './waiting-decision.ts';

export interface EntryFilledIn {
  /** Whether role and organisation were asked too. */
  readonly withPlace: boolean;
  readonly typed: Typed;
}

async function substituteFaults(scene: Scene, id: string, parts: EntryParts): Promise<readonly FieldError[]> {
  const { substitute } = parts.person;
  if (substitute === null) return [];
  const item = await scene.work.read(substitute.entry);
  if (item?.type !== 'roster') return [{ field: 'entrySubstitute', fault: 'unknownChoice' }];
  const other = { id: item.id, status: item.status ?? '', terms: bodyOf<RosterBody>(item).terms };
  if (maySubstitute(id, parts.terms.organisation, other)) return [];
  return [{ field: 'entrySubstitute', fault: 'otherOrganisation' }];
}

/** The name that the directory knows now, and whether a doubt about the account is over: only a decision takes it away. */
async function lookedUp(scene: Scene, { terms, person }: EntryParts): Promise<EntryParts> {
  if (terms.account === 'well') return { terms, person };
  const account = await scene.surroundings.directory.account(person.objectId);
  return {
    terms: { ...terms, account: accountStateOf(account) },
    person: { ...person, name: account?.name ?? person.name },
  };
}

/** What was filled in as an entry, or what is wrong at which field. */
async function readEntry(
  scene: Scene,
  before: OpenedEntry,
  { withPlace, typed }: EntryFilledIn,
): Promise<EntryParts | Refusal> {
  const role = roleIn(withPlace ? typed : {}, before.terms.role);
  const questions = entryQuestions(role, before.terms.guest !== 'none', withPlace);
  const { answers, errors } = readFields(questions, typed);
  const parts = filledIn(before, answers);
  const organisation = await organisationById(scene, parts.terms.organisation);
  const unknown: readonly FieldError[] =
    organisation === undefined ? [{ field: 'entryOrg', fault: 'unknownChoice' }] : [];
  const wrong = [
    ...errors,
    ...dayFaults(answers, scene.today),
    ...unknown,
    ...(await substituteFaults(scene, before.item.id, parts)),
  ].filter(({ field }, at, all) => all.findIndex((each) => each.field === field) === at);
  if (wrong.length > 0 || organisation === undefined) return { refused: 'fields', errors: wrong };
  const { name, sector } = organisation.details;
  return lookedUp(scene, { ...parts, person: { ...parts.person, organisation: name, sector } });
}

async function decide(scene: Scene, input: EntryFilledIn): Promise<Outcome | Refusal> {
  const entry = await targetEntry(scene);
  if (entry === undefined) return { refused: 'notFound' };
  const { item, body, state } = entry;
  const next = entryAfter(state, 'entry.change');
  if (next === undefined) return { refused: 'changed' };
  const waiting = body.decision === null ? undefined : await scene.work.read(body.decision);
  if (waiting !== undefined && !isOpen(waiting)) return { refused: 'inUse' };
  const parts = await readEntry(scene, entry, input);
  if ('refused' in parts) return parts;
  await dropWaiting(scene, body.decision);
  const { guest, account } = body.terms;
  const payload: EntryProposal = { ...parts, knew: { guest, account } };
  const fixedMember = isFixedMembers(state, body.terms.role, parts.terms.role);
  const hands = item.owner === undefined ? [] : [item.owner];
  const proposed = await propose(scene, { kind: 'roster', about: item.id, payload, fixedMember, hands });
  // Until it is approved the old terms hold; of somebody new nothing holds yet, so the list may show what was proposed.
  const written =
    state === 'prepared'
      ? await withParts(scene, { ...item, purgeAt: null }, parts, proposed.id)
      : withBody(item, { decision: proposed.id });
  await scene.work.replace({ ...written, status: next });
  return { done: 'entryProposed', target: item.id, number: proposed.number };
}

/** The second step of a new entry, or a change of one that holds: it waits for the mayor, and what held until then goes on. */
export const changeEntry: Command<EntryFilledIn> = {
  operation: 'entry.change',
  on: 'roster',
  seenBy: 'entry.see',
  decide,
};
