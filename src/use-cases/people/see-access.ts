import { type AccessCategory, accessCategories } from '../../domain/roster/access-categories.ts';
import type { Page, Reading } from '../road/call.ts';
import { type Scene, standingOf } from '../road/scene.ts';
import { viewerOf } from '../roster-person.ts';
import { openEntry } from './entry-item.ts';
import { everyItem, pageOfAll } from './every-item.ts';
import { allOrganisations } from './organisation-item.ts';

export interface AccessOverview {
  readonly categories: readonly AccessCategory[];
  readonly people: number;
  readonly page: Page;
  readonly more: boolean;
  readonly cellName: string;
  readonly viewer: string;
}

const SHOWN = 12;

async function load(scene: Scene, page: Page): Promise<AccessOverview> {
  const [items, organisations, viewer] = await Promise.all([
    everyItem(scene, 'roster'),
    allOrganisations(scene),
    viewerOf(scene),
  ]);
  const withAccess = items.filter((item) => standingOf(item, scene.cell, scene.today) !== 'stranger');
  const opened = await Promise.all(withAccess.map((item) => openEntry(scene, item)));
  const names = new Map(organisations.map(({ id, details }) => [id, details.name]));
  const all = opened
    .filter((each) => each !== undefined)
    .map(({ terms, person }) => ({
      function: person.function,
      organisation: names.get(terms.organisation) ?? person.organisation,
      role: terms.role,
      category: person.category,
      secrecyRegime: person.secrecyRegime,
      validUntil: terms.validUntil,
    }));
  const { shown, more } = pageOfAll(accessCategories(all), page, SHOWN);
  return { categories: shown, people: all.length, page, more, cellName: scene.cell.name, viewer };
}

/** Gate 24: who has access today, by function and without a name; exported by the DPO, in the log and under a watermark. */
export const seeAccess: Reading<Page, AccessOverview> = {
  operation: 'access.export',
  on: undefined,
  audited: true,
  load,
};
