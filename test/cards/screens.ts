// Every screen and every posted card, empty and as full as it can get, with whatever text somebody typed.
import { createHash } from 'node:crypto';
import { drawCard } from '../../src/cards/draw.ts';
import { createKit, type Json, type Kit, type Surface } from '../../src/cards/kit.ts';
import {
  chooseCellCard,
  noticeCard,
  openerCard,
  receiptCard,
  storyCard,
} from '../../src/cards/posted-card.ts';
import { LISTING_QUESTIONS } from '../../src/domain/case/content.ts';
import type { Language } from '../../src/domain/cell/cell.ts';
import { POLICY } from '../../src/domain/policy/table.ts';
import { CALL_TIMES } from '../../src/domain/request/workflow.ts';
import { ROLES } from '../../src/domain/roster/entry.ts';
import type { FieldError, FieldFault, Typed } from '../../src/domain/signal/answering.ts';
import type { Answers, Exchange, Reporter, SignalContent } from '../../src/domain/signal/content.ts';
import { type Field, type FormKind, fieldsOf, type StepId, stepsOf } from '../../src/domain/signal/form.ts';
import { SECTIONS } from '../../src/domain/signal/queue.ts';
import { MAX_FACTS } from '../../src/domain/signal/rules.ts';
import { SIGNAL_STATES } from '../../src/domain/signal/workflow.ts';
import { createSealer, personTag } from '../../src/teams/buttons.ts';
import type { DeskData } from '../../src/use-cases/desk/see-desk.ts';
import type { HomeData } from '../../src/use-cases/home/see-home.ts';
import { NOTICES } from '../../src/use-cases/outbox/effect.ts';
import type { RequestBody, SignalBody } from '../../src/use-cases/records.ts';
import { ADVICE_FIELDS } from '../../src/use-cases/request/ask-advice.ts';
import type { RequestData } from '../../src/use-cases/request/see-request.ts';
import { ON_SIGNAL, type OpenedSignal } from '../../src/use-cases/signal/open-signal.ts';
import type { OwnSignal } from '../../src/use-cases/signal/see-own-signal.ts';
import { fieldViews } from '../../src/views/content.ts';
import { homeView } from '../../src/views/home.ts';
import type { PageView } from '../../src/views/page.ts';
import { ownListView, ownSignalView, type Reader, requestView } from '../../src/views/people.ts';
import { changeableSteps, type Echo, reviewView, stepView } from '../../src/views/shape.ts';
import { signalView } from '../../src/views/signal-page.ts';
import {
  askWithdrawalView,
  assessView,
  deskView,
  insufficientView,
  outsideView,
  proposeView,
  recusalsView,
  recuseView,
  redactView,
  redirectView,
} from '../../src/views/triage.ts';
import type { Banner, PlainView, StepView, View } from '../../src/views/view.ts';
import { barePage, formPage, fullPage, listPage } from './pages.ts';

/** What somebody typed where `most` characters fit. */
export type Say = (most: number) => string;
export interface Screen {
  readonly name: string;
  /** The kind of view, or of posted card. */
  readonly kind: View['screen'] | 'posted';
  draw(kit: Kit): Json;
}

export const SURFACES: readonly Surface[] = ['chat', 'dialog'];
const AT = new Date('2026-11-23T13:05:00Z');
const TIME_ZONE = 'Europe/Brussels';
const NUMBER = 'S-2026-0001';
/** Set up by whoever runs the bot, long as such names are. */
const CELL = 'Voorbeeldegem, Sint-Elders-op-den-Berg en Nergenswaver-Hoeleden';
const REVISION = 12;

const sealer = createSealer(createHash('sha256').update('test').digest(), () => AT);
const idOf = (kind: string, n = 0) =>
  `${kind}.${createHash('sha256').update(`${kind}${n}`).digest('base64url').slice(0, 22)}`;

/** A kit whose buttons are as long as real ones. */
export function kitIn(language: Language, surface: Surface): Kit {
  const person = personTag('6f1e0000-0000-4000-8000-00000000aaaa', '6f1e0000-0000-4000-8000-00000000bbbb');
  const bound = { cell: 'voorbeeldegem', person, language, origin: '1:6f1e0000-0000-4000-8000-00000000cccc' };
  return createKit(language, surface, (intent) => sealer.seal(intent, bound));
}

