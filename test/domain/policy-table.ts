// Every question that can be put to the policy, and the answers as a text that people can review.

import { CASE_STATES } from '../../src/domain/case/workflow.ts';
import { CELL_STATES } from '../../src/domain/cell/cell.ts';
import { DECISION_STATES } from '../../src/domain/decision/workflow.ts';
import { BASIS_STATES } from '../../src/domain/legal-basis/workflow.ts';
import { type Asked, allows } from '../../src/domain/policy/policy.ts';
import { RELATIONS, type Relation } from '../../src/domain/policy/rule.ts';
import { type Operation, POLICY } from '../../src/domain/policy/table.ts';
import { REQUEST_STATES } from '../../src/domain/request/workflow.ts';
import { ROLES, type Standing } from '../../src/domain/roster/entry.ts';
import { ENTRY_POLICY_STATES } from '../../src/domain/roster/workflow.ts';
import { AGENDA_ITEM_STATES, INVITATION_STATES, SESSION_STATES } from '../../src/domain/session/workflow.ts';
import { SIGNAL_STATES } from '../../src/domain/signal/workflow.ts';

export const OPERATIONS = Object.keys(POLICY) as readonly Operation[];
export const STANDINGS: readonly Standing[] = [...ROLES, 'stranger', 'founder'];
export const LEVELS = [0, 1, 2] as const;
/** The states of everything that a button can be about; one that nobody knows; and none, for operations without a target. */
export const STATES: readonly (string | undefined)[] = [
  undefined,
  ...new Set([
    ...SIGNAL_STATES,
    ...REQUEST_STATES,
    ...CELL_STATES,
    ...ENTRY_POLICY_STATES,
    ...DECISION_STATES,
    ...BASIS_STATES,
    ...CASE_STATES,
    ...SESSION_STATES,
    ...AGENDA_ITEM_STATES,
    ...INVITATION_STATES,
    'kept',
    'waiting',
    'dead',
    'sent',
    'invented',
  ]),
];

/** Every question about one standing. */
export function* everyQuestionOf(standing: Standing): Generator<Asked> {
  for (const operation of OPERATIONS)
    for (const state of STATES)
      for (const relation of RELATIONS)
        for (const level of LEVELS) yield { operation, standing, state, relation, level };
}

export function* everyQuestion(): Generator<Asked> {
  for (const standing of STANDINGS) yield* everyQuestionOf(standing);
}

/** Everything that is allowed to anybody, worked out once. */
export const EVERYTHING_ALLOWED: readonly Asked[] = [...everyQuestion()].filter(allows);

/** Who may do it, and at which levels: `coordinator deputy | level 1 2`. */
function peopleByLevels(operation: Operation, state: string | undefined, relation: Relation) {
  const levelsByPeople = new Map<string, number[]>();
  for (const level of LEVELS) {
    const people = STANDINGS.filter((standing) => allows({ operation, standing, state, relation, level }));
    if (people.length === 0) continue;
    const names = people.length === STANDINGS.length ? 'everybody' : people.join(' ');
    levelsByPeople.set(names, [...(levelsByPeople.get(names) ?? []), level]);
  }
  return [...levelsByPeople].map(([names, levels]) => ({ levels: levels.join(' '), names }));
}

/** Adds `value` to the list that is kept under `key`. */
function put(lists: Map<string, string[]>, key: string, value: string): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}

/** One line for all states and relations in which the same people may do it at the same levels. */
function linesOf(operation: Operation): readonly string[] {
  const statesByRule = new Map<string, string[]>();
  for (const state of STATES) {
    const relationsByPeople = new Map<string, string[]>();
    for (const relation of RELATIONS)
      for (const { levels, names } of peopleByLevels(operation, state, relation))
        put(relationsByPeople, `level ${levels} | ${names}`, relation === 'none' ? 'no target' : relation);
    for (const [people, relations] of relationsByPeople)
      put(statesByRule, `  ${people} | ${relations.join(', ')}`, state ?? '-');
  }
  return [...statesByRule].map(([rule, states]) =>
    states.join() === '-' ? rule : `${rule}\n      while ${states.join(', ')}`,
  );
}

/** The whole policy: a block an operation. What is in no line is refused. */
export function policyText(): string {
  const blocks = OPERATIONS.map((operation) => [operation, ...linesOf(operation)].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}
