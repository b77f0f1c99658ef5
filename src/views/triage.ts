// The desk and the small screens of triage, as pages: each decision on a screen of its own.
import type { Question } from '../domain/form/question.ts';
import { SECTIONS } from '../domain/signal/queue.ts';
import {
  ASSESSMENT_QUESTIONS,
  INSUFFICIENT_QUESTIONS,
  OUTSIDE_QUESTIONS,
  REDACT_QUESTIONS,
  REDIRECT_QUESTIONS,
} from '../domain/signal/triage.ts';
import type { DeskData, DeskSignal } from '../use-cases/desk/see-desk.ts';
import type { SignalForm } from '../use-cases/signal/see-form.ts';
import type { Recusals } from '../use-cases/signal/step-aside.ts';
import { dayAndTime, fieldViews, type Offers } from './content.ts';
import type { CommandName, Intent } from './intent.ts';
import {
  type PagePart,
  type PageRow,
  type PageView,
  type Said,
  say,
  sends,
  sentence,
  subheading,
  to,
  typed,
} from './page.ts';
import type { Reader } from './people.ts';

export const dayOf = (instant: string, timeZone: string) => dayAndTime(instant, timeZone).slice(0, 10);

const rowsUnder = (title: string, rows: readonly PageRow[]): readonly PagePart[] =>
  rows.length === 0 ? [] : [subheading(title), { kind: 'rows', rows }];

function signalRow(
  { id, number, at, deadline, overdue, withdrawalAsked }: DeskSignal,
  timeZone: string,
): PageRow {
  const date = (instant: string) => ({ date: dayOf(instant, timeZone) });
  const until: readonly Said[] =
    deadline === undefined ? [] : [say(overdue ? 'triage.overdue' : 'triage.until', date(deadline))];
  const asked = withdrawalAsked ? [say('triage.asked')] : [];
  return {
    title: [typed(number)],
    detail: [say('desk.since', date(at)), ...until, ...asked],
    buttons: [to('desk.open', { go: 'signal', target: id })],
  };
}

/** What waits: signals section by section, then requests, then notices that did not arrive. */
export function deskView(data: DeskData, timeZone: string): PageView {
  const sections = SECTIONS.flatMap((section) =>
    rowsUnder(
      `triage.section.${section}`,
      data.signals.filter((each) => each.section === section).map((each) => signalRow(each, timeZone)),
    ),
  );
  const requests = data.requests.map(({ id, number, kind, at }) => ({
    title: [say(`own.${kind}`), typed(number)],
    detail: [say('desk.since', { date: dayOf(at, timeZone) })],
    buttons: [to('desk.open', { go: 'request', target: id })],
  }));
  const undelivered = data.undelivered.map(({ id, number }) => ({
    title: [say('desk.undeliveredText', { number })],
    buttons: [to('desk.retry', { do: 'retryDeadLetter', target: id })],
  }));
  const parts = [
    ...sections,
    ...rowsUnder('desk.requests', requests),
    ...rowsUnder('desk.undelivered', undelivered),
  ];
  return {
    screen: 'page',
    title: [say('desk.title')],
    parts: parts.length === 0 ? [sentence('desk.none')] : parts,
    buttons: [],
    turning: { page: data.page, more: data.more, intent: { go: 'desk' } },
  };
}

const back = (target: string): Intent => ({ go: 'signal', target });

interface FormPage {
  readonly name: string;
  readonly command: CommandName;
  readonly questions: readonly Question[];
  readonly send: string;
  readonly style?: 'destructive';
  readonly before?: readonly PagePart[];
}

/** A screen with a title, what to think of, the questions, and two ways: on or back. */
function formPage(
  { name, command, questions, send, style = undefined, before = [] }: FormPage,
  { id, revision, number }: SignalForm,
  { echo }: Reader,
  offers: Offers = {},
  answers: { readonly [field: string]: string } = {},
): PageView {
  const doing: Intent = { do: command, target: id, revision };
  return {
    screen: 'page',
    title: [say(`triage.${name}.title`, { number })],
    parts: [
      sentence(`triage.${name}.intro`, { number }),
      ...before,
      { kind: 'fields', fields: fieldViews(questions, answers, echo.typed, echo.errors, offers) },
    ],
    buttons: [sends(send, doing, style ?? 'positive'), to('button.back', back(id))],
  };
}

