// Names that slipped into a text are taken out before anybody else reads it (domain.md §10, "Names in free text").
import { normaliseText } from '../text/normalise.ts';
import type { Answers, Exchange, SignalContent } from './content.ts';
import { FIELDS } from './form.ts';

export const WORDS_MOST = 10;
export const TAKEN_OUT = '[…]';

const TEXT_FIELDS: ReadonlySet<string> = new Set(
  Object.values(FIELDS)
    .flat()
    .flatMap((field) => (field.kind === 'text' ? [field.id] : [])),
);

/** What somebody typed, taken apart at commas, semicolons and lines: a name of two words is one entry. Each once, as it will be looked for. */
export function wordsToTakeOut(typed: string): readonly string[] {
  const words = normaliseText(typed)
    .split(/[,;\n]/)
    .map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** A letter, a digit, or a mark that belongs to the letter before it. */
const IN_WORD = '[\\p{L}\\p{N}\\p{M}]';
const plainly = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+');

/** Whole words only, whatever their case; "é" is not "e". */
function patternOf(words: readonly string[]): RegExp {
  // The longest first, so that "Jan Peeters" goes whole where "Jan" was given too.
  const alternatives = words.toSorted((one, other) => other.length - one.length).map(plainly);
  return new RegExp(`(?<!${IN_WORD})(?:${alternatives.join('|')})(?!${IN_WORD})`, 'giu');
}

/** The text without these words; each occurrence becomes `[…]`. */
export function withoutWords(text: string, words: readonly string[]): string {
  return words.length === 0 ? text : text.replace(patternOf(words), TAKEN_OUT);
}

function redactedAnswers(answers: Answers, words: readonly string[]): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [
      field,
      typeof answer === 'string' && TEXT_FIELDS.has(field) ? withoutWords(answer, words) : answer,
    ]),
  );
}

/** Every text of the form; choices stay as they are. */
export function redactedContent(content: SignalContent, words: readonly string[]): SignalContent {
  return {
    ...content,
    answers: redactedAnswers(content.answers, words),
    facts: content.facts.map((fact) => redactedAnswers(fact, words)),
  };
}

export function redactedExchange({ entries }: Exchange, words: readonly string[]): Exchange {
  return { entries: entries.map((entry) => ({ ...entry, text: withoutWords(entry.text, words) })) };
}
