// "Call me back" and "ask for advice": requests without anything about anybody (level 0).

export const REQUEST_KINDS = ['callback', 'advice'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_STATES = ['open', 'closed', 'erased'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export type RequestAction = 'request.open' | 'request.answer' | 'request.close' | 'request.withdraw';

type Moves = { readonly [action in RequestAction]?: RequestState };

export const REQUEST_WORKFLOW = {
  open: {
    'request.open': 'open',
    'request.answer': 'closed',
    'request.close': 'closed',
    'request.withdraw': 'closed',
  },
  closed: { 'request.open': 'closed' },
  erased: {},
} as const satisfies { readonly [state in RequestState]: Moves };

export function requestAfter(state: RequestState, action: RequestAction): RequestState | undefined {
  const moves: Moves = REQUEST_WORKFLOW[state];
  return moves[action];
}

/** When the coordinator should call: part of the day, never a number (the number is in the roster or in Teams). */
export const CALL_TIMES = ['soon', 'morning', 'noon', 'afternoon'] as const;
export type CallTime = (typeof CALL_TIMES)[number];
