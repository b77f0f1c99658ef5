// The lives of signals, requests, cases, roster entries, legal bases, decisions, sessions, their items and their invitations: the tables, that
// they agree with the policy, and walks that nobody planned.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CASE_STATES, CASE_WORKFLOW, type CaseAction, caseAfter } from '../../src/domain/case/workflow.ts';
import {
  DECISION_KINDS,
  DECISION_STATES,
  DECISION_WORKFLOW,
  type DecisionAction,
  type DecisionState,
  decisionAfter,
  waitsFor,
} from '../../src/domain/decision/workflow.ts';
import {
  BASIS_STATES,
  BASIS_WORKFLOW,
  type BasisAction,
  basisAfter,
} from '../../src/domain/legal-basis/workflow.ts';
import { allows } from '../../src/domain/policy/policy.ts';
import type { Relation } from '../../src/domain/policy/rule.ts';
import type { Operation } from '../../src/domain/policy/table.ts';
import {
  REQUEST_STATES,
  REQUEST_WORKFLOW,
  type RequestAction,
  requestAfter,
} from '../../src/domain/request/workflow.ts';
import { FIXED_ROLES, ROLES, type Role, type Standing } from '../../src/domain/roster/entry.ts';
import {
  ENTRY_POLICY_STATES,
  ENTRY_STATES,
  ENTRY_WORKFLOW,
  type EntryAction,
  entryAfter,
  policyStateOfEntry,
} from '../../src/domain/roster/workflow.ts';
import {
  AGENDA_ITEM_STATES,
  AGENDA_ITEM_WORKFLOW,
  type AgendaItemAction,
  type AgendaItemState,
  agendaItemAfter,
  INVITATION_STATES,
  INVITATION_WORKFLOW,
  type InvitationAction,
  type InvitationState,
  invitationAfter,
  SEATED_STATES,
  SESSION_STATES,
  SESSION_WORKFLOW,
  type SessionAction,
  type SessionState,
  sessionAfter,
} from '../../src/domain/session/workflow.ts';
import {
  ENDED_STATES,
  SIGNAL_ACTIONS,
  SIGNAL_STATES,
  SIGNAL_WORKFLOW,
  type SignalAction,
  type SignalState,
  signalAfter,
} from '../../src/domain/signal/workflow.ts';
import { isAsReviewed } from './golden.ts';
import { EVERYTHING_ALLOWED, LEVELS, OPERATIONS, STANDINGS } from './policy-table.ts';

type Table = { readonly [state: string]: { readonly [action: string]: string } };

/** What the policy is asked for a move: the operation, and the state in which it is asked, where that is not the thing's own. */
interface Asking {
  readonly operation: Operation;
  /** For what a decision does: the state of that decision. */
  readonly decision?: DecisionState;
}
const byMayor: Asking = { operation: 'decision.take', decision: 'for-mayor' };
const byMayorInPerson: Asking = { operation: 'decision.take', decision: 'for-mayor-only' };

/** The moves that are no operation of their own: a button decides between two of them, or somebody's decision makes them. */
const ASKED: { readonly [action: string]: Asking } = {
  'signal.set-aside-mayor': { operation: 'signal.set-aside' },
  'signal.confirm-outside': { operation: 'signal.confirm' },
  'signal.confirm-insufficient': { operation: 'signal.confirm' },
  'signal.list': byMayor,
  'signal.not-list': byMayor,
  'case.join': byMayor,
  'case.unlist': byMayor,
  'case.merge': byMayor,
  'case.split': byMayor,
  'entry.approve': byMayor,
  'entry.refuse': byMayor,
  'basis.sign': byMayorInPerson,
  'basis.refuse': byMayorInPerson,
  'session.approve': byMayor,
  'session.refuse': byMayor,
  'item.strike': byMayor,
  'invitation.grant-substitute': byMayor,
  'invitation.refuse-substitute': byMayor,
  'decision.grant': { operation: 'decision.take' },
  'decision.refuse': { operation: 'decision.take' },
  'decision.confirm-paper-granted': { operation: 'decision.confirm-paper' },
  'decision.confirm-paper-refused': { operation: 'decision.confirm-paper' },
};
/** A proposal to the mayor goes back to screening when whoever proposed it takes the decision back. */
const takenBack: Asking = { operation: 'decision.withdraw', decision: 'for-mayor' };
const askingOf = (action: string, state?: string): Asking =>
  action === 'signal.reconsider' && state === 'proposed-to-mayor'
    ? takenBack
    : (ASKED[action] ?? { operation: action as Operation });

