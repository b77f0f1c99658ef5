// Gate 24: who has access, by function and never by name.
import assert from 'node:assert/strict';
import { type Access, accessCategories } from '../../src/domain/roster/access-categories.ts';

const teacher: Access = {
  function: 'zorgleerkracht',
  organisation: 'Atheneum',
  role: 'partner',
  category: { kind: 'municipal' },
  secrecyRegime: 'discretion',
  validUntil: null,
};
const others: { readonly [what: string]: Partial<Access> } = {
  function: { function: 'directeur' },
  organisation: { organisation: 'CAW' },
  role: { role: 'reporter' },
  category: { category: { kind: 'mandated', decree: 'decreet X' } },
  secrecyRegime: { secrecyRegime: 'professional' },
  validUntil: { validUntil: '2027-01-31' },
};

describe('The overview of who has access', () => {
  it('counts equal ones together', () => {
    assert.deepEqual(accessCategories([teacher, { ...teacher }]), [{ ...teacher, count: 2 }]);
    assert.deepEqual(accessCategories([]), []);
  });

  for (const [what, change] of Object.entries(others))
    it(`tells those apart that differ in ${what}`, () => {
      const found = accessCategories([teacher, { ...teacher, ...change }, teacher]);
      assert.deepEqual(found.map(({ count }) => count).toSorted(), [1, 2]);
    });

  it('tells one decree from another', () => {
    const by = (decree: string): Access => ({ ...teacher, category: { kind: 'mandated', decree } });
    assert.equal(accessCategories([by('X'), by('Y')]).length, 2);
  });

  it('is in the order of organisation and function, however they come', () => {
    const all = ['b', 'a', 'c'].flatMap((organisation) =>
      ['y', 'x'].map((name) => ({ ...teacher, organisation, function: name })),
    );
    const order = accessCategories(all).map((each) => `${each.organisation}${each.function}`);
    assert.deepEqual(order, ['ax', 'ay', 'bx', 'by', 'cx', 'cy']);
  });
});
