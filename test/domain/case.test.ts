// Which signals belong to which case: joining, merging and splitting in any order, against a model that only counts.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type CaseContent,
  decidingQuestions,
  EMPTY_CASE,
  LISTING_QUESTIONS,
  MOST_ELEMENTS,
  mergeQuestions,
  splitQuestions,
  unlistQuestions,
  withElement,
} from '../../src/domain/case/content.ts';
import { joined, type Membership, merged, split } from '../../src/domain/case/membership.ts';
import { caseEndsAt, later } from '../../src/domain/case/terms.ts';
import { CASE_STATES, caseAfter } from '../../src/domain/case/workflow.ts';
import { readFields } from '../../src/domain/signal/answering.ts';

const EMPTY: Membership = { signals: [], recused: [] };
const ids = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

type Step =
  | { readonly do: 'join'; readonly to: number; readonly by: number }
  | { readonly do: 'merge'; readonly from: number; readonly into: number }
  | { readonly do: 'split'; readonly of: number; readonly chosen: readonly number[] };

const index = fc.nat({ max: 7 });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('join' as const), to: index, by: index }),
    fc.record({ do: fc.constant('merge' as const), from: index, into: index }),
    fc.record({ do: fc.constant('split' as const), of: index, chosen: fc.array(index, { maxLength: 4 }) }),
  ),
  { maxLength: 40 },
);

interface Town {
  readonly cases: Membership[];
  /** The model: every signal that ever joined, with whoever stepped out of what it was part of. */
  readonly outOf: Map<string, Set<string>>;
}

function play({ cases, outOf }: Town, step: Step, n: number): void {
  const at = (of: number) => cases[of % cases.length] ?? EMPTY;
  const replace = (of: number, by: Membership) => cases.splice(of % cases.length, 1, by);
  if (step.do === 'join') {
    const signal = `sig.${n}`;
    const own = [`own.${step.by}`];
    replace(step.to, joined(at(step.to), signal, own));
    const members = at(step.to).signals;
    const together = new Set([...own, ...members.flatMap((each) => [...(outOf.get(each) ?? [])])]);
    for (const each of members) outOf.set(each, new Set(together));
  } else if (step.do === 'merge') {
    if (step.from % cases.length === step.into % cases.length) return;
    const after = merged(at(step.from), at(step.into));
    const members = after.into.signals;
    const together = new Set(members.flatMap((each) => [...(outOf.get(each) ?? [])]));
    replace(step.from, after.from);
    replace(step.into, after.into);
    for (const each of members) outOf.set(each, new Set(together));
  } else {
    const { signals } = at(step.of);
    const chosen = step.chosen.flatMap((which) => signals[which] ?? []);
    const parts = split(at(step.of), chosen);
    if (parts === undefined) return;
    replace(step.of, parts.rest);
    cases.push(parts.apart);
  }
}

describe('Cases and their signals', () => {
  it('lose no signal, and have none in two cases, in whatever order signals join and cases merge and split', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const town: Town = { cases: [EMPTY, EMPTY, EMPTY], outOf: new Map() };
        for (const [n, step] of played.entries()) {
          play(town, step, n);
          const all = town.cases.flatMap(({ signals }) => signals);
          assert.deepEqual(all.toSorted(), [...town.outOf.keys()].toSorted());
        }
      }),
    );
  });

  it('keep whoever stepped out of one signal out of every case that it ever comes into', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const town: Town = { cases: [EMPTY, EMPTY, EMPTY], outOf: new Map() };
        for (const [n, step] of played.entries()) play(town, step, n);
        for (const { signals, recused } of town.cases) {
          for (const signal of signals)
            for (const owner of town.outOf.get(signal) ?? []) assert.ok(recused.includes(owner));
        }
      }),
    );
  });

  it('are split only where at least one signal goes, at least one stays, and all of them are there', () => {
    const two: Membership = { signals: ['sig.a', 'sig.b'], recused: ['own.x'] };
    for (const chosen of [[], ['sig.a', 'sig.b'], ['sig.c'], ['sig.a', 'sig.c']])
      assert.equal(split(two, chosen), undefined, chosen.join());
    assert.deepEqual(split(two, ['sig.b', 'sig.b']), {
      rest: { signals: ['sig.a'], recused: ['own.x'] },
      apart: { signals: ['sig.b'], recused: ['own.x'] },
    });
  });

  it('are empty once they went into another one', () => {
    const from: Membership = { signals: ['sig.a'], recused: ['own.x'] };
    const into: Membership = { signals: ['sig.b'], recused: ['own.y'] };
    assert.deepEqual(merged(from, into), {
      from: { signals: [], recused: ['own.y', 'own.x'] },
      into: { signals: ['sig.b', 'sig.a'], recused: ['own.y', 'own.x'] },
    });
  });
});

