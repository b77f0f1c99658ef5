// Puts the parts together, the same for production and for the laptop: only store, vault, trust and identity differ.
import { createHash, randomBytes } from 'node:crypto';
import { watchRooms } from './jobs/rooms-watch.ts';
import { createWorker, type Worker } from './jobs/worker.ts';
import type { Log } from './log.ts';
import { type Bot, createBot } from './teams/adapter.ts';
import { createPrintDesk, type PrintDesk } from './teams/answer-print.ts';
import { createSealer } from './teams/buttons.ts';
import { createCourier } from './teams/notify.ts';
import { paceFor } from './teams/pace.ts';
import { createPrintLinks } from './teams/print-links.ts';
import type { Counter } from './teams/reception.ts';
import { createReceptionist } from './teams/receptionist.ts';
import { createSender } from './teams/sender.ts';
import type { BotIdentity, Trust } from './teams/trust.ts';
import { createLimiter, type Limiter } from './use-cases/outbox/limiter.ts';
import { type Limits, MICROSOFT_LIMITS } from './use-cases/outbox/limits.ts';
import type { Clock, Directory, Store, Vault } from './use-cases/ports.ts';
import { createSequences } from './use-cases/road/sequences.ts';
import type { Surroundings } from './use-cases/road/surroundings.ts';
import { pokeChannel } from './use-cases/room/poke-channel.ts';
import type { Teamwork } from './use-cases/teamwork.ts';
import { createKeyRing } from './vault/key-ring.ts';

export interface Parts {
  readonly store: Store;
  readonly vault: Vault;
  readonly trust: Trust;
  readonly identity: BotIdentity;
  readonly log: Log;
  readonly clock?: Clock;
  readonly directory: Directory;
  readonly teamwork?: Teamwork | undefined;
  /** The deployment's host team and organiser. */
  readonly house?: Surroundings['house'];
  /** Whether sessions can be convened now; absent without a host team. */
  readonly roomsInOrder?: () => Promise<boolean>;
  /** How often Teams lets us write; Microsoft's own limits where absent. */
  readonly limits?: Limits;
  /** False: the signature of a token is proven at each request. */
  readonly rememberTokens?: boolean;
  /** The object id of whoever may start a cell. */
  readonly founder?: string | undefined;
  /** Where browsers reach this bot, an origin; without one nothing can be printed. */
  readonly publicUrl?: () => string | undefined;
}

export interface Assembly {
  readonly bot: Bot;
  readonly worker: Worker;
  readonly prints: PrintDesk;
  readonly surroundings: Surroundings;
  ready(): Promise<{ store: boolean; keys: boolean; outbox: boolean; rooms: boolean | null }>;
}

/** The clock of the outbox, where a test moves that one: a pause and the wait for its end are the same time. */
function limiterOf({ clock, limits = MICROSOFT_LIMITS }: Parts): Limiter {
  const now = clock ? () => clock.now().getTime() : () => performance.now();
  return createLimiter({ limits, timer: { now, after: (ms, work) => void setTimeout(work, ms).unref() } });
}

/** Builds the whole bot on its parts. Throws `Trouble` when the vault or the store does not answer. */
export async function assemble(parts: Parts): Promise<Assembly> {
  const { store, vault, trust, identity, log } = parts;
  const clock: Clock = parts.clock ?? { now: () => new Date() };
  const keys = createKeyRing({ vault, keys: store.keys, clock });
  const links: { worker?: Worker } = {};
  const surroundings: Surroundings = {
    store,
    keys,
    clock,
    chance: { id: () => randomBytes(16).toString('base64url') },
    digest: { sha256: (text) => createHash('sha256').update(text).digest('hex') },
    sequences: createSequences(store.records),
    directory: parts.directory,
    teamwork: parts.teamwork,
    house: parts.house ?? { team: undefined, organiser: undefined },
    founder: parts.founder,
    wake: () => links.worker?.wake(),
  };
  const sealer = createSealer(await keys.deploymentKey('buttons'), () => clock.now());
  const printLinks = createPrintLinks(
    await keys.deploymentKey('prints'),
    () => clock.now(),
    () => parts.publicUrl?.(),
  );
  const limiter = limiterOf(parts);
  const counter: Counter = { surroundings, sealer, printLinks };
  // The guard judges tokens and activities by real time, whatever the cell's clock is set to in a test.
  const bot = createBot({
    trust,
    identity,
    receptionist: createReceptionist(counter),
    log,
    rememberTokens: parts.rememberTokens ?? true,
    pace: paceFor(limiter, 'answer'),
    stirred: (channel) => {
      pokeChannel(surroundings, channel).catch(() => log.warn('room.unpoked'));
    },
  });
  const rooms = watchRooms(parts.roomsInOrder, clock, log);
  const worker = createWorker(
    surroundings,
    createCourier(counter, createSender(bot.adapter, identity.id, paceFor(limiter, 'reminder'))),
    log,
    () => rooms.look(),
  );
  links.worker = worker;
  const answers = (work: Promise<unknown>) =>
    work.then(
      () => true,
      () => false,
    );
  return {
    bot,
    worker,
    prints: createPrintDesk(surroundings, printLinks, log),
    surroundings,
    async ready() {
      const [storeReady, keysReady] = await Promise.all([
        answers(store.ping()),
        answers(keys.deploymentKey('buttons')),
      ]);
      return { store: storeReady, keys: keysReady, outbox: worker.healthy, rooms: rooms.inOrder };
    },
  };
}
