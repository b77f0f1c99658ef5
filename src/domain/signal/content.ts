// What a signal says. Pseudonymous content (level 1): no field here identifies the person it is about.
import type { FormKind } from './form.ts';

/** Field id → text, choice, choices or `'yes'` for a tick. */
export type Answers = { readonly [field: string]: string | readonly string[] };

export interface SignalContent {
  readonly form: FormKind;
  readonly answers: Answers;
  /** Facts, apart from interpretation; each has its own date and source (part 6). */
  readonly facts: readonly Answers[];
}

/** Who reported, sealed under a key of its own (gate 27): the coordinator sees it, nobody else. */
export interface Reporter {
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
  readonly organisation: string;
  readonly function: string;
  /** For a caller or a letter, what the coordinator noted of the origin. */
  readonly origin: 'self' | 'caller' | 'letter';
  readonly originNote: string;
}

/** Questions and answers between coordinator and reporter, in order. */
export interface Exchange {
  readonly entries: readonly {
    readonly by: 'coordinator' | 'reporter';
    readonly at: string;
    readonly text: string;
  }[];
}

export function emptyContent(form: FormKind): SignalContent {
  return { form, answers: {}, facts: [] };
}
