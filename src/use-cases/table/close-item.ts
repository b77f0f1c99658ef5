import { unconfirmed } from '../../domain/session/outcome.ts';
import { agendaItemAfter } from '../../domain/session/workflow.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { type AgendaItemBody, type SessionBody, withChange } from '../session/session-item.ts';
import { withoutBoxes } from '../signal/signal-item.ts';
import { itemOf, type OpenedItem, type OpenedSession, quietly, sessionOfItem } from './at-table.ts';
import { stillSeated } from './seats.ts';

/** The session has no open item any more. */
async function freeTable(scene: Scene, session: OpenedSession, { item }: OpenedItem): Promise<void> {
  if (session.body.openItem === item.id)
    await scene.work.replace(quietly<SessionBody>(session.item, { openItem: null }));
}

async function close(scene: Scene): Promise<Outcome | Refusal> {
  const opened = itemOf(scene);
  const { item, body, state } = opened;
  const next = agendaItemAfter(state, 'item.close');
  if (next === undefined) return { refused: 'changed' };
  const session = await sessionOfItem(scene, opened);
  const present = (await stillSeated(scene, body.session, body.present)).map(({ entry }) => entry);
  if (body.outcome === null || unconfirmed(body.outcome, present).length > 0)
    return { refused: 'notComplete' };
  const change = { closedAt: scene.now.toISOString() };
  await scene.work.replace(withChange<AgendaItemBody>(item, change, next));
  await freeTable(scene, session, opened);
  return { done: 'tableItemClosed', target: item.id };
}

/** An item is closed with an outcome that those who are there have confirmed. */
export const closeItem: Command<undefined> = {
  operation: 'item.close',
  on: 'agenda-item',
  seenBy: 'item.know',
  decide: close,
};

async function postpone(scene: Scene): Promise<Outcome | Refusal> {
  const opened = itemOf(scene);
  const session = await sessionOfItem(scene, opened);
  const next = agendaItemAfter(opened.state, 'item.postpone');
  if (next === undefined || session.state !== 'opened') return { refused: 'changed' };
  const item = withoutBoxes(opened.item, ['informed']);
  await scene.work.replace(withChange<AgendaItemBody>(item, { outcome: null }, next));
  await freeTable(scene, session, opened);
  return { done: 'tableItemPostponed', target: item.id };
}

/** What was not reached waits for a later session; nothing comes out of it. */
export const postponeItem: Command<undefined> = {
  operation: 'item.postpone',
  on: 'agenda-item',
  seenBy: 'item.know',
  decide: postpone,
};
