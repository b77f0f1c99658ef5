// What comes out of an item: proposed by the chair or the desk, confirmed by those who are there, applied to the case with the record.
import { ask, type Question, requiredWhen } from '../form/question.ts';

/** `informed`: a member used their own right or duty to inform; only that, the function and the day are kept (domain.md §10). */
export const OUTCOMES = ['watch', 'trajectory', 'referred', 'transferred', 'informed', 'close'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

export interface Outcome {
  readonly kind: OutcomeKind;
  /** The next review, a day; null where there is none. */
  readonly reviewOn: string | null;
  /** The day on which somebody used their own right or duty; the function lies sealed in `informed`. */
  readonly informedOn: string | null;
  /** Which proposal at this item it is: whoever confirms names the one that they read. */
  readonly proposal: number;
  /** Entries that confirmed it by a button. */
  readonly confirmedBy: readonly string[];
  /** The chair noted that all present confirmed it aloud. */
  readonly aloud: boolean;
}

/** What goes on has its next review; a case that is to be closed needs none. */
const REVIEWED: readonly OutcomeKind[] = ['watch', 'trajectory'];
const INFORMED: readonly OutcomeKind[] = ['informed'];

export const OUTCOME_QUESTIONS: readonly Question[] = [
  ask.choice('outcomeKind', OUTCOMES),
  requiredWhen(ask.dateIfAny('outcomeReview'), 'outcomeKind', REVIEWED),
  requiredWhen(ask.pickIfAny('informedFunction'), 'outcomeKind', INFORMED),
  requiredWhen(ask.dateIfAny('informedOn'), 'outcomeKind', INFORMED),
];

/** Those of the present who have not confirmed it; nobody, once it was confirmed aloud. */
export function unconfirmed(outcome: Outcome, present: readonly string[]): readonly string[] {
  return outcome.aloud ? [] : present.filter((entry) => !outcome.confirmedBy.includes(entry));
}
