// HTML that cannot be broken out of: whatever is put into a template is text, unless it came out of a template itself.

/** Mark-up that stands in a page as it is. */
export interface Html {
  readonly html: string;
}
type Piece = string | Html | readonly Html[];

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Controls but tab and line end, and marks that turn the direction of what follows. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Safe between tags and within a quoted attribute; not within a script, a style or an address. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function markUp(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  return 'html' in piece ? piece.html : piece.map(({ html }) => html).join('');
}

/** The template with its pieces in place. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: parts.map((part, n) => part + (n < pieces.length ? markUp(pieces[n] ?? '') : '')).join('') };
}
