// Everything goes wrong once: each press is tried with a fault at every call that it makes to the store, and then done.
import { Trouble } from '../../src/use-cases/ports.ts';
import type { WatchedStore } from './audit-store.ts';
import type { Town } from './town.ts';

export interface Injected {
  /** How many faults took place. */
  count: number;
  /** Every answer that somebody got, with their key. */
  readonly answers: { readonly key: string; readonly status: number; readonly body: string }[];
}

/** What a careless library would say: it quotes all that it was given. */
function faultQuoting(quote: string, n: number): Error {
  const cause = new Error(`near "${quote}": syntax error`);
  if (n % 3 === 0) return cause;
  if (n % 3 === 1) return new TypeError(`Cannot read properties of ${quote}`, { cause });
  return new Trouble('store', n % 2 === 0 ? 'unavailable' : 'unexpected', { cause });
}

type Deed = (...given: never[]) => Promise<{ answers: readonly { status: number; body: unknown }[] }>;

/** From now on every press in this town is preceded by all the ways in which it can fail in the store. */
export function injectFaults(town: Town, store: WatchedStore): Injected {
  const injected: Injected = { count: 0, answers: [] };
  const { standIn } = town.bot;

  const tried =
    (real: Deed): Deed =>
    async (...given) => {
      for (let call = 0; ; call += 1) {
        let left = call;
        let hit = false;
        store.before = () => {
          left -= 1;
          if (left !== -1) return;
          hit = true;
          throw faultQuoting(JSON.stringify(given.slice(1)), injected.count);
        };
        const pressed = await real(...given);
        store.before = () => undefined;
        for (const { status, body } of pressed.answers)
          injected.answers.push({ key: given[0] ?? '', status, body: JSON.stringify(body ?? '') });
        if (!hit) return pressed;
        injected.count += 1;
      }
    };

  Object.assign(standIn, {
    presses: tried(standIn.presses.bind(standIn)),
    pressesInDialog: tried(standIn.pressesInDialog.bind(standIn)),
  });
  return injected;
}
