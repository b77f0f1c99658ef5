// Presses a button of everybody once, and keeps a button of each answer: where a measured row of presses begins.

import { prepare, press, stamped } from '../activities.ts';
import { buttonNamed } from '../buttons.ts';
import { closedLoop } from './loader.ts';
import type { Press } from './traffic.ts';

/** The button titled `title` on the answer of each press. Throws where an answer has none. */
export async function harvested(
  port: number,
  presses: readonly Press[],
  title: string,
  tokens: readonly (string | undefined)[],
): Promise<readonly Press[]> {
  const found: Press[] = [];
  let at = 0;
  const next = () => {
    const one = presses[at];
    at += 1;
    if (one === undefined) return undefined;
    const bytes = stamped(prepare(press(one.person, one.data), tokens[at % tokens.length]));
    const answered = (_status: number, body: string) => {
      const card: unknown = JSON.parse(Buffer.from(body, 'latin1').toString() || 'null');
      found.push({ person: one.person, data: buttonNamed(card, title) });
      return true;
    };
    return { bytes, answered };
  };
  await closedLoop(port, { next }, { connections: 8, ms: 60_000 });
  return found;
}
