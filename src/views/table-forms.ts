// The forms at the table: attendance, an outcome, a contribution; and the two plain pages that store nothing.
import type { Language } from '../domain/cell/cell.ts';
import { ask, type Question } from '../domain/form/question.ts';
import { contributionQuestions } from '../domain/session/contribution.ts';
import {
  ATTENDANCE_QUESTIONS,
  askedWith,
  ITEM_ATTENDANCE_QUESTIONS,
  OPENING_QUESTIONS,
} from '../domain/session/opening.ts';
import { OUTCOME_QUESTIONS } from '../domain/session/outcome.ts';
import type { Answers } from '../domain/signal/content.ts';
import { namesIn, textsTyped } from '../domain/signal/rules.ts';
import type { Member } from '../use-cases/table/seats.ts';
import {
  type AttendanceForm,
  type ContributionForm,
  emptyWith,
  type ItemForm,
} from '../use-cases/table/see-table-forms.ts';
import { fieldViews } from './content.ts';
import type { CommandName } from './intent.ts';
import { type PagePart, type PageView, say, sends, sentence, to, typed } from './page.ts';
import type { Reader } from './people.ts';
import { memberWords, namesOf, watermarkOf } from './table.ts';
import type { FieldView, PickOption } from './view.ts';

const optionOf = (member: Member): PickOption => ({ value: member.entry, words: memberWords(member) });
/** Of whoever used their own right or duty only the function is told. */
const functionOf = ({ entry, function: what }: Member): PickOption => ({
  value: entry,
  words: [typed(what)],
});
const fieldsPart = (fields: readonly FieldView[]): PagePart => ({ kind: 'fields', fields });

function outsideParts({ outside }: AttendanceForm): readonly PagePart[] {
  if (outside.length === 0) return [];
  return [{ kind: 'facts', facts: [{ label: say('table.notAdmitted'), value: namesOf(outside) }] }];
}

/** Nobody is asked why somebody is absent who is marked present; where a reason turns out to be missing, the question appears. */
function attendanceFields(
  data: AttendanceForm,
  all: readonly Question[],
  { echo }: Reader,
): readonly FieldView[] {
  const { able, unframed, answers, chair } = data;
  const picked = (echo.typed?.tablePresent ?? String(answers.tablePresent ?? '')).split(',');
  const empty = emptyWith(data, chair === undefined ? picked : [...picked, chair]);
  const asked = askedWith(all, empty).filter(({ id }) => id !== 'framedAloud' || unframed.length > 0);
  const options = { tablePresent: able.map(optionOf), framedAloud: unframed.map(optionOf) };
  // Whoever is there is ticked already: nothing of it is left open.
  return fieldViews(asked, answers, echo.typed, echo.errors, { options }).map((field) =>
    field.id === 'tablePresent' ? { ...field, optional: false } : field,
  );
}

function attendanceView(
  data: AttendanceForm,
  reader: Reader,
  now: Date,
  form: {
    readonly command: CommandName;
    readonly questions: readonly Question[];
    readonly send: string;
    readonly text: PagePart;
  },
): PageView {
  const { id: target, revision, name } = data;
  return {
    screen: 'page',
    title: [say('table.attendance'), typed(name)],
    parts: [
      form.text,
      ...(data.clearanceOver ? [sentence('table.clearanceOver', {}, 'warning')] : []),
      fieldsPart(attendanceFields(data, form.questions, reader)),
      ...outsideParts(data),
    ],
    buttons: [
      sends(form.send, { do: form.command, target, revision }),
      to('button.back', { go: 'sitting', target }),
    ],
    watermark: watermarkOf(data.viewer, now, reader),
  };
}

/** `law`: what the session is for, as the chair reads it aloud. */
export const openingView = (data: AttendanceForm, reader: Reader, now: Date, law: string): PageView =>
  attendanceView(data, reader, now, {
    command: 'openSession',
    questions: OPENING_QUESTIONS,
    send: 'table.openNow',
    text: sentence('table.openingText', { law }),
  });

export const sessionAttendanceView = (data: AttendanceForm, reader: Reader, now: Date): PageView =>
  attendanceView(data, reader, now, {
    command: 'noteAttendance',
    questions: ATTENDANCE_QUESTIONS,
    send: 'form.save',
    text: sentence('table.attendanceText'),
  });

