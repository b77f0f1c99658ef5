import { daysLater } from '../../domain/cell/local-day.ts';
import { ask } from '../../domain/form/question.ts';
import { basisAfter } from '../../domain/legal-basis/workflow.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import { propose } from '../decision/propose.ts';
import { notice } from '../outbox/effect.ts';
import { withSealed } from '../register.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { basisOf, withHand } from './basis-item.ts';

async function review(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body, state } = await basisOf(scene);
  const next = basisAfter(state, 'basis.review');
  if (next === undefined) return { refused: 'changed' };
  const { actor, today, work } = scene;
  const hands = withHand(body.hands, actor.owner);
  const decision = await propose(scene, { kind: 'basis', about: item.id, payload: {}, hands });
  const signed = { dpoOn: today, dpoBy: actor.entry, decision: decision.id, hands, returnedOn: null };
  await work.replace({ ...withBody(item, signed), status: next });
  return { done: 'basisReviewed', target: item.id, number: decision.number };
}

/** The DPO signs; from then on it waits for the mayor in person. */
export const reviewBasis: Command<undefined> = {
  operation: 'basis.review',
  on: 'basis',
  seenBy: 'basis.see',
  decide: review,
};

export const REMARK = ask.text('basisRemark', 600);

async function sendBack(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { item, details, state } = await basisOf(scene);
  const next = basisAfter(state, 'basis.return');
  if (next === undefined) return { refused: 'changed' };
  const { answers, errors } = readFields([REMARK], typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const remarked = { ...details, remark: String(answers.basisRemark) };
  const returned = withBody(await withSealed(scene, item, 'details', remarked), { returnedOn: scene.today });
  await scene.work.replace({ ...returned, status: next });
  const about = { target: item.id, number: '', notBefore: scene.now.toISOString() };
  scene.work.afterwards(notice('basis.returned', 'coordinator', about, { onlyWhile: next }));
  return { done: 'basisReturned', target: item.id };
}

/** The DPO does not sign it as it is, and says why. */
export const returnBasis: Command<Typed> = {
  operation: 'basis.return',
  on: 'basis',
  seenBy: 'basis.see',
  decide: sendBack,
};

async function drop(scene: Scene): Promise<Outcome | Refusal> {
  const { item, state } = await basisOf(scene);
  const next = basisAfter(state, 'basis.drop');
  if (next === undefined) return { refused: 'changed' };
  const purgeAt = daysLater(scene.now, RETENTION_DAYS.requestAfterClosing);
  await scene.work.replace({ ...withBody(item, {}), status: next, purgeAt });
  return { done: 'basisDropped', target: item.id };
}

/** What never was signed needs no register: it ends after a month. */
export const dropBasis: Command<undefined> = {
  operation: 'basis.drop',
  on: 'basis',
  seenBy: 'basis.see',
  decide: drop,
};
