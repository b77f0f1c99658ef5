import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ActiveBasis,
  IDENTIFYING,
  type Identifying,
  identifyingOn,
  WHOLE_CELL,
} from '../../src/domain/cell/cell.ts';
import {
  IDENTITY_QUESTIONS,
  type Identity,
  identityForm,
  shownIdentity,
  writeIdentity,
} from '../../src/domain/identity/rules.ts';

const TODAY = '2026-11-23';
const ALL = IDENTIFYING;
const NAME: readonly Identifying[] = ['name'];

function written(active: readonly Identifying[], before: Identity, typed: { [field: string]: string }) {
  const result = writeIdentity(active, before, typed, TODAY);
  return 'identity' in result ? result.identity : result;
}
const faultsOf = (active: readonly Identifying[], typed: { [field: string]: string }) => {
  const result = writeIdentity(active, {}, typed, TODAY);
  return 'errors' in result ? result.errors.map(({ field, fault }) => `${field} ${fault}`) : [];
};

const basis = fc.record({
  entry: fc.constant('lb.x'),
  level: fc.constantFrom(1, 2) as fc.Arbitrary<1 | 2>,
  organisation: fc.constantFrom('org.school', 'org.welfare', WHOLE_CELL),
  fields: fc.subarray([...IDENTIFYING]),
  from: fc.constantFrom('2026-01-01', TODAY, '2027-01-01'),
  until: fc.constantFrom('2026-06-30', TODAY, '2027-12-31'),
}) satisfies fc.Arbitrary<ActiveBasis>;
const VALUES = [
  '',
  ' ',
  'Jan Voorbeeld',
  '2010-02-28',
  '2010-02-30',
  'Dorpsstraat 12, Voorbeeldegem',
  '\u200b',
];
const typing = fc.record({
  subjectName: fc.constantFrom(...VALUES),
  subjectBirthDate: fc.constantFrom(...VALUES),
  subjectAddress: fc.constantFrom(...VALUES),
});
const stored: fc.Arbitrary<Identity> = fc
  .subarray([...IDENTIFYING])
  .map((fields) => Object.fromEntries(fields.map((field) => [field, `before ${field}`])));

describe('Identifying fields', () => {
  it('are never written while no basis opens them, whatever the cell, the organisation and the inputs', () => {
    let writes = 0;
    fc.assert(
      fc.property(
        fc.array(basis, { maxLength: 4 }),
        fc.constantFrom('org.school', 'org.welfare'),
        stored,
        typing,
        (bases, organisation, before, typed) => {
          const active = identifyingOn({ bases } as never, TODAY, organisation);
          const result = writeIdentity(active, before, typed, TODAY);
          if (!('identity' in result)) return;
          writes += 1;
          const inputs: { readonly [input: string]: string } = typed;
          for (const field of IDENTIFYING.filter((each) => !active.includes(each))) {
            assert.equal(result.identity[field], before[field], field);
            const input = inputs[IDENTITY_QUESTIONS[field].id] ?? '';
            assert.equal(input.replace('\u200b', '').trim(), '', `${field} was typed and ignored`);
          }
        },
      ),
      { numRuns: 2_000 },
    );
    assert.ok(writes > 20, `only ${writes} writes`);
  });

  it('are drawn only where they exist', () => {
    assert.deepEqual(identityForm([]), []);
    assert.deepEqual(
      identityForm(['address', 'name']).map(({ id }) => id),
      ['subjectName', 'subjectAddress'],
    );
  });

  it('refuse an input that was never drawn, even beside one that was', () => {
    const tampered = { subjectName: 'Jan Voorbeeld', subjectAddress: 'Dorpsstraat 12' };
    assert.deepEqual(written(NAME, {}, tampered), { refused: 'noSuchField' });
    assert.deepEqual(written([], {}, { subjectName: 'Jan' }), { refused: 'noSuchField' });
  });

  it('replace what was filled in and leave the rest, also what may not be written now', () => {
    const before = { name: 'Jan', address: 'Dorpsstraat 1' };
    assert.deepEqual(written(NAME, before, { subjectName: ' Jan  Voorbeeld ' }), {
      name: 'Jan Voorbeeld',
      address: 'Dorpsstraat 1',
    });
  });

  it('ask for something when all is left empty', () => {
    assert.deepEqual(faultsOf(ALL, {}), ['subjectName required']);
    assert.deepEqual(faultsOf(['birthDate'], { subjectBirthDate: '' }), ['subjectBirthDate required']);
  });

  it('take a name, a birth date and an address, and nothing else that identifies', () => {
    const fine = {
      subjectName: 'Jan Voorbeeld',
      subjectBirthDate: '2010-02-28',
      subjectAddress: 'Dorpsstraat 12, 9000 Voorbeeldegem',
    };
    assert.deepEqual(written(ALL, {}, fine), {
      name: 'Jan Voorbeeld',
      birthDate: '2010-02-28',
      address: 'Dorpsstraat 12, 9000 Voorbeeldegem',
    });
    assert.deepEqual(faultsOf(ALL, { subjectName: '85.07.30-033.28' }), ['subjectName nationalNumber']);
    assert.deepEqual(faultsOf(ALL, { subjectName: 'Jan, Dorpsstraat 12' }), ['subjectName address']);
    assert.deepEqual(faultsOf(ALL, { subjectAddress: 'Dorpsstraat 12, 0471 23 45 67' }), [
      'subjectAddress phone',
    ]);
    assert.deepEqual(faultsOf(ALL, { subjectBirthDate: '2010-02-30' }), ['subjectBirthDate noDay']);
    assert.deepEqual(faultsOf(ALL, { subjectBirthDate: '2026-11-24' }), ['subjectBirthDate noDay']);
    assert.deepEqual(faultsOf(ALL, { subjectName: 'x'.repeat(121) }), ['subjectName tooLong']);
  });

  it('show only those that are open for whoever looks', () => {
    const identity = { name: 'Jan', birthDate: '2010-02-28' };
    assert.deepEqual(shownIdentity(NAME, identity), { name: 'Jan' });
    assert.deepEqual(shownIdentity([], identity), {});
  });
});
