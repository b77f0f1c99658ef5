// Whether people are free at the hour of a session, as their calendars said when they were looked at: free or busy, and nothing of what.
import type { HouseRules } from '../cell/cell.ts';

/** Who is to come and when: what calendars are looked at for. */
export interface Plan {
  /** A UTC instant. */
  readonly start: string;
  readonly minutes: number;
  readonly invitees: readonly { readonly entry: string }[];
}

/** One look at the calendars, and the plan that it was for. */
export interface Calendars {
  /** When it was, an instant. */
  readonly at: string;
  readonly start: string;
  readonly minutes: number;
  /** Roster entries that were looked for. */
  readonly entries: readonly string[];
  /** Of these, who has something else then; of whoever cannot be seen nothing is known. */
  readonly busy: readonly string[];
  /** The calendars could not be looked at. */
  readonly unseen?: true;
}

export type Availability =
  | { readonly kind: 'off' | 'waiting' }
  | { readonly kind: 'seen' | 'unseen'; readonly at: string; readonly busy: readonly string[] };

/** The look was for this hour and for all of these people. */
export function isAbout({ start, minutes, entries }: Calendars, plan: Plan): boolean {
  const isThen = start === plan.start && minutes === plan.minutes;
  return isThen && plan.invitees.every(({ entry }) => entries.includes(entry));
}

/** What is known of this plan: nothing where the house does not have it asked, and nothing yet where another plan was looked at. */
export function availabilityOf(
  { calendars: rule }: Pick<HouseRules, 'calendars'>,
  looked: Calendars | null | undefined,
  plan: Plan,
): Availability {
  if (rule === 'off' || plan.invitees.length === 0) return { kind: 'off' };
  if (looked === null || looked === undefined || !isAbout(looked, plan)) return { kind: 'waiting' };
  const { at, busy, unseen } = looked;
  return { kind: unseen === true ? 'unseen' : 'seen', at, busy };
}
