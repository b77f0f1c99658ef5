// What people type: made safe, refused where it has the form of something that identifies somebody, and otherwise left alone.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/domain/cell/cell.ts';
import { forbiddenIn } from '../../src/domain/text/forbidden.ts';
import { normaliseText } from '../../src/domain/text/normalise.ts';
import { possibleNames } from '../../src/domain/text/possible-names.ts';
import { de } from '../../src/messages/de.ts';
import { en } from '../../src/messages/en.ts';
import { fr } from '../../src/messages/fr.ts';
import { nl } from '../../src/messages/nl.ts';
import { ORDINARY, REFUSED } from './sentences.ts';

const short = (text: string) => (text.length > 70 ? `${text.slice(0, 70)}…` : text);

for (const [kind, sentences] of Object.entries(REFUSED)) {
  describe(`A text is refused as ${kind}`, () => {
    for (const sentence of sentences)
      it(sentence, () => assert.equal(forbiddenIn(normaliseText(sentence)), kind));

    it('also in the middle of a long story', () => {
      for (const sentence of sentences) {
        const story = normaliseText(`Er gebeurde iets op school.\n${sentence}\nMeer weet ik niet.`);
        assert.equal(forbiddenIn(story), kind, sentence);
      }
    });
  });
}

describe('A text is not refused', () => {
  for (const [language, sentences] of Object.entries(ORDINARY))
    for (const sentence of sentences)
      it(`${language}: ${short(sentence)}`, () =>
        assert.equal(forbiddenIn(normaliseText(sentence)), undefined));

  it('when it is one of our own, whatever it explains', () => {
    for (const texts of [nl, fr, de, en])
      for (const [key, text] of Object.entries(texts))
        assert.equal(forbiddenIn(text), undefined, `${key}: ${text}`);
  });

  it('for what stands between two sentences', () => {
    const all = Object.values(ORDINARY)
      .flat()
      .filter((sentence) => sentence.length < 100);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (before, after) => {
        assert.equal(forbiddenIn(normaliseText(`${before}\n\n${after}`)), undefined);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('A national number', () => {
  const twoDigits = (most: number) =>
    fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(2, '0'));
  const birthday = fc.tuple(
    fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0')),
    twoDigits(12),
    twoDigits(31),
  );
  const serial = fc.integer({ min: 1, max: 998 }).map((n) => String(n).padStart(3, '0'));
  const gap = fc.constantFrom('', ' ', '.', '-', '/', ' - ');
  const person = fc.record({ birthday, serial, gaps: fc.tuple(gap, gap, gap, gap), from2000: fc.boolean() });

  it('is found with any valid check digits, born before or after 2000, however it is written', () => {
    fc.assert(
      fc.property(person, ({ birthday: [year, month, day], serial: n, gaps: [a, b, c, d], from2000 }) => {
        const base = Number(`${from2000 ? '2' : ''}${year}${month}${day}${n}`);
        const check = String(97 - (base % 97)).padStart(2, '0');
        const written = `${year}${a}${month}${b}${day}${c}${n}${d}${check}`;
        assert.equal(forbiddenIn(`nr ${written} van hem`), 'nationalNumber', written);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is not seen in eleven digits that check neither way', () => {
    for (const digits of ['85073003327', '85073003329', '01020300466'])
      assert.notEqual(forbiddenIn(digits), 'nationalNumber', digits);
  });
});

describe('Text that was made safe', () => {
  const NOT_SHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u;
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom(
        ...[
          'a',
          'e',
          ' ',
          '\n',
          '\r',
          '\t',
          '\u00a0',
          '\u0301',
          '\u0000',
          '\ud800',
          '\udc00',
          '\u202e',
          '\u2066',
        ],
        ...[
          '\u200b',
          '\u200d',
          '\ufeff',
          '\u2028',
          '\u0085',
          '\u3000',
          '\u212b',
          '\u1100',
          '\u1161',
          '👩🏽‍🏫',
        ],
      ),
      maxLength: 40,
    }),
  );

  it('stays the same when it is made safe again', () => {
    fc.assert(
      fc.property(nasty, (typed) => assert.equal(normaliseText(normaliseText(typed)), normaliseText(typed))),
      { numRuns: 5_000 },
    );
  });

  it('has no control characters, no lone surrogates, nothing invisible and nothing that turns the reading direction', () => {
    fc.assert(
      fc.property(nasty, (typed) => {
        const safe = normaliseText(typed).replaceAll('\n', '');
        assert.ok(!NOT_SHOWN.test(safe), JSON.stringify(safe));
        assert.ok(safe.isWellFormed());
      }),
      { numRuns: 5_000 },
    );
  });

  it('is in NFC, without blanks around lines and never with two empty lines', () => {
    fc.assert(
      fc.property(nasty, (typed) => {
        const safe = normaliseText(typed);
        assert.equal(safe, safe.normalize('NFC'));
        assert.equal(safe, safe.trim());
        assert.ok(!/\n{3}| \n|\n | {2}/.test(safe), JSON.stringify(safe));
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps letters, marks, emoji and lines as people wrote them', () => {
    assert.equal(normaliseText('  Chloé\r\nzei:\r\r\r"één €" 🏴  '), 'Chloé\nzei:\n\n"één €" 🏴');
    assert.equal(normaliseText('e\u0301e\u0301n'), 'één');
    assert.equal(normaliseText('geh\u00adeim\u200b \u202etxt'), 'geheim txt');
  });

  it('has a new line wherever one was meant', () => {
    for (const end of ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])
      assert.equal(normaliseText(`een${end}twee`), 'een\ntwee', JSON.stringify(end));
  });

  it('never breaks on what a phone sends', () => {
    for (const emoji of ['👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏿', '🇧🇪', '❤️', '\ud83d', '\u200d'])
      assert.ok(normaliseText(emoji).isWellFormed(), emoji);
  });

  it('can be judged without ever breaking', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom(...LANGUAGES), (typed, language) => {
        forbiddenIn(typed);
        assert.ok(possibleNames(typed, language).length <= 5);
      }),
      { numRuns: 3_000 },
    );
  });
});

const NAMES: readonly (readonly [
  language: 'nl' | 'fr' | 'de' | 'en',
  sentence: string,
  names: readonly string[],
])[] = [
  ['nl', 'Ik zag Jan Peeters aan de poort.', ['Jan Peeters']],
  ['nl', 'Jan Peeters stond aan de poort.', ['Jan Peeters']],
  ['nl', 'Toen riep Mohamed iets.', ['Mohamed']],
  ['nl', 'Volgens Fatima was het waar.', ['Fatima']],
  ['nl', 'De vader van Youssef El Amrani belde.', ['Youssef El Amrani']],
  ['nl', 'Hij ging mee met Anne-Sophie.', ['Anne-Sophie']],
  ['nl', 'Dat zei Émilie, en later ook O’Brien.', ['Émilie', 'O’Brien']],
  ['nl', 'Hij stuurde D’Hondt een bericht.', ['Hondt']],
  ['nl', 'Jan en Piet en Jan en Piet zagen Jan.', ['Piet', 'Jan']],
  ['nl', 'Op Teams en op Discord schreef hij iets.', []],
  ['nl', 'Sinds September, op een Maandag in November.', []],
  ['nl', 'Leerlingen lachten. Daarna was het stil! Waarom? Niemand weet het.', []],
  ['nl', 'Hij zei: "Morgen gebeurt het." (Niemand lachte.)', []],
  ['nl', 'Het CLB, het OCMW en 3B in Gent weten het.', []],
  ['nl', 'Hij praat over Syrië, de Koran en Allah.', []],
  ['nl', 'HIJ RIEP HET LUID', []],
  ['nl', '', []],
  ['nl', 'ik zag Ann, en Bo, en Cas, en Dirk, en Els, en Frits', ['Ann', 'Bo', 'Cas', 'Dirk', 'Els']],
  ['fr', 'J’ai vu Marie Dupont hier.', ['Marie Dupont']],
  ['fr', 'Le père d’Ahmed est venu.', ['Ahmed']],
  ['fr', 'Hier Mohamed a crié.', ['Mohamed']],
  ['fr', 'Qu’Ahmed le veuille ou non.', ['Ahmed']],
  ['fr', 'C’est arrivé en Janvier à Namur. L’école le sait.', []],
  ['fr', 'Sur Facebook, il parle de l’Islam et de la Syrie.', []],
  ['de', 'Ich habe Herrn Müller gesehen.', ['Herrn Müller']],
  ['de', 'Gestern war Anna Schmidt da.', ['Anna Schmidt']],
  ['de', 'Der Schüler hat die Lehrerin beleidigt.', []],
  ['de', 'Die Polizei kam am Montag. Sein Freund war im Klassenraum.', []],
  ['de', 'Auf dem Schulhof lag ein Messer unter einer Bank.', []],
  ['en', 'I saw John Smith at the gate.', ['John Smith']],
  ['en', 'Then Mohamed shouted.', ['Mohamed']],
  ['en', 'On Monday in November he said: "I know." That was in English.', []],
];

describe('Words that may be names', () => {
  for (const [language, sentence, names] of NAMES)
    it(`${language}: ${names.join(', ') || 'none'} in “${sentence}”`, () => {
      assert.deepEqual(possibleNames(sentence, language), names);
    });

  it('are none in our own explanations, so that nobody is warned about a text that they only repeat', () => {
    const hints = { nl, fr, de, en };
    for (const language of LANGUAGES)
      for (const [key, text] of Object.entries(hints[language]))
        if (key.startsWith('hint.')) assert.deepEqual(possibleNames(text, language), [], text);
  });
});
