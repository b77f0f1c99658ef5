// Text that people type is made safe once, at the boundary: what is stored is what will be shown.

/**
 * Everything of Unicode's category "other" but newline and tab, and the line and paragraph separators: controls, lone surrogates,
 * zero-width and bidirectional marks. They can hide or reorder words on a screen.
 */
const INVISIBLE = /[^\P{C}\n\t]|[\u2028\u2029]/gu;

/** NFC, unified newlines, no invisible or reordering characters, no outer blanks, at most one empty line in a row. */
export function normaliseText(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
