// The names of cases: they say nothing about anybody, nobody bears them, and two are not mistaken for each other on the phone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { pickPseudonyms, pseudonymAt } from '../../src/domain/case/pseudonym.ts';
import { PSEUDONYM_WORDS } from '../../src/domain/case/pseudonym-words.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from './given-names.ts';

const words = PSEUDONYM_WORDS.map((word) => word.toLowerCase());
const givenNames = [...new Set(Object.values(GIVEN_NAMES).flat())];

/** How many letters have to be changed, put in or left out. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [done, letter] of [...one].entries()) {
    const next = [done + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const changed = row[at - 1]! + (other[at - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
const nearer = (one: string, other: string, distance: number) =>
  Math.abs(one.length - other.length) < distance && editDistance(one, other) < distance;

/** What is left of a word on a bad line: sounds that are taken for each other are one letter. */
const soundOf = (word: string) =>
  word
    .replace(/ij|ei|ey/g, 'ei')
    .replace(/y/g, 'i')
    .replace(/ou|au/g, 'au')
    .replace(/ch|gh/g, 'g')
    .replace(/ck|qu|q|c(?![eiy])/g, 'k')
    .replace(/c|z/g, 's')
    .replace(/x/g, 'ks')
    .replace(/ph|v|w/g, 'f')
    .replace(/th|d/g, 't')
    .replace(/b/g, 'p')
    .replace(/oe|eu|ui/g, 'u')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/e?n$|e$/, '');

function pairsNearer(of: (word: string) => string, distance: number): readonly string[] {
  return words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .filter((other) => nearer(of(one), of(other), distance))
      .map((other) => `${one} / ${other}`),
  );
}

describe('The words for cases', () => {
  it('are at least 360, each once', () => {
    assert.ok(words.length >= 360, `${words.length}`);
    assert.equal(new Set(words).size, words.length);
  });

  it('are one capitalised word of 4 to 12 plain letters', () => {
    assert.deepEqual(
      PSEUDONYM_WORDS.filter(
        (word) => !/^(?:IJ|[A-Z])[a-z]+$/.test(word) || word.length < 4 || word.length > 12,
      ),
      [],
    );
  });

  it('stand in alphabetical order, so that a new one shows where it belongs', () => {
    assert.deepEqual(PSEUDONYM_WORDS, PSEUDONYM_WORDS.toSorted());
  });

  it('have no sounds that only one of the four languages can say', () => {
    assert.deepEqual(
      words.filter((word) => /sch|cht|tsj|eeuw|ieuw|eu|ui|[bcdfghjklmnpqrstvwxz]{5}/.test(word)),
      [],
    );
  });

  it('are compared with names in plain letters', () => {
    assert.ok(givenNames.length > 2000, `${givenNames.length}`);
    assert.ok(FAMILY_NAMES.length > 250);
    for (const list of Object.values(GIVEN_NAMES)) assert.ok(list.length >= 300);
    assert.deepEqual(
      [...givenNames, ...FAMILY_NAMES].filter((name) => !/^[a-z]+$/.test(name)),
      [],
    );
  });

  it('are nobody’s given name, nor one letter away from one', () => {
    const long = givenNames.filter((name) => name.length >= 4);
    assert.deepEqual(
      words.filter((word) => givenNames.includes(word) || long.some((name) => nearer(word, name, 2))),
      [],
    );
  });

  it('are nobody’s family name', () => {
    assert.deepEqual(
      words.filter((word) => FAMILY_NAMES.includes(word)),
      [],
    );
  });

  for (const name of [
    'Merel',
    'Roos',
    'Iris',
    'Linde',
    'Jasper',
    'Robin',
    'Olivier',
    'Hazel',
    'Amber',
    'Kiki',
  ])
    it(`would not be allowed to have ${name}`, () => {
      assert.ok(givenNames.includes(name.toLowerCase()));
      assert.ok(!PSEUDONYM_WORDS.includes(name));
    });

  it('hold nothing that hurts: no weapon, belief, origin, disease, prison, fire or colour of skin or hair', () => {
    const anywhere =
      /granaat|wapen|kogel|oorlog|dood|moord|vuur|vlam|politie|moskee|islam|koran|bijbel|kruis|sluier|zwart|bruin|blond|neger|blank|kanker|virus|hond|varken|nazi|jihad|gevaar|angst/;
    const atStart =
      /^(?:bom(?!en)|mes|pijl|brand|rook|bloed|straf|cel|kerk|jood|turk|arab|syri|marok|wit|rood|ros|ezel|aap|slang|rat|worm|haat|gif|ziek)/;
    assert.deepEqual(
      words.filter((word) => anywhere.test(word) || atStart.test(word)),
      [],
    );
  });

  it('differ in at least two letters', () =>
    assert.deepEqual(
      pairsNearer((word) => word, 2),
      [],
    ));

  it('differ in at least two sounds', () => assert.deepEqual(pairsNearer(soundOf, 2), []));

  it('are not the beginning of each other', () => {
    assert.deepEqual(
      words.filter((word) => words.some((other) => other !== word && other.startsWith(word))),
      [],
    );
  });
});

