// Words that occur nowhere else, to be typed where people type, and looked for where nothing typed may be.
import { randomInt } from 'node:crypto';

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
    const word = `${letters(5)}${letters(2).toUpperCase()}${letters(STEM - 7)}ë${letters(4)}`;
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

/** How a word may be written where nobody expects it. */
export function disguisesOf(word: string): readonly string[] {
  const stem = word.slice(0, STEM);
  const bytes = Buffer.from(stem, 'utf8');
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const plain = [stem, stem.toLowerCase(), stem.toUpperCase(), [...stem].reverse().join('')];
  const hex = [bytes, utf16(stem), swapped(stem)].map((each) => each.toString('hex'));
  const base64 = [bytes, utf16(stem)].flatMap((each) => [
    ...base64Parts(each, 'base64'),
    ...base64Parts(each, 'base64url'),
  ]);
  const raw = [utf16(stem).toString('latin1'), swapped(stem).toString('latin1')];
  const coded = [percent, percent.toUpperCase(), escaped(stem), encodeURIComponent(word), escaped(word)];
  return [
    ...new Set([...plain, ...hex, ...hex.map((each) => each.toUpperCase()), ...base64, ...raw, ...coded]),
  ];
}

/** Bytes as a text of one sign a byte, so that a file and a line of a log are searched alike. */
const asBytes = (found: string | Buffer) =>
  (typeof found === 'string' ? Buffer.from(found, 'utf8') : found).toString('latin1');

/** Which of these words are in it, in any disguise: `<where it was typed> as <disguise>`. */
export function foundIn(haystack: string | Buffer, canaries: readonly Canary[]): readonly string[] {
  const text = asBytes(haystack);
  return canaries.flatMap(({ word, where }) =>
    disguisesOf(word)
      .filter((disguise) => text.includes(disguise) || text.includes(asBytes(disguise)))
      .map((disguise) => `${where} as ${JSON.stringify(disguise)}`),
  );
}
