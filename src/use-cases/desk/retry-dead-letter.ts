import { asBody, bodyOf, type OutboxBody } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';

async function decide(scene: Scene): Promise<Outcome> {
  const item = targetOf(scene);
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
