// How long a case lasts (domain.md §6): a year after a signal of it was listed or after it was last discussed, by house rule shorter.
import { daysLater } from '../cell/local-day.ts';

const CASE_DAYS_MOST = 365;

/** The instant at which the case ends, when nothing else happens to it. */
export function caseEndsAt(from: Date, caseDays: number): string {
  return daysLater(from, Math.min(caseDays, CASE_DAYS_MOST));
}

/** The later of two instants; null counts as long ago. A case lives as long as what it holds, and lengthens the life of nothing. */
export function later(one: string, other: string | null): string {
  return other !== null && other > one ? other : one;
}
