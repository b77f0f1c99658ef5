// R14: whatever people type, a card stays a card, and nobody's text becomes a link, a mention or mark-up. NIGHT=1 tries five million.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createKit } from '../../src/cards/kit.ts';
import { LANGUAGES } from '../../src/domain/cell/cell.ts';
import { normaliseText } from '../../src/domain/text/normalise.ts';
import { complaintsOf, complaintsOfRenderer, elementsOf, readTexts } from './card-rules.ts';
import { kitIn, SURFACES, screensWithText } from './screens.ts';

const NIGHT = process.env.NIGHT === '1';
const STRINGS = NIGHT ? 5_000_000 : 5_000;
/** Of the twenty or so; which ones is drawn too, so all of them get their share. */
const SCREENS_A_STRING = 3;
/** Stands in every string, so that wherever the string went, this is found. */
const MARK = 'zqxj';

const snippet = fc.constantFrom(
  ...[
    '[klik](https://kwaad.example)',
    '![x](https://kwaad.example/x.png)',
    '<https://kwaad.example>',
    'https://kwaad.example',
  ],
  ...[
    '<at>Bram</at>',
    '<at id="0">De burgemeester</at>',
    '@Bram',
    '{"type":"mention"}',
    'mailto:a@kwaad.example',
    'tel:112',
  ],
  ...[
    '**vet**',
    '_schuin_',
    '~~weg~~',
    '# Kop',
    '- punt',
    '1. punt',
    '> citaat',
    '```',
    '`',
    '\\',
    '| a | b |',
    '---',
    '\n\n',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=1>',
    '</div>',
    '&lt;b&gt;',
    '&#x202e;',
    '{{DATE(2026-11-23T00:00Z)}}',
  ],
  ...[
    '{number}',
    '{words}',
    '$&',
    '$1',
    "$'",
    '%s',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u2028',
    '\ud800',
    '\udfff',
    '\ufffe',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u0301'.repeat(9),
    '👩🏽‍🏫',
    '🇧🇪',
    '\u{e0041}',
    '__proto__',
    'null',
    '"',
    "'",
  ],
);
const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: snippet },
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ maxLength: 12 }),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => MARK + parts.join(''));
/** Where typed words are one string: `complaintsOf` looks whether any of it is mark-up. */
const CHOICE = 'Input.ChoiceSet.title';
/** What buttons carry makes no difference here, and sealing them is most of the work. */
const SEALED = 'x'.repeat(300);
const anyLanguage = fc.constantFrom(...LANGUAGES);
const anySurface = fc.constantFrom(...SURFACES);

describe('Hostile text', function () {
  this.timeout(NIGHT ? 0 : 120_000);

  it(`in ${STRINGS.toLocaleString('en')} variations stays text, as typed and as stored`, () => {
    fc.assert(
      fc.property(
        fc.record({
          typed: hostile,
          language: anyLanguage,
          surface: anySurface,
          isStored: fc.boolean(),
          from: fc.nat(),
        }),
        ({ typed, language, surface, isStored, from }) => {
          const kit = createKit(language, surface, () => SEALED);
          const text = isStored ? normaliseText(typed) : typed;
          const screens = screensWithText((most) => text.slice(0, most));
          const chosen = Array.from(
            { length: SCREENS_A_STRING },
            (_, n) => screens[(from + n) % screens.length],
          );
          for (const [n, screen] of chosen.entries()) {
            assert.ok(screen);
            const card = screen.draw(kit);
            for (const [where, read] of readTexts(card))
              assert.ok(!read.includes(MARK) || where === CHOICE, `${screen.name}: ${where}`);
            assert.deepEqual(complaintsOf(card), [], screen.name);
            if (n === 0) assert.deepEqual(complaintsOfRenderer(card), [], screen.name);
          }
        },
      ),
      { numRuns: STRINGS },
    );
  });

  it('is shown nevertheless, whole, on every screen that is there to show it', () => {
    const text = `${MARK} **vet** [klik](https://kwaad.example) <at>Bram</at>`;
    for (const { name, draw } of screensWithText((most) => text.slice(0, most))) {
      const card = draw(kitIn('nl', 'chat'));
      const runs = elementsOf(card).filter(({ type, text: run, value }) =>
        String(type === 'TextRun' ? run : type === 'Input.Text' ? value : '').includes(text),
      );
      if (name !== 'step: person') assert.ok(runs.length > 0, name);
    }
  });

  it('is found by this test where it would be read as Markdown', () => {
    const card = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: `van ${MARK}` }] };
    assert.deepEqual(readTexts(card), [['TextBlock.text', `van ${MARK}`]]);
  });
});
