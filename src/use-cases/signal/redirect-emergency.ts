import { localDay } from '../../domain/cell/local-day.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import { EMERGENCY_SERVICES, REDIRECT_QUESTIONS } from '../../domain/signal/triage.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { decideSignal } from './decided.ts';
import { signalOf } from './signal-item.ts';

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { item, body } = signalOf(scene);
  const { answers, errors } = readFields(REDIRECT_QUESTIONS, typed);
  const redirectedTo = EMERGENCY_SERVICES.find((each) => each === answers.redirectTo);
  if (errors.length > 0 || redirectedTo === undefined) return { refused: 'fields', errors };
  const redirectedOn = String(answers.redirectOn);
  const submittedOn = localDay(new Date(body.submittedAt ?? body.startedAt), scene.cell.timeZone);
  if (redirectedOn > scene.today || redirectedOn < submittedOn)
    return { refused: 'fields', errors: [{ field: 'redirectOn', fault: 'noDay' }] };
  const refusal = await decideSignal(scene, item, 'signal.redirect', { redirectedTo, redirectedOn });
  return refusal ?? { done: 'triageRedirected', target: item.id, number: body.number ?? '' };
}

/**
 * Danger that could not wait: a human being called, the product never does. What is kept is who was called and when; the text is erased, and
 * with it every reason.
 */
export const redirectEmergency: Command<Typed> = {
  operation: 'signal.redirect',
  on: 'signal',
  seenBy: 'signal.open',
  decide,
};
