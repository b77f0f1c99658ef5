import type { Language } from '../../domain/cell/cell.ts';
import { daysLater, hoursLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { firstOpenStep, wordsThatMayBeNames } from '../../domain/signal/rules.ts';
import type { Effect } from '../outbox/effect.ts';
import { DESK } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import { claimNumber } from '../road/numbers.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { openContent, signalOf, withBody } from './signal-item.ts';

export interface SubmitSignal {
  /** "What I wrote is what I saw or heard; I know who reads it." */
  readonly declared: boolean;
  /** Asked only where words look like names and level 2 is closed. */
  readonly namesConfirmed: boolean;
  readonly language: Language;
}

function refusalOf(input: SubmitSignal, mayBeNames: readonly string[]): Refusal | undefined {
  if (!input.declared) return { refused: 'fields', errors: [{ field: 'declared', fault: 'required' }] };
  if (mayBeNames.length > 0 && !input.namesConfirmed) return { refused: 'namesUnconfirmed' };
  return undefined;
}

async function decide(scene: Scene, input: SubmitSignal): Promise<Outcome | Refusal> {
  const { item, body } = signalOf(scene);
  const { now, cell, work, level } = scene;
  const content = await openContent(scene, item);
  if (content === undefined) return { refused: 'notFound' };
  if (firstOpenStep(content) !== 'review') return { refused: 'incomplete' };
  const refusal = refusalOf(input, level < 2 ? wordsThatMayBeNames(content, input.language) : []);
  if (refusal) return refusal;
  const at = now.toISOString();
  const number = await claimNumber(scene, 'S', item.id, (text) =>
    effectsOf(item.id, text, at, body.onBehalf, body.cardActivity),
  );
  const submitted = withBody(item, { number, submittedAt: at });
  await work.replace({
    ...submitted,
    status: 'submitted',
    assignee: DESK,
    due: hoursLater(now, cell.rules.unopenedAlarmHours),
    purgeAt: daysLater(now, Math.min(cell.rules.signalDays, RETENTION_DAYS.signalMaximum)),
  });
  return { done: 'submitted', target: item.id, number };
}

function effectsOf(
  target: string,
  number: string,
  at: string,
  onBehalf: boolean,
  cardActivity: string | null,
): readonly Effect[] {
  const common = { target, number, notBefore: at };
  const notice: Effect = { kind: 'notice', notice: 'signal.new', to: 'coordinator', ...common };
  // Whoever enters it for a caller is at the desk already.
  const effects = onBehalf ? [] : [notice];
  if (cardActivity === null) return effects;
  return [
    ...effects,
    { kind: 'neutral-card', notice: 'receipt', to: 'reporter', activityId: cardActivity, ...common },
  ];
}

/** Hands the form to the coordinator: a number, a notice, and the posted card becomes a neutral receipt, all in one commit. */
export const submitSignal: Command<SubmitSignal> = {
  operation: 'signal.submit',
  on: 'signal',
  seenBy: 'signal.see-own',
  decide,
};
