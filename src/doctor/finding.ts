// What the doctor found, before it is put into words.
import type { Sentence } from './sentences.ts';

/** `unseen`: nobody can tell from here; the sentence says how one notices. */
export type Mark = 'fine' | 'missing' | 'unseen';

export interface InBoth {
  readonly nl: string;
  readonly en: string;
}

/** `words` fill the sentence's places: names of settings, permissions and codes, never anything of a person. */
export interface Finding {
  readonly mark: Mark;
  readonly sentence: Sentence;
  readonly words?: { readonly [place: string]: string | number | InBoth };
}

export const fine = (sentence: Sentence, words?: Finding['words']): Finding => found('fine', sentence, words);
export const missing = (sentence: Sentence, words?: Finding['words']): Finding =>
  found('missing', sentence, words);
export const unseen = (sentence: Sentence, words?: Finding['words']): Finding =>
  found('unseen', sentence, words);

function found(mark: Mark, sentence: Sentence, words: Finding['words']): Finding {
  return { mark, sentence, ...(words === undefined ? {} : { words }) };
}
