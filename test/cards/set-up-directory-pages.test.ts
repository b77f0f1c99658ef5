// The pages of the set-up, the settings and the directory: as empty and as full as they can get, in four languages.
import assert from 'node:assert/strict';
import { drawCard } from '../../src/cards/draw.ts';
import { type Cell, HOUSE_RULES, LANGUAGES, type Language } from '../../src/domain/cell/cell.ts';
import { missingIn } from '../../src/domain/cell/set-up.ts';
import { PLACE_QUESTIONS, RULE_QUESTIONS } from '../../src/domain/cell/settings.ts';
import { SECTORS } from '../../src/domain/directory/contact.ts';
import { CONTACT_QUESTIONS } from '../../src/domain/directory/keeping.ts';
import type { Question } from '../../src/domain/form/question.ts';
import { SINGLE_PLACES } from '../../src/domain/roster/approval.ts';
import type { EntryParts } from '../../src/domain/roster/entry-form.ts';
import { messageIfAny } from '../../src/messages/messages.ts';
import { type DirectoryData, standardDirectory } from '../../src/use-cases/directory/see-directory.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { appointmentQuestions } from '../../src/use-cases/set-up/appoint-fixed.ts';
import { ABSENCE_QUESTIONS } from '../../src/use-cases/set-up/note-absence.ts';
import type { SetUpData } from '../../src/use-cases/set-up/see-set-up.ts';
import type { SettingsData } from '../../src/use-cases/set-up/see-settings.ts';
import { contactFormView, helpView, lawView, sectorView } from '../../src/views/directory.ts';
import type { PageView } from '../../src/views/page.ts';
import {
  absenceView,
  settingsFormView,
  settingsView,
  setUpPersonView,
  setUpPlaceView,
  setUpRulesView,
  setUpView,
  startCellView,
} from '../../src/views/set-up.ts';
import type { Echo } from '../../src/views/shape.ts';
import { complaintsOf, complaintsOfRenderer } from './card-rules.ts';
import { kitIn, type Say, SURFACES } from './screens.ts';

const NOW = new Date('2026-11-23T13:05:00Z');
const TODAY = '2026-11-23';
const SENT_MOST = 25 * 1024;

const QUESTIONS: readonly Question[] = [
  ...PLACE_QUESTIONS,
  ...RULE_QUESTIONS,
  ...ABSENCE_QUESTIONS,
  ...CONTACT_QUESTIONS,
  ...SINGLE_PLACES.flatMap((place) => appointmentQuestions(place)),
];

function echoOf(say: Say): Echo {
  if (say(1) === '') return { typed: undefined, errors: [] };
  const most = (question: Question) => (question.kind === 'text' ? question.max : 30);
  return {
    typed: Object.fromEntries(QUESTIONS.map((question) => [question.id, say(most(question))])),
    errors: QUESTIONS.map(({ id }) => ({ field: id, fault: 'unknownCharacters' })),
  };
}

function cellOf(say: Say, filled: boolean): Cell {
  const entry = filled ? 'ros.AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGhIjKlMnOpQ' : '';
  return {
    name: say(80),
    municipalities: filled ? Array.from({ length: 20 }, () => say(80)) : [],
    languages: LANGUAGES,
    timeZone: 'Europe/Brussels',
    rules: HOUSE_RULES,
    practice: filled,
    bases: [],
    desk: { coordinator: entry, deputy: entry },
    mayor: entry,
    police: entry,
    dpo: entry,
    handOver: filled ? { from: TODAY, until: '2026-12-31' } : null,
    registerKey: 'k.AbCdEfGhIjKlMnOpQrStUv',
    revision: 12,
  };
}

function partsOf(say: Say): EntryParts {
  return {
    terms: {
      role: 'police',
      validFrom: TODAY,
      validUntil: null,
      clearance: { level: 'geheim', until: '2030-12-31' },
      permanentDeputy: true,
      guest: 'none',
      account: 'well',
      organisation: 'org.police',
    },
    person: {
      tenantId: '6f1e0000-0000-4000-8000-00000000aaaa',
      objectId: '6f1e0000-0000-4000-8000-00000000bbbb',
      name: say(100),
      organisation: say(80),
      sector: 'police',
      function: say(100),
      category: { kind: 'municipal' },
      secrecyRegime: 'professional',
      substitute: null,
      approvedBy: null,
      approvedOn: null,
      act: '',
    },
  };
}

const ITEM = { body: { revision: 12 } } as unknown as Item;

function setUps(say: Say): readonly SetUpData[] {
  return [true, false].flatMap((filled) => {
    const cell = cellOf(say, filled);
    const opened = { ...partsOf(say), item: ITEM, body: {} as never, state: 'prepared' as const };
    const people = filled ? SINGLE_PLACES.map((place) => ({ place, opened })) : [];
    const base = { cell, missing: missingIn(cell), people };
    return [
      {
        ...base,
        state: 'setting-up',
        sentBack: filled ? say(1000) : undefined,
        may: ['set-up.change', 'set-up.finish'],
      },
      {
        ...base,
        state: 'awaiting-mayor',
        sentBack: undefined,
        may: [],
        decision: 'dec.AbCdEfGhIjKlMnOpQrStUv',
      },
    ] satisfies readonly SetUpData[];
  });
}