function filled(fields: readonly Field[], say: Say): Answers {
  const answers = fields.map((field): [string, Answers[string]] => {
    if (field.kind === 'text') return [field.id, say(field.max)];
    if (field.kind === 'tick') return [field.id, 'yes'];
    if (field.kind !== 'choice' && field.kind !== 'choices') return [field.id, ''];
    return [field.id, field.kind === 'choice' ? (field.choices.at(-1) ?? '') : field.choices];
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== ''));
}

function contentOf(form: FormKind, say: Say, facts: number): SignalContent {
  const fields = stepsOf(form)
    .filter((step) => step !== 'facts')
    .flatMap((step) => fieldsOf(step, form));
  const fact = filled(fieldsOf('facts', form), say);
  return { form, answers: filled(fields, say), facts: Array.from({ length: facts }, () => fact) };
}

function exchangeOf(say: Say, entries: number): Exchange {
  const by = (n: number) => (n % 2 === 0 ? 'coordinator' : 'reporter');
  return {
    entries: Array.from({ length: entries }, (_, n) => ({
      by: by(n),
      at: AT.toISOString(),
      text: say(1_000),
    })),
  };
}

const NO_ECHO: Echo = { typed: undefined, errors: [] };
const FAULTS: readonly FieldFault[] = [
  'tooLong',
  'email',
  'classified',
  'nationalNumber',
  'phone',
  'account',
];
/** Everything typed once more, each field with an error: the longest of what a step can be. */
function echoOf(fields: readonly Field[], say: Say): Echo {
  const typed: Typed = Object.fromEntries(
    fields.map((field) => [
      field.id,
      field.kind === 'text' ? say(field.max) : field.kind === 'tick' ? 'yes' : 'odd',
    ]),
  );
  const errors: readonly FieldError[] = fields.map(({ id }, n) => ({
    field: id,
    fault: FAULTS[n % FAULTS.length] ?? 'tooLong',
  }));
  return { typed, errors };
}
const messageEcho = (say: Say): Echo => ({
  typed: { text: say(1_000) },
  errors: [{ field: 'text', fault: 'tooLong' }],
});

const signalBody = (form: FormKind): SignalBody => ({
  number: NUMBER,
  form,
  revision: REVISION,
  step: 'review',
  startedAt: AT.toISOString(),
  submittedAt: AT.toISOString(),
  openedAt: AT.toISOString(),
  onBehalf: false,
  contentKey: idOf('key'),
  reporterKey: idOf('key'),
  cardActivity: null,
  language: 'nl',
  organisation: 'org.demo-education',
});
const reporterOf = (say: Say, origin: Reporter['origin']): Reporter => ({
  tenantId: 't',
  objectId: 'o',
  name: say(100),
  organisation: say(100),
  function: say(100),
  origin,
  originNote: '',
});

const STEPS_OF: { readonly [form in FormKind]: readonly StepView['step'][] } = {
  short: ['person', 'facts', 'balance', 'question'],
  long: ['person', 'facts', 'meaning', 'balance', 'question'],
};
const READER: Reader = { timeZone: TIME_ZONE, page: 1, echo: NO_ECHO };
const YES = { edit: true, answer: true, withdraw: true, askWithdrawal: true, identity: true };
const NO = { edit: false, answer: false, withdraw: false, askWithdrawal: false, identity: false };
/** Enough to turn to every page of the longest text. */
const PAGES_MOST = 40;

function pagesOf(
  name: string,
  at: (page: number) => View & { readonly reading: { readonly pages: number } },
): readonly Screen[] {
  const pages = Math.min(at(1).reading.pages, PAGES_MOST);
  return Array.from({ length: pages }, (_, index) =>
    ofView(`${name}, page ${index + 1} of ${pages}`, at(index + 1)),
  );
}

function ofView(name: string, view: View, banner?: Banner): Screen {
  return { name: `${view.screen}: ${name}`, kind: view.screen, draw: (kit) => drawCard(kit, view, banner) };
}
const posted = (name: string, draw: Screen['draw']): Screen => ({
  name: `posted: ${name}`,
  kind: 'posted',
  draw,
});

