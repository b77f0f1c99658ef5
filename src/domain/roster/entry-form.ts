// What is asked about somebody's place in the roster, and what becomes of the answers. The person comes from the directory, never typed.
import { ask, type Question, requiredWhen } from '../form/question.ts';
import type { FieldError } from '../signal/answering.ts';
import type { Answers } from '../signal/content.ts';
import {
  type Clearance,
  type EntryPerson,
  type EntryTerms,
  GUEST_STATES,
  type GuestState,
  ROLES,
  type Role,
  SECRECY_REGIMES,
  type SecrecyRegime,
} from './entry.ts';

/** One entry, its open and its sealed part. */
export interface EntryParts {
  readonly terms: EntryTerms;
  readonly person: EntryPerson;
}

const CLEARANCES = ['geheim', 'zeer geheim'] as const satisfies readonly Clearance['level'][];
export const GUEST_STEPS = GUEST_STATES.filter((state) => state !== 'none');

const ROLE = ask.choice('entryRole', ROLES);
const ORGANISATION = ask.pick('entryOrg');

/** The first of two short steps: who, as what, for whom. */
export const NEW_ENTRY: readonly Question[] = [ask.person('entryWho'), ROLE, ORGANISATION];

const BASICS: readonly Question[] = [
  ask.plain('entryFunction', 100),
  ask.choice('entryCategory', ['municipal', 'mandated']),
  requiredWhen(ask.plainIfAny('entryDecree', 200), 'entryCategory', ['mandated']),
  ask.choice('entrySecrecy', SECRECY_REGIMES),
  ask.date('entryFrom'),
];
const UNTIL_IF_ANY = ask.dateIfAny('entryUntil');
const SUBSTITUTE: readonly Question[] = [
  ask.pickIfAny('entrySubstitute'),
  requiredWhen(ask.dateIfAny('entrySubstituteUntil'), 'entrySubstitute', []),
];

/** Art. 3 §1: no police member without a clearance; domain.md §10: a delegation has its act and its last day. */
const OF_ROLE: { readonly [role in Role]?: readonly Question[] } = {
  police: [UNTIL_IF_ANY, ask.choice('entryClearance', CLEARANCES), ask.date('entryClearanceUntil')],
  delegate: [ask.date('entryUntil'), ask.plain('entryAct', 100)],
  deputy: [UNTIL_IF_ANY, ask.tick('entryPermanent')],
};

/** The second step. `withPlace` asks for role and organisation again, to change them. */
export function entryQuestions(role: Role, guest: boolean, withPlace: boolean): readonly Question[] {
  return [
    ...(withPlace ? [ROLE, ORGANISATION] : []),
    ...BASICS,
    ...(OF_ROLE[role] ?? [UNTIL_IF_ANY]),
    ...SUBSTITUTE,
    ...(guest ? [ask.choice('entryGuest', GUEST_STEPS)] : []),
  ];
}

const textOf = (answers: Answers, field: string): string => String(answers[field] ?? '');
const dayOf = (answers: Answers, field: string): string | null => textOf(answers, field) || null;

/** A known one of these, else what held before: `readFields` has refused anything else. */
function oneOf<Each extends string>(known: readonly Each[], answer: string, before: Each): Each {
  return known.find((each) => each === answer) ?? before;
}

function clearanceOf(role: Role, answers: Answers): Clearance | null {
  const level = CLEARANCES.find((each) => each === answers.entryClearance);
  if (role !== 'police' || level === undefined) return null;
  return { level, until: textOf(answers, 'entryClearanceUntil') };
}

function termsOf(before: EntryTerms, answers: Answers): EntryTerms {
  const role = roleIn(answers, before.role);
  const guest: GuestState =
    before.guest === 'none' ? 'none' : oneOf(GUEST_STATES, textOf(answers, 'entryGuest'), before.guest);
  return {
    role,
    validFrom: textOf(answers, 'entryFrom'),
    validUntil: dayOf(answers, 'entryUntil'),
    clearance: clearanceOf(role, answers),
    permanentDeputy: role === 'deputy' && answers.entryPermanent === 'yes',
    guest,
    account: before.account,
    organisation: textOf(answers, 'entryOrg') || before.organisation,
  };
}

/** The role that was chosen, or the one that holds. */
export function roleIn(answers: Answers, before: Role): Role {
  return oneOf(ROLES, textOf(answers, 'entryRole'), before);
}

/** The entry as the answers make it; who it is, and what is known of the account, stays. */
export function filledIn({ terms, person }: EntryParts, answers: Answers): EntryParts {
  const regime: SecrecyRegime = oneOf(SECRECY_REGIMES, textOf(answers, 'entrySecrecy'), person.secrecyRegime);
  const substitute = textOf(answers, 'entrySubstitute');
  const next = termsOf(terms, answers);
  return {
    terms: next,
    person: {
      ...person,
      function: textOf(answers, 'entryFunction'),
      category:
        answers.entryCategory === 'mandated'
          ? { kind: 'mandated', decree: textOf(answers, 'entryDecree') }
          : { kind: 'municipal' },
      secrecyRegime: regime,
      substitute:
        substitute === '' ? null : { entry: substitute, until: textOf(answers, 'entrySubstituteUntil') },
      act: next.role === 'delegate' ? textOf(answers, 'entryAct') : '',
    },
  };
}

/** The entry as the form shows it before anything is changed. */
export function answersOf({ terms, person }: EntryParts): Answers {
  const { clearance, validUntil } = terms;
  const { category, substitute } = person;
  // Before the second step nobody has said on what ground, nor under which duty: nothing is ticked for them.
  const fresh = person.function === '';
  const answers: { readonly [field: string]: string | null | undefined } = {
    entryRole: terms.role,
    entryOrg: terms.organisation,
    entryFunction: person.function,
    entryCategory: fresh ? null : category.kind,
    entryDecree: category.kind === 'mandated' ? category.decree : null,
    entrySecrecy: fresh ? null : person.secrecyRegime,
    entryFrom: terms.validFrom,
    entryUntil: validUntil,
    entryClearance: clearance?.level,
    entryClearanceUntil: clearance?.until,
    entryAct: person.act,
    entryPermanent: terms.permanentDeputy ? 'yes' : null,
    entrySubstitute: substitute?.entry,
    entrySubstituteUntil: substitute?.until,
    entryGuest: terms.guest === 'none' ? null : terms.guest,
  };
  const given = Object.entries(answers).flatMap(([field, answer]) => (answer ? [[field, answer]] : []));
  return Object.fromEntries(given) as Answers;
}

/** Days that cannot be: an end before the beginning, or one that is over already. `today` is `YYYY-MM-DD`. */
export function dayFaults(answers: Answers, today: string): readonly FieldError[] {
  const from = dayOf(answers, 'entryFrom');
  const until = dayOf(answers, 'entryUntil');
  const reversed = from !== null && until !== null && until < from;
  const over = ['entryUntil', 'entryClearanceUntil', 'entrySubstituteUntil'].filter((field) => {
    const day = dayOf(answers, field);
    return day !== null && day < today && !(field === 'entryUntil' && reversed);
  });
  return [
    ...(reversed ? [{ field: 'entryUntil', fault: 'daysReversed' } as const] : []),
    ...over.map((field) => ({ field, fault: 'dayOver' }) as const),
  ];
}
