// The life of an entry of the legal-basis register (gate 1): starting needs two, DPO and mayor; stopping needs one of them, at once.

export const BASIS_STATES = ['draft', 'reviewed', 'active', 'revoked', 'refused'] as const;
export type BasisState = (typeof BASIS_STATES)[number];
export type BasisAction =
  | 'basis.change'
  | 'basis.drop'
  | 'basis.review'
  | 'basis.return'
  | 'basis.sign'
  | 'basis.refuse'
  | 'basis.revoke';

type Moves = { readonly [action in BasisAction]?: BasisState };

/** Expiry is no move: an active entry whose last day has passed opens nothing (`dataLevelOn`). */
export const BASIS_WORKFLOW = {
  draft: {
    'basis.change': 'draft',
    'basis.return': 'draft',
    'basis.review': 'reviewed',
    'basis.drop': 'refused',
  },
  reviewed: { 'basis.sign': 'active', 'basis.refuse': 'refused', 'basis.revoke': 'revoked' },
  active: { 'basis.revoke': 'revoked' },
  revoked: {},
  refused: {},
} as const satisfies { readonly [state in BasisState]: Moves };

export function basisAfter(state: BasisState, action: BasisAction): BasisState | undefined {
  const moves: Moves = BASIS_WORKFLOW[state];
  return moves[action];
}
