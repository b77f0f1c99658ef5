// The audit entries of one commit, chained to the last one of the cell.
import { type AuditEntry, type AuditFact, CHAIN_START, canonicalEntry } from '../../domain/audit/entry.ts';
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { type Item, Trouble } from '../ports.ts';
import { asBody, bodyOf, SCHEMA_VERSION } from '../records.ts';
import type { Scene } from './scene.ts';
import { AUDIT_SEQUENCE } from './sequences.ts';
import type { Surroundings } from './surroundings.ts';

/** These act under their roster entry; whoever may report, the police too, acts under a pseudonym that can be erased. */
const BY_ENTRY = new Set(['coordinator', 'deputy', 'mayor', 'delegate', 'dpo', 'admin']);

/** For entries that are about no own item: a random salt a day, that ends as a signal does. Nobody can name the actor after that. */
async function saltOfTheDay({ surroundings: s, pk, now, today }: Scene): Promise<string> {
  const id = `salt.${today}`;
  const known = await s.store.records.read(pk, id);
  if (known) return String(known.item.body.salt);
  const salt = s.chance.id();
  const purgeAt = daysLater(now, RETENTION_DAYS.signalMaximum);
  const item = { id, pk, type: 'salt', schemaVersion: SCHEMA_VERSION, purgeAt, body: { salt } };
  const created = await s.store.records.commit(pk, [{ kind: 'create', item }]);
  if (created.done) return salt;
  const first = await s.store.records.read(pk, id);
  if (first === undefined) throw new Trouble('audit', 'unavailable');
  return String(first.item.body.salt);
}

/**
 * A reporter's pseudonym hangs on the salt in the sealed reporter box of that one item: when that key is erased, nobody can
 * compute it again. `salt` is undefined where the entry is not about an own item.
 */
export async function auditActor(scene: Scene, salt: string | undefined): Promise<string> {
  const { actor, pk, surroundings } = scene;
  if (BY_ENTRY.has(actor.standing)) return actor.entry;
  const { tenantId, objectId } = actor.person;
  const salted = `${salt ?? (await saltOfTheDay(scene))}:${tenantId}:${objectId}`;
  const name = await surroundings.keys.pseudonym(pk, 'audit-actor', salted);
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
