// The text that decides whether two written persons are the same one: every way to write a name, and no other person.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchText } from '../../src/domain/identity/matching.ts';

const BORN = '1999-04-30';

describe('The match text', () => {
  const same: readonly (readonly [one: string, other: string, what: string])[] = [
    ['Anna Peeters', 'anna PEETERS', 'capitals'],
    ['Anna Peeters', 'Peeters Anna', 'order'],
    ['Anna Peeters', 'Peeters, Anna', 'a comma'],
    ['Anna Peeters', '  Anna \t\n Peeters ', 'blanks'],
    ['Chloé Dupré', 'Chloe Dupre', 'accents'],
    ['Chloé Dupré', 'Chloe\u0301 Dupre\u0301', 'accents that stand apart'],
    ['Anne-Marie De Smet', 'Anne Marie de Smet', 'a hyphen'],
    ['Jan D’Hondt', "Jan D'Hondt", 'apostrophes'],
    ['Jürgen Groß', 'JURGEN GROSS', 'sharp s'],
    ['Işıl Yılmaz', 'Isil Yilmaz', 'Turkish letters'],
    ['İsmail Kaya', 'ismail kaya', 'the dotted capital I'],
    ['Søren Łukasz Đorđe', 'Soren Lukasz Dorde', 'strokes'],
    ['Lætitia Cœur', 'Laetitia Coeur', 'joined letters'],
    ['Νίκος Παππάς', 'ΝΙΚΟΣ ΠΑΠΠΑΣ', 'Greek with its last s'],
    ['Ａｎｎａ Peeters', 'Anna Peeters', 'full width'],
  ];
  for (const [one, other, what] of same)
    it(`is the same whatever the ${what}: ${one} and ${other.trim()}`, () => {
      assert.notEqual(matchText(one, BORN), undefined);
      assert.equal(matchText(one, BORN), matchText(other, BORN));
    });

  const different: readonly (readonly [one: string, other: string])[] = [
    ['Anna Peeters', 'Anne Peeters'],
    ['Anna Peeters', 'Anna Peeters Maes'],
    ['Anna Anna Peeters', 'Anna Peeters'],
    ['Anna Peeters', 'AnnaPee ters'],
    ['Ali Ben Omar', 'Ali Benomar'],
    ['Нина Иванова', 'Нина Петрова'],
  ];
  for (const [one, other] of different)
    it(`is another one for ${one} and ${other}`, () =>
      assert.notEqual(matchText(one, BORN), matchText(other, BORN)));

  it('is this, so that keys made from it stay valid', () => {
    assert.equal(matchText('Chloé Van den Broeck-Dupré', BORN), 'broeck chloe den dupre van|1999-04-30');
  });

  it('is another one for another birth date', () => {
    assert.notEqual(matchText('Anna Peeters', '1999-04-30'), matchText('Anna Peeters', '1999-04-29'));
  });

  for (const name of ['', ' ', 'Anna', 'Anna-', '… – !', '\u0301 \u0302'])
    it(`does not exist without two names: “${name}”`, () => assert.equal(matchText(name, BORN), undefined));

  const noDays = ['', '1999', '1999-04', '1999-4-30', '30-04-1999', '1999-04-31', '1999-13-01', '1999-00-10'];
  for (const day of [
    ...noDays,
    '2023-02-29',
    '1999-04-30T00:00:00Z',
    ' 1999-04-30',
    '+01999-04-30',
    'unknown',
  ])
    it(`does not exist without a real birth date: “${day}”`, () =>
      assert.equal(matchText('Anna Peeters', day), undefined));

  it('exists for a leap day', () => assert.ok(matchText('Anna Peeters', '2024-02-29')));
});

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéèëïöüçñåøłğşİıßÆœАбв');
const name = fc.string({ unit: letters, minLength: 1, maxLength: 8 });
const names = fc.array(name, { minLength: 2, maxLength: 5 });
const birthDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const mark = fc.constantFrom(' ', '  ', '-', ', ', ' . ', "'", '’', '\t', '\u00a0', '/');

describe('For any name, the match text', () => {
  it('is the same in any order, case and punctuation, and without accents', () => {
    fc.assert(
      fc.property(names, birthDate, mark, fc.infiniteStream(fc.nat()), (parts, born, between, random) => {
        const text = matchText(parts.join(' '), born);
        assert.notEqual(text, undefined);
        const shuffled = parts
          .map((part) => ({ part, place: random.next().value ?? 0 }))
          .toSorted((one, other) => one.place - other.place)
          .map(({ part }) => part);
        assert.equal(matchText(shuffled.join(between), born), text);
        assert.equal(matchText(parts.join(' ').toUpperCase(), born), text);
        assert.equal(matchText(parts.join(' ').toLowerCase(), born), text);
        assert.equal(matchText(parts.join(' ').normalize('NFD'), born), text);
        assert.equal(matchText(parts.join(' ').normalize('NFD').replace(/\p{M}/gu, ''), born), text);
      }),
    );
  });

  it('is its own match text', () => {
    fc.assert(
      fc.property(names, birthDate, (parts, born) => {
        const text = matchText(parts.join(' '), born) ?? '';
        assert.equal(matchText(text.slice(0, text.indexOf('|')), born), text);
      }),
    );
  });

  it('ends with the birth date and holds no second separator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), birthDate, (anything, born) => {
        const text = matchText(`${anything} Anna Peeters`, born) ?? '';
        assert.equal(text.split('|').length, 2);
        assert.ok(text.endsWith(`|${born}`));
      }),
    );
  });

  it('differs when the plain names differ', () => {
    const plain = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(plain, plain, birthDate, (one, other, born) => {
        const sameNames = one.toSorted().join(' ') === other.toSorted().join(' ');
        assert.equal(matchText(one.join(' '), born) === matchText(other.join(' '), born), sameNames);
      }),
    );
  });
});