/** What nobody presses: the steps by which the worker convenes and closes, and what the clock ends. */
const NOBODYS: readonly string[] = [
  'room.invite',
  'room.activate',
  'room.close',
  'invitation.expire',
] satisfies readonly (SessionAction | InvitationAction)[];

interface Workflow {
  readonly name: string;
  readonly table: Table;
  readonly states: readonly string[];
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  /** Reads that move a thing on only where the table says so. */
  readonly readings: readonly string[];
  /** As which states the policy knows a state. */
  readonly asked?: (state: string) => readonly string[];
}

const WORKFLOWS: readonly Workflow[] = [
  {
    name: 'signal',
    table: SIGNAL_WORKFLOW,
    states: SIGNAL_STATES,
    begins: ['draft'],
    ends: ['erased', 'listed', 'withdrawn', ...ENDED_STATES],
    readings: ['signal.open'],
  },
  {
    name: 'request',
    table: REQUEST_WORKFLOW,
    states: REQUEST_STATES,
    begins: ['open'],
    ends: ['closed'],
    readings: ['request.open'],
  },
  {
    name: 'case',
    table: CASE_WORKFLOW,
    states: CASE_STATES,
    begins: ['listed'],
    ends: ['closed', 'merged'],
    readings: [],
  },
  {
    name: 'roster entry',
    table: ENTRY_WORKFLOW,
    states: ENTRY_STATES,
    begins: ['prepared'],
    ends: [],
    readings: [],
    asked: (state) => [state, `${state}-fixed`],
  },
  {
    name: 'legal basis',
    table: BASIS_WORKFLOW,
    states: BASIS_STATES,
    begins: ['draft'],
    ends: ['revoked', 'refused'],
    readings: [],
  },
  {
    name: 'decision',
    table: DECISION_WORKFLOW,
    states: DECISION_STATES,
    begins: ['for-mayor', 'for-mayor-only', 'for-dpo'],
    ends: ['granted', 'refused', 'withdrawn'],
    readings: [],
  },
  {
    name: 'session',
    table: SESSION_WORKFLOW,
    states: SESSION_STATES,
    begins: ['draft'],
    ends: ['closed', 'cancelled'],
    readings: [],
  },
  {
    name: 'agenda item',
    table: AGENDA_ITEM_WORKFLOW,
    states: AGENDA_ITEM_STATES,
    begins: ['planned'],
    ends: ['closed', 'postponed', 'struck'],
    readings: [],
  },
  {
    name: 'invitation',
    table: INVITATION_WORKFLOW,
    states: INVITATION_STATES,
    begins: ['prepared'],
    ends: ['substituted', 'declined', 'expired', 'withdrawn'],
    readings: [],
  },
];

const isPressed = (action: string) => !NOBODYS.includes(action);
const actionsOf = (table: Table) => [...new Set(Object.values(table).flatMap((moves) => Object.keys(moves)))];
const asPolicyKnows = ({ asked = (state) => [state] }: Workflow, state: string) => asked(state);

/** Whether anybody may do it while the thing is in one of these states. */
function somebodyMay(operation: Operation, states: readonly (string | undefined)[]): boolean {
  return EVERYTHING_ALLOWED.some((asked) => asked.operation === operation && states.includes(asked.state));
}

function workflowText(): string {
  const blocks = WORKFLOWS.map(({ name, table }) => {
    const lines = Object.entries(table).map(([state, moves]) => {
      const steps = Object.entries(moves).map(([action, to]) => `${action} → ${to}`);
      return `  ${state}: ${steps.length === 0 ? 'the end, for now' : steps.join(', ')}`;
    });
    return [name, ...lines].join('\n');
  });
  const waiting = DECISION_KINDS.map((kind) => {
    const [usually, fixed] = [waitsFor(kind, false), waitsFor(kind, true)];
    return `  ${kind}: ${usually}${fixed === usually ? '' : `, of a fixed member ${fixed}`}`;
  });
  return `${[...blocks, ['where a decision waits', ...waiting].join('\n')].join('\n\n')}\n`;
}

