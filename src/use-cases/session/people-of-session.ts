// Who is to be invited, as people read it: name, function and service, out of the sealed roster.
import type { EntryPerson, Role } from '../../domain/roster/entry.ts';
import { allOrganisations } from '../people/organisation-item.ts';
import { bodyOf, type RosterBody } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Scene } from '../road/scene.ts';
import type { Invitee } from './session-item.ts';

export interface NamedInvitee extends Invitee {
  readonly name: string;
  readonly function: string;
  readonly organisation: string;
  readonly role: Role | undefined;
  /** The decree by which their service is mandated; empty for a service of the municipality (art. 3 §1). */
  readonly decree: string;
}

/** The names behind these entries, in the same order; `…` where an entry is gone. For screens and paper only. */
export async function named(scene: Scene, invitees: readonly Invitee[]): Promise<readonly NamedInvitee[]> {
  const organisations = new Map(
    (await allOrganisations(scene)).map(({ id, details }) => [id, details.name] as const),
  );
  return Promise.all(
    invitees.map(async (invitee) => {
      const item = await scene.work.read(invitee.entry);
      const person = await openSealed<EntryPerson>(scene.surroundings, item, 'person');
      const terms = item?.type === 'roster' ? bodyOf<RosterBody>(item).terms : undefined;
      const { category } = person ?? {};
      return {
        ...invitee,
        name: person?.name ?? '…',
        function: person?.function ?? '',
        organisation: organisations.get(terms?.organisation ?? '') ?? person?.organisation ?? '',
        role: terms?.role,
        decree: category?.kind === 'mandated' ? category.decree : '',
      };
    }),
  );
}

/** `Chloé Dubois, zorgleerkracht, GO! Atheneum`. */
export const inFull = ({ name, function: as, organisation }: NamedInvitee): string =>
  [name, as, organisation].filter((part) => part !== '').join(', ');
