// The ledger of acknowledgements: one item an answer, only ever created. What is remembered on the invitation is a copy.
import type { Item } from '../ports.ts';
import { asBody, bodyOf, SCHEMA_VERSION } from '../records.ts';
import type { Scene } from '../road/scene.ts';
import { type LedgerBody, ledgerId, ofSession } from '../session/session-item.ts';
import type { OpenInvitation } from './invitation-item.ts';

export type Answer = Omit<LedgerBody, 'session' | 'entry' | 'at'>;

/** What this person answered to this version of the text, for this session; undefined where nothing. */
export async function ledgerEntry(
  { work }: Scene,
  { body: { session, entry } }: OpenInvitation,
  version: number,
): Promise<LedgerBody | undefined> {
  const item = await work.read(ledgerId(session, entry, version));
  return item && bodyOf<LedgerBody>(item);
}

/** Writes an answer down within the scene's commit; false where there is one to this text already, which stands. */
export async function writeInLedger(
  scene: Scene,
  invitation: OpenInvitation,
  answer: Answer,
): Promise<boolean> {
  if ((await ledgerEntry(scene, invitation, answer.version)) !== undefined) return false;
  const { item, body } = invitation;
  const { session, entry } = body;
  const ledger: LedgerBody = { session, entry, at: scene.now.toISOString(), ...answer };
  const created: Item = {
    id: ledgerId(session, entry, answer.version),
    pk: scene.pk,
    type: 'acknowledgement',
    schemaVersion: SCHEMA_VERSION,
    // Kept as long as the session that it is about.
    purgeAt: item.purgeAt,
    ...ofSession(session),
    body: asBody(ledger),
  };
  scene.work.create(created);
  return true;
}
