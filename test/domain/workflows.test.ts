// The lives of signals, requests, cases, roster entries, legal bases and decisions: the tables, that they agree with the policy, and walks
// that nobody planned.
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
];

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
        const unknown = actionsOf(table).filter((action) => !OPERATIONS.includes(askingOf(action).operation));
        assert.deepEqual(unknown, []);
      });

      it('offers no move that nobody may make', () => {
        for (const [state, moves] of Object.entries(table))
          for (const action of Object.keys(moves)) {
            const { operation, decision } = askingOf(action, state);
            // A preparation is about nobody's entry yet: it is asked without a target.
            const asked = action === 'entry.prepare' ? [undefined] : asPolicyKnows(workflow, state);
            assert.ok(somebodyMay(operation, decision ? [decision] : asked), `${action} while ${state}`);
          }
      });

      it('has a move for everything that may be done', () => {
        const made = new Map(
          actionsOf(table)
            .filter((action) => !readings.includes(action) && !askingOf(action).decision)
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
const attempt = <Action extends string>(actions: readonly Action[]) =>
  fc.record({
    standing: fc.constantFrom(...STANDINGS, 'coordinator', 'coordinator', 'mayor', 'mayor', 'partner', 'dpo'),
    action: fc.oneof(
      ...actions.map((action) => ({
        weight: /withdraw|discard|redirect|refuse|drop|revoke|\.end$|confirm/.test(action) ? 1 : 6,
        arbitrary: fc.constant(action),
      })),
    ),
    relation: fc.constantFrom('own', 'hand', 'recused', 'own-recused', 'other', 'other'),
    level: fc.constantFrom(...LEVELS, 1, 2),
  }) as fc.Arbitrary<Attempt<Action>>;

interface Attempt<Action> {
  readonly standing: Standing;
  readonly action: Action;
  readonly relation: Exclude<Relation, 'none'>;
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
    if (!allows({ operation, standing, level, ...question })) continue;
    const to = after(from, action);
    if (to === undefined) continue;
    steps.push({ from, to, by });
    from = to;
  }
  return steps;
}

const LONG_WALK = { minLength: 1, maxLength: 200, size: 'max' } as const;
const RUNS = { numRuns: 500 };
const longWalks = <Action extends string>(actions: readonly Action[]) =>
  fc.array(attempt(actions), LONG_WALK);

/** Asserts something of every step of five hundred walks, and that between them they pass every one of these states. */
function inEveryWalk<State extends string, Action extends string>(
  rules: Rules<State, Action>,
  actions: readonly Action[],
  check: (step: Step<State, Action>, before: readonly Step<State, Action>[]) => void,
): void {
  const walks = longWalks(actions);
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
  const samples = fc.sample(longWalks(actions), { numRuns: 500, seed: 1 });
  return new Set([rules.begin, ...samples.flatMap((attempts) => walk(rules, attempts).map(({ to }) => to))]);
}

const line = ({ from, to, by }: Step<string, string>) =>
  `${from} → ${to} by ${by.action} of ${by.standing} (${by.relation})`;

/** Nobody who stepped out, and nobody of no account, moves anything. Preparing an entry is about nobody's yet. */
function bySomebodyWhoMay(step: Step<string, string>): void {
  const { relation, action } = step.by;
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
