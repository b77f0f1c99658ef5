// A coordinator who is away hands over to the deputy: from the first day to the last, without anything else to do (domain.md §10).
import { ask } from '../../domain/form/question.ts';
import { type FieldError, readFields, type Typed } from '../../domain/signal/answering.ts';
import { CELL } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { cellItem, withCell } from './cell-item.ts';

export const ABSENCE_QUESTIONS = [ask.date('absenceFrom'), ask.date('absenceUntil')] as const;

const ABOUT_ABSENCE = { operation: 'absence.note', on: 'cell', seenBy: 'settings.see' } as const;

async function note(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { answers, errors } = readFields(ABSENCE_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const [from, until] = [String(answers.absenceFrom), String(answers.absenceUntil)];
  const fault: FieldError['fault'] | undefined =
    until < from ? 'daysReversed' : until < scene.today ? 'dayOver' : undefined;
  if (fault) return { refused: 'fields', errors: [{ field: 'absenceUntil', fault }] };
  await scene.work.replace(withCell(await cellItem(scene), { handOver: { from, until } }));
  return { done: 'absenceNoted', target: CELL };
}

/** Sets the days on which the deputy stands in; it replaces what was noted before. */
export const noteAbsence: Command<Typed> = { ...ABOUT_ABSENCE, decide: note };

/** The coordinator is back, or was never away. */
export const clearAbsence: Command<undefined> = {
  ...ABOUT_ABSENCE,
  async decide(scene) {
    await scene.work.replace(withCell(await cellItem(scene), { handOver: null }));
    return { done: 'absenceCleared', target: CELL };
  },
};