/** A directory that a coordinator filled to the brim. */
function fullDirectory(say: Say): DirectoryData {
  const url = `https://www.example.be/${'a'.repeat(270)}`;
  const contact = (n: number) => ({
    id: `con.AbCdEfGhIjKlMnOpQrStU${n}`,
    contact: {
      id: `con.${n}`,
      sector: 'welfare' as const,
      language: 'nl' as const,
      name: say(80),
      forWhat: say(160),
      phone: '+32 (0)9 123 45 67',
      url,
      validFrom: TODAY,
      validUntil: '2027-12-31',
    },
    shown: n % 3 !== 0,
    status: 'ending' as const,
    item: ITEM,
  });
  const contacts = Array.from({ length: 30 }, (_, n) => contact(n));
  return { today: TODAY, mayKeep: true, sectors: SECTORS.map((sector) => ({ sector, contacts })) };
}

function pagesOf(say: Say, language: Language): readonly PageView[] {
  const echo = echoOf(say);
  const reader = { timeZone: 'Europe/Brussels', page: 1, echo };
  const settings: readonly SettingsData[] = [true, false].map((filled) => ({
    cell: cellOf(say, filled),
    today: TODAY,
    may: filled ? ['settings.propose', 'absence.note'] : [],
  }));
  const directories = [fullDirectory(say), standardDirectory(NOW)];
  const [known] = fullDirectory(say).sectors[0]?.contacts ?? [];
  return [
    startCellView(echo),
    ...setUps(say).flatMap((data) => [
      setUpView(data),
      setUpPlaceView(data, echo),
      setUpRulesView(data, echo),
      ...SINGLE_PLACES.map((place) => setUpPersonView(data, place, echo)),
    ]),
    ...settings.flatMap((data) => [
      settingsView(data),
      settingsFormView(data, 'place', echo),
      settingsFormView(data, 'rules', echo),
      absenceView(data, echo),
    ]),
    ...directories.flatMap((data) => [
      helpView(data),
      lawView(data, language),
      ...SECTORS.map((sector) => sectorView(data, sector, language, 2)),
      ...SECTORS.map((sector) => sectorView(data, sector, language, 1)),
    ]),
    contactFormView(undefined, language, reader),
    contactFormView(known, language, reader),
  ];
}

const repeated =
  (unit: string): Say =>
  (most) =>
    unit
      .repeat(Math.ceil(most / unit.length))
      .slice(0, most)
      .trim();
const FILLED_WITH: { readonly [what: string]: Say } = {
  nothing: () => '',
  'as many words as fit': repeated('Sint-Elders-op-den-Berg en '),
  'letters of three bytes': repeated('ṩ'),
};

describe('the pages of set-up, settings and directory', () => {
  for (const [what, say] of Object.entries(FILLED_WITH))
    for (const language of LANGUAGES)
      it(`are drawn by the rules, filled with ${what}, in ${language}`, () => {
        for (const surface of SURFACES)
          for (const page of pagesOf(say, language)) {
            const card = drawCard(kitIn(language, surface), page);
            const title = JSON.stringify(page.title);
            assert.deepEqual(complaintsOf(card), [], title);
            assert.deepEqual(complaintsOfRenderer(card), [], title);
            const bytes = Buffer.byteLength(JSON.stringify(card));
            assert.ok(bytes <= SENT_MOST, `${title}: ${bytes} bytes`);
          }
      });

  it('have a label for every question, and a word for every choice, in every language', () => {
    for (const language of LANGUAGES)
      for (const question of QUESTIONS) {
        assert.ok(messageIfAny(language, `field.${question.id}`), `${language} field.${question.id}`);
        const choices = question.kind === 'choice' || question.kind === 'choices' ? question.choices : [];
        for (const choice of choices)
          assert.ok(
            messageIfAny(language, `choice.${question.id}.${choice}`),
            `${language} ${question.id} ${choice}`,
          );
      }
  });

  it('say every place, sector and fault of theirs in every language', () => {
    const faults = [
      'noNumber',
      'outOfBounds',
      'longerThanSignals',
      'unknownCharacters',
      'unknownPerson',
      'accountOff',
      'alreadyPlaced',
      'dayOver',
      'daysReversed',
      'badPhone',
      'badLink',
    ].map((fault) => `fault.${fault}`);
    const places = SINGLE_PLACES.flatMap((place) => [`setUp.place.${place}`, `setUp.placeText.${place}`]);
    const keys = [...faults, ...places, ...SECTORS.map((sector) => `directory.sector.${sector}`)];
    for (const language of LANGUAGES)
      for (const key of keys) assert.ok(messageIfAny(language, key), `${language} ${key}`);
  });
});
