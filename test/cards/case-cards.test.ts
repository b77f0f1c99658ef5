// The pages about cases at their fullest: valid, small enough for Teams in every language, and nothing cut off.
import assert from 'node:assert/strict';
import { drawCard } from '../../src/cards/draw.ts';
import {
  ELEMENT_QUESTIONS,
  ELEMENT_SOURCES,
  type Element,
  mergeQuestions,
  SIDES,
} from '../../src/domain/case/content.ts';
import type { CaseEventCode } from '../../src/domain/case/history.ts';
import { LANGUAGES } from '../../src/domain/cell/cell.ts';
import { ASSESSMENT_STAGES } from '../../src/domain/signal/triage.ts';
import type { ReadCase } from '../../src/use-cases/case/see-case.ts';
import { caseHistoryView, casePage, numbersOnlyPage } from '../../src/views/case-page.ts';
import { caseFormView, casesView, recuseView, samePersonView, takeOverView } from '../../src/views/cases.ts';
import type { PageView } from '../../src/views/page.ts';
import { complaintsOf, complaintsOfRenderer } from './card-rules.ts';
import { kitIn, SURFACES } from './screens.ts';

const AT = '2026-11-23T13:05:00.000Z';
const NOW = new Date(AT);
const BYTES_MOST = 25_000;
const NAME = 'C-2026-007 · Wolkenkrabber';
const EVENTS: readonly CaseEventCode[] = [
  'listed',
  'taken-over',
  'joined',
  'noted',
  'merged-in',
  'merged',
  'split-off',
  'split-from',
  'recused',
  'recusal-ended',
  'unlisted',
];
const ROLES = ['coordinator', 'deputy', 'mayor', 'delegate', 'police'] as const;

/** Each text tells which it is, and is as long as it may be. */
const long = (name: string) => `${name} ${'€ lang '.repeat(200)}`.slice(0, 999);
const echo = { typed: undefined, errors: [] };
const reader = (page = 1) => ({ timeZone: 'Europe/Brussels', page, echo });

function elements(): readonly Element[] {
  return Array.from({ length: 60 }, (_, n) => ({
    side: SIDES[n % 2] ?? 'for',
    text: long(`element-${n}`),
    source: ELEMENT_SOURCES[n % 4] ?? 'own',
    at: AT,
    by: ROLES[n % 5] ?? 'coordinator',
  }));
}

const signals = Array.from({ length: 20 }, (_, n) => ({
  id: `sig.AbCdEfGhIjKlMnOpQrSt${n}`,
  number: `S-2026-10${n}`,
  state: 'listed' as const,
  notes: ASSESSMENT_STAGES.map((stage) => ({
    stage,
    by: 'deputy' as const,
    at: AT,
    text: long(`note-${n}-${stage}`),
  })),
}));

const FULL: ReadCase = {
  id: 'cas.AbCdEfGhIjKlMnOpQrStUv',
  name: NAME,
  state: 'listed',
  endsAt: AT,
  may: ['case.note', 'case.propose-unlist', 'case.propose-merge', 'case.propose-split', 'case.recuse'],
  mergedInto: { id: 'cas.other', name: NAME },
  waiting: { id: 'dec.other', name: 'D-2026-0001' },
  earlierNumber: 'x'.repeat(40),
  steppedOut: ROLES.map((role) => ({ owner: 'x'.repeat(43), name: `Iemand van ${role}` })),
  viewer: 'Bram De Smet',
  contents: [
    {
      elements: elements(),
      grounds: signals.map(({ id }) => ({
        signal: id,
        indication: long(`indication-${id}`),
        link: long(`link-${id}`),
        under12: long(`under12-${id}`),
      })),
    },
  ],
  signals,
  body: {
    revision: 99,
    number: 'C-2026-007',
    pseudonym: 'Wolkenkrabber',
    origin: 'taken-over',
    signals: signals.map(({ id }) => id),
    listedAt: AT,
    decidedOn: '2026-11-23',
    decision: 'dec.other',
    waiting: null,
    hands: [],
    recused: [],
    contentKey: 'k.x',
    lastDiscussedAt: null,
    under12: true,
    absorbed: [],
    history: Array.from({ length: 66 }, (_, n) => ({
      what: EVENTS[n % EVENTS.length] ?? 'listed',
      at: AT,
      by: ROLES[n % 5] ?? 'police',
    })),
  },
};

