// The agenda and signing sheet: first everybody with room to sign, then a sheet an item. Numbers, functions and names of the members; nothing of a case.

import { inFull } from '../use-cases/session/people-of-session.ts';
import type { PrintedItem, PrintedSession } from '../use-cases/session/print-session.ts';
import { momentText } from '../use-cases/session/show-session.ts';
import { dayAndTime } from './content.ts';
import { say, typed } from './page.ts';
import type { PrintSheet, PrintView } from './print.ts';

const PRESENT = [say('print.session.present'), say('print.session.apologies')];

function signing({ people }: PrintedSession): PrintSheet {
  return {
    title: [say('print.session.signing')],
    facts: [],
    notes: [say('print.session.secrecy')],
    room: [
      { kind: 'names', names: people.map((person) => [[typed(inFull(person))], PRESENT]) },
      { kind: 'lines', label: say('print.session.absence'), lines: 2 },
    ],
  };
}

function itemSheet(item: PrintedItem, at: number): PrintSheet {
  return {
    title: [say('print.session.item', { n: at + 1 }), typed(item.name)],
    facts: [{ label: say('sessions.course'), value: [say(`sessions.course.${item.course}`)] }],
    notes: [say('print.session.identity')],
    room: [
      {
        kind: 'names',
        names: item.people.map((person) => [
          [
            typed(`${inFull(person)} –`),
            say(`choice.sessionLink.${person.link}`),
            ...(person.spokenOn === '' ? [] : [say('print.session.spoken', { date: person.spokenOn })]),
          ],
          [say('print.session.present')],
        ]),
      },
      { kind: 'lines', label: say('print.session.outcome'), lines: 2 },
      { kind: 'lines', label: say('print.session.review'), lines: 1 },
    ],
  };
}

export function printedSessionView(
  data: PrintedSession,
  cell: { readonly name: string; readonly timeZone: string; readonly practice: boolean },
  now: Date,
): PrintView {
  const { body, address, items, viewer } = data;
  const facts = [
    { label: say('sessions.number'), value: [typed(body.number)] },
    { label: say('sessions.when'), value: [typed(momentText(body.start, cell.timeZone))] },
    { label: say('field.sessionPlace'), value: [say(`choice.sessionPlace.${body.place}`), typed(address)] },
    { label: say('field.sessionPurpose'), value: [say(`choice.sessionPurpose.${body.purpose}`)] },
  ];
  const first = signing(data);
  return {
    title: say('print.session.title'),
    cell: cell.name,
    practice: cell.practice,
    notes: [],
    sheets: [{ ...first, facts }, ...items.map(itemSheet)],
    watermark: { viewer, at: dayAndTime(now.toISOString(), cell.timeZone) },
  };
}
