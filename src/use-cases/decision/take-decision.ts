import { daysLater } from '../../domain/cell/local-day.ts';
import { type DecisionAction, decisionAfter } from '../../domain/decision/workflow.ts';
import { ask } from '../../domain/form/question.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import { notice } from '../outbox/effect.ts';
import type { Command, Outcome } from '../road/call.ts';
import { isRefusal, type Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { moved, type Opened, openDecision, withoutPayload, withWritten } from './decision-item.ts';
import type { OutcomeRecord } from './kind.ts';

export interface TakeDecision {
  readonly way: 'grant' | 'refuse';
  readonly typed: Typed;
}

/** A no needs its reason; a yes may be without. */
export const REASON = ask.text('decisionReason', 1000);
export const REASON_IF_ANY = ask.textIfAny('decisionReason', 1000);

/** Lets the kind do its work and closes the decision, in one commit; whoever proposed it is told that it was taken. */
export async function conclude(
  scene: Scene,
  { decision, kind, state }: Opened,
  granted: boolean,
  answers: Answers,
  action: DecisionAction,
): Promise<Outcome | Refusal> {
  const { item, body } = decision;
  const next = decisionAfter(state, action);
  if (next === undefined) return { refused: 'changed' };
  const reason = String(answers.decisionReason ?? '');
  const refusal = granted
    ? await kind.granted(scene, decision, answers)
    : await kind.refused(scene, decision, reason);
  if (refusal) return refusal;
  const at = scene.now.toISOString();
  const outcome: OutcomeRecord = { reason };
  const kept = granted || kind.forgetsRefused !== true ? item : withoutPayload(item);
  const { assignee: _assignee, due: _due, ...written } = await withWritten(scene, kept, 'outcome', outcome);
  // Whose hands were in it has no meaning any more, and one of them may be the reporter's.
  const closing = { decidedAt: at, decidedBy: scene.actor.entry, hands: [] };
  const purgeAt = daysLater(scene.now, RETENTION_DAYS.decision);
  await scene.work.replace(moved(written, next, closing, { purgeAt }));
  const about = { target: item.id, number: body.number, notBefore: at };
  if (kind.tellsProposer !== true)
    scene.work.afterwards(notice('decision.taken', 'entry', about, { entry: body.preparedBy }));
  return { done: granted ? 'decisionGranted' : 'decisionRefused', target: item.id, number: body.number };
}

async function decide(scene: Scene, { way, typed }: TakeDecision): Promise<Outcome | Refusal> {
  const opened = await openDecision(scene);
  if (isRefusal(opened)) return opened;
  const granted = way === 'grant';
  const questions = granted ? [...opened.kind.questions(opened.decision), REASON_IF_ANY] : [REASON];
  const { answers, errors } = readFields(questions, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  return conclude(scene, opened, granted, answers, granted ? 'decision.grant' : 'decision.refuse');
}

/** The mayor, a delegate or the DPO says yes or no (gate 3). */
export const takeDecision: Command<TakeDecision> = {
  operation: 'decision.take',
  on: 'decision',
  seenBy: 'decision.see',
  decide,
};

async function withdraw(scene: Scene): Promise<Outcome | Refusal> {
  const opened = await openDecision(scene);
  if (isRefusal(opened)) return opened;
  const { decision, kind, state } = opened;
  const next = decisionAfter(state, 'decision.withdraw');
  if (next === undefined) return { refused: 'changed' };
  const refusal = await kind.withdrawn?.(scene, decision);
  if (refusal) return refusal;
  const { assignee: _assignee, due: _due, ...rest } = decision.item;
  const purgeAt = daysLater(scene.now, RETENTION_DAYS.decision);
  const closing = { decidedAt: scene.now.toISOString(), decidedBy: scene.actor.entry, hands: [] };
  await scene.work.replace(moved(rest, next, closing, { purgeAt }));
  return { done: 'decisionWithdrawn', target: decision.item.id, number: decision.body.number };
}

/** Whoever proposed it takes it back before it is taken. */
export const withdrawDecision: Command<undefined> = {
  operation: 'decision.withdraw',
  on: 'decision',
  seenBy: 'decision.see',
  decide: withdraw,
};
