import { daysLater, earlier } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { signalAfter } from '../../domain/signal/workflow.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { SCREENING_PARTS, textKeysOf } from './decided.ts';
import { signalOf, withBody, withoutParts } from './signal-item.ts';

async function decide(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body, state } = signalOf(scene);
  const next = signalAfter(state, 'signal.withdraw');
  if (next === undefined) return { refused: 'changed' };
  const number = body.number ?? '';
  const left = withBody(withoutParts(item, [...SCREENING_PARTS, 'identityKey', 'identityUntil']), {});
  const { assignee: _assignee, due: _due, sealed, ...rest } = left;
  const reporter = sealed?.reporter;
  await scene.work.replace({
    ...rest,
    status: next,
    purgeAt: earlier(daysLater(scene.now, RETENTION_DAYS.requestAfterClosing), item.purgeAt),
    ...(reporter ? { sealed: { reporter } } : {}),
  });
  for (const keyId of textKeysOf(body)) scene.work.eraseKey(keyId, scene.now);
  const notBefore = scene.now.toISOString();
  if (!body.onBehalf) {
    scene.work.afterwards({
      kind: 'notice',
      notice: 'signal.withdrawn',
      to: 'coordinator',
      target: item.id,
      number,
      notBefore,
    });
  }
  return { done: 'withdrawn', target: item.id, number };
}

/** Takes a signal back before it is proposed to the mayor: its text and its key are erased at once, the number stays. */
export const withdrawSignal: Command<undefined> = {
  operation: 'signal.withdraw',
  on: 'signal',
  seenBy: 'signal.see-own',
  decide,
};
