// Words that occur nowhere else, to be typed where people type, and looked for where nothing typed may be.
import { randomInt } from 'node:crypto';

/** Bytes as a text of one sign a byte, so that a file and a line of a log are searched alike. */
const asBytes = (found: string | Buffer) =>
  (typeof found === 'string' ? Buffer.from(found, 'utf8') : found).toString('latin1');

const LETTERS = 'bcdfghjklmnpqrstvwxz';
/** Its beginning alone betrays a canary: whoever quotes a text often cuts it. */
const STEM = 10;

const letters = (count: number) =>
  Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');

export interface Canary {
  readonly word: string;
  /** Where it was typed. */
  readonly where: string;
}

/** The cage: every canary that was ever let out. */
export class Canaries {
  readonly all: Canary[] = [];

  /** A new one: letters of both cases and one that is not ASCII, so that each encoding looks different. */
  fresh(where: string): string {
    const word = `${letters(4)}ë${letters(2).toUpperCase()}${letters(STEM - 7)}${letters(5)}`;
    this.all.push({ word, where });
    return word;
  }
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (text: string) => utf16(text).swap16();

/** Base64 of `bytes` wherever they may begin in a longer text: only the letters that no neighbour changes. */
function base64Parts(bytes: Buffer, encoding: 'base64' | 'base64url'): readonly string[] {
  return [0, 1, 2].map((lead) => {
    const encoded = Buffer.concat([Buffer.alloc(lead), bytes])
      .toString(encoding)
      .replaceAll('=', '');
    const from = Math.ceil((lead * 8) / 6);
    const whole = Math.floor(((lead + bytes.length) * 8) / 6);
    return encoded.slice(from, whole);
  });
}

const escaped = (text: string) =>
  [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/** How a word may be written where nobody expects it: the bytes of each, one sign a byte. */
export function disguisesOf(word: string): readonly string[] {
  const stem = word.slice(0, STEM);
  const bytes = Buffer.from(stem, 'utf8');
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const plain = [
    stem,
    stem.toLowerCase(),
    stem.toUpperCase(),
    stem.normalize('NFD'),
    [...stem].reverse().join(''),
  ];
  const hex = [bytes, utf16(stem), swapped(stem)].map((each) => each.toString('hex'));
  const base64 = [bytes, utf16(stem)].flatMap((each) => [
    ...base64Parts(each, 'base64'),
    ...base64Parts(each, 'base64url'),
  ]);
  const raw = [utf16(stem).toString('latin1'), swapped(stem).toString('latin1')];
  const coded = [percent, percent.toUpperCase(), escaped(stem), encodeURIComponent(word), escaped(word)];
  const partly = ['\\u00eb', '\\xeb', '&#235;', '&#xEB;', '&euml;'].map((ë) => stem.replace('ë', ë));
  const upperHex = hex.map((each) => each.toUpperCase());
  const texts = [...plain, ...hex, ...upperHex, ...base64, ...coded, ...partly].map(asBytes);
  return [...new Set([...texts, ...raw, Buffer.from(stem, 'latin1').toString('latin1')])];
}

/** Every disguise is longer, so its beginning leads to it in one pass over the haystack. */
const BEGINNING = 8;

/** Which of these words are in it, in any disguise: `<where it was typed> as <disguise>`. */
export function foundIn(haystack: string | Buffer, canaries: readonly Canary[]): readonly string[] {
  const text = asBytes(haystack);
  const wanted = new Map<string, { readonly disguise: string; readonly where: string }[]>();
  for (const { word, where } of canaries) {
    for (const disguise of disguisesOf(word)) {
      const beginning = disguise.slice(0, BEGINNING);
      wanted.set(beginning, [...(wanted.get(beginning) ?? []), { disguise, where }]);
    }
  }
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    for (const { disguise, where } of wanted.get(text.slice(at, at + BEGINNING)) ?? []) {
      if (text.startsWith(disguise, at)) found.add(`${where} as ${JSON.stringify(disguise)}`);
    }
  }
  return [...found];
}
