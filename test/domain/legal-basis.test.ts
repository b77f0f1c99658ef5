import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ActiveBasis,
  type Cell,
  dataLevelOn,
  HOUSE_RULES,
  IDENTIFYING,
  identifyingOn,
  WHOLE_CELL,
} from '../../src/domain/cell/cell.ts';
import type { BasisTerms } from '../../src/domain/legal-basis/entry.ts';
import { answersOf, readBasis, WHOLE_CELL_PICK } from '../../src/domain/legal-basis/form.ts';
import {
  activeOf,
  missingOf,
  opensFor,
  opensNothing,
  phaseOn,
  withBasis,
  withoutBasis,
} from '../../src/domain/legal-basis/opening.ts';
import { BASIS_WORKFLOW, type BasisState, basisAfter } from '../../src/domain/legal-basis/workflow.ts';
import { asTyped } from '../../src/domain/signal/rules.ts';

const TODAY = '2026-11-23';

/** What Bram types for level 1 of the whole cell. */
const LEVEL_1 = {
  basisLevel: '1',
  basisOrganisation: WHOLE_CELL_PICK,
  basisInstrument: 'decree',
  basisArticle: 'decreet van 1 januari 2026, art. 5',
  basisCategories: 'feiten en indrukken, zonder naam',
  basisDpia: 'GEB 2026/3',
  basisDpiaDate: '2026-10-01',
  basisFrom: '2026-11-01',
  basisUntil: '2027-10-31',
  basisRetention: '183',
};
const LEVEL_2 = { ...LEVEL_1, basisLevel: '2', basisOrganisation: 'org.school', basisFields: 'name' };

function read(typed: { readonly [field: string]: string }) {
  const result = readBasis(typed, TODAY);
  assert.ok('terms' in result, JSON.stringify(result));
  return result;
}
function faults(typed: { readonly [field: string]: string }): readonly string[] {
  const result = readBasis(typed, TODAY);
  return 'errors' in result ? result.errors.map(({ field, fault }) => `${field} ${fault}`) : [];
}

const cellWith = (...bases: readonly ActiveBasis[]): Cell => ({
  name: 'Voorbeeldegem',
  municipalities: ['Voorbeeldegem'],
  languages: ['nl'],
  timeZone: 'Europe/Brussels',
  rules: HOUSE_RULES,
  practice: false,
  bases,
  desk: { coordinator: '', deputy: '' },
  mayor: '',
  police: '',
  dpo: '',
  handOver: null,
  registerKey: 'k.x',
  revision: 1,
});

const day = fc.integer({ min: 0, max: 900 }).map((n) => {
  return new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
});
const organisation = fc.constantFrom('org.school', 'org.welfare', 'org.police');
const terms = fc.record({
  level: fc.constantFrom(1, 2) as fc.Arbitrary<1 | 2>,
  organisation: fc.oneof(organisation, fc.constant(WHOLE_CELL)),
  fields: fc.subarray([...IDENTIFYING]),
  from: day,
  until: day,
  retentionDays: fc.constant(30),
}) satisfies fc.Arbitrary<BasisTerms>;

