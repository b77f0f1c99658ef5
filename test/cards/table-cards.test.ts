// The pages at the table at their fullest: valid, small enough for Teams in every language, and every word of them written.
import assert from 'node:assert/strict';
import { drawCard } from '../../src/cards/draw.ts';
import type { Json } from '../../src/cards/kit.ts';
import { LANGUAGES, type Language } from '../../src/domain/cell/cell.ts';
import { SECRECY_REGIMES } from '../../src/domain/roster/entry.ts';
import { WAYS } from '../../src/domain/session/acknowledgement.ts';
import { COURSES } from '../../src/domain/session/agenda.ts';
import { FIXED_PLACES } from '../../src/domain/session/fixed-members.ts';
import { ABSENCE_REASONS } from '../../src/domain/session/opening.ts';
import { OUTCOMES, type Outcome } from '../../src/domain/session/outcome.ts';
import { MOST_CASES, MOST_PEOPLE } from '../../src/domain/session/planning.ts';
import { AGENDA_ITEM_STATES } from '../../src/domain/session/workflow.ts';
import { nl } from '../../src/messages/nl.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import type { AgendaItemBody, SessionBody } from '../../src/use-cases/session/session-item.ts';
import type { Member, SeatHolder } from '../../src/use-cases/table/seats.ts';
import type { ReadItem, SeenItem } from '../../src/use-cases/table/see-item.ts';
import type { SessionRecord } from '../../src/use-cases/table/see-record.ts';
import type { Sitting } from '../../src/use-cases/table/see-sitting.ts';
import type { AttendanceForm, ItemForm } from '../../src/use-cases/table/see-table-forms.ts';
import type { PageView } from '../../src/views/page.ts';
import { printedRecordView } from '../../src/views/printed-record.ts';
import { heldBackView, sittingView } from '../../src/views/table.ts';
import {
  contributionView,
  itemAttendanceView,
  openingView,
  outcomeFormView,
  plainTableView,
  sessionAttendanceView,
} from '../../src/views/table-forms.ts';
import { itemCodePage, itemPage } from '../../src/views/table-item.ts';
import { recordView } from '../../src/views/table-record.ts';
import { complaintsOf, complaintsOfRenderer } from './card-rules.ts';
import { kitIn, SURFACES } from './screens.ts';

const AT = '2026-11-23T13:05:00.000Z';
const NOW = new Date(AT);
const BYTES_MOST = 25_000;
const reader = { timeZone: 'Europe/Brussels', page: 1, echo: { typed: undefined, errors: [] } };
const LAW = 'art. 353, § 3 van het Strafwetboek (voorheen art. 458quater)';
const ID = 'AbCdEfGhIjKlMnOpQrStUv';
const times = <Each>(count: number, each: (n: number) => Each): readonly Each[] =>
  Array.from({ length: count }, (_, n) => each(n));
const at = <Each>(of: readonly Each[], n: number): Each => of[n % of.length] as Each;

const PEOPLE: readonly Member[] = times(MOST_PEOPLE, (n) => ({
  entry: `ros.${ID}WxYz0123456789abcdefg${n}`,
  name: `Marie-Louise Vandenbroucke ${n}`,
  function: `jeugdconsulent preventie ${n}`,
  organisation: 'CAW Centraal-West-Vlaanderen',
}));
const entries = PEOPLE.map(({ entry }) => entry);

const SESSION: SessionBody = {
  revision: 99,
  number: 'Z-2026-0001',
  preparedBy: 'ros.x',
  start: AT,
  minutes: 120,
  place: 'both',
  purpose: 'trajectories',
  basis: null,
  agenda: [],
  invitees: [],
  links: [],
  decision: null,
  contentKey: 'k.x',
  preparedAt: AT,
  approvedAt: AT,
  openedAt: AT,
  endedAt: AT,
  present: entries,
  absent: FIXED_PLACES.map((place, n) => ({ place, why: at(ABSENCE_REASONS, n) })),
  framed: entries,
  confirmedBy: [],
};

