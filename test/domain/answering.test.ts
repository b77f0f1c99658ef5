// From what was typed to answers, or to errors at the field. Nothing that was accepted is lost, and nothing breaks.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFields, type Typed } from '../../src/domain/signal/answering.ts';
import { FIELDS, type Field, type FieldStep, fieldsOf } from '../../src/domain/signal/form.ts';
import { normaliseText } from '../../src/domain/text/normalise.ts';

const PERSON = fieldsOf('person', 'long');
const FACTS = fieldsOf('facts', 'long');
const MEANING = fieldsOf('meaning', 'long');
const BALANCE = fieldsOf('balance', 'long');

const A_PERSON: Typed = {
  secrecy: 'none',
  told: 'yes',
  age: '12-17',
  municipalityLink: 'school',
  relation: 'pupil',
};
const A_FACT: Typed = {
  what: 'Een leerling zei dat de school "het nog zal zien".',
  when: '12 november',
  setting: 'school',
  source: 'own',
};
const A_BALANCE: Typed = { contradictingNone: 'yes', protective: 'Een goede band met de klastitularis.' };

const faultsOf = (fields: readonly Field[], typed: Typed) =>
  Object.fromEntries(readFields(fields, typed).errors.map(({ field, fault }) => [field, fault]));

describe('Reading a step', () => {
  it('keeps what was typed, choice by choice and text by text', () => {
    assert.deepEqual(readFields(PERSON, A_PERSON), { answers: A_PERSON, errors: [] });
    assert.deepEqual(readFields(FACTS, A_FACT), { answers: A_FACT, errors: [] });
    assert.deepEqual(readFields(BALANCE, A_BALANCE), { answers: A_BALANCE, errors: [] });
  });

  it('says at each field that it is still needed, and only there', () => {
    assert.deepEqual(faultsOf(FACTS, {}), {
      what: 'required',
      when: 'required',
      setting: 'required',
      source: 'required',
    });
    assert.deepEqual(faultsOf(MEANING, {}), {});
  });

  it('takes blanks and invisible characters for nothing', () => {
    assert.deepEqual(faultsOf(FACTS, { ...A_FACT, what: ' \n\t\u200b\u00a0 ' }), { what: 'required' });
  });

  it('asks why the person was not told, and only then', () => {
    assert.deepEqual(faultsOf(PERSON, { ...A_PERSON, told: 'no' }), { toldWhy: 'required' });
    assert.deepEqual(faultsOf(PERSON, { ...A_PERSON, told: 'unsafe' }), { toldWhy: 'required' });
    assert.deepEqual(
      faultsOf(PERSON, { ...A_PERSON, told: 'unsafe', toldWhy: 'Hij is bang voor zijn broer.' }),
      {},
    );
  });

  it('asks for the special reason for a child under twelve', () => {
    assert.deepEqual(faultsOf(PERSON, { ...A_PERSON, age: 'under12' }), { under12Reason: 'required' });
  });

  it('asks how something online was found', () => {
    assert.deepEqual(faultsOf(FACTS, { ...A_FACT, source: 'online' }), { sourceDetail: 'required' });
  });

  it('asks for details of every kind of violence, and for the necessity of what is said about health', () => {
    for (const sign of ['intent', 'target', 'means', 'recruitment', 'travel'])
      assert.deepEqual(faultsOf(MEANING, { violence: sign }), { violenceDetail: 'required' });
    assert.deepEqual(faultsOf(BALANCE, { ...A_BALANCE, special: 'Zij is onder behandeling.' }), {
      specialNecessity: 'required',
    });
  });

  it('takes "none known" instead of a text, and a text instead of "none known"', () => {
    assert.deepEqual(faultsOf(BALANCE, { contradictingNone: 'no', protectiveNone: 'no' }), {
      contradicting: 'required',
      protective: 'required',
    });
    assert.deepEqual(faultsOf(BALANCE, { contradictingNone: 'yes', protectiveNone: 'yes' }), {});
  });

  it('points at a text that is too long, to the character', () => {
    assert.deepEqual(faultsOf(FACTS, { ...A_FACT, what: 'x'.repeat(2_000) }), {});
    assert.deepEqual(faultsOf(FACTS, { ...A_FACT, what: 'x'.repeat(2_001) }), { what: 'tooLong' });
    assert.deepEqual(faultsOf(FACTS, { ...A_FACT, when: 'x'.repeat(101) }), { when: 'tooLong' });
  });

  it('measures what will be stored, not the blanks around it', () => {
    assert.deepEqual(faultsOf(FACTS, { ...A_FACT, what: ` ${'x'.repeat(2_000)}\r\n ` }), {});
  });

  it('refuses choices that it never offered', () => {
    assert.deepEqual(faultsOf(PERSON, { ...A_PERSON, secrecy: 'NONE', age: '__proto__' }), {
      secrecy: 'unknownChoice',
      age: 'unknownChoice',
    });
    assert.deepEqual(faultsOf(MEANING, { violence: 'intent,nuisance' }), { violence: 'unknownChoice' });
  });

  it('keeps several choices in the order of the form, each once', () => {
    const { answers } = readFields(MEANING, {
      violence: ',travel,intent,travel',
      violenceDetail: 'Een ticket.',
    });
    assert.deepEqual(answers.violence, ['intent', 'travel']);
  });

  it('takes a tick for nothing but yes', () => {
    const { answers } = readFields(BALANCE, { ...A_BALANCE, protectiveNone: 'true' });
    assert.equal(answers.protectiveNone, undefined);
  });

  it('ignores what it did not ask', () => {
    const { answers } = readFields(PERSON, { ...A_PERSON, name: 'Jan', constructor: 'x', toString: 'y' });
    assert.deepEqual(answers, A_PERSON);
  });

  it('refuses a number of a person at its field and keeps the other answers', () => {
    const reading = readFields(FACTS, { ...A_FACT, words: 'Zijn nummer is 0471 12 34 56.' });
    assert.deepEqual(reading.errors, [{ field: 'words', fault: 'phone' }]);
    assert.deepEqual(reading.answers, A_FACT);
  });

  it('says one thing at a field: a refused text is not also missing', () => {
    assert.deepEqual(readFields(FACTS, { ...A_FACT, what: 'Mail naar jan@voorbeeld.be' }).errors, [
      { field: 'what', fault: 'email' },
    ]);
  });
});

