import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDoAtAll, mayDoWith, type Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { pageOfAll } from './every-item.ts';
import { allOrganisations, type KnownOrganisation, organisationOf } from './organisation-item.ts';

export interface Organisations {
  readonly shown: readonly (KnownOrganisation & { readonly mayChange: boolean })[];
  readonly page: Page;
  readonly more: boolean;
  readonly mayAdd: boolean;
}

const SHOWN = 8;

async function load(scene: Scene, page: Page): Promise<Organisations> {
  const { shown, more } = pageOfAll(await allOrganisations(scene), page, SHOWN);
  const rows = shown.map(async (each) => {
    const item = await scene.work.read(each.id);
    return { ...each, mayChange: item !== undefined && mayDoWith(scene, 'organisation.change', item) };
  });
  return { shown: await Promise.all(rows), page, more, mayAdd: mayDoAtAll(scene, 'organisation.add') };
}

/** The organisations of the cell with their protocols: nothing about a person. */
export const seeOrganisations: Reading<Page, Organisations> = {
  operation: 'organisation.list',
  on: undefined,
  audited: false,
  load,
};

/** An empty form. */
export const seeNewOrganisation: Reading<Page, undefined> = {
  operation: 'organisation.add',
  on: undefined,
  audited: false,
  load: async () => undefined,
};

async function loadOne(scene: Scene): Promise<KnownOrganisation | Refusal> {
  return (await organisationOf(scene, targetOf(scene))) ?? { refused: 'notFound' };
}

/** One organisation, to be changed. */
export const seeOrganisation: Reading<Page, KnownOrganisation> = {
  operation: 'organisation.change',
  on: 'organisation',
  audited: false,
  load: loadOne,
};