const SITTING: Sitting = {
  id: `ses.${ID}`,
  revision: 99,
  number: SESSION.number,
  state: 'opened',
  body: SESSION,
  items: times(MOST_CASES, (n) => ({
    id: `itm.${ID}${n}`,
    name: `C-2026-0${n} · Wolkenkrabber`,
    course: at(COURSES, n),
    state: at(AGENDA_ITEM_STATES, n),
  })),
  me: { present: true, framed: false, regime: 'lawyer' },
  members: PEOPLE.map((member, n) => ({
    ...member,
    admitted: n > 0,
    present: n > 1,
    framed: n > 2,
    regime: at(SECRECY_REGIMES, n),
  })),
  steppedOut: PEOPLE.slice(0, 4).map((member) => ({ item: 'C-2026-01 · Wolkenkrabber', member })),
  may: ['session.note-attendance', 'frame.state', 'session.end', 'session.open', 'record.see'],
  viewer: 'Marie-Louise Vandenbroucke',
};

const OUTCOME: Outcome = {
  kind: 'informed',
  reviewOn: '2027-01-15',
  informedOn: '2026-11-20',
  proposal: 3,
  confirmedBy: [],
  aloud: false,
};

const BODY: AgendaItemBody = {
  revision: 99,
  session: `ses.${ID}`,
  case: `cas.${ID}`,
  name: 'C-2026-01 · Wolkenkrabber',
  course: 'closable',
  recused: [],
  present: entries,
  spoken: [],
  outcome: OUTCOME,
  openedAt: AT,
  closedAt: null,
};
const stored = { id: `itm.${ID}`, pk: 'c:x', type: 'agenda-item', body: {} } as unknown as Item;

const SEEN: SeenItem = {
  item: stored,
  body: BODY,
  state: 'open',
  id: `itm.${ID}`,
  session: { id: `ses.${ID}`, number: SESSION.number, body: SESSION },
  link: { code: 'support', reason: 'x'.repeat(80) },
  informed: 'jeugdconsulent preventie',
  present: PEOPLE,
  unframed: PEOPLE,
  unconfirmed: PEOPLE,
  busy: false,
  may: [
    'contribution.give',
    'item.confirm-outcome',
    'item.open',
    'item.note-attendance',
    'item.propose-outcome',
    'item.confirm-aloud',
    'item.close',
    'item.postpone',
    'item.recuse',
  ],
  viewer: 'Marie-Louise Vandenbroucke',
};

const long = (most: number) => 'Hij zei “ik ga weg” en lachte. '.repeat(most).slice(0, most);
const READ: ReadItem = {
  ...SEEN,
  contents: [
    {
      elements: times(6, (n) => ({
        side: at(['for', 'against'] as const, n),
        text: long(1000),
        source: at(['own', 'told', 'document', 'police'] as const, n),
        at: AT,
        by: 'coordinator',
      })),
      grounds: [{ signal: 'sig.x', indication: long(1000), link: long(1000), under12: long(1000) }],
    },
  ],
  shared: times(8, (n) => ({
    text: long(2000),
    function: 'jeugdconsulent preventie',
    kind: at(['fact', 'interpretation'] as const, n),
    source: at(['own', 'told', 'document', 'police'] as const, n),
    at: AT,
  })),
};

const RECORD: SessionRecord = {
  id: `ses.${ID}`,
  revision: 99,
  number: SESSION.number,
  state: 'ended',
  body: SESSION,
  address: 'x'.repeat(120),
  members: PEOPLE.map((member, n) => ({
    ...member,
    present: n > 2,
    standsInFor: n === 4 ? 'Jean-Baptiste Van den Eynde' : undefined,
    acknowledged: n === 5 ? undefined : at(WAYS, n),
  })),
  items: times(MOST_CASES, (n) => ({
    name: `C-2026-0${n} · Wolkenkrabber`,
    state: n === 9 ? 'postponed' : 'closed',
    present: PEOPLE,
    outcome: { ...OUTCOME, kind: at(OUTCOMES, n), aloud: true },
    informed: 'jeugdconsulent preventie',
  })),
  missing: PEOPLE,
  confirmed: true,
  may: ['record.confirm', 'record.finish', 'session.print'],
  viewer: 'Marie-Louise Vandenbroucke',
};

const ATTENDANCE: AttendanceForm = {
  id: `ses.${ID}`,
  revision: 99,
  name: SESSION.number,
  viewer: 'Marie-Louise Vandenbroucke',
  able: PEOPLE.map((member) => ({
    ...member,
    seat: { entry: member.entry, role: 'partner' } as SeatHolder,
  })),
  outside: PEOPLE.slice(0, 5),
  clearanceOver: true,
  unframed: PEOPLE,
  answers: { tablePresent: entries, absentText: long(300) },
  chair: undefined,
};
const ITEM_FORM: ItemForm = { ...ATTENDANCE, able: PEOPLE, present: entries };
const CONTRIBUTION = {
  id: `itm.${ID}`,
  revision: 99,
  name: BODY.name,
  viewer: 'Marie-Louise Vandenbroucke',
  standing: 'police',
  level: 1,
  asksAboutClient: true,
} as const;
const written = {
  ...reader,
  echo: {
    typed: { contributionText: `${long(1900)} Gisteren zag ik Karim Benali.`, contributionKind: 'fact' },
    errors: [{ field: 'contributionSource', fault: 'required' } as const],
  },
};

