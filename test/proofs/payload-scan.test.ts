import assert from 'node:assert/strict';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { people } from '../../src/local/people.ts';
import { createLog } from '../../src/log.ts';
import { translator } from '../../src/messages/messages.ts';
import { createPrintDesk } from '../../src/teams/answer-print.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { cellPartition } from '../../src/use-cases/records.ts';
import { type Intent, SCREENS, type ScreenName } from '../../src/views/intent.ts';
import { PRINT_NAMES, type PrintName } from '../../src/views/print.ts';
import { busyTown, PLACES, type Place, secretOf } from '../support/busy-town.ts';
import { enterAllKinds, KINDS, type Kind, type KindName, personOf } from '../support/kinds-of-people.ts';
import { isTargetKind } from '../support/later-states.ts';
import { type Process, sealedFor, startProcess } from '../support/process.ts';
import { type Ground, layGround, meaningIn } from './delivered-again-rig.ts';
import { says } from './says.ts';

// R5, second half: everything that leaves is scanned for what whoever receives it may not know.

const IS_NIGHT = process.env.NIGHT === '1';
const pk = cellPartition(DEMO_CELL);
const t = translator('nl');

const DESK: readonly KindName[] = ['coordinator', 'deputy'];
const DECIDERS: readonly KindName[] = [...DESK, 'mayor', 'delegate'];
/** Those who keep the cell in order, whatever they stepped out of. */
const STEPPED_OUT: readonly KindName[] = ['coordinator who stepped out', 'mayor who stepped out'];
const BOARD: readonly KindName[] = [...DECIDERS, 'dpo', ...STEPPED_OUT];
/** Who knows of a case: by its number and word only, in the police’s case. */
const AT_THE_TABLE: readonly KindName[] = [...DECIDERS, 'police'];
/** The bundle of open decisions, for whoever decides on paper or prepares it. */
const MAY_PRINT: readonly KindName[] = [...DECIDERS, ...STEPPED_OUT];
/** domain.md §10, "Who sees whom": those who sat at a table read each other in its record. */
const isAtTable = (name: string, where: string): boolean =>
  name === 'police' && where.includes('"go":"record"');
/** What is printed is about a session in this state. */
const STATE_PRINTED: { readonly [what in PrintName]?: string } = { session: 'approved', record: 'ended' };
const EVERYBODY: readonly KindName[] = KINDS.map(({ name }) => name);

/** Who may read what, from domain.md §5 and §10; the DPO reads worries, and anybody an identity, only after stating a reason. */
const MAY_KNOW: { readonly [place in Place]: readonly KindName[] } = {
  'worry in screening': ['Chloé', ...DECIDERS],
  question: ['Chloé', ...DECIDERS],
  answer: ['Chloé', ...DECIDERS],
  assessment: DECIDERS,
  identity: [],
  'name of the reporter': DESK,
  'worry proposed': ['Anna', ...DECIDERS],
  'indication proposed': DECIDERS,
  // Nor its reporter any more: that would tell it from one that was not listed, whose text is gone.
  'worry listed': DECIDERS,
  'indication of the case': DECIDERS,
  'element of the case': DECIDERS,
  'reason to unlist': DECIDERS,
  'worry of the police': ['police', ...DESK],
  'worry set aside': ['Chloé', ...DECIDERS],
  'reason to set aside': DECIDERS,
  'unopened worry': ['Chloé', ...DESK],
  draft: ['Anna'],
  'request for advice': ['Chloé', ...DESK],
  'reason to ask who reported': ['mayor', 'delegate', 'dpo'],
  'basis in force': BOARD,
  'basis in preparation': BOARD,
  'entry proposed': [...DESK, 'mayor'],
  organisation: BOARD,
  template: [...DESK, 'coordinator who stepped out'],
  contact: EVERYBODY,
};

