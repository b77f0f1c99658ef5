import { colleagueWhoMay } from '../desk/colleague.ts';
import { notice } from '../outbox/effect.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { signalOf, withBody } from './signal-item.ts';

async function take(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body } = signalOf(scene);
  if (body.takenBy === scene.actor.entry) return { refused: 'changed' };
  await scene.work.replace(withBody(item, { takenBy: scene.actor.entry }));
  return { done: 'triageTaken', target: item.id, number: body.number ?? '' };
}

/** "I look after this one": coordinator and deputy see who has it in hand. It gives no right and takes none. */
export const takeSignal: Command<undefined> = {
  operation: 'signal.take',
  on: 'signal',
  seenBy: 'signal.open',
  decide: take,
};

async function handOver(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body } = signalOf(scene);
  const entry = await colleagueWhoMay(scene, 'signal.take', item);
  if (entry === undefined || body.takenBy === entry) return { refused: 'changed' };
  await scene.work.replace(withBody(item, { takenBy: entry }));
  const number = body.number ?? '';
  const about = { target: item.id, number, notBefore: scene.now.toISOString() };
  scene.work.afterwards(notice('signal.handed-over', 'entry', about, { entry }));
  return { done: 'triageHandedOver', target: item.id, number };
}

/** From the coordinator to the deputy, or back: whoever gets it is told by number. */
export const handOverSignal: Command<undefined> = {
  operation: 'signal.hand-over',
  on: 'signal',
  seenBy: 'signal.open',
  decide: handOver,
};
