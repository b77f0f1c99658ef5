import { union } from '../../domain/case/membership.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { caseOf, eventNow, type OpenCase, withCase } from './case-item.ts';
import { letBack, partsOf, takeOut } from './recusal.ts';

/** Takes whoever acts out of the case and of all that belongs to it, within the scene's commit. */
export async function stepOutOf(scene: Scene, { item, body }: OpenCase): Promise<void> {
  const { owner, standing } = scene.actor;
  const recused = union(body.recused, [owner]);
  await scene.work.replace(withCase(item, { recused }, eventNow(scene, 'recused', standing)));
  await takeOut(scene, await partsOf(scene, body), [owner]);
}

async function decide(scene: Scene): Promise<Outcome | Refusal> {
  const open = caseOf(scene);
  await stepOutOf(scene, open);
  return { done: 'casesRecused', target: open.item.id, number: open.body.number };
}

/** domain.md §10: whoever declares a conflict of interest is out of the file at once, its signals and what went into it too. */
export const recuseFromCase: Command<undefined> = {
  operation: 'case.recuse',
  on: 'case',
  seenBy: 'case.see',
  decide,
};

export interface EndRecusal {
  /** The owner pseudonym of whoever stepped out; it stood in the sealed button. */
  readonly owner: string;
}

async function end(scene: Scene, { owner }: EndRecusal): Promise<Outcome | Refusal> {
  const { item, body } = caseOf(scene);
  if (!body.recused.includes(owner)) return { refused: 'changed' };
  const recused = body.recused.filter((each) => each !== owner);
  await scene.work.replace(withCase(item, { recused }, eventNow(scene, 'recusal-ended')));
  await letBack(scene, await partsOf(scene, body), owner);
  return { done: 'casesRecusalEnded', target: item.id, number: body.number };
}

/** Until the mayor ends it. */
export const endCaseRecusal: Command<EndRecusal> = {
  operation: 'recusal.end',
  on: 'case',
  seenBy: 'case.see',
  decide: end,
};
