// After an acknowledgement: the invitation gets its copy. Whoever presses pays for one new item only (docs/adr/0024).
import { Trouble } from '../ports.ts';
import { asBody, bodyOf } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { copyOf } from '../session/acknowledged.ts';
import {
  type InvitationBody,
  invitationBody,
  invitationId,
  type LedgerBody,
} from '../session/session-item.ts';

/**
 * Copies the entry `ledger` of the ledger onto its invitation, however that stands by now. No revision more: nothing has changed that a card
 * has not shown. A lost race is tried again by the outbox.
 */
export async function copyAnswer(s: Surroundings, pk: string, ledger: string): Promise<void> {
  const { records } = s.store;
  const written = await records.read(pk, ledger);
  if (written === undefined) return;
  const entry = bodyOf<LedgerBody>(written.item);
  const found = await records.read(pk, invitationId(entry.session, entry.entry));
  const acknowledged = copyOf(entry);
  if (found === undefined || acknowledged === null) return;
  const body = invitationBody(found.item);
  if (body.acknowledged !== null && body.acknowledged.version >= acknowledged.version) return;
  const item = { ...found.item, body: asBody({ ...body, acknowledged } satisfies InvitationBody) };
  const result = await records.commit(pk, [{ kind: 'replace', item, version: found.version }]);
  if (!result.done) throw new Trouble('invitation', 'unavailable');
}
