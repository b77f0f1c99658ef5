// The policy against its reviewed text, and against a second table that was written from domain.md §5 and §10 alone.
import assert from 'node:assert/strict';
import type { Asked, Operation } from '../../src/domain/policy/policy.ts';
import { allows } from '../../src/domain/policy/policy.ts';
import type { Standing } from '../../src/domain/roster/entry.ts';
import { isAsReviewed } from './golden.ts';
import { everyQuestion, LEVELS, OPERATIONS, policyText, STANDINGS } from './policy-table.ts';

/**
 * What one kind of person may do with what, and at which lowest level. `on` is whose item and its states: `own draft`,
 * `any submitted|screening`. Written by person, where the policy is written by operation, so that one slip does not repeat itself.
 */
type May = readonly [level: 0 | 1, operation: Operation, on?: string];

/** Everything that was sent and not yet erased. */
const SENT =
  'submitted|screening|needs-info|withdrawn|emergency-redirected|referred|insufficient|proposed-to-mayor|listed|not-listed|feedback-given';
/** §4: withdrawing goes until it is proposed to the mayor. */
const NOT_YET_PROPOSED = 'submitted|screening|needs-info';

/** Emergency numbers, directory, privacy notice and language are for whoever comes along (§10, "Who may report"). */
const ANYBODY: readonly May[] = [
  [0, 'home.see'],
  [0, 'help.see'],
  [0, 'privacy.see'],
  [0, 'profile.change'],
];
/** §10, "Own signal": whatever became of their role, people see, throw away and take back what they brought in. */
const WHOEVER_BROUGHT_SOMETHING_IN: readonly May[] = [
  [0, 'own.list'],
  [0, 'request.see-own', 'own open|closed'],
  [0, 'request.withdraw', 'own open'],
  [0, 'draft.discard', 'own draft'],
  [0, 'signal.see-own', `own ${SENT}`],
  [0, 'signal.withdraw', `own ${NOT_YET_PROPOSED}`],
  [1, 'signal.answer', 'own needs-info'],
];
/** §3 and gate 1: content about somebody needs level 1; what is about nobody does not. */
const WRITING: readonly May[] = [
  [1, 'draft.see', 'own draft'],
  [1, 'draft.save', 'own draft'],
  [1, 'signal.submit', 'own draft'],
  [1, 'signal.edit', 'own submitted'],
];
const REPORTING: readonly May[] = [[0, 'callback.ask'], [0, 'advice.ask'], [1, 'draft.start'], ...WRITING];
/** §5, coordinator; a deputy while standing in is the same. Four eyes: nobody asks or answers themselves. */
const DESK: readonly May[] = [
  [1, 'draft.start-on-behalf'],
  ...WRITING,
  [0, 'desk.see'],
  [1, 'signal.open', `own ${SENT}`],
  [1, 'signal.open', `other ${SENT}`],
  [1, 'signal.ask', 'other screening|needs-info'],
  [0, 'request.open', 'other open|closed'],
  [0, 'request.answer', 'other open'],
  [0, 'request.close', 'other open'],
  [0, 'dead-letter.retry', 'other dead'],
];

const MAY: { readonly [standing in Standing]: readonly May[] } = {
  stranger: ANYBODY,
  mayor: [...ANYBODY, ...WHOEVER_BROUGHT_SOMETHING_IN],
  dpo: [...ANYBODY, ...WHOEVER_BROUGHT_SOMETHING_IN],
  admin: [...ANYBODY, ...WHOEVER_BROUGHT_SOMETHING_IN],
  reporter: [...ANYBODY, ...WHOEVER_BROUGHT_SOMETHING_IN, ...REPORTING],
  partner: [...ANYBODY, ...WHOEVER_BROUGHT_SOMETHING_IN, ...REPORTING],
  police: [...ANYBODY, ...WHOEVER_BROUGHT_SOMETHING_IN, ...REPORTING],
  coordinator: [...ANYBODY, ...WHOEVER_BROUGHT_SOMETHING_IN, ...DESK],
  deputy: [...ANYBODY, ...WHOEVER_BROUGHT_SOMETHING_IN, ...DESK],
};

