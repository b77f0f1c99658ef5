// Commits of the product itself (the clock): the same chain, the same lane, the actor is "system".
import type { AuditFact } from '../../domain/audit/entry.ts';
import type { Operation } from '../ports.ts';
import { nextAuditItem } from './audit.ts';
import { inLane } from './lanes.ts';
import { AUDIT_SEQUENCE } from './sequences.ts';
import type { Surroundings } from './surroundings.ts';

const ATTEMPTS = 5;

/** True when committed; false when what it was about has changed meanwhile, so that the next round looks again. */
export async function commitWithAudit(
  s: Surroundings,
  pk: string,
  operations: readonly Operation[],
  fact: AuditFact,
  actor = 'system',
): Promise<boolean> {
  return inLane(pk, async () => {
    for (let n = 0; n < ATTEMPTS; n += 1) {
      const audit = await nextAuditItem(s, pk, s.clock.now(), actor, fact);
      const result = await s.store.records.commit(pk, [...operations, { kind: 'create', item: audit }]);
      if (result.done) {
        s.sequences.claimed(pk, AUDIT_SEQUENCE, audit);
        return true;
      }
      if (!result.conflict.id.startsWith('aud.')) return false;
      await s.sequences.lost(pk, AUDIT_SEQUENCE);
    }
    return false;
  });
}
