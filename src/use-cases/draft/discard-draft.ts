import type { Command, Outcome } from '../road/call.ts';
import type { Scene } from '../road/scene.ts';
import { signalOf } from '../signal/signal-item.ts';

export interface DiscardDraft {
  /** What is shown afterwards. */
  readonly way: 'discarded' | 'advice' | 'lawyerStop';
}

async function decide(scene: Scene, input: DiscardDraft): Promise<Outcome> {
  const { item, body } = signalOf(scene);
  await scene.work.remove(item.id);
  scene.work.eraseKey(body.contentKey);
  scene.work.eraseKey(body.reporterKey);
  return { done: input.way, target: item.id };
}

/** Throws the form away for good: the item and both its keys. */
export const discardDraft: Command<DiscardDraft> = {
  operation: 'draft.discard',
  on: 'signal',
  seenBy: 'draft.see',
  decide,
};
