// The groups of people and of relations that the rows of the policy are made of.
import { ROLES, type Standing } from '../roster/entry.ts';
import type { Relation } from './rule.ts';

export const EVERYBODY: readonly Standing[] = [...ROLES, 'stranger', 'founder'];
export const MEMBERS: readonly Standing[] = ROLES;
/** domain.md §10: the mayor and the DPO do not report in the product. */
export const REPORTERS: readonly Standing[] = ['partner', 'reporter', 'police'];
export const DESK: readonly Standing[] = ['coordinator', 'deputy'];
export const MAYOR: readonly Standing[] = ['mayor', 'delegate'];
export const DESK_AND_MAYOR: readonly Standing[] = [...DESK, ...MAYOR];
export const BOARD: readonly Standing[] = [...DESK_AND_MAYOR, 'dpo'];
export const AT_THE_TABLE: readonly Standing[] = [...DESK_AND_MAYOR, 'police'];

/** domain.md §10: a recusal takes effect at once, and the reporter still sees the own text. */
export const SEEN_OWN: readonly Relation[] = ['own', 'own-recused'];
export const OWN: readonly Relation[] = ['own'];
/** Whoever it may be, but nobody who stepped out of it. */
export const ANY: readonly Relation[] = ['own', 'hand', 'other'];
/** Four eyes: neither one's own nor one's own work. */
export const OTHERS: readonly Relation[] = ['other'];
