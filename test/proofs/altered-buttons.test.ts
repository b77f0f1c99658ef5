import assert from 'node:assert/strict';
import { translator } from '../../src/messages/messages.ts';
import { COMMANDS as NAMES } from '../../src/views/intent.ts';
import { type Alteration, alteredSeals, changedInputs, extraInputs } from '../support/alterations.ts';
import { answerTo, assertSame, type PressTurn, sealedFor } from '../support/process.ts';
import {
  answerAboutNothing,
  CAST,
  deedsIn,
  freshButton,
  mayHappenOn,
  maySeeTarget,
  OWN,
  openTrial,
  type Setting,
  type Stage,
  setStage,
  storedNow,
  type Trial,
  WITHOUT_REVISION,
} from './altered-buttons-rig.ts';
import { chanceFrom, SEED } from './chance.ts';
import { says } from './says.ts';

// R7: every button × altered, foreign, stale, expired × every later state of what it is about.

const IS_NIGHT = process.env.NIGHT === '1';
/** The time for all that is not always done, shared by the commands. */
const TIME_MS = 5_000;
const OTHER_TENANT = '11111111-2222-4333-8444-555555555555';

/** `seal`: no button of ours. `other`: pressed by somebody else. `press`: as it was sealed, with these inputs. `extra`: with more inputs. */
type Kind = 'seal' | 'other' | 'press' | 'extra';
interface Attempt {
  readonly kind: Kind;
  readonly name: string;
  readonly turn: PressTurn;
}

const altered = (turn: PressTurn, kind: Kind, alterations: readonly Alteration[]): readonly Attempt[] =>
  alterations.map(({ name, data }) => ({ kind, name, turn: { ...turn, data } }));

/** Buttons of other commands for the same person, to splice with. */
function otherSeals({ command, button, turn }: Trial, { process }: Setting): readonly string[] {
  const others = NAMES.filter((name) => name !== command).slice(0, 2);
  const { target, args, cell } = button;
  return others.map((name) =>
    sealedFor(process, { do: name, args, ...(target ? { target } : {}) }, turn.person, cell),
  );
}

function attemptsOf(trial: Trial, set: Setting): { first: readonly Attempt[]; more: readonly Attempt[] } {
  const { turn } = trial;
  const others = CAST.filter(({ person }) => person.objectId !== turn.person.objectId);
  return {
    first: [{ kind: 'press', name: 'as it was sealed', turn }],
    more: [
      ...others.map(({ key, person }): Attempt => ({ kind: 'other', name: key, turn: { ...turn, person } })),
      {
        kind: 'other',
        name: 'of another tenant',
        turn: { ...turn, person: { ...turn.person, tenantId: OTHER_TENANT } },
      },
      ...altered(turn, 'seal', alteredSeals(turn.data, otherSeals(trial, set))),
      ...altered(turn, 'extra', extraInputs(turn.data)),
      ...altered(turn, 'press', changedInputs(turn.data)),
    ],
  };
}

/** What chance called the items that were made. */
const withoutIds = (answer: string) => answer.replace(/"(\w+)\.[\w-]{22}"/g, '"$1.…"');

