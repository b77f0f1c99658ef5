import { ITEM_ATTENDANCE_QUESTIONS } from '../../domain/session/opening.ts';
import { agendaItemAfter } from '../../domain/session/workflow.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { type AgendaItemBody, type SessionBody, withChange } from '../session/session-item.ts';
import { itemOf, type OpenedItem, type OpenedSession, quietly, sessionOfItem } from './at-table.ts';
import { type SeatHolder, stillSeated, unframed } from './seats.ts';

/** Those of the present who may be at this item: named for it by function (gate 5), and not out of it. */
export async function mayBeAtItem(
  scene: Scene,
  { item, body }: OpenedItem,
  session: OpenedSession,
): Promise<readonly SeatHolder[]> {
  const present = await stillSeated(scene, session.item.id, session.body.present);
  return present.filter(
    ({ invitation, owner }) => invitation.items.includes(item.id) && !body.recused.includes(owner),
  );
}

async function open(scene: Scene): Promise<Outcome | Refusal> {
  const opened = itemOf(scene);
  const session = await sessionOfItem(scene, opened);
  const next = agendaItemAfter(opened.state, 'item.open');
  const isFree = session.state === 'opened' && (session.body.openItem ?? null) === null;
  if (next === undefined || !isFree) return { refused: 'changed' };
  const seated = await stillSeated(scene, session.item.id, session.body.present);
  const entries = seated.map(({ entry }) => entry);
  if (unframed(session.body, entries).length > 0) return { refused: 'notComplete' };
  const present = (await mayBeAtItem(scene, opened, session)).map(({ entry }) => entry);
  const { item } = opened;
  const change = { present, openedAt: scene.now.toISOString() };
  await scene.work.replace(withChange<AgendaItemBody>(item, change, next));
  await scene.work.replace(quietly<SessionBody>(session.item, { openItem: item.id }));
  return { done: 'tableItemOpened', target: item.id };
}

/** Gate 10: only after each of the present has stated their own frame; one item at a time. */
export const openItem: Command<undefined> = {
  operation: 'item.open',
  on: 'agenda-item',
  seenBy: 'item.know',
  decide: open,
};

async function attend(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const opened = itemOf(scene);
  const session = await sessionOfItem(scene, opened);
  const { answers, errors } = readFields(ITEM_ATTENDANCE_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const picked = answers.itemPresent ?? [];
  const able = (await mayBeAtItem(scene, opened, session)).map(({ entry }) => entry);
  const present = able.filter((entry) => picked.includes(entry));
  if (present.length < picked.length)
    return { refused: 'fields', errors: [{ field: 'itemPresent', fault: 'unknownChoice' }] };
  if (unframed(session.body, present).length > 0) return { refused: 'notComplete' };
  if (agendaItemAfter(opened.state, 'item.note-attendance') === undefined) return { refused: 'changed' };
  await scene.work.replace(withChange<AgendaItemBody>(opened.item, { present }));
  return { done: 'tableItemAttendance', target: opened.item.id };
}

/** Who is there for this one item (gate 19): nobody else reads it, adds to it or confirms it. */
export const noteItemAttendance: Command<Typed> = {
  operation: 'item.note-attendance',
  on: 'agenda-item',
  seenBy: 'item.know',
  decide: attend,
};
