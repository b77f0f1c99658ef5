// The pages of the roster, the organisations, the groups and the overview of access: as empty and as full as they can get, in four languages.
import assert from 'node:assert/strict';
import { drawCard } from '../../src/cards/draw.ts';
import { LANGUAGES, type Language } from '../../src/domain/cell/cell.ts';
import { GUEST_STATES, ROLES, type Role, SECRECY_REGIMES } from '../../src/domain/roster/entry.ts';
import { answersOf, type EntryParts, entryQuestions, NEW_ENTRY } from '../../src/domain/roster/entry-form.ts';
import {
  ORGANISATION_QUESTIONS,
  ORGANISATION_SECTORS,
  type Protocol,
} from '../../src/domain/roster/organisation.ts';
import { WARNINGS } from '../../src/domain/roster/warnings.ts';
import { ENTRY_STATES } from '../../src/domain/roster/workflow.ts';
import { messageIfAny } from '../../src/messages/messages.ts';
import { entryFacts } from '../../src/use-cases/people/entry-facts.ts';
import type { EntryReason } from '../../src/use-cases/people/entry-item.ts';
import type { EntryOperation, SeenEntry } from '../../src/use-cases/people/see-entry.ts';
import { ROSTER_GROUPS, type Roster } from '../../src/use-cases/people/see-roster.ts';
import type { PageView } from '../../src/views/page.ts';
import type { Reader } from '../../src/views/people.ts';
import {
  entryFormView,
  newEntryView,
  organisationFormView,
  organisationsView,
  templateFormView,
  templatesView,
} from '../../src/views/people-pages.ts';
import { accessView, entryStopView, entryView, rosterView } from '../../src/views/roster.ts';
import { complaintsOf, complaintsOfRenderer } from './card-rules.ts';
import { kitIn, type Say, SURFACES } from './screens.ts';

const NOW = new Date('2026-11-23T13:05:00Z');
const TODAY = '2026-11-23';
const SENT_MOST = 25 * 1024;
const ID = 'ros.AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGhIjKlMnOpQ';
const MAY: readonly EntryOperation[] = [
  'entry.change',
  'entry.note-guest',
  'entry.suspend',
  'entry.resume',
  'entry.end',
];
const ACTIONS: readonly EntryReason['action'][] = ['entry.suspend', 'entry.resume', 'entry.end'];

const FIELDS = [
  ...NEW_ENTRY,
  ...ROLES.flatMap((role) => entryQuestions(role, true, true)),
  ...ORGANISATION_QUESTIONS,
];

function readerOf(say: Say): Reader {
  if (say(1) === '') return { timeZone: 'Europe/Brussels', page: 1, echo: { typed: undefined, errors: [] } };
  const ids = [...FIELDS.map(({ id }) => id), 'entryReason', 'templateName', 'templateMembers'];
  const errors = ids.map((field) => ({ field, fault: 'otherOrganisation' as const }));
  const typed = Object.fromEntries(ids.map((id) => [id, say(id === 'entryReason' ? 500 : 100)]));
  return { timeZone: 'Europe/Brussels', page: 1, echo: { typed, errors } };
}

function partsOf(role: Role, say: Say): EntryParts {
  return {
    terms: {
      role,
      validFrom: TODAY,
      validUntil: TODAY,
      clearance: role === 'police' ? { level: 'zeer geheim', until: TODAY } : null,
      permanentDeputy: true,
      guest: GUEST_STATES[ROLES.indexOf(role) % GUEST_STATES.length] ?? 'none',
      account: 'disabled',
      organisation: 'org.AbCdEfGhIjKlMnOpQrStUv',
    },
    person: {
      tenantId: '',
      objectId: '',
      name: say(100),
      organisation: say(120),
      sector: 'welfare',
      function: say(100),
      category: role === 'mayor' ? { kind: 'municipal' } : { kind: 'mandated', decree: say(200) },
      secrecyRegime: SECRECY_REGIMES[ROLES.indexOf(role) % SECRECY_REGIMES.length] ?? 'none',
      substitute: { entry: ID, until: TODAY },
      approvedBy: 'D-2026-0001',
      approvedOn: TODAY,
      act: say(100),
    },
  };
}

