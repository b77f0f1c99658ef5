// Lists for screens: never on the road of a command.
import type { Item } from '../ports.ts';
import type { Scene } from '../road/scene.ts';

const PAGE = 200;
/** Far more than a cell has people: a list ends here. */
const MOST_PAGES = 5;

/** All items of a type in this cell, in the order of their ids. */
export async function everyItem(scene: Scene, type: string): Promise<readonly Item[]> {
  const found: Item[] = [];
  for (let n = 0; n < MOST_PAGES; n += 1) {
    const after = found.at(-1);
    const query = { type, order: 'id', limit: PAGE, ...(after ? { after } : {}) } as const;
    const page = await scene.surroundings.store.records.list(scene.pk, query);
    found.push(...page.map(({ item }) => item));
    if (page.length < PAGE) break;
  }
  return found;
}

/** One page of what is shown, from 1. */
export function pageOfAll<Each>(
  all: readonly Each[],
  page: number,
  size: number,
): { readonly shown: readonly Each[]; readonly more: boolean } {
  return { shown: all.slice((page - 1) * size, page * size), more: all.length > page * size };
}
