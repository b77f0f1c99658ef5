// A decision that waits for the mayor (or a delegate, or the DPO): the one shape in which everything is approved (gate 3, four eyes).

export const DECISION_KINDS = [
  'set-up',
  'settings',
  'roster',
  'basis',
  'list',
  'take-over',
  'unlist',
  'merge',
  'split',
  'identity',
  'session',
  'substitute',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** `for-mayor-only`: a delegate may not (domain.md §10). */
export const DECISION_STATES = [
  'for-mayor',
  'for-mayor-only',
  'for-dpo',
  'on-paper',
  'granted',
  'refused',
  'withdrawn',
] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
export type DecisionAction =
  | 'decision.grant'
  | 'decision.refuse'
  | 'decision.record-paper'
  | 'decision.confirm-paper-granted'
  | 'decision.confirm-paper-refused'
  | 'decision.withdraw';

type Moves = { readonly [action in DecisionAction]?: DecisionState };
const waiting = {
  'decision.grant': 'granted',
  'decision.refuse': 'refused',
  'decision.record-paper': 'on-paper',
  'decision.withdraw': 'withdrawn',
} as const;

/** From paper it goes back, by `decision.reject-paper`, to where it waited before: that is on the item. */
export const DECISION_WORKFLOW = {
  'for-mayor': waiting,
  'for-mayor-only': waiting,
  'for-dpo': { 'decision.grant': 'granted', 'decision.refuse': 'refused', 'decision.withdraw': 'withdrawn' },
  'on-paper': {
    'decision.confirm-paper-granted': 'granted',
    'decision.confirm-paper-refused': 'refused',
  },
  granted: {},
  refused: {},
  withdrawn: {},
} as const satisfies { readonly [state in DecisionState]: Moves };

export function decisionAfter(state: DecisionState, action: DecisionAction): DecisionState | undefined {
  const moves: Moves = DECISION_WORKFLOW[state];
  return moves[action];
}

/** Where a decision of this kind waits first; a fixed member's entry and a legal basis are the mayor's own. */
export function waitsFor(kind: DecisionKind, fixedMember: boolean): DecisionState {
  if (kind === 'identity') return 'for-dpo';
  if (kind === 'basis' || kind === 'set-up' || (kind === 'roster' && fixedMember)) return 'for-mayor-only';
  return 'for-mayor';
}
