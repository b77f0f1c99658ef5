import type { nl } from './nl.ts';

export type MessageKey = keyof typeof nl;
export type Translation = { readonly [key in MessageKey]: string };

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Differing<Theirs extends Translation> = {
  [Key in MessageKey]: [Placeholders<Theirs[Key]>] extends [Placeholders<(typeof nl)[Key]>]
    ? [Placeholders<(typeof nl)[Key]>] extends [Placeholders<Theirs[Key]>]
      ? never
      : Key
    : Key;
}[MessageKey];

/** `true` when every text has the same placeholders as the Dutch one; otherwise the keys that differ, as a compile error. */
export type SamePlaceholders<Theirs extends Translation> = [Differing<Theirs>] extends [never]
  ? true
  : Differing<Theirs>;
