// The pages about sessions at their fullest: valid, small enough for Teams in every language, and nothing cut off.
import assert from 'node:assert/strict';
import { drawCard } from '../../src/cards/draw.ts';
import { printedPage } from '../../src/cards/print-html.ts';
import { LANGUAGES } from '../../src/domain/cell/cell.ts';
import { BLOCKING, WARNING } from '../../src/domain/session/conflicts.ts';
import { FUNCTION_LINKS, gridPages } from '../../src/domain/session/links.ts';
import { MOST_CASES, MOST_PEOPLE } from '../../src/domain/session/planning.ts';
import { SESSION_STATES } from '../../src/domain/session/workflow.ts';
import type { Grid } from '../../src/use-cases/session/see-grid.ts';
import type { SeenSession } from '../../src/use-cases/session/see-session.ts';
import type { WhenForm } from '../../src/use-cases/session/see-when-form.ts';
import type { PageView } from '../../src/views/page.ts';
import { printedSessionView } from '../../src/views/printed-session.ts';
import {
  agendaFormView,
  cancelView,
  moveView,
  peopleFormView,
  planView,
  spokenItemsView,
  spokenView,
  whenView,
} from '../../src/views/session-forms.ts';
import { gridView } from '../../src/views/session-grid.ts';
import { sessionsView, sessionView } from '../../src/views/sessions.ts';
import { complaintsOf, complaintsOfRenderer } from './card-rules.ts';
import { kitIn, SURFACES } from './screens.ts';

const AT = '2026-11-23T13:05:00.000Z';
const NOW = new Date(AT);
const BYTES_MOST = 25_000;
const reader = { timeZone: 'Europe/Brussels', page: 1, echo: { typed: undefined, errors: [] } };
const { echo } = reader;

const entry = (n: number) => `ros.AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg${n}`;
const item = (n: number) => `itm.AbCdEfGhIjKlMnOpQrSt${n}`;
const times = <Each>(count: number, each: (n: number) => Each): readonly Each[] =>
  Array.from({ length: count }, (_, n) => each(n));

const people = times(MOST_PEOPLE, (n) => ({
  entry: entry(n),
  fixed: n < 3,
  name: `Marie-Louise Vandenbroucke ${n}`,
  function: 'jeugdconsulent preventie',
  organisation: 'CAW Centraal-West-Vlaanderen',
  role: 'partner' as const,
  decree: '',
}));
const agenda = times(MOST_CASES, (n) => ({
  item: item(n),
  case: `cas.AbCdEfGhIjKlMnOpQrSt${n}`,
  name: `C-2026-0${n} · Wolkenkrabber`,
  course: (['new', 'running', 'closable'] as const)[n % 3] ?? 'new',
  under12: true as const,
}));
const links = people.flatMap((person, n) =>
  agenda.map((line) => ({
    entry: person.entry,
    item: line.item,
    link: FUNCTION_LINKS[n % FUNCTION_LINKS.length] ?? 'care',
  })),
);

const body: SeenSession['body'] = {
  revision: 99,
  number: 'Z-2026-0001',
  preparedBy: entry(0),
  start: AT,
  minutes: 120,
  place: 'both',
  purpose: 'both',
  basis: 'lb.x',
  agenda,
  invitees: people.map(({ entry: id, fixed }) => ({ entry: id, fixed })),
  links,
  decision: 'dec.x',
  contentKey: 'k.x',
  preparedAt: AT,
  approvedAt: AT,
  openedAt: null,
  endedAt: null,
  present: [],
  absent: [],
  framed: [],
  confirmedBy: [],
};

/** As full as it gets at once: a draft has conflicts, an approved one has answers. */
const FULL: SeenSession = {
  id: 'ses.AbCdEfGhIjKlMnOpQrStUv',
  body,
  state: 'draft',
  details: { address: 'x'.repeat(120), urgency: 'availability', specialReasons: {} },
  basis: { label: 'field.sessionBasis', typed: 'x'.repeat(120) },
  lines: agenda.map((line) => ({ ...line, people: MOST_PEOPLE, spoken: MOST_PEOPLE })),
  struckLines: agenda.slice(0, 2),
  struckPeople: people.slice(0, 2).map(({ name }) => name),
  people: people.map((person) => ({
    ...person,
    answer: 'acknowledged' as const,
    invitation: `inv.AbCdEfGhIjKlMnOpQrStUv.${person.entry.slice(4)}`,
    standsInFor: '',
    items: MOST_CASES,
  })),
  conflicts: [],
  calendars: [{ label: 'sessions.calendars', say: 'sessions.calendarsWait' }],
  complete: true,
  mayTick: true,
  decision: { id: 'dec.AbCdEfGhIjKlMnOpQrStUv', number: 'D-2026-0001' },
  refusedBecause: '',
  may: ['session.move', 'session.cancel', 'session.print', 'convening.see', 'session.attend'],
  viewer: 'Bram De Smet',
};
const conflicts = [...BLOCKING, ...WARNING].map((code) => ({
  label: `sessions.conflict.${code}`,
  typed: 'Marie-Louise Vandenbroucke · C-2026-007',
  blocks: BLOCKING.some((each) => each === code),
}));

function gridOf(peopleCount: number, cases: number, page: number): Grid {
  const pages = gridPages(peopleCount, cases);
  return {
    id: FULL.id,
    revision: 99,
    number: body.number,
    page,
    pages: pages.length,
    inWords: true,
    rows: (pages[page - 1] ?? []).map((line) => ({
      line,
      name: agenda[line]?.name ?? '',
      course: 'closable',
      under12: true,
      special: 'x'.repeat(200),
      cells: people.slice(0, peopleCount).map(({ name, fixed }, person) => ({
        person,
        name,
        fixed,
        link: fixed ? 'fixed' : 'neighbourhood',
        why: 'x'.repeat(80),
        recused: false,
      })),
    })),
  };
}

