// The roster as pages: everybody, one entry, and who has access without a name.

import type { Language } from '../domain/cell/cell.ts';
import { citation } from '../domain/law/references.ts';
import type { AccessCategory } from '../domain/roster/access-categories.ts';
import { readableDay } from '../use-cases/people/entry-facts.ts';
import { WHY } from '../use-cases/people/hold-entry.ts';
import { GUEST } from '../use-cases/people/note-guest.ts';
import type { AccessOverview } from '../use-cases/people/see-access.ts';
import type { SeenEntry } from '../use-cases/people/see-entry.ts';
import {
  ROSTER_GROUPS,
  type Roster,
  type RosterGroup,
  type RosterRow,
} from '../use-cases/people/see-roster.ts';
import { dayAndTime, fieldViews } from './content.ts';
import {
  type PageButton,
  type PagePart,
  type PageRow,
  type PageView,
  say,
  sends,
  sentence,
  subheading,
  to,
  typed,
  type Words,
} from './page.ts';
import type { Reader } from './people.ts';

const BETWEEN = typed('·');

const watermark = (viewer: string, now: Date, { timeZone }: Reader) => ({
  viewer,
  at: dayAndTime(now.toISOString(), timeZone),
});

function rosterRow({ id, name, function: work, organisation, role, state, warnings }: RosterRow): PageRow {
  const place = [work, organisation].filter((text) => text !== '').join(' · ');
  const first = state === 'approved' ? [] : [BETWEEN, say(`entry.state.${state}`)];
  return {
    title: [typed(name)],
    detail: [
      typed(place),
      BETWEEN,
      say(`choice.entryRole.${role}`),
      ...first,
      ...warnings.flatMap((warning) => [BETWEEN, say(`entry.warning.${warning}`)]),
    ],
    buttons: [to('people.open', { go: 'entry', target: id })],
  };
}

/** Grouped: fixed members, partners, reporters, and those who left. */
export function rosterView(data: Roster, reader: Reader, now: Date): PageView {
  const section = (group: RosterGroup): readonly PagePart[] => {
    const rows = data.rows.filter((row) => row.group === group).map(rosterRow);
    return rows.length === 0 ? [] : [subheading(`roster.group.${group}`), { kind: 'rows', rows }];
  };
  const offered: readonly (readonly [Roster['may'][number], PageButton])[] = [
    ['entry.prepare', to('roster.prepare', { go: 'entryNew' }, 'positive')],
    ['organisation.list', to('organisations.title', { go: 'organisations' })],
    ['template.list', to('templates.title', { go: 'templates' })],
    ['access.export', to('access.title', { go: 'accessList' })],
  ];
  return {
    screen: 'page',
    title: [say('roster.title')],
    parts: ROSTER_GROUPS.flatMap(section),
    buttons: offered.filter(([operation]) => data.may.includes(operation)).map(([, button]) => button),
    turning: { page: data.page, more: data.more, intent: { go: 'roster' } },
    watermark: watermark(data.viewer, now, reader),
  };
}

function historyParts({ approved, reason }: SeenEntry, { timeZone }: Reader): readonly PagePart[] {
  const facts = [
    ...(approved === undefined
      ? []
      : [
          {
            label: say('entry.approvedBy'),
            value: [
              typed([approved.number, readableDay(approved.on)].filter((text) => text !== '').join(' · ')),
            ],
          },
        ]),
    ...(reason === undefined
      ? []
      : [
          {
            label: say(`entry.reason.${reason.action}`),
            value: [typed(`${reason.reason} · ${reason.byName} · ${dayAndTime(reason.at, timeZone)}`)],
          },
        ]),
  ];
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}

function guestParts({ id, revision, guest, may }: SeenEntry, { echo }: Reader): readonly PagePart[] {
  if (!may.includes('entry.note-guest')) return [];
  const fields = fieldViews(GUEST, { entryGuest: guest }, echo.typed, echo.errors);
  const note = sends('entry.noteGuest', { do: 'noteGuest', target: id, revision });
  return [
    { kind: 'fields', fields },
    { kind: 'buttons', buttons: [note] },
  ];
}

const STOPPING = ['entry.suspend', 'entry.resume', 'entry.end'] as const;

function entryButtons({ id: target, state, may, waiting }: SeenEntry): readonly PageButton[] {
  const change =
    state === 'prepared'
      ? [
          waiting
            ? to('people.change', { go: 'entryForm', target })
            : to('entry.complete', { go: 'entryForm', target }, 'positive'),
          to('entry.changePlace', { go: 'entryForm', target, args: { whole: 'yes' } }),
        ]
      : [to('entry.change', { go: 'entryForm', target, args: { whole: 'yes' } })];
  return [
    ...(may.includes('entry.change') ? change : []),
    ...(waiting?.id === undefined ? [] : [to('entry.seeDecision', { go: 'decision', target: waiting.id })]),
    ...(STOPPING.some((each) => may.includes(each)) ? [to('entry.stop', { go: 'entryStop', target })] : []),
    to('roster.title', { go: 'roster' }),
  ];
}

