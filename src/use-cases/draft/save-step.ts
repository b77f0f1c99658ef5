import type { FieldError, Typed } from '../../domain/signal/answering.ts';
import { readFields } from '../../domain/signal/answering.ts';
import type { Answers, SignalContent } from '../../domain/signal/content.ts';
import { type FormKind, fieldsOf, nextStep, previousStep, type StepId } from '../../domain/signal/form.ts';
import {
  crossingAfter,
  firstOpenStep,
  MAX_FACTS,
  namesIn,
  needsGround,
  textsTyped,
} from '../../domain/signal/rules.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import type { OwnWords } from '../signal/ask-reporter.ts';
import { openContent, signalOf, withBody, withContent } from '../signal/signal-item.ts';

export interface SaveStep {
  readonly step: StepId;
  readonly typed: Typed;
  /** `review`: straight back to the preview; `more`: another fact; `stop`: keep it and go on later. */
  readonly way: 'next' | 'back' | 'more' | 'stop' | 'review';
  /** Which fact is being changed; a new one where absent. */
  readonly fact?: number;
  /** After submitting, what is changed is asked about at once: nobody sees the preview again. */
  readonly own: OwnWords;
}

type Saved = { readonly content: SignalContent } | { readonly errors: readonly FieldError[] };

/** Leaving a step half done is fine, except in the facts: a fact without its source is none. */
function seriousErrors(errors: readonly FieldError[], input: SaveStep): readonly FieldError[] {
  const leaving = input.way === 'back' || input.way === 'stop';
  return leaving ? errors.filter(({ fault }) => fault !== 'required') : errors;
}

function isBlank(typed: Typed, form: FormKind): boolean {
  return fieldsOf('facts', form).every((field) => (typed[field.id] ?? '').trim() === '');
}

function saveFact(content: SignalContent, input: SaveStep): Saved {
  const { facts, form } = content;
  const leaving = input.way === 'back' || input.way === 'stop';
  if (isBlank(input.typed, form) && input.fact === undefined && (facts.length > 0 || leaving))
    return { content };
  const { answers, errors } = readFields(fieldsOf('facts', form), input.typed);
  if (errors.length > 0) return { errors };
  if (input.fact === undefined && facts.length >= MAX_FACTS)
    return { errors: [{ field: 'what', fault: 'tooManyFacts' }] };
  const at = input.fact ?? facts.length;
  return { content: { ...content, facts: [...facts.slice(0, at), answers, ...facts.slice(at + 1)] } };
}

/** What is kept of the other answers when this step's are replaced; grounds fall with the secrecy that they were given for. */
function keptAnswers(before: Answers, step: StepId, form: FormKind, after: Answers): Answers {
  const gone = new Set(fieldsOf(step, form).map((field) => field.id));
  if (step === 'person' && before.secrecy !== after.secrecy) {
    gone.add('ownGround');
    gone.add('notAboutClient');
  }
  return Object.fromEntries(Object.entries(before).filter(([field]) => !gone.has(field)));
}

function saveAnswers(content: SignalContent, input: SaveStep): Saved {
  const { answers, errors } = readFields(fieldsOf(input.step, content.form), input.typed);
  const serious = seriousErrors(errors, input);
  if (serious.length > 0) return { errors: serious };
  const kept = keptAnswers(content.answers, input.step, content.form, answers);
  return { content: { ...content, answers: { ...kept, ...answers } } };
}

function hasNames({ level }: Scene, { step, typed, own }: SaveStep, form: FormKind): boolean {
  if (level >= 2 || own.namesConfirmed) return false;
  return namesIn(textsTyped(fieldsOf(step, form), typed), own.language).length > 0;
}

/** Where the person goes from here: a crossing first, then what they asked for. */
function wayOn(before: SignalContent, after: SignalContent, input: SaveStep): string {
  if (input.way === 'stop') return 'stopped';
  if (input.way === 'back') return `go:${previousStep(input.step, after.form)}`;
  if (input.way === 'more') return 'go:facts';
  const crossing = crossingAfter(input.step, before.answers, after.answers);
  if (crossing !== 'none') return `cross:${crossing}`;
  if (input.step === 'person' && needsGround(after.answers)) {
    return after.answers.secrecy === 'lawyer' ? 'cross:lawyer' : 'cross:professionalSecrecy';
  }
  return input.way === 'review' ? `go:${firstOpenStep(after)}` : `go:${nextStep(input.step, after.form)}`;
}

async function decide(scene: Scene, input: SaveStep): Promise<Outcome | Refusal> {
  const { item, state } = signalOf(scene);
  const content = await openContent(scene, item);
  if (content === undefined) return { refused: 'notFound' };
  const saved = input.step === 'facts' ? saveFact(content, input) : saveAnswers(content, input);
  if ('errors' in saved) return { refused: 'fields', errors: saved.errors };
  // Gate 11 holds after submitting too: what stops a lawyer or asks for a ground is explained when beginning anew.
  if (state !== 'draft' && needsGround(saved.content.answers)) return { refused: 'needsGround' };
  if (state !== 'draft' && hasNames(scene, input, content.form)) return { refused: 'namesUnconfirmed' };
  const done = state === 'draft' ? wayOn(content, saved.content, input) : 'own';
  const step = done.startsWith('go:') ? done.slice(3) : input.step;
  await scene.work.replace(withBody(await withContent(scene, item, saved.content), { step }));
  return { done, target: item.id };
}

/** Keeps one step of the form. Inputs with errors come back as `fields`; the caller shows them again with what was typed. */
export const saveStep: Command<SaveStep> = {
  operation: 'draft.save',
  on: 'signal',
  seenBy: 'draft.see',
  decide,
};

/** The same on a signal that nobody has opened yet: each step stays complete, so the signal does. */
export const editStep: Command<SaveStep> = {
  operation: 'signal.edit',
  on: 'signal',
  seenBy: 'signal.see-own',
  decide: (scene, input) => decide(scene, { ...input, way: 'next' }),
};
