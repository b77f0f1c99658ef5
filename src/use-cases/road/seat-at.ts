// Which seat somebody has at a session or at an item of it: three point reads more, a fourth before they have acknowledged, and only for these two kinds of target.
import { textVersionOn } from '../../domain/session/acknowledgement.ts';
import { type Seat, seatOf } from '../../domain/session/seat.ts';
import { SEATED_STATES, SITTING_STATES } from '../../domain/session/workflow.ts';
import type { Item } from '../ports.ts';
import { isClean } from '../room/room-item.ts';
import { acknowledgedOf } from '../session/acknowledged.ts';
import {
  agendaItemBody,
  invitationBody,
  invitationId,
  invitationState,
  roomId,
  sessionState,
} from '../session/session-item.ts';
import type { Work } from './work.ts';

/**
 * The id of the session that this id leads to; undefined for everything else. Where there is no such item it leads to nothing, by as many
 * reads: whoever measures cannot tell what exists.
 */
function sessionOf(id: string, target: Item | undefined): string | undefined {
  if (id.startsWith('ses.')) return id;
  if (!id.startsWith('itm.')) return undefined;
  return target?.type === 'agenda-item' ? agendaItemBody(target).session : id.replace('itm.', 'ses.');
}

/** The seat of the roster entry `entry` at `target` on `today`; `none` where it is about no session. `id`: what was asked for. */
export async function seatAt(
  work: Work,
  target: Item | undefined,
  entry: string,
  today: string,
  id = target?.id ?? '',
): Promise<Seat> {
  const about = sessionOf(id, target);
  if (about === undefined) return 'none';
  const [session, invitation, room] = await Promise.all([
    id === about ? target : work.read(about),
    work.read(invitationId(about, entry)),
    work.read(roomId(about)),
  ]);
  if (target === undefined || session === undefined || invitation === undefined) return 'none';
  const body = invitationBody(invitation);
  const current = textVersionOn(today);
  const acknowledged = await acknowledgedOf((each) => work.read(each), invitation, current);
  return seatOf({
    seated: SEATED_STATES.includes(invitationState(invitation)),
    named: target.type === 'session' || body.items.includes(target.id),
    acknowledged: acknowledged?.version ?? null,
    current,
    sitting: SITTING_STATES.includes(sessionState(session)),
    roomClean: isClean(room),
  });
}
