// Decisions as pages: the list of what waits, one decision with its two buttons, and the form for what was signed on paper.
import type { DecisionState } from '../domain/decision/workflow.ts';
import type { Question } from '../domain/form/question.ts';
import type { Fact, Shown } from '../use-cases/decision/kind.ts';
import { PAPER_QUESTIONS } from '../use-cases/decision/paper-decision.ts';
import type { SeenDecision, WaitingDecision, WaitingDecisions } from '../use-cases/decision/see-decisions.ts';
import { REASON_IF_ANY } from '../use-cases/decision/take-decision.ts';
import { dayAndTime, entryViews, fieldViews, type Offers } from './content.ts';
import {
  type PageButton,
  type PagePart,
  type PageRow,
  type PageView,
  say,
  sends,
  sentence,
  stateFact,
  subheading,
  to,
  typed,
} from './page.ts';
import type { Reader } from './people.ts';
import { readingView } from './reading.ts';

function rowOf({ id, number, kind, state, at }: WaitingDecision, timeZone: string): PageRow {
  return {
    title: [typed(`${number} · `), say(`decision.kind.${kind}`)],
    detail: [say(`decision.state.${state}`), typed(` · ${dayAndTime(at, timeZone)}`)],
    buttons: [to('decision.open', { go: 'decision', target: id })],
  };
}

/** What can be signed on paper. */
const FOR_MAYOR: readonly DecisionState[] = ['for-mayor', 'for-mayor-only'];
const PRINT: PagePart = { kind: 'print', label: say('decisions.print'), what: 'decisions' };

/** Those that wait for whoever looks come first. */
export function decisionsView({ waiting, mayPrint }: WaitingDecisions, { timeZone }: Reader): PageView {
  const rows = (mine: boolean) =>
    waiting.filter((each) => each.mine === mine).map((each) => rowOf(each, timeZone));
  const section = (title: string, list: readonly PageRow[]): readonly PagePart[] =>
    list.length === 0 ? [] : [subheading(title), { kind: 'rows', rows: list }];
  return {
    screen: 'page',
    title: [say('decisions.title')],
    parts: [
      ...(waiting.length === 0 ? [sentence('decisions.none')] : []),
      ...section('decisions.mine', rows(true)),
      ...section('decisions.others', rows(false)),
      ...(mayPrint && waiting.some(({ state }) => FOR_MAYOR.includes(state)) ? [PRINT] : []),
    ],
    buttons: [],
  };
}

export function factOf(fact: Fact): (PagePart & { kind: 'facts' })['facts'][number] {
  const value = 'typed' in fact ? typed(fact.typed) : say(fact.say, fact.values);
  return { label: say(fact.label), value: [value] };
}

function offersOf({ options = {} }: Shown): Offers {
  const picks = Object.entries(options).map(
    ([field, list]) => [field, list.map(({ value, text }) => ({ value, words: [typed(text)] }))] as const,
  );
  return { options: Object.fromEntries(picks) };
}

function historyOf(data: SeenDecision, timeZone: string): readonly PagePart[] {
  const { body, preparedBy, decidedBy, paper, outcome, state } = data;
  const when = (at: string) => dayAndTime(at, timeZone);
  const facts = [
    { label: say('decision.preparedBy'), value: [typed(`${preparedBy} · ${when(body.preparedAt)}`)] },
    ...(paper === undefined || body.paper === null
      ? []
      : [
          {
            label: say(body.paper.granted ? 'decision.paperGranted' : 'decision.paperRefused'),
            value: [typed(`${paper.reference} · ${body.paper.date}`)],
          },
        ]),
    ...(body.decidedAt === null
      ? []
      : [
          {
            label: say(`decision.state.${state}`),
            value: [
              typed(
                [decidedBy, when(body.decidedAt), outcome?.reason ?? '']
                  .filter((text) => text !== '')
                  .join(' · '),
              ),
            ],
          },
        ]),
  ];
  return [{ kind: 'facts', facts }];
}

