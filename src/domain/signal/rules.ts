// The rules of a signal: what stops it, what leads elsewhere, and when it is complete.
import type { Language } from '../cell/cell.ts';
import type { Question } from '../form/question.ts';
import { possibleNames } from '../text/possible-names.ts';
import { readFields, type Typed } from './answering.ts';
import type { Answers, SignalContent } from './content.ts';
import { fieldsOf, type StepId, stepsOf } from './form.ts';

/** What stands between a step and the next one. Gates 11 and 25, and domain.md §10 on professional secrecy and on danger asked twice. */
export type Crossing = 'lawyer' | 'professionalSecrecy' | 'dangerAgain' | 'none';

/** Intent together with a target, means or travel: emergency numbers again before going on. */
export function showsDanger(answers: Answers): boolean {
  const violence = answers.violence;
  if (violence === undefined || typeof violence === 'string') return false;
  return violence.includes('intent') && ['target', 'means', 'travel'].some((sign) => violence.includes(sign));
}

export function crossingAfter(step: StepId, before: Answers, after: Answers): Crossing {
  if (step === 'person' && after.secrecy !== before.secrecy) {
    if (after.secrecy === 'lawyer') return 'lawyer';
    if (after.secrecy === 'professional') return 'professionalSecrecy';
  }
  if (step === 'meaning' && showsDanger(after) && !showsDanger(before)) return 'dangerAgain';
  return 'none';
}

/** The answers of a stored step as they were typed, so that the same reader judges them again. */
export function asTyped(answers: Answers): { readonly [field: string]: string } {
  return Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [
      field,
      typeof answer === 'string' ? answer : answer.join(','),
    ]),
  );
}

/** The first step that is not complete, or `review` when all are. A resumed person starts there. */
export function firstOpenStep(content: SignalContent): StepId {
  for (const step of stepsOf(content.form)) {
    if (step === 'review') return 'review';
    if (step === 'safety' && content.answers.danger !== 'no') return 'safety';
    if (step === 'facts') {
      if (content.facts.length === 0) return 'facts';
      continue;
    }
    if (readFields(fieldsOf(step, content.form), asTyped(content.answers)).errors.length > 0) return step;
    if (step === 'person' && needsGround(content.answers)) return 'person';
  }
  return 'review';
}

/** A lawyer must have said that it is not about a client; a keeper of secrets must have confirmed an own legal ground. */
export function needsGround(answers: Answers): boolean {
  if (answers.secrecy === 'lawyer') return answers.notAboutClient !== 'yes';
  if (answers.secrecy === 'professional') return answers.ownGround !== 'yes';
  return false;
}

export const MAX_FACTS = 12;

/** Words in these texts that may be names of persons; at most five, each once. */
export function namesIn(texts: readonly string[], language: Language): readonly string[] {
  return [...new Set(texts.flatMap((text) => possibleNames(text, language)))].slice(0, 5);
}

/** What was typed in the text fields of a form: where names slip in. */
export function textsTyped(fields: readonly Question[], typed: Typed): readonly string[] {
  return fields.flatMap(({ id, kind }) => (kind === 'text' ? [typed[id] ?? ''] : []));
}

/** Words anywhere in the text that may be names of persons: shown as a warning before submitting while level 2 is closed. */
export function wordsThatMayBeNames(content: SignalContent, language: Language): readonly string[] {
  const texts = [content.answers, ...content.facts].flatMap((answers) =>
    Object.values(answers).filter(
      (answer): answer is string => typeof answer === 'string' && answer.includes(' '),
    ),
  );
  return namesIn(texts, language);
}
