// What goes on paper: a plain model of sheets with facts and room to write by hand, drawn as one page for the browser.
import type { PagePart, Said, Words } from './page.ts';

/** Everything that can be printed; src/teams/prints.ts says how each is read and shaped. */
export const PRINT_NAMES = ['decisions', 'session', 'record'] as const;
export type PrintName = (typeof PRINT_NAMES)[number];

/** What is filled in by hand: one of these boxes, or so many lines. */
export type PrintRoom =
  | { readonly kind: 'boxes'; readonly label?: Said; readonly choices: readonly Said[] }
  | { readonly kind: 'lines'; readonly label: Said; readonly lines: number }
  /** Each name with boxes to tick and a line to sign on. */
  | { readonly kind: 'names'; readonly names: readonly (readonly [Words, readonly Said[]])[] };

/** What belongs together on one page of paper. */
export interface PrintSheet {
  readonly title: Words;
  readonly facts: (PagePart & { readonly kind: 'facts' })['facts'];
  readonly notes: readonly Said[];
  readonly room: readonly PrintRoom[];
}

export interface PrintView {
  readonly title: Said;
  /** The cell's name, at the head of every page. */
  readonly cell: string;
  readonly practice: boolean;
  readonly notes: readonly Said[];
  readonly sheets: readonly PrintSheet[];
  /** Gate 18: who printed, and when, at the foot of every page. */
  readonly watermark: { readonly viewer: string; readonly at: string };
}
