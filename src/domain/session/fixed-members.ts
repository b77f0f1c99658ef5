// The three fixed members of a session (art. 3 §1 of the law of 30 July 2018): the mayor, the police, the coordinator, or who represents them.
import type { Role } from '../roster/entry.ts';

export const FIXED_PLACES = ['mayor', 'police', 'coordinator'] as const;
export type FixedPlace = (typeof FIXED_PLACES)[number];

/** Who may hold each place, the holder first. */
const HELD_BY: { readonly [place in FixedPlace]: readonly Role[] } = {
  mayor: ['mayor', 'delegate'],
  police: ['police'],
  coordinator: ['coordinator', 'deputy'],
};

export interface Seated {
  readonly entry: string;
  readonly role: Role;
}

/** Who holds each place among these people; undefined where nobody does. */
export function fixedMembersAmong(people: readonly Seated[]): {
  readonly [place in FixedPlace]: string | undefined;
} {
  const holder = (place: FixedPlace) =>
    HELD_BY[place].flatMap((role) => people.filter((each) => each.role === role))[0]?.entry;
  return { mayor: holder('mayor'), police: holder('police'), coordinator: holder('coordinator') };
}

/** Roles that sit at a session at all; whoever only reports, and the DPO, do not. */
export const ROLES_AT_SESSIONS: readonly Role[] = [
  'mayor',
  'delegate',
  'coordinator',
  'deputy',
  'police',
  'partner',
];

/**
 * The two who own the channel: people of the own tenant, coordinator and deputy where both are invited, else the mayor beside one of
 * them. Fewer than two where there are no two.
 */
export function ownersAmong(people: readonly (Seated & { readonly internal: boolean })[]): readonly string[] {
  const order: readonly Role[] = ['coordinator', 'deputy', 'mayor'];
  return order
    .flatMap((role) => people.filter((each) => each.role === role && each.internal).slice(0, 1))
    .map(({ entry }) => entry)
    .slice(0, 2);
}