function homes(): readonly Screen[] {
  const home = (
    standing: HomeData['standing'],
    level: HomeData['level'],
    may: HomeData['may'],
  ): HomeData => ({
    cellName: CELL,
    practice: false,
    standing,
    level,
    may,
    draft: undefined,
    fresh: 10,
    decisions: 1,
    invited: 2,
    unanswered: 1,
  });
  const all = Object.keys(POLICY) as HomeData['may'];
  const stranger = homeView(home('stranger', 0, []));
  return [
    ofView('a stranger of no cell', { ...stranger, cellName: null }),
    ofView('a stranger of the cell', stranger),
    ...ROLES.flatMap((role) => [
      ofView(
        `${role}, level 0`,
        homeView(home(role, 0, ['callback.ask', 'advice.ask', 'own.list', 'help.see'])),
      ),
      ofView(`${role}, everything at once`, homeView(home(role, 1, all))),
    ]),
    ofView('with a word that nobody knows', homeView(home('partner', 1, all)), {
      tone: 'warning',
      key: 'unknown.text',
    }),
    ofView('with a refusal', homeView(home('partner', 1, all)), { tone: 'warning', key: 'refusal.notFound' }),
    ofView('in another language', homeView(home('partner', 1, all)), { tone: 'good', key: 'language.set' }),
  ];
}

function steps(say: Say): readonly Screen[] {
  const at = { target: idOf('sig'), revision: REVISION };
  return (['short', 'long'] as const).flatMap((form) =>
    STEPS_OF[form].flatMap((step) => {
      const empty: SignalContent = { form, answers: {}, facts: [] };
      const full = contentOf(form, say, MAX_FACTS);
      const errors = echoOf(fieldsOf(step, form), say);
      const modes = (['draft', 'review', 'edit'] as const).map((mode) =>
        ofView(`${form} ${step}, ${mode}`, stepView(full, step, { ...at, mode, fact: undefined }, NO_ECHO)),
      );
      const fact = { ...at, mode: 'draft', fact: 11 } as const;
      return [
        ofView(
          `${form} ${step}, empty`,
          stepView(empty, step, { ...at, mode: 'draft', fact: undefined }, NO_ECHO),
        ),
        ...modes,
        ofView(
          `${form} ${step}, all wrong`,
          stepView(full, step, { ...at, mode: 'draft', fact: undefined }, errors),
          {
            tone: 'warning',
            key: 'refusal.fields',
          },
        ),
        ...(step === 'facts' ? [ofView(`${form} fact 12`, stepView(full, step, fact, errors))] : []),
      ];
    }),
  );
}

function reviews(say: Say): readonly Screen[] {
  const at = { target: idOf('sig'), revision: REVISION, mayIdentify: true };
  const wrong: Echo = { typed: {}, errors: [{ field: 'declared', fault: 'required' }] };
  return (['short', 'long'] as const).flatMap((form) => [
    ofView(
      `${form}, next to nothing`,
      reviewView(
        contentOf(form, () => '', 1),
        at,
        'nl',
        1,
        1,
        NO_ECHO,
      ),
    ),
    ...pagesOf(`${form}, full`, (page) => ({
      ...reviewView(contentOf(form, say, MAX_FACTS), at, 'nl', 1, page, wrong),
      mayBeNames: Array.from({ length: 5 }, () => say(60)),
    })),
  ]);
}

function ownThings(say: Say): readonly Screen[] {
  const entries = Array.from({ length: 8 }, (_, n) => ({
    kind: n % 2 === 0 ? ('signal' as const) : ('advice' as const),
    id: idOf('sig', n),
    number: NUMBER,
    state: n % 2 === 0 ? ('needs-info' as const) : ('open' as const),
  }));
  const own = (
    form: FormKind,
    state: OwnSignal['state'],
    may: OwnSignal['may'],
    asked: number,
  ): OwnSignal => ({
    id: idOf('sig'),
    body: signalBody(form),
    state,
    content: contentOf(form, say, MAX_FACTS),
    exchange: exchangeOf(say, asked),
    may,
  });
  const done: Banner = { tone: 'good', key: 'done.withdrawn', number: NUMBER };
  return [
    ofView('nothing', ownListView({ draft: undefined, entries: [], page: 1, more: false })),
    ofView('a draft only', ownListView({ draft: idOf('sig'), entries: [], page: 1, more: false })),
    ofView(
      'eight, after withdrawing',
      ownListView({ draft: idOf('sig'), entries, page: 2, more: true } as Parameters<typeof ownListView>[0]),
      done,
    ),
    ofView('erased', ownSignalView({ ...own('short', 'withdrawn', NO, 0), content: undefined }, READER)),
    ...SIGNAL_STATES.filter((state) => state !== 'draft').map((state) =>
      ofView(
        state,
        ownSignalView({ ...own('short', state, NO, 0), content: contentOf('short', say, 0) }, READER),
      ),
    ),
    ofView(
      'decided, referred, and asked back',
      ownSignalView(
        {
          ...own('short', 'referred', NO, 0),
          content: undefined,
          body: { ...signalBody('short'), decidedAt: AT.toISOString(), withdrawalAsked: true },
        },
        READER,
        say(100),
      ),
    ),
    ...pagesOf('everything, to be answered', (page) =>
      ownSignalView(own('long', 'needs-info', YES, 9), { ...READER, page, echo: messageEcho(say) }),
    ),
  ];
}