describe('The workflows', () => {
  it('are what was reviewed', () => isAsReviewed('workflows.golden.txt', workflowText()));

  for (const workflow of WORKFLOWS) {
    const { name, table, states, begins, ends, readings } = workflow;
    describe(`of a ${name}`, () => {
      it('has a row for every state and leads to states that exist', () => {
        assert.deepEqual(Object.keys(table), [...states]);
        for (const moves of Object.values(table))
          for (const to of Object.values(moves)) assert.ok(states.includes(to), to);
      });

      it('moves only by operations that the policy knows', () => {
        const unknown = actionsOf(table)
          .filter(isPressed)
          .filter((action) => !OPERATIONS.includes(askingOf(action).operation));
        assert.deepEqual(unknown, []);
      });

      it('has no button for what worker and clock do', () => {
        const known: readonly string[] = OPERATIONS;
        assert.deepEqual(
          NOBODYS.filter((action) => known.includes(action)),
          [],
        );
      });

      it('offers no move that nobody may make', () => {
        for (const [state, moves] of Object.entries(table))
          for (const action of Object.keys(moves).filter(isPressed)) {
            const { operation, decision } = askingOf(action, state);
            // A preparation is about nobody's entry yet: it is asked without a target.
            const asked = action === 'entry.prepare' ? [undefined] : asPolicyKnows(workflow, state);
            assert.ok(somebodyMay(operation, decision ? [decision] : asked), `${action} while ${state}`);
          }
      });

      it('has a move for everything that may be done', () => {
        const made = new Map(
          actionsOf(table)
            .filter((action) => isPressed(action) && !readings.includes(action))
            .filter((action) => !askingOf(action).decision)
            .map((action) => [askingOf(action).operation, action] as const),
        );
        for (const [operation] of made)
          for (const state of states) {
            if (!somebodyMay(operation, asPolicyKnows(workflow, state))) continue;
            const moves = Object.keys(table[state] ?? {});
            assert.ok(
              moves.some((action) => askingOf(action).operation === operation),
              `${operation} is allowed while ${state}, and leads nowhere`,
            );
          }
      });

      it('changes nothing by looking at what has ended', () => {
        for (const action of readings)
          for (const state of states) {
            const to = table[state]?.[action] ?? state;
            assert.ok(to === state || (state === 'submitted' && to === 'screening'), `${state} → ${to}`);
          }
      });

      it('can be begun, and left from every state that it reaches, unless it has ended', () => {
        const reached = new Set<string>(begins);
        for (const state of reached) for (const to of Object.values(table[state] ?? {})) reached.add(to);
        const stuck = [...reached].filter((state) =>
          Object.values(table[state] ?? {}).every((to) => to === state),
        );
        assert.deepEqual(stuck.toSorted(), ends.toSorted());
      });
    });
  }

  it('knows every entry of a fixed member, and no other, as the mayor’s own business', () => {
    const known = new Set(
      ROLES.flatMap((role) => ENTRY_STATES.map((state) => policyStateOfEntry(state, role))),
    );
    assert.deepEqual([...known].toSorted(), ENTRY_POLICY_STATES.toSorted());
    const fixed = ROLES.filter((role) => policyStateOfEntry('approved', role) === 'approved-fixed');
    // domain.md §1: mayor or representative, police, prevention official; and who stands in for them, watches or keeps the machine.
    assert.deepEqual(fixed, FIXED_ROLES);
    assert.deepEqual(
      ROLES.filter((role) => !fixed.includes(role)),
      ['partner', 'reporter'],
    );
  });

  it('puts before the mayor in person what a delegate may not decide (domain.md §10)', () => {
    for (const kind of DECISION_KINDS) {
      const inPerson = kind === 'basis' || kind === 'set-up';
      const expected = kind === 'identity' ? 'for-dpo' : inPerson ? 'for-mayor-only' : 'for-mayor';
      assert.equal(waitsFor(kind, false), expected, kind);
    }
    assert.equal(waitsFor('roster', true), 'for-mayor-only');
  });
});

/** Somebody tries something: who, what, whose it is, and at which level the cell is at that moment. What ends a walk is tried less. */
const attempt = <Action extends string>(actions: readonly Action[], relations: readonly Whose[]) =>
  fc.record({
    standing: fc.constantFrom(...STANDINGS, 'coordinator', 'coordinator', 'mayor', 'mayor', 'partner', 'dpo'),
    action: fc.oneof(
      ...actions.map((action) => ({
        weight: TRIED_LESS.test(action) ? 1 : 6,
        arbitrary: fc.constant(action),
      })),
    ),
    relation: fc.constantFrom(...relations),
    level: fc.constantFrom(...LEVELS, 1, 2),
  }) as fc.Arbitrary<Attempt<Action>>;

const TRIED_LESS =
  /withdraw|discard|redirect|refuse|drop|revoke|entry\.end$|confirm|cancel|decline|expire|strike|postpone|move|session\.change/;
