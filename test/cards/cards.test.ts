// Every screen and posted card × four languages × chat and dialog, empty and as full as it can get.
import assert from 'node:assert/strict';
import type { Json } from '../../src/cards/kit.ts';
import { LANGUAGES, type Language } from '../../src/domain/cell/cell.ts';
import { SCREENS, type ScreenName } from '../../src/views/intent.ts';
import { BASIS_SCREENS } from '../../src/views/intents/basis.ts';
import { CASES_SCREENS } from '../../src/views/intents/cases.ts';
import { DECISIONS_SCREENS } from '../../src/views/intents/decisions.ts';
import { DIRECTORY_SCREENS } from '../../src/views/intents/directory.ts';
import { INVITATIONS_SCREENS } from '../../src/views/intents/invitations.ts';
import { PEOPLE_SCREENS } from '../../src/views/intents/people.ts';
import { ROOMS_SCREENS } from '../../src/views/intents/rooms.ts';
import { SESSIONS_SCREENS } from '../../src/views/intents/sessions.ts';
import { SET_UP_SCREENS } from '../../src/views/intents/set-up.ts';
import { TABLE_SCREENS } from '../../src/views/intents/table.ts';
import { TRIAGE_SCREENS } from '../../src/views/intents/triage.ts';

import { complaintsOf, complaintsOfRenderer, elementsOf } from './card-rules.ts';
import { everyScreen, kitIn, type Say, type Screen, SURFACES } from './screens.ts';

const KB = 1024;
/** Issue A: a card stays below this as it is sent. */
const SENT_MOST = 25 * KB;
/** What Microsoft recommends, of 100 KB, for a whole message in UTF-16. Source: Microsoft Learn, "Format your bot messages". */
const IN_UTF16_MOST = 80 * KB;

const repeated =
  (unit: string): Say =>
  (most) =>
    unit
      .repeat(Math.ceil(most / unit.length))
      .slice(0, most)
      .trim();
const FILLED_WITH: { readonly [what: string]: Say } = {
  nothing: () => '',
  'as many words as fit': repeated('Hij zei dat de school het nog zal zien. '),
  'quotes, which JSON doubles': repeated('"'),
  'lines of one letter': repeated('a\n'),
  'letters of three bytes': repeated('ṩ'),
  'Arabic, from right to left': repeated('قال إن المدرسة سترى. '),
  'emoji of several characters': repeated('👩🏽‍🏫'),
};

const cardsOf = (
  screens: readonly Screen[],
  languages: readonly Language[] = LANGUAGES,
): readonly (readonly [name: string, card: Json])[] =>
  languages.flatMap((language) =>
    SURFACES.flatMap((surface) => {
      const kit = kitIn(language, surface);
      return screens.map(({ name, draw }) => [`${name} (${language}, ${surface})`, draw(kit)] as const);
    }),
  );

/**
 * Screens that are pages: one card file draws them all, and pages.ts has every part of it. Each card of theirs that anybody is shown in a
 * conversation is checked there by the same rules (test/support/teams-client.ts).
 */
const PAGES: ReadonlySet<ScreenName> = new Set<ScreenName>([
  'close',
  'desk',
  'upkeep',
  'signal',
  'help',
  ...SET_UP_SCREENS,
  ...PEOPLE_SCREENS,
  ...BASIS_SCREENS,
  ...TRIAGE_SCREENS,
  ...CASES_SCREENS,
  ...DECISIONS_SCREENS,
  ...DIRECTORY_SCREENS,
  ...SESSIONS_SCREENS,
  ...INVITATIONS_SCREENS,
  ...ROOMS_SCREENS,
  ...TABLE_SCREENS,
]);

describe('The screens under test', () => {
  it('are all that there are', () => {
    const drawn = new Set(everyScreen(() => '').map(({ kind }) => kind));
    const missing = SCREENS.filter(
      (screen) => !PAGES.has(screen) && ![...drawn].some((kind) => kind === screen),
    );
    assert.deepEqual(missing, []);
    assert.ok(drawn.has('posted') && drawn.has('page'));
  });
});

