import type { Command, Outcome } from '../road/call.ts';
import type { Scene } from '../road/scene.ts';
import { textKeysOf } from '../signal/decided.ts';
import { signalOf } from '../signal/signal-item.ts';

export interface DiscardDraft {
  /** What is shown afterwards. */
  readonly way: 'discarded' | 'advice' | 'lawyerStop';
}

async function decide(scene: Scene, input: DiscardDraft): Promise<Outcome> {
  const { item, body } = signalOf(scene);
  await scene.work.remove(item.id);
  for (const keyId of [...textKeysOf(body), body.reporterKey]) scene.work.eraseKey(keyId, scene.now);
  return { done: input.way, target: item.id };
}

/** Throws the form away for good: the item and all its keys. */
export const discardDraft: Command<DiscardDraft> = {
  operation: 'draft.discard',
  on: 'signal',
  seenBy: 'draft.see',
  decide,
};