type Whose = Exclude<Relation, 'none'>;
const PERSONAL: readonly Whose[] = ['own', 'hand', 'recused', 'own-recused', 'other', 'other'];
/** What a session or an item of it can be to somebody. */
const SEATS: readonly Whose[] = [
  'other',
  'other',
  'admitted',
  'admitted',
  'admitted',
  'recused',
  'invited',
  'held-back',
];

interface Attempt<Action> {
  readonly standing: Standing;
  readonly action: Action;
  readonly relation: Whose;
  readonly level: 0 | 1 | 2;
}
interface Step<State, Action> {
  readonly from: State;
  readonly to: State;
  readonly by: Attempt<Action>;
}

interface Rules<State, Action> {
  readonly begin: State;
  readonly after: (state: State, action: Action) => State | undefined;
  /** As which state the policy knows it. */
  readonly asked?: (state: State) => string;
  /** What a decision about it waits as, where its moves are somebody's decision. */
  readonly waits?: DecisionState;
  /** What it can be to somebody. */
  readonly relations?: readonly Whose[];
}

/** Walks as the use cases do: first the policy, then the table. Gives every step that was made. */
function walk<State extends string, Action extends string>(
  { begin, after, asked = (state) => state, waits }: Rules<State, Action>,
  attempts: readonly Attempt<Action>[],
): readonly Step<State, Action>[] {
  let from = begin;
  const steps: Step<State, Action>[] = [];
  for (const by of attempts) {
    const { action, standing, relation, level } = by;
    const { operation, decision } = askingOf(action, from);
    const state = decision === undefined ? asked(from) : (waits ?? decision);
    const question = action === 'entry.prepare' ? ({ relation: 'none' } as const) : { state, relation };
    if (isPressed(action) && !allows({ operation, standing, level, ...question })) continue;
    const to = after(from, action);
    if (to === undefined) continue;
    steps.push({ from, to, by });
    from = to;
  }
  return steps;
}

const LONG_WALK = { minLength: 1, maxLength: 200, size: 'max' } as const;
const RUNS = { numRuns: 500 };
const longWalks = <Action extends string>(actions: readonly Action[], relations = PERSONAL) =>
  fc.array(attempt(actions, relations), LONG_WALK);

/** Asserts something of every step of five hundred walks, and that between them they pass every one of these states. */
function inEveryWalk<State extends string, Action extends string>(
  rules: Rules<State, Action>,
  actions: readonly Action[],
  check: (step: Step<State, Action>, before: readonly Step<State, Action>[]) => void,
): void {
  const walks = longWalks(actions, rules.relations);
  fc.assert(
    fc.property(walks, (attempts) => {
      const steps = walk(rules, attempts);
      steps.forEach((step, index) => {
        check(step, steps.slice(0, index));
      });
    }),
    RUNS,
  );
}

/** The states that five hundred walks come through. */
function passed<State extends string, Action extends string>(
  rules: Rules<State, Action>,
  actions: readonly Action[],
): ReadonlySet<string> {
  const samples = fc.sample(longWalks(actions, rules.relations), { numRuns: 500, seed: 1 });
  return new Set([rules.begin, ...samples.flatMap((attempts) => walk(rules, attempts).map(({ to }) => to))]);
}

const line = ({ from, to, by }: Step<string, string>) =>
  `${from} → ${to} by ${by.action} of ${by.standing} (${by.relation})`;

/** Nobody who stepped out, and nobody of no account, moves anything. Preparing an entry is about nobody's yet. */
function bySomebodyWhoMay(step: Step<string, string>): void {
  const { relation, action } = step.by;
  if (!isPressed(action)) return;
  assert.ok(!relation.endsWith('recused') || action === 'entry.prepare', line(step));
  assert.ok(step.by.standing !== 'stranger' && step.by.standing !== 'founder', line(step));
}

