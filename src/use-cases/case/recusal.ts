// Whoever stepped out of a case is out of all that belongs to it: its signals, and the cases that went into it.
import { union } from '../../domain/case/membership.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, type Involved } from '../records.ts';
import type { Scene } from '../road/scene.ts';
import type { CaseBody } from './case-item.ts';

type Recused = readonly string[];

export const recusedOf = (item: Item): Recused => bodyOf<Involved>(item).recused ?? [];

/** The item with these people out of it too, one revision on; undefined where nothing changes. */
function withRecused(item: Item, after: Recused): Item | undefined {
  if (after.length === recusedOf(item).length) return undefined;
  const { revision = 0 } = bodyOf<Involved>(item);
  return { ...item, body: asBody({ ...item.body, recused: after, revision: revision + 1 }) };
}

/** These signals or cases; those that have ended are left out. */
export async function itemsOf(scene: Scene, ids: readonly string[]): Promise<readonly Item[]> {
  const items = await Promise.all(ids.map((id) => scene.work.read(id)));
  return items.filter((item) => item !== undefined);
}

/** What belongs to a case besides itself: its signals, and the cases that went into it. */
export const partsOf = (scene: Scene, { signals, absorbed }: CaseBody): Promise<readonly Item[]> =>
  itemsOf(scene, [...signals, ...absorbed]);

async function rewrite(scene: Scene, parts: readonly Item[], after: (of: Recused) => Recused): Promise<void> {
  for (const part of parts) {
    const changed = withRecused(part, after(recusedOf(part)));
    if (changed !== undefined) await scene.work.replace(changed);
  }
}

/** Takes these people out of each of these items too. */
export const takeOut = (scene: Scene, parts: readonly Item[], recused: Recused): Promise<void> =>
  rewrite(scene, parts, (of) => union(of, recused));

/** Lets this person back into each of these items. */
export const letBack = (scene: Scene, parts: readonly Item[], owner: string): Promise<void> =>
  rewrite(scene, parts, (of) => of.filter((each) => each !== owner));
