// Words of a page: what we say and what somebody typed, side by side. What was typed stays as it is: a TextRun is not Markdown.
import type { Said, Words } from '../views/page.ts';
import type { Json, Kit, Voice } from './kit.ts';
import { heading, textLines } from './parts.ts';

export const said = (voice: Voice, { say, values }: Said): string => voice.say(say, values);

/** One after the other, with a space between; nothing where there is nothing to read. */
function runsOf(kit: Kit, words: Words): readonly string[] {
  const texts = words
    .map((word) => ('say' in word ? said(kit, word) : word.typed))
    .filter((text) => text !== '');
  return texts.join('').trim() === '' ? [] : texts.map((text, n) => (n === 0 ? text : ` ${text}`));
}

/** Words as elements of a card, in lines as they were typed and in runs of this style. */
export function wordBlocks(
  kit: Kit,
  words: Words,
  spacing: 'default' | 'medium' | 'none',
  style: Json = {},
): readonly Json[] {
  const lines: string[][] = [];
  for (const run of runsOf(kit, words)) {
    const [first = '', ...more] = run.split('\n');
    lines.splice(-1, 1, [...(lines.at(-1) ?? []), first]);
    lines.push(...more.map((line) => [line]));
  }
  return textLines(lines, spacing, style);
}

/** The same on one line, where a name stands rather than a text: in titles and rows. */
export function wordLine(
  kit: Kit,
  words: Words,
  spacing: 'default' | 'none',
  style: Json = {},
): readonly Json[] {
  const runs = runsOf(kit, words).map((run) => run.replace(/\n+/g, ' '));
  return runs.length === 0 ? [] : textLines([runs], spacing, style);
}

/** The words of ours that a title begins with are a heading for assistive technology; what follows, from the first typed word on, stands beneath it. */
export function titleBlocks(kit: Kit, title: Words): readonly Json[] {
  const at = title.findIndex((word) => 'typed' in word);
  const first = runsOf(kit, at === -1 ? title : title.slice(0, at)).join('');
  const rest = at === -1 ? [] : title.slice(at);
  return [
    ...(first === '' ? [] : [heading(first)]),
    ...wordLine(kit, rest, first === '' ? 'default' : 'none', { size: 'large', weight: 'bolder' }),
  ];
}

/** What Markdown, links, entities and date macros are made of, and what stands there instead. */
const HARMLESS: { readonly [character: string]: string } = {
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '<': '‹',
  '>': '›',
  '*': '·',
  _: '-',
  '~': '-',
  '`': '’',
  '\\': '/',
  '|': '/',
};
const ACTIVE = /[[\]{}<>*_~`\\|]/g;
/** Controls, and marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu;

/**
 * Typed words where a client takes one string: the title of a choice. Plain text on most clients, but the renderer of Microsoft reads the
 * title of a radio button or a tick box as Markdown, so whatever Markdown could make something of is replaced.
 */
function plain(typed: string): string {
  return typed
    .replace(UNSEEN, ' ')
    .replace(ACTIVE, (character) => HARMLESS[character] ?? ' ')
    .replace(/:\/\//g, ': //')
    .replace(/&(?=#?\w+;)/g, '& ')
    .trim()
    .replace(/^(?:[#=+-]+(?:\s+|$))+/, '')
    .replace(/^(\d+)[.)](?=\s|$)/, '$1');
}

/** Words as one plain string; `…` where there is nothing to read. */
export function plainWords(kit: Kit, words: Words): string {
  const parts = words.map((word) => ('say' in word ? said(kit, word) : plain(word.typed)));
  return parts.filter((part) => part !== '').join(' ') || '…';
}
