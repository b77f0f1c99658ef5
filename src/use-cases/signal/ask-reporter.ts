import type { Language } from '../../domain/cell/cell.ts';
import { readFields } from '../../domain/signal/answering.ts';
import { signalAfter } from '../../domain/signal/workflow.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { openReporter, signalOf, withBody, withEntry } from './signal-item.ts';

export interface Message {
  readonly text: string;
}

/** What a reporter writes: below level 2 without names of persons, or after saying that there are none (domain.md §10). */
export interface OwnWords {
  readonly language: Language;
  readonly namesConfirmed: boolean;
}

const TEXT = [
  { id: 'text', part: 0, kind: 'text', max: 1000, forms: ['short', 'long'], required: true },
] as const;

/** The text of a question or an answer, judged like any other field of a form. */
export function messageOf(input: Message): string | Refusal {
  const { answers, errors } = readFields(TEXT, { text: input.text });
  return errors.length > 0 ? { refused: 'fields', errors } : String(answers.text);
}

async function decide(scene: Scene, input: Message): Promise<Outcome | Refusal> {
  const { item, body, state } = signalOf(scene);
  const text = messageOf(input);
  if (typeof text !== 'string') return text;
  const next = signalAfter(state, 'signal.ask');
  // Once the reporter's identity has ended, nobody could be given the question.
  if (next === undefined || (await openReporter(scene, item)) === undefined) return { refused: 'changed' };
  await scene.work.replace({
    ...withBody(await withEntry(scene, item, 'coordinator', text), {}),
    status: next,
  });
  const number = body.number ?? '';
  const notBefore = scene.now.toISOString();
  scene.work.afterwards({
    kind: 'notice',
    notice: 'signal.question',
    to: 'reporter',
    target: item.id,
    number,
    notBefore,
  });
  return { done: 'asked', target: item.id, number };
}

/** The coordinator asks the reporter something; the reporter gets a notice without the question in it. */
export const askReporter: Command<Message> = {
  operation: 'signal.ask',
  on: 'signal',
  seenBy: 'signal.open',
  decide,
};
