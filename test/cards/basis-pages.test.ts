// The pages of the legal-basis register and of what is opened with a reason: as empty and as full as they can get, in four languages.
import assert from 'node:assert/strict';
import { drawCard } from '../../src/cards/draw.ts';
import { IDENTIFYING, LANGUAGES, type Language } from '../../src/domain/cell/cell.ts';
import { citation } from '../../src/domain/law/references.ts';
import { INSTRUMENTS, RETENTIONS } from '../../src/domain/legal-basis/entry.ts';
import { BASIS_QUESTIONS } from '../../src/domain/legal-basis/form.ts';
import type { BasisPhase, Missing } from '../../src/domain/legal-basis/opening.ts';
import type { Answers } from '../../src/domain/signal/content.ts';
import { messageIfAny } from '../../src/messages/messages.ts';
import { basisFacts } from '../../src/use-cases/basis/basis-facts.ts';
import type { Bases, BasisLine } from '../../src/use-cases/basis/list-bases.ts';
import type { BasisOperation, SeenBasis } from '../../src/use-cases/basis/see-basis.ts';
import type { ReporterAccess } from '../../src/use-cases/identity/reporter-identity.ts';
import { basesView, basisFormView, basisView, type Cite } from '../../src/views/basis.ts';
import {
  identityAskView,
  identityFormView,
  identityView,
  reasonedAskView,
  reasonedView,
  reporterAskView,
  reporterView,
} from '../../src/views/identity.ts';
import type { PageView } from '../../src/views/page.ts';
import type { Reader } from '../../src/views/people.ts';
import { complaintsOf, complaintsOfRenderer } from './card-rules.ts';
import { kitIn, type Say, SURFACES } from './screens.ts';

const NOW = new Date('2026-11-23T13:05:00Z');
const UNTIL = '2026-11-23T13:20:00.000Z';
const SENT_MOST = 25 * 1024;
const NUMBER = 'S-2026-0001';
const at = { id: 'sig.AbCdEfGhIjKlMnOpQrStUv', revision: 12, number: NUMBER };

const readerOf = (say: Say): Reader => {
  const ids = [...BASIS_QUESTIONS.map(({ id }) => id), 'basisRemark', 'basisRevokedWhy', 'openReason'];
  const errors = ids.map((field) => ({ field, fault: 'required' as const }));
  const typed = Object.fromEntries(ids.map((id) => [id, say(600)]));
  return {
    timeZone: 'Europe/Brussels',
    page: 1,
    echo: say(1) === '' ? { typed: undefined, errors: [] } : { typed, errors },
  };
};

const lineOf = (level: 1 | 2, say: Say): BasisLine => ({
  id: `lb.AbCdEfGhIjKlMnOpQrStUv`,
  level,
  organisation: say(1) === '' ? undefined : say(120),
  fields: level === 2 ? IDENTIFYING : [],
  from: '2026-01-01',
  until: '2026-12-31',
  opensNothing: level === 2,
});
const PHASES: readonly BasisPhase[] = [
  'draft',
  'reviewed',
  'future',
  'active',
  'expired',
  'revoked',
  'refused',
];
const MISSING: readonly Missing[] = ['future', 'mayor', 'dpo', 'nobody'];

function registers(say: Say): readonly Bases[] {
  const empty = { open: [], entries: [], mayPrepare: false, page: 1, more: false };
  const full = {
    open: Array.from({ length: 30 }, (_, n) => lineOf(n % 2 === 0 ? 1 : 2, say)),
    entries: PHASES.slice(0, 6).map((phase) => ({ ...lineOf(2, say), phase })),
    missing: { 1: 'nobody', 2: 'nobody' } as const,
    mayPrepare: true,
    page: 2,
    more: true,
  };
  return [...MISSING.map((each) => ({ ...empty, missing: { 1: each, 2: each } })), full];
}

