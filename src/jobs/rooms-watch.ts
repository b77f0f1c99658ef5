// Whether sessions can be convened, for whoever watches the bot: looked at by the worker, read by `/ready`.
import type { Log } from '../log.ts';
import { type Clock, Trouble } from '../use-cases/ports.ts';

const EVERY_MS = 10 * 60_000;

export interface RoomsWatch {
  /** Asks Graph if the last look is ten minutes ago; never throws. */
  look(): Promise<void>;
  /** null: no session is ever convened here. False until it was seen. */
  readonly inOrder: boolean | null;
}

/** `inOrder`: absent where there is no host team. It throws `Trouble` where nobody can tell. */
export function watchRooms(
  inOrder: (() => Promise<boolean>) | undefined,
  clock: Clock,
  log: Log,
): RoomsWatch {
  let last: boolean | null = inOrder === undefined ? null : false;
  let nextMs = Number.NEGATIVE_INFINITY;

  async function ask(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      log.warn('rooms.unseen', { trouble: error instanceof Trouble ? error.code : 'fault' });
      return false;
    }
  }

  return {
    async look() {
      const now = clock.now().getTime();
      if (inOrder === undefined || now < nextMs) return;
      nextMs = now + EVERY_MS;
      const before = last;
      last = await ask(inOrder);
      if (last !== before) log.info('rooms', { inOrder: last });
    },
    get inOrder() {
      return last;
    },
  };
}
