// From what was typed to answers or to errors at the field. Nothing typed is lost: the caller shows it again beside the error.
import type { Question } from '../form/question.ts';
import { type ForbiddenText, forbiddenIn } from '../text/forbidden.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Answers } from './content.ts';

/** What single forms look at besides what every field is asked. */
type FormFault =
  | 'noNumber'
  | 'unknownNumber'
  | 'outOfBounds'
  | 'longerThanSignals'
  | 'unknownCharacters'
  | 'unknownPerson'
  | 'alreadyPlaced'
  | 'dayOver'
  | 'daysReversed'
  | 'badPhone'
  | 'badLink'
  | 'accountOff'
  | 'tooManyNotes'
  | 'tooManyWords'
  | 'notInText'
  | 'otherOrganisation'
  | 'notOfSession'
  | 'noTime'
  | 'timeGap'
  | 'timeTwice'
  | 'dayTooFar'
  | 'shortNotice'
  | 'tooManyChosen'
  | 'cannotStay'
  | 'dayNotForAll'
  | 'dayAhead';
export type FieldFault =
  | 'required'
  | 'tooLong'
  | 'tooManyFacts'
  | 'unknownChoice'
  | 'noDay'
  | FormFault
  | ForbiddenText;
export interface FieldError {
  readonly field: string;
  readonly fault: FieldFault;
}

export type Typed = { readonly [field: string]: string };
export type Reading = { readonly answers: Answers; readonly errors: readonly FieldError[] };

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STORED_ID = /^[A-Za-z0-9_.:-]{1,120}$/;

/** Whether this is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function readText(
  field: Question & { kind: 'text' },
  typed: string,
): { answer?: string; fault?: FieldFault } {
  const text = normaliseText(typed);
  if (text === '') return {};
  if (text.length > field.max) return { fault: 'tooLong' };
  if (field.plain) return { answer: text };
  const forbidden = forbiddenIn(text);
  return forbidden === undefined ? { answer: text } : { fault: forbidden };
}

function readOne(
  field: Question,
  typed: string,
): { answer?: string | readonly string[]; fault?: FieldFault } {
  switch (field.kind) {
    case 'text':
      return readText(field, typed);
    case 'tick':
      return typed === 'yes' ? { answer: 'yes' } : {};
    case 'choice':
      if (typed === '') return {};
      return field.choices.includes(typed) ? { answer: typed } : { fault: 'unknownChoice' };
    case 'date':
      if (typed === '') return {};
      return isDay(typed) ? { answer: typed } : { fault: 'noDay' };
    case 'person':
      if (typed === '') return {};
      return OBJECT_ID.test(typed) ? { answer: typed.toLowerCase() } : { fault: 'unknownChoice' };
    case 'pick': {
      const ids = typed.split(',').filter((id) => id !== '');
      if (ids.length === 0) return {};
      if (!ids.every((id) => STORED_ID.test(id)) || (!field.several && ids.length > 1))
        return { fault: 'unknownChoice' };
      return { answer: field.several ? ids : (ids[0] ?? '') };
    }
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

function isMissing(field: Question, answers: Answers): boolean {
  if (answers[field.id] !== undefined) return false;
  if (field.requiredWhen && holdsAny(answers[field.requiredWhen.field], field.requiredWhen.holds))
    return true;
  if (!field.required) return false;
  return field.orTicked === undefined || answers[field.orTicked] === undefined;
}

/** Reads one step's fields from what was typed; unknown inputs are ignored, a missing one counts as empty. */
export function readFields(fields: readonly Question[], typed: Typed): Reading {
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