/** Where somebody who may read it does read it. */
interface Main {
  readonly screen: ScreenName;
  readonly type: string;
  readonly status: string;
  readonly place: Place;
  readonly by: readonly KindName[];
}
const MAIN: readonly Main[] = [
  ...(['worry in screening', 'question', 'answer', 'assessment'] as const).map(
    (place): Main => ({ screen: 'signal', type: 'signal', status: 'screening', place, by: DECIDERS }),
  ),
  { screen: 'signal', type: 'signal', status: 'screening', place: 'name of the reporter', by: DESK },
  { screen: 'signal', type: 'signal', status: 'proposed-to-mayor', place: 'worry proposed', by: DECIDERS },
  { screen: 'signal', type: 'signal', status: 'listed', place: 'worry listed', by: DECIDERS },
  { screen: 'signal', type: 'signal', status: 'second-look', place: 'worry set aside', by: DECIDERS },
  { screen: 'signal', type: 'signal', status: 'second-look', place: 'reason to set aside', by: DECIDERS },
  { screen: 'ownSignal', type: 'signal', status: 'screening', place: 'worry in screening', by: ['Chloé'] },
  { screen: 'ownSignal', type: 'signal', status: 'screening', place: 'answer', by: ['Chloé'] },
  { screen: 'ownSignal', type: 'signal', status: 'proposed-to-mayor', place: 'worry proposed', by: ['Anna'] },
  { screen: 'ownSignal', type: 'signal', status: 'submitted', place: 'worry of the police', by: ['police'] },
  { screen: 'case', type: 'case', status: 'listed', place: 'element of the case', by: DECIDERS },
  { screen: 'case', type: 'case', status: 'listed', place: 'indication of the case', by: DECIDERS },
  { screen: 'decision', type: 'decision', status: 'for-mayor', place: 'indication proposed', by: DECIDERS },
  { screen: 'decision', type: 'decision', status: 'for-mayor', place: 'reason to unlist', by: DECIDERS },
  {
    screen: 'decision',
    type: 'decision',
    status: 'for-mayor-only',
    place: 'entry proposed',
    by: [...DESK, 'mayor'],
  },
  {
    screen: 'decision',
    type: 'decision',
    status: 'for-dpo',
    place: 'reason to ask who reported',
    by: ['dpo'],
  },
  { screen: 'basis', type: 'basis', status: 'active', place: 'basis in force', by: BOARD },
  { screen: 'basis', type: 'basis', status: 'draft', place: 'basis in preparation', by: BOARD },
  { screen: 'request', type: 'request', status: 'open', place: 'request for advice', by: DESK },
  { screen: 'ownRequest', type: 'request', status: 'open', place: 'request for advice', by: ['Chloé'] },
  { screen: 'organisationForm', type: 'organisation', status: 'kept', place: 'organisation', by: DESK },
  { screen: 'templateForm', type: 'template', status: 'kept', place: 'template', by: DESK },
];

/** What is opened with a reason only, by whose statement, and what stays closed even then. */
const REASONED = [
  {
    by: 'coordinator',
    states: 'stateReasonIdentity',
    screen: 'identityOpen',
    shows: 'identity',
    hides: 'worry in screening',
  },
  {
    by: 'dpo',
    states: 'stateReasonSignal',
    screen: 'reasonedSignal',
    shows: 'worry in screening',
    hides: 'name of the reporter',
  },
] as const;

/** They are strangers to the cell today, whatever they were or may become. */
const isStranger = (kind: Kind) => STRANGERS.some((name) => name === kind.name);
const STRANGERS: readonly KindName[] = [
  'Sam',
  'coordinator who is suspended',
  'coordinator as a guest who never came',
  'mayor of before',
  'coordinator whom nobody approved',
  'coordinator of later',
  'dpo of before',
  'mayor on paper only',
  'coordinator who cannot sign in',
];

/** Strangers are all alike: by day three of them try everything, by night all of them do. */
const BY_NIGHT_ONLY = IS_NIGHT ? [] : STRANGERS.slice(3);
const LOOKERS = KINDS.filter(({ name }) => !BY_NIGHT_ONLY.includes(name));

type Go = Intent & { readonly go: ScreenName };

/** Every button on this card that leads to a screen. */
function wayOnFrom(answer: string): readonly Go[] {
  const found: Go[] = [];
  JSON.parse(answer, (name, value) => {
    if (name !== 'b' || value?.kind !== 'go') return value;
    const { screen, target, args } = value;
    found.push({ go: screen, args, ...(target === undefined ? {} : { target }) });
    return value;
  });
  return found;
}

