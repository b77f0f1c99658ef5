// What a decision does to a signal, whoever takes it: its text ends or goes on with a case, and the reporter is told the same either way.
import { caseEndsAt } from '../../domain/case/terms.ts';
import { daysLater, earlier } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { ownUntil } from '../../domain/signal/triage.ts';
import { type SignalAction, type SignalState, signalAfter } from '../../domain/signal/workflow.ts';
import { notice } from '../outbox/effect.ts';
import type { Item } from '../ports.ts';
import { bodyOf, DESK, type SignalBody } from '../records.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { withBody, withoutBoxes, withoutParts } from './signal-item.ts';

/** The moves that end the screening for good, and the one that takes it up again. */
export type DecidingAction = Extract<
  SignalAction,
  | 'signal.redirect'
  | 'signal.confirm-outside'
  | 'signal.confirm-insufficient'
  | 'signal.list'
  | 'signal.not-list'
  | 'signal.reconsider'
>;

/** What a decision notes in the open part: codes, ids and days. */
export type DecidedParts = Partial<Pick<SignalBody, 'case' | 'recused' | 'redirectedTo' | 'redirectedOn'>>;

/** What only the screening needs of the open part. */
export const SCREENING_PARTS = ['takenBy', 'deadline', 'setAside', 'hands'] as const;
const LOOKING_PARTS = ['setAside', 'referredTo', 'hands', 'decision'] as const;

/** The keys of what a signal says, besides who reported it. */
export function textKeysOf(body: SignalBody): readonly string[] {
  return [body.contentKey, ...(body.identityKey === undefined ? [] : [body.identityKey])];
}

/**
 * The signal with its end and its keys' end moved, for as long as its case lives. `until` is an instant. The keys move at once, the item
 * with the commit.
 */
export async function keptUntil({ surroundings: s, pk }: Scene, item: Item, until: string): Promise<Item> {
  const keysEnd = daysLater(new Date(until), RETENTION_DAYS.keyAfterItem);
  const body = bodyOf<SignalBody>(item);
  const endOf = (keyId: string) =>
    keyId === body.identityKey ? earlier(keysEnd, body.identityUntil ?? null) : keysEnd;
  await Promise.all(textKeysOf(body).map((keyId) => s.keys.keepUntil(pk, keyId, endOf(keyId))));
  return { ...item, purgeAt: until };
}

/** domain.md §6: what is not listed is erased at the decision; number, state and the reporter's clock are left. */
function erased(scene: Scene, item: Item, until: string): Item {
  for (const keyId of textKeysOf(bodyOf<SignalBody>(item))) scene.work.eraseKey(keyId, scene.now);
  const others = Object.keys(item.sealed ?? {}).filter((name) => name !== 'reporter');
  return { ...withoutParts(withoutBoxes(item, others), ['identityKey', 'identityUntil']), purgeAt: until };
}

/** Back on the desk: after a second look that saw it otherwise, or when a proposal is taken back. */
async function backToScreening(scene: Scene, item: Item): Promise<Refusal | undefined> {
  const next = signalAfter(item.status as SignalState, 'signal.reconsider');
  if (next === undefined) return { refused: 'changed' };
  const { deadline } = bodyOf<SignalBody>(item);
  const at = scene.now.toISOString();
  const left = withoutBoxes(withoutParts(item, LOOKING_PARTS), ['setAside']);
  // Overdue is said once; afterwards only its end is due.
  const due = deadline !== undefined && deadline > at ? deadline : (item.purgeAt ?? at);
  await scene.work.replace({ ...withBody(left, {}), status: next, assignee: DESK, due });
  return undefined;
}

/**
 * Moves a signal to its end within the scene's commit and does all that belongs to a decision, once: texts and keys, the reporter's clock,
 * the feedback in the same words after the same delay. `signal.reconsider` puts it back on the desk instead. `item` was read in this
 * attempt. Refuses `changed` where the workflow has no such move.
 */
export async function decideSignal(
  scene: Scene,
  item: Item,
  action: DecidingAction,
  more: DecidedParts = {},
): Promise<Refusal | undefined> {
  if (action === 'signal.reconsider') return backToScreening(scene, item);
  const next = signalAfter(item.status as SignalState, action);
  if (next === undefined) return { refused: 'changed' };
  const { now, cell, work } = scene;
  const { startedAt, number } = bodyOf<SignalBody>(item);
  const until = ownUntil({ startedAt, purgeAt: item.purgeAt }, now, cell.rules);
  const { assignee: _assignee, ...left } = withoutBoxes(withoutParts(item, SCREENING_PARTS), ['setAside']);
  const decided = { ...withBody(left, { ...more, decidedAt: now.toISOString() }), status: next, due: until };
  await work.replace(
    next === 'listed'
      ? await keptUntil(scene, decided, caseEndsAt(now, cell.rules.caseDays))
      : erased(scene, decided, until),
  );
  const notBefore = daysLater(now, cell.rules.feedbackDays);
  work.afterwards(
    notice('signal.feedback', 'reporter', { target: item.id, number: number ?? '', notBefore }),
  );
  return undefined;
}

/** When the reporter finds a decided signal no longer: before the clock has ended it, it answers as what does not exist. */
export function isOverForReporter({ body, due }: Item, now: Date): boolean {
  return body.decidedAt !== undefined && due !== undefined && due <= now.toISOString();
}
