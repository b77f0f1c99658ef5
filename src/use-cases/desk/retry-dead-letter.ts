import type { OutboxBody } from '../outbox/effect.ts';
import { asBody, bodyOf } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { mayKnowOfLetter } from './see-desk.ts';

async function decide(scene: Scene): Promise<Outcome | Refusal> {
  const item = targetOf(scene);
  if (!(await mayKnowOfLetter(scene, item))) return { refused: 'notFound' };
  const body = bodyOf<OutboxBody>(item);
  const again = { ...item, status: 'waiting', purgeAt: null, due: scene.now.toISOString() };
  await scene.work.replace({ ...again, body: asBody({ ...body, attempts: 0, leaseUntil: null }) });
  return { done: 'retried', target: item.id };
}

/** Sends a notice again that had been given up. */
export const retryDeadLetter: Command<undefined> = {
  operation: 'dead-letter.retry',
  on: 'outbox',
  seenBy: 'desk.see',
  decide,
};
