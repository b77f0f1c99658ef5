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
import type { Language } from '../../src/domain/cell/cell.ts';
import { POLICY } from '../../src/domain/policy/policy.ts';
import { CALL_TIMES } from '../../src/domain/request/workflow.ts';
import { ROLES } from '../../src/domain/roster/entry.ts';
import type { FieldError, FieldFault, Typed } from '../../src/domain/signal/answering.ts';
import type { Answers, Exchange, Reporter, SignalContent } from '../../src/domain/signal/content.ts';
import { type Field, type FormKind, fieldsOf, type StepId, stepsOf } from '../../src/domain/signal/form.ts';
import { MAX_FACTS } from '../../src/domain/signal/rules.ts';
import { SIGNAL_STATES } from '../../src/domain/signal/workflow.ts';
import { createSealer, personTag } from '../../src/teams/buttons.ts';
import type { DeskData } from '../../src/use-cases/desk/see-desk.ts';
import type { HomeData } from '../../src/use-cases/home/see-home.ts';
import { NOTICES, type RequestBody, type SignalBody } from '../../src/use-cases/records.ts';
import { ADVICE_FIELDS } from '../../src/use-cases/request/ask-advice.ts';
import type { RequestData } from '../../src/use-cases/request/see-request.ts';
import type { OpenedSignal } from '../../src/use-cases/signal/open-signal.ts';
import type { OwnSignal } from '../../src/use-cases/signal/see-own-signal.ts';
import { fieldViews } from '../../src/views/content.ts';
import {
  deskView,
  homeView,
  ownListView,
  ownSignalView,
  type Reader,
  requestView,
  signalView,
} from '../../src/views/people.ts';
import { changeableSteps, type Echo, reviewView, stepView } from '../../src/views/shape.ts';
import type { Banner, PlainView, StepView, View } from '../../src/views/view.ts';

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
const YES = { edit: true, answer: true, withdraw: true };
const NO = { edit: false, answer: false, withdraw: false };
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
    standing,
    level,
    may,
    draft: undefined,
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
  const at = { target: idOf('sig'), revision: REVISION };
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
    ...pagesOf('everything, to be answered', (page) =>
      ownSignalView(own('long', 'needs-info', YES, 9), { ...READER, page, echo: messageEcho(say) }),
    ),
  ];
}

function desk(say: Say): readonly Screen[] {
  const rows = <Row extends object>(row: Row) =>
    Array.from({ length: 10 }, (_, n) => ({ ...row, id: idOf('row', n) }));
  const full: DeskData = {
    signals: rows({ number: NUMBER, state: 'submitted' as const, at: AT.toISOString() }),
    requests: rows({ number: 'V-2026-0001', kind: 'callback' as const, at: AT.toISOString() }),
    undelivered: rows({ number: NUMBER }),
    page: 2,
    more: true,
  };
  const signal = (form: FormKind, asked: number, ask: boolean): OpenedSignal => ({
    id: idOf('sig'),
    body: signalBody(form),
    state: ask ? 'screening' : 'needs-info',
    content: contentOf(form, say, MAX_FACTS),
    reporter: reporterOf(say, 'self'),
    exchange: exchangeOf(say, asked),
    may: { ask },
    viewer: say(100),
  });
  const opened = (data: OpenedSignal, reader = READER) => signalView(data, AT, reader);
  return [
    ofView(
      'empty',
      deskView({ signals: [], requests: [], undelivered: [], page: 1, more: false }, TIME_ZONE),
    ),
    ofView('full', deskView(full, TIME_ZONE), { tone: 'good', key: 'done.retried' }),
    ofView('erased', opened({ ...signal('short', 0, false), content: undefined, reporter: undefined })),
    ...(['caller', 'letter'] as const).map((origin) =>
      ofView(
        origin,
        opened({
          ...signal('short', 0, true),
          content: contentOf('short', say, 1),
          reporter: reporterOf(say, origin),
        }),
      ),
    ),
    ...pagesOf('everything, to be asked about', (page) =>
      opened(signal('long', 9, true), { ...READER, page, echo: messageEcho(say) }),
    ),
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
    'help',
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
    ...postedCards(),
  ];
}

/** The screens on which something that people typed stands, each once and shaped when drawn: so that many strings can be tried. */
export function screensWithText(say: Say): readonly Screen[] {
  const at = { target: idOf('sig'), revision: REVISION };
  const content = () => contentOf('long', say, 1);
  const reader = (): Reader => ({ ...READER, echo: messageEcho(say) });
  const own = () => ({
    id: at.target,
    body: signalBody('long'),
    content: content(),
    exchange: exchangeOf(say, 2),
  });
  const opened = (): OpenedSignal => ({
    ...own(),
    state: 'screening',
    reporter: reporterOf(say, 'self'),
    may: { ask: true },
    viewer: say(100),
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
    ['opened', 'signal', () => signalView(opened(), AT, reader())],
    ...(['request', 'ownRequest'] as const).flatMap((screen) =>
      [true, false].map((open) => [open ? 'open' : 'answered', screen, () => request(screen, open)] as const),
    ),
    [
      'advice',
      'advice',
      () => ({ screen: 'advice', fields: fieldViews(ADVICE_FIELDS, {}, advice().typed, advice().errors) }),
    ],
  ];
  return views.map(([name, kind, view]) => ({
    name: `${kind}: ${name}`,
    kind,
    draw: (kit) => drawCard(kit, view()),
  }));
}
