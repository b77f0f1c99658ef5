// A case is a number and a pseudonym ("C-2026-007 · Kiezel"). Which words may be one: domain.md §10, "Words".
import { PSEUDONYM_WORDS } from './pseudonym-words.ts';

/** FNV-1a with the finish of MurmurHash3: 32 bits that spread well. Nothing secret depends on it, the text itself is random. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The pseudonym of an index from 0 on. After the last word a number follows ("Kiezel 2"), so that no two indexes share one. */
export function pseudonymAt(index: number): string {
  const word = Number.isInteger(index) ? PSEUDONYM_WORDS.at(index % PSEUDONYM_WORDS.length) : undefined;
  if (word === undefined || index < 0) throw new Error('fault: no index of a pseudonym');
  const round = Math.floor(index / PSEUDONYM_WORDS.length) + 1;
  return round === 1 ? word : `${word} ${round}`;
}

/**
 * Up to `count` different words to choose from, always the same for the same random text (the 22 characters of an id). The caller takes the
 * first that no other case of the cell has.
 */
export function pickPseudonyms(randomText: string, count: number): readonly string[] {
  const left = [...PSEUDONYM_WORDS];
  const picked: string[] = [];
  while (picked.length < count && left.length > 0)
    picked.push(...left.splice(scatter(`${picked.length}.${randomText}`) % left.length, 1));
  return picked;
}