const STEPS_WITH_FIELDS = Object.keys(FIELDS) as FieldStep[];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ maxLength: 2_100, size: 'max' }),
  fc.constantFrom('yes', 'no', 'none', 'intent,target', ',', '__proto__', '\u0000', '\ud800', 'a\u0301'),
);
const someFields = fc
  .record({
    step: fc.constantFrom(...STEPS_WITH_FIELDS),
    form: fc.constantFrom('short' as const, 'long' as const),
  })
  .map(({ step, form }) => fieldsOf(step, form));
const typedInto = (fields: readonly Field[]) =>
  fc.dictionary(
    fc.oneof(fc.constantFrom(...fields.map(({ id }) => id), 'other'), fc.string({ maxLength: 9 })),
    anyText,
  );
const filledIn = someFields
  .filter((fields) => fields.length > 0)
  .chain((fields) => fc.tuple(fc.constant(fields), typedInto(fields)));

describe('Whatever somebody types', () => {
  it('never breaks the reader', () => {
    fc.assert(
      fc.property(filledIn, ([fields, typed]) => {
        readFields(fields, typed);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is kept as it will be shown, or pointed at: no text is lost in silence', () => {
    fc.assert(
      fc.property(filledIn, ([fields, typed]) => {
        const { answers, errors } = readFields(fields, typed);
        for (const { id, kind } of fields) {
          if (kind !== 'text') continue;
          const kept = normaliseText(Object.hasOwn(typed, id) ? (typed[id] ?? '') : '');
          const fault = errors.find(({ field }) => field === id)?.fault;
          if (fault === undefined || fault === 'required') assert.equal(answers[id] ?? '', kept);
          else assert.equal(answers[id], undefined);
          if (fault === 'required') assert.equal(kept, '');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives at most one error a field, and only at fields of the step', () => {
    fc.assert(
      fc.property(filledIn, ([fields, typed]) => {
        const at = readFields(fields, typed).errors.map(({ field }) => field);
        assert.equal(new Set(at).size, at.length);
        for (const id of at) assert.ok(fields.some((field) => field.id === id));
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads the same again when it is typed again', () => {
    fc.assert(
      fc.property(filledIn, ([fields, typed]) => {
        const once = readFields(fields, typed).answers;
        const again = Object.fromEntries(
          Object.entries(once).map(([id, answer]) => [
            id,
            typeof answer === 'string' ? answer : answer.join(','),
          ]),
        );
        assert.deepEqual(readFields(fields, again).answers, once);
      }),
      { numRuns: 1_000 },
    );
  });
});
