// Pages for the browser: whatever somebody typed stays text, and each page can be read by everybody.
import assert from 'node:assert/strict';
import { escaped, html } from '../../src/cards/html.ts';
import { printedPage, printQuestion, printRefusal } from '../../src/cards/print-html.ts';
import { PRINT_STYLE } from '../../src/cards/print-style.ts';
import { LANGUAGES } from '../../src/domain/cell/cell.ts';
import { say, typed } from '../../src/views/page.ts';
import type { PrintView } from '../../src/views/print.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</dd></dl></section></main></body></html><h1>x',
  '"><form action="https://kwaad.example"><button>',
  "' onmouseover='alert(1)",
  '--><!--',
  '<![CDATA[',
  '</style><style>*{display:none}',
  '</title><svg onload=alert(1)>',
  '&lt;script&gt;',
  '&#x3c;b&#x3e;',
  '{{7*7}} $&{7*7} {viewer} {date} $1',
  '\u0000<\u0000b>\u202egnp.exe\u2066',
  '\ud800<b>\udfff',
  '\ufeff<x>',
  '<x\nonclick=a\t>',
];

function pageWith(text: string): PrintView {
  const words = [say('decision.kind.roster'), typed(text)];
  return {
    title: say('print.decisions.title'),
    cell: text,
    practice: true,
    notes: [say('print.decisions.paper')],
    sheets: [
      {
        title: [typed(text), say('decision.kind.list')],
        facts: [{ label: say('decision.preparedBy', { number: text }), value: words }],
        notes: [say('print.decisions.codes')],
        room: [
          { kind: 'boxes', label: say('print.decisions.answer'), choices: [say('print.decisions.granted')] },
          { kind: 'boxes', choices: [say('print.decisions.granted')] },
          { kind: 'lines', label: say('print.decisions.reason'), lines: 2 },
        ],
      },
    ],
    watermark: { viewer: text, at: '23/11/2026 14:05' },
  };
}

const tagsOf = (page: string): readonly string[] => page.match(/<[^>]*>/g) ?? [];

describe('HTML of ours', () => {
  it('takes for text whatever is put into it', () => {
    assert.equal(
      html`<p title="${'"\'<>&'}">${'<b>&amp;'}</p>`.html,
      '<p title="&quot;&#39;&lt;&gt;&amp;">&lt;b&gt;&amp;amp;</p>',
    );
  });

  it('takes mark-up only from its own templates, one or many', () => {
    const items = ['<', '>'].map((text) => html`<li>${text}</li>`);
    assert.equal(
      html`<ul>${items}${html`<li>x</li>`}</ul>`.html,
      '<ul><li>&lt;</li><li>&gt;</li><li>x</li></ul>',
    );
  });

  it('leaves out what nobody can see, and half a character', () => {
    assert.equal(escaped('a\u0000\u001b\u007f\u0085\u202eb\u2066\u200fc\n\td\ud800'), 'abc\n\td\ufffd');
  });

  it('leaves what people write every day as it is', () => {
    const text = 'Chloé Dubois – 50 % € « ça » 👩🏽‍🏫 עברית ß';
    assert.equal(escaped(text), text);
  });
});

describe('A page to print', () => {
  const plain = tagsOf(printedPage('nl', pageWith('x')));

  for (const [n, text] of HOSTILE.entries()) {
    it(`has no other mark-up than ever with hostile text ${n + 1}`, () => {
      assert.deepEqual(tagsOf(printedPage('nl', pageWith(text))), plain);
    });
  }

  it('shows what was typed, in each place', () => {
    const found =
      printedPage('nl', pageWith('<Anna & "Bram">')).split('&lt;Anna &amp; &quot;Bram&quot;&gt;').length - 1;
    assert.equal(found, 4);
  });

  for (const language of LANGUAGES) {
    it(`is whole in ${language}: title, headings, room for an answer, who printed it and why`, () => {
      const page = printedPage(language, pageWith('x'));
      assert.ok(page.startsWith(`<!doctype html>\n<html lang="${language}">`));
      assert.equal(page.match(/<h1>/g)?.length, 1);
      assert.equal(page.match(/<h2>/g)?.length, 1);
      assert.match(page, /<title>[^<]{10,}<\/title>/);
      for (const place of ['header', 'main', 'footer']) assert.match(page, new RegExp(`<${place}[ >]`));
      assert.match(page, /<footer[^>]*><p>[^<]*23\/11\/2026 14:05[^<]{10,}<\/p>/);
      const words = page.replace(PRINT_STYLE, '');
      assert.doesNotMatch(words, /\{\w+\}|undefined|\[object|<(p|h1|h2|dt|dd|li)[^>]*>\s*<\/\1>/);
    });

    it(`asks first in ${language}, in a form that carries the link and nothing else`, () => {
      const page = printQuestion(language, '/print', 'AbC-_9');
      assert.match(
        page,
        /<form method="post" action="\/print">\s*<input type="hidden" name="link" value="AbC-_9">\s*<button type="submit">[^<]+<\/button>\s*<\/form>/,
      );
      assert.equal(page.match(/AbC-_9/g)?.length, 1);
    });

    it(`says in ${language} that a link does not work, or that nothing works now`, () => {
      const [gone, trouble] = [printRefusal(language, 'gone'), printRefusal(language, 'trouble')];
      for (const page of [gone, trouble]) assert.match(page, /<h1>[^<]+<\/h1>\s*<p>[^<]*Teams[^<]*<\/p>/);
      assert.notEqual(gone, trouble);
    });
  }

  it('runs nothing, loads nothing and leads nowhere', () => {
    for (const page of [printedPage('nl', pageWith('x')), printQuestion('nl', '/print', 'x')]) {
      assert.doesNotMatch(page, /<script|<link|<img|<iframe|<a |\bon\w+=|url\(|@import|https?:/i);
      assert.equal(page.match(/<style>([\s\S]*)<\/style>/)?.[1], PRINT_STYLE);
    }
  });

  it('keeps a decision together on paper, and counts the sheets', () => {
    assert.match(PRINT_STYLE, /\.sheet \{[^}]*break-inside: avoid/);
    assert.match(PRINT_STYLE, /counter\(page\)/);
    assert.doesNotMatch(PRINT_STYLE, /<|style=/);
  });
});