/** What is asked, and the two answers: the reason is required for a no only, so it is drawn as optional. */
function formOf(
  questions: readonly Question[],
  data: SeenDecision,
  { echo }: Reader,
  buttons: readonly PageButton[],
): readonly PagePart[] {
  const all = fieldViews([...questions, REASON_IF_ANY], {}, echo.typed, echo.errors, offersOf(data.shown));
  // "Not required" would be untrue of a no: its label says when it is needed.
  const fields = all.map((field) => (field.id === REASON_IF_ANY.id ? { ...field, optional: false } : field));
  return [
    { kind: 'fields', fields },
    { kind: 'buttons', buttons },
  ];
}

function deciding(data: SeenDecision, reader: Reader): readonly PagePart[] {
  const { id: target, body, may } = data;
  const { revision } = body;
  const act = (way: 'grant' | 'refuse') => ({ do: 'takeDecision', target, revision, args: { way } }) as const;
  if (!may.includes('decision.take')) return [];
  return formOf(data.questions, data, reader, [
    sends('decision.grant', act('grant')),
    sends('decision.refuse', act('refuse'), 'destructive'),
  ]);
}

function watermarkOf({ viewer, state }: SeenDecision, reader: Reader, now: Date) {
  return state === 'withdrawn' ? undefined : { viewer, at: dayAndTime(now.toISOString(), reader.timeZone) };
}

/** One decision: what it is about, who proposed it, and what whoever looks may do. */
export function decisionView(data: SeenDecision, reader: Reader, now: Date): PageView {
  const { id: target, body, state, shown, may } = data;
  const { revision } = body;
  const reading: readonly PagePart[] =
    shown.reading === undefined
      ? []
      : [
          {
            kind: 'reading',
            reading: readingView(
              shown.reading.content,
              entryViews(shown.reading.exchange, 'coordinator', reader.timeZone),
              reader.page,
            ),
            turn: { go: 'decision', target },
          },
        ];
  const buttons = [
    ...(may.includes('decision.confirm-paper')
      ? [to('decision.confirmPaper', { do: 'confirmPaper', target, revision }, 'positive' as const)]
      : []),
    ...(may.includes('decision.reject-paper')
      ? [to('decision.rejectPaper', { do: 'rejectPaper', target, revision })]
      : []),
    ...(may.includes('decision.record-paper')
      ? [to('decision.recordPaper', { go: 'decisionPaper', target })]
      : []),
    ...(may.includes('decision.withdraw')
      ? [to('decision.withdraw', { do: 'withdrawDecision', target, revision })]
      : []),
    ...(may.includes('decision.list') ? [to('decisions.title', { go: 'decisions' })] : []),
  ];
  const watermark = watermarkOf(data, reader, now);
  return {
    screen: 'page',
    title: [typed(`${body.number} · `), say(`decision.kind.${body.kind}`)],
    parts: [
      { kind: 'facts', facts: [stateFact(`decision.state.${state}`), ...shown.facts.map(factOf)] },
      ...reading,
      ...historyOf(data, reader.timeZone),
      ...deciding(data, reader),
    ],
    buttons,
    ...(watermark ? { watermark } : {}),
  };
}

/** What the mayor signed: reference, date, and the answers that a yes needs. */
export function decisionPaperView(data: SeenDecision, reader: Reader): PageView {
  const { id: target, body } = data;
  const { revision } = body;
  const act = (way: 'grant' | 'refuse') => ({ do: 'recordPaper', target, revision, args: { way } }) as const;
  return {
    screen: 'page',
    title: [say('decision.recordPaper'), typed(body.number)],
    parts: [
      sentence('decision.paperText'),
      ...formOf([...PAPER_QUESTIONS, ...data.questions], data, reader, [
        sends('decision.signedGranted', act('grant')),
        sends('decision.signedRefused', act('refuse'), 'destructive'),
      ]),
    ],
    buttons: [to('button.back', { go: 'decision', target })],
  };
}
