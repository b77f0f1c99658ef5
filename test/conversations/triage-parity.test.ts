// From the decision on, whoever reported cannot tell a listed signal from one that was not listed or set aside: by no word, no list, no press, no day.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawCard } from '../../src/cards/draw.ts';
import { createKit } from '../../src/cards/kit.ts';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { SCREENS } from '../../src/teams/screens.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import type { Command } from '../../src/use-cases/road/call.ts';
import { isRefusal } from '../../src/use-cases/road/refusal.ts';
import { askWithdrawal } from '../../src/use-cases/signal/ask-withdrawal.ts';
import { type DecidingAction, decideSignal } from '../../src/use-cases/signal/decided.ts';
import { targetOf } from '../../src/use-cases/signal/signal-item.ts';
import { withdrawSignal } from '../../src/use-cases/signal/withdraw-signal.ts';
import { t, withNotice } from '../proofs/commands/script.ts';
import { isOpened, proposes } from '../proofs/commands/triage.ts';
import { does, personOf } from '../support/presses-on-the-road.ts';
import { DAYS, HOURS, openTown, type Town } from '../support/town.ts';

const OUTCOMES = ['listed', 'not-listed', 'insufficient'] as const;
type Outcome = (typeof OUTCOMES)[number];
type Signals = { readonly [outcome in Outcome]: { readonly id: string; readonly number: string } };

/** The decision as the mayor's own, or a second look's, reaches the signal. */
const deciding = (
  operation: Command<undefined>['operation'],
  action: DecidingAction,
): Command<undefined> => ({
  operation,
  on: 'signal',
  seenBy: 'signal.open',
  async decide(scene) {
    const item = targetOf(scene);
    const more = action === 'signal.list' ? { case: 'cas.of-this-test' } : {};
    return (await decideSignal(scene, item, action, more)) ?? { done: 'decided', target: item.id };
  },
});

async function stored(town: Town, number: string): Promise<Item> {
  const { records } = town.bot.assembly.surroundings.store;
  const all = await records.list(town.pk, { type: 'signal', order: 'id', limit: 10 });
  const found = all.find(({ item }) => item.body.number === number);
  assert(found, number);
  return found.item;
}

/** Chloé reports three times; each is decided otherwise, at one moment. */
async function threeDecided(town: Town): Promise<Signals> {
  const { bram, nadia } = town;
  const listed = await isOpened(town);
  await proposes(bram);
  const notListed = await isOpened(town);
  await proposes(bram);
  const insufficient = await isOpened(town);
  await bram.presses(t('triage.insufficient'));
  bram.fills({ setAsideReason: 'Te weinig.' });
  await bram.presses(t('triage.setAside.send'));
  await withNotice(town, nadia);
  const signals = Object.fromEntries(
    await Promise.all(
      Object.entries({ listed, 'not-listed': notListed, insufficient }).map(async ([outcome, number]) => [
        outcome,
        { id: (await stored(town, number)).id, number },
      ]),
    ),
  ) as Signals;
  const decisions = [
    does(town, 'lies', deciding('signal.open', 'signal.list'), signals.listed.id, undefined),
    does(town, 'lies', deciding('signal.open', 'signal.not-list'), signals['not-listed'].id, undefined),
    does(
      town,
      'nadia',
      deciding('signal.open', 'signal.confirm-insufficient'),
      signals.insufficient.id,
      undefined,
    ),
  ];
  for (const done of await Promise.all(decisions)) assert.ok(!isRefusal(done), JSON.stringify(done));
  return signals;
}

/** Without what may differ: number, id, revision. */
const plainly = (text: string, { id, number }: Signals[Outcome]) =>
  text
    .replaceAll(id, '<id>')
    .replaceAll(number, '<number>')
    .replace(/"revision":\d+/g, '"revision":0');