/** A signal before the desk, with everything that can stand on it. */
function openedOf(say: Say, form: FormKind, asked: number, more: Partial<OpenedSignal> = {}): OpenedSignal {
  const note = { stage: 'purpose', by: 'coordinator', at: AT.toISOString(), text: say(1_000) } as const;
  return {
    id: idOf('sig'),
    body: { ...signalBody(form), deadline: '2026-11-01T00:00:00.000Z', withdrawalAsked: true },
    state: 'screening',
    content: contentOf(form, say, MAX_FACTS),
    reporter: reporterOf(say, 'self'),
    exchange: exchangeOf(say, asked),
    notes: Array.from({ length: asked }, () => note),
    reason: undefined,
    may: ON_SIGNAL,
    takenBy: 'me',
    viewer: say(100),
    ...more,
  };
}

function desk(say: Say): readonly Screen[] {
  const rows = <Row extends object>(row: Row) =>
    Array.from({ length: 8 }, (_, n) => ({ ...row, id: idOf('row', n) }));
  const at = AT.toISOString();
  const late = { deadline: at, overdue: true, withdrawalAsked: true };
  const full: DeskData = {
    signals: rows({ number: NUMBER, at, ...late, section: 'new' as const }).map((row, n) => ({
      ...row,
      section: SECTIONS[n % SECTIONS.length] ?? 'new',
    })),
    requests: rows({ number: 'V-2026-0001', kind: 'callback' as const, at }),
    undelivered: rows({ number: NUMBER }),
    page: 2,
    more: true,
  };
  const opened = (data: OpenedSignal, reader = READER) => signalView(data, AT, reader, { contact: say(100) });
  const secondLook = { ...signalBody('short'), setAside: 'outside', referredTo: 'con.x' } as const;
  return [
    ofView(
      'an empty desk',
      deskView({ signals: [], requests: [], undelivered: [], page: 1, more: false }, TIME_ZONE),
    ),
    ofView('a full desk', deskView(full, TIME_ZONE), { tone: 'good', key: 'done.retried' }),
    ...SIGNAL_STATES.filter((state) => state !== 'draft' && state !== 'erased').map((state) =>
      ofView(
        `signal, ${state}`,
        opened(openedOf(say, 'short', 0, { state, content: undefined, reporter: undefined, may: [] })),
      ),
    ),
    ofView(
      'signal, to be looked at twice',
      opened(
        openedOf(say, 'short', 0, {
          state: 'second-look',
          body: secondLook,
          content: contentOf('short', say, 1),
          reason: say(1_000),
        }),
      ),
    ),
    ...(['caller', 'letter'] as const).map((origin) =>
      ofView(
        `signal, ${origin}`,
        opened(
          openedOf(say, 'short', 0, {
            content: contentOf('short', say, 1),
            reporter: reporterOf(say, origin),
          }),
        ),
      ),
    ),
    ...signalPages((page) => opened(openedOf(say, 'long', 9), { ...READER, page, echo: messageEcho(say) })),
    ...triageForms(say),
  ];
}

const readingOf = ({ parts }: PageView) => {
  const found = parts.find((part) => part.kind === 'reading');
  if (found === undefined) throw new Error('nothing to read');
  return found.reading;
};
const signalPages = (at: (page: number) => PageView): readonly Screen[] =>
  Array.from({ length: Math.min(readingOf(at(1)).pages, PAGES_MOST) }, (_, index) =>
    ofView(`signal, everything, page ${index + 1}`, at(index + 1)),
  );

