// Text that people type is made safe once, at the boundary: what is stored is what will be shown.

/** All that ends a line somewhere: pasted from Word, a soft break is a vertical tab. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Everything of Unicode's category "other" but newline and tab: controls, lone surrogates, zero-width and bidirectional marks. They can
 * hide or reorder words on a screen.
 */
const INVISIBLE = /[^\P{C}\n\t]/gu;

/** NFC, unified newlines, no invisible or reordering characters, no outer blanks, at most one empty line in a row. */
export function normaliseText(typed: string): string {
  return typed
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