function entries(say: Say): readonly SeenBasis[] {
  const ways: readonly (readonly BasisOperation[])[] = [
    [],
    ['basis.change', 'basis.drop'],
    ['basis.review', 'basis.return'],
    ['basis.revoke'],
  ];
  const factsOf = (instrument: (typeof INSTRUMENTS)[number], retention: string) =>
    basisFacts(
      { ...lineOf(2, say), organisation: '*', retentionDays: Number(retention) },
      {
        instrument,
        article: say(300),
        reference: say(100),
        date: '2026-01-01',
        categories: say(600),
        dpiaReference: say(100),
        dpiaDate: '2026-01-01',
        remark: say(600),
        revokedWhy: say(600),
      },
      say(1) === '' ? undefined : say(120),
    );
  return PHASES.flatMap((phase, n) =>
    ways.map((may) => ({
      ...at,
      phase,
      may,
      facts: factsOf(INSTRUMENTS[n % INSTRUMENTS.length] ?? 'law', RETENTIONS[n % RETENTIONS.length] ?? '30'),
      opensNothing: true,
      viewer: say(100),
    })),
  );
}

const ACCESS: readonly ReporterAccess[] = ['ended', 'none', 'asked', 'refused', 'over'];

function pagesOf(say: Say, language: Language): readonly PageView[] {
  const reader = readerOf(say);
  const cite: Cite = (reference) => citation(reference, '2026-11-23', language);
  const organisations = Array.from({ length: 40 }, (_, n) => ({
    id: `org.AbCdEfGhIjKlMnOpQrStU${n}`,
    revision: 1,
    details: { name: say(120), sector: 'other', protocol: { noneBecause: '' } } as const,
  }));
  const answers: Answers = { basisLevel: '2', basisOrganisation: 'all', basisFields: [...IDENTIFYING] };
  const viewer = say(100);
  const until = UNTIL;
  return [
    ...registers(say).map((data) => basesView(data, cite)),
    ...entries(say).map((data) => basisView(data, reader, NOW)),
    basisFormView({ about: undefined, answers: {}, organisations: [] }, reader, cite),
    basisFormView({ about: at, answers, organisations }, reader, cite),
    ...(['draft', 'own', 'desk'] as const).map((way) =>
      identityFormView({ ...at, fields: IDENTIFYING, noted: way === 'own', way }, reader, cite),
    ),
    ...[true, false].map((noted) => identityAskView({ ...at, noted, open: false }, reader)),
    identityView({ ...at, identity: {}, until, viewer }, reader, NOW),
    identityView(
      { ...at, identity: { name: say(120), birthDate: '2010-02-28', address: say(200) }, until, viewer },
      reader,
      NOW,
    ),
    reasonedAskView({ about: undefined, open: false }, reader),
    reasonedAskView({ about: at, open: false }, reader),
    reasonedView({ ...at, content: undefined, exchange: { entries: [] }, until, viewer }, reader, NOW),
    ...ACCESS.map((access) => reporterAskView({ ...at, access, request: 'D-2026-0001' }, reader)),
    ...(['self', 'caller', 'letter'] as const).map((origin) => {
      const reporter = { name: say(100), function: say(100), organisation: say(120), origin };
      return reporterView({ ...at, reporter, until, viewer }, reader, NOW);
    }),
  ];
}

const FILLED: { readonly [what: string]: Say } = {
  nothing: () => '',
  'as many words as fit': (most) =>
    'Hij zei dat de school het nog zal zien. '.repeat(20).slice(0, most).trim(),
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
    ...('choices' in field ? field.choices.map((choice) => `choice.${field.id}.${choice}`) : []),
  ]);
}

for (const language of LANGUAGES)
  describe(`The pages of the legal basis and of reasons, in ${language}`, () => {
    it('name only texts that exist', () => {
      const pages = pagesOf(FILLED['as many words as fit'] ?? (() => ''), language);
      const keys = new Set(pages.flatMap((page) => [...keysIn(page), ...keysOfInputs(page)]));
      assert.ok(keys.size > 80, `only ${keys.size}`);
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
  });
