// One commit: what was written, the audit entry, and what has to happen in Teams afterwards.
import type { AuditFact } from '../../domain/audit/entry.ts';
import type { Conflict, Operation } from '../ports.ts';
import { auditActor, nextAuditItem } from './audit.ts';
import type { Scene } from './scene.ts';
import { AUDIT_SEQUENCE, sequenceOfNumber } from './sequences.ts';
import type { Surroundings } from './surroundings.ts';

/** The reporter's salt of the scene's target, when it is the actor's own; opened from its sealed box. */
async function ownSalt(scene: Scene): Promise<string | undefined> {
  const { target, relation, pk, surroundings } = scene;
  const box = target?.sealed?.reporter;
  if (target === undefined || box === undefined || relation !== 'own') return undefined;
  const place = { container: 'records', id: target.id, name: 'reporter' } as const;
  const reporter = await surroundings.keys.open(pk, place, box);
  return typeof reporter?.salt === 'string' ? reporter.salt : undefined;
}

type Committed = 'done' | { readonly conflict: Conflict };

/** Commits `operations` with one audit entry. A lost race tells which item it was lost on; everything has to be judged again. */
export async function commitScene(
  scene: Scene,
  fact: AuditFact,
  operations: readonly Operation[],
): Promise<Committed> {
  const { surroundings: s, pk, now } = scene;
  const actor = await auditActor(scene, scene.work.salt ?? (await ownSalt(scene)));
  const audit = await nextAuditItem(s, pk, now, actor, fact);
  const result = await s.store.records.commit(pk, [...operations, { kind: 'create', item: audit }]);
  if (!result.done) {
    await forgetLostHeads(s, pk, result.conflict);
    return { conflict: result.conflict };
  }
  s.sequences.claimed(pk, AUDIT_SEQUENCE, audit);
  if (operations.length > 0) await settle(scene, operations);
  return 'done';
}

/** After the commit: numbers are ours, and keys of what was erased go. A key that stays behind is erased by the outbox. */
async function settle({ surroundings: s, pk, work }: Scene, operations: readonly Operation[]): Promise<void> {
  for (const operation of operations) {
    if (operation.kind !== 'create') continue;
    const sequence = sequenceOfNumber(operation.item.id);
    if (sequence) s.sequences.claimed(pk, sequence, operation.item);
  }
  s.wake();
  const erased = work.effects.flatMap((effect) => (effect.kind === 'erase-key' ? [effect.keyId] : []));
  await Promise.allSettled(erased.map((keyId) => s.keys.erase(pk, keyId)));
}

async function forgetLostHeads(s: Surroundings, pk: string, conflict: Conflict): Promise<void> {
  if (conflict.id.startsWith('aud.')) await s.sequences.lost(pk, AUDIT_SEQUENCE);
  const sequence = sequenceOfNumber(conflict.id);
  if (sequence) await s.sequences.lost(pk, sequence);
}

export function factOf(
  scene: Scene,
  what: string,
  outcome: AuditFact['outcome'],
  about: string | undefined,
): AuditFact {
  return { what, outcome, about: about ?? scene.target?.id ?? '-' };
}
