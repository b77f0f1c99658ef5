import { FIXED_ROLES, type Role } from '../../domain/roster/entry.ts';
import { type Warning, warningsOf } from '../../domain/roster/warnings.ts';
import type { EntryState } from '../../domain/roster/workflow.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoAtAll, mayDoWith, type Scene } from '../road/scene.ts';
import { viewerOf } from '../roster-person.ts';
import { type OpenedEntry, openEntry } from './entry-item.ts';
import { everyItem, pageOfAll } from './every-item.ts';
import { allOrganisations } from './organisation-item.ts';

export const ROSTER_GROUPS = ['fixed', 'partners', 'reporters', 'ended'] as const;
export type RosterGroup = (typeof ROSTER_GROUPS)[number];

export interface RosterRow {
  readonly id: string;
  readonly group: RosterGroup;
  readonly name: string;
  readonly function: string;
  readonly organisation: string;
  readonly role: Role;
  readonly state: EntryState;
  readonly warnings: readonly Warning[];
}

const ALSO = ['entry.prepare', 'organisation.list', 'template.list', 'access.export'] as const;

export interface Roster {
  readonly rows: readonly RosterRow[];
  readonly page: Page;
  readonly more: boolean;
  readonly may: readonly (typeof ALSO)[number][];
  readonly viewer: string;
}

const SHOWN = 8;

function groupOf({ state, terms }: OpenedEntry): RosterGroup {
  if (state === 'ended') return 'ended';
  if (FIXED_ROLES.includes(terms.role)) return 'fixed';
  return terms.role === 'partner' ? 'partners' : 'reporters';
}

/** Every entry that this person may see, opened; a search. */
export async function allEntries(scene: Scene): Promise<readonly OpenedEntry[]> {
  const items = (await everyItem(scene, 'roster')).filter((item) => mayDoWith(scene, 'entry.see', item));
  const opened = await Promise.all(items.map((item) => openEntry(scene, item)));
  return opened.filter((each) => each !== undefined);
}

async function load(scene: Scene, page: Page): Promise<Roster> {
  const [entries, organisations, viewer] = await Promise.all([
    allEntries(scene),
    allOrganisations(scene),
    viewerOf(scene),
  ]);
  const names = new Map(organisations.map(({ id, details }) => [id, details.name]));
  const rows = entries
    .map((entry): RosterRow => {
      const { item, person, terms, body, state } = entry;
      return {
        id: item.id,
        group: groupOf(entry),
        name: person.name,
        function: person.function,
        organisation: names.get(terms.organisation) ?? person.organisation,
        role: terms.role,
        state,
        warnings: warningsOf({ status: state, terms }, body.decision !== null, scene.today),
      };
    })
    .toSorted((one, other) => {
      const groups = ROSTER_GROUPS.indexOf(one.group) - ROSTER_GROUPS.indexOf(other.group);
      return groups === 0 ? one.name.localeCompare(other.name) : groups;
    });
  const { shown, more } = pageOfAll(rows, page, SHOWN);
  const may = ALSO.filter((operation) => mayDoAtAll(scene, operation));
  return { rows: shown, page, more, may, viewer };
}

/** Who belongs to the cell, by name: the look is in the log. */
export const seeRoster: Reading<Page, Roster> = {
  operation: 'roster.see',
  on: undefined,
  audited: true,
  load,
};
