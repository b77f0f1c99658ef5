// The cell's own record: its name, its rules, and which level of data it may hold.

export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Level 0: nothing about anybody. Level 1: pseudonymous content. Level 2: identifying fields (gate 1, art. 4 §3 of the law of 30 July 2018). */
export type DataLevel = 0 | 1 | 2;

/** What is active of the legal-basis register, copied to the cell's record so that no press has to search for it. */
export interface ActiveBasis {
  readonly entry: string;
  readonly from: string;
  readonly until: string;
}

export interface HouseRules {
  /** A signal that nobody opened for this long is told to the deputy too. */
  readonly unopenedAlarmHours: number;
  /** A signal that is not listed is erased at the decision, and at the latest after this many days (at most 183). */
  readonly signalDays: number;
  /** The reporter's identity has its own, shorter clock. */
  readonly reporterDays: number;
  /** A cell may let all staff of its own municipality report. */
  readonly openToAllStaff: boolean;
}

export interface Cell {
  readonly name: string;
  readonly municipalities: readonly string[];
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly rules: HouseRules;
  readonly bases: { readonly level1: ActiveBasis | null; readonly level2: ActiveBasis | null };
  /** Roster entries of the fixed roles, so that a notice finds them without a search. */
  readonly desk: { readonly coordinator: string; readonly deputy: string };
  readonly mayor: string;
}

function activeOn(basis: ActiveBasis | null, today: string): boolean {
  return basis !== null && basis.from <= today && today <= basis.until;
}

/** The level of data that the cell may hold on `today` (`YYYY-MM-DD`). Level 2 without level 1 is level 0: identity without content has no purpose. */
export function dataLevelOn(cell: Cell, today: string): DataLevel {
  if (!activeOn(cell.bases.level1, today)) return 0;
  return activeOn(cell.bases.level2, today) ? 2 : 1;
}