const VIEWS: { readonly [name: string]: (language: Language) => readonly PageView[] } = {
  'the session, for whoever chairs': () => [
    sittingView(SITTING, reader, NOW, { purpose: LAW, lawyer: LAW }),
    ...SECRECY_REGIMES.map((regime) =>
      sittingView(
        { ...SITTING, state: 'ready', items: [], members: [], me: { present: true, framed: true, regime } },
        reader,
        NOW,
        { purpose: LAW, lawyer: LAW },
      ),
    ),
  ],
  'the session, while the screens are hidden': () => [
    heldBackView({
      heldBack: true,
      id: 'ses.AbCdEfGhIjKlMnOpQrStUv',
      revision: 3,
      number: 'Z-2026-0001',
      may: ['session.end'],
    }),
  ],
  'an item by its code': () =>
    AGENDA_ITEM_STATES.map((state) => itemCodePage({ ...SEEN, state, busy: true }, reader, NOW)),
  'an item with all that it says': () => times(8, (n) => itemPage(READ, { ...reader, page: n + 1 }, NOW)),
  'the attendance': () => [
    openingView({ ...ATTENDANCE, chair: entries[0] }, reader, NOW, LAW),
    sessionAttendanceView(ATTENDANCE, reader, NOW),
    itemAttendanceView(ITEM_FORM, reader, NOW),
  ],
  'an outcome to be proposed': () => [outcomeFormView(ITEM_FORM, reader, NOW)],
  'something to share': (language) => [
    contributionView(CONTRIBUTION, reader, NOW, { client: undefined, language }),
    contributionView(CONTRIBUTION, written, NOW, { client: 'no', language }),
  ],
  'what leaves no trace': () => [
    plainTableView('table.nothing', `itm.${ID}`),
    plainTableView('table.lawyerStop', `itm.${ID}`),
    plainTableView('table.out', undefined),
  ],
  'the record': () => [
    ...times(3, (n) => recordView(RECORD, { ...reader, page: n + 1 }, NOW)),
    recordView({ ...RECORD, items: [], members: [], missing: [], may: [] }, reader, NOW),
  ],
};

/** Every message key that a view or its fields are drawn with. */
function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  const { say, id, kind, choices } = value as {
    say?: string;
    id?: string;
    kind?: string;
    choices?: string[];
  };
  const isField = typeof id === 'string' && 'optional' in value;
  return [
    ...(typeof say === 'string' ? [say] : []),
    ...(isField ? [`field.${id}`] : []),
    ...(isField && kind?.startsWith('choice') ? (choices ?? []).map((each) => `choice.${id}.${each}`) : []),
    ...Object.values(value).flatMap(keysIn),
  ];
}

describe('the pages at the table', () => {
  for (const [name, views] of Object.entries(VIEWS)) {
    for (const language of LANGUAGES) {
      it(`${name}: valid cards that Teams takes, in ${language}`, () => {
        for (const view of views(language)) {
          for (const surface of SURFACES) {
            const card = drawCard(kitIn(language, surface), view) as Json;
            assert.deepEqual(complaintsOf(card), [], surface);
            assert.deepEqual(complaintsOfRenderer(card), [], surface);
            const bytes = Buffer.byteLength(JSON.stringify(card));
            assert.ok(bytes <= BYTES_MOST, `${surface}: ${bytes} bytes`);
          }
        }
      });
    }

    it(`${name}: nothing on it that nobody wrote`, () => {
      const missing = views('nl')
        .flatMap(keysIn)
        .filter((key) => !Object.hasOwn(nl, key));
      assert.deepEqual([...new Set(missing)], []);
    });
  }

  it('say nothing that nobody wrote on paper either', () => {
    const cell = { name: 'Voorbeeldegem', timeZone: 'Europe/Brussels', practice: false };
    const missing = keysIn(printedRecordView(RECORD, cell, NOW)).filter((key) => !Object.hasOwn(nl, key));
    assert.deepEqual(missing, []);
  });
});
