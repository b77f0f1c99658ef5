// The one question that everything asks before it shows, changes, counts or lists.
import type { DataLevel } from '../cell/cell.ts';
import type { Standing } from '../roster/entry.ts';
import type { Relation, Rule } from './rule.ts';
import { type Operation, POLICY } from './table.ts';

export interface Asked {
  readonly operation: Operation;
  readonly standing: Standing;
  /** The target's state, or undefined where the operation has no target. */
  readonly state?: string | undefined;
  readonly relation: Relation;
  readonly level: DataLevel;
}

function covers(rule: Rule, { standing, state, relation, level }: Asked): boolean {
  if (!rule.roles.includes(standing) || level < rule.level) return false;
  if (!('states' in rule)) return state === undefined && relation === 'none';
  return rule.states.some((each) => each === state) && rule.relations.includes(relation);
}

/** Whether this may be done now. What the table does not name is refused. */
export function allows(asked: Asked): boolean {
  const rules: Rule | readonly Rule[] = POLICY[asked.operation];
  return 'roles' in rules ? covers(rules, asked) : rules.some((rule) => covers(rule, asked));
}
