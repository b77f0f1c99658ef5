import type { Item, Stored } from '../ports.ts';
import type { Surroundings } from '../road/surroundings.ts';

const PAGE = 200;

/** All items of a kind in a partition, page after page: for the worker, never for a press. Throws `Trouble`. */
export async function everyItem(
  s: Surroundings,
  pk: string,
  query: { readonly type: string; readonly status?: string },
): Promise<readonly Stored[]> {
  const found: Stored[] = [];
  for (let after: Item | undefined; ; after = found.at(-1)?.item) {
    const more = after === undefined ? {} : { after };
    const page = await s.store.records.list(pk, { ...query, ...more, order: 'id', limit: PAGE });
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}
