import type { Typed } from '../../domain/signal/answering.ts';
import { signalAfter } from '../../domain/signal/workflow.ts';
import { proposeListing } from '../case/propose-listing.ts';
import type { Command, Outcome } from '../road/call.ts';
import { isRefusal, type Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { signalOf, withBody } from './signal-item.ts';

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { item, body, state } = signalOf(scene);
  const next = signalAfter(state, 'signal.propose');
  if (next === undefined) return { refused: 'changed' };
  const proposed = await proposeListing(scene, item, typed);
  if (isRefusal(proposed)) return proposed;
  // It waits with the mayor now: off the desk, and off its clock.
  const { assignee: _assignee, due: _due, ...rest } = withBody(item, { decision: proposed.id });
  await scene.work.replace({ ...rest, status: next });
  return { done: 'triageProposed', target: item.id, number: body.number ?? '' };
}

/** Gate 2: a reasoned indication and the link with preventing terrorist offences, both, or the mayor is asked nothing. */
export const proposeToMayor: Command<Typed> = {
  operation: 'signal.propose',
  on: 'signal',
  seenBy: 'signal.open',
  decide,
};
