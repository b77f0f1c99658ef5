import type { Stored } from '../use-cases/ports.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';

const PAGE = 200;

/** Every approved entry of a cell's roster. */
export async function approvedEntries(s: Surroundings, pk: string): Promise<readonly Stored[]> {
  const found: Stored[] = [];
  for (;;) {
    const after = found.at(-1)?.item;
    const query = { type: 'roster', status: 'approved', order: 'id', limit: PAGE } as const;
    const page = await s.store.records.list(pk, { ...query, ...(after ? { after } : {}) });
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}
