import assert from 'node:assert/strict';
import fc from 'fast-check';
import { translator } from '../../src/messages/messages.ts';
import { COMMANDS as NAMES } from '../../src/views/intent.ts';
import { differenceOf } from '../support/process.ts';
import { OWN, WITHOUT_REVISION } from './altered-buttons-rig.ts';
import { PAIRS } from './conflicting-pairs.ts';
import {
  type Duel,
  duelOf,
  faultsOf,
  groundOf,
  type Played,
  playAtOnce,
  playBetween,
  playInTurn,
  rivalsOf,
} from './conflicting-pairs-rig.ts';
import { says } from './says.ts';

// R4: two people (or one person twice) decide at once, in two processes on one store.

const IS_NIGHT = process.env.NIGHT === '1';
const RUNS = IS_NIGHT ? 1_000 : 100;
/** So many in any case; more, up to RUNS, while there is time. */
const FEWEST = IS_NIGHT ? 1_000 : 50;
const TIME_MS = IS_NIGHT ? Number.POSITIVE_INFINITY : 12_000;
/** For each two that the test finds by itself. */
const FOUND_RUNS = IS_NIGHT ? 1_000 : 4;

const t = translator('nl');
const REFUSED = (['changed', 'changedTyped', 'notFound', 'alreadyThere'] as const).map((code) =>
  t(`refusal.${code}`),
);

type Order = Pick<Played, 'did' | 'answers' | 'story'>;

/** What the loser reads: that something changed, or that there is nothing for them here; and what they typed where it says so. */
function assertTruth({ turns }: Duel, { answers }: Order, loser: 0 | 1): void {
  const answer = answers[loser];
  assert.ok(isRefused(answer), `the loser is told something else: ${answer.slice(0, 600)}`);
  if (!answer.includes(t('refusal.changedTyped'))) return;
  const typed = Object.entries(turns[loser].data).filter(([name]) => name !== 'b');
  const texts = typed.flatMap(([, text]) => (typeof text === 'string' && text.length > 3 ? [text] : []));
  for (const text of texts)
    assert.ok(answer.includes(JSON.stringify(text).slice(1, -1)), `"${text}" does not stand there any more`);
}

const isExclusive = (one: Order, other: Order) => one.did[0] && !one.did[1] && other.did[1] && !other.did[0];

const isTooLate = (one: Order, other: Order) => one.did[0] && !other.did[0];

/** Both orders in turn, as everything that may come of the two at once. */
async function ordersOf(duel: Duel): Promise<readonly [Order, Order]> {
  return [await playInTurn(duel, 0), await playInTurn(duel, 1)];
}

const isRefused = (answer: string) => REFUSED.some((text) => answer.includes(text));

/** As if one had come after the other: the same is stored, the winner is not refused, and the loser reads the same. */
function assertOneOf(orders: readonly Order[], { story, answers }: Omit<Played, 'did'>): void {
  const alike = orders.filter((order) => order.story === story);
  const parted = orders.map((order) => differenceOf(story, order.story)).join('\n  and ');
  assert.ok(alike.length > 0, `neither order leaves this behind: ${parted}`);
  // Whoever wins may already read what the other's look changed, so that answer is not compared.
  const isTold = alike.some(({ did, answers: told }) =>
    did.every((won, n) => (won ? !isRefused(answers[n] ?? '') : answers[n] === told[n])),
  );
  const differences = answers.map((answer, n) => differenceOf(answer, alike[0]?.answers[n] ?? ''));
  assert.ok(isTold, `they are told something else: ${differences}`);
}

describe('two presses at once that exclude each other', function () {
  this.timeout(IS_NIGHT ? 0 : 180_000);
  const counts = { named: 0, fewest: Number.POSITIVE_INFINITY, runs: 0, found: 0, foundRuns: 0, free: 0 };
  after(() => {
    says(`${counts.named} pairs, ${counts.runs} interleavings, at least ${counts.fewest} of each;`);
    says(
      `and ${counts.found} pairs found, ${counts.foundRuns} interleavings; ${counts.free} exclude nothing`,
    );
  });

  /** The whole of one falls between any two calls of the other; gives how many ways there were. */
  async function cuts(duel: Duel, orders: readonly Order[]): Promise<number> {
    let count = 0;
    for (const first of [0, 1] as const)
      for (let at = 0; ; at += 1) {
        const got = await playBetween(duel, first, at);
        if (got === undefined) break;
        count += 1;
        assertOneOf(orders, got);
        assert.deepEqual(faultsOf(duel), []);
      }
    return count;
  }

  /** Lets them fall at once, in `runs` ways; gives how many there was time for. */
  async function falls(duel: Duel, orders: readonly Order[], runs: number, until?: number): Promise<number> {
    let count = 0;
    const property = fc.asyncProperty(
      fc.scheduler(),
      fc.tuple(fc.boolean(), fc.boolean()),
      async (scheduler, warm) => {
        if (until !== undefined && count >= FEWEST && performance.now() > until) return;
        const got = await playAtOnce(duel, scheduler, warm);
        count += 1;
        assertOneOf(orders, got);
        assert.deepEqual(faultsOf(duel), []);
      },
    );
    const details = await fc.check(property, { numRuns: runs, endOnFailure: true });
    const { errorInstance, seed, counterexamplePath } = details;
    const why = errorInstance instanceof Error ? errorInstance.message : errorInstance;
    if (details.failed) throw new Error(`${duel.name}: ${why} (seed ${seed}, path ${counterexamplePath})`);
    return count;
  }

  for (const { from, pressed, one, other } of PAIRS) {
    const name = [one, other]
      .map((each) => ('screen' in each ? `opening ${each.screen}` : each.script))
      .join(' and ');
    it(`${name}, from ${pressed ? 'after' : 'before'} ${from}: one wins, the other is told the truth`, async () => {
      const duel = await duelOf(await groundOf(from, pressed), one, other);
      const orders = await ordersOf(duel);
      // A look takes nothing away from whoever looks second; whoever changes something second is too late.
      const isLook = 'screen' in other;
      assert.ok(isLook ? isTooLate(...orders) : isExclusive(...orders), 'they exclude each other');
      if (!isLook) assertTruth(duel, orders[0], 1);
      assertTruth(duel, orders[1], 0);
      const until = performance.now() + TIME_MS / PAIRS.length;
      const count = (await cuts(duel, orders)) + (await falls(duel, orders, RUNS, until));
      counts.named += 1;
      counts.runs += count;
      counts.fewest = Math.min(counts.fewest, count);
    });
  }

  it('are at least twenty', () => assert.ok(PAIRS.length >= 20));

  for (const [n, script] of NAMES.entries()) {
    it(`whatever else can be done where "${script}" stands ready excludes it, or both happen whole`, async () => {
      const ground = await groundOf(script);
      for (const rival of await rivalsOf(script, ground, NAMES.slice(n))) {
        const duel = await duelOf(ground, { script }, rival);
        const orders = await ordersOf(duel);
        // The same language or notice twice is no conflict: the second finds it said already.
        if (isExclusive(...orders) && !OWN.includes(script)) {
          assertTruth(duel, orders[0], 1);
          assertTruth(duel, orders[1], 0);
          counts.found += 1;
        } else {
          counts.free += 1;
          // What writes nothing of the item may be recorded after a change that it was judged before; it shows nothing by itself.
          if ([script, rival.script].some((name) => WITHOUT_REVISION[name] !== undefined)) continue;
        }
        if (IS_NIGHT) counts.foundRuns += await cuts(duel, orders);
        counts.foundRuns += await falls(duel, orders, FOUND_RUNS);
      }
    });
  }
});
