// Ten times more than Microsoft lets through, in virtual time: nothing too soon, little unused, nothing lost, nobody forgotten.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BucketKey } from '../../src/use-cases/outbox/buckets.ts';
import { createLimiter, type Limiter } from '../../src/use-cases/outbox/limiter.ts';
import {
  type Allowance,
  type Limits,
  MICROSOFT_LIMITS,
  NO_LIMITS,
} from '../../src/use-cases/outbox/limits.ts';
import { PASSED_OVER_MOST, PRIORITIES, type Priority } from '../../src/use-cases/outbox/waiting-line.ts';
import { chanceFrom } from '../proofs/chance.ts';
import { VirtualTime } from '../support/virtual-time.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

interface Turn {
  readonly keys: readonly BucketKey[];
  readonly priority: Priority;
  readonly asked: number;
  went: number;
}

/** A limiter under load, and everything that happened. */
class Load {
  readonly time = new VirtualTime();
  readonly limits: Limits;
  readonly limiter: Limiter;
  readonly turns: Turn[] = [];
  readonly went: Turn[] = [];

  constructor(limits: Limits = MICROSOFT_LIMITS) {
    this.limits = limits;
    this.limiter = createLimiter({ limits, timer: this.time });
  }

  asks(keys: readonly BucketKey[], priority: Priority): void {
    const turn: Turn = { keys, priority, asked: this.time.now(), went: Number.POSITIVE_INFINITY };
    this.turns.push(turn);
    void this.limiter.turn(keys, priority).then((answer) => {
      assert.equal(answer, 'go');
      turn.went = this.time.now();
      this.went.push(turn);
    });
  }

  /** `perSecond` turns a second, evenly, until then. */
  flows(
    perSecond: number,
    until: number,
    each: (count: number) => readonly [readonly BucketKey[], Priority],
  ): void {
    for (let count = 0; (count * SECOND) / perSecond < until; count += 1)
      this.time.after((count * SECOND) / perSecond, () => this.asks(...each(count)));
  }

  /** When turns of a bucket went, in order. */
  instantsIn({ limit, of }: BucketKey): readonly number[] {
    return this.went
      .filter(({ keys }) => keys.some((key) => key.limit === limit && key.of === of))
      .map(({ went }) => went);
  }

  keepsEveryStretch(): void {
    const keys = new Map(
      this.turns.flatMap((turn) => turn.keys.map((key) => [`${key.limit} ${key.of}`, key])),
    );
    for (const key of keys.values()) {
      const instants = this.instantsIn(key);
      for (const { most, ms } of this.limits[key.limit])
        for (const [at, instant] of instants.entries()) {
          const first = instants[at - most] ?? Number.NEGATIVE_INFINITY;
          assert.ok(instant - first >= ms, `${most + 1} of ${key.limit} within ${instant - first} ms`);
        }
    }
  }
}

/** The most that any way of sending could get through a bucket in `ms`, from rest. */
const allowanceOf = (allowances: readonly Allowance[], ms: number) =>
  Math.min(...allowances.map((each) => Math.ceil(ms / each.ms) * each.most));
function isUsedUp(load: Load, key: BucketKey, ms: number): void {
  const used = load.instantsIn(key).filter((instant) => instant < ms).length;
  const allowed = allowanceOf(load.limits[key.limit], ms);
  assert.ok(used >= 0.95 * allowed, `${used} of ${allowed}`);
}

const conversation = (of: number | string): BucketKey => ({ limit: 'conversation', of: `a:${of}` });
const connector: BucketKey = { limit: 'connector', of: 'tenant' };
const messageTo = (of: number | string) => [conversation(of), connector];
const seed = fc.nat();
/** One of these, again and again, the same for the same seed. */
function drawer(from: number): <T>(these: readonly [T, ...T[]]) => T {
  const chance = chanceFrom(from);
  return (these) => these[Math.floor(chance() * these.length)] ?? these[0];
}

