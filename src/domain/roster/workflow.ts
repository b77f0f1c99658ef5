// The life of a roster entry as a table. Who may do each action is the policy's; this says only what follows what.
import { FIXED_ROLES, type Role } from './entry.ts';

export const ENTRY_STATES = ['prepared', 'approved', 'suspended', 'ended'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];
export type EntryAction =
  | 'entry.prepare'
  | 'entry.change'
  | 'entry.approve'
  | 'entry.refuse'
  | 'entry.suspend'
  | 'entry.resume'
  | 'entry.end'
  | 'entry.note-guest';

type Moves = { readonly [action in EntryAction]?: EntryState };

/** A change of an approved entry waits beside it and is applied by `entry.approve`: until then the old terms hold. */
export const ENTRY_WORKFLOW = {
  prepared: {
    'entry.change': 'prepared',
    'entry.approve': 'approved',
    'entry.refuse': 'ended',
    'entry.end': 'ended',
    'entry.note-guest': 'prepared',
  },
  approved: {
    'entry.change': 'approved',
    'entry.approve': 'approved',
    'entry.refuse': 'approved',
    'entry.suspend': 'suspended',
    'entry.end': 'ended',
    'entry.note-guest': 'approved',
  },
  suspended: {
    'entry.approve': 'suspended',
    'entry.refuse': 'suspended',
    'entry.resume': 'approved',
    'entry.end': 'ended',
  },
  // Somebody who left may come back, by a new decision.
  ended: { 'entry.prepare': 'prepared' },
} as const satisfies { readonly [state in EntryState]: Moves };

export function entryAfter(state: EntryState, action: EntryAction): EntryState | undefined {
  const moves: Moves = ENTRY_WORKFLOW[state];
  return moves[action];
}

/** The state as the policy knows it: entries of fixed members are the mayor's own business. */
export function policyStateOfEntry(state: string, role: Role): string {
  return FIXED_ROLES.includes(role) ? `${state}-fixed` : state;
}
export const ENTRY_POLICY_STATES: readonly string[] = ENTRY_STATES.flatMap((state) => [
  state,
  `${state}-fixed`,
]);
