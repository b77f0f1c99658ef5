import { CANCEL_QUESTIONS, CANCEL_REASONS } from '../../domain/session/planning.ts';
import { sessionAfter } from '../../domain/session/workflow.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { tellEverybody } from './move-session.ts';
import { type SessionBody, sessionBody, sessionState, withChange } from './session-item.ts';

async function cancel(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const item = targetOf(scene);
  const next = sessionAfter(sessionState(item), 'session.cancel');
  if (next === undefined) return { refused: 'changed' };
  const { answers, errors } = readFields(CANCEL_QUESTIONS, typed);
  const why = CANCEL_REASONS.find((each) => each === answers.cancelReason);
  if (errors.length > 0 || why === undefined) return { refused: 'fields', errors };
  const cancelled = { why, at: scene.now.toISOString() };
  await scene.work.replace(withChange<SessionBody>(item, { cancelled }, next));
  await tellEverybody(scene, item, 'session.cancelled');
  return { done: 'sessionsCancelled', target: item.id, number: sessionBody(item).number };
}

/** Before it is opened it can be called off; what the invitations are worth follows from the session's state. */
export const cancelSession: Command<Typed> = {
  operation: 'session.cancel',
  on: 'session',
  seenBy: 'session.see',
  decide: cancel,
};