export function entryView(data: SeenEntry, reader: Reader, now: Date): PageView {
  const { state, waiting, warnings, facts } = data;
  const told = warnings.filter((warning) => warning !== 'waiting');
  return {
    screen: 'page',
    title: [typed(data.name)],
    parts: [
      sentence(`entry.state.${state}`, {}, state === 'approved' ? 'good' : 'muted'),
      ...(waiting ? [sentence('entry.waits', { number: waiting.number }, 'muted')] : []),
      ...told.map((warning) => sentence(`entry.warning.${warning}`, {}, 'warning')),
      {
        kind: 'facts',
        facts: facts.map((fact) => ({
          label: say(fact.label),
          value: ['typed' in fact ? typed(fact.typed) : say(fact.say, fact.values)],
        })),
      },
      ...historyParts(data, reader),
      ...guestParts(data, reader),
    ],
    buttons: entryButtons(data),
    watermark: watermark(data.viewer, now, reader),
  };
}

const STOPS = {
  'entry.suspend': { command: 'suspendEntry', style: 'destructive' },
  'entry.resume': { command: 'resumeEntry', style: 'positive' },
  'entry.end': { command: 'endEntry', style: 'destructive' },
} as const satisfies { readonly [action in (typeof STOPPING)[number]]: object };

/** The reason, and what the policy allows with it. */
export function entryStopView(data: SeenEntry, reader: Reader, now: Date): PageView {
  const { id: target, revision, may } = data;
  const { echo } = reader;
  const buttons = STOPPING.filter((each) => may.includes(each)).map((action) => {
    const { command, style } = STOPS[action];
    return sends(`${action}Now`, { do: command, target, revision }, style);
  });
  return {
    screen: 'page',
    title: [say('entry.stopTitle'), typed(data.name)],
    parts: [
      sentence('entry.stopText'),
      { kind: 'fields', fields: fieldViews(WHY, {}, echo.typed, echo.errors) },
      { kind: 'buttons', buttons },
    ],
    buttons: [to('button.back', { go: 'entry', target })],
    watermark: watermark(data.viewer, now, reader),
  };
}

function accessWords({ category, role, secrecyRegime, validUntil }: AccessCategory): Words {
  return [
    say(`choice.entryRole.${role}`),
    BETWEEN,
    ...(category.kind === 'municipal'
      ? [say('choice.entryCategory.municipal')]
      : [say('entry.mandatedBy'), typed(category.decree)]),
    BETWEEN,
    say(`choice.entrySecrecy.${secrecyRegime}`),
    BETWEEN,
    validUntil === null ? say('access.noEnd') : say('access.until', { day: readableDay(validUntil) }),
  ];
}

const accessTitle = ({ count, function: work, organisation }: AccessCategory): Words => [
  typed(`${count} × ${work} · ${organisation}`),
];

/** Gate 24: as rows to look at, or as lines to print. No name stands in it. */
export function accessView(
  data: AccessOverview,
  reader: Reader,
  { now, today, language, asText }: { now: Date; today: string; language: Language; asText: boolean },
): PageView {
  const { categories, page, more, people, cellName } = data;
  const law = (
    ['accessCategoriesPublicInterest', 'accessCategoriesHealth', 'accessCategoriesCriminal'] as const
  )
    .map((id) => citation(id, today, language))
    .join(', ');
  const lines = categories.map(
    (each): PagePart => ({ kind: 'text', words: [...accessTitle(each), BETWEEN, ...accessWords(each)] }),
  );
  const rows = categories.map((each): PageRow => ({ title: accessTitle(each), detail: accessWords(each) }));
  const args = { as: 'text' } as const;
  return {
    screen: 'page',
    title: [say('access.title'), typed(cellName)],
    parts: [
      sentence('access.text', { law }, 'muted'),
      sentence('access.count', { people, day: readableDay(today) }),
      ...(asText ? lines : [{ kind: 'rows', rows } as const]),
      sentence('access.secrecy', { law: citation('caseConsultation', today, language) }, 'muted'),
    ],
    buttons: [
      asText ? to('access.asRows', { go: 'accessList' }) : to('access.asText', { go: 'accessList', args }),
      to('roster.title', { go: 'roster' }),
    ],
    turning: { page, more, intent: { go: 'accessList', ...(asText ? { args } : {}) } },
    watermark: watermark(data.viewer, now, reader),
  };
}
