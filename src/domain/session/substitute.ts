// Who may sit at a session, and whose place at it has ended: what the roster says of an entry on a day (`YYYY-MM-DD`).
import type { Period } from '../cell/cell.ts';
import { type EntryTerms, type Role, standingOn } from '../roster/entry.ts';
import { ROLES_AT_SESSIONS } from './fixed-members.ts';

interface Entry {
  readonly status: string;
  readonly terms: EntryTerms;
}

/** Somebody on paper only has no buttons, and may sit at the table all the same. */
const inPerson = ({ status, terms }: Entry): Entry => ({ status, terms: { ...terms, guest: 'none' } });

/** domain.md §10: a substitute is an approved entry of the same organisation, and may sit at a session at all on its day. */
export function maySubstitute(
  entry: Entry,
  { organisation, day, handOver }: { organisation: string; day: string; handOver: Period | null },
): boolean {
  const standing = standingOn(inPerson(entry), day, handOver);
  return (
    entry.terms.organisation === organisation && ROLES_AT_SESSIONS.some((role: Role) => role === standing)
  );
}

/** The approval ended, or the clearance of a police member lapsed: the invitation falls with it. */
export function approvalEnded(entry: Entry, today: string, handOver: Period | null): boolean {
  const { account, role } = entry.terms;
  // An account that cannot sign in for a while is denied at every look; its place at the table is not lost by that.
  const terms = { ...entry.terms, account: account === 'gone' ? account : ('well' as const) };
  const standing = standingOn(inPerson({ ...entry, terms }), today, handOver);
  return standing === 'stranger' || (role === 'police' && standing !== 'police');
}
