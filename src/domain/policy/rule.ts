// What one rule of the policy is made of.
import type { DataLevel } from '../cell/cell.ts';
import type { Standing } from '../roster/entry.ts';

/**
 * Whose the target is. `own`: this person reported, prepared or is it. `hand`: had a hand in what is to be judged, so may not judge it
 * (four eyes). `recused`: declared a conflict of interest; `own-recused`: that, about an own signal.
 */
export const RELATIONS = ['none', 'own', 'hand', 'recused', 'own-recused', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Rule {
  readonly roles: readonly Standing[];
  /** States of the target in which it may be done; absent for operations without a target. */
  readonly states?: readonly string[];
  /** Whose the target is; absent for operations without a target. */
  readonly relations?: readonly Relation[];
  /** The lowest data level of the cell at which it may be done. */
  readonly level: DataLevel;
}
