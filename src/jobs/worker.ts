// The one loop behind the counter: the outbox when something waits, the clock every so often.
import type { Log } from '../log.ts';
import type { Courier } from '../use-cases/outbox/courier.ts';
import type { Item } from '../use-cases/ports.ts';
import { cellPartition, DEPLOYMENT } from '../use-cases/records.ts';
import { writeDownStrangers } from '../use-cases/road/note-refusal.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { clockRound, endWhatIsOver } from './clock.ts';
import { sendWaiting } from './outbox.ts';

const OUTBOX_EVERY_MS = 2_000;
const CLOCK_EVERY_MS = 60_000;
const CELLS = 200;

export interface Worker {
  /** Something waits: look soon. */
  wake(): void;
  start(): void;
  /** Ends after the round under way. */
  stop(): Promise<void>;
  /** One whole round now, for tests: the clock, then the outbox until nothing is due. */
  round(): Promise<void>;
  /** Whether the last round went well. */
  readonly healthy: boolean;
}

async function* cellsOf(s: Surroundings): AsyncGenerator<string> {
  let after: Item | undefined;
  for (;;) {
    const page = await s.store.records.list(DEPLOYMENT, {
      type: 'cell',
      order: 'id',
      limit: CELLS,
      ...(after ? { after } : {}),
    });
    for (const { item } of page) yield cellPartition(item.id.slice('cell.'.length));
    after = page.at(-1)?.item;
    if (page.length < CELLS) return;
  }
}

export function createWorker(s: Surroundings, courier: Courier, log: Log): Worker {
  let healthy = true;
  let stopped = true;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let nextClock = 0;

  async function outboxRound(): Promise<void> {
    for await (const pk of cellsOf(s)) while ((await sendWaiting(s, courier, pk)) > 0 && !stopped);
  }
  async function clock(): Promise<void> {
    for await (const pk of cellsOf(s)) await clockRound(s, pk);
    await writeDownStrangers(s);
    await endWhatIsOver(s, DEPLOYMENT);
  }
  async function step(): Promise<void> {
    try {
      await outboxRound();
      if (Date.now() >= nextClock) {
        nextClock = Date.now() + CLOCK_EVERY_MS;
        await clock();
      }
      healthy = true;
    } catch {
      healthy = false;
      log.error('worker.round');
    }
  }
  function plan(ms: number): void {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = step().finally(() => plan(OUTBOX_EVERY_MS));
    }, ms);
    timer.unref();
  }

  return {
    wake: () => plan(0),
    start() {
      stopped = false;
      plan(0);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
    async round() {
      await clock();
      for await (const pk of cellsOf(s)) while ((await sendWaiting(s, courier, pk)) > 0);
    },
    get healthy() {
      return healthy;
    },
  };
}