describe('What is typed into the legal-basis register', () => {
  it('is read into days, codes and texts, and can be shown again to be changed', () => {
    for (const typed of [LEVEL_1, LEVEL_2]) {
      const { terms: read1, details } = read(typed);
      assert.deepEqual(asTyped(answersOf(read1, details)), typed);
    }
    assert.equal(read(LEVEL_1).terms.organisation, WHOLE_CELL);
    assert.equal(read(LEVEL_2).terms.organisation, 'org.school');
  });

  it('needs a DPIA reference with its date, a term and a period', () => {
    const { basisDpia, basisDpiaDate, basisRetention, basisFrom, ...rest } = LEVEL_1;
    assert.ok(basisDpia && basisDpiaDate && basisRetention && basisFrom);
    assert.deepEqual(faults(rest).toSorted(), [
      'basisDpia required',
      'basisDpiaDate required',
      'basisFrom required',
      'basisRetention required',
    ]);
  });

  it('at level 2 says which fields; at level 1 none, whatever was ticked', () => {
    assert.deepEqual(faults({ ...LEVEL_2, basisFields: '' }), ['basisFields required']);
    assert.deepEqual(faults({ ...LEVEL_2, basisFields: 'religion' }), ['basisFields unknownChoice']);
    assert.deepEqual(read({ ...LEVEL_1, basisFields: 'name' }).terms.fields, []);
    assert.deepEqual(read({ ...LEVEL_2, basisFields: 'address,name' }).terms.fields, ['name', 'address']);
  });

  it('for a prosecutor’s authorisation needs its reference and its date', () => {
    const authorised = { ...LEVEL_1, basisInstrument: 'prosecutor' };
    assert.deepEqual(faults(authorised), ['basisReference required', 'basisDate required']);
    const { details } = read({ ...authorised, basisReference: 'AN 12/2026', basisDate: '2026-11-02' });
    assert.deepEqual([details.instrument, details.reference], ['prosecutor', 'AN 12/2026']);
  });

  it('does not end before it begins, is not over already, and rests on papers that exist', () => {
    assert.deepEqual(faults({ ...LEVEL_1, basisUntil: '2026-10-31' }), ['basisUntil daysReversed']);
    assert.deepEqual(faults({ ...LEVEL_1, basisFrom: '2025-01-01', basisUntil: '2026-11-22' }), [
      'basisUntil dayOver',
    ]);
    assert.deepEqual(faults({ ...LEVEL_1, basisFrom: TODAY, basisUntil: TODAY }), []);
    assert.deepEqual(faults({ ...LEVEL_1, basisDpiaDate: TODAY, basisDate: TODAY }), []);
    assert.deepEqual(faults({ ...LEVEL_1, basisDpiaDate: '2026-11-24' }), ['basisDpiaDate noDay']);
    assert.deepEqual(faults({ ...LEVEL_1, basisDate: '2026-11-24' }), ['basisDate noDay']);
    assert.deepEqual(faults({ ...LEVEL_1, basisFrom: '2028-01-01', basisUntil: '2028-12-31' }), []);
  });
});

describe('The life of an entry', () => {
  it('has no way to hold without the DPO’s signature and the mayor’s after it', () => {
    const ways: string[][] = [];
    const walk = (state: BasisState, path: readonly string[]): void => {
      if (state === 'active') ways.push([...path]);
      for (const [action, next] of Object.entries(BASIS_WORKFLOW[state])) {
        if (!path.includes(action)) walk(next, [...path, action]);
      }
    };
    walk('draft', []);
    assert.ok(ways.length > 0);
    for (const way of ways) {
      const signed = way.filter((action) => action === 'basis.review' || action === 'basis.sign');
      assert.deepEqual(signed, ['basis.review', 'basis.sign']);
    }
  });

  it('cannot be changed once the DPO has signed, and does not come back once it was stopped', () => {
    for (const state of ['reviewed', 'active'] as const) {
      assert.equal(basisAfter(state, 'basis.change'), undefined);
      assert.equal(basisAfter(state, 'basis.revoke'), 'revoked');
    }
    assert.deepEqual([BASIS_WORKFLOW.revoked, BASIS_WORKFLOW.refused], [{}, {}]);
  });

  it('is called by what it is worth on the day', () => {
    const period = { ...read(LEVEL_1).terms };
    assert.equal(phaseOn('active', period, '2026-10-31'), 'future');
    assert.equal(phaseOn('active', period, '2026-11-01'), 'active');
    assert.equal(phaseOn('active', period, '2027-10-31'), 'active');
    assert.equal(phaseOn('active', period, '2027-11-01'), 'expired');
    assert.equal(phaseOn('draft', period, '2027-11-01'), 'draft');
  });

  it('says what a level waits for, the nearest thing first', () => {
    assert.equal(missingOf([]), 'nobody');
    assert.equal(missingOf(['revoked', 'expired', 'refused']), 'nobody');
    assert.equal(missingOf(['expired', 'draft']), 'dpo');
    assert.equal(missingOf(['draft', 'reviewed']), 'mayor');
    assert.equal(missingOf(['reviewed', 'future', 'draft']), 'future');
  });
});

