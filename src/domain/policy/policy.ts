// The one policy: role × operation × state × relation × level, as data. Everything that shows, changes or lists asks `allows` and nothing else.
// The whole table stands as a text in test/domain/policy.golden.txt and is reviewed as a diff.
import type { DataLevel } from '../cell/cell.ts';
import { ROLES, type Standing } from '../roster/entry.ts';
import { SIGNAL_STATES } from '../signal/workflow.ts';

export type Relation = 'none' | 'own' | 'other';

export interface Rule {
  readonly roles: readonly Standing[];
  /** States of the target in which it may be done; absent for operations without a target. */
  readonly states?: readonly string[];
  /** Whose the target is; absent for operations without a target. */
  readonly relations?: readonly Relation[];
  /** The lowest data level of the cell at which it may be done. */
  readonly level: DataLevel;
}

const EVERYBODY: readonly Standing[] = [...ROLES, 'stranger'];
const MEMBERS = EVERYBODY.filter((role) => role !== 'stranger');
/** domain.md §10: the mayor and the DPO do not report in the product. */
const REPORTERS: readonly Standing[] = ['partner', 'reporter', 'police'];
const DESK: readonly Standing[] = ['coordinator', 'deputy'];
const OWN_DRAFT = { states: ['draft'], relations: ['own'] } as const;
const BEFORE_THE_MAYOR = ['submitted', 'screening', 'needs-info'];
const SUBMITTED_STATES = SIGNAL_STATES.filter((state) => state !== 'draft' && state !== 'erased');

export const POLICY = {
  'home.see': { roles: EVERYBODY, level: 0 },
  'help.see': { roles: EVERYBODY, level: 0 },
  'privacy.see': { roles: EVERYBODY, level: 0 },
  'profile.change': { roles: EVERYBODY, level: 0 },

  'callback.ask': { roles: REPORTERS, level: 0 },
  'advice.ask': { roles: REPORTERS, level: 0 },
  'own.list': { roles: MEMBERS, level: 0 },
  'request.see-own': { roles: MEMBERS, states: ['open', 'closed'], relations: ['own'], level: 0 },
  'request.withdraw': { roles: MEMBERS, states: ['open'], relations: ['own'], level: 0 },

  'draft.start': { roles: REPORTERS, level: 1 },
  'draft.start-on-behalf': { roles: DESK, level: 1 },
  'draft.see': { roles: [...REPORTERS, ...DESK], ...OWN_DRAFT, level: 1 },
  'draft.save': { roles: [...REPORTERS, ...DESK], ...OWN_DRAFT, level: 1 },
  'draft.discard': { roles: MEMBERS, ...OWN_DRAFT, level: 0 },
  'signal.submit': { roles: [...REPORTERS, ...DESK], ...OWN_DRAFT, level: 1 },

  'signal.see-own': { roles: MEMBERS, states: SUBMITTED_STATES, relations: ['own'], level: 0 },
  'signal.edit': { roles: [...REPORTERS, ...DESK], states: ['submitted'], relations: ['own'], level: 1 },
  'signal.answer': { roles: MEMBERS, states: ['needs-info'], relations: ['own'], level: 1 },
  'signal.withdraw': { roles: MEMBERS, states: BEFORE_THE_MAYOR, relations: ['own'], level: 0 },

  'desk.see': { roles: DESK, level: 0 },
  'signal.open': { roles: DESK, states: SUBMITTED_STATES, relations: ['own', 'other'], level: 1 },
  'signal.ask': { roles: DESK, states: ['screening', 'needs-info'], relations: ['other'], level: 1 },
  'request.open': { roles: DESK, states: ['open', 'closed'], relations: ['other'], level: 0 },
  'request.answer': { roles: DESK, states: ['open'], relations: ['other'], level: 0 },
  'request.close': { roles: DESK, states: ['open'], relations: ['other'], level: 0 },
  'dead-letter.retry': { roles: DESK, states: ['dead'], relations: ['other'], level: 0 },
} as const satisfies { readonly [operation: string]: Rule };

export type Operation = keyof typeof POLICY;

export interface Asked {
  readonly operation: Operation;
  readonly standing: Standing;
  /** The target's state, or undefined where the operation has no target. */
  readonly state?: string | undefined;
  readonly relation: Relation;
  readonly level: DataLevel;
}

/** Whether this may be done now. What the table does not name is refused. */
export function allows(asked: Asked): boolean {
  const rule: Rule = POLICY[asked.operation];
  if (!rule.roles.includes(asked.standing) || asked.level < rule.level) return false;
  if (rule.states === undefined) return asked.state === undefined && asked.relation === 'none';
  return (
    asked.state !== undefined &&
    rule.states.includes(asked.state) &&
    (rule.relations ?? []).includes(asked.relation)
  );
}
