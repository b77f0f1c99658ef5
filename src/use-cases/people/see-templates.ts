import type { Role } from '../../domain/roster/entry.ts';
import type { Item } from '../ports.ts';
import { bodyOf } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoAtAll, type Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { openEntry } from './entry-item.ts';
import { everyItem, pageOfAll } from './every-item.ts';
import type { TemplateBody, TemplateDetails } from './keep-template.ts';
import { allEntries } from './see-roster.ts';

export interface Templates {
  readonly shown: readonly { readonly id: string; readonly name: string; readonly members: number }[];
  readonly page: Page;
  readonly more: boolean;
  readonly mayAdd: boolean;
}

const SHOWN = 8;

const nameOf = async (scene: Scene, item: Item): Promise<string> =>
  (await openSealed<TemplateDetails>(scene.surroundings, item, 'details'))?.name ?? '';

async function load(scene: Scene, page: Page): Promise<Templates> {
  const { shown, more } = pageOfAll(await everyItem(scene, 'template'), page, SHOWN);
  const rows = shown.map(async (item) => ({
    id: item.id,
    name: await nameOf(scene, item),
    members: bodyOf<TemplateBody>(item).entries.length,
  }));
  return { shown: await Promise.all(rows), page, more, mayAdd: mayDoAtAll(scene, 'template.add') };
}

/** The groups that are invited together, by the names that they were given. */
export const seeTemplates: Reading<Page, Templates> = {
  operation: 'template.list',
  on: undefined,
  audited: false,
  load,
};

export interface TemplateForm {
  /** undefined for a new one. */
  readonly id: string | undefined;
  readonly revision: number;
  readonly name: string;
  /** The members that may be proposed; one who is not approved any more never is. */
  readonly members: readonly string[];
  readonly gone: readonly string[];
  readonly offered: readonly { readonly id: string; readonly name: string; readonly organisation: string }[];
}

/** Of those who never sit at the table there is no group. */
const NOT_AT_THE_TABLE: readonly Role[] = ['reporter', 'admin'];
/** As many as a card holds; a cell has 4 to 12 members (domain.md §7). */
const MOST_OFFERED = 50;

async function offeredMembers(scene: Scene): Promise<TemplateForm['offered']> {
  const entries = (await allEntries(scene)).filter(
    ({ state, terms }) => state === 'approved' && !NOT_AT_THE_TABLE.includes(terms.role),
  );
  return entries
    .map(({ item, person }) => ({ id: item.id, name: person.name, organisation: person.organisation }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .slice(0, MOST_OFFERED);
}

export const seeNewTemplate: Reading<Page, TemplateForm> = {
  operation: 'template.add',
  on: undefined,
  audited: true,
  load: async (scene) => ({
    id: undefined,
    revision: 0,
    name: '',
    members: [],
    gone: [],
    offered: await offeredMembers(scene),
  }),
};

async function loadOne(scene: Scene): Promise<TemplateForm> {
  const item = targetOf(scene);
  const { entries, revision } = bodyOf<TemplateBody>(item);
  const offered = await offeredMembers(scene);
  const isOffered = (id: string) => offered.some((each) => each.id === id);
  const left = await Promise.all(
    entries.filter((id) => !isOffered(id)).map(async (id) => openEntry(scene, await scene.work.read(id))),
  );
  return {
    id: item.id,
    revision,
    name: await nameOf(scene, item),
    members: entries.filter(isOffered),
    gone: left.map((entry) => entry?.person.name ?? '–'),
    offered,
  };
}

/** One template with the names of its members: the look is in the log. */
export const seeTemplate: Reading<Page, TemplateForm> = {
  operation: 'template.change',
  on: 'template',
  audited: true,
  load: loadOne,
};