describe('The limiter at ten times the allowance', () => {
  it('of the whole tenant: keeps every stretch, uses it up and loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: 80 }), seed, async (people, from) => {
        const draw = drawer(from);
        const load = new Load();
        load.flows(300, 20 * SECOND, (count) => [messageTo(count % people), draw(PRIORITIES)]);
        await load.time.goesTo(20 * SECOND);
        isUsedUp(load, connector, 20 * SECOND);
        await load.time.goesTo(HOUR);
        load.keepsEveryStretch();
        assert.equal(load.turns.length, 6_000);
        assert.equal(load.went.length, 6_000);
      }),
      { numRuns: 5 },
    );
  });

  it('of one conversation: keeps every stretch, uses it up and loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), seed, async (minutes, from) => {
        const draw = drawer(from);
        const load = new Load();
        const ms = minutes * 60 * SECOND;
        load.flows(20, ms, () => [messageTo('lies'), draw(PRIORITIES)]);
        await load.time.goesTo(ms);
        isUsedUp(load, conversation('lies'), ms);
        await load.time.goesTo(5 * HOUR);
        load.keepsEveryStretch();
        assert.equal(load.went.length, load.turns.length);
      }),
      { numRuns: 5 },
    );
  });

  it('for hours: the widest stretch holds too', async () => {
    const load = new Load();
    load.flows(5, 2 * HOUR, () => [messageTo('lies'), 'reminder']);
    await load.time.goesTo(2 * HOUR);
    load.keepsEveryStretch();
    isUsedUp(load, conversation('lies'), 2 * HOUR);
  });

  it('of any allowances, asked in bursts by whoever likes: keeps every stretch, uses it up and loses nothing', async () => {
    const allowance = fc.record({
      most: fc.integer({ min: 1, max: 12 }),
      ms: fc.constantFrom(300, 1_000, 5_000),
    });
    const burst = fc.record({
      at: fc.integer({ min: 0, max: 20_000 }),
      turns: fc.integer({ min: 1, max: 60 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(allowance, { minLength: 1, maxLength: 3 }),
        fc.array(burst, { maxLength: 8 }),
        seed,
        async (allowances, bursts, from) => {
          const draw = drawer(from);
          const load = new Load({ ...NO_LIMITS, team: allowances });
          const team = { limit: 'team', of: 'host' } as const;
          const tenTimes = 10 * allowanceOf(allowances, 20 * SECOND);
          for (const { at, turns } of [{ at: 0, turns: tenTimes }, ...bursts])
            load.time.after(at, () => {
              for (let count = 0; count < turns; count += 1) load.asks([team], draw(PRIORITIES));
            });
          await load.time.goesTo(20 * SECOND);
          const used = load.instantsIn(team).length;
          const greedy = mostThrough(allowances, 20 * SECOND);
          assert.ok(used >= 0.95 * greedy, `${used} of ${greedy}`);
          await load.time.goesTo(5 * HOUR);
          load.keepsEveryStretch();
          assert.equal(load.went.length, load.turns.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of Graph: keeps every stretch of teams, channels and single members at once', async () => {
    await fc.assert(
      fc.asyncProperty(seed, async (from) => {
        const draw = drawer(from);
        const load = new Load();
        const request = (): readonly BucketKey[] => {
          const team: BucketKey = { limit: 'team', of: draw(['host 0', 'host 1', 'host 2']) };
          const channel: BucketKey = { limit: 'channel', of: `${team.of} ${draw([0, 1, 2, 3])}` };
          return draw<readonly BucketKey[]>([
            [team],
            [team, channel],
            [team, { limit: 'channelPost', of: 'tenant' }],
            [team, channel, { limit: 'channelDelete', of: 'tenant' }],
            [team, { limit: 'memberAdd', of: 'tenant' }],
          ]);
        };
        load.flows(60, 30 * SECOND, () => [request(), draw(PRIORITIES)]);
        await load.time.goesTo(30 * SECOND);
        for (const host of ['host 0', 'host 1', 'host 2'])
          isUsedUp(load, { limit: 'team', of: host }, 30 * SECOND);
        await load.time.goesTo(5 * HOUR);
        load.keepsEveryStretch();
        assert.equal(load.went.length, load.turns.length);
      }),
      { numRuns: 5 },
    );
  });
});

/** By trying each millisecond: the oracle of what could go. */
function mostThrough(allowances: readonly Allowance[], ms: number): number {
  const went: number[] = [];
  for (let now = 0; now <= ms; now += 1)
    while (
      allowances.every((each) => now - (went[went.length - each.most] ?? Number.NEGATIVE_INFINITY) >= each.ms)
    )
      went.push(now);
  return went.length;
}

describe('The priorities', () => {
  it('let an answer go before whoever waits longer', async () => {
    const load = new Load();
    for (let count = 0; count < 20; count += 1) load.asks(messageTo('lies'), 'background');
    for (let count = 0; count < 3; count += 1) load.asks(messageTo('lies'), 'reminder');
    await load.time.goesTo(SECOND - 1);
    load.asks(messageTo('lies'), 'answer');
    await load.time.goesTo(2 * SECOND);
    const order = load.went.map(({ priority }) => priority);
    assert.deepEqual(order.slice(0, 7), Array(7).fill('background'));
    assert.deepEqual(order.slice(7, 11), ['answer', 'reminder', 'reminder', 'reminder']);
  });

  it('keep answers quick while reminders flood the tenant', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 30, max: 80 }),
        fc.integer({ min: 1, max: 10 }),
        async (people, rate) => {
          const load = new Load();
          load.flows(290, 20 * SECOND, (count) => [
            messageTo(count % people),
            PRIORITIES[1 + (count % 2)] ?? 'reminder',
          ]);
          load.flows(rate, 20 * SECOND, (count) => [messageTo(`answered ${count % people}`), 'answer']);
          await load.time.goesTo(25 * SECOND);
          for (const { priority, asked, went } of load.turns)
            if (priority === 'answer') assert.ok(went - asked <= 2 * SECOND, `${went - asked} ms`);
        },
      ),
      { numRuns: 5 },
    );
  });

  it('starve nobody while answers alone are ten times too many', async () => {
    const load = new Load();
    const flood = 120 * SECOND;
    load.flows(300, flood, (count) => [messageTo(count % 40), 'answer']);
    load.flows(0.5, flood - 30 * SECOND, (count) => [messageTo(count % 40), 'reminder']);
    load.flows(0.5, flood - 30 * SECOND, (count) => [messageTo((count + 7) % 40), 'background']);
    await load.time.goesTo(flood);
    const late = load.turns.filter(({ priority, went }) => priority !== 'answer' && went > flood);
    assert.deepEqual(late, []);
    const others = load.went.filter(({ priority }) => priority !== 'answer');
    assert.ok(Math.max(...others.map(({ asked, went }) => went - asked)) <= 15 * SECOND);
    assert.ok(others.length <= 0.1 * load.went.length);
  });

  it('go past whoever waits below them nineteen times, and then let them go', async () => {
    await fc.assert(
      fc.asyncProperty(seed, async (from) => {
        const draw = drawer(from);
        const load = new Load();
        const line = () => load.asks(messageTo('lies'), draw(PRIORITIES));
        for (let count = 0; count < 200; count += 1) line();
        load.flows(10, 60 * SECOND, () => [messageTo('lies'), 'answer']);
        await load.time.goesTo(300 * SECOND);
        for (const [rank, priority] of PRIORITIES.entries()) {
          const theirs = load.went.findLastIndex((turn) => turn.priority === priority);
          let passed = 0;
          // The first seven went before anybody had to wait.
          for (const turn of load.went.slice(7, theirs)) {
            if (PRIORITIES.indexOf(turn.priority) < rank) passed += 1;
            if (turn.priority === priority) passed = 0;
            // One more where both lower priorities are owed a turn at once.
            assert.ok(passed <= PASSED_OVER_MOST + 1, `${priority} ${passed}`);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('owe nothing to who was not there', async () => {
    const load = new Load();
    load.flows(20, 20 * SECOND, () => [messageTo('lies'), 'answer']);
    await load.time.goesTo(20 * SECOND);
    load.asks(messageTo('lies'), 'background');
    await load.time.goesTo(40 * SECOND);
    const at = load.went.findIndex(({ priority }) => priority === 'background');
    const before = load.went.filter(({ went }) => went <= 20 * SECOND).length;
    assert.equal(at - before, PASSED_OVER_MOST);
  });

  it('are first come first served within themselves, conversation by conversation', async () => {
    const load = new Load();
    for (let count = 0; count < 60; count += 1) load.asks(messageTo(count % 3), 'reminder');
    await load.time.goesTo(HOUR);
    for (const person of [0, 1, 2]) {
      const mine = load.went.filter(({ keys }) => keys[0]?.of === `a:${person}`);
      assert.deepEqual(
        mine,
        load.turns.filter(({ keys }) => keys[0]?.of === `a:${person}`),
      );
    }
  });

  it('let no conversation that is full hold up another one', async () => {
    const load = new Load();
    for (let count = 0; count < 100; count += 1) load.asks(messageTo('lies'), 'answer');
    load.asks(messageTo('tom'), 'background');
    await load.time.goesTo(0);
    assert.deepEqual(
      load.went.map(({ keys }) => keys[0]?.of),
      [...Array(7).fill('a:lies'), 'a:tom'],
    );
  });
});

describe('A pause', () => {
  it('stops its own bucket for as long as it was asked for, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 90 * SECOND }),
        fc.integer({ min: 0, max: 9_000 }),
        async (ms, at) => {
          const load = new Load();
          load.flows(2, 10 * SECOND, (count) => [messageTo(count % 2 === 0 ? 'lies' : 'tom'), 'reminder']);
          load.time.after(at, () => load.limiter.pause(conversation('lies'), ms));
          await load.time.goesTo(HOUR);
          const inPause = (instant: number) => instant > at && instant < at + ms;
          assert.deepEqual(load.instantsIn(conversation('lies')).filter(inPause), []);
          for (const { keys, asked, went } of load.turns)
            if (keys[0]?.of === 'a:tom') assert.equal(went, asked);
          assert.equal(load.went.length, load.turns.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('holds where nobody counts, and a shorter one does not end it', async () => {
    const load = new Load(NO_LIMITS);
    load.limiter.pause(conversation('lies'), 17 * SECOND);
    load.limiter.pause(conversation('lies'), SECOND);
    assert.equal(load.limiter.ask(messageTo('lies'), 'answer'), 17 * SECOND);
    await load.time.goesTo(17 * SECOND);
    assert.equal(load.limiter.ask(messageTo('lies'), 'answer'), 'go');
  });
});

describe('Whoever asks', () => {
  it('is told how long there is no turn, and takes none', async () => {
    const { time, limiter } = new Load();
    for (let count = 0; count < 7; count += 1) assert.equal(limiter.ask(messageTo('lies'), 'answer'), 'go');
    assert.equal(limiter.ask(messageTo('lies'), 'answer'), SECOND);
    for (let count = 0; count < 23; count += 1) assert.equal(limiter.ask(messageTo(count), 'answer'), 'go');
    assert.equal(limiter.ask(messageTo('tom'), 'answer'), SECOND);
    await time.goesTo(SECOND - 1);
    assert.equal(limiter.ask(messageTo('tom'), 'answer'), 1);
    await time.goesTo(SECOND);
    assert.equal(limiter.ask(messageTo('tom'), 'answer'), 'go');
  });

  it('does not go before those who wait', async () => {
    const load = new Load();
    for (let count = 0; count < 8; count += 1) load.asks(messageTo('lies'), 'background');
    const answers: unknown[] = [];
    // It was set before the limiter's own alarm, so at that instant nobody has been let go yet.
    load.time.after(SECOND, () => answers.push(load.limiter.ask(messageTo('lies'), 'answer')));
    await load.time.goesTo(SECOND);
    assert.equal(load.went.length, 8);
    assert.deepEqual(answers, [SECOND]);
  });

  it('with little patience is told at once that it is in vain, or at its end, and leaves no trace', async () => {
    const { time, limiter } = new Load();
    for (let count = 0; count < 8; count += 1) void limiter.turn(messageTo('lies'), 'reminder');
    const answers: unknown[] = [];
    const turns = (ms: number) =>
      void limiter
        .turn(messageTo('lies'), 'reminder', ms)
        .then((answer) => answers.push([ms, time.now(), answer]));
    turns(500);
    turns(1_500);
    turns(2_000);
    await time.goesTo(60 * SECOND);
    assert.deepEqual(answers, [
      [500, 0, 1_000],
      [1_500, 1_500, 500],
      [2_000, 2_000, 'go'],
    ]);
    assert.equal(limiter.ask(messageTo('lies'), 'answer'), 'go');
  });
});

describe('The memory of the limiter', () => {
  it('is empty again when every bucket is full, however many there were', async () => {
    const load = new Load();
    load.flows(25, 60 * SECOND, (count) => [messageTo(count), 'reminder']);
    load.limiter.pause(conversation('paused'), 2 * HOUR);
    await load.time.goesTo(60 * SECOND);
    assert.equal(load.limiter.size, 1_502);
    await load.time.goesTo(HOUR + 3 * 60 * SECOND);
    assert.equal(load.limiter.size, 1);
    await load.time.goesTo(2 * HOUR + 2 * 60 * SECOND);
    assert.equal(load.limiter.size, 0);
  });

  it('keeps a full bucket while somebody waits for it and for another one', async () => {
    const load = new Load();
    const [team, channel] = [
      { limit: 'team', of: 'host' },
      { limit: 'channel', of: 'room' },
    ] as const;
    load.limiter.pause(channel, HOUR);
    load.asks([team, channel], 'answer');
    await load.time.goesTo(HOUR - 1);
    for (let count = 0; count < 4; count += 1) load.asks([team], 'answer');
    await load.time.goesTo(HOUR + SECOND);
    assert.equal(load.went.length, 5);
    load.keepsEveryStretch();
    await load.time.goesTo(HOUR + 120 * SECOND);
    assert.equal(load.limiter.size, 0);
  });
});