function seenEntries(say: Say): readonly SeenEntry[] {
  return ROLES.map((role, n) => {
    const parts = partsOf(role, say);
    const state = ENTRY_STATES[n % ENTRY_STATES.length] ?? 'prepared';
    const action = ACTIONS[n % ACTIONS.length] ?? 'entry.end';
    const reason = {
      action,
      reason: say(500),
      by: ID,
      byName: say(100),
      at: '2026-11-23T13:05:00.000Z',
    };
    return {
      id: ID,
      revision: 12,
      name: say(100),
      state,
      account: 'disabled',
      guest: 'invited',
      facts: entryFacts(parts, { organisation: say(120), substitute: say(100) }),
      warnings: WARNINGS,
      approved: { number: 'D-2026-0001', on: TODAY },
      reason,
      waiting: { number: 'D-2026-0002', id: 'dec.AbCdEfGhIjKlMnOpQrStUv' },
      may: MAY,
      viewer: say(100),
    };
  });
}

function rosters(say: Say): readonly Roster[] {
  const may = ['entry.prepare', 'organisation.list', 'template.list', 'access.export'] as const;
  return ROSTER_GROUPS.map((group) => ({
    rows: Array.from({ length: 8 }, (_, n) => ({
      id: ID,
      group,
      name: say(100),
      function: say(100),
      organisation: say(120),
      role: ROLES[n] ?? 'admin',
      state: ENTRY_STATES[n % ENTRY_STATES.length] ?? 'ended',
      warnings: n === 0 ? WARNINGS : WARNINGS.slice(n, n + 2),
    })),
    page: 2,
    more: true,
    may,
    viewer: say(100),
  }));
}

const PROTOCOLS = (say: Say): readonly Protocol[] => [
  { reference: say(100), date: TODAY },
  { noneBecause: say(300) },
];

function pagesOf(say: Say, language: Language): readonly PageView[] {
  const reader = readerOf(say);
  const organisations = Array.from({ length: 40 }, (_, n) => ({
    id: `org.AbCdEfGhIjKlMnOpQrStU${n}`,
    revision: 1,
    mayChange: true,
    details: {
      name: say(120),
      sector: ORGANISATION_SECTORS[n % ORGANISATION_SECTORS.length] ?? 'other',
      protocol: PROTOCOLS(say)[n % 2] ?? { noneBecause: '' },
    },
  }));
  const [organisation] = organisations;
  const substitutes = Array.from({ length: 10 }, (_, n) => ({ id: `${ID}${n}`, name: say(60) }));
  const offered = Array.from({ length: 40 }, (_, n) => ({
    id: `${ID}${n}`,
    name: say(40),
    organisation: say(60),
  }));
  const categories = Array.from({ length: 12 }, (_, n) => ({
    ...partsOf(ROLES[n % ROLES.length] ?? 'partner', say).person,
    role: ROLES[n % ROLES.length] ?? ('partner' as const),
    validUntil: n % 2 === 0 ? null : TODAY,
    count: 3,
  }));
  const access = { categories, people: 36, page: 1, more: true, cellName: say(60), viewer: say(100) };
  const turn = { page: 1, more: true, mayAdd: true };
  return [
    ...rosters(say).map((data) => rosterView(data, reader, NOW)),
    rosterView({ rows: [], page: 1, more: false, may: [], viewer: '' }, reader, NOW),
    ...seenEntries(say).flatMap((data) => [entryView(data, reader, NOW), entryStopView(data, reader, NOW)]),
    newEntryView({ organisations: [] }, reader, ''),
    newEntryView({ organisations }, reader, say(100)),
    ...ROLES.flatMap((role) =>
      [true, false].map((withPlace) =>
        entryFormView(
          {
            id: ID,
            revision: 12,
            name: say(100),
            state: withPlace ? 'approved' : 'prepared',
            role,
            guest: true,
            answers: answersOf(partsOf(role, say)),
            organisations,
            substitutes,
          },
          reader,
          withPlace,
        ),
      ),
    ),
    organisationsView({ shown: [], page: 1, more: false, mayAdd: false }),
    organisationsView({ ...turn, shown: organisations.slice(0, 8) }),
    organisationFormView(undefined, reader),
    organisationFormView(organisation, reader),
    templatesView({ shown: [], page: 1, more: false, mayAdd: false }),
    templatesView({
      ...turn,
      shown: Array.from({ length: 8 }, () => ({ id: ID, name: say(60), members: 7 })),
    }),
    templateFormView({ id: undefined, revision: 0, name: '', members: [], gone: [], offered: [] }, reader),
    templateFormView(
      { id: ID, revision: 1, name: say(60), members: [`${ID}1`], gone: [say(60), say(60)], offered },
      reader,
    ),
    ...[true, false].map((asText) =>
      accessView(access, reader, { now: NOW, today: TODAY, language, asText }),
    ),
  ];
}

