// The list of cases, the forms about one, and who may be the same person.
import { TAKE_OVER_QUESTIONS } from '../domain/case/content.ts';
import type { Question } from '../domain/form/question.ts';
import type { Cases, ListedCase } from '../use-cases/case/list-cases.ts';
import type { Candidates } from '../use-cases/case/same-person.ts';
import type { CaseForm } from '../use-cases/case/see-case-form.ts';
import { dayOf } from './case-blocks.ts';
import { dayAndTime, fieldViews, type Offers } from './content.ts';
import type { CommandName } from './intent.ts';
import { type PageRow, type PageView, say, sends, sentence, to, typed } from './page.ts';
import type { Reader } from './people.ts';
import type { Echo } from './shape.ts';

function rowOf({ id, name, state, since }: ListedCase, timeZone: string): PageRow {
  return {
    title: [typed(name)],
    detail: [say(`cases.state.${state}`), typed('·'), say('cases.since', { date: dayOf(since, timeZone) })],
    buttons: [to('cases.open', { go: 'case', target: id })],
  };
}

export function casesView({ cases, page, more, mayTakeOver }: Cases, timeZone: string): PageView {
  return {
    screen: 'page',
    title: [say('cases.title')],
    parts: [
      ...(cases.length === 0 ? [sentence('cases.none')] : []),
      { kind: 'rows', rows: cases.map((each) => rowOf(each, timeZone)) },
    ],
    buttons: mayTakeOver ? [to('cases.takeOver', { go: 'caseTakeOver' })] : [],
    turning: { page, more, intent: { go: 'cases' } },
  };
}

type FormCommand = Extract<CommandName, 'noteCase' | 'proposeUnlist' | 'proposeMerge' | 'proposeSplit'>;

const offersOf = ({ options }: CaseForm): Offers => ({
  options: Object.fromEntries(
    Object.entries(options).map(([field, list]) => [
      field,
      list.map(({ value, text }) => ({ value, words: [typed(text)] })),
    ]),
  ),
});

/** One of the forms about a case: what it is for, the questions, and the button that sends it. */
export function caseFormView(
  data: CaseForm,
  command: FormCommand,
  questions: readonly Question[],
  echo: Echo,
): PageView {
  const { id: target, revision, name, options } = data;
  const doing = { do: command, target, revision } as const;
  const back = to('button.back', { go: 'case', target });
  const title = [say(`cases.${command}`), typed(name)];
  // A question about nothing could not be answered.
  if (Object.values(options).some((list) => list.length === 0))
    return { screen: 'page', title, parts: [sentence('cases.noOther')], buttons: [back] };
  const fields = fieldViews(questions, {}, echo.typed, echo.errors, offersOf(data));
  return {
    screen: 'page',
    title,
    parts: [sentence(`cases.${command}Text`), { kind: 'fields', fields }],
    buttons: [sends(command === 'noteCase' ? 'form.save' : 'cases.proposeSend', doing), back],
  };
}

export function takeOverView(echo: Echo): PageView {
  return {
    screen: 'page',
    title: [say('cases.takeOver')],
    parts: [
      sentence('cases.takeOverText'),
      { kind: 'fields', fields: fieldViews(TAKE_OVER_QUESTIONS, {}, echo.typed, echo.errors) },
    ],
    buttons: [sends('cases.proposeSend', { do: 'proposeTakeOver' }), to('button.back', { go: 'cases' })],
  };
}

/** Asked once more: only the mayor can undo it. */
export function recuseView({ id: target, revision, name }: CaseForm): PageView {
  return {
    screen: 'page',
    title: [say('cases.recuse'), typed(name)],
    parts: [sentence('cases.recuseText')],
    buttons: [
      to('cases.recuseYes', { do: 'recuseFromCase', target, revision }, 'destructive'),
      to('cases.recuseNo', { go: 'case', target }),
    ],
  };
}

export function samePersonView(data: Candidates, { timeZone }: Reader, now: Date): PageView {
  const { target, number, candidates, comparable, viewer } = data;
  const rows = candidates.map(({ id, name }) => ({
    title: [typed(name)],
    buttons: [to('cases.open', { go: 'case', target: id })],
  }));
  const none = comparable ? 'cases.samePersonNone' : 'cases.samePersonUnknown';
  return {
    screen: 'page',
    title: [say('cases.samePerson'), typed(number)],
    parts: [
      sentence('cases.samePersonText'),
      ...(rows.length === 0 ? [sentence(none)] : []),
      { kind: 'rows', rows },
    ],
    buttons: [to('button.back', { go: 'signal', target })],
    watermark: { viewer, at: dayAndTime(now.toISOString(), timeZone) },
  };
}
