// The life of a signal as a table (domain.md §4). Who may do each action is the policy's; this says only what follows what.

export const SIGNAL_STATES = [
  'draft',
  'submitted',
  'screening',
  'needs-info',
  'withdrawn',
  'emergency-redirected',
  'referred',
  'insufficient',
  'proposed-to-mayor',
  'listed',
  'not-listed',
  'feedback-given',
  'erased',
] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

export type SignalAction =
  | 'draft.save'
  | 'draft.discard'
  | 'signal.submit'
  | 'signal.edit'
  | 'signal.open'
  | 'signal.ask'
  | 'signal.answer'
  | 'signal.withdraw';

type Moves = { readonly [action in SignalAction]?: SignalState };

/** Screening's decisions come with issue B; until then a signal leaves it only by a question or by being withdrawn. */
export const SIGNAL_WORKFLOW = {
  draft: { 'draft.save': 'draft', 'draft.discard': 'erased', 'signal.submit': 'submitted' },
  submitted: { 'signal.edit': 'submitted', 'signal.open': 'screening', 'signal.withdraw': 'withdrawn' },
  screening: { 'signal.open': 'screening', 'signal.ask': 'needs-info', 'signal.withdraw': 'withdrawn' },
  'needs-info': {
    'signal.open': 'needs-info',
    'signal.answer': 'screening',
    'signal.ask': 'needs-info',
    'signal.withdraw': 'withdrawn',
  },
  withdrawn: {},
  'emergency-redirected': {},
  referred: {},
  insufficient: {},
  'proposed-to-mayor': {},
  listed: {},
  'not-listed': {},
  'feedback-given': {},
  erased: {},
} as const satisfies { readonly [state in SignalState]: Moves };

/** The state after `action`, or undefined where the table has no such move. */
export function signalAfter(state: SignalState, action: SignalAction): SignalState | undefined {
  const moves: Moves = SIGNAL_WORKFLOW[state];
  return moves[action];
}
