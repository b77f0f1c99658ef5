// "The same person?" is asked by exact match only (domain.md §10). This makes the text that is keyed; the key is none of the domain's business.

/** Letters that Unicode does not take apart, as people without them on the keyboard type them. */
const PLAIN_LETTERS: { readonly [letter: string]: string } = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ς: 'σ',
};
const LETTER_TO_REPLACE = /[æœøłđς]/g;

/** Upper case first: it is what makes "ß" and "SS", or the Turkish "ı" and "I", one. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(LETTER_TO_REPLACE, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** A day that was or will be: `2026-02-30` is none. */
function isRealDay(day: string): boolean {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(day);
}

/**
 * One text for every way to write the same person: without case, diacritics, punctuation or the order of the names. Undefined where a match
 * would mean nothing: fewer than two names, or a birth date that is not a real `YYYY-MM-DD`.
 */
export function matchText(name: string, birthDate: string): string | undefined {
  const names = plain(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (names.length < 2 || !isRealDay(birthDate)) return undefined;
  return `${names.toSorted().join(' ')}|${birthDate}`;
}
