// What one rule of the policy is made of.
import type { DataLevel } from '../cell/cell.ts';
import type { Standing } from '../roster/entry.ts';

/**
 * Whose the target is. `own`: this person reported, prepared or is it. `hand`: had a hand in what is to be judged, so may not judge it
 * (four eyes). `recused`: declared a conflict of interest; `own-recused`: that, about an own signal.
 * About a session or an item of it, the seat (session/seat.ts): `invited`, `admitted`, `held-back`; `other` for whoever has none.
 */
export const RELATIONS = [
  'none',
  'own',
  'hand',
  'recused',
  'own-recused',
  'invited',
  'admitted',
  'held-back',
  'other',
] as const;
export type Relation = (typeof RELATIONS)[number];

interface RuleAboutNothing {
  readonly roles: readonly Standing[];
  /** The lowest data level at which it may be done. */
  readonly level: DataLevel;
}

/** About a target: in these of its states, by whoever is this to it. */
export interface RuleAboutTarget extends RuleAboutNothing {
  readonly states: readonly string[];
  readonly relations: readonly Relation[];
}

/** One rule: about nothing in particular, or about a target. */
export type Rule = RuleAboutNothing | RuleAboutTarget;
