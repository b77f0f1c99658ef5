// The life of a signal as a table (domain.md §4). Who may do each action is the policy's; this says only what follows what.

export const SIGNAL_STATES = [
  'draft',
  'submitted',
  'screening',
  'needs-info',
  'second-look',
  'second-look-mayor',
  'withdrawn',
  'emergency-redirected',
  'referred',
  'insufficient',
  'proposed-to-mayor',
  'listed',
  'not-listed',
  'erased',
] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** Decided, and its text erased: only number, state and the reporter's clock are left. */
export const ENDED_STATES = ['emergency-redirected', 'referred', 'insufficient', 'not-listed'] as const;

export const SIGNAL_ACTIONS = [
  'draft.save',
  'draft.discard',
  'signal.submit',
  'signal.edit',
  'signal.open',
  'signal.ask',
  'signal.answer',
  'signal.withdraw',
  'signal.redirect',
  'signal.set-aside',
  'signal.set-aside-mayor',
  'signal.confirm-outside',
  'signal.confirm-insufficient',
  'signal.reconsider',
  'signal.propose',
  'signal.list',
  'signal.not-list',
] as const;
export type SignalAction = (typeof SIGNAL_ACTIONS)[number];

type Moves = { readonly [action in SignalAction]?: SignalState };

/** What screening may decide; where the house rules ask for the mayor's own eyes, `set-aside` leads there. */
const deciding = {
  'signal.redirect': 'emergency-redirected',
  'signal.set-aside': 'second-look',
  'signal.set-aside-mayor': 'second-look-mayor',
  'signal.propose': 'proposed-to-mayor',
} as const;
const looking = {
  'signal.withdraw': 'withdrawn',
  'signal.confirm-outside': 'referred',
  'signal.confirm-insufficient': 'insufficient',
  'signal.reconsider': 'screening',
} as const;

/** "Feedback given" is a mark and not a state: a listed signal lives on with its case (docs/adr). */
export const SIGNAL_WORKFLOW = {
  draft: { 'draft.save': 'draft', 'draft.discard': 'erased', 'signal.submit': 'submitted' },
  submitted: { 'signal.edit': 'submitted', 'signal.open': 'screening', 'signal.withdraw': 'withdrawn' },
  screening: {
    'signal.open': 'screening',
    'signal.ask': 'needs-info',
    'signal.withdraw': 'withdrawn',
    ...deciding,
  },
  'needs-info': {
    'signal.open': 'needs-info',
    'signal.answer': 'screening',
    'signal.ask': 'needs-info',
    'signal.withdraw': 'withdrawn',
    ...deciding,
  },
  'second-look': { 'signal.open': 'second-look', ...looking },
  'second-look-mayor': { 'signal.open': 'second-look-mayor', ...looking },
  withdrawn: {},
  'emergency-redirected': {},
  referred: {},
  insufficient: {},
  'proposed-to-mayor': {
    'signal.open': 'proposed-to-mayor',
    'signal.list': 'listed',
    'signal.not-list': 'not-listed',
    // The desk takes its proposal back.
    'signal.reconsider': 'screening',
  },
  listed: { 'signal.open': 'listed' },
  'not-listed': {},
  erased: {},
} as const satisfies { readonly [state in SignalState]: Moves };

/** The state after `action`, or undefined where the table has no such move. */
export function signalAfter(state: SignalState, action: SignalAction): SignalState | undefined {
  const moves: Moves = SIGNAL_WORKFLOW[state];
  return moves[action];
}
