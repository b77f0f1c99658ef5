/** A translation has every key of its Dutch source; placeholders are compared over the whole table (shape.ts). */
export type Follows<Source extends object> = { readonly [key in keyof Source]: string };