describe('A case', () => {
  it('is moved by decisions only while it is listed', () => {
    for (const state of CASE_STATES.filter((each) => each !== 'listed'))
      for (const action of ['case.note', 'case.join', 'case.unlist', 'case.merge', 'case.split'] as const)
        assert.equal(caseAfter(state, action), undefined, `${state} ${action}`);
    assert.equal(caseAfter('listed', 'case.unlist'), 'closed');
    assert.equal(caseAfter('listed', 'case.merge'), 'merged');
  });

  it('ends after the days of the house rules, and after a year at most', () => {
    const listed = new Date('2026-03-01T12:00:00Z');
    assert.equal(caseEndsAt(listed, 90), '2026-05-30T12:00:00.000Z');
    assert.equal(caseEndsAt(listed, 365), '2027-03-01T12:00:00.000Z');
    assert.equal(caseEndsAt(listed, 4000), '2027-03-01T12:00:00.000Z');
  });

  it('lives as long as the longest of what joins it', () => {
    const [may, june] = ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];
    assert.equal(later(may, june), june);
    assert.equal(later(june, may), june);
    assert.equal(later(may, null), may);
  });

  it('holds elements up to a number that people still read', () => {
    const element = {
      side: 'against',
      text: 'Hij kwam naar het gesprek.',
      source: 'own',
      at: '2026-03-01T12:00:00.000Z',
      by: 'coordinator',
    } as const;
    let content: CaseContent | undefined = EMPTY_CASE;
    for (let n = 0; n < MOST_ELEMENTS; n += 1) content = content && withElement(content, element);
    assert.equal(content?.elements.length, MOST_ELEMENTS);
    assert.equal(content && withElement(content, element), undefined);
  });
});

describe('What is asked about a case', () => {
  it('is both the indication and the link with the purpose before the mayor is asked (gate 2)', () => {
    for (const typed of [{}, { listIndication: 'Hij toonde filmpjes.' }, { listLink: 'Reisplannen.' }])
      assert.notDeepEqual(readFields(LISTING_QUESTIONS, typed).errors, []);
    const both = { listIndication: 'Hij toonde filmpjes.', listLink: 'Reisplannen.' };
    assert.deepEqual(readFields(LISTING_QUESTIONS, both).errors, []);
  });

  it('is the mayor’s special reason with a child under twelve, and only then (gate 17)', () => {
    assert.deepEqual(readFields(decidingQuestions('under12'), {}).errors, [
      { field: 'under12Special', fault: 'required' },
    ]);
    for (const age of ['12-17', '18-25', '26-plus', 'unknown'])
      assert.deepEqual(ids(decidingQuestions(age)), ['joinCase']);
  });

  it('is a reason in words only where the cell may hold content (gate 1)', () => {
    for (const questions of [unlistQuestions, mergeQuestions, splitQuestions]) {
      assert.ok(questions(0).every(({ kind }) => kind !== 'text'));
      for (const level of [1, 2] as const) assert.ok(questions(level).some(({ kind }) => kind === 'text'));
    }
  });
});
