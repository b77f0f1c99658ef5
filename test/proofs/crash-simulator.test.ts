// R1: a crash at every step of convening a session, and every other fault at every call to a port, single and paired (reliability.md).
import assert from 'node:assert/strict';
import { chanceFrom, SEED } from './chance.ts';
import {
  everySingle,
  pair,
  type Recording,
  record,
  replay,
  singlesThatChangeTeams,
  singlesThatReach,
} from './crash-simulator.ts';
import type { Fault, FaultKind } from './crash-simulator-run.ts';
import { STORIES } from './crash-simulator-stories.ts';
import { PLANTED_BUGS } from './planted-bugs.ts';
import { says } from './says.ts';

const NIGHT = process.env.NIGHT !== undefined;
/** So many in all; `SCHEDULES` gives another number. */
const SCHEDULES = Number(process.env.SCHEDULES ?? (NIGHT ? 2_000_000 : 20_000));
/** So many are tried for a planted bug before it counts as not found. */
const FOR_A_BUG = 25_000;
/** A run that stands where the faultless one stood ends there; one in so many goes on all the same. */
const TO_THE_END = 25;
/** Twice as long as any other: it comes up more seldom in the gate. */
const SELDOM = 'shared';

/** The five kinds of reliability.md, and what happens besides. */
const NAMES: { readonly [kind in FaultKind]: string } = {
  'error-before': 'error before',
  'error-after': 'error after',
  'timeout-before': 'timeout',
  'timeout-after': 'timeout',
  throttled: '429',
  lost: 'process death',
  'lost-after': 'process death',
  stalled: 'overtaken by another process',
  cancelled: 'cancelled meanwhile',
  withdrawn: 'somebody withdrawn meanwhile',
};

const told = ({ story, calls }: Recording, faults: readonly Fault[]): string =>
  `${story.name} ${JSON.stringify(faults)} (${faults.map(({ at }) => calls[at - 1]?.what ?? 'later').join(', ')})`;

class Tally {
  schedules = 0;
  paired = 0;
  #known = 0;
  readonly #kinds = new Map<string, number>();
  readonly #begun = performance.now();

  /** Only faults that came count: of a pair whose second one found nothing left to meet, one did. */
  counts(faults: readonly Fault[], { struck, known }: { readonly struck: number; readonly known: boolean }) {
    this.schedules += 1;
    if (struck > 1) this.paired += 1;
    if (known) this.#known += 1;
    for (const { kind } of faults.slice(0, struck))
      this.#kinds.set(NAMES[kind], (this.#kinds.get(NAMES[kind]) ?? 0) + 1);
  }

  says(): void {
    const seconds = (performance.now() - this.#begun) / 1_000;
    const rate = Math.round(this.schedules / seconds);
    says(`${this.schedules} schedules, ${this.paired} of them paired, ${rate} a second; seed ${SEED}`);
    says([...this.#kinds].map(([kind, count]) => `${count} × ${kind}`).join(', '));
    says(`${this.#known} came back to where the faultless run was, and were not followed further`);
  }
}

describe(`Convening a session under faults (seed ${SEED})`, function () {
  this.timeout(NIGHT ? 0 : 900_000);
  const { timeout } = AbortSignal;
  const recordings: Recording[] = [];
  const tally = new Tally();
  before(async () => {
    // Nothing here ever waits, and a timer for each of a million requests would outlive it by a minute.
    const never = new AbortController().signal;
    AbortSignal.timeout = () => never;
    for (const story of STORIES) recordings.push(await record(story));
  });
  after(() => {
    AbortSignal.timeout = timeout;
  });

  async function holds(recording: Recording, faults: readonly Fault[]): Promise<void> {
    const outcome = await replay(recording, faults, { toTheEnd: tally.schedules % TO_THE_END === 0 });
    tally.counts(faults, outcome);
    assert.equal(outcome.problem, undefined, `${told(recording, faults)}: ${outcome.problem}`);
  }

  it('goes well where nothing fails, and asks of Graph only what Graph takes', () => {
    for (const { story, problem } of recordings)
      assert.equal(problem, undefined, `${story.name}: ${problem}`);
    const calls = recordings.map(({ story, calls: { length } }) => `${story.name} ${length}`);
    says(`calls to a port: ${calls.join(', ')}`);
  });

  it('holds under every single fault: at every call of a whole session, and wherever the other stories reach out', async () => {
    for (const recording of recordings) {
      const isFirst = recording === recordings[0];
      const reaching = recording.story.name === SELDOM && !NIGHT ? singlesThatChangeTeams : singlesThatReach;
      for (const faults of isFirst || NIGHT ? everySingle(recording) : reaching(recording))
        await holds(recording, faults);
    }
  });

  it('holds under two faults, wherever they come', async () => {
    const chance = chanceFrom(SEED);
    const often = recordings.filter(({ story }) => NIGHT || story.name !== SELDOM);
    while (tally.schedules < SCHEDULES || tally.paired < SCHEDULES / 4) {
      const those = tally.schedules % 20 === 0 ? recordings : often;
      const recording = those[Math.floor(chance() * those.length)];
      assert.ok(recording);
      await holds(recording, pair(recording, chance));
    }
    tally.says();
  });

  describe(`finds every bug that is planted on purpose, within ${FOR_A_BUG} schedules`, () => {
    for (const [what, planted] of Object.entries(PLANTED_BUGS))
      it(what, async () => {
        const chance = chanceFrom(SEED);
        const infected: Recording[] = [];
        let schedules = 0;
        for (const story of STORIES) {
          const recording = await record(story, planted);
          schedules += 1;
          if (recording.problem !== undefined) return;
          infected.push(recording);
        }
        const sharp = infected
          .flatMap((recording) => singlesThatChangeTeams(recording).map((faults) => ({ recording, faults })))
          .map((schedule) => ({ ...schedule, turn: chance() }))
          .sort((one, other) => one.turn - other.turn);
        while (schedules < FOR_A_BUG) {
          const next = schedules % 2 === 0 ? sharp.pop() : undefined;
          const recording = next?.recording ?? infected[Math.floor(chance() * infected.length)];
          assert.ok(recording);
          const { problem } = await replay(recording, next?.faults ?? pair(recording, chance));
          schedules += 1;
          if (problem !== undefined) return;
        }
        assert.fail(`not found in ${schedules} schedules: ${what}`);
      });
  });
});
