// The one loop behind the counter: the outbox when something waits, the clock every so often.
import type { Log } from '../log.ts';
import type { Courier } from '../use-cases/outbox/courier.ts';
import { type Item, Trouble } from '../use-cases/ports.ts';
import { cellPartition, DEPLOYMENT } from '../use-cases/records.ts';
import { writeDownStrangers } from '../use-cases/road/note-refusal.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { clockRound, endWhatIsOver } from './clock.ts';
import { sendWaiting } from './outbox.ts';
import { tendRooms } from './rooms.ts';

/** Whoever waited for the bot to come up goes first. */
const FIRST_AFTER_MS = 1_000;
const OUTBOX_EVERY_MS = 2_000;
const CLOCK_EVERY_MS = 60_000;
const CELLS = 200;
/** A cell that had this many waiting may have more. */
const ROW = 50;

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

/** `watch` is done beside the clock, and nobody waits for it: it may ask Graph, which may be slow. */
export function createWorker(
  s: Surroundings,
  courier: Courier,
  log: Log,
  watch: () => Promise<void> = async () => undefined,
): Worker {
  let healthy = true;
  let stopped = true;
  let running: Promise<void> | undefined;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let nextClock = 0;
  let tending: Promise<void> | undefined;

  /** One cell's trouble is said, and stops no other cell. */
  async function apart(what: string, task: () => Promise<unknown>): Promise<void> {
    try {
      await task();
    } catch (error) {
      healthy = false;
      log.error('worker.trouble', { what, trouble: error instanceof Trouble ? error.code : 'fault' });
    }
  }
  async function outbox(): Promise<void> {
    for await (const pk of cellsOf(s)) {
      await apart('outbox', async () => {
        // A long row in one cell waits for the others' turn.
        if ((await sendWaiting(s, courier, pk)) >= ROW) again = true;
      });
    }
  }
  async function rooms(): Promise<void> {
    for await (const pk of cellsOf(s)) await apart('rooms', () => tendRooms(s, pk));
  }
  /** Beside the outbox: Graph takes its time, and notices do not wait for it. */
  function tend(): void {
    tending ??= apart('cells', rooms).finally(() => {
      tending = undefined;
    });
  }
  async function clock(): Promise<void> {
    for await (const pk of cellsOf(s)) await apart('clock', () => clockRound(s, pk));
    await apart('strangers', () => writeDownStrangers(s));
    await apart('deployment', () => endWhatIsOver(s, DEPLOYMENT));
  }
  async function step(): Promise<void> {
    healthy = true;
    again = false;
    await apart('cells', outbox);
    tend();
    if (Date.now() < nextClock) return;
    nextClock = Date.now() + CLOCK_EVERY_MS;
    void watch();
    await apart('cells', clock);
  }
  /** One round at a time: whoever wakes it meanwhile gets another right after. */
  function plan(ms: number): void {
    if (stopped || running) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = step().finally(() => {
        running = undefined;
        plan(again ? 0 : OUTBOX_EVERY_MS);
      });
    }, ms);
    timer.unref();
  }

  return {
    wake() {
      again = true;
      plan(0);
    },
    start() {
      stopped = false;
      plan(FIRST_AFTER_MS);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await tending;
    },
    async round() {
      await clock();
      do {
        again = false;
        await outbox();
        await rooms();
      } while (again);
    },
    get healthy() {
      return healthy;
    },
  };
}
