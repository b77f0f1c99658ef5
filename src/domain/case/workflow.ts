// The life of a case as a table (domain.md §4). Sessions, trajectories and closing move it further in later work.

export const CASE_STATES = ['listed', 'closed', 'merged', 'erased'] as const;
export type CaseState = (typeof CASE_STATES)[number];
export type CaseAction = 'case.note' | 'case.join' | 'case.unlist' | 'case.merge' | 'case.split';

type Moves = { readonly [action in CaseAction]?: CaseState };

/** Each move but the note is the mayor's decision (gate 3). Listing again after `closed` is a new case. */
export const CASE_WORKFLOW = {
  listed: {
    'case.note': 'listed',
    'case.join': 'listed',
    'case.split': 'listed',
    'case.merge': 'merged',
    'case.unlist': 'closed',
  },
  closed: {},
  merged: {},
  erased: {},
} as const satisfies { readonly [state in CaseState]: Moves };

export function caseAfter(state: CaseState, action: CaseAction): CaseState | undefined {
  const moves: Moves = CASE_WORKFLOW[state];
  return moves[action];
}
