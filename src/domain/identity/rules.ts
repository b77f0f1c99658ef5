// Identifying fields (level 2 of gate 1): a field exists only while a signed basis opens it for the writer's organisation.
import type { Identifying } from '../cell/cell.ts';
import { IDENTIFYING } from '../cell/cell.ts';
import { ask, type Question } from '../form/question.ts';
import { type FieldError, readFields, type Typed } from '../signal/answering.ts';
import { forbiddenIn } from '../text/forbidden.ts';
import { normaliseText } from '../text/normalise.ts';

/** Who a signal is about. Birth date `YYYY-MM-DD`; what nobody wrote is absent. */
export type Identity = { readonly [field in Identifying]?: string };

/** Each field with its question; the answers are under the question's id. */
export const IDENTITY_QUESTIONS = {
  name: ask.plainIfAny('subjectName', 120),
  birthDate: ask.dateIfAny('subjectBirthDate'),
  address: ask.plainIfAny('subjectAddress', 200),
} as const satisfies { readonly [field in Identifying]: Question };

/** The form, with the fields that exist and no others. */
export function identityForm(active: readonly Identifying[]): readonly Question[] {
  return IDENTIFYING.filter((field) => active.includes(field)).map((field) => IDENTITY_QUESTIONS[field]);
}

export type IdentityWrite =
  | { readonly identity: Identity }
  /** Something was typed into a field that does not exist. */
  | { readonly refused: 'noSuchField' }
  | { readonly errors: readonly FieldError[] };

/** A national number or a number plate is nobody's name, and an address stands only where it is asked. */
function faultIn(field: Identifying, value: string, today: string): FieldError['fault'] | undefined {
  if (field === 'birthDate') return value > today ? 'noDay' : undefined;
  const forbidden = forbiddenIn(value);
  return field === 'address' && forbidden === 'address' ? undefined : forbidden;
}

/**
 * What stands there after a write of `typed`: fields that were filled in replace what was written before, the others stay as they
 * are. No field outside `active` is ever written.
 */
export function writeIdentity(
  active: readonly Identifying[],
  before: Identity,
  typed: Typed,
  today: string,
): IdentityWrite {
  const touched = IDENTIFYING.filter(
    (field) => normaliseText(typed[IDENTITY_QUESTIONS[field].id] ?? '') !== '',
  );
  if (touched.some((field) => !active.includes(field))) return { refused: 'noSuchField' };
  const { answers, errors } = readFields(identityForm(active), typed);
  const identity: { [field in Identifying]?: string } = { ...before };
  const faults: FieldError[] = [...errors];
  for (const field of active) {
    const { id } = IDENTITY_QUESTIONS[field];
    const answer = answers[id];
    if (typeof answer !== 'string') continue;
    const fault = faultIn(field, answer, today);
    if (fault !== undefined) faults.push({ field: id, fault });
    identity[field] = answer;
  }
  if (faults.length > 0) return { errors: faults };
  const [first] = identityForm(active);
  if (touched.length === 0 && first) return { errors: [{ field: first.id, fault: 'required' }] };
  return { identity };
}

/** What may be shown: the fields that are open for whoever looks. */
export function shownIdentity(active: readonly Identifying[], identity: Identity): Identity {
  return Object.fromEntries(
    Object.entries(identity).filter(([field]) => active.some((open) => open === field)),
  );
}
