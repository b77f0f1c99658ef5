// The lives of a session, of its agenda items and of its invitations as tables (domain.md §4). Who may do each action is the policy's.

export const SESSION_STATES = [
  'draft',
  'proposed',
  'approved',
  'invited',
  'ready',
  'opened',
  'ended',
  'confirmed',
  'closed',
  'cancelled',
] as const;
export type SessionState = (typeof SESSION_STATES)[number];
export type SessionAction =
  | 'session.change'
  | 'session.propose'
  | 'session.approve'
  | 'session.refuse'
  | 'session.move'
  | 'session.cancel'
  | 'room.invite'
  | 'room.activate'
  | 'room.close'
  | 'session.open'
  | 'session.end'
  | 'record.finish';

type Moves<Action extends string, State extends string> = { readonly [action in Action]?: State };

/** `room.…` are the steps of convening itself; a move to another day keeps the state, and everybody is told. */
export const SESSION_WORKFLOW = {
  draft: { 'session.change': 'draft', 'session.propose': 'proposed' },
  proposed: { 'session.approve': 'approved', 'session.refuse': 'draft' },
  approved: { 'session.move': 'approved', 'session.cancel': 'cancelled', 'room.invite': 'invited' },
  invited: { 'session.move': 'invited', 'session.cancel': 'cancelled', 'room.activate': 'ready' },
  ready: { 'session.move': 'ready', 'session.cancel': 'cancelled', 'session.open': 'opened' },
  opened: { 'session.end': 'ended' },
  ended: { 'record.finish': 'confirmed' },
  confirmed: { 'room.close': 'closed' },
  closed: {},
  cancelled: {},
} as const satisfies { readonly [state in SessionState]: Moves<SessionAction, SessionState> };

export function sessionAfter(state: SessionState, action: SessionAction): SessionState | undefined {
  const moves: Moves<SessionAction, SessionState> = SESSION_WORKFLOW[state];
  return moves[action];
}

/** While one of these, the items of the session can be opened on a screen; afterwards a partner's access has ended (domain.md §10). */
export const SITTING_STATES: readonly SessionState[] = ['ready', 'opened', 'ended'];
/** While one of these, the channel exists and its roster is guarded. */
export const GUARDED_STATES: readonly SessionState[] = ['approved', 'invited', 'ready', 'opened', 'ended'];

export const AGENDA_ITEM_STATES = ['planned', 'open', 'closed', 'postponed', 'struck'] as const;
export type AgendaItemState = (typeof AGENDA_ITEM_STATES)[number];
export type AgendaItemAction =
  | 'item.open'
  | 'item.close'
  | 'item.postpone'
  | 'item.strike'
  | 'item.recuse'
  | 'item.note-attendance'
  | 'item.propose-outcome'
  | 'item.confirm-outcome'
  | 'spoken.tick'
  | 'contribution.give';

/** An item is closed once, with an outcome; what was not reached is postponed to a later session. */
export const AGENDA_ITEM_WORKFLOW = {
  planned: {
    'item.open': 'open',
    'item.postpone': 'postponed',
    'item.strike': 'struck',
    'item.recuse': 'planned',
    'spoken.tick': 'planned',
  },
  open: {
    'item.close': 'closed',
    'item.postpone': 'postponed',
    'item.recuse': 'open',
    'item.note-attendance': 'open',
    'item.propose-outcome': 'open',
    'item.confirm-outcome': 'open',
    'spoken.tick': 'open',
    'contribution.give': 'open',
  },
  closed: {},
  postponed: {},
  struck: {},
} as const satisfies { readonly [state in AgendaItemState]: Moves<AgendaItemAction, AgendaItemState> };

export function agendaItemAfter(
  state: AgendaItemState,
  action: AgendaItemAction,
): AgendaItemState | undefined {
  const moves: Moves<AgendaItemAction, AgendaItemState> = AGENDA_ITEM_WORKFLOW[state];
  return moves[action];
}

export const INVITATION_STATES = [
  'prepared',
  'sent',
  'accepted',
  'substitute-asked',
  'substituted',
  'declined',
  'expired',
  'withdrawn',
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
export type InvitationAction =
  | 'room.invite'
  | 'invitation.accept'
  | 'invitation.ask-substitute'
  | 'invitation.grant-substitute'
  | 'invitation.refuse-substitute'
  | 'invitation.decline'
  | 'invitation.withdraw'
  | 'invitation.expire'
  | 'acknowledgement.give'
  | 'acknowledgement.refuse'
  | 'acknowledgement.record';

/** Declining is one press and final (gate 7); acknowledging keeps the state and is written in the ledger (gate 9). */
export const INVITATION_WORKFLOW = {
  prepared: { 'room.invite': 'sent', 'invitation.withdraw': 'withdrawn' },
  sent: {
    'invitation.accept': 'accepted',
    'invitation.ask-substitute': 'substitute-asked',
    'invitation.decline': 'declined',
    'invitation.withdraw': 'withdrawn',
    'invitation.expire': 'expired',
    'acknowledgement.refuse': 'declined',
    // Whoever acknowledges on paper or aloud has accepted with it.
    'acknowledgement.record': 'accepted',
  },
  accepted: {
    'invitation.ask-substitute': 'substitute-asked',
    'invitation.decline': 'declined',
    'invitation.withdraw': 'withdrawn',
    'invitation.expire': 'expired',
    'acknowledgement.give': 'accepted',
    'acknowledgement.refuse': 'declined',
    'acknowledgement.record': 'accepted',
  },
  'substitute-asked': {
    'invitation.grant-substitute': 'substituted',
    'invitation.refuse-substitute': 'sent',
    'invitation.decline': 'declined',
    'invitation.withdraw': 'withdrawn',
    'invitation.expire': 'expired',
  },
  substituted: {},
  declined: {},
  expired: {},
  withdrawn: {},
} as const satisfies { readonly [state in InvitationState]: Moves<InvitationAction, InvitationState> };

export function invitationAfter(
  state: InvitationState,
  action: InvitationAction,
): InvitationState | undefined {
  const moves: Moves<InvitationAction, InvitationState> = INVITATION_WORKFLOW[state];
  return moves[action];
}

/** Who still holds a seat: everybody else sees nothing of the session's items any more. */
export const SEATED_STATES: readonly InvitationState[] = ['sent', 'accepted', 'substitute-asked'];