/** What is typed changes only lengths: these two go through the real renderer, the others through the two longest languages. */
const RENDERED = ['nothing', 'as many words as fit'];
const WORDIEST: readonly Language[] = ['fr', 'de'];

for (const [what, say] of Object.entries(FILLED_WITH)) {
  describe(`A card filled with ${what}`, function () {
    this.timeout(60_000);
    let cards: ReturnType<typeof cardsOf>;
    before(() => {
      cards = cardsOf(everyScreen(say), RENDERED.includes(what) ? LANGUAGES : WORDIEST);
    });
    after(() => {
      cards = [];
    });

    if (RENDERED.includes(what))
      it('is a valid Adaptive Card for the renderer', () => {
        const complaints = cards.flatMap(([name, card]) =>
          complaintsOfRenderer(card).map((complaint) => `${name}: ${complaint}`),
        );
        assert.deepEqual(complaints, []);
      });

    it('has only elements and properties that exist, named inputs, titled buttons that carry a sealed text and no more', () => {
      const complaints = cards.flatMap(([name, card]) =>
        complaintsOf(card).map((complaint) => `${name}: ${complaint}`),
      );
      assert.deepEqual(complaints, []);
    });

    it('is small enough for Teams', () => {
      const sizes = cards.map(([name, card]) => {
        const json = JSON.stringify(card);
        return { name, sent: Buffer.byteLength(json), inUtf16: 2 * json.length };
      });
      const tooLarge = sizes.filter(({ sent, inUtf16 }) => sent > SENT_MOST || inUtf16 > IN_UTF16_MOST);
      assert.deepEqual(
        tooLarge.map(({ name, sent, inUtf16 }) => `${name}: ${sent} bytes, ${inUtf16} in UTF-16`),
        [],
      );
    });
  });
}

describe('A button', () => {
  const cards = cardsOf(everyScreen(() => ''));

  it('is an Action.Execute in the chat and an Action.Submit in a dialog, but for windows', () => {
    for (const [name, card] of cards)
      for (const { type, data } of elementsOf(card)) {
        if (!String(type).startsWith('Action.') || type === 'Action.OpenUrl') continue;
        const window = JSON.stringify(data).includes('task/fetch');
        const expected = name.endsWith('dialog)') || window ? 'Action.Submit' : 'Action.Execute';
        assert.equal(type, expected, name);
      }
  });

  it('says something else than the others of its card, unless it stands in a row of its own', () => {
    for (const [name, card] of cards) {
      const rows = elementsOf(card)
        .filter(({ type }) => type === 'ColumnSet')
        .flatMap(elementsOf);
      const own = elementsOf(card).filter((element) => !rows.includes(element));
      const titles = own.filter(({ type }) => String(type).startsWith('Action.')).map(({ title }) => title);
      if (!name.startsWith('posted: a choice of cells'))
        assert.equal(new Set(titles).size, titles.length, name);
    }
  });
});

describe('Every screen', () => {
  const cards = cardsOf(everyScreen(() => ''));

  it('begins with words, and leads on or back', () => {
    for (const [name, card] of cards) {
      const elements = elementsOf(card);
      assert.ok(
        elements.some(({ type }) => String(type).startsWith('Action.')),
        `${name} is a dead end`,
      );
      assert.ok(
        elements.some(({ type, text }) => type === 'TextBlock' && text),
        name,
      );
    }
  });

  it('has a heading that assistive technology finds, unless it is a posted line', () => {
    for (const [name, card] of cards)
      if (!name.startsWith('posted: '))
        assert.ok(
          elementsOf(card).some(({ style }) => style === 'heading'),
          name,
        );
  });

  it('says its language to screen readers', () => {
    for (const [name, card] of cards) assert.ok(name.includes(`(${card.lang},`), name);
  });

  it('shows 112 and 101 before anything can be typed about danger', () => {
    for (const [name, card] of cards)
      if (/^(?:report|adviceSafety|danger|dangerAgain|onBehalf|home|callback)\b/.test(name)) {
        const text = JSON.stringify(card);
        assert.ok(text.includes('112') && text.includes('101'), name);
      }
  });
});
