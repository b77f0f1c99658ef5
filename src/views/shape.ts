// One shaping function a screen: data of a use case + viewer → view.

import type { Language } from '../domain/cell/cell.ts';
import type { FieldError, Typed } from '../domain/signal/answering.ts';
import type { SignalContent } from '../domain/signal/content.ts';
import { fieldsOf, placeOf, type StepId, stepsOf } from '../domain/signal/form.ts';
import { wordsThatMayBeNames } from '../domain/signal/rules.ts';
import { factViews, fieldViews } from './content.ts';
import { readingView } from './reading.ts';
import type { ReviewView, StepView } from './view.ts';

export interface Echo {
  readonly typed: Typed | undefined;
  readonly errors: readonly FieldError[];
}

export interface FormPosition {
  readonly target: string;
  readonly revision: number;
  readonly mode: StepView['mode'];
  readonly fact: number | undefined;
}

/** A step of the form; what somebody typed and could not keep is shown again. */
export function stepView(
  content: SignalContent,
  step: StepView['step'],
  at: FormPosition,
  echo: Echo,
): StepView {
  const { form } = content;
  const answers =
    step === 'facts' ? (at.fact === undefined ? {} : (content.facts[at.fact] ?? {})) : content.answers;
  return {
    screen: 'step',
    target: at.target,
    revision: at.revision,
    step,
    form,
    place: placeOf(step, form),
    mode: at.mode,
    first: step === 'person',
    fields: fieldViews(fieldsOf(step, form), answers, echo.typed, echo.errors),
    facts: step === 'facts' && echo.typed === undefined ? factViews(content.facts, form) : [],
    fact: at.fact,
  };
}

export function changeableSteps(content: SignalContent): readonly StepId[] {
  return stepsOf(content.form).filter((step) => step !== 'safety' && step !== 'review');
}

export function reviewView(
  content: SignalContent,
  at: { readonly target: string; readonly revision: number; readonly mayIdentify: boolean },
  language: Language,
  level: number,
  page: number,
  echo: Echo,
): ReviewView {
  return {
    screen: 'review',
    ...at,
    reading: readingView(content, [], page),
    mayBeNames: level < 2 ? wordsThatMayBeNames(content, language) : [],
    declaredFault: echo.errors.some(({ field }) => field === 'declared'),
    steps: changeableSteps(content),
  };
}
