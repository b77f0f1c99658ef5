// Who may write to Teams or Graph now, and who waits: answers before reminders before background, and nobody for ever.
import { type BucketKey, Buckets, type Timer } from './buckets.ts';
import type { Limits } from './limits.ts';
import { PRIORITIES, type Priority, takeFrom, WaitingLine, waitIn } from './waiting-line.ts';

/** `go`: the turn is taken. A number: none was taken, and there is none for at least so many milliseconds. */
export type Turn = 'go' | number;

export interface Limiter {
  /** Takes a turn if there is one in all of these buckets now, after whoever waits for them already. */
  ask(keys: readonly BucketKey[], priority: Priority): Turn;
  /** Waits for a turn. Without `patienceMs` for as long as it takes; else no longer than that, and not at all where it would be in vain. */
  turn(keys: readonly BucketKey[], priority: Priority, patienceMs?: number): Promise<Turn>;
  /** No turns in this bucket for so long: what a 429 with Retry-After asks for. */
  pause(key: BucketKey, ms: number): void;
  /** How many buckets are in memory. */
  readonly size: number;
}

/** Whoever waits here is lost with the process: what must not be lost stays in the outbox until it has had its turn. */
export function createLimiter({ limits, timer }: { limits: Limits; timer: Timer }): Limiter {
  const buckets = new Buckets(limits, timer);
  const line = new WaitingLine();
  /** Before this instant nobody who waits can go. */
  let nextAt = Number.POSITIVE_INFINITY;
  let alarmAt = Number.POSITIVE_INFINITY;

  function setAlarm(now: number): void {
    if (nextAt >= alarmAt) return;
    const due = nextAt;
    alarmAt = due;
    timer.after(due - now, () => {
      if (alarmAt === due) alarmAt = Number.POSITIVE_INFINITY;
      handOut();
    });
  }

  function handOut(): void {
    const now = timer.now();
    let { first, lookAgainAt } = line.next(now);
    while (first !== undefined) {
      line.leave(first);
      takeFrom(first.lane.counted, first.rank, now);
      first.go();
      ({ first, lookAgainAt } = line.next(now));
    }
    nextAt = lookAgainAt;
    setAlarm(now);
  }

  function ask(keys: readonly BucketKey[], priority: Priority): Turn {
    const now = timer.now();
    if (now >= nextAt) handOut();
    const counted = keys.map((key) => buckets.for(key));
    const wait = waitIn(counted, now);
    if (wait > 0) return wait;
    takeFrom(counted, PRIORITIES.indexOf(priority), now);
    return 'go';
  }

  function waitFor(keys: readonly BucketKey[], priority: Priority, patienceMs?: number): Promise<Turn> {
    const { promise, resolve: answer } = Promise.withResolvers<Turn>();
    const counted = keys.map((key) => buckets.for(key));
    const waiting = line.join(keys, counted, PRIORITIES.indexOf(priority), () => answer('go'));
    const now = timer.now();
    nextAt = Math.min(nextAt, now + waitIn(counted, now));
    setAlarm(now);
    if (patienceMs !== undefined)
      timer.after(patienceMs, () => {
        handOut();
        if (line.leave(waiting)) answer(Math.max(1, waitIn(counted, timer.now())));
      });
    return promise;
  }

  return {
    ask,
    async turn(keys, priority, patienceMs) {
      const asked = ask(keys, priority);
      const inVain = asked !== 'go' && patienceMs !== undefined && asked > patienceMs;
      return asked === 'go' || inVain ? asked : waitFor(keys, priority, patienceMs);
    },
    pause: (key, ms) => buckets.for(key).bucket.close(timer.now() + ms),
    get size() {
      return buckets.size;
    },
  };
}
