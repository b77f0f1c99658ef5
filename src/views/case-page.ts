// One case: what supports and what contradicts, signals, state, clock and history; for the police its number, word and days only.
import type { CaseEvent } from '../domain/case/history.ts';
import type { CaseOperation, ReadCase, SeenCase, SignalOfCase } from '../use-cases/case/see-case.ts';
import {
  type Block,
  block,
  dayOf,
  drawn,
  ELEMENT_ORDER,
  elementBlock,
  groundBlock,
  inPages,
  textWith,
} from './case-blocks.ts';
import { dayAndTime } from './content.ts';
import type { Intent } from './intent.ts';
import {
  type PageButton,
  type PagePart,
  type PageView,
  say,
  sentence,
  stateFact,
  subheading,
  to,
  typed,
} from './page.ts';
import type { Reader } from './people.ts';

const asRead = (day: string): string => day.split('-').reverse().join('/');

function signalBlock({ id, number }: SignalOfCase): Block {
  const row = { title: [typed(number)], buttons: [to('cases.openSignal', { go: 'signal', target: id })] };
  return block('cases.signals', [{ kind: 'rows', rows: [row] }], number);
}

function noteBlocks({ number, notes }: SignalOfCase, timeZone: string): readonly Block[] {
  return notes.map(({ stage, by, at, text }) => {
    const detail = [
      typed(number),
      say(`choice.assessStage.${stage}`),
      say(`cases.by.${by}`),
      typed(dayOf(at, timeZone)),
    ];
    return block('cases.assessments', textWith(text, detail), text);
  });
}

function contentBlocks({ contents, signals }: ReadCase, timeZone: string): readonly Block[] {
  const elements = contents.flatMap((content) =>
    content.elements.map((each) => elementBlock(each, timeZone)),
  );
  return [
    ...signals.map(signalBlock),
    ...contents.flatMap((content) => content.grounds.map(groundBlock)),
    ...ELEMENT_ORDER.flatMap((heading) => elements.filter((each) => each.heading === heading)),
    ...signals.flatMap((signal) => noteBlocks(signal, timeZone)),
  ];
}

function headParts(data: SeenCase, timeZone: string): readonly PagePart[] {
  const { state, body, endsAt, mergedInto, waiting, earlierNumber } = data;
  const days = [
    stateFact(`cases.state.${state}`),
    { label: say(`cases.decided.${body.origin}`), value: [typed(asRead(body.decidedOn))] },
    ...(earlierNumber === undefined
      ? []
      : [{ label: say('field.earlierNumber'), value: [typed(earlierNumber)] }]),
    ...(body.outcome === undefined
      ? []
      : [{ label: say('cases.lastOutcome'), value: [say(`choice.outcomeKind.${body.outcome}`)] }]),
    ...(body.reviewOn ? [{ label: say('cases.reviewOn'), value: [typed(asRead(body.reviewOn))] }] : []),
    { label: say('cases.keptUntil'), value: [typed(dayOf(endsAt, timeZone))] },
  ];
  return [
    ...(body.under12 === true ? [sentence('cases.under12', {}, 'warning')] : []),
    ...(mergedInto === undefined
      ? []
      : [linkPart('cases.mergedInto', mergedInto.name, { go: 'case', target: mergedInto.id })]),
    ...(waiting === undefined
      ? []
      : [linkPart('cases.waits', waiting.name, { go: 'decision', target: waiting.id })]),
    { kind: 'facts', facts: days },
  ];
}

function linkPart(sentenceKey: string, name: string, intent: Intent): PagePart {
  const row = { title: [say(sentenceKey), typed(name)], buttons: [to('cases.open', intent)] };
  return { kind: 'rows', rows: [row] };
}

const HISTORY_ON_CASE = 4;
const HISTORY_ON_PAGE = 20;

function historyPart(events: readonly CaseEvent[], timeZone: string): PagePart {
  return {
    kind: 'rows',
    rows: events.map(({ what, at, by }) => ({
      title: [say(`cases.event.${what}`)],
      detail: [typed(dayOf(at, timeZone)), ...(by === undefined ? [] : [typed('·'), say(`cases.by.${by}`)])],
    })),
  };
}