export const assessView = (data: SignalForm, reader: Reader): PageView =>
  formPage(
    { name: 'assess', command: 'noteAssessment', questions: ASSESSMENT_QUESTIONS, send: 'form.save' },
    data,
    reader,
  );

export function redirectView(data: SignalForm, reader: Reader, today: string): PageView {
  const form: FormPage = {
    name: 'redirect',
    command: 'redirectEmergency',
    questions: REDIRECT_QUESTIONS,
    send: 'triage.redirect.send',
    style: 'destructive',
    before: [{ kind: 'emergency' }],
  };
  return formPage(form, data, reader, {}, { redirectOn: today });
}

export function outsideView(
  data: SignalForm,
  reader: Reader,
  contacts: readonly { readonly id: string; readonly text: string }[],
): PageView {
  const options = contacts.map(({ id, text }) => ({ value: id, words: [typed(text)] }));
  const form: FormPage = {
    name: 'outside',
    command: 'setAsideOutside',
    questions: OUTSIDE_QUESTIONS,
    send: 'triage.setAside.send',
  };
  return formPage(form, data, reader, { options: { referTo: options } });
}

export const insufficientView = (data: SignalForm, reader: Reader): PageView =>
  formPage(
    {
      name: 'insufficient',
      command: 'setAsideInsufficient',
      questions: INSUFFICIENT_QUESTIONS,
      send: 'triage.setAside.send',
    },
    data,
    reader,
  );

/** `law`: the articles of gate 2, cited in the reader's language. */
export function proposeView(
  data: SignalForm,
  reader: Reader,
  questions: readonly Question[],
  cases: readonly { readonly value: string; readonly text: string }[],
  law: string,
): PageView {
  const options = cases.map(({ value, text }) => ({ value, words: [typed(text)] }));
  // Nothing to choose from is no question.
  const asked = questions.filter(({ kind }) => kind !== 'pick' || options.length > 0);
  const picks = Object.fromEntries(
    asked.filter(({ kind }) => kind === 'pick').map(({ id }) => [id, options]),
  );
  const form: FormPage = {
    name: 'propose',
    command: 'proposeToMayor',
    questions: asked,
    send: 'triage.propose.send',
    before: [sentence('triage.propose.law', { law }, 'muted')],
  };
  return formPage(form, data, reader, { options: picks });
}

export const redactView = (data: SignalForm, reader: Reader): PageView =>
  formPage(
    {
      name: 'redact',
      command: 'redactSignal',
      questions: REDACT_QUESTIONS,
      send: 'triage.redact.send',
      style: 'destructive',
    },
    data,
    reader,
  );

export function recuseView({ id, revision, number }: SignalForm): PageView {
  return {
    screen: 'page',
    title: [say('triage.recuse.title', { number })],
    parts: [sentence('triage.recuse.intro')],
    buttons: [
      to('triage.recuse.yes', { do: 'recuseFromSignal', target: id, revision }, 'destructive'),
      to('button.back', back(id)),
    ],
  };
}

/** Who stepped aside, with a way back in for each. */
export function recusalsView({ id, revision, number, people, viewer }: Recusals, at: string): PageView {
  const rows = people.map(({ owner, name }) => ({
    title: [typed(name)],
    buttons: [to('triage.recusals.end', { do: 'endRecusal', target: id, revision, args: { owner } })],
  }));
  return {
    screen: 'page',
    title: [say('triage.recusals.title', { number })],
    parts: [{ kind: 'rows', rows }],
    buttons: [to('button.back', back(id))],
    watermark: { viewer, at },
  };
}

/** "Withdraw" once it is no longer the reporter's to do. */
export function askWithdrawalView({ id, revision, number }: SignalForm): PageView {
  return {
    screen: 'page',
    title: [say('triage.withdrawal.title', { number })],
    parts: [sentence('triage.withdrawal.text')],
    buttons: [
      to('triage.withdrawal.yes', { do: 'askWithdrawal', target: id, revision }, 'destructive'),
      to('own.withdrawNo', { go: 'ownSignal', target: id }),
    ],
  };
}
