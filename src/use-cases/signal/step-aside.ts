import { type CaseBody, eventNow, withCase } from '../case/case-item.ts';
import { letBack, partsOf, recusedOf, takeOut } from '../case/recusal.ts';
import { whoIsTold } from '../desk/colleague.ts';
import { notice } from '../outbox/effect.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type SignalBody } from '../records.ts';
import type { Command, Outcome, Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { personOf, viewerOf } from '../roster-person.ts';
import { signalOf, withBody, withoutParts } from './signal-item.ts';

/** What hangs on the signal and is out of reach with it: the decision about it and its case, with all that belongs to that. */
async function hangingOn(scene: Scene, body: SignalBody): Promise<readonly Item[]> {
  const [decision, found] = await Promise.all(
    [body.decision, body.case].map((id) => (id === undefined ? undefined : scene.work.read(id))),
  );
  const parts = found === undefined ? [] : await partsOf(scene, bodyOf<CaseBody>(found));
  return [...(decision ? [decision] : []), ...parts];
}

/** The case keeps in its history that somebody stepped out, or was let back; not who. */
async function rewriteCase(
  scene: Scene,
  id: string | undefined,
  event: 'recused' | 'recusal-ended',
  after: (recused: readonly string[]) => readonly string[],
): Promise<void> {
  const found = id === undefined ? undefined : await scene.work.read(id);
  if (found === undefined) return;
  const recused = [...new Set(after(recusedOf(found)))];
  await scene.work.replace(withCase(found, { recused }, eventNow(scene, event)));
}

async function stepAside(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body } = signalOf(scene);
  const { owner, entry } = scene.actor;
  const released = body.takenBy === entry ? withoutParts(item, ['takenBy']) : item;
  const left = withBody(released, { recused: [...new Set([...recusedOf(item), owner])] });
  await takeOut(scene, await hangingOn(scene, body), [owner]);
  await rewriteCase(scene, body.case, 'recused', (recused) => [...recused, owner]);
  await scene.work.replace(left);
  const number = body.number ?? '';
  const about = { target: item.id, number, notBefore: scene.now.toISOString() };
  const told = await whoIsTold(scene, 'signal.open', left);
  scene.work.afterwards(
    notice('signal.handed-over', told.to, about, told.entry ? { entry: told.entry } : {}),
  );
  return { done: 'triageRecused', target: item.id };
}

/** domain.md §10, "Recusal": whoever declares a conflict of interest is out of the file at once, in every list, view, count and notice. */
export const recuseFromSignal: Command<undefined> = {
  operation: 'signal.recuse',
  on: 'signal',
  seenBy: 'signal.open',
  decide: stepAside,
};

export interface EndRecusal {
  /** The owner pseudonym of whoever stepped aside; it stood in the sealed button. */
  readonly owner: string;
}

async function letIn(scene: Scene, { owner }: EndRecusal): Promise<Outcome | Refusal> {
  const { item, body } = signalOf(scene);
  if (!recusedOf(item).includes(owner)) return { refused: 'changed' };
  const without = (recused: readonly string[]) => recused.filter((each) => each !== owner);
  await letBack(scene, await hangingOn(scene, body), owner);
  await rewriteCase(scene, body.case, 'recusal-ended', without);
  await scene.work.replace(withBody(item, { recused: without(recusedOf(item)) }));
  return { done: 'triageRecusalEnded', target: item.id, number: body.number ?? '' };
}

/** Until the mayor, or a delegate, ends it; never one's own. */
export const endRecusal: Command<EndRecusal> = {
  operation: 'recusal.end',
  on: 'signal',
  seenBy: 'signal.open',
  decide: letIn,
};

export interface Recusals {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly people: readonly { readonly owner: string; readonly name: string }[];
  readonly viewer: string;
}

async function nameBehind(scene: Scene, owner: string): Promise<string> {
  const query = { type: 'roster', owner, order: 'id', limit: 1 } as const;
  const [found] = await scene.surroundings.store.records.list(scene.pk, query);
  return found === undefined ? '' : ((await personOf(scene, found.item.id))?.name ?? '');
}

async function load(scene: Scene): Promise<Recusals> {
  const { item, body } = signalOf(scene);
  const people = await Promise.all(
    recusedOf(item).map(async (owner) => ({ owner, name: await nameBehind(scene, owner) })),
  );
  const viewer = await viewerOf(scene);
  return { id: item.id, revision: body.revision, number: body.number ?? '', people, viewer };
}

/** Who stepped aside, by name, for whoever may end it. */
export const seeRecusals: Reading<Page, Recusals> = {
  operation: 'recusal.end',
  on: 'signal',
  audited: true,
  load,
};
