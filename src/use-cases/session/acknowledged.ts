// What somebody has acknowledged for a session: the ledger is the truth, and the invitation carries a copy that saves looking there.
import type { InvitationState } from '../../domain/session/workflow.ts';
import type { Item } from '../ports.ts';
import { bodyOf } from '../records.ts';
import {
  type Acknowledged,
  invitationBody,
  invitationState,
  type LedgerBody,
  ledgerId,
} from './session-item.ts';

/** What the invitation remembers of an entry of the ledger; null where that says no. */
export function copyOf({ answer, version, at, how }: LedgerBody): Acknowledged | null {
  return answer === 'acknowledged' ? { version, at, how } : null;
}

/** Only whoever accepted is asked for the text. */
const ASKED: readonly InvitationState[] = ['accepted', 'substitute-asked'];

/** A press that acknowledges writes only into the ledger: until the worker has made the copy, one point read more finds it there. */
export async function acknowledgedOf(
  read: (id: string) => Promise<Item | undefined>,
  invitation: Item,
  current: number,
): Promise<Acknowledged | null> {
  const { acknowledged, session, entry } = invitationBody(invitation);
  const isAsked = ASKED.includes(invitationState(invitation));
  if (!isAsked || acknowledged?.version === current) return acknowledged;
  const item = await read(ledgerId(session, entry, current));
  return (item && copyOf(bodyOf<LedgerBody>(item))) ?? acknowledged;
}