describe('A signal that everybody tries everything with', () => {
  const rules: Rules<SignalState, SignalAction> = { begin: 'draft', after: signalAfter };
  const inWalks = (check: Parameters<typeof inEveryWalk<SignalState, SignalAction>>[2]) =>
    inEveryWalk(rules, SIGNAL_ACTIONS, check);
  const REPORTERS: readonly SignalAction[] = [
    'draft.save',
    'draft.discard',
    'signal.submit',
    'signal.edit',
    'signal.answer',
    'signal.withdraw',
  ];

  it('is moved by nobody who stepped out of it, and by no stranger', () => inWalks(bySomebodyWhoMay));

  it('is listed, or not, only by mayor or delegate, and only what was proposed to them', () =>
    inWalks((step, before) => {
      if (step.to !== 'listed' && step.to !== 'not-listed') return;
      if (step.from === step.to) return;
      assert.equal(step.from, 'proposed-to-mayor', line(step));
      assert.ok(['mayor', 'delegate'].includes(step.by.standing), line(step));
      assert.equal(step.by.relation, 'other', line(step));
      assert.ok(
        before.some(({ by }) => by.action === 'signal.propose'),
        line(step),
      );
    }));

  it('is proposed to the mayor only by the desk, with level 1 open, after somebody opened it', () =>
    inWalks((step, before) => {
      if (step.by.action !== 'signal.propose') return;
      assert.ok(['coordinator', 'deputy'].includes(step.by.standing), line(step));
      assert.ok(step.by.level >= 1, line(step));
      assert.ok(
        before.some(({ by }) => by.action === 'signal.open'),
        line(step),
      );
    }));

  it('is referred or insufficient only after two pairs of eyes, the second not its reporter’s', () =>
    inWalks((step, before) => {
      if (step.to !== 'referred' && step.to !== 'insufficient') return;
      assert.ok(step.from === 'second-look' || step.from === 'second-look-mayor', line(step));
      assert.equal(step.by.relation, 'other', line(step));
      assert.match(before.findLast(({ by }) => by.action !== 'signal.open')?.by.action ?? '', /set-aside/);
      if (step.from === 'second-look-mayor')
        assert.ok(['mayor', 'delegate'].includes(step.by.standing), line(step));
    }));

  it('never becomes a draft again, never comes back once it is decided, withdrawn or thrown away', () =>
    inWalks((step) => {
      assert.ok(step.to !== 'draft' || step.from === 'draft', line(step));
      const over: readonly SignalState[] = ['withdrawn', 'erased', ...ENDED_STATES];
      assert.ok(!over.includes(step.from), line(step));
      assert.ok(step.from !== 'listed' || step.to === 'listed', line(step));
    }));

  it('is sent, changed, answered and taken back by its own reporter only, and asked about by somebody else', () =>
    inWalks((step) => {
      const { action, relation } = step.by;
      if (REPORTERS.includes(action)) assert.equal(relation, 'own', line(step));
      if (action === 'signal.ask') assert.ok(relation === 'other' || relation === 'hand', line(step));
    }));

  it('is not taken back any more once it is proposed, and not changed once somebody has opened it', () =>
    inWalks((step, before) => {
      const { action } = step.by;
      if (action === 'signal.withdraw') assert.notEqual(step.from, 'proposed-to-mayor');
      if (action === 'signal.edit') assert.ok(!before.some(({ by }) => by.action === 'signal.open'));
    }));

  it('is walked through whole by these walks', () => {
    const seen = passed(rules, SIGNAL_ACTIONS);
    assert.deepEqual(
      SIGNAL_STATES.filter((state) => !seen.has(state)),
      [],
    );
  });
});

describe('A request that everybody tries everything with', () => {
  const rules = { begin: 'open', after: requestAfter } as const;
  const actions = actionsOf(REQUEST_WORKFLOW) as RequestAction[];

  it('is answered, closed or withdrawn once, by the right side, and stays closed', () => {
    inEveryWalk(rules, actions, (step) => {
      bySomebodyWhoMay(step);
      assert.ok(step.from !== 'closed' || step.to === 'closed', line(step));
      assert.equal(step.by.relation, step.by.action === 'request.withdraw' ? 'own' : 'other', line(step));
    });
    assert.deepEqual(passed(rules, actions), new Set(['open', 'closed']));
  });
});

describe('A case that everybody tries everything with', () => {
  const rules = { begin: 'listed', after: caseAfter } as const;
  const actions = actionsOf(CASE_WORKFLOW) as CaseAction[];

  it('is joined, split, merged and unlisted by the mayor’s or a delegate’s decision only (gate 3)', () =>
    inEveryWalk(rules, actions, (step) => {
      bySomebodyWhoMay(step);
      if (step.by.action === 'case.note') return;
      assert.ok(['mayor', 'delegate'].includes(step.by.standing), line(step));
      assert.equal(step.by.relation, 'other', line(step));
    }));

  it('does not come back once it is closed or merged: listing again is a new decision about a new case', () => {
    inEveryWalk(rules, actions, (step) => assert.equal(step.from, 'listed', line(step)));
    assert.deepEqual(passed(rules, actions), new Set(['listed', 'merged', 'closed']));
  });
});

