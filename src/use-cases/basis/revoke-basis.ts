import { daysLater } from '../../domain/cell/local-day.ts';
import { type DecisionState, decisionAfter } from '../../domain/decision/workflow.ts';
import { ask } from '../../domain/form/question.ts';
import { withoutBasis } from '../../domain/legal-basis/opening.ts';
import { basisAfter } from '../../domain/legal-basis/workflow.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import { moved } from '../decision/decision-item.ts';
import { notice } from '../outbox/effect.ts';
import { withSealed } from '../register.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { changeActiveBases } from './active-bases.ts';
import { basisOf } from './basis-item.ts';

export const REVOKED_WHY = ask.text('basisRevokedWhy', 600);

/** What the mayor has not signed yet waits no longer. */
async function takeBackDecision({ work, actor, now }: Scene, id: string | null): Promise<void> {
  const item = id === null ? undefined : await work.read(id);
  const next = item && decisionAfter(item.status as DecisionState, 'decision.withdraw');
  if (item === undefined || next === undefined) return;
  const { assignee: _assignee, due: _due, ...rest } = item;
  const closing = { decidedAt: now.toISOString(), decidedBy: actor.entry };
  await work.replace(moved(rest, next, closing, { purgeAt: daysLater(now, RETENTION_DAYS.decision) }));
}

async function revoke(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { item, body, details, state } = await basisOf(scene);
  const next = basisAfter(state, 'basis.revoke');
  if (next === undefined) return { refused: 'changed' };
  const { answers, errors } = readFields([REVOKED_WHY], typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const { actor, today, now, work } = scene;
  const stopped = await withSealed(scene, item, 'details', {
    ...details,
    revokedWhy: String(answers.basisRevokedWhy),
  });
  const revoked = withBody(stopped, { revokedOn: today, revokedBy: actor.entry });
  await work.replace({ ...revoked, status: next });
  if (state === 'active') await changeActiveBases(scene, (bases) => withoutBasis(bases, item.id));
  else await takeBackDecision(scene, body.decision);
  const about = { target: item.id, number: '', notBefore: now.toISOString() };
  work.afterwards(notice('basis.revoked', 'coordinator', about));
  return { done: 'basisRevoked', target: item.id };
}

/** Starting needs two, stopping needs one of them, at once (domain.md §10): what it opened is closed in the same commit. */
export const revokeBasis: Command<Typed> = {
  operation: 'basis.revoke',
  on: 'basis',
  seenBy: 'basis.see',
  decide: revoke,
};
