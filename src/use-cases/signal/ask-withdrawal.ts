import { notice } from '../outbox/effect.ts';
import type { Command, Outcome, Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { isOverForReporter } from './decided.ts';
import { formFor, formOf, type SignalForm } from './see-form.ts';
import { signalOf, withBody } from './signal-item.ts';

async function decide(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body } = signalOf(scene);
  if (isOverForReporter(item, scene.now)) return { refused: 'notFound' };
  const number = body.number ?? '';
  await scene.work.replace(withBody(item, { withdrawalAsked: true }));
  // Whoever noted it for a caller is at the desk already; whoever asked before was heard.
  if (!body.onBehalf && body.withdrawalAsked !== true) {
    const about = { target: item.id, number, notBefore: scene.now.toISOString() };
    scene.work.afterwards(notice('signal.withdrawal-asked', 'coordinator', about));
  }
  return { done: 'triageWithdrawalAsked', target: item.id, number };
}

/** Once the mayor has it, "withdraw" is a request: the same question and the same answer whatever was decided. */
export const askWithdrawal: Command<undefined> = {
  operation: 'signal.ask-withdrawal',
  on: 'signal',
  seenBy: 'signal.see-own',
  decide,
};

/** The screen on which it is asked, for as long as the reporter finds the signal. */
export const seeAskWithdrawal: Reading<Page, SignalForm> = {
  ...formFor('signal.ask-withdrawal'),
  async load(scene) {
    const { item } = signalOf(scene);
    return isOverForReporter(item, scene.now) ? { refused: 'notFound' } : formOf(scene);
  },
};