for (const role of ['partner', 'police'] as const satisfies readonly Role[])
  describe(`A ${role}’s roster entry that everybody tries everything with`, () => {
    const fixed = FIXED_ROLES.includes(role);
    const rules = {
      begin: 'prepared',
      after: entryAfter,
      asked: (state: string) => policyStateOfEntry(state, role),
      waits: waitsFor('roster', fixed),
    } as const;
    const actions = actionsOf(ENTRY_WORKFLOW) as EntryAction[];
    const may = fixed ? ['mayor'] : ['mayor', 'delegate'];
    const GIVING: readonly EntryAction[] = ['entry.approve', 'entry.resume'];

    it(`holds only after ${fixed ? 'the mayor in person' : 'mayor or delegate'} approved it, and never one’s own`, () =>
      inEveryWalk(rules, actions, (step, before) => {
        bySomebodyWhoMay(step);
        if (GIVING.includes(step.by.action)) {
          assert.ok(may.includes(step.by.standing), line(step));
          assert.equal(step.by.relation, 'other', line(step));
        }
        if (step.to !== 'approved' || step.by.action === 'entry.approve') return;
        const sincePrepared = before.slice(before.findLastIndex(({ to }) => to === 'prepared') + 1);
        assert.ok(
          sincePrepared.some(({ by }) => by.action === 'entry.approve'),
          line(step),
        );
      }));

    it('gives no right back after a suspension or an end but by a new decision', () => {
      inEveryWalk(rules, actions, (step) => {
        if (step.from === 'ended') assert.equal(step.to, 'prepared', line(step));
        if (step.from === 'suspended' && step.to === 'approved')
          assert.equal(step.by.action, 'entry.resume', line(step));
      });
      assert.deepEqual(passed(rules, actions), new Set(ENTRY_STATES));
    });
  });

describe('A legal basis that everybody tries everything with', () => {
  const rules = { begin: 'draft', after: basisAfter } as const;
  const actions = actionsOf(BASIS_WORKFLOW) as BasisAction[];

  it('is active only after the DPO reviewed it and the mayor in person signed it, each not their own', () =>
    inEveryWalk(rules, actions, (step, before) => {
      bySomebodyWhoMay(step);
      if (step.to !== 'active') return;
      assert.equal(step.by.action, 'basis.sign', line(step));
      assert.equal(step.by.standing, 'mayor', line(step));
      assert.equal(step.by.relation, 'other', line(step));
      const last = before.at(-1);
      assert.equal(last?.by.action, 'basis.review', line(step));
      assert.equal(last?.by.standing, 'dpo', line(step));
      assert.equal(last?.by.relation, 'other', line(step));
    }));

  it('is not changed once it is signed by one of the two', () =>
    inEveryWalk(rules, actions, (step) => {
      if (step.by.action === 'basis.change') assert.equal(step.from, 'draft', line(step));
    }));

  it('is stopped by DPO, mayor or delegate alone, and stays stopped', () => {
    inEveryWalk(rules, actions, (step) => {
      if (step.to === 'revoked')
        assert.ok(['dpo', 'mayor', 'delegate'].includes(step.by.standing), line(step));
      assert.ok(step.from !== 'revoked' && step.from !== 'refused', line(step));
    });
    for (const standing of ['dpo', 'mayor'] as const)
      assert.ok(
        allows({ operation: 'basis.revoke', standing, state: 'active', relation: 'hand', level: 0 }),
        `${standing}, who signed it`,
      );
    assert.deepEqual(passed(rules, actions), new Set(BASIS_STATES));
  });
});