describe('The comparison itself', () => {
  it('finds words that are one letter or one sound apart', () => {
    assert.equal(editDistance('kiezel', 'kiezels'), 1);
    assert.equal(editDistance('kiezel', 'kegel'), 2);
    assert.equal(editDistance('', 'roos'), 4);
    assert.equal(soundOf('brioche'), soundOf('briogge'));
    assert.equal(soundOf('vijver'), soundOf('feifer'));
  });
});

describe('A pseudonym', () => {
  it('is a word of the list for each index, and a word with a number after the last', () => {
    const length = PSEUDONYM_WORDS.length;
    assert.equal(pseudonymAt(0), PSEUDONYM_WORDS[0]);
    assert.equal(pseudonymAt(length - 1), PSEUDONYM_WORDS.at(-1));
    assert.equal(pseudonymAt(length), `${PSEUDONYM_WORDS[0]} 2`);
    assert.equal(pseudonymAt(2 * length + 1), `${PSEUDONYM_WORDS[1]} 3`);
  });

  it('never returns for another index', () => {
    const all = Array.from({ length: 3000 }, (_, index) => pseudonymAt(index));
    assert.equal(new Set(all).size, all.length);
  });

  for (const index of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    it(`is a fault for ${index}`, () => assert.throws(() => pseudonymAt(index), /^Error: fault: no index/));
});

const randomText = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'));

describe('The pseudonyms to choose from', () => {
  it('are always the same for the same random text', () => {
    assert.deepEqual(
      pickPseudonyms('AAAAAAAAAAAAAAAAAAAAAA', 3),
      pickPseudonyms('AAAAAAAAAAAAAAAAAAAAAA', 3),
    );
    assert.notDeepEqual(
      pickPseudonyms('AAAAAAAAAAAAAAAAAAAAAA', 3),
      pickPseudonyms('AAAAAAAAAAAAAAAAAAAAAB', 3),
    );
  });

  it('are different words of the list, as many as asked, and fewer begin the same', () => {
    fc.assert(
      fc.property(randomText, fc.integer({ min: 0, max: 40 }), fc.nat({ max: 40 }), (text, count, fewer) => {
        const picked = pickPseudonyms(text, count);
        assert.equal(picked.length, count);
        assert.equal(new Set(picked).size, count);
        assert.ok(picked.every((word) => PSEUDONYM_WORDS.includes(word)));
        assert.deepEqual(
          pickPseudonyms(text, Math.min(fewer, count)),
          picked.slice(0, Math.min(fewer, count)),
        );
      }),
    );
  });

  it('are the whole list when more are asked than there are', () => {
    const all = pickPseudonyms('AAAAAAAAAAAAAAAAAAAAAA', PSEUDONYM_WORDS.length + 5);
    assert.deepEqual(all.toSorted(), [...PSEUDONYM_WORDS]);
  });

  it('are spread evenly over the list, for random texts and for those that count up', () => {
    const draws = 40 * PSEUDONYM_WORDS.length;
    const texts = {
      random: (draw: number) => createHash('sha256').update(`${draw}`).digest('base64url').slice(0, 22),
      counting: (draw: number) => String(draw).padStart(22, 'A'),
    };
    for (const [kind, textOf] of Object.entries(texts)) {
      const drawn = new Map<string, number>();
      for (let draw = 0; draw < draws; draw += 1) {
        const [word = ''] = pickPseudonyms(textOf(draw), 1);
        drawn.set(word, (drawn.get(word) ?? 0) + 1);
      }
      // 40 are expected of each; six standard deviations are more than a fair draw ever shows.
      assert.equal(drawn.size, PSEUDONYM_WORDS.length, kind);
      assert.ok(Math.max(...drawn.values()) <= 40 + 6 * Math.sqrt(40), kind);
      const chiSquare = [...drawn.values()].reduce((sum, count) => sum + (count - 40) ** 2 / 40, 0);
      const freedom = PSEUDONYM_WORDS.length - 1;
      assert.ok(Math.abs(chiSquare - freedom) < 6 * Math.sqrt(2 * freedom), `${kind}: ${chiSquare}`);
    }
  });
});
