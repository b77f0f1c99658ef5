import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { openContent, signalOf, withBody, withContent } from '../signal/signal-item.ts';

export interface RemoveFact {
  readonly fact: number;
}

async function decide(scene: Scene, input: RemoveFact): Promise<Outcome | Refusal> {
  const { item } = signalOf(scene);
  const content = await openContent(scene, item);
  if (content === undefined || content.facts[input.fact] === undefined) return { refused: 'changed' };
  const facts = content.facts.filter((_, index) => index !== input.fact);
  await scene.work.replace(
    withBody(await withContent(scene, item, { ...content, facts }), { step: 'facts' }),
  );
  return { done: 'go:facts', target: item.id };
}

export const removeFact: Command<RemoveFact> = {
  operation: 'draft.save',
  on: 'signal',
  seenBy: 'draft.see',
  decide,
};