/** Everything that Chloé can see of this signal: her list's row, the signal itself, and what was ever written to her. */
async function seenBy(town: Town, signal: Signals[Outcome]): Promise<string> {
  const looking = {
    surroundings: town.bot.assembly.surroundings,
    person: personOf('chloe'),
    cell: DEMO_CELL,
    language: 'nl',
    target: signal.id,
    args: {},
    covered: false,
    echo: { typed: undefined, errors: [] },
    banner: undefined,
  } as const;
  const kit = createKit('nl', 'chat', (intent) => JSON.stringify(intent));
  const [own, list, asking] = await Promise.all([
    SCREENS.ownSignal(looking),
    SCREENS.own({ ...looking, target: undefined }),
    SCREENS.askWithdrawal(looking),
  ]);
  assert.ok('screen' in list && list.screen === 'own');
  const shown = [own, asking].map((view) => (isRefusal(view) ? view : drawCard(kit, view)));
  const row = list.entries.filter(({ id }) => id === signal.id);
  const { transcript } = town.chloe;
  const told = transcript.split(t('notice.signal.feedback', { number: signal.number })).length - 1;
  return plainly(JSON.stringify([shown, row, told]), signal);
}

type Step = 'look' | 'ask' | 'withdraw' | 'clock' | { readonly hours: number };
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>('look', 'ask', 'withdraw', 'clock'),
  fc.record({ hours: fc.integer({ min: 1, max: 20 * 24 }) }),
);

async function takesStep(town: Town, signals: Signals, step: Step): Promise<void> {
  if (step === 'clock') await town.settles();
  else if (typeof step === 'object') town.clock.goesOn(step.hours * HOURS);
  else if (step !== 'look') {
    const command = step === 'ask' ? askWithdrawal : withdrawSignal;
    const answers = [];
    for (const outcome of OUTCOMES) {
      const done = await does(town, 'chloe', command, signals[outcome].id, undefined);
      answers.push(plainly(JSON.stringify(done), signals[outcome]));
    }
    assert.equal(new Set(answers).size, 1, answers.join('\n'));
  }
}

async function looksAlike(town: Town, signals: Signals): Promise<void> {
  const seen = await Promise.all(OUTCOMES.map((outcome) => seenBy(town, signals[outcome])));
  assert.equal(seen[1], seen[0]);
  assert.equal(seen[2], seen[0]);
}

describe('what a reporter sees after the decision', function () {
  this.timeout(120_000);

  it('is the same to the byte, listed or not, at every moment and whatever they press', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 12 }), async (way) => {
        const town = await openTown();
        try {
          const signals = await threeDecided(town);
          await looksAlike(town, signals);
          for (const step of way) {
            await takesStep(town, signals, step);
            await looksAlike(town, signals);
          }
        } finally {
          await town.ends();
        }
      }),
      {
        numRuns: 8,
        examples: [[['clock', { hours: 49 }, 'clock', 'ask', 'ask', { hours: 31 * 24 }, 'clock', 'look']]],
      },
    );
  });

  it('is the feedback once, and then nothing any more, on the same day', async () => {
    const town = await openTown();
    try {
      const signals = await threeDecided(town);
      const first = await seenBy(town, signals.listed);
      assert.match(first, /De tekst wordt hier niet meer getoond/);
      assert.match(first, /"own.withdraw"|Intrekken/);
      town.clock.goesOn(2 * DAYS + HOURS);
      await town.settles();
      town.chloe.sees('is beslist');
      town.clock.goesOn(29 * DAYS);
      await looksAlike(town, signals);
      assert.match(await seenBy(town, signals.listed), /De tekst wordt hier niet meer getoond/);
      town.clock.goesOn(DAYS);
      await looksAlike(town, signals);
      assert.doesNotMatch(
        await seenBy(town, signals.listed),
        /De tekst wordt hier niet meer getoond|handled/,
      );
      for (const outcome of OUTCOMES)
        assert.deepEqual(await does(town, 'chloe', askWithdrawal, signals[outcome].id, undefined), {
          refused: 'notFound',
        });
      await town.settles();
      await looksAlike(town, signals);
    } finally {
      await town.ends();
    }
  });

  it('never says where the others are referred to, and the referred one does', async () => {
    const town = await openTown();
    try {
      const signals = await threeDecided(town);
      for (const outcome of OUTCOMES)
        assert.doesNotMatch(await seenBy(town, signals[outcome]), /Hiermee kunt u terecht/);
    } finally {
      await town.ends();
    }
  });
});
