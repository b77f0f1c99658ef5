import { nextStep } from '../../domain/signal/form.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { openContent, signalOf, withBody, withContent } from '../signal/signal-item.ts';

export interface ConfirmGround {
  readonly ground: 'ownGround' | 'notAboutClient';
}

async function decide(scene: Scene, input: ConfirmGround): Promise<Outcome | Refusal> {
  const { item, state } = signalOf(scene);
  const content = await openContent(scene, item);
  if (content === undefined) return { refused: 'notFound' };
  const answered = { ...content, answers: { ...content.answers, [input.ground]: 'yes' } };
  const step = nextStep('person', content.form);
  await scene.work.replace(withBody(await withContent(scene, item, answered), { step }));
  return { done: state === 'draft' ? `go:${step}` : 'own', target: item.id };
}

/**
 * Somebody bound by professional secrecy says that an own legal ground allows this report, or a lawyer that it is not about a
 * client (gate 11; art. 458quater old / 353 §3 new Criminal Code). Their word is kept with the signal.
 */
export const confirmGround: Command<ConfirmGround> = {
  operation: 'draft.save',
  on: 'signal',
  seenBy: 'draft.see',
  decide,
};
