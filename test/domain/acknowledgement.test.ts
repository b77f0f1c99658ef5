// The confidentiality text: four languages, the articles of the day, and never another comma in what was published.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../../src/domain/cell/cell.ts';
import { citation } from '../../src/domain/law/references.ts';
import {
  RECORDED_WAYS,
  TEXT_VERSIONS,
  textVersionOn,
  WAYS,
  witnessesAmong,
} from '../../src/domain/session/acknowledgement.ts';
import { acknowledgementText, canonicalText } from '../../src/domain/session/acknowledgement-text.ts';
import { isAsReviewed } from './golden.ts';

/** A day of each period of the law: before and since the new Criminal Code. */
const PERIODS = ['2026-04-07', '2026-04-08'] as const;
const TODAY = '2026-11-23';
const everyVersion = TEXT_VERSIONS.map(({ version }) => version);

const wordsOf = (language: Language, version: number) => {
  const { title, summary, paragraphs } = acknowledgementText(language, TODAY, version);
  return [title, ...summary, ...paragraphs.flatMap(({ heading, text }) => [heading, text])].join('\n');
};

/** What a partner never reads (domain.md §10, "Words"). */
const NEVER: { readonly [language in Language]: RegExp } = {
  nl: /anonie?m|verzegel|lijst|beëdig|\b(je|jij|jou|jouw)\b/i,
  fr: /anonym|scell|liste|assermenté|sous serment|(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu,
  de: /anonym|siegel|\bliste|vereidig|beeidig|\b(du|dich|dir|dein|deine)\b/i,
  en: /anonym|\bseal|\blist(s|ed)?\b|\bsworn\b|\boath\b/i,
};

describe('The confidentiality text', () => {
  it('is the last one whose first day has come', () => {
    const versions = [
      { version: 1, from: '2026-01-01' },
      { version: 2, from: '2027-03-01' },
    ];
    assert.equal(textVersionOn('2025-12-31', versions), 0);
    assert.equal(textVersionOn('2026-01-01', versions), 1);
    assert.equal(textVersionOn('2027-02-28', versions), 1);
    assert.equal(textVersionOn('2027-03-01', versions), 2);
  });

  it('has versions that follow each other in number and in time', () => {
    assert.deepEqual(
      everyVersion,
      everyVersion.map((_, n) => n + 1),
    );
    const days = TEXT_VERSIONS.map(({ from }) => from);
    assert.deepEqual(days, [...new Set(days)].toSorted());
  });

  it('is never edited once published: its digest by version, language and period of the law is what it was', () => {
    const lines = everyVersion.flatMap((version) =>
      PERIODS.flatMap((day) =>
        LANGUAGES.map((language) => {
          const text = canonicalText(acknowledgementText(language, day, version));
          return `${version} ${language} on ${day}: ${createHash('sha256').update(text).digest('hex')}`;
        }),
      ),
    );
    isAsReviewed('acknowledgement.golden.txt', `${lines.join('\n')}\n`);
  });

  it('does not exist in a version that nobody wrote', () => {
    assert.throws(() => acknowledgementText('nl', TODAY, 0), /fault/);
    assert.throws(() => acknowledgementText('nl', TODAY, everyVersion.length + 1), /fault/);
  });

  for (const version of everyVersion) {
    for (const language of LANGUAGES) {
      describe(`version ${version} in ${language}`, () => {
        const text = acknowledgementText(language, TODAY, version);
        const words = wordsOf(language, version);

        it('has five short lines above as many paragraphs as the others', () => {
          assert.equal(text.summary.length, 5);
          for (const line of text.summary) assert.ok(line.length <= 110, line);
          assert.equal(text.paragraphs.length, acknowledgementText('nl', TODAY, version).paragraphs.length);
        });

        it('cites both numbers of the Criminal Code, the one in force on that day first', () => {
          for (const day of PERIODS) {
            const shown = canonicalText(acknowledgementText(language, day, version));
            for (const id of [
              'caseConsultation',
              'professionalSecrecy',
              'rightToInform',
              'lawyerException',
            ] as const)
              assert.ok(shown.includes(citation(id, day, language)), `${id} on ${day}`);
          }
          assert.doesNotMatch(words, /[{}]/);
        });

        it('cites the law of the LIVC R, and that of the T.E.R. database', () => {
          for (const id of ['livcPurpose', 'livcMembers', 'livcPersonalData', 'terInformationCard'] as const)
            assert.ok(words.includes(citation(id, TODAY, language)), id);
        });

        it('is long enough to say everything, and short enough to be read', () => {
          const count = words.split(/\s+/).length;
          assert.ok(count >= 400 && count <= 700, String(count));
          assert.ok(Buffer.byteLength(words) < 6_000);
        });

        it('uses the words that people read, and typographic signs', () => {
          assert.doesNotMatch(words, NEVER[language]);
          assert.doesNotMatch(words, /["'`]| {2}|\.\./);
          if (language === 'fr') assert.doesNotMatch(words, /[^\u00a0][:;?!]/);
        });
      });
    }
  }

  it('is another text, with another digest, in each language and each period', () => {
    const digests = everyVersion.flatMap((version) =>
      PERIODS.flatMap((day) =>
        LANGUAGES.map((each) => canonicalText(acknowledgementText(each, day, version))),
      ),
    );
    assert.equal(new Set(digests).size, digests.length);
  });
});

describe('What is recorded by somebody else', () => {
  it('was on paper or aloud; a button is pressed by oneself', () => {
    assert.deepEqual(RECORDED_WAYS, ['paper', 'aloud']);
    assert.ok(RECORDED_WAYS.every((way) => WAYS.includes(way)));
  });

  it('has a fixed member as witness, neither the recorder nor the person', () => {
    const fixed = ['ros.lies', 'ros.tom', 'ros.bram'];
    assert.deepEqual(witnessesAmong(fixed, { recorder: 'ros.bram', person: 'ros.chloe' }), [
      'ros.lies',
      'ros.tom',
    ]);
    assert.deepEqual(witnessesAmong(fixed, { recorder: 'ros.nadia', person: 'ros.tom' }), [
      'ros.lies',
      'ros.bram',
    ]);
    assert.deepEqual(
      witnessesAmong(['', 'ros.tom', 'ros.bram'], { recorder: 'ros.bram', person: 'ros.tom' }),
      [],
    );
  });
});