describe('an altered, foreign, stale or expired button', function () {
  this.timeout(IS_NIGHT ? 0 : 180_000);
  const counts = { tried: 0, possible: 0, done: 0, stages: 0 };
  const chance = chanceFrom(SEED);
  const t = translator('nl');
  after(() =>
    says(
      `${counts.tried} of ${counts.possible} presses of ${NAMES.length} commands on ${counts.stages} stages ` +
        `(seed ${SEED}); ${counts.done} did what policy and workflow allow, the others nothing`,
    ),
  );

  /** The press as it was sealed: what it may do here, and that it does what a fresh button would. */
  async function judgePress(trial: Trial, stage: Stage, set: Setting, attempt: Attempt): Promise<void> {
    const { turn } = attempt;
    const may = stage.expected !== 'never' && (await mayHappenOn(trial, set));
    const sees = stage.expected === 'again' || (await maySeeTarget(trial, set));
    const isOwn = OWN.includes(trial.command);
    const before = isOwn ? await storedNow(set, [trial.turn]) : '';
    const answer = await answerTo(set.process, turn);
    const story = deedsIn(trial.ground.store).length > 0 ? await storedNow(set, [trial.turn]) : before;
    const changed = story !== before;
    if (!sees)
      assertSame(answer, await answerAboutNothing(trial, set), 'something is told of what may not be seen');
    if (stage.expected === 'plain' && attempt.name === 'as it was sealed')
      assert.ok(changed, 'it does something');
    if (stage.expected === 'again' && attempt.name === 'as it was sealed')
      assertSame(
        withoutIds(answer),
        withoutIds((await plainOn(trial, trial.stages[0])).answer),
        'not the first result',
      );
    if (!changed) return;
    assert.ok(may, 'it changed something that policy or workflow forbid');
    assert.notEqual(stage.expected, 'again', 'it was done twice');
    counts.done += 1;
    // A cell is named after the press that began it, so a fresh button begins another one.
    if (trial.command === 'startCell') return;
    const anew = await setStage(trial, stage);
    const fresh = await freshButton(trial, anew);
    const freshTurn = { ...turn, data: { ...turn.data, b: fresh.data.b } };
    assertSame(await answerTo(anew.process, freshTurn), answer, 'a fresh button answers otherwise');
    assertSame(await storedNow(anew, [trial.turn, freshTurn]), story, 'a fresh button does something else');
  }

  /** What the press itself does on each stage, found out once. */
  const plain = new Map<string, { readonly answer: string; readonly story: string }>();
  async function plainOn(
    trial: Trial,
    stage: Stage = { name: 'as it was', expected: 'plain' },
  ): Promise<{ answer: string; story: string }> {
    const key = `${trial.command} ${stage.name}`;
    const known = plain.get(key);
    if (known) return known;
    const set = await setStage(trial, stage);
    const answer = await answerTo(set.process, trial.turn);
    const found = { answer, story: await storedNow(set, [trial.turn]) };
    plain.set(key, found);
    return found;
  }

  async function judgeExtra(trial: Trial, stage: Stage, attempt: Attempt): Promise<void> {
    const expected = await plainOn(trial, stage);
    const set = await setStage(trial, stage);
    const answer = await answerTo(set.process, attempt.turn);
    // The same press with other inputs is another press, and its nonce is used up.
    if (stage.expected === 'again') return assert.deepEqual(deedsIn(trial.ground.store), []);
    // That what was typed still stands there is said only where all of it does.
    const plainly = (text: string) => text.replace(t('refusal.changedTyped'), t('refusal.changed'));
    assertSame(plainly(answer), plainly(expected.answer), 'more inputs change the answer');
    assertSame(await storedNow(set, [trial.turn]), expected.story, 'more inputs change what is stored');
  }

  async function judge(trial: Trial, stage: Stage, set: Setting, attempt: Attempt): Promise<void> {
    trial.ground.store.forget();
    counts.tried += 1;
    if (attempt.kind === 'press') return judgePress(trial, stage, set, attempt);
    if (attempt.kind === 'extra') return judgeExtra(trial, stage, attempt);
    const expected = await set.foreignAnswer(attempt.turn);
    assertSame(
      await answerTo(set.process, attempt.turn),
      expected,
      'it is not answered like no button of ours',
    );
    assert.deepEqual(deedsIn(trial.ground.store), []);
    assert.ok(expected.includes(t('refusal.notFound')));
  }

  /** Tries them in turn, on a stage set anew whenever one has changed something; ends when `until` is over. */
  async function tries(
    trial: Trial,
    stage: Stage,
    attempts: readonly Attempt[],
    until: number,
  ): Promise<void> {
    let set: Setting | undefined;
    for (const attempt of attempts) {
      if (performance.now() > until) return;
      set ??= await setStage(trial, stage);
      try {
        await judge(trial, stage, set, attempt);
      } catch (error) {
        const where = `${trial.command}, ${stage.name}: ${attempt.kind} ${attempt.name}`;
        throw new Error(`${where}: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
      if (attempt.kind === 'extra' || !set.isAsItWas()) set = undefined;
    }
  }

  for (const command of NAMES) {
    it(`"${command}" does nothing that a fresh one would not do, and tells nothing`, async () => {
      const trial = await openTrial(command);
      const named = trial.button.target === undefined || trial.button.revision !== undefined;
      assert.equal(
        named,
        WITHOUT_REVISION[command] === undefined,
        'it names the revision that its card showed',
      );
      const until = IS_NIGHT ? Number.POSITIVE_INFINITY : performance.now() + TIME_MS / NAMES.length;
      const [plainStage, ...later] = trial.stages;
      assert(plainStage);
      const { first, more } = attemptsOf(trial, await setStage(trial, plainStage));
      counts.stages += trial.stages.length;
      counts.possible += trial.stages.length * (first.length + more.length);
      for (const stage of trial.stages) await tries(trial, stage, first, Number.POSITIVE_INFINITY);
      await tries(trial, plainStage, more, Number.POSITIVE_INFINITY);
      const shuffled = later
        .flatMap((stage) => more.map((attempt) => ({ stage, attempt, at: chance() })))
        .sort((a, b) => a.at - b.at);
      for (const { stage, attempt } of shuffled) await tries(trial, stage, [attempt], until);
    });
  }

  it('leaves no mark on what all objects inherit', () => {
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    assert.equal(Reflect.get({}, 'role'), undefined);
    assert.deepEqual(Object.keys(Object.prototype), []);
  });
});
