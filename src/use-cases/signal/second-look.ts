import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { decideSignal } from './decided.ts';
import { signalOf } from './signal-item.ts';

async function confirm(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body } = signalOf(scene);
  const outside = body.setAside === 'outside';
  const action = outside ? 'signal.confirm-outside' : 'signal.confirm-insufficient';
  const refusal = await decideSignal(scene, item, action);
  const done = outside ? 'triageReferred' : 'triageInsufficient';
  return refusal ?? { done, target: item.id, number: body.number ?? '' };
}

/** The second pair of eyes agrees: nobody confirms their own, nor what they noted for somebody else (four eyes). */
export const confirmSecondLook: Command<undefined> = {
  operation: 'signal.confirm',
  on: 'signal',
  seenBy: 'signal.open',
  decide: confirm,
};

async function reconsider(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body } = signalOf(scene);
  const refusal = await decideSignal(scene, item, 'signal.reconsider');
  return refusal ?? { done: 'triageReconsidered', target: item.id, number: body.number ?? '' };
}

/** The second pair of eyes sees it otherwise, or the first takes it back: it is screened on. */
export const reconsiderSignal: Command<undefined> = {
  operation: 'signal.reconsider',
  on: 'signal',
  seenBy: 'signal.open',
  decide: reconsider,
};
