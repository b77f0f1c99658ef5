// One person's place in the cell's roster. Rights come from here and from nowhere else (design.md, "People, cells, tenants").

export const ROLES = [
  'mayor',
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
export type Standing = Role | 'stranger';

export type EntryStatus = 'prepared' | 'approved' | 'suspended' | 'ended';
export type SecrecyRegime = 'none' | 'discretion' | 'professional' | 'lawyer';
export type Category =
  | { readonly kind: 'municipal' }
  | { readonly kind: 'mandated'; readonly decree: string };

/** The open part: what the policy needs. Days are `YYYY-MM-DD` in the cell's time zone. */
export interface EntryTerms {
  readonly role: Role;
  readonly status: EntryStatus;
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** Art. 3 §1: the police member's clearance of at least "geheim", with its last day. */
  readonly clearance: { readonly level: 'geheim' | 'zeer geheim'; readonly until: string } | null;
  /** A deputy who stands in always, or only during a dated hand-over. */
  readonly permanentDeputy: boolean;
  readonly guest: 'none' | 'invited' | 'redeemed' | 'tested' | 'paper';
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
  /** The organisation's protocol with the cell, or why none is needed. */
  readonly protocol: { readonly reference: string; readonly date: string } | { readonly noneBecause: string };
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
}

/** The role that holds on `today` (`YYYY-MM-DD`): a suspension, an end or an expiry takes effect at once. */
export function standingOn(terms: EntryTerms | undefined, today: string): Standing {
  if (terms === undefined || terms.status !== 'approved') return 'stranger';
  if (terms.validFrom > today) return 'stranger';
  if (terms.validUntil !== null && terms.validUntil < today) return 'stranger';
  // Outside a dated hand-over a deputy may report like anybody else, and no more (domain.md §10).
  if (terms.role === 'deputy' && !terms.permanentDeputy) return 'reporter';
  return terms.role;
}
