import { maySubstitute } from '../../domain/roster/approval.ts';
import type { Role } from '../../domain/roster/entry.ts';
import { answersOf } from '../../domain/roster/entry-form.ts';
import type { EntryState } from '../../domain/roster/workflow.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetEntry } from './entry-item.ts';
import { allOrganisations, type KnownOrganisation } from './organisation-item.ts';
import { allEntries } from './see-roster.ts';

export interface NewEntryForm {
  readonly organisations: readonly KnownOrganisation[];
}

/** The first step, empty: only organisations are offered, the person comes from the directory. */
export const seeNewEntry: Reading<Page, NewEntryForm> = {
  operation: 'entry.prepare',
  on: undefined,
  audited: false,
  load: async (scene) => ({ organisations: await allOrganisations(scene) }),
};

export interface EntryForm {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly state: EntryState;
  readonly role: Role;
  readonly guest: boolean;
  readonly answers: Answers;
  readonly organisations: readonly KnownOrganisation[];
  readonly substitutes: readonly { readonly id: string; readonly name: string }[];
}

/** As many as a card holds. */
const MOST_OFFERED = 50;

async function load(scene: Scene): Promise<EntryForm | Refusal> {
  const entry = await targetEntry(scene);
  if (entry === undefined) return { refused: 'notFound' };
  const { item, body, terms, person, state } = entry;
  const [organisations, entries] = await Promise.all([allOrganisations(scene), allEntries(scene)]);
  const substitutes = entries.filter((other) =>
    maySubstitute(item.id, terms.organisation, {
      id: other.item.id,
      status: other.state,
      terms: other.terms,
    }),
  );
  return {
    id: item.id,
    revision: body.revision,
    name: person.name,
    state,
    role: terms.role,
    guest: terms.guest !== 'none',
    answers: answersOf(entry),
    organisations,
    substitutes: substitutes
      .slice(0, MOST_OFFERED)
      .map((other) => ({ id: other.item.id, name: other.person.name })),
  };
}

/** The second step of a new entry, or the form of a change, with what holds now. */
export const seeEntryForm: Reading<Page, EntryForm> = {
  operation: 'entry.change',
  on: 'roster',
  audited: true,
  load,
};
