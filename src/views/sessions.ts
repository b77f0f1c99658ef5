// Sessions: the list, and one session with its agenda, its people and what they answered.
import type { ListedSession, Sessions } from '../use-cases/session/list-sessions.ts';
import { inFull } from '../use-cases/session/people-of-session.ts';
import type {
  SeenInvitee,
  SeenLine,
  SeenSession,
  SessionOperation,
} from '../use-cases/session/see-session.ts';
import { momentText, whenFacts } from '../use-cases/session/show-session.ts';
import { dayAndTime } from './content.ts';
import { factOf } from './decisions.ts';
import type { Intent, ScreenName } from './intent.ts';
import {
  type PageButton,
  type PagePart,
  type PageRow,
  type PageView,
  say,
  sentence,
  stateFact,
  subheading,
  to,
  typed,
} from './page.ts';
import type { Reader } from './people.ts';

function rowOf({ id, number, state, start, items, people }: ListedSession, timeZone: string): PageRow {
  return {
    title: [typed(`${number} · ${momentText(start, timeZone)}`)],
    detail: [say(`sessions.state.${state}`), typed('·'), say('sessions.size', { items, people })],
    buttons: [to('sessions.open', { go: 'session', target: id })],
  };
}

/** What comes first, what was below it. */
export function sessionsView({ shown, page, more, mayPlan }: Sessions, timeZone: string): PageView {
  const section = (title: string, list: readonly ListedSession[]): readonly PagePart[] =>
    list.length === 0
      ? []
      : [subheading(title), { kind: 'rows', rows: list.map((each) => rowOf(each, timeZone)) }];
  return {
    screen: 'page',
    title: [say('sessions.title')],
    parts: [
      ...(shown.length === 0 ? [sentence('sessions.none')] : []),
      ...section(
        'sessions.upcoming',
        shown.filter(({ past }) => !past),
      ),
      ...section(
        'sessions.past',
        shown.filter(({ past }) => past),
      ),
    ],
    buttons: mayPlan ? [to('sessions.plan', { go: 'sessionPlan' }, 'positive')] : [],
    turning: { page, more, intent: { go: 'sessions' } },
  };
}

function lineRow({ name, course, people, spoken, under12 }: SeenLine): PageRow {
  return {
    title: [typed(name)],
    detail: [
      say(`sessions.course.${course}`),
      typed('·'),
      say('sessions.attend', { n: people }),
      ...(spoken === 0 ? [] : [typed('·'), say('sessions.spokenWith', { n: spoken })]),
      ...(under12 === true ? [typed('·'), say('sessions.under12')] : []),
    ],
  };
}

function personRow(person: SeenInvitee): PageRow {
  return {
    title: [typed(inFull(person)), ...(person.fixed ? [say('sessions.fixed')] : [])],
    detail: [
      say(`sessions.answer.${person.answer}`),
      typed('·'),
      say('sessions.items', { n: person.items }),
      ...(person.standsInFor === ''
        ? []
        : [typed('·'), say('sessions.standsInFor'), typed(person.standsInFor)]),
    ],
  };
}

function conflictParts({ conflicts }: SeenSession): readonly PagePart[] {
  const box = (blocks: boolean, key: string): readonly PagePart[] => {
    const found = conflicts.filter((each) => each.blocks === blocks);
    if (found.length === 0) return [];
    return [
      sentence(key, undefined, blocks ? 'warning' : 'plain'),
      { kind: 'facts', facts: found.map(factOf) },
    ];
  };
  return [...box(true, 'sessions.blocks'), ...box(false, 'sessions.warns')];
}

function agendaParts({ lines, struckLines, struckPeople }: SeenSession): readonly PagePart[] {
  const struck = [...struckLines.map(({ name }) => name), ...struckPeople];
  return [
    ...(lines.length === 0
      ? []
      : [subheading('sessions.agenda'), { kind: 'rows', rows: lines.map(lineRow) } as const]),
    ...(struck.length === 0
      ? []
      : [
          {
            kind: 'facts',
            facts: [{ label: say('sessions.struck'), value: [typed(struck.join(', '))] }],
          } as const,
        ]),
  ];
}