for (const waits of ['for-mayor', 'for-mayor-only', 'for-dpo'] as const)
  describe(`A decision that waits ${waits}, that everybody tries everything with`, () => {
    type Act = DecisionAction | 'decision.reject-paper';
    const rules: Rules<DecisionState, Act> = {
      begin: waits,
      // What the paper does not say goes back to where it waited before.
      after: (state, action) => {
        if (action !== 'decision.reject-paper') return decisionAfter(state, action);
        return state === 'on-paper' ? waits : undefined;
      },
    };
    const actions: readonly Act[] = [
      ...(actionsOf(DECISION_WORKFLOW) as DecisionAction[]),
      'decision.reject-paper',
    ];
    const may = { 'for-mayor': ['mayor', 'delegate'], 'for-mayor-only': ['mayor'], 'for-dpo': ['dpo'] }[
      waits
    ];

    it('is taken by those for whom it waits, and never by who proposed it or had a hand in it', () =>
      inEveryWalk(rules, actions, (step) => {
        bySomebodyWhoMay(step);
        if (!/grant|refuse/.test(step.by.action)) return;
        assert.equal(step.by.relation, 'other', line(step));
        if (step.from !== 'on-paper') assert.ok(may.includes(step.by.standing), line(step));
      }));

    it('is in force from paper only when somebody else confirms what the desk recorded', () =>
      inEveryWalk(rules, actions, (step, before) => {
        if (step.from !== 'on-paper') return;
        assert.notEqual(waits, 'for-dpo', line(step));
        assert.equal(step.by.relation, 'other', line(step));
        const recorded = before.at(-1);
        assert.equal(recorded?.by.action, 'decision.record-paper', line(step));
        assert.ok(['coordinator', 'deputy'].includes(recorded?.by.standing ?? ''), line(step));
      }));

    it('is taken once: from granted, refused or withdrawn nothing leads on', () => {
      inEveryWalk(rules, actions, (step) => {
        const over: readonly DecisionState[] = ['granted', 'refused', 'withdrawn'];
        assert.ok(!over.includes(step.from), line(step));
        if (step.to === 'withdrawn') assert.equal(step.by.relation, 'own', line(step));
      });
      const onPaper = waits === 'for-dpo' ? [] : ['on-paper'];
      assert.deepEqual(
        passed(rules, actions),
        new Set([waits, ...onPaper, 'granted', 'refused', 'withdrawn']),
      );
    });
  });

const CHAIRS: readonly Standing[] = ['mayor', 'delegate'];
const AT_DESK: readonly Standing[] = ['coordinator', 'deputy'];

describe('A session that everybody tries everything with', () => {
  const rules: Rules<SessionState, SessionAction> = { begin: 'draft', after: sessionAfter, relations: SEATS };
  const actions = actionsOf(SESSION_WORKFLOW) as SessionAction[];
  const inWalks = (check: Parameters<typeof inEveryWalk<SessionState, SessionAction>>[2]) =>
    inEveryWalk(rules, actions, check);

  it('is moved by desk, mayor and delegate only, and by nobody who stepped out', () =>
    inWalks((step) => {
      bySomebodyWhoMay(step);
      const { action, standing } = step.by;
      if (isPressed(action)) assert.ok([...CHAIRS, ...AT_DESK].includes(standing), line(step));
    }));

  it('is convened only after the desk proposed it and mayor or delegate approved it (gate 3)', () =>
    inWalks((step, before) => {
      if (step.to === 'approved' && step.from !== 'approved') {
        assert.equal(step.from, 'proposed', line(step));
        assert.ok(CHAIRS.includes(step.by.standing) && step.by.relation === 'other', line(step));
        const proposed = before.at(-1)?.by;
        assert.equal(proposed?.action, 'session.propose', line(step));
        assert.ok(proposed !== undefined && AT_DESK.includes(proposed.standing), line(step));
      }
      if (step.by.action === 'room.invite')
        assert.ok(
          before.some(({ by }) => by.action === 'session.approve'),
          line(step),
        );
    }));

  it('is opened by a chair who acknowledged, in a room that was found right, and ended by the chair', () =>
    inWalks((step, before) => {
      if (step.to === 'opened') {
        assert.ok(CHAIRS.includes(step.by.standing), line(step));
        assert.equal(step.by.relation, 'admitted', line(step));
        assert.ok(
          before.some(({ by }) => by.action === 'room.activate'),
          line(step),
        );
      }
      if (step.to === 'ended') assert.ok(CHAIRS.includes(step.by.standing), line(step));
    }));

  it('is changed as a draft only, moved or cancelled until it is opened, and over once it is closed', () => {
    inWalks(({ from, by, ...step }) => {
      const told = line({ from, by, ...step });
      if (by.action === 'session.change') assert.equal(from, 'draft', told);
      if (by.action === 'session.move' || by.action === 'session.cancel')
        assert.ok(['approved', 'invited', 'ready'].includes(from), told);
      if (step.to === 'closed') assert.equal(from, 'confirmed', told);
      assert.ok(from !== 'closed' && from !== 'cancelled', told);
    });
    assert.deepEqual(passed(rules, actions), new Set(SESSION_STATES));
  });
});

