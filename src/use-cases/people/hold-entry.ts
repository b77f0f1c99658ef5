// Suspending, taking back and ending: at once, everywhere, with a reason.
import { daysLater } from '../../domain/cell/local-day.ts';
import { ask } from '../../domain/form/question.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { entryAfter } from '../../domain/roster/workflow.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import { withSealed } from '../register.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { type EntryReason, targetEntry } from './entry-item.ts';
import { leavePlaces } from './fixed-places.ts';
import { dropWaiting } from './waiting-decision.ts';

export const WHY = [ask.text('entryReason', 500)] as const;

const DONE = {
  'entry.suspend': 'entrySuspended',
  'entry.resume': 'entryResumed',
  'entry.end': 'entryEnded',
} as const satisfies { readonly [action in EntryReason['action']]: string };

async function hold(scene: Scene, action: EntryReason['action'], typed: Typed): Promise<Outcome | Refusal> {
  const entry = await targetEntry(scene);
  if (entry === undefined) return { refused: 'notFound' };
  const { item, body, state } = entry;
  const next = entryAfter(state, action);
  if (next === undefined) return { refused: 'changed' };
  const { answers, errors } = readFields(WHY, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const by = scene.actor.entry;
  const reason: EntryReason = {
    action,
    reason: String(answers.entryReason),
    by,
    at: scene.now.toISOString(),
  };
  const over = action === 'entry.end';
  if (over) {
    await dropWaiting(scene, body.decision);
    await leavePlaces(scene, item.id);
  }
  // Whoever left is named in the log for as long as the log is kept.
  const ending = over ? { purgeAt: daysLater(scene.now, RETENTION_DAYS.audit) } : {};
  const written = await withSealed(scene, { ...item, ...ending }, 'reason', reason);
  await scene.work.replace({ ...withBody(written, over ? { decision: null } : {}), status: next });
  return { done: DONE[action], target: item.id };
}

function holding(action: EntryReason['action']): Command<Typed> {
  return {
    operation: action,
    on: 'roster',
    seenBy: 'entry.see',
    decide: (scene, typed) => hold(scene, action, typed),
  };
}

/** From the next press on this person is a stranger to the cell, until somebody takes it back. */
export const suspendEntry = holding('entry.suspend');
/** The entry holds again, as it was. */
export const resumeEntry = holding('entry.resume');
/** This person has left; coming back takes a new decision. */
export const endEntry = holding('entry.end');
