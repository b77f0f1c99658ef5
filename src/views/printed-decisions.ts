// The bundle for the mayor: a sheet a decision, with room for the answer that the coordinator notes afterwards.
import type { Question } from '../domain/form/question.ts';
import type { PrintedDecision, PrintedDecisions } from '../use-cases/decision/print-decisions.ts';
import { dayAndTime } from './content.ts';
import { factOf } from './decisions.ts';
import { say, typed } from './page.ts';
import type { PrintRoom, PrintSheet, PrintView } from './print.ts';

const LONG_TEXT = 200;

/** What has to be answered with a yes; things to pick from have no names on paper. */
function roomFor(question: Question): PrintRoom {
  const label = say(`field.${question.id}`);
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return {
        kind: 'boxes',
        label,
        choices: question.choices.map((choice) => say(`choice.${question.id}.${choice}`)),
      };
    case 'tick':
      return { kind: 'boxes', choices: [label] };
    case 'text':
      return { kind: 'lines', label, lines: question.max > LONG_TEXT ? 2 : 1 };
    case 'date':
    case 'person':
    case 'pick':
      return { kind: 'lines', label, lines: 1 };
  }
}

const ANSWER: readonly PrintRoom[] = [
  {
    kind: 'boxes',
    label: say('print.decisions.answer'),
    choices: [say('print.decisions.granted'), say('print.decisions.refused')],
  },
  { kind: 'lines', label: say('print.decisions.reason'), lines: 2 },
  { kind: 'lines', label: say('field.paperDate'), lines: 1 },
  { kind: 'lines', label: say('print.decisions.signature'), lines: 1 },
];

function sheetOf(decision: PrintedDecision, timeZone: string): PrintSheet {
  const { number, kind, state, preparedAt, preparedBy, facts, questions, whole } = decision;
  const prepared = dayAndTime(preparedAt, timeZone);
  return {
    title: [typed(`${number} ·`), say(`decision.kind.${kind}`)],
    facts: [
      { label: say('print.decisions.state'), value: [say(`decision.state.${state}`)] },
      { label: say('print.decisions.prepared'), value: [typed(prepared)] },
      ...(preparedBy === '' ? [] : [{ label: say('decision.preparedBy'), value: [typed(preparedBy)] }]),
      ...facts.map(factOf),
    ],
    notes: whole ? [] : [say('print.decisions.codes')],
    room: [...questions.map(roomFor), ...ANSWER],
  };
}

export function printedDecisionsView(
  { decisions, viewer }: PrintedDecisions,
  cell: { readonly name: string; readonly timeZone: string; readonly practice: boolean },
  now: Date,
): PrintView {
  return {
    title: say('print.decisions.title'),
    cell: cell.name,
    practice: cell.practice,
    notes: [say(decisions.length === 0 ? 'decisions.none' : 'print.decisions.paper')],
    sheets: decisions.map((decision) => sheetOf(decision, cell.timeZone)),
    watermark: { viewer, at: dayAndTime(now.toISOString(), cell.timeZone) },
  };
}