function pagesOf(view: (page: number) => PageView): readonly PageView[] {
  const pages = [view(1)];
  while (pages.at(-1)?.turning?.more === true) pages.push(view(pages.length + 1));
  return pages;
}

const form = (options: number) => ({
  id: FULL.id,
  revision: 99,
  name: NAME,
  level: 1 as const,
  options: { mergeInto: Array.from({ length: options }, (_, n) => ({ value: `cas.${n}`, text: NAME })) },
});
const cases = Array.from({ length: 8 }, (_, n) => ({
  id: `cas.AbCdEfGhIjKlMnOpQrSt${n}`,
  name: NAME,
  state: (['listed', 'closed', 'merged'] as const)[n % 3] ?? 'listed',
  since: AT,
}));
const candidates = { target: 'sig.x', number: 'S-2026-0001', viewer: 'Bram De Smet', comparable: true };

const VIEWS: { readonly [name: string]: readonly PageView[] } = {
  'the whole case': pagesOf((page) => casePage(FULL, reader(page), NOW)),
  'number and word': [numbersOnlyPage(FULL, reader(), NOW)],
  'a closed case': [casePage({ ...FULL, state: 'closed', contents: [], signals: [] }, reader(), NOW)],
  'the history': pagesOf((page) => caseHistoryView(FULL, reader(page))),
  'the list': [casesView({ cases, page: 1, more: true, mayTakeOver: true }, 'Europe/Brussels')],
  'an empty list': [casesView({ cases: [], page: 1, more: false, mayTakeOver: false }, 'Europe/Brussels')],
  'a note': [caseFormView(form(1), 'noteCase', ELEMENT_QUESTIONS, echo)],
  'a merger': [0, 1, 40].map((n) => caseFormView(form(n), 'proposeMerge', mergeQuestions(1), echo)),
  'taking over': [takeOverView(echo)],
  'stepping out': [recuseView(form(1))],
  'the same person': [
    samePersonView({ ...candidates, candidates: cases }, reader(), NOW),
    samePersonView({ ...candidates, candidates: [] }, reader(), NOW),
  ],
};

describe('Cards about cases', () => {
  for (const [name, views] of Object.entries(VIEWS)) {
    it(`${name}: valid and small in every language`, () => {
      for (const language of LANGUAGES) {
        for (const surface of SURFACES) {
          for (const view of views) {
            const card = drawCard(kitIn(language, surface), view);
            assert.deepEqual(complaintsOf(card), []);
            assert.deepEqual(complaintsOfRenderer(card), []);
            const bytes = Buffer.byteLength(JSON.stringify(card));
            assert.ok(bytes <= BYTES_MOST, `${name} in ${language}: ${bytes} bytes`);
          }
        }
      }
    });
  }

  it('show every element, ground and note of a case on one of its pages, and each once', () => {
    const shown = JSON.stringify(VIEWS['the whole case']);
    const names = [
      ...elements().map(({ text }) => text),
      ...signals.flatMap(({ notes }) => notes.map(({ text }) => text)),
      ...(FULL.contents[0]?.grounds.flatMap(({ indication, link }) => [indication, link]) ?? []),
    ].map((text) => text.split(' ')[0] ?? '');
    for (const name of names) assert.equal(shown.split(`"${name} `).length, 2, name);
  });

  it('show the police nothing of what the case says', () => {
    const shown = JSON.stringify(VIEWS['number and word']);
    assert.ok(!/element-|indication-|link-|note-|S-2026/.test(shown));
  });
});
