import assert from 'node:assert/strict';
import { readFields } from '../../src/domain/signal/answering.ts';
import { fieldsOf } from '../../src/domain/signal/form.ts';
import { canonicalInputs, readPress } from '../../src/teams/inputs.ts';

describe('what a press brings', () => {
  it('is cut where it is longer than any field, and the field still says that it is too long', () => {
    const press = readPress({ b: 'sealed', what: 'a'.repeat(9000), when: 'nu', source: 'own' });
    assert.ok(press);
    assert.equal(press.typed.what?.length, 4000);
    const { errors } = readFields(fieldsOf('facts', 'short'), press.typed);
    assert.deepEqual(errors, [{ field: 'what', fault: 'tooLong' }]);
  });

  it('is nothing without a sealed button', () => {
    for (const data of [undefined, null, 'b', 7, [], {}, { b: 7 }, { b: 'x'.repeat(5000) }])
      assert.equal(readPress(data), undefined);
  });

  it('is only texts and ticks with a plain name', () => {
    const press = readPress({ b: 's', ask: 'x', declared: true, n: 7, o: {}, __proto__x: 'y', 'a b': 'z' });
    assert.deepEqual(press?.typed, { ask: 'x', declared: 'yes' });
  });

  it('has one canonical form, whatever the order', () => {
    assert.equal(canonicalInputs({ a: '1', b: '2' }), canonicalInputs({ b: '2', a: '1' }));
    assert.notEqual(canonicalInputs({ a: '1', b: '2' }), canonicalInputs({ a: '2', b: '1' }));
  });
});