describe('What the register opens', () => {
  it('is nothing on a day, for an organisation or of a field that no entry names', () => {
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 6 }), organisation, day, (all, mine, today) => {
        const bases = all.map((each, n) => activeOf(`lb.${n}`, each));
        const cell = cellWith(...bases);
        const holds = (level: 1 | 2) =>
          all.filter(
            (each) =>
              each.level === level &&
              each.from <= today &&
              today <= each.until &&
              [mine, WHOLE_CELL].includes(each.organisation),
          );
        const level = holds(1).length === 0 ? 0 : holds(2).length === 0 ? 1 : 2;
        assert.equal(dataLevelOn(cell, today, mine), level);
        const open =
          level === 2 ? IDENTIFYING.filter((f) => holds(2).some(({ fields }) => fields.includes(f))) : [];
        assert.deepEqual(identifyingOn(cell, today, mine), open);
        const held = [...holds(1), ...holds(2)];
        for (const each of all)
          assert.equal(opensFor(activeOf('lb.x', each), mine, today), held.includes(each));
      }),
    );
  });

  it('grows by the entry that was signed, loses what is over, and shrinks by the one that was stopped', () => {
    const old = activeOf('lb.old', { ...read(LEVEL_1).terms, from: '2025-01-01', until: '2025-12-31' });
    const first = activeOf('lb.1', read(LEVEL_1).terms);
    const second = activeOf('lb.2', read(LEVEL_2).terms);
    const both = withBasis(withBasis([old], first, TODAY), second, TODAY);
    assert.deepEqual(both, [first, second]);
    assert.deepEqual(withBasis(both, second, TODAY), both);
    const lastDay = { ...old, until: TODAY };
    assert.deepEqual(withBasis([lastDay], first, TODAY), [lastDay, first]);
    assert.deepEqual(withoutBasis(both, 'lb.1'), [second]);
    assert.ok(!('retentionDays' in first));
  });

  it('is nothing for level 2 without level 1 of the same organisation in the same days', () => {
    const level2 = read(LEVEL_2).terms;
    const level1 = (change: Partial<BasisTerms>) => activeOf('lb.1', { ...read(LEVEL_1).terms, ...change });
    assert.equal(opensNothing([], level2), true);
    assert.equal(opensNothing([level1({})], level2), false);
    assert.equal(opensNothing([level1({ organisation: 'org.school' })], level2), false);
    assert.equal(opensNothing([level1({ organisation: 'org.welfare' })], level2), true);
    assert.equal(
      opensNothing([level1({ organisation: 'org.welfare' })], { ...level2, organisation: '*' }),
      false,
    );
    assert.equal(opensNothing([level1({ from: '2028-01-01', until: '2028-12-31' })], level2), true);
    assert.equal(opensNothing([level1({ until: level2.from })], level2), false);
    assert.equal(opensNothing([level1({ level: 2 })], level2), true);
    assert.equal(opensNothing([], read(LEVEL_1).terms), false);
  });

  it('warns exactly when that entry would never raise a level', () => {
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 4 }), terms, (all, added) => {
        fc.pre(
          added.level === 2 && added.from <= added.until && all.every(({ from, until }) => from <= until),
        );
        const level1 = all.filter(({ level }) => level === 1).map((each, n) => activeOf(`lb.${n}`, each));
        const cell = cellWith(...level1, activeOf('lb.added', added));
        const days = [added, ...all].flatMap(({ from, until }) => [from, until]);
        const opens = days.some((today) =>
          ['org.school', 'org.welfare', 'org.police'].some((mine) => dataLevelOn(cell, today, mine) === 2),
        );
        assert.equal(opensNothing(level1, added), !opens);
      }),
    );
  });
});
