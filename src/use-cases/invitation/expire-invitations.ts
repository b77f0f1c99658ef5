// What the clock does about invitations: those of a session that is over end, and those of whoever is not approved any more are taken back.
import { localDay } from '../../domain/cell/local-day.ts';
import { textVersionOn } from '../../domain/session/acknowledgement.ts';
import { endOf } from '../../domain/session/local-time.ts';
import { approvalEnded } from '../../domain/session/substitute.ts';
import {
  type InvitationAction,
  type InvitationState,
  invitationAfter,
  type SessionState,
} from '../../domain/session/workflow.ts';
import { outboxItems } from '../outbox/outbox-item.ts';
import type { Item, Operation, Stored } from '../ports.ts';
import { bodyOf, CELL, cellOf, type RosterBody } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { commitWithAudit } from '../road/system.ts';
import { acknowledgedOf } from '../session/acknowledged.ts';
import {
  type InvitationBody,
  invitationBody,
  invitationState,
  ofSession,
  roomId,
  sessionBody,
  sessionState,
  withChange,
} from '../session/session-item.ts';

/** More than sit at any table, substitutes included. */
const MOST = 200;
/** What one commit holds besides: its audit entry and the effect. */
const A_COMMIT = 90;

const ENDED: readonly SessionState[] = ['ended', 'confirmed', 'closed', 'cancelled'];
/** Nobody of the session needs a seat any more: not even to confirm its record. */
const WHOLLY_OVER: readonly SessionState[] = ['confirmed', 'closed', 'cancelled'];
/** With a move of the clock's; everything else has been answered or is over. */
const OPEN: readonly InvitationState[] = ['prepared', 'sent', 'accepted', 'substitute-asked'];

async function openInvitations(s: Surroundings, pk: string, session: string): Promise<readonly Stored[]> {
  const query = { type: 'invitation', ...ofSession(session), order: 'id', limit: MOST } as const;
  const found = await s.store.records.list(pk, query);
  return found.filter(({ item }) => OPEN.includes(invitationState(item)));
}

function isOver(s: Surroundings, session: Item): boolean {
  const { start, minutes } = sessionBody(session);
  const state = sessionState(session);
  if (ENDED.includes(state)) return true;
  return state !== 'opened' && endOf(new Date(start), minutes) <= s.clock.now();
}

/** Whoever acknowledged and sat there keeps the seat until the record is confirmed. */
function lapses(session: Item, invitation: Item): boolean {
  const { acknowledged } = invitationBody(invitation);
  const state = invitationState(invitation);
  if (WHOLLY_OVER.includes(sessionState(session))) return state !== 'accepted' || acknowledged === null;
  return acknowledged === null;
}

async function waitsForCopy(s: Surroundings, pk: string, invitation: Item): Promise<boolean> {
  if (invitationBody(invitation).acknowledged !== null) return false;
  const cell = await s.store.records.read(pk, CELL);
  const today = localDay(s.clock.now(), cell === undefined ? 'UTC' : cellOf(cell.item).timeZone);
  const find = async (id: string) => (await s.store.records.read(pk, id))?.item;
  return (await acknowledgedOf(find, invitation, textVersionOn(today))) !== null;
}

/** Moves these invitations in one commit with its entry; the worker looks at the room afterwards. Gives how many were moved. */
async function moveAll(
  s: Surroundings,
  pk: string,
  session: Item,
  chosen: readonly Stored[],
  action: InvitationAction,
): Promise<number> {
  const replaced = chosen.slice(0, A_COMMIT).flatMap(({ item, version }): readonly Operation[] => {
    const next = invitationAfter(invitationState(item), action);
    if (next === undefined) return [];
    return [{ kind: 'replace', item: withChange<InvitationBody>(item, { substitute: null }, next), version }];
  });
  if (replaced.length === 0) return 0;
  const notBefore = s.clock.now().toISOString();
  const effects = outboxItems(s, pk, [{ kind: 'tend-room', room: roomId(session.id), notBefore }]);
  const created = effects.map((item): Operation => ({ kind: 'create', item }));
  const fact = { what: action, outcome: 'done', about: session.id } as const;
  return (await commitWithAudit(s, pk, [...replaced, ...created], fact)) ? replaced.length : 0;
}

/**
 * Ends the invitations of a session that is over: those without an acknowledgement at its end, every open one once its record is confirmed
 * or it was called off. Gives how many ended; a lost race ends none, and the next round looks again.
 */
export async function expireInvitations(s: Surroundings, pk: string, session: Item): Promise<number> {
  if (!isOver(s, session)) return 0;
  const open = await openInvitations(s, pk, session.id);
  const over = open.filter(({ item }) => lapses(session, item));
  // The copy of an acknowledgement may still be on its way: the ledger knows, and the next round finds the copy.
  const keeps = await Promise.all(over.map(({ item }) => waitsForCopy(s, pk, item)));
  return moveAll(
    s,
    pk,
    session,
    over.filter((_, n) => !keeps[n]),
    'invitation.expire',
  );
}

/** Takes back the invitations of people whose approval ended meanwhile; access is gone with this commit, the channel follows. */
export async function withdrawUnapproved(s: Surroundings, pk: string, session: Item): Promise<number> {
  const cellItem = await s.store.records.read(pk, CELL);
  if (cellItem === undefined) return 0;
  const { timeZone, handOver } = cellOf(cellItem.item);
  const today = localDay(s.clock.now(), timeZone);
  const open = await openInvitations(s, pk, session.id);
  const entries = await Promise.all(
    open.map(({ item }) => s.store.records.read(pk, invitationBody(item).entry)),
  );
  const unapproved = open.filter((_, n) => {
    const entry = entries[n]?.item;
    if (entry === undefined) return true;
    const { terms } = bodyOf<RosterBody>(entry);
    return approvalEnded({ status: entry.status ?? '', terms }, today, handOver);
  });
  return moveAll(s, pk, session, unapproved, 'invitation.withdraw');
}

/** Both, for the worker that looks after the session's room; call it before it counts who belongs there. Gives how many invitations moved. */
export async function tendInvitations(s: Surroundings, pk: string, session: string): Promise<number> {
  const stored = await s.store.records.read(pk, session);
  if (stored === undefined) return 0;
  const withdrawn = await withdrawUnapproved(s, pk, stored.item);
  return withdrawn + (await expireInvitations(s, pk, stored.item));
}
