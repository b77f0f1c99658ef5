import { union } from '../../domain/case/membership.ts';
import { caseEndsAt } from '../../domain/case/terms.ts';
import { RECORD_QUESTIONS } from '../../domain/session/opening.ts';
import { type AgendaItemState, sessionAfter } from '../../domain/session/workflow.ts';
import { type FieldError, readFields, type Typed } from '../../domain/signal/answering.ts';
import { asCase, type CaseBody, eventNow, keptAsLong, withCase } from '../case/case-item.ts';
import { notice } from '../outbox/effect.ts';
import { asBody } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { type AgendaItemBody, roomId, type SessionBody, withChange } from '../session/session-item.ts';
import { itemsOf, type OpenedItem, type OpenedSession, quietly, sessionOf } from './at-table.ts';
import { stillSeated } from './seats.ts';

const OVER: readonly AgendaItemState[] = ['closed', 'postponed', 'struck'];

async function end(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body, state } = sessionOf(scene);
  const next = sessionAfter(state, 'session.end');
  if (next === undefined) return { refused: 'changed' };
  const items = await itemsOf(scene, body);
  const left = items.filter((each) => !OVER.includes(each.state));
  if (left.length > 0 && scene.relation !== 'held-back') return { refused: 'notComplete' };
  // domain.md §10: with a stranger in the room no item is on a screen; what was not closed before comes back in a later session.
  for (const each of left) await scene.work.replace(withChange<AgendaItemBody>(each.item, {}, 'postponed'));
  const at = scene.now.toISOString();
  await scene.work.replace(withChange<SessionBody>(item, { endedAt: at, openItem: null }, next));
  const about = { target: item.id, number: body.number, notBefore: at };
  for (const entry of body.present)
    scene.work.afterwards(notice('session.record', 'entry', about, { entry, onlyWhile: next }));
  return { done: 'tableEnded', target: item.id, number: body.number };
}

/** The chair ends it once every item is closed or postponed; each of those who were there reads the record. */
export const endSession: Command<undefined> = {
  operation: 'session.end',
  on: 'session',
  seenBy: 'session.attend',
  decide: end,
};

async function confirm(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body } = sessionOf(scene);
  const { entry } = scene.actor;
  if (!body.present.includes(entry)) return { refused: 'changed' };
  if (!body.confirmedBy.includes(entry))
    await scene.work.replace(quietly<SessionBody>(item, { confirmedBy: union(body.confirmedBy, [entry]) }));
  return { done: 'tableRecordConfirmed', target: item.id, number: body.number };
}

/** Each of those who were there, for themselves. */
export const confirmRecord: Command<undefined> = {
  operation: 'record.confirm',
  on: 'session',
  seenBy: 'record.see',
  decide: confirm,
};

/** Of those who were there and still hold their seat, who has not confirmed the record. */
export async function notConfirmed(scene: Scene, { item, body }: OpenedSession): Promise<readonly string[]> {
  const seated = await stillSeated(scene, item.id, body.present);
  return seated.map(({ entry }) => entry).filter((entry) => !body.confirmedBy.includes(entry));
}

/** What came out of a closed item is the case's from now on, and its year begins anew (domain.md §6). */
async function applyTo(scene: Scene, { body }: OpenedItem): Promise<void> {
  const { outcome, closedAt } = body;
  const found = await scene.work.read(body.case);
  if (outcome === null || closedAt === null || found?.type !== 'case' || found.status !== 'listed') return;
  const endsAt = caseEndsAt(new Date(closedAt), scene.cell.rules.caseDays);
  const kept = await keptAsLong(scene, found, endsAt);
  const { closable: _before, ...rest } = asCase(kept).body;
  const change: Partial<CaseBody> = {
    lastDiscussedAt: closedAt,
    outcome: outcome.kind,
    reviewOn: outcome.reviewOn,
    ...(outcome.kind === 'close' ? { closable: true } : {}),
  };
  await scene.work.replace(withCase({ ...kept, body: asBody(rest) }, change, eventNow(scene, 'discussed')));
}

async function finish(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const session = sessionOf(scene);
  const { item, body, state } = session;
  const next = sessionAfter(state, 'record.finish');
  if (next === undefined) return { refused: 'changed' };
  const { answers } = readFields(RECORD_QUESTIONS, typed);
  const missing = await notConfirmed(scene, session);
  const unnoted: readonly FieldError[] = [{ field: 'recordNoted', fault: 'required' }];
  if (missing.length > 0 && answers.recordNoted !== 'yes') return { refused: 'fields', errors: unnoted };
  for (const each of await itemsOf(scene, body)) await applyTo(scene, each);
  await scene.work.replace(withChange<SessionBody>(item, {}, next));
  scene.work.afterwards({ kind: 'tend-room', room: roomId(item.id), notBefore: scene.now.toISOString() });
  return { done: 'tableRecordFinished', target: item.id, number: body.number };
}

/**
 * The record stands: confirmed by all, or with a note of who did not. Access to the items ends with it, the outcomes go to their cases, and
 * the worker closes the channel.
 */
export const finishRecord: Command<Typed> = {
  operation: 'record.finish',
  on: 'session',
  seenBy: 'record.see',
  decide: finish,
};
