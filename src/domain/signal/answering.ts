// From what was typed to answers or to errors at the field. Nothing typed is lost: the caller shows it again beside the error.
import { type ForbiddenText, forbiddenIn } from '../text/forbidden.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Answers } from './content.ts';
import type { Field } from './form.ts';

export type FieldFault = 'required' | 'tooLong' | 'tooManyFacts' | 'unknownChoice' | ForbiddenText;
export interface FieldError {
  readonly field: string;
  readonly fault: FieldFault;
}

export type Typed = { readonly [field: string]: string };
export type Reading = { readonly answers: Answers; readonly errors: readonly FieldError[] };

function readText(field: Field & { kind: 'text' }, typed: string): { answer?: string; fault?: FieldFault } {
  const text = normaliseText(typed);
  if (text === '') return {};
  if (text.length > field.max) return { fault: 'tooLong' };
  const forbidden = forbiddenIn(text);
  return forbidden === undefined ? { answer: text } : { fault: forbidden };
}

function readOne(field: Field, typed: string): { answer?: string | readonly string[]; fault?: FieldFault } {
  switch (field.kind) {
    case 'text':
      return readText(field, typed);
    case 'tick':
      return typed === 'yes' ? { answer: 'yes' } : {};
    case 'choice':
      if (typed === '') return {};
      return field.choices.includes(typed) ? { answer: typed } : { fault: 'unknownChoice' };
    case 'choices': {
      const chosen = typed.split(',').filter((choice) => choice !== '');
      if (chosen.length === 0) return {};
      return chosen.every((choice) => field.choices.includes(choice))
        ? { answer: field.choices.filter((choice) => chosen.includes(choice)) }
        : { fault: 'unknownChoice' };
    }
  }
}

function holdsAny(answer: string | readonly string[] | undefined, holds: readonly string[]): boolean {
  if (answer === undefined) return false;
  if (holds.length === 0) return true;
  return (typeof answer === 'string' ? [answer] : answer).some((each) => holds.includes(each));
}

function isMissing(field: Field, answers: Answers): boolean {
  if (answers[field.id] !== undefined) return false;
  if (field.requiredWhen && holdsAny(answers[field.requiredWhen.field], field.requiredWhen.holds))
    return true;
  if (!field.required) return false;
  return field.orTicked === undefined || answers[field.orTicked] === undefined;
}

/** Reads one step's fields from what was typed; unknown inputs are ignored, a missing one counts as empty. */
export function readFields(fields: readonly Field[], typed: Typed): Reading {
  const answers: { [field: string]: string | readonly string[] } = {};
  const errors: FieldError[] = [];
  for (const field of fields) {
    const { answer, fault } = readOne(field, typed[field.id] ?? '');
    if (answer !== undefined) answers[field.id] = answer;
    if (fault !== undefined) errors.push({ field: field.id, fault });
  }
  for (const field of fields) {
    const faulty = errors.some((error) => error.field === field.id);
    if (!faulty && isMissing(field, answers)) errors.push({ field: field.id, fault: 'required' });
  }
  return { answers, errors };
}
