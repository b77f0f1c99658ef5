// An invitation on its way: what every verb about one reads, writes and tells.
import { textVersionOn } from '../../domain/session/acknowledgement.ts';
import {
  type InvitationAction,
  type InvitationState,
  invitationAfter,
  SEATED_STATES,
  type SessionState,
} from '../../domain/session/workflow.ts';
import { type Notice, notice } from '../outbox/effect.ts';
import type { Item } from '../ports.ts';
import type { Scene } from '../road/scene.ts';
import {
  type InvitationBody,
  invitationBody,
  invitationState,
  roomId,
  sessionState,
  withChange,
} from '../session/session-item.ts';
import { targetOf } from '../signal/signal-item.ts';

export interface OpenInvitation {
  readonly item: Item;
  readonly body: InvitationBody;
  readonly state: InvitationState;
}

export const asInvitation = (item: Item): OpenInvitation => ({
  item,
  body: invitationBody(item),
  state: invitationState(item),
});

/** The scene's target. */
export const invitationOf = (scene: Scene): OpenInvitation => asInvitation(targetOf(scene));

/** While one of these, an answer still means something. */
const TAKING_PLACE: readonly SessionState[] = ['approved', 'invited', 'ready', 'opened'];

export const takesPlace = (session: Item | undefined): boolean =>
  session !== undefined && TAKING_PLACE.includes(sessionState(session));

/** How an invitation stands as people read it: one to a session that is off, or over, waits for nothing. */
export type Standing = InvitationState | 'cancelled';
const OVER: readonly SessionState[] = ['confirmed', 'closed'];

export function standingOf({ state }: OpenInvitation, session: Item | undefined): Standing {
  if (!SEATED_STATES.includes(state)) return state;
  if (session === undefined || OVER.includes(sessionState(session))) return 'expired';
  return sessionState(session) === 'cancelled' ? 'cancelled' : state;
}

/** Whether the text of today was acknowledged for this session: an earlier one does not count (gate 9). */
export const hasAcknowledged = ({ acknowledged }: InvitationBody, today: string): boolean =>
  acknowledged?.version === textVersionOn(today);

/** The invitation after `action`, one revision on; undefined where the workflow has no such move from here. */
export function after(
  { item, state }: OpenInvitation,
  action: InvitationAction,
  change: Partial<InvitationBody>,
): Item | undefined {
  const next = invitationAfter(state, action);
  return next && withChange<InvitationBody>(item, change, next);
}

/** Who belongs in the room is another set now: the worker looks at once. `ledger`: an entry that the invitation gets a copy of. */
export function tendRoom({ work, now }: Scene, session: string, ledger?: string): void {
  const about = { room: roomId(session), notBefore: now.toISOString() };
  work.afterwards({ kind: 'tend-room', ...about, ...(ledger === undefined ? {} : { ledger }) });
}

/** Gate 7: that somebody will not come is told without a name, and nobody asks on. */
export function tellCoordinator(
  { work, now, actor, cell }: Scene,
  { session, number }: InvitationBody,
): void {
  if (actor.entry === cell.desk.coordinator) return;
  const about = { target: session, number, notBefore: now.toISOString() };
  work.afterwards(notice('invitation.answered', 'coordinator', about));
}

/** A notice about an invitation to whoever is invited by it. */
export function tellInvited({ work, now }: Scene, item: Item, name: Notice): void {
  const { entry, number } = invitationBody(item);
  const about = { target: item.id, number, notBefore: now.toISOString() };
  work.afterwards(notice(name, 'entry', about, { entry }));
}