const newestFirst = ({ body }: SeenCase) => [...body.history].reverse();

function lastEvents(data: SeenCase, timeZone: string): readonly PagePart[] {
  const all: readonly PageButton[] =
    data.body.history.length > HISTORY_ON_CASE
      ? [to('cases.historyAll', { go: 'caseHistory', target: data.id })]
      : [];
  return [
    subheading('cases.history'),
    historyPart(newestFirst(data).slice(0, HISTORY_ON_CASE), timeZone),
    ...(all.length === 0 ? [] : [{ kind: 'buttons', buttons: all } as const]),
  ];
}

function steppedOutParts({ id: target, body, steppedOut }: SeenCase): readonly PagePart[] {
  if (steppedOut.length === 0) return [];
  const { revision } = body;
  const rows = steppedOut.map(({ owner, name }) => ({
    title: [typed(name)],
    buttons: [to('cases.endRecusal', { do: 'endCaseRecusal', target, revision, args: { owner } })],
  }));
  return [subheading('cases.steppedOut'), { kind: 'rows', rows }];
}

const SCREEN_OF = {
  'case.note': ['cases.noteCase', 'caseNote'],
  'case.propose-unlist': ['cases.proposeUnlist', 'caseUnlist'],
  'case.propose-merge': ['cases.proposeMerge', 'caseMerge'],
  'case.propose-split': ['cases.proposeSplit', 'caseSplit'],
  'case.recuse': ['cases.recuse', 'caseRecuse'],
} as const satisfies { readonly [operation in CaseOperation]: readonly [string, string] };

/** One proposal at a time: while a decision waits there is nothing to propose; a case of one signal cannot be split. */
function isOffered(operation: CaseOperation, { body }: SeenCase): boolean {
  if (operation === 'case.propose-split' && body.signals.length < 2) return false;
  return body.waiting === null || !operation.startsWith('case.propose-');
}

function page(data: SeenCase, { timeZone }: Reader, now: Date, parts: readonly PagePart[]): PageView {
  const { id: target, name, may, viewer } = data;
  const buttons = may
    .filter((operation) => isOffered(operation, data))
    .map((operation) => to(SCREEN_OF[operation][0], { go: SCREEN_OF[operation][1], target }));
  return {
    screen: 'page',
    title: [say('cases.case'), typed(name)],
    parts: [...headParts(data, timeZone), ...parts, ...lastEvents(data, timeZone), ...steppedOutParts(data)],
    buttons: [...buttons, to('cases.back', { go: 'cases' })],
    watermark: { viewer, at: dayAndTime(now.toISOString(), timeZone) },
  };
}

/** The whole case, one page of its content. */
export function casePage(data: ReadCase, reader: Reader, now: Date): PageView {
  const pages = inPages(contentBlocks(data, reader.timeZone));
  const at = Math.min(Math.max(Number.isInteger(reader.page) ? reader.page : 1, 1), pages.length);
  const view = page(data, reader, now, drawn(pages[at - 1] ?? []));
  if (pages.length === 1) return view;
  return { ...view, turning: { page: at, more: at < pages.length, intent: { go: 'case', target: data.id } } };
}

/** Number, word, state, clock and history. */
export function numbersOnlyPage(data: SeenCase, reader: Reader, now: Date): PageView {
  return page(data, reader, now, []);
}

export function caseHistoryView(data: SeenCase, { timeZone, page: at }: Reader): PageView {
  const events = newestFirst(data);
  const first = (Math.max(at, 1) - 1) * HISTORY_ON_PAGE;
  return {
    screen: 'page',
    title: [say('cases.history'), typed(data.name)],
    parts: [historyPart(events.slice(first, first + HISTORY_ON_PAGE), timeZone)],
    buttons: [to('button.back', { go: 'case', target: data.id })],
    turning: {
      page: Math.max(at, 1),
      more: events.length > first + HISTORY_ON_PAGE,
      intent: { go: 'caseHistory', target: data.id },
    },
  };
}
