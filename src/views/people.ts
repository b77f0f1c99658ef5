// Shaping for the person who looks: reporter, coordinator, anybody.
import { ADVICE_FIELDS } from '../use-cases/request/ask-advice.ts';
import type { RequestData } from '../use-cases/request/see-request.ts';
import type { OwnEntries } from '../use-cases/signal/list-own.ts';
import type { OwnSignal } from '../use-cases/signal/see-own-signal.ts';
import { answerViews, entryViews, messageField, statusWord } from './content.ts';
import { entryParts, pageOf, readingView } from './reading.ts';
import type { Echo } from './shape.ts';
import type { OwnListView, OwnSignalView, RequestView } from './view.ts';

/** How it is looked at: the cell's time zone, the page of a long text, and what was just typed. */
export interface Reader {
  readonly timeZone: string;
  readonly page: number;
  readonly echo: Echo;
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

/** `referredTo` is the name of the contact, where there is one. */
export function ownSignalView(
  data: OwnSignal,
  { timeZone, page, echo }: Reader,
  referredTo?: string,
): OwnSignalView {
  const decided = data.body.decidedAt !== undefined;
  const entries = entryViews(data.exchange, 'reporter', timeZone);
  return {
    screen: 'ownSignal',
    target: data.id,
    revision: data.body.revision,
    number: data.body.number ?? '',
    status: statusWord(data.state),
    reading: readingView(data.content, entries, page),
    erased: data.content === undefined && !decided,
    decided,
    referredTo,
    withdrawalAsked: data.body.withdrawalAsked === true,
    may: data.may,
    question: data.may.answer ? entries.findLast(({ mine }) => !mine) : undefined,
    answer: messageField('text', echo.typed, echo.errors),
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