function isExpected({ operation, standing, state, relation, level }: Asked): boolean {
  return MAY[standing].some(([lowest, what, on]) => {
    if (what !== operation || level < lowest) return false;
    if (on === undefined) return state === undefined && relation === 'none';
    const [whose, states = ''] = on.split(' ');
    return relation === whose && state !== undefined && states.split('|').includes(state);
  });
}

const asText = (asked: Asked) =>
  `${asked.standing} ${asked.operation} on ${asked.relation} ${asked.state ?? '-'} at level ${asked.level}`;

/** What this person may do at all, with whatever target and level. */
function everDoneBy(standing: Standing): readonly Operation[] {
  const done = [...everyQuestion()].filter((asked) => asked.standing === standing && allows(asked));
  return [...new Set(done.map(({ operation }) => operation))];
}

describe('The policy', () => {
  it('is what was reviewed', () => isAsReviewed('policy.golden.txt', policyText()));

  it('answers every question as the domain says', () => {
    let asked = 0;
    const wrong: string[] = [];
    for (const question of everyQuestion()) {
      asked += 1;
      if (allows(question) !== isExpected(question)) wrong.push(asText(question));
    }
    assert.ok(asked >= 10_000, `only ${asked} questions`);
    assert.deepEqual(wrong, []);
  });

  it('has no operation that the second table does not know', () => {
    const known = new Set(STANDINGS.flatMap((standing) => MAY[standing].map(([, operation]) => operation)));
    assert.deepEqual(
      OPERATIONS.filter((operation) => !known.has(operation)),
      [],
    );
  });

  it('lets strangers see where help is, and nothing else', () => {
    assert.deepEqual(everDoneBy('stranger'), ['home.see', 'help.see', 'privacy.see', 'profile.change']);
  });

  for (const standing of ['mayor', 'dpo', 'admin'] as const) {
    it(`lets the ${standing} bring in nothing and open nothing of others`, () => {
      const done = everDoneBy(standing);
      const bringing =
        /^(?:draft\.(?:start|start-on-behalf|see|save)|signal\.(?:submit|edit|open|ask)|callback\.|advice\.)/;
      assert.deepEqual(
        done.filter((operation) => bringing.test(operation)),
        [],
      );
    });
  }

  it('shows a signal of somebody else to nobody but coordinator and deputy', () => {
    const seen = [...everyQuestion()].filter(
      (asked) => asked.relation === 'other' && /^signal\.|^draft\./.test(asked.operation) && allows(asked),
    );
    assert.deepEqual(new Set(seen.map(({ standing }) => standing)), new Set(['coordinator', 'deputy']));
  });

  it('shows a draft to its author only', () => {
    const seen = [...everyQuestion()].filter((asked) => asked.state === 'draft' && allows(asked));
    assert.ok(seen.length > 0);
    assert.deepEqual(new Set(seen.map(({ relation }) => relation)), new Set(['own']));
  });

  it('does nothing with what is erased or in a state that nobody knows', () => {
    const wrong = [...everyQuestion()].filter(
      (asked) => (asked.state === 'erased' || asked.state === 'invented') && allows(asked),
    );
    assert.deepEqual(wrong.map(asText), []);
  });

  it('never allows less at a higher level of data', () => {
    for (const asked of everyQuestion()) {
      const higher = LEVELS.filter((level) => level > asked.level);
      if (allows(asked)) for (const level of higher) assert.ok(allows({ ...asked, level }), asText(asked));
    }
  });

  it('lets nothing about anybody be written at level 0', () => {
    const writing: readonly Operation[] = [
      'draft.start',
      'draft.start-on-behalf',
      'draft.save',
      'signal.submit',
    ];
    const more: readonly Operation[] = ['signal.edit', 'signal.answer', 'signal.ask'];
    for (const asked of everyQuestion())
      if (asked.level === 0 && [...writing, ...more].includes(asked.operation))
        assert.ok(!allows(asked), asText(asked));
  });
});
