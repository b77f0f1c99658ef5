// Pages for the browser: what is printed, the question before it, and the one answer to a link that does not work.
import type { MessageLanguage } from '../messages/messages.ts';
import type { Words } from '../views/page.ts';
import type { PrintRoom, PrintSheet, PrintView } from '../views/print.ts';
import { type Html, html } from './html.ts';
import { type Voice, voiceIn } from './kit.ts';
import { PRINT_STYLE } from './print-style.ts';
import { said } from './words.ts';

const STYLE: Html = { html: PRINT_STYLE };

function document({ t, language }: Voice, title: string, body: Html): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${t('app.name')}</title>
<style>${STYLE}</style>
</head>
<body>${body}</body>
</html>
`.html;
}

/** What somebody typed keeps its own direction of writing. */
const wordsIn = (voice: Voice, words: Words): readonly Html[] =>
  words.map((word, n) => {
    const space = n === 0 ? '' : ' ';
    return 'say' in word ? html`${space}${said(voice, word)}` : html`${space}<bdi>${word.typed}</bdi>`;
  });

function factsOf(voice: Voice, facts: PrintSheet['facts']): Html {
  const rows = facts.map(
    ({ label, value }) => html`<div><dt>${said(voice, label)}</dt><dd>${wordsIn(voice, value)}</dd></div>`,
  );
  return rows.length === 0 ? html`` : html`<dl>${rows}</dl>`;
}

function roomOf(voice: Voice, room: PrintRoom): Html {
  const label =
    'label' in room && room.label ? html`<p class="label">${said(voice, room.label)}</p>` : html``;
  if (room.kind === 'boxes') {
    const boxes = room.choices.map((choice) => html`<li>${said(voice, choice)}</li>`);
    return html`<div class="wide">${label}<ul class="boxes">${boxes}</ul></div>`;
  }
  if (room.kind === 'names') {
    const rows = room.names.map(
      ([name, boxes]) =>
        html`<tr><th>${wordsIn(voice, name)}</th><td><ul class="boxes">${boxes.map((box) => html`<li>${said(voice, box)}</li>`)}</ul></td><td class="sign"></td></tr>`,
    );
    return html`<div class="wide"><table class="names">${rows}</table></div>`;
  }
  const lines = Array.from({ length: room.lines }, () => html`<div class="line"></div>`);
  return html`<div class="${room.lines > 1 ? 'wide' : 'short'}">${label}${lines}</div>`;
}

function sheetOf(voice: Voice, { title, facts, notes, room }: PrintSheet): Html {
  return html`<section class="sheet">
<h2>${wordsIn(voice, title)}</h2>
${factsOf(voice, facts)}
${notes.map((note) => html`<p class="note">${said(voice, note)}</p>`)}
<div class="room">${room.map((each) => roomOf(voice, each))}</div>
</section>
`;
}

/** All of it, ready for paper: the cell above and who printed it below, on every sheet. */
export function printedPage(language: MessageLanguage, view: PrintView): string {
  const voice = voiceIn(language);
  const { cell, practice, notes, sheets, watermark } = view;
  const title = said(voice, view.title);
  const banner = practice ? html`<p class="practice">${voice.t('practice.banner')}</p>` : html``;
  const mark = voice.t('print.watermark', { viewer: watermark.viewer, date: watermark.at });
  const body = html`<div class="page">
<header class="head"><p><b>${cell}</b> · ${title}</p></header>
<main>
<h1>${title}</h1>
<p class="how screen">${voice.t('print.how')}</p>
${banner}${notes.map((note) => html`<p>${said(voice, note)}</p>`)}
${sheets.map((sheet) => sheetOf(voice, sheet))}
</main>
<footer class="foot"><p>${mark}</p></footer>
</div>`;
  return document(voice, title, body);
}

/** Says nothing yet: programs that look at every link ask for this page, and only people press its button. */
export function printQuestion(language: MessageLanguage, action: string, sealed: string): string {
  const voice = voiceIn(language);
  const { t } = voice;
  const body = html`<main class="page small">
<h1>${t('print.open.title')}</h1>
<p>${t('print.open.text')}</p>
<p>${t('print.open.once')}</p>
<form method="post" action="${action}">
<input type="hidden" name="link" value="${sealed}">
<button type="submit">${t('print.open.button')}</button>
</form>
</main>`;
  return document(voice, t('print.open.title'), body);
}

/** `gone` is the same for every link that does not work, whatever the reason. */
export function printRefusal(language: MessageLanguage, why: 'gone' | 'trouble'): string {
  const voice = voiceIn(language);
  const title = voice.t(`print.${why}.title`);
  const body = html`<main class="page small">
<h1>${title}</h1>
<p>${voice.t(`print.${why}.text`)}</p>
</main>`;
  return document(voice, title, body);
}
