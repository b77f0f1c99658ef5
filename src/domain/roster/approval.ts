// What an approval makes of an entry, and whom it puts in whose place.
import { type EntryTerms, FIXED_ROLES, type Role } from './entry.ts';
import type { EntryState } from './workflow.ts';

/** What the coordinator knew of the account when the entry was proposed. */
export type KnownOfAccount = Pick<EntryTerms, 'guest' | 'account'>;

/** Whether the mayor in person has to look at it: as a fixed member before, or after (domain.md §10). */
export function isFixedMembers(state: EntryState, before: Role, after: Role): boolean {
  return FIXED_ROLES.includes(after) || (state !== 'prepared' && FIXED_ROLES.includes(before));
}

/** The proposed terms; what was learnt of the account since they were proposed holds, whatever was proposed. */
export function approvedTerms(
  proposed: EntryTerms,
  current: KnownOfAccount,
  knew: KnownOfAccount,
): EntryTerms {
  return {
    ...proposed,
    account: current.account === knew.account ? proposed.account : current.account,
    guest: current.guest === knew.guest ? proposed.guest : current.guest,
  };
}

/** The fixed members of whom there is one, with their place on the cell's record. */
export const SINGLE_PLACES = ['mayor', 'coordinator', 'deputy', 'police', 'dpo'] as const;
export type SinglePlace = (typeof SINGLE_PLACES)[number];

export function singlePlaceOf(role: Role): SinglePlace | undefined {
  return SINGLE_PLACES.find((place) => place === role);
}

/** Whether a new holder ends the former one's entry. A common cell has a mayor for each municipality (art. 2). */
export function succeeds(place: SinglePlace, municipalities: number): boolean {
  return place !== 'mayor' || municipalities < 2;
}

/** A substitute is somebody else's approved entry, of the same organisation (domain.md §10). */
export function maySubstitute(
  self: string,
  organisation: string,
  other: { readonly id: string; readonly status: string; readonly terms: EntryTerms },
): boolean {
  return other.id !== self && other.status === 'approved' && other.terms.organisation === organisation;
}
