// Every question that can be put to the policy, and the answers as a text that people can review.
import { type Asked, allows, type Operation, POLICY, type Relation } from '../../src/domain/policy/policy.ts';
import { REQUEST_STATES } from '../../src/domain/request/workflow.ts';
import { ROLES, type Standing } from '../../src/domain/roster/entry.ts';
import { SIGNAL_STATES } from '../../src/domain/signal/workflow.ts';

export const OPERATIONS = Object.keys(POLICY) as readonly Operation[];
export const STANDINGS: readonly Standing[] = [...ROLES, 'stranger'];
export const RELATIONS: readonly Relation[] = ['none', 'own', 'other'];
export const LEVELS = [0, 1, 2] as const;
/** The states of signals, requests and outbox messages; one that nobody knows; and none, for operations without a target. */
export const STATES: readonly (string | undefined)[] = [
  undefined,
  ...new Set([...SIGNAL_STATES, ...REQUEST_STATES, 'waiting', 'dead', 'sent', 'invented']),
];

export function* everyQuestion(): Generator<Asked> {
  for (const operation of OPERATIONS)
    for (const standing of STANDINGS)
      for (const state of STATES)
        for (const relation of RELATIONS)
          for (const level of LEVELS) yield { operation, standing, state, relation, level };
}

/** One line for all states in which the same people may do it, at the same levels, with the same relation. */
function linesOf(operation: Operation): readonly string[] {
  const statesByRule = new Map<string, string[]>();
  for (const relation of RELATIONS)
    for (const state of STATES) {
      const byPeople = new Map<string, number[]>();
      for (const level of LEVELS) {
        const people = STANDINGS.filter((standing) =>
          allows({ operation, standing, state, relation, level }),
        );
        if (people.length === 0) continue;
        const names = people.length === STANDINGS.length ? 'everybody' : people.join(' ');
        byPeople.set(names, [...(byPeople.get(names) ?? []), level]);
      }
      for (const [names, levels] of byPeople) {
        const rule = `  level ${levels.join(' ')} | ${relation === 'none' ? 'no target' : relation} | ${names}`;
        statesByRule.set(rule, [...(statesByRule.get(rule) ?? []), state ?? '-']);
      }
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
