// What a form may ask: one shape for the signal's form and for every smaller one. Labels are messages; nothing here is prose.

export type Question = {
  readonly id: string;
  readonly required: boolean;
  /** Required as soon as another question of the same form holds one of these; an empty list: holds anything. */
  readonly requiredWhen?: { readonly field: string; readonly holds: readonly string[] };
  /** Instead of a text: the ticked "none known" of gate 15. */
  readonly orTicked?: string;
} & (
  | { readonly kind: 'text'; readonly max: number; readonly plain?: true }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'tick' }
  /** A calendar day, `YYYY-MM-DD`. */
  | { readonly kind: 'date' }
  /** Somebody out of the tenant's directory: an object id, never a typed name. */
  | { readonly kind: 'person' }
  /** One or several of the stored things that were offered; whether an id is one of them, the use case asks the store. */
  | { readonly kind: 'pick'; readonly several: boolean }
);

const required = true;
const optional = { required: false } as const;

/** The shortest way to write a question down. `plain` texts (names of organisations, references) may hold addresses and numbers. */
export const ask = {
  text: (id: string, max: number): Question => ({ id, kind: 'text', max, required }),
  textIfAny: (id: string, max: number): Question => ({ id, kind: 'text', max, ...optional }),
  plain: (id: string, max: number): Question => ({ id, kind: 'text', max, plain: true, required }),
  plainIfAny: (id: string, max: number): Question => ({ id, kind: 'text', max, plain: true, ...optional }),
  choice: (id: string, choices: readonly string[]): Question => ({ id, kind: 'choice', choices, required }),
  choiceIfAny: (id: string, choices: readonly string[]): Question => ({
    id,
    kind: 'choice',
    choices,
    ...optional,
  }),
  choices: (id: string, choices: readonly string[]): Question => ({ id, kind: 'choices', choices, required }),
  choicesIfAny: (id: string, choices: readonly string[]): Question => ({
    id,
    kind: 'choices',
    choices,
    ...optional,
  }),
  tick: (id: string): Question => ({ id, kind: 'tick', ...optional }),
  date: (id: string): Question => ({ id, kind: 'date', required }),
  dateIfAny: (id: string): Question => ({ id, kind: 'date', ...optional }),
  person: (id: string): Question => ({ id, kind: 'person', required }),
  personIfAny: (id: string): Question => ({ id, kind: 'person', ...optional }),
  pick: (id: string): Question => ({ id, kind: 'pick', several: false, required }),
  pickIfAny: (id: string): Question => ({ id, kind: 'pick', several: false, ...optional }),
  picks: (id: string): Question => ({ id, kind: 'pick', several: true, required }),
  picksIfAny: (id: string): Question => ({ id, kind: 'pick', several: true, ...optional }),
} as const;

/** The same question, required as soon as another one holds one of these. */
export function requiredWhen(question: Question, field: string, holds: readonly string[]): Question {
  return { ...question, requiredWhen: { field, holds } };
}
