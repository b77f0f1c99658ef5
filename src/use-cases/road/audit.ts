// The audit entries of one commit, chained to the last one of the cell.
import { type AuditEntry, type AuditFact, CHAIN_START, canonicalEntry } from '../../domain/audit/entry.ts';
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, SCHEMA_VERSION } from '../records.ts';
import type { Scene } from './scene.ts';
import { AUDIT_SEQUENCE } from './sequences.ts';
import type { Surroundings } from './surroundings.ts';

/** Coordinator, deputy, mayor, police and DPO act by name of their roster entry; whoever reports acts under a pseudonym. */
const BY_ENTRY = new Set(['coordinator', 'deputy', 'mayor', 'dpo', 'admin']);

/**
 * A reporter's pseudonym hangs on the salt in the sealed reporter box of that one item: when that key is erased, nobody can
 * compute it again. `salt` is undefined where the entry is not about an own item.
 */
export async function auditActor(scene: Scene, salt: string | undefined): Promise<string> {
  const { actor, pk, surroundings } = scene;
  if (BY_ENTRY.has(actor.standing)) return actor.entry;
  const { tenantId, objectId } = actor.person;
  const name = await surroundings.keys.pseudonym(
    pk,
    'audit-actor',
    `${salt ?? scene.today}:${tenantId}:${objectId}`,
  );
  return `${actor.standing === 'stranger' ? 'str' : 'rep'}.${name}`;
}

/** The next entry of the chain as an item; call it inside the cell's lane, right before the commit. */
export async function nextAuditItem(
  s: Surroundings,
  pk: string,
  at: Date,
  actor: string,
  fact: AuditFact,
): Promise<Item> {
  const head = await s.sequences.head(pk, AUDIT_SEQUENCE);
  const before = head.item ? s.digest.sha256(canonicalEntry(bodyOf<AuditEntry>(head.item))) : CHAIN_START;
  const entry: AuditEntry = { seq: head.n + 1, at: at.toISOString(), actor, ...fact, before };
  return {
    id: AUDIT_SEQUENCE.idOf(entry.seq),
    pk,
    type: 'audit',
    schemaVersion: SCHEMA_VERSION,
    purgeAt: daysLater(at, RETENTION_DAYS.audit),
    body: asBody(entry),
  };
}