/** Each decision of the desk, with what was typed wrong. */
function triageForms(say: Say): readonly Screen[] {
  const form = { id: idOf('sig'), revision: REVISION, number: NUMBER };
  const wrong = (...fields: readonly string[]): Reader => ({
    ...READER,
    echo: {
      typed: Object.fromEntries(fields.map((field) => [field, say(1_000)])),
      errors: fields.map((field) => ({ field, fault: 'tooLong' })),
    },
  });
  const picks = Array.from({ length: 20 }, (_, n) => ({ id: idOf('con', n), text: say(100) }));
  const cases = picks.map(({ id, text }) => ({ value: id, text }));
  const people = picks.map(({ id, text }) => ({ owner: id, name: text }));
  return [
    ofView('assess', assessView(form, wrong('assessStage', 'assessText'))),
    ofView('redirect', redirectView(form, wrong('redirectTo', 'redirectOn'), '2026-11-23')),
    ofView('outside', outsideView(form, wrong('referTo', 'setAsideReason'), picks)),
    ofView('insufficient', insufficientView(form, wrong('setAsideReason'))),
    ofView(
      'propose',
      proposeView(
        form,
        wrong('listIndication', 'listLink', 'listWith'),
        LISTING_QUESTIONS,
        cases,
        'art. 3, § 2',
      ),
    ),
    ofView('redact', redactView(form, wrong('redactWords'))),
    ofView('recuse', recuseView(form)),
    ofView('recusals', recusalsView({ ...form, people, viewer: say(100) }, '23/11/2026 14:05')),
    ofView('ask back', askWithdrawalView(form)),
  ];
}

const requestBody = (kind: RequestBody['kind']): RequestBody => ({
  kind,
  number: 'V-2026-0001',
  revision: REVISION,
  askedAt: AT.toISOString(),
  callTime: kind === 'callback' ? CALL_TIMES[0] : null,
  contentKey: idOf('key'),
  reporterKey: idOf('key'),
  outcome: 'waiting',
});
function requestOf(say: Say, kind: RequestBody['kind'], open: boolean): RequestData {
  return {
    id: idOf('req'),
    body: requestBody(kind),
    state: open ? 'open' : 'closed',
    answers: kind === 'advice' ? filled(ADVICE_FIELDS, say) : {},
    exchange: exchangeOf(say, open ? 0 : 1),
    reporter: reporterOf(say, 'self'),
    may: { answer: open && kind === 'advice', close: open, withdraw: open },
  };
}

function requests(say: Say): readonly Screen[] {
  const reader = { ...READER, echo: messageEcho(say) };
  return (['request', 'ownRequest'] as const).flatMap((screen) =>
    (['callback', 'advice'] as const).flatMap((kind) =>
      [true, false].flatMap((open) =>
        pagesOf(`${kind}, ${open ? 'open' : 'closed'}`, (page) =>
          requestView(screen, requestOf(say, kind, open), { ...reader, page }),
        ),
      ),
    ),
  );
}

const callTime: Field = {
  id: 'callTime',
  part: 0,
  kind: 'choice',
  choices: CALL_TIMES,
  forms: ['short', 'long'],
  required: true,
};
function smallForms(say: Say): readonly Screen[] {
  const advice = echoOf(ADVICE_FIELDS, say);
  return [
    ofView('empty', { screen: 'callback', fields: fieldViews([callTime], {}, undefined) }),
    ofView('wrong', {
      screen: 'callback',
      fields: fieldViews([callTime], {}, {}, [{ field: 'callTime', fault: 'required' }]),
    }),
    ofView('empty', { screen: 'advice', fields: fieldViews(ADVICE_FIELDS, {}, undefined) }),
    ofView('all wrong', {
      screen: 'advice',
      fields: fieldViews(ADVICE_FIELDS, {}, advice.typed, advice.errors),
    }),
  ];
}

const ALL_STEPS: readonly StepId[] = changeableSteps({ form: 'long', answers: {}, facts: [] });
const ABOUT = {
  target: idOf('sig'),
  revision: REVISION,
  number: NUMBER,
  hours: 24,
  steps: ALL_STEPS,
  next: 'report',
} as const;
const PLAIN = [
  ...[
    'privacy',
    'language',
    'report',
    'resume',
    'danger',
    'lawyer',
    'secrecy',
    'dangerAgain',
    'stopped',
    'discarded',
  ],
  ...[
    'lawyerStop',
    'receipt',
    'callbackDone',
    'adviceDone',
    'adviceSafety',
    'editChoose',
    'withdraw',
    'onBehalf',
  ],
] as readonly PlainView['screen'][];
const plains = (): readonly Screen[] =>
  PLAIN.flatMap((screen) => [
    ofView('bare', { screen }),
    ofView('with everything', { screen, language: 'nl', ...ABOUT }),
  ]);