describe('An item of the agenda that everybody tries everything with', () => {
  const rules: Rules<AgendaItemState, AgendaItemAction> = {
    begin: 'planned',
    after: agendaItemAfter,
    relations: SEATS,
  };
  const actions = actionsOf(AGENDA_ITEM_WORKFLOW) as AgendaItemAction[];
  const inWalks = (check: Parameters<typeof inEveryWalk<AgendaItemState, AgendaItemAction>>[2]) =>
    inEveryWalk(rules, actions, check);

  it('is opened, told about, given an outcome and closed by those only who acknowledged (gate 9)', () =>
    inWalks((step) => {
      bySomebodyWhoMay(step);
      const { action, standing, relation } = step.by;
      const aside: readonly AgendaItemAction[] = [
        'spoken.tick',
        'item.strike',
        'item.recuse',
        'item.postpone',
      ];
      if (!aside.includes(action)) assert.equal(relation, 'admitted', line(step));
      if (action === 'item.recuse') assert.notEqual(relation, 'other', line(step));
      if (action === 'item.close') assert.ok([...CHAIRS, ...AT_DESK].includes(standing), line(step));
    }));

  it('holds nothing that was told before it was opened, and nothing below level 1', () =>
    inWalks((step, before) => {
      if (step.by.action !== 'contribution.give') return;
      assert.equal(step.from, 'open', line(step));
      assert.ok(step.by.level >= 1, line(step));
      assert.ok(
        before.some(({ by }) => by.action === 'item.open'),
        line(step),
      );
    }));

  it('is closed only from open, and is over then', () => {
    inWalks((step) => {
      if (step.to === 'closed') assert.equal(step.from, 'open', line(step));
      assert.ok(step.from === 'planned' || step.from === 'open', line(step));
    });
    assert.deepEqual(passed(rules, actions), new Set(AGENDA_ITEM_STATES));
  });
});

describe('An invitation that everybody tries everything with', () => {
  const rules: Rules<InvitationState, InvitationAction> = { begin: 'prepared', after: invitationAfter };
  const actions = actionsOf(INVITATION_WORKFLOW) as InvitationAction[];
  const inWalks = (check: Parameters<typeof inEveryWalk<InvitationState, InvitationAction>>[2]) =>
    inEveryWalk(rules, actions, check);
  const TAKING_AWAY: readonly InvitationAction[] = ['invitation.withdraw', 'invitation.expire'];

  it('is answered by whoever was invited, or written down by the desk for somebody else (gate 9)', () =>
    inWalks((step) => {
      bySomebodyWhoMay(step);
      const { action, relation, standing } = step.by;
      if (action === 'acknowledgement.record') {
        assert.equal(relation, 'other', line(step));
        assert.ok(AT_DESK.includes(standing), line(step));
      } else if (step.to === 'accepted' || step.to === 'declined') assert.equal(relation, 'own', line(step));
    }));

  it('is acknowledged only after it was sent, and by nobody who declined', () =>
    inWalks((step, before) => {
      if (!step.by.action.startsWith('acknowledgement.')) return;
      assert.ok(SEATED_STATES.includes(step.from), line(step));
      assert.ok(
        before.some(({ by }) => by.action === 'room.invite'),
        line(step),
      );
      assert.ok(!before.some(({ to }) => to === 'declined'), line(step));
    }));

  it('passes to a substitute only when whoever was invited asked, and mayor or delegate said yes', () =>
    inWalks((step, before) => {
      if (step.to !== 'substituted') return;
      assert.ok(CHAIRS.includes(step.by.standing), line(step));
      assert.equal(step.by.relation, 'other', line(step));
      const asked = before.at(-1)?.by;
      assert.equal(asked?.action, 'invitation.ask-substitute', line(step));
      assert.equal(asked?.relation, 'own', line(step));
    }));

  it('can be declined in one press from every state in which it holds a seat (gate 7)', () => {
    for (const state of SEATED_STATES)
      assert.equal(invitationAfter(state, 'invitation.decline'), 'declined', state);
  });

  it('gives no seat back once it is declined, expired, withdrawn or passed on', () => {
    inWalks((step) => {
      assert.ok(step.from === 'prepared' || SEATED_STATES.includes(step.from), line(step));
      if (step.by.action === 'invitation.withdraw') {
        assert.equal(step.by.relation, 'other', line(step));
        assert.ok([...CHAIRS, ...AT_DESK].includes(step.by.standing), line(step));
      }
      if (TAKING_AWAY.includes(step.by.action)) assert.ok(!SEATED_STATES.includes(step.to), line(step));
    });
    assert.deepEqual(passed(rules, actions), new Set(INVITATION_STATES));
  });
});
