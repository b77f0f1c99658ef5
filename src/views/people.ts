// Shaping for the person who looks: reporter, coordinator, anybody.
import type { DeskData } from '../use-cases/desk/see-desk.ts';
import type { HomeData } from '../use-cases/home/see-home.ts';
import { ADVICE_FIELDS } from '../use-cases/request/ask-advice.ts';
import type { RequestData } from '../use-cases/request/see-request.ts';
import type { OwnEntries } from '../use-cases/signal/list-own.ts';
import type { OpenedSignal } from '../use-cases/signal/open-signal.ts';
import type { OwnSignal } from '../use-cases/signal/see-own-signal.ts';
import { answerViews, dayAndTime, entryViews, messageField, statusWord } from './content.ts';
import { entryParts, pageOf, readingView } from './reading.ts';
import type { Echo } from './shape.ts';
import type { DeskView, HomeView, OwnListView, OwnSignalView, RequestView, SignalView } from './view.ts';

/** How it is looked at: the cell's time zone, the page of a long text, and what was just typed. */
export interface Reader {
  readonly timeZone: string;
  readonly page: number;
  readonly echo: Echo;
}

export function homeView({ cellName, level, standing, may }: HomeData): HomeView {
  const atDesk = standing === 'coordinator' || standing === 'deputy';
  return { screen: 'home', cellName, level, stranger: standing === 'stranger', atDesk, may };
}

export function ownListView({ draft, entries, page, more }: OwnEntries): OwnListView {
  return {
    screen: 'own',
    draft,
    page,
    more,
    entries: entries.map(({ state, ...entry }) => ({ ...entry, status: statusWord(state) })),
  };
}

export function ownSignalView(data: OwnSignal, { timeZone, page, echo }: Reader): OwnSignalView {
  const entries = entryViews(data.exchange, 'reporter', timeZone);
  return {
    screen: 'ownSignal',
    target: data.id,
    revision: data.body.revision,
    number: data.body.number ?? '',
    status: statusWord(data.state),
    reading: readingView(data.content, entries, page),
    erased: data.content === undefined,
    may: data.may,
    question: data.may.answer ? entries.findLast(({ mine }) => !mine) : undefined,
    answer: messageField('text', echo.typed, echo.errors),
  };
}

export function signalView(data: OpenedSignal, now: Date, { timeZone, page, echo }: Reader): SignalView {
  const { reporter } = data;
  return {
    screen: 'signal',
    target: data.id,
    revision: data.body.revision,
    number: data.body.number ?? '',
    status: statusWord(data.state),
    reading: readingView(data.content, entryViews(data.exchange, 'coordinator', timeZone), page),
    erased: data.content === undefined,
    reporter: reporter && {
      name: reporter.name,
      organisation: reporter.organisation,
      function: reporter.function,
      origin: reporter.origin,
    },
    mayAsk: data.may.ask,
    question: messageField('text', echo.typed, echo.errors),
    viewer: data.viewer,
    openedOn: dayAndTime(now.toISOString(), timeZone),
  };
}

export function requestView(
  screen: RequestView['screen'],
  data: RequestData,
  { timeZone, page, echo }: Reader,
): RequestView {
  const { reporter } = data;
  const entries = entryViews(data.exchange, screen === 'request' ? 'coordinator' : 'reporter', timeZone);
  const asked = answerViews(ADVICE_FIELDS, data.answers);
  const parts = asked.map((answer) => ({ kind: 'answer', step: 'question', answer }) as const);
  return {
    screen,
    target: data.id,
    revision: data.body.revision,
    number: data.body.number,
    kind: data.body.kind,
    status: data.state,
    callTime: data.body.callTime,
    reading: pageOf([...parts, ...entryParts(entries)], page),
    reporter: reporter && {
      name: reporter.name,
      organisation: reporter.organisation,
      function: reporter.function,
    },
    may: data.may,
    answer: messageField('text', echo.typed, echo.errors),
  };
}

export function deskView(data: DeskData, timeZone: string): DeskView {
  return {
    screen: 'desk',
    signals: data.signals.map(({ id, number, state, at }) => ({
      id,
      number,
      status: statusWord(state),
      fresh: state === 'submitted',
      on: dayAndTime(at, timeZone),
    })),
    requests: data.requests.map(({ id, number, kind, at }) => ({
      id,
      number,
      kind,
      on: dayAndTime(at, timeZone),
    })),
    undelivered: data.undelivered,
    page: data.page,
    more: data.more,
  };
}
