import { readFields, type Typed } from '../../domain/signal/answering.ts';
import { CHOICES, type Field } from '../../domain/signal/form.ts';
import { namesIn, textsTyped } from '../../domain/signal/rules.ts';
import { authorId } from '../draft/author-item.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import type { OwnWords } from '../signal/ask-reporter.ts';
import { makeRequest } from './make-request.ts';

export interface AskAdvice extends OwnWords {
  readonly typed: Typed;
}

const forms = ['short', 'long'] as const;

/** domain.md §10, "Advice route": parts 1, 2, 3, 6 without anything about the person, 7 and 13. */
export const ADVICE_FIELDS: readonly Field[] = [
  { id: 'secrecy', part: 3, kind: 'choice', choices: CHOICES.secrecy, forms, required: true },
  {
    id: 'notAboutClient',
    part: 3,
    kind: 'tick',
    forms,
    required: false,
    requiredWhen: { field: 'secrecy', holds: ['lawyer'] },
  },
  { id: 'situation', part: 6, kind: 'text', max: 2000, forms, required: true },
  { id: 'interpretation', part: 7, kind: 'text', max: 1000, forms, required: false },
  { id: 'ask', part: 13, kind: 'text', max: 1000, forms, required: true },
];

async function decide(scene: Scene, input: AskAdvice): Promise<Outcome | Refusal> {
  const { typed, language, namesConfirmed } = input;
  const { answers, errors } = readFields(ADVICE_FIELDS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  if (!namesConfirmed && namesIn(textsTyped(ADVICE_FIELDS, typed), language).length > 0)
    return { refused: 'namesUnconfirmed' };
  return makeRequest(scene, 'advice', answers, null);
}

/** A question to the coordinator without anything about a person; needs no legal basis (level 0). */
export const askAdvice: Command<AskAdvice> = {
  operation: 'advice.ask',
  on: undefined,
  seenBy: 'home.see',
  memory: (scene) => authorId(scene.actor.owner),
  decide,
};
