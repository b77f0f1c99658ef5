// The record: who was there and how they acknowledged confidentiality, and per item who attended and what came out of it. No content.

import { WAYS } from '../domain/session/acknowledgement.ts';
import { RECORD_QUESTIONS } from '../domain/session/opening.ts';
import type { Member } from '../use-cases/table/seats.ts';
import type { RecordedItem, RecordedMember, SessionRecord } from '../use-cases/table/see-record.ts';
import { fieldViews, instantWithOffset } from './content.ts';
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
  type Words,
} from './page.ts';
import type { Reader } from './people.ts';
import type { PrintSheet } from './print.ts';
import { namesOf, watermarkOf } from './table.ts';
import { outcomeFacts } from './table-item.ts';

type Facts = PrintSheet['facts'];

/** When, where and why it was held, and which fixed place stayed empty. */
export function whereFacts({ body, state, address }: SessionRecord, timeZone: string): Facts {
  const where = address === '' ? [] : [typed('·'), typed(address)];
  const fact = (label: string, instant: string | null) =>
    instant === null ? [] : [{ label: say(label), value: [typed(instantWithOffset(instant, timeZone))] }];
  return [
    stateFact(`sessions.state.${state}`),
    ...fact('table.when', body.start),
    ...fact('table.openedAt', body.openedAt),
    ...fact('table.endedAt', body.endedAt),
    { label: say('table.place'), value: [say(`choice.sessionPlace.${body.place}`), ...where] },
    { label: say('table.purpose'), value: [say(`choice.sessionPurpose.${body.purpose}`)] },
    ...body.absent.map(({ place, why }) => ({
      label: say(`table.absent.${place}`),
      value: [say(`choice.absentMayor.${why}`)],
    })),
  ];
}

const placeTaken = ({ standsInFor }: RecordedMember): Words =>
  standsInFor === undefined ? [] : [say('table.standsInFor'), typed(standsInFor)];

/** How somebody acknowledged confidentiality, and whose place they took. */
export function acknowledgedWords(member: RecordedMember): Words {
  const { acknowledged } = member;
  const how = acknowledged === undefined ? 'table.notAcknowledged' : `table.acknowledged.${acknowledged}`;
  return [say(how), ...placeTaken(member)];
}

/** Who was there, by how they acknowledged; of the others only that they were not: why is their own business (gate 7). */
function memberParts({ members }: SessionRecord): readonly PagePart[] {
  const fact = (label: string, some: readonly RecordedMember[]) =>
    some.length === 0 ? [] : [{ label: say(label), value: namesOf(some, placeTaken) }];
  const present = members.filter((member) => member.present);
  const by = (way: RecordedMember['acknowledged']) => present.filter((each) => each.acknowledged === way);
  return [
    subheading('table.werePresent'),
    {
      kind: 'facts',
      facts: [
        ...WAYS.flatMap((way) => fact(`table.acknowledged.${way}`, by(way))),
        ...fact('table.notAcknowledged', by(undefined)),
        ...fact(
          'table.wereNot',
          members.filter((member) => !member.present),
        ),
      ],
    },
  ];
}

/** By function; where several have the same, how many. */
function functionsOf(members: readonly Member[]): string {
  const counts = new Map<string, number>();
  for (const { function: what } of members) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => (count === 1 ? what : `${what} (${count})`)).join(' · ');
}

/** Who attended the item, by function, and what came out of it. */
export function itemFacts({ state, present, outcome, informed }: RecordedItem): Facts {
  if (state !== 'closed') return [];
  const aloud = outcome?.aloud === true;
  return [
    { label: say('table.attended'), value: [typed(functionsOf(present))] },
    ...outcomeFacts(outcome, informed),
    ...(aloud ? [{ label: say('table.confirmation'), value: [say('table.confirmedAloud')] }] : []),
  ];
}

function itemParts(item: RecordedItem): readonly PagePart[] {
  const { name, state } = item;
  const row = { title: [typed(name)], detail: [say(`table.itemState.${state}`)] };
  return [
    { kind: 'rows', rows: [row] },
    { kind: 'facts', facts: itemFacts(item) },
  ];
}

function finishParts({ may, missing }: SessionRecord, { echo }: Reader): readonly PagePart[] {
  if (!may.includes('record.finish') || missing.length === 0) return [];
  return [
    { kind: 'facts', facts: [{ label: say('table.notConfirmed'), value: namesOf(missing) }] },
    { kind: 'fields', fields: fieldViews(RECORD_QUESTIONS, {}, echo.typed, echo.errors) },
  ];
}

/** As many as fit on a card beside everybody's names. */
const ITEMS_ON_PAGE = 4;

export function recordView(data: SessionRecord, reader: Reader, now: Date): PageView {
  const { id: target, revision, number, may, items, confirmed, state } = data;
  const pages = Math.max(Math.ceil(items.length / ITEMS_ON_PAGE), 1);
  const page = Math.min(Math.max(Number.isInteger(reader.page) ? reader.page : 1, 1), pages);
  const shown = items.slice((page - 1) * ITEMS_ON_PAGE, page * ITEMS_ON_PAGE);
  const mayConfirm = may.includes('record.confirm');
  const buttons: readonly PageButton[] = [
    ...(mayConfirm ? [to('table.recordConfirm', { do: 'confirmRecord', target }, 'positive')] : []),
    ...(may.includes('record.finish')
      ? [
          {
            label: say('table.recordFinish'),
            intent: { do: 'finishRecord', target, revision } as const,
            sends: true,
            ...(mayConfirm ? {} : { style: 'positive' as const }),
          },
        ]
      : []),
    // Of the desk and the mayor onwards to the session itself, of everybody else to what is ahead.
    may.includes('session.print')
      ? to('sessions.back', { go: 'session', target })
      : to('table.mySessions', { go: 'invitations' }),
  ];
  return {
    screen: 'page',
    title: [say('table.record'), typed(number)],
    parts: [
      { kind: 'facts', facts: whereFacts(data, reader.timeZone) },
      ...memberParts(data),
      ...(shown.length === 0 ? [] : [subheading('table.items'), ...shown.flatMap(itemParts)]),
      ...(confirmed && state === 'ended' ? [sentence('table.youConfirmed', {}, 'good')] : []),
      ...finishParts(data, reader),
      ...(may.includes('session.print')
        ? [{ kind: 'print', label: say('table.recordPrint'), what: 'record', target } as const]
        : []),
    ],
    buttons,
    ...(pages === 1
      ? {}
      : { turning: { page, more: page < pages, intent: { go: 'record', target } as const } }),
    watermark: watermarkOf(data.viewer, now, reader),
  };
}
