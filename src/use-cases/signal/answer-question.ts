import { namesIn } from '../../domain/signal/rules.ts';
import { signalAfter } from '../../domain/signal/workflow.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { type Message, messageOf, type OwnWords } from './ask-reporter.ts';
import { signalOf, withBody, withEntry } from './signal-item.ts';

async function decide(scene: Scene, input: Message & OwnWords): Promise<Outcome | Refusal> {
  const { item, body, state } = signalOf(scene);
  const text = messageOf(input);
  if (typeof text !== 'string') return text;
  if (scene.level < 2 && !input.namesConfirmed && namesIn([text], input.language).length > 0)
    return { refused: 'namesUnconfirmed' };
  const next = signalAfter(state, 'signal.answer');
  if (next === undefined) return { refused: 'changed' };
  const answered = withBody(await withEntry(scene, item, 'reporter', text), {});
  await scene.work.replace({ ...answered, status: next });
  const number = body.number ?? '';
  const notBefore = scene.now.toISOString();
  scene.work.afterwards({
    kind: 'notice',
    notice: 'signal.answered',
    to: 'coordinator',
    target: item.id,
    number,
    notBefore,
  });
  return { done: 'answered', target: item.id, number };
}

export const answerQuestion: Command<Message & OwnWords> = {
  operation: 'signal.answer',
  on: 'signal',
  seenBy: 'signal.see-own',
  decide,
};
