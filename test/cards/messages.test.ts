import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { de } from '../../src/messages/de.ts';
import { en } from '../../src/messages/en.ts';
import { fr } from '../../src/messages/fr.ts';
import { translator } from '../../src/messages/messages.ts';
import { nl } from '../../src/messages/nl.ts';
import { readWords } from '../../src/teams/words.ts';

type Texts = { readonly [key: string]: string };
const LANGUAGES: { readonly [language: string]: Texts } = { nl, fr, de, en };
const TRANSLATIONS: { readonly [language: string]: Texts } = { fr, de, en };

/** Words that are the same in both languages; anything else that equals the Dutch was forgotten. */
const SAME_AS_DUTCH: { readonly [language: string]: readonly string[] } = {
  fr: [],
  de: ['app.name', 'choice.setting.online', 'choice.told.yes', 'lawyer.yes', 'opener.start'],
  en: ['app.name', 'choice.setting.online', 'home.privacy'],
};

/** What a partner never reads (domain.md §10, "Words"), and second words for what has one word already. */
const FORBIDDEN: { readonly [language: string]: readonly RegExp[] } = {
  nl: [/anonie?m/i, /verzegel/i, /signaal-?id/i, /lijst/i, /beëdig/i, /ongerustheid/i],
  fr: [/anonym/i, /scell/i, /liste/i, /assermenté|sous serment/i, /préoccupation/i],
  de: [/anonym/i, /siegel/i, /\bliste/i, /checkliste/i, /vereidig|beeidig/i, /besorgnis/i],
  en: [/anonym/i, /\bseal/i, /\bchecklist|\blist(s|ed)?\b/i, /\bsworn\b|\boath\b/i, /\bworry\b|\bworries\b/i],
};

const COMMANDS: { readonly [language: string]: string } = {
  nl: 'melden · raad · bel mij · mijn meldingen · hulp · privacy · taal · start',
  fr: 'signaler · conseil · rappelez-moi · mes signalements · aide · vie privée · langue · début',
  de: 'melden · rat · rückruf · meine meldungen · hilfe · datenschutz · sprache · start',
  en: 'report · advice · call me · my reports · help · privacy · language · start',
};

/** What stands on the buttons of pages: read from where the pages are made. */
const ON_PAGES = readdirSync('src/views')
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [
    ...readFileSync(`src/views/${file}`, 'utf8').matchAll(/\b(?:to|sends)\(\s*'([\w.-]+)'/g),
  ])
  .map(([, key = '']) => key);

const BUTTONS = [
  ...new Set(ON_PAGES),
  'button.home',
  'button.window',
  'home.report',
  'home.callback',
  'home.advice',
  'home.own',
  'home.deskButton',
  'home.onBehalf',
  'home.help',
  'privacy.accept',
  'safety.yes',
  'safety.no',
  'safety.noLong',
  'safety.noAdvice',
  'dangerAgain.go',
  'form.stop',
  'form.toReview',
  'form.facts.another',
  'form.review.submit',
  'secrecy.advice',
  'secrecy.ground',
  'callback.submit',
  'advice.submit',
  'own.answerSend',
  'own.withdrawYes',
  'own.withdrawNo',
  'request.called',
  'request.closeAdvice',
  'onBehalf.caller',
  'onBehalf.letter',
];
const WIDEST_BUTTON = 33;

const EMERGENCY_TEXTS = [
  'emergency.title',
  'help.emergency',
  'danger.title',
  'danger.text',
  'dangerAgain.text',
];

function textOf(texts: Texts, key: string): string {
  const text = texts[key];
  assert.ok(text !== undefined, `there is no text ${key}`);
  return text;
}

function keysWhere(texts: Texts, wrong: (text: string, key: string) => boolean): readonly string[] {
  return Object.entries(texts)
    .filter(([key, text]) => wrong(text, key))
    .map(([key]) => key);
}

function placeholders(text: string): readonly string[] {
  return (text.match(/\{\w+\}/g) ?? []).toSorted();
}

describe('The texts', () => {
  for (const [language, texts] of Object.entries(TRANSLATIONS)) {
    describe(`in ${language}, against the Dutch source`, () => {
      it('have the same keys in the same order', () => {
        assert.deepEqual(Object.keys(texts), Object.keys(nl));
      });

      it('are all translated', () => {
        const same = keysWhere(texts, (text, key) => text === textOf(nl, key));
        assert.deepEqual(same.toSorted(), [...(SAME_AS_DUTCH[language] ?? [])].toSorted());
      });

      it('have the same placeholders, each as often', () => {
        const differing = keysWhere(
          texts,
          (text, key) => placeholders(text).join() !== placeholders(textOf(nl, key)).join(),
        );
        assert.deepEqual(differing, []);
      });
    });
  }

  for (const [language, texts] of Object.entries(LANGUAGES)) {
    describe(`in ${language}`, () => {
      it('are never empty and have no stray spaces', () => {
        assert.deepEqual(
          keysWhere(texts, (text) => text.trim() !== text || text === '' || /\s{2}/.test(text)),
          [],
        );
      });

      it('use typographic quotes and apostrophes', () => {
        assert.deepEqual(
          keysWhere(texts, (text) => /["'`]/.test(text)),
          [],
        );
      });

      for (const word of FORBIDDEN[language] ?? []) {
        it(`never say ${word.source}`, () => {
          assert.deepEqual(
            keysWhere(texts, (text) => word.test(text)),
            [],
          );
        });
      }

      it('name the emergency numbers 112 and 101 wherever there may be danger', () => {
        for (const key of EMERGENCY_TEXTS) assert.match(textOf(texts, key), /112.*101|101.*112/, key);
      });

      it('announce the typed commands, and each of them is understood', () => {
        const commands = COMMANDS[language] ?? '';
        assert.ok(textOf(texts, 'help.words').endsWith(`: ${commands}`));
        assert.deepEqual(
          commands.split(' · ').map((command) => readWords(command)),
          ['report', 'advice', 'callback', 'own', 'help', 'privacy', 'language', 'start'],
        );
      });

      it('quote a button by the words that are on it', () => {
        assert.ok(textOf(texts, 'help.municipal').includes(textOf(texts, 'home.callback')));
        assert.ok(textOf(texts, 'receipt.keep').includes(textOf(texts, 'home.own')));
        assert.equal(textOf(texts, 'own.title'), textOf(texts, 'home.own'));
      });

      it('keep buttons short enough for a phone', () => {
        const wide = BUTTONS.filter((key) => textOf(texts, key).length > WIDEST_BUTTON);
        assert.deepEqual(wide, []);
      });
    });
  }

  it('in French have a space that does not break before : ; ? ! and inside the quotes', () => {
    assert.deepEqual(
      keysWhere(fr, (text) => /[^\u00a0][:;?!»]/.test(text) || /«[^\u00a0]/.test(text)),
      [],
    );
  });

  it('speak to the reader formally in Dutch, French and German', () => {
    assert.deepEqual(
      keysWhere(nl, (text) => /\b(je|jij|jou|jouw)\b/i.test(text)),
      [],
    );
    assert.deepEqual(
      keysWhere(fr, (text) => /(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu.test(text)),
      [],
    );
    assert.deepEqual(
      keysWhere(de, (text) => /\b(du|dich|dir|dein|deine)\b/i.test(text)),
      [],
    );
  });

  it('are filled in with the values of a case, and show the placeholder where one is missing', () => {
    assert.equal(translator('en')('form.place', { at: 2, of: 6 }), 'Step 2 of 6');
    assert.equal(translator('de')('form.place', { at: 2 }), 'Schritt 2 von {of}');
  });
});
