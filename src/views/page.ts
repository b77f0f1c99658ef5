// A page: the plain model of most screens, drawn by one card file. What people typed and what we say never mix: `typed` is drawn as it is.
import type { Intent } from './intent.ts';
import type { PrintName } from './print.ts';
import type { FieldView, ReadingView } from './view.ts';

/** A message key with its values; values are codes, numbers, days and words of ours, never something typed. */
export interface Said {
  readonly say: string;
  readonly values?: { readonly [name: string]: string | number };
}
/** Something that somebody typed, or a name out of a directory. */
export interface Typed {
  readonly typed: string;
}
export type Words = readonly (Said | Typed)[];

export interface PageButton {
  readonly label: Said;
  readonly intent: Intent;
  readonly style?: 'positive' | 'destructive';
  /** True where the button sends the inputs of the page. */
  readonly sends?: boolean;
}

export interface PageRow {
  readonly title: Words;
  readonly detail?: Words;
  readonly buttons?: readonly PageButton[];
}

export type PagePart =
  | {
      readonly kind: 'text';
      readonly words: Words;
      readonly look?: 'plain' | 'muted' | 'subheading' | 'warning' | 'good';
    }
  /** Label above value. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: Said; readonly value: Words }[] }
  | { readonly kind: 'rows'; readonly rows: readonly PageRow[] }
  | { readonly kind: 'fields'; readonly fields: readonly FieldView[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly PageButton[] }
  /** How far something is: a bar, and the same in words. */
  | { readonly kind: 'progress'; readonly done: number; readonly of: number; readonly label: Said }
  | { readonly kind: 'emergency' }
  | { readonly kind: 'link'; readonly label: Said; readonly url: string }
  /** Opens in the browser, on paper; where the bot has no public address a sentence says so. */
  | {
      readonly kind: 'print';
      readonly label: Said;
      readonly what: PrintName;
      readonly target?: string;
    }
  /** A long text in pages; `turn` with `args.page` added leads to the others. */
  | { readonly kind: 'reading'; readonly reading: ReadingView; readonly turn: Intent };

export interface PageView {
  readonly screen: 'page';
  readonly title: Words;
  readonly parts: readonly PagePart[];
  /** At the foot, before "to the beginning"; at most twelve. */
  readonly buttons: readonly PageButton[];
  /** Lists in pages of their own. */
  readonly turning?: { readonly page: number; readonly more: boolean; readonly intent: Intent };
  /** Gate 18: who looks, and when, on whatever is confidential. */
  readonly watermark?: { readonly viewer: string; readonly at: string };
}

export const say = (key: string, values?: Said['values']): Said => ({
  say: key,
  ...(values === undefined ? {} : { values }),
});
export const typed = (text: string): Typed => ({ typed: text });

/** A part that is one sentence of ours. */
export const sentence = (
  key: string,
  values?: Said['values'],
  look: NonNullable<(PagePart & { kind: 'text' })['look']> = 'plain',
): PagePart => ({ kind: 'text', words: [say(key, values)], look });

/** How something stands, as the first of its facts. */
export const stateFact = (state: string) => ({ label: say('decision.stands'), value: [say(state)] });

export const subheading = (key: string, values?: Said['values']): PagePart =>
  sentence(key, values, 'subheading');

export const to = (label: string, intent: Intent, style?: PageButton['style']): PageButton => ({
  label: say(label),
  intent,
  ...(style ? { style } : {}),
});
/** A button that sends what was filled in. */
export const sends = (
  label: string,
  intent: Intent,
  style: PageButton['style'] = 'positive',
): PageButton => ({ label: say(label), intent, sends: true, style });