/** Each has a button: a card holds no more of them beside an agenda. */
const PEOPLE_SHOWN = 8;

function peopleParts({ people }: SeenSession, page: number): readonly PagePart[] {
  const shown = people.slice((page - 1) * PEOPLE_SHOWN, page * PEOPLE_SHOWN);
  if (shown.length === 0) return [];
  return [subheading('sessions.people'), { kind: 'rows', rows: shown.map(personRow) }];
}

function buttonsOf(data: SeenSession): readonly PageButton[] {
  const { id: target, body, may, conflicts, complete, decision } = data;
  const { revision } = body;
  const isReady = complete && !conflicts.some(({ blocks }) => blocks);
  const hasGrid = body.agenda.length > 0 && body.invitees.length > 0;
  const when = (operation: SessionOperation, ...buttons: readonly PageButton[]) =>
    may.includes(operation) ? buttons : [];
  const go = (screen: ScreenName): Intent => ({ go: screen, target });
  return [
    ...(isReady
      ? when(
          'session.propose',
          to('sessions.propose', { do: 'proposeSession', target, revision }, 'positive'),
        )
      : []),
    ...when('session.attend', to('sessions.sit', go('sitting'), 'positive')),
    ...when(
      'session.change',
      to('sessions.changeWhen', go('sessionWhen')),
      to('sessions.changeAgenda', go('sessionAgenda')),
      to('sessions.changePeople', go('sessionPeople')),
      ...(hasGrid ? [to('sessions.changeGrid', go('sessionGrid'))] : []),
    ),
    ...when(
      'convening.see',
      to('sessions.convening', go('convening')),
      to('invitations.ofSession', go('invitationsOf')),
    ),
    ...(data.mayTick ? [to('sessions.spoken', go('sessionSpoken'))] : []),
    ...when('record.see', to('sessions.record', go('record'))),
    ...(decision === undefined
      ? []
      : [to('sessions.decision', { go: 'decision', target: decision.id } as const)]),
    ...when('session.move', to('sessions.move', go('sessionMove'))),
    ...when('session.cancel', to('sessions.cancel', go('sessionCancel'), 'destructive')),
    ...when('session.drop', to('sessions.drop', { do: 'dropSession', target, revision }, 'destructive')),
    to('sessions.title', { go: 'sessions' }),
  ];
}

function factParts(data: SeenSession, timeZone: string): readonly PagePart[] {
  const { id, body, state, details, basis, calendars, conflicts, refusedBecause, may } = data;
  const facts = [...whenFacts(timeZone, body, details), basis, ...calendars].map(factOf);
  const cancelled =
    body.cancelled === undefined
      ? []
      : [{ label: say('field.cancelReason'), value: [say(`choice.cancelReason.${body.cancelled.why}`)] }];
  return [
    ...(refusedBecause === ''
      ? []
      : [
          {
            kind: 'text',
            words: [say('sessions.sentBack'), typed(refusedBecause)],
            look: 'warning',
          } as const,
        ]),
    ...conflictParts(data),
    ...(conflicts.length === 0 ? [] : [subheading('sessions.changeWhen')]),
    { kind: 'facts', facts: [stateFact(`sessions.state.${state}`), ...cancelled, ...facts] },
    ...(may.includes('session.print')
      ? [{ kind: 'print', label: say('sessions.print'), what: 'session', target: id } as const]
      : []),
    ...agendaParts(data),
  ];
}

/** The first page tells everything; where many are invited, the others tell only who. */
export function sessionView(data: SeenSession, { timeZone, page }: Reader, now: Date): PageView {
  const { id: target, body, people, viewer } = data;
  return {
    screen: 'page',
    title: [say('sessions.one', { number: body.number })],
    parts: [...(page === 1 ? factParts(data, timeZone) : []), ...peopleParts(data, page)],
    buttons: buttonsOf(data),
    turning: { page, more: people.length > page * PEOPLE_SHOWN, intent: { go: 'session', target } },
    watermark: { viewer, at: dayAndTime(now.toISOString(), timeZone) },
  };
}
