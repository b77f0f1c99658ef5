import { daysLater, earlier } from '../../domain/cell/local-day.ts';
import type { RequestAction, RequestState } from '../../domain/request/workflow.ts';
import { requestAfter } from '../../domain/request/workflow.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type RequestBody } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { type Message, messageOf } from '../signal/ask-reporter.ts';
import { targetOf, withBody, withEntry } from '../signal/signal-item.ts';

async function close(
  scene: Scene,
  item: Item,
  action: RequestAction,
  outcome: RequestBody['outcome'],
): Promise<Refusal | undefined> {
  const next = requestAfter(item.status as RequestState, action);
  if (next === undefined) return { refused: 'changed' };
  const { assignee: _assignee, due: _due, ...rest } = withBody(item, { outcome });
  await scene.work.replace({
    ...rest,
    status: next,
    purgeAt: earlier(daysLater(scene.now, RETENTION_DAYS.requestAfterClosing), item.purgeAt),
  });
  return undefined;
}

async function answer(scene: Scene, input: Message): Promise<Outcome | Refusal> {
  const item = targetOf(scene);
  const { number, kind } = bodyOf<RequestBody>(item);
  if (kind !== 'advice') return { refused: 'changed' };
  const text = messageOf(input);
  if (typeof text !== 'string') return text;
  const refusal = await close(
    scene,
    await withEntry(scene, item, 'coordinator', text),
    'request.answer',
    'answered',
  );
  if (refusal) return refusal;
  const notBefore = scene.now.toISOString();
  scene.work.afterwards({
    kind: 'notice',
    notice: 'request.answered',
    to: 'reporter',
    target: item.id,
    number,
    notBefore,
  });
  return { done: 'requestAnswered', target: item.id, number };
}

/** The coordinator answers a question for advice; whoever asked gets a notice without the answer in it. */
export const answerRequest: Command<Message> = {
  operation: 'request.answer',
  on: 'request',
  seenBy: 'request.open',
  decide: answer,
};

/** Ends a request without another word. */
function ending(
  operation: 'request.close' | 'request.withdraw',
  seenBy: 'request.open' | 'request.see-own',
  outcome: RequestBody['outcome'],
  done: string,
): Command<undefined> {
  return {
    operation,
    on: 'request',
    seenBy,
    async decide(scene) {
      const item = targetOf(scene);
      const refusal = await close(scene, item, operation, outcome);
      return refusal ?? { done, target: item.id, number: bodyOf<RequestBody>(item).number };
    },
  };
}

/** The coordinator has called back, or answered otherwise. */
export const closeRequest = ending('request.close', 'request.open', 'called', 'requestClosed');

export const withdrawRequest = ending('request.withdraw', 'request.see-own', 'withdrawn', 'requestWithdrawn');