function itemFormView(
  data: ItemForm,
  reader: Reader,
  now: Date,
  form: {
    readonly command: CommandName;
    readonly title: string;
    readonly text: string;
    readonly fields: readonly FieldView[];
  },
): PageView {
  const { id: target, revision, name } = data;
  return {
    screen: 'page',
    title: [say(form.title), typed(name)],
    parts: [sentence(form.text), fieldsPart(form.fields)],
    buttons: [
      sends('form.save', { do: form.command, target, revision }),
      to('button.back', { go: 'item', target }),
    ],
    watermark: watermarkOf(data.viewer, now, reader),
  };
}

export function itemAttendanceView(data: ItemForm, reader: Reader, now: Date): PageView {
  const { able, present } = data;
  const options = { itemPresent: able.map(optionOf) };
  const answers: Answers = { itemPresent: present };
  const { echo } = reader;
  return itemFormView(data, reader, now, {
    command: 'noteItemAttendance',
    title: 'table.itemAttendance',
    text: 'table.itemAttendanceText',
    fields: fieldViews(ITEM_ATTENDANCE_QUESTIONS, answers, echo.typed, echo.errors, { options }),
  });
}

/** These belong to one outcome only, and say so. */
const OF_INFORMED = ['informedFunction', 'informedOn'];
const withWhen = (field: FieldView): FieldView =>
  OF_INFORMED.includes(field.id)
    ? { ...field, words: { like: field.id, label: [say('table.onlyIfInformed'), say(`field.${field.id}`)] } }
    : field;

export function outcomeFormView(data: ItemForm, reader: Reader, now: Date): PageView {
  const options = { informedFunction: data.able.map(functionOf) };
  const { echo } = reader;
  return itemFormView(data, reader, now, {
    command: 'proposeOutcome',
    title: 'table.propose',
    text: 'table.proposeText',
    fields: fieldViews(OUTCOME_QUESTIONS, {}, echo.typed, echo.errors, { options }).map(withWhen),
  });
}

/** Gate 11: a lawyer is asked first whom it is about, and goes on only where it is nobody of theirs. */
function clientQuestion({ id: target, name }: ContributionForm): PageView {
  return {
    screen: 'page',
    title: [say('table.contribute'), typed(name)],
    parts: [sentence('lawyer.title', {}, 'subheading'), sentence('lawyer.ask')],
    buttons: [
      to('lawyer.yes', { go: 'itemLawyerStop', target }),
      to('lawyer.no', { go: 'itemContribution', target, args: { client: 'no' } }),
    ],
  };
}

/** The words that look like names, and the tick that says that they are none. */
function namesParts(words: readonly string[]): readonly PagePart[] {
  if (words.length === 0) return [];
  const tick = fieldViews([ask.tick('namesConfirmed')], {}, undefined);
  return [
    { kind: 'text', words: [say('table.mayBeNames'), typed(words.join(', '))], look: 'warning' },
    fieldsPart(tick),
  ];
}

/** `client`: a lawyer said that it is about nobody whom they defend or advise. */
export function contributionView(
  data: ContributionForm,
  reader: Reader,
  now: Date,
  { client, language }: { readonly client: string | undefined; readonly language: Language },
): PageView {
  if (data.asksAboutClient && client !== 'no') return clientQuestion(data);
  const { id: target, name, standing, level } = data;
  const { echo } = reader;
  const questions = contributionQuestions(standing);
  const sent = echo.typed === undefined || level >= 2 ? [] : textsTyped(questions, echo.typed);
  return {
    screen: 'page',
    title: [say('table.contribute'), typed(name)],
    parts: [
      sentence('table.contributeText'),
      fieldsPart(fieldViews(questions, {}, echo.typed, echo.errors)),
      ...namesParts(namesIn(sent, language)),
    ],
    buttons: [
      sends('table.contributeSend', {
        do: 'giveContribution',
        target,
        ...(client === undefined ? {} : { args: { client } }),
      }),
      to('table.shareNothing', { go: 'itemNothing', target }),
      to('button.back', { go: 'item', target }),
    ],
    watermark: watermarkOf(data.viewer, now, reader),
  };
}

/** Pages that read nothing and store nothing: whoever comes here leaves no trace. `item` is where they came from. */
export const plainTableView = (
  key: 'table.nothing' | 'table.lawyerStop' | 'table.out',
  item: string | undefined,
): PageView => ({
  screen: 'page',
  title: [say(`${key}Title`)],
  parts: [sentence(key)],
  buttons: [
    item === undefined
      ? to('table.mySessions', { go: 'invitations' })
      : to('table.backToItem', { go: 'item', target: item }),
  ],
});
