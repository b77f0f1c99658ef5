import { readFields, type Typed } from '../../domain/signal/answering.ts';
import {
  ASSESSMENT_QUESTIONS,
  ASSESSMENT_STAGES,
  type Assessment,
  NOTES_MOST,
} from '../../domain/signal/triage.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { openNotes, signalOf, withBody, withBox } from './signal-item.ts';

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { answers, errors } = readFields(ASSESSMENT_QUESTIONS, typed);
  const stage = ASSESSMENT_STAGES.find((each) => each === answers.assessStage);
  if (errors.length > 0 || stage === undefined) return { refused: 'fields', errors };
  const { item, body } = signalOf(scene);
  const { notes } = await openNotes(scene, item);
  if (notes.length >= NOTES_MOST)
    return { refused: 'fields', errors: [{ field: 'assessText', fault: 'tooManyNotes' }] };
  const { now, actor } = scene;
  const note = { stage, by: actor.standing, at: now.toISOString(), text: String(answers.assessText) };
  const assessment: Assessment = { notes: [...notes, note] };
  await scene.work.replace(withBody(await withBox(scene, item, 'assessment', assessment), {}));
  return { done: 'triageAssessed', target: item.id, number: body.number ?? '' };
}

/** A note of the screening, a stage and its rationale: read by whoever may read the signal, and erased with its text. */
export const noteAssessment: Command<Typed> = {
  operation: 'signal.assess',
  on: 'signal',
  seenBy: 'signal.open',
  decide,
};
