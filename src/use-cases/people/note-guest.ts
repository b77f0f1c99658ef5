import { ask } from '../../domain/form/question.ts';
import { GUEST_STATES } from '../../domain/roster/entry.ts';
import { GUEST_STEPS } from '../../domain/roster/entry-form.ts';
import { entryAfter } from '../../domain/roster/workflow.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { targetEntry } from './entry-item.ts';

export const GUEST = [ask.choice('entryGuest', GUEST_STEPS)] as const;

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const entry = await targetEntry(scene);
  if (entry === undefined) return { refused: 'notFound' };
  const next = entryAfter(entry.state, 'entry.note-guest');
  if (next === undefined || entry.terms.guest === 'none') return { refused: 'changed' };
  const { answers, errors } = readFields(GUEST, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const guest = GUEST_STATES.find((each) => each === answers.entryGuest) ?? entry.terms.guest;
  await scene.work.replace({
    ...withBody(entry.item, { terms: { ...entry.terms, guest } }),
    status: next,
  });
  return { done: 'guestNoted', target: entry.item.id };
}

/** How far a guest's account is: invited, redeemed, tried out, or on paper only (domain.md §10). It takes effect at once. */
export const noteGuest: Command<Typed> = {
  operation: 'entry.note-guest',
  on: 'roster',
  seenBy: 'entry.see',
  decide,
};
