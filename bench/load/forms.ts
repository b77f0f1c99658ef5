// People who fill in the short form: seven presses each, of which the last six are kept on the disk, sealed and audited. The buttons are those of
// the answers, as on a client.
import type { Data } from '../activities.ts';
import { prepare, press, stamped } from '../activities.ts';
import { buttonNamed } from '../buttons.ts';
import { isRight, type Press, type Request, type Traffic } from './traffic.ts';

export interface FormStep {
  /** The title of the button. */
  readonly button: string;
  readonly typed: { readonly [field: string]: string };
}

interface Writer {
  readonly person: string;
  readonly token: string | undefined;
  step: number;
  data: Data;
}

/** Each person once, from the button that `presses` gives to the last step; in a step as far as their last answer. */
export function formsFilledIn(
  presses: readonly Press[],
  steps: readonly FormStep[],
  tokens: readonly (string | undefined)[],
): Traffic {
  const waiting: Writer[] = presses.map(({ person, data }, n) => ({
    person,
    data,
    token: tokens[n % tokens.length],
    step: 0,
  }));
  // Taken from the end, so that who has begun goes on before another begins.
  waiting.reverse();
  return {
    next(): Request | undefined {
      const writer = waiting.pop();
      if (writer === undefined) return undefined;
      const { typed = {} } = steps[writer.step] ?? {};
      const bytes = stamped(prepare(press(writer.person, { ...writer.data, ...typed }), writer.token));
      return { bytes, answered: (status, body) => goOn(writer, status, body) };
    },
  };

  function goOn(writer: Writer, status: number, body: string): boolean {
    if (!isRight(status, body, { expect: 'AdaptiveCard' })) return false;
    writer.step += 1;
    const following = steps[writer.step];
    if (following === undefined) return true;
    const data = buttonIn(body, following.button);
    if (data === undefined) return false;
    writer.data = data;
    waiting.push(writer);
    return true;
  }
}

function buttonIn(body: string, title: string): Data | undefined {
  try {
    // The loader reads a byte a character.
    return buttonNamed(JSON.parse(Buffer.from(body, 'latin1').toString()), title);
  } catch {
    return undefined;
  }
}
