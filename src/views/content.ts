// From what was stored to what this viewer sees.

import type { Question } from '../domain/form/question.ts';
import { localTimeOf, offsetText } from '../domain/session/local-time.ts';
import type { FieldError, Typed } from '../domain/signal/answering.ts';
import type { Answers, Exchange } from '../domain/signal/content.ts';
import { type FormKind, fieldsOf } from '../domain/signal/form.ts';
import { asTyped } from '../domain/signal/rules.ts';
import type { AnswerView, EntryView, FieldView, PickOption } from './view.ts';

/** What a form offers besides its table: the things to pick from, and the name behind an object id. */
export interface Offers {
  readonly options?: { readonly [field: string]: readonly PickOption[] };
  readonly names?: { readonly [field: string]: string };
}

/** Fields with their value: what was just typed wins over what is stored. */
export function fieldViews(
  fields: readonly Question[],
  answers: Answers,
  typed: Typed | undefined,
  errors: readonly FieldError[] = [],
  offers: Offers = {},
): readonly FieldView[] {
  const stored = asTyped(answers);
  return fields.map((field) => {
    const fault = errors.find((error) => error.field === field.id)?.fault;
    const common = {
      id: field.id,
      optional: !field.required && field.requiredWhen === undefined && field.kind !== 'tick',
      value: (typed ?? stored)[field.id] ?? '',
      ...(fault ? { fault } : {}),
    };
    if (field.kind === 'text') return { ...common, kind: 'text', max: field.max };
    if (field.kind === 'tick' || field.kind === 'date') return { ...common, kind: field.kind };
    if (field.kind === 'person') return { ...common, kind: 'person', name: offers.names?.[field.id] ?? '' };
    if (field.kind === 'pick')
      return { ...common, kind: 'pick', several: field.several, options: offers.options?.[field.id] ?? [] };
    return { ...common, kind: field.kind, choices: field.choices };
  });
}

/** One text input, for a question or an answer. */
export function messageField(
  id: string,
  typed: Typed | undefined,
  errors: readonly FieldError[] = [],
): FieldView {
  const fault = errors.find(({ field }) => field === 'text')?.fault;
  return {
    id,
    kind: 'text',
    max: 1000,
    optional: false,
    value: typed?.[id] ?? '',
    ...(fault ? { fault } : {}),
  };
}

/** The answered fields, in the order of the form. */
export function answerViews(fields: readonly Question[], answers: Answers): readonly AnswerView[] {
  return fields.flatMap((field) => {
    const answer = answers[field.id];
    if (answer === undefined) return [];
    if (field.kind === 'text') return [{ field: field.id, codes: [], text: String(answer) }];
    return [{ field: field.id, codes: typeof answer === 'string' ? [answer] : answer, text: '' }];
  });
}

export function factViews(facts: readonly Answers[], form: FormKind): readonly (readonly AnswerView[])[] {
  return facts.map((fact) => answerViews(fieldsOf('facts', form), fact));
}

export function entryViews(
  exchange: Exchange,
  viewer: 'coordinator' | 'reporter',
  timeZone: string,
): readonly EntryView[] {
  return exchange.entries.map((entry) => ({
    mine: entry.by === viewer,
    by: entry.by,
    at: dayAndTime(entry.at, timeZone),
    text: entry.text,
  }));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `23/11/2026 14:05` in the cell's time zone: read the same way in all four languages. */
export function dayAndTime(instant: string, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(new Date(instant)).replace(',', '');
}

/** The content-free word that the reporter reads: what the mayor decides looks the same whatever it is. */
export function statusWord(state: string): string {
  const shown = ['draft', 'submitted', 'screening', 'needs-info', 'withdrawn', 'erased', 'open', 'closed'];
  return shown.includes(state) ? state : 'handled';
}

/** `23/11/2026 14:05 (UTC+01:00)`: where an hour must not be mistaken for another. */
export function instantWithOffset(instant: string, timeZone: string): string {
  const { offsetMinutes } = localTimeOf(new Date(instant), timeZone);
  return `${dayAndTime(instant, timeZone)} (${offsetText(offsetMinutes)})`;
}
