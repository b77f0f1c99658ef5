// The signal form of domain.md §3 as data: steps and fields, once, for the short and the long form. Labels are messages; nothing here is prose.

import type { Question } from '../form/question.ts';

export type FormKind = 'short' | 'long';

/** In order. `review` is the preview with the declaration, after the numbered steps. */
export const STEPS = ['safety', 'person', 'facts', 'meaning', 'balance', 'question', 'review'] as const;
export type StepId = (typeof STEPS)[number];

export const CHOICES = {
  secrecy: ['none', 'discretion', 'professional', 'lawyer'],
  told: ['yes', 'no', 'unsafe'],
  age: ['under12', '12-17', '18-25', '26-plus', 'unknown'],
  municipalityLink: ['lives', 'school', 'works', 'visits', 'unknown'],
  relation: ['pupil', 'client', 'member', 'colleague', 'resident', 'family', 'other'],
  setting: ['school', 'work', 'street', 'home', 'association', 'online', 'other'],
  source: ['own', 'told', 'document', 'online'],
  violence: ['intent', 'target', 'means', 'recruitment', 'travel'],
  needs: ['wellbeing', 'education-work', 'housing', 'family', 'health'],
} as const;
export type ChoiceField = keyof typeof CHOICES;

const TEXT_MAX = 1000;
const LONG_TEXT_MAX = 2000;

export type Field = Question & {
  /** The part of the form in domain.md §3. */
  readonly part: number;
  readonly forms: readonly FormKind[];
};

const both: readonly FormKind[] = ['short', 'long'];
const long: readonly FormKind[] = ['long'];

export const FIELDS = {
  person: [
    { id: 'secrecy', part: 3, kind: 'choice', choices: CHOICES.secrecy, forms: both, required: true },
    { id: 'told', part: 4, kind: 'choice', choices: CHOICES.told, forms: both, required: true },
    {
      id: 'toldWhy',
      part: 4,
      kind: 'text',
      max: TEXT_MAX,
      forms: both,
      required: false,
      requiredWhen: { field: 'told', holds: ['no', 'unsafe'] },
    },
    { id: 'age', part: 5, kind: 'choice', choices: CHOICES.age, forms: both, required: true },
    {
      id: 'under12Reason',
      part: 5,
      kind: 'text',
      max: TEXT_MAX,
      forms: both,
      required: false,
      requiredWhen: { field: 'age', holds: ['under12'] },
    },
    {
      id: 'municipalityLink',
      part: 5,
      kind: 'choice',
      choices: CHOICES.municipalityLink,
      forms: long,
      required: true,
    },
    { id: 'relation', part: 5, kind: 'choice', choices: CHOICES.relation, forms: long, required: true },
  ],
  facts: [
    { id: 'what', part: 6, kind: 'text', max: LONG_TEXT_MAX, forms: both, required: true },
    { id: 'when', part: 6, kind: 'text', max: 100, forms: both, required: true },
    { id: 'setting', part: 6, kind: 'choice', choices: CHOICES.setting, forms: long, required: true },
    { id: 'words', part: 6, kind: 'text', max: TEXT_MAX, forms: long, required: false },
    { id: 'source', part: 6, kind: 'choice', choices: CHOICES.source, forms: both, required: true },
    {
      id: 'sourceDetail',
      part: 6,
      kind: 'text',
      max: TEXT_MAX,
      forms: long,
      required: false,
      requiredWhen: { field: 'source', holds: ['online'] },
    },
  ],
  meaning: [
    { id: 'interpretation', part: 7, kind: 'text', max: LONG_TEXT_MAX, forms: long, required: false },
    { id: 'change', part: 8, kind: 'text', max: TEXT_MAX, forms: long, required: false },
    { id: 'violence', part: 9, kind: 'choices', choices: CHOICES.violence, forms: long, required: false },
    {
      id: 'violenceDetail',
      part: 9,
      kind: 'text',
      max: TEXT_MAX,
      forms: long,
      required: false,
      requiredWhen: { field: 'violence', holds: CHOICES.violence },
    },
  ],
  balance: [
    {
      id: 'contradicting',
      part: 10,
      kind: 'text',
      max: TEXT_MAX,
      forms: both,
      required: true,
      orTicked: 'contradictingNone',
    },
    { id: 'contradictingNone', part: 10, kind: 'tick', forms: both, required: false },
    {
      id: 'protective',
      part: 10,
      kind: 'text',
      max: TEXT_MAX,
      forms: both,
      required: true,
      orTicked: 'protectiveNone',
    },
    { id: 'protectiveNone', part: 10, kind: 'tick', forms: both, required: false },
    { id: 'needs', part: 11, kind: 'choices', choices: CHOICES.needs, forms: long, required: false },
    { id: 'special', part: 11, kind: 'text', max: TEXT_MAX, forms: long, required: false },
    {
      id: 'specialNecessity',
      part: 11,
      kind: 'text',
      max: TEXT_MAX,
      forms: long,
      required: false,
      requiredWhen: { field: 'special', holds: [] },
    },
    { id: 'done', part: 12, kind: 'text', max: TEXT_MAX, forms: long, required: false },
  ],
  question: [
    { id: 'fear', part: 13, kind: 'text', max: TEXT_MAX, forms: long, required: false },
    { id: 'ask', part: 13, kind: 'text', max: TEXT_MAX, forms: both, required: true },
  ],
} as const satisfies { readonly [step: string]: readonly Field[] };

export type FieldStep = keyof typeof FIELDS;

/** The fields that this form asks in this step; none for the steps that have buttons only. */
export function fieldsOf(step: StepId, form: FormKind): readonly Field[] {
  if (!(step in FIELDS)) return [];
  const fields: readonly Field[] = FIELDS[step as FieldStep];
  return fields.filter((field) => field.forms.includes(form));
}

/** The steps of this form, in order; the short form has no step about meaning. */
export function stepsOf(form: FormKind): readonly StepId[] {
  return STEPS.filter((step) => form === 'long' || step !== 'meaning');
}

/** `stap 2 van 6`: the place among the numbered steps; the review has none. */
export function placeOf(
  step: StepId,
  form: FormKind,
): { readonly at: number; readonly of: number } | undefined {
  const numbered: readonly StepId[] = stepsOf(form).filter((each) => each !== 'review');
  const at = numbered.indexOf(step);
  return at < 0 ? undefined : { at: at + 1, of: numbered.length };
}

export function nextStep(step: StepId, form: FormKind): StepId {
  const steps = stepsOf(form);
  return steps[Math.min(steps.indexOf(step) + 1, steps.length - 1)] ?? 'review';
}

export function previousStep(step: StepId, form: FormKind): StepId {
  const steps = stepsOf(form);
  return steps[Math.max(steps.indexOf(step) - 1, 1)] ?? 'person';
}
