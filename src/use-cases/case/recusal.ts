// Whoever stepped out of a case is out of all that belongs to it: its signals, the cases that went into it, its item on an agenda.
import { union } from '../../domain/case/membership.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, type Involved } from '../records.ts';
import type { Scene } from '../road/scene.ts';
import { sessionBody } from '../session/session-item.ts';
import { type CaseBody, nameOfCase } from './case-item.ts';

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

/** Its item on the agenda of the session that it was last approved for. */
async function onAgenda({ work }: Scene, body: CaseBody): Promise<readonly string[]> {
  const session = body.session === undefined ? undefined : await work.read(body.session);
  if (session === undefined) return [];
  const line = sessionBody(session).agenda.find(({ name }) => name === nameOfCase({ body }));
  return line === undefined ? [] : [line.item];
}

/** What belongs to a case besides itself: its signals, the cases that went into it, and its item on an agenda. */
export async function partsOf(scene: Scene, body: CaseBody): Promise<readonly Item[]> {
  return itemsOf(scene, [...body.signals, ...body.absorbed, ...(await onAgenda(scene, body))]);
}

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
