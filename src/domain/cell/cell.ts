// The cell's own record: its name, its rules, and which level of data it may hold.

export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Level 0: nothing about anybody. Level 1: pseudonymous content. Level 2: identifying fields (gate 1, art. 4 §3 of the law of 30 July 2018). */
export type DataLevel = 0 | 1 | 2;

/** Level 2 is opened field by field. */
export const IDENTIFYING = ['name', 'birthDate', 'address'] as const;
export type Identifying = (typeof IDENTIFYING)[number];

/** Every organisation of the cell. */
export const WHOLE_CELL = '*';

/** What is active of the legal-basis register, copied to the cell's record so that no press has to search for it. */
export interface ActiveBasis {
  readonly entry: string;
  readonly level: 1 | 2;
  /** The organisation that may write, by its id; `*` for every one of the cell. */
  readonly organisation: string;
  /** Of level 2: which identifying fields exist. */
  readonly fields: readonly Identifying[];
  readonly from: string;
  readonly until: string;
}

export interface HouseRules {
  /** A signal that nobody opened for this long is told to the deputy too. */
  readonly unopenedAlarmHours: number;
  /** Screening takes at most this many working days; afterwards it is overdue. */
  readonly screeningDays: number;
  /** A signal that is not listed is erased at the decision, and at the latest after this many days (at most 183). */
  readonly signalDays: number;
  /** The reporter's identity has its own, shorter clock. */
  readonly reporterDays: number;
  /** Feedback reaches the reporter this many days after the decision, listed or not. */
  readonly feedbackDays: number;
  /** A case ends this many days after its last discussion (at most 365, domain.md §6). */
  readonly caseDays: number;
  /** Invitations leave this many days before a session (FR decree art. 5: 14). */
  readonly noticeDays: number;
  /** Weeks between two sessions. */
  readonly rhythmWeeks: number;
  /** Who looks a second time at "outside" and "insufficient": somebody else of the desk or the mayor, or only the mayor. */
  readonly secondLook: 'desk' | 'mayor';
  /** Whether Outlook is asked if those who are to be invited are free then: free or busy, nothing else (domain.md §10: off by default). */
  readonly calendars: 'off' | 'asked';
  /** A cell may let all staff of its own municipality report. */
  readonly openToAllStaff: boolean;
}

export const HOUSE_RULES: HouseRules = {
  unopenedAlarmHours: 24,
  screeningDays: 10,
  signalDays: 183,
  reporterDays: 90,
  feedbackDays: 2,
  caseDays: 365,
  noticeDays: 14,
  rhythmWeeks: 6,
  secondLook: 'desk',
  calendars: 'off',
  openToAllStaff: false,
};

/** Rules as they were stored: one that there was not yet is as it usually is. */
export const rulesOf = (stored: Partial<HouseRules>): HouseRules => ({ ...HOUSE_RULES, ...stored });

export const CELL_STATES = ['setting-up', 'awaiting-mayor', 'active'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** From one day to another, both included, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

export interface Cell {
  readonly name: string;
  readonly municipalities: readonly string[];
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly rules: HouseRules;
  /** The cell's own host team and organiser mailbox, where they are not the deployment's. */
  readonly house?: { readonly team: string; readonly organiser: string | null };
  /** Fictional persons and cases only: said on every card. */
  readonly practice: boolean;
  readonly bases: readonly ActiveBasis[];
  /** Roster entries of the fixed roles, so that a notice finds them without a search; empty where there is none yet. */
  readonly desk: { readonly coordinator: string; readonly deputy: string };
  readonly mayor: string;
  readonly police: string;
  readonly dpo: string;
  /** The decision by which it was last put before the mayor; absent before that. */
  readonly setUpDecision?: string;
  /** While it lasts, the deputy stands in for the coordinator (domain.md §10). */
  readonly handOver: Period | null;
  /** The data key of what is typed about the cell itself: roster, register, organisations, templates. */
  readonly registerKey: string;
  readonly revision: number;
}

export const within = (period: Period | null, today: string): boolean =>
  period !== null && period.from <= today && today <= period.until;

const covers = (basis: ActiveBasis, organisation: string, today: string): boolean =>
  within(basis, today) && (basis.organisation === WHOLE_CELL || basis.organisation === organisation);

/**
 * The level of data that somebody of `organisation` may read and write on `today`. Level 2 without level 1 is level 0: identity
 * without content has no purpose.
 */
export function dataLevelOn(cell: Cell, today: string, organisation: string): DataLevel {
  const active = cell.bases.filter((basis) => covers(basis, organisation, today));
  if (!active.some(({ level }) => level === 1)) return 0;
  return active.some(({ level }) => level === 2) ? 2 : 1;
}

/** The highest level that is open for any organisation of the cell. */
export function highestLevelOn(cell: Cell, today: string): DataLevel {
  const levels = cell.bases.map(({ organisation }) => dataLevelOn(cell, today, organisation));
  return levels.reduce<DataLevel>((highest, level) => (level > highest ? level : highest), 0);
}

/** Which identifying fields exist for `organisation` on `today`: none below level 2. */
export function identifyingOn(cell: Cell, today: string, organisation: string): readonly Identifying[] {
  if (dataLevelOn(cell, today, organisation) < 2) return [];
  const active = cell.bases.filter((basis) => basis.level === 2 && covers(basis, organisation, today));
  return IDENTIFYING.filter((field) => active.some(({ fields }) => fields.includes(field)));
}
