// What deserves a look at an entry of the roster, as codes. Days are `YYYY-MM-DD` in the cell's zone.
import { daysLater } from '../cell/local-day.ts';
import type { EntryTerms } from './entry.ts';

export const WARNINGS = [
  'waiting',
  'notYet',
  'ending',
  'over',
  'clearanceEnding',
  'clearanceOver',
  'clearanceMissing',
  'account',
  'guestInvited',
  'guestPaper',
] as const;
export type Warning = (typeof WARNINGS)[number];

/** Long enough for a session of the cell to decide about it. */
const SOON_DAYS = 30;

function endOf(day: string | null, today: string): 'ending' | 'over' | undefined {
  if (day === null) return undefined;
  if (day < today) return 'over';
  const soon = daysLater(new Date(`${today}T00:00:00Z`), SOON_DAYS).slice(0, 10);
  return day <= soon ? 'ending' : undefined;
}

function clearanceWarning({ role, clearance }: EntryTerms, today: string): Warning | undefined {
  if (role !== 'police') return undefined;
  if (clearance === null) return 'clearanceMissing';
  const end = endOf(clearance.until, today);
  return end && (end === 'over' ? 'clearanceOver' : 'clearanceEnding');
}

/** `waits`: a decision about it waits. An entry that ended asks for nothing any more. */
export function warningsOf(
  entry: { readonly status: string; readonly terms: EntryTerms },
  waits: boolean,
  today: string,
): readonly Warning[] {
  if (entry.status === 'ended') return [];
  const { terms } = entry;
  const found: readonly (Warning | undefined | false)[] = [
    waits && 'waiting',
    terms.validFrom > today && 'notYet',
    endOf(terms.validUntil, today),
    clearanceWarning(terms, today),
    terms.account !== 'well' && 'account',
    terms.guest === 'invited' && 'guestInvited',
    terms.guest === 'paper' && 'guestPaper',
  ];
  return found.filter((each) => each !== undefined && each !== false);
}