const form: WhenForm = {
  id: FULL.id,
  revision: 99,
  number: body.number,
  noticeDays: 14,
  answers: { sessionDay: '2026-12-20', sessionTime: '14:00', sessionMinutes: '120', sessionPlace: 'both' },
  bases: times(4, (n) => ({ value: `lb.${n}`, text: 'x'.repeat(100) })),
};
const asked = {
  typed: { sessionFold: 'later', sessionUrgency: 'risk' },
  errors: [
    { field: 'sessionFold', fault: 'timeTwice' },
    { field: 'sessionUrgency', fault: 'shortNotice' },
  ],
} as const;
const draft = { id: FULL.id, revision: 99, number: body.number };
const options = times(50, (n) => ({ value: entry(n), text: `Marie-Louise Vandenbroucke ${n}, CAW` }));
const spoken = {
  id: item(0),
  session: FULL.id,
  revision: 99,
  name: agenda[0]?.name ?? '',
  today: '2026-11-23',
  people,
  spoken: people.map((person) => ({ entry: person.entry, on: '2026-11-20' })),
};

const VIEWS: { readonly [name: string]: readonly PageView[] } = {
  'the list': [
    sessionsView({ shown: [], page: 1, more: false, mayPlan: true }, 'Europe/Brussels'),
    sessionsView(
      {
        shown: SESSION_STATES.slice(0, 8).map((state, n) => ({
          id: `ses.AbCdEfGhIjKlMnOpQrStU${n}`,
          number: 'Z-2026-0001',
          state,
          start: AT,
          items: 3,
          people: 5,
          past: n > 4,
        })),
        page: 2,
        more: true,
        mayPlan: true,
      },
      'Europe/Brussels',
    ),
  ],
  'an approved session': [1, 2].map((page) =>
    sessionView({ ...FULL, state: 'ready' }, { ...reader, page }, NOW),
  ),
  'a draft with everything wrong': [
    sessionView(
      {
        ...FULL,
        conflicts,
        refusedBecause: 'x'.repeat(300),
        lines: FULL.lines.slice(0, 3),
        people: FULL.people.slice(0, 5),
        may: ['session.change', 'session.drop', 'session.propose'],
      },
      reader,
      NOW,
    ),
  ],
  'when and where': [
    planView({ ...form, id: undefined }, asked),
    whenView(form, asked),
    moveView(form, asked),
  ],
  'calling off': [cancelView(draft, echo)],
  'which cases': [
    agendaFormView({ ...draft, cases: [], chosen: [] }, echo),
    agendaFormView(
      {
        ...draft,
        cases: times(60, (n) => ({ value: `cas.${n}`, name: `C-2026-0${n} · Kiezel`, course: 'closable' })),
        chosen: [],
      },
      echo,
    ),
  ],
  whom: [
    peopleFormView(
      {
        ...draft,
        people: options,
        templates: options.slice(0, 20),
        chosen: options.map(({ value }) => value),
      },
      echo,
    ),
  ],
  'the grid of five people and three cases': [gridView(gridOf(5, 3, 1), echo)],
  'the grid at its largest': times(gridPages(MOST_PEOPLE, MOST_CASES).length, (n) =>
    gridView(gridOf(MOST_PEOPLE, MOST_CASES, n + 1), echo),
  ),
  'what was spoken of': [
    spokenItemsView({
      ...draft,
      items: agenda.map((line) => ({ id: line.item, name: line.name, course: 'new', people: 14, spoken: 3 })),
    }),
    spokenView(spoken, echo),
  ],
};

describe('Cards about sessions', () => {
  for (const [name, views] of Object.entries(VIEWS))
    it(`${name}: valid and small in every language`, () => {
      for (const language of LANGUAGES)
        for (const surface of SURFACES)
          for (const view of views) {
            const card = drawCard(kitIn(language, surface), view);
            assert.deepEqual(complaintsOf(card), []);
            assert.deepEqual(complaintsOfRenderer(card), []);
            const bytes = Buffer.byteLength(JSON.stringify(card));
            assert.ok(bytes <= BYTES_MOST, `${name} in ${language}: ${bytes} bytes`);
          }
    });

  it('have nothing on them that no text stands behind', () => {
    for (const [name, views] of Object.entries(VIEWS))
      for (const view of views) {
        const drawn = JSON.stringify(drawCard(kitIn('nl', 'chat'), view));
        assert.ok(!drawn.includes('"title":""') && !drawn.includes('"label":""'), name);
      }
  });

  it('have the agenda on paper with everybody at every item, and room to sign', () => {
    const items = agenda.map((line) => ({
      ...line,
      people: people.map((person) => ({ ...person, link: 'care', spokenOn: '2026-11-20' })),
    }));
    const view = printedSessionView(
      { body, address: 'Raadzaal', people, items, viewer: 'Bram De Smet' },
      { name: 'Voorbeeldegem', timeZone: 'Europe/Brussels', practice: false },
      NOW,
    );
    for (const language of LANGUAGES) {
      const html = printedPage(language, view);
      assert.equal(html.split('class="sign"').length - 1, MOST_PEOPLE * (MOST_CASES + 1));
      for (const { name } of agenda) assert.ok(html.includes(name));
    }
  });
});