const FILLED: { readonly [what: string]: Say } = {
  nothing: () => '',
  'as many words as fit': (most) => 'Dienst voor maatschappelijke zorg. '.repeat(20).slice(0, most).trim(),
  'quotes, which JSON doubles': (most) => '"'.repeat(most),
};

/** Every message key that a view names. */
function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === 'say' && typeof each === 'string' ? [each] : keysIn(each),
  );
}
/** The keys that a card puts together for inputs. */
function keysOfInputs(page: PageView): readonly string[] {
  const fields = page.parts.flatMap((part) => (part.kind === 'fields' ? part.fields : []));
  return fields.flatMap((field) => [
    `field.${field.id}`,
    ...(field.fault ? [`fault.${field.fault}`] : []),
    ...('choices' in field ? field.choices.map((choice) => `choice.${field.id}.${choice}`) : []),
  ]);
}

for (const language of LANGUAGES)
  describe(`The pages of the roster, in ${language}`, () => {
    it('name only texts that exist', () => {
      const pages = pagesOf(FILLED['as many words as fit'] ?? (() => ''), language);
      const keys = new Set(pages.flatMap((page) => [...keysIn(page), ...keysOfInputs(page)]));
      assert.ok(keys.size > 120, `only ${keys.size}`);
      assert.deepEqual(
        [...keys].filter((key) => !messageIfAny(language, key)),
        [],
      );
    });

    for (const [what, say] of Object.entries(FILLED))
      it(`filled with ${what}, are valid cards that Teams draws`, () => {
        for (const surface of SURFACES)
          for (const page of pagesOf(say, language)) {
            const card = drawCard(kitIn(language, surface), page);
            const name = JSON.stringify(page.title);
            assert.deepEqual([...complaintsOf(card), ...complaintsOfRenderer(card)], [], name);
            const size = Buffer.byteLength(JSON.stringify(card));
            assert.ok(size < SENT_MOST, `${name} is ${size} bytes`);
          }
      });

    it('name what was done, and what is told, in texts that exist', () => {
      const done = ['Proposed', 'Suspended', 'Resumed', 'Ended'].map((what) => `done.entry${what}`);
      const others = ['organisationAdded', 'organisationChanged', 'guestNoted', 'templateAdded'];
      const more = ['templateChanged', 'templateDropped'].concat(others).map((what) => `done.${what}`);
      for (const key of [...done, ...more, 'notice.welcome', 'notice.account.doubt', 'notice.entry.ending'])
        assert.ok(messageIfAny(language, key), key);
    });
  });
