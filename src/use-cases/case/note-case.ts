import { type CaseContent, ELEMENT_QUESTIONS, type Element, withElement } from '../../domain/case/content.ts';
import { caseAfter } from '../../domain/case/workflow.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { caseOf, contentOrEmpty, eventNow, withCase, withCaseContent } from './case-item.ts';

function withNote(scene: Scene, content: CaseContent, answers: Answers): CaseContent | undefined {
  return withElement(content, {
    side: answers.elementSide as Element['side'],
    text: String(answers.elementText),
    source: answers.elementSource as Element['source'],
    at: scene.now.toISOString(),
    by: scene.actor.standing,
  });
}

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { item, body, state } = caseOf(scene);
  const { answers, errors } = readFields(ELEMENT_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const content = withNote(scene, await contentOrEmpty(scene, item), answers);
  if (content === undefined || caseAfter(state, 'case.note') === undefined) return { refused: 'changed' };
  const noted = eventNow(scene, 'noted', scene.actor.standing);
  await scene.work.replace(withCase(await withCaseContent(scene, item, content), {}, noted));
  return { done: 'casesNoted', target: item.id, number: body.number };
}

/** Writes down what speaks for or against, with its source (gates 14 and 15). */
export const noteCase: Command<Typed> = {
  operation: 'case.note',
  on: 'case',
  seenBy: 'case.see',
  decide,
};