describe('what leaves for whom', function () {
  this.timeout(IS_NIGHT ? 0 : 300_000);
  let ground: Ground;
  let bot: Process;
  const targets = new Map<string, Item[]>();
  const codes: string[] = [];
  const counts = { payloads: 0, pages: 0, prints: 0 };
  const leaks = new Set<string>();
  const deadEnds = new Set<string>();

  before(async () => {
    ground = await layGround(await busyTown());
    bot = await startProcess(ground);
    await enterAllKinds(bot);
    for (const item of ground.store.items('records'))
      if (item.pk === pk && isTargetKind(item.type))
        targets.set(item.type, [...(targets.get(item.type) ?? []), item]);
    for (const { body } of targets.get('case') ?? []) codes.push(String(body.number), String(body.pseudonym));
    assert.ok(codes.length > 0);
  });
  after(() =>
    says(
      `${counts.payloads} payloads to ${KINDS.length} kinds of people (${counts.pages} pages reached by buttons, ` +
        `${counts.prints} prints), ${PLACES.length} secrets`,
    ),
  );

  /** The session of the town in this state. */
  const sessionThatIs = (state: string): string =>
    targets.get('session')?.find(({ status }) => status === state)?.id ??
    assert.fail(`no session is ${state}`);

  beforeEach(() => leaks.clear());

  /** A look that begins a screening would show others more from then on. */
  async function undoes(): Promise<void> {
    const writes = ground.store.commits.flatMap(({ operations }) => operations);
    for (const write of writes) {
      if (write.kind !== 'replace' || write.item.type !== 'signal') continue;
      const before = targets.get('signal')?.find(({ id }) => id === write.item.id);
      const stored = await ground.store.records.read(pk, write.item.id);
      assert(before && stored);
      await ground.store.records.commit(pk, [{ kind: 'replace', item: before, version: stored.version }]);
    }
    ground.store.forget();
  }

  async function answers(kind: Kind, intent: Intent, typed: object = {}): Promise<string> {
    const person = personOf(kind);
    const data = { ...typed, b: sealedFor(bot, intent, person, DEMO_CELL) };
    counts.payloads += 1;
    const reply = await bot.receptionist.receive({ ...ground.held.turn, person, data });
    const sent = JSON.stringify(reply);
    // The home card under a refusal leads nowhere that home itself does not: its buttons are opened there.
    return sent.includes(t('refusal.notFound')) ? sent : meaningIn(bot, reply);
  }

  /** What this kind of person gets to see, scanned. */
  async function sees(kind: Kind, intent: Intent): Promise<string> {
    const answer = await answers(kind, intent);
    scan(kind, answer, JSON.stringify(intent));
    return answer;
  }

  async function looks(kind: Kind, intent: Intent): Promise<string> {
    const answer = await sees(kind, intent);
    await undoes();
    return answer;
  }

  function scan({ name, key }: Kind, payload: string, where: string): void {
    const mayKnow = (by: readonly KindName[]) => by.some((each) => each === name);
    const text = payload.toLowerCase();
    for (const place of PLACES)
      if (!mayKnow(MAY_KNOW[place]) && text.includes(secretOf(place)))
        leaks.add(`${name} reads "${place}" by ${where}`);
    for (const person of people)
      if (!mayKnow(BOARD) && !isAtTable(name, where) && person.key !== key && payload.includes(person.name))
        leaks.add(`${name} reads who ${person.key} is by ${where}`);
    for (const code of codes)
      if (!mayKnow(AT_THE_TABLE) && payload.includes(code)) leaks.add(`${name} reads of a case by ${where}`);
  }

  it('is scanned: every screen, about everything that there is, for every kind of person', async () => {
    const first = (type: string) => targets.get(type)?.slice(0, IS_NIGHT ? 1_000 : 1) ?? [];
    for (const screen of SCREENS) {
      for (const [type, items] of targets) {
        let isSeen = false;
        for (const kind of LOOKERS)
          for (const { id } of first(type)) {
            const answer = await looks(kind, { go: screen, target: id });
            isSeen ||= !answer.includes(t('refusal.notFound'));
          }
        // A screen about another type of thing answers nobody; one that answers somebody is tried with all of its type.
        if (!isSeen || IS_NIGHT) continue;
        for (const kind of KINDS.filter((each) => !isStranger(each)))
          for (const { id } of items.slice(1)) await looks(kind, { go: screen, target: id });
      }
      for (const kind of LOOKERS) await looks(kind, { go: screen });
    }
    assert.deepEqual([...leaks].sort(), []);
  });

  it('is scanned: every page that a button leads to, and no button leads to a refusal', async () => {
    for (const kind of KINDS) {
      const seen = new Set<string>();
      const ways: Go[] = [{ go: 'home' }];
      for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
        const key = JSON.stringify(way);
        if (seen.has(key)) continue;
        seen.add(key);
        counts.pages += 1;
        const answer = await sees(kind, way);
        if (answer.includes(t('refusal.notFound'))) deadEnds.add(`${kind.name}: ${key}`);
        ways.push(...wayOnFrom(answer));
      }
      await undoes();
    }
    assert.deepEqual([...leaks].sort(), []);
    assert.deepEqual([...deadEnds].sort(), []);
  });

  it('is scanned: everything that can be printed', async () => {
    const desk = createPrintDesk(
      bot.surroundings,
      bot.printLinks,
      createLog(() => undefined),
    );
    for (const kind of KINDS) {
      for (const what of PRINT_NAMES) {
        const person = personOf(kind);
        const about = STATE_PRINTED[what];
        const target = about === undefined ? {} : { target: sessionThatIs(about) };
        const link = { what, cell: DEMO_CELL, person, language: 'nl', ...target } as const;
        const address = bot.printLinks.address(link);
        const form = Buffer.from(`link=${address?.split('/').at(-1)}`);
        const { status, html } = await desk.print(form, 'nl');
        counts.prints += 1;
        scan(kind, html, `printing ${what}`);
        assert.equal(status, MAY_PRINT.some((name) => name === kind.name) ? 200 : 404, kind.name);
      }
    }
    assert.deepEqual([...leaks].sort(), []);
  });

  it('reaches whoever may know it', async () => {
    const missing: string[] = [];
    for (const { screen, type, status, place, by } of MAIN) {
      const about = (targets.get(type) ?? []).filter((item) => item.status === status);
      assert.ok(about.length > 0, `no ${type} is ${status}`);
      for (const kind of KINDS.filter(({ name }) => by.some((each) => each === name))) {
        const pages: string[] = [];
        for (const { id } of about) {
          const answer = await looks(kind, { go: screen, target: id });
          const next = wayOnFrom(answer).filter(({ go, target }) => go === screen && target === id);
          pages.push(answer);
          for (const way of next) pages.push(await looks(kind, way));
        }
        if (!pages.some((page) => page.includes(secretOf(place))))
          missing.push(`${kind.name}: ${place} on ${screen}`);
      }
    }
    assert.deepEqual(missing, []);
  });

  it('opens on a stated reason for whoever stated it, and for nobody else', async () => {
    const [signal] = (targets.get('signal') ?? []).filter(({ status }) => status === 'screening');
    assert(signal);
    const about = { target: signal.id, revision: Number(signal.body.revision) };
    const typed = { openReason: 'Om verder te helpen.' };
    for (const { by, states, screen, shows, hides } of REASONED) {
      const stater = KINDS.find(({ name }) => name === by) ?? assert.fail();
      await answers(stater, { do: states, ...about }, typed);
      const opened = await answers(stater, { go: screen, target: signal.id });
      assert.ok(opened.includes(secretOf(shows)), `${by} does not read the ${shows}`);
      assert.ok(!opened.includes(secretOf(hides)), `${by} reads the ${hides}`);
      for (const kind of KINDS.filter(({ name }) => name !== by))
        await looks(kind, { go: screen, target: signal.id });
    }
    assert.deepEqual([...leaks].sort(), []);
  });
});
