// One person's place in the cell's roster. Rights come from here and from nowhere else (design.md, "People, cells, tenants").
import { type Period, within } from '../cell/cell.ts';

export const ROLES = [
  'mayor',
  'delegate',
  'coordinator',
  'deputy',
  'police',
  'partner',
  'reporter',
  'dpo',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];
/** What a person is to the cell at this moment; somebody without a valid entry is a stranger, whoever they are elsewhere. */
export type Standing = Role | 'stranger' | 'founder';

/** Approved by the mayor in person, never by a delegate (domain.md §10). */
export const FIXED_ROLES: readonly Role[] = [
  'mayor',
  'delegate',
  'coordinator',
  'deputy',
  'police',
  'dpo',
  'admin',
];

export const SECRECY_REGIMES = ['none', 'discretion', 'professional', 'lawyer'] as const;
export type SecrecyRegime = (typeof SECRECY_REGIMES)[number];
export type Category =
  | { readonly kind: 'municipal' }
  | { readonly kind: 'mandated'; readonly decree: string };

/** How far a guest's account is: only what was redeemed, or tested, can press a button. */
export const GUEST_STATES = ['none', 'invited', 'redeemed', 'tested', 'paper'] as const;
export type GuestState = (typeof GUEST_STATES)[number];
/** What the tenant's directory says of the account; on doubt everything is denied. */
export type AccountState = 'well' | 'disabled' | 'gone';

/** Art. 3 §1: the police member's clearance of at least "geheim", with its last day. */
export interface Clearance {
  readonly level: 'geheim' | 'zeer geheim';
  readonly until: string;
}

/** The open part: what the policy needs. Days are `YYYY-MM-DD` in the cell's time zone. */
export interface EntryTerms {
  readonly role: Role;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly clearance: Clearance | null;
  /** A deputy who stands in always, or only during a dated hand-over. */
  readonly permanentDeputy: boolean;
  readonly guest: GuestState;
  readonly account: AccountState;
  /** The organisation's id, `org.…`: data levels are opened by organisation. */
  readonly organisation: string;
}

/** The sealed part: who it is. */
export interface EntryPerson {
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
  readonly organisation: string;
  readonly sector: string;
  readonly function: string;
  readonly category: Category;
  readonly secrecyRegime: SecrecyRegime;
  /** The roster entry that may stand in for this one, until that day. */
  readonly substitute: { readonly entry: string; readonly until: string } | null;
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
  /** The reference of the mayor's act, where the role rests on one (delegate). */
  readonly act: string;
}

/** The role that holds on `today` (`YYYY-MM-DD`): a suspension, an end or an expiry takes effect at once. */
export function standingOn(
  entry: { readonly status: string; readonly terms: EntryTerms } | undefined,
  today: string,
  handOver: Period | null,
): Standing {
  if (entry?.status !== 'approved') return 'stranger';
  const { role, validFrom, validUntil, guest, account, permanentDeputy, clearance } = entry.terms;
  if (validFrom > today) return 'stranger';
  if (validUntil !== null && validUntil < today) return 'stranger';
  if (guest === 'invited' || guest === 'paper' || account !== 'well') return 'stranger';
  // Outside a dated hand-over a deputy may report like anybody else, and no more (domain.md §10).
  if (role === 'deputy' && !permanentDeputy && !within(handOver, today)) return 'reporter';
  // domain.md §10: without a clearance that holds, no police member; own reports stay.
  if (role === 'police' && (clearance === null || clearance.until < today)) return 'reporter';
  return role;
}
