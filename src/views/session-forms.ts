// The forms of planning but its grid: when and where, which cases, whom; and those of moving, calling off and noting what was spoken of.
import type { Question } from '../domain/form/question.ts';
import { CANCEL_QUESTIONS, MOVE_QUESTIONS, whenQuestions } from '../domain/session/planning.ts';
import { dayText } from '../use-cases/basis/basis-facts.ts';
import { AGENDA_QUESTIONS, PEOPLE_QUESTIONS } from '../use-cases/session/choose-agenda.ts';
import { inFull } from '../use-cases/session/people-of-session.ts';
import type { AgendaForm, PeopleForm } from '../use-cases/session/see-agenda-form.ts';
import type { SpokenForm, SpokenItems } from '../use-cases/session/see-spoken.ts';
import type { CancelForm, WhenForm } from '../use-cases/session/see-when-form.ts';
import { SPOKEN_QUESTIONS } from '../use-cases/session/tick-spoken.ts';
import { fieldViews } from './content.ts';
import { type PagePart, type PageView, say, sends, sentence, to, typed } from './page.ts';
import type { Echo } from './shape.ts';
import type { FieldView, PickOption } from './view.ts';

const fieldsPart = (fields: readonly FieldView[]): PagePart => ({ kind: 'fields', fields });

/** Asked only once there is reason to: when a time comes twice, and when the notice is short. */
const ON_OCCASION = ['sessionFold', 'sessionUrgency'];

function whenFields(questions: readonly Question[], form: WhenForm, { typed: sent, errors }: Echo) {
  const options = { sessionBasis: form.bases.map(({ value, text }) => ({ value, words: [typed(text)] })) };
  const all = fieldViews(questions, form.answers, sent, errors, { options });
  return all.filter(
    ({ id, value, fault }) => !ON_OCCASION.includes(id) || value !== '' || fault !== undefined,
  );
}

export function planView(form: WhenForm, echo: Echo): PageView {
  return {
    screen: 'page',
    title: [say('sessions.plan')],
    parts: [
      sentence('sessions.planText', { days: form.noticeDays }),
      fieldsPart(whenFields(whenQuestions(form.bases.length), form, echo)),
    ],
    buttons: [sends('sessions.next', { do: 'planSession' }), to('button.back', { go: 'sessions' })],
  };
}

export function whenView(form: WhenForm, echo: Echo): PageView {
  const { id: target = '', revision, number } = form;
  return {
    screen: 'page',
    title: [say('sessions.changeWhen'), typed(number)],
    parts: [fieldsPart(whenFields(whenQuestions(form.bases.length), form, echo))],
    buttons: [
      sends('form.save', { do: 'changeSession', target, revision }),
      to('button.back', { go: 'session', target }),
    ],
  };
}

export function moveView(form: WhenForm, echo: Echo): PageView {
  const { id: target = '', revision, number } = form;
  return {
    screen: 'page',
    title: [say('sessions.move'), typed(number)],
    parts: [sentence('sessions.moveText'), fieldsPart(whenFields(MOVE_QUESTIONS, form, echo))],
    buttons: [
      sends('sessions.moveSend', { do: 'moveSession', target, revision }),
      to('button.back', { go: 'session', target }),
    ],
  };
}

export function cancelView({ id: target, revision, number }: CancelForm, echo: Echo): PageView {
  return {
    screen: 'page',
    title: [say('sessions.cancel'), typed(number)],
    parts: [
      sentence('sessions.cancelText'),
      fieldsPart(fieldViews(CANCEL_QUESTIONS, {}, echo.typed, echo.errors)),
    ],
    buttons: [
      sends('sessions.cancelSend', { do: 'cancelSession', target, revision }, 'destructive'),
      to('button.back', { go: 'session', target }),
    ],
  };
}

export function agendaFormView(form: AgendaForm, echo: Echo): PageView {
  const { id: target, revision, number, cases, chosen } = form;
  const options: readonly PickOption[] = cases.map(({ value, name, course }) => ({
    value,
    words: [typed(name), say(`sessions.courseShort.${course}`)],
  }));
  const answers = { sessionCases: chosen };
  const back = to('button.back', { go: 'session', target });
  const title = [say('sessions.changeAgenda'), typed(number)];
  if (options.length === 0)
    return { screen: 'page', title, parts: [sentence('sessions.noCases')], buttons: [back] };
  return {
    screen: 'page',
    title,
    parts: [
      sentence('sessions.agendaText'),
      fieldsPart(
        fieldViews(AGENDA_QUESTIONS, answers, echo.typed, echo.errors, {
          options: { sessionCases: options },
        }),
      ),
    ],
    buttons: [sends('sessions.next', { do: 'chooseSessionAgenda', target, revision }), back],
  };
}

export function peopleFormView(form: PeopleForm, echo: Echo): PageView {
  const { id: target, revision, number, people, templates, chosen } = form;
  const asOptions = (list: PeopleForm['people']) =>
    list.map(({ value, text }) => ({ value, words: [typed(text)] }));
  const options = { sessionPeople: asOptions(people), sessionTemplate: asOptions(templates) };
  return {
    screen: 'page',
    title: [say('sessions.changePeople'), typed(number)],
    parts: [
      sentence('sessions.peopleText'),
      fieldsPart(
        fieldViews(PEOPLE_QUESTIONS, { sessionPeople: chosen }, echo.typed, echo.errors, {
          options,
        }).map((field) => (field.id === 'sessionPeople' ? { ...field, optional: false } : field)),
      ),
    ],
    buttons: [
      sends('sessions.next', { do: 'chooseSessionPeople', target, revision }),
      to('button.back', { go: 'session', target }),
    ],
  };
}

export function spokenItemsView({ id: target, number, items }: SpokenItems): PageView {
  return {
    screen: 'page',
    title: [say('sessions.spoken'), typed(number)],
    parts: [
      sentence('sessions.spokenText'),
      {
        kind: 'rows',
        rows: items.map(({ id, name, spoken, people }) => ({
          title: [typed(name)],
          detail: [say('sessions.spokenOf', { n: spoken, of: people })],
          buttons: [to('sessions.note', { go: 'spoken', target: id })],
        })),
      },
    ],
    buttons: [to('button.back', { go: 'session', target })],
  };
}

export function spokenView(form: SpokenForm, echo: Echo): PageView {
  const { id: target, session, revision, name, people, spoken, today } = form;
  const options: readonly PickOption[] = people.map((person) => {
    const on = spoken.find(({ entry }) => entry === person.entry)?.on;
    return {
      value: person.entry,
      words: [
        typed(inFull(person)),
        ...(on === undefined ? [] : [say('sessions.on', { date: dayText(on) })]),
      ],
    };
  });
  const answers = { spokenWith: spoken.map(({ entry }) => entry), spokenOn: today };
  return {
    screen: 'page',
    title: [say('sessions.spoken'), typed(name)],
    parts: [
      sentence('sessions.spokenText'),
      fieldsPart(
        fieldViews(SPOKEN_QUESTIONS, answers, echo.typed, echo.errors, { options: { spokenWith: options } }),
      ),
    ],
    buttons: [
      sends('form.save', { do: 'tickSpoken', target, revision }),
      to('sessions.spokenAll', { go: 'sessionSpoken', target: session }),
      to('sessions.back', { go: 'session', target: session }),
    ],
  };
}