function postedCards(): readonly Screen[] {
  const intent = { go: 'report' } as const;
  const choices = (kit: Kit) => Array.from({ length: 7 }, () => ({ name: CELL, kit }));
  return [
    posted('an opener', (kit) => openerCard(kit, 'opener.report', 'opener.start', intent)),
    posted('a story in the chat', (kit) => storyCard(kit, intent, 'opener.start')),
    ...NOTICES.map((notice) =>
      posted(notice, (kit) => noticeCard(kit, notice, NUMBER, 'signal', idOf('sig'))),
    ),
    posted('a receipt', (kit) => receiptCard(kit, NUMBER, 24)),
    posted('a choice of cells', (kit) => chooseCellCard(kit, choices(kit), intent, 'unknown.text')),
  ];
}

/** From six options on they fold out, from twelve on one can search. */
const OPTIONS = [0, 3, 9, 20];
function pages(say: Say): readonly Screen[] {
  const { parts } = fullPage(say, 1);
  const count = parts.flatMap((part) => (part.kind === 'reading' ? [part.reading.pages] : []))[0] ?? 1;
  return [
    ofView('next to nothing', barePage()),
    ofView('a list', listPage(say)),
    ...OPTIONS.map((options) => ofView(`a form, ${options} options`, formPage(say, options))),
    ...Array.from({ length: count }, (_, n) => ofView(`everything, page ${n + 1}`, fullPage(say, n + 1))),
  ];
}

/** All screens and posted cards, with `say` wherever people write something. */
export function everyScreen(say: Say): readonly Screen[] {
  return [
    ...homes(),
    ...steps(say),
    ...reviews(say),
    ...ownThings(say),
    ...desk(say),
    ...requests(say),
    ...smallForms(say),
    ...plains(),
    ...pages(say),
    ...postedCards(),
  ];
}

/** The screens on which something that people typed stands, each once and shaped when drawn: so that many strings can be tried. */
export function screensWithText(say: Say): readonly Screen[] {
  const at = { target: idOf('sig'), revision: REVISION, mayIdentify: false };
  const content = () => contentOf('long', say, 1);
  const reader = (): Reader => ({ ...READER, echo: messageEcho(say) });
  const own = () => ({
    id: at.target,
    body: signalBody('long'),
    content: content(),
    exchange: exchangeOf(say, 2),
  });
  const step = (name: StepView['step'], fact: number | undefined, echo: Echo) =>
    stepView(content(), name, { ...at, mode: 'draft', fact }, echo);
  const request = (screen: 'request' | 'ownRequest', open: boolean) =>
    requestView(screen, requestOf(say, 'advice', open), reader());
  const advice = () => echoOf(ADVICE_FIELDS, say);
  const views: readonly (readonly [name: string, kind: View['screen'], view: () => View])[] = [
    ...STEPS_OF.long.map((name) => [name, 'step', () => step(name, undefined, NO_ECHO)] as const),
    ['a fact with errors', 'step', () => step('facts', 0, echoOf(fieldsOf('facts', 'long'), say))],
    ['names', 'review', () => ({ ...reviewView(content(), at, 'nl', 1, 1, NO_ECHO), mayBeNames: [say(60)] })],
    ['own', 'ownSignal', () => ownSignalView({ ...own(), state: 'needs-info', may: YES }, reader())],
    ['opened', 'page', () => signalView(openedOf(say, 'long', 2), AT, reader(), { contact: say(100) })],
    ...(['request', 'ownRequest'] as const).flatMap((screen) =>
      [true, false].map((open) => [open ? 'open' : 'answered', screen, () => request(screen, open)] as const),
    ),
    [
      'advice',
      'advice',
      () => ({ screen: 'advice', fields: fieldViews(ADVICE_FIELDS, {}, advice().typed, advice().errors) }),
    ],
  ];
  const ofPages = [
    ['everything', 'page', () => fullPage(say, 1)],
    ['a form', 'page', () => formPage(say, 9)],
    ['a list', 'page', () => listPage(say)],
  ] as const;
  return [...views, ...ofPages].map(([name, kind, view]) => ({
    name: `${kind}: ${name}`,
    kind,
    draw: (kit) => drawCard(kit, view()),
  }));
}
