// A session and its items as the use cases at the table take them in hand.
import type { AgendaItemState, SessionState } from '../../domain/session/workflow.ts';
import type { Item, JsonObject } from '../ports.ts';
import { asBody } from '../records.ts';
import type { Scene } from '../road/scene.ts';
import {
  type AgendaItemBody,
  agendaItemBody,
  agendaItemState,
  type SessionBody,
  sessionBody,
  sessionState,
} from '../session/session-item.ts';
import { targetOf } from '../signal/signal-item.ts';

export interface OpenedSession {
  readonly item: Item;
  readonly body: SessionBody;
  readonly state: SessionState;
}
export interface OpenedItem {
  readonly item: Item;
  readonly body: AgendaItemBody;
  readonly state: AgendaItemState;
}

const asSession = (item: Item): OpenedSession => ({
  item,
  body: sessionBody(item),
  state: sessionState(item),
});
export const asAgendaItem = (item: Item): OpenedItem => ({
  item,
  body: agendaItemBody(item),
  state: agendaItemState(item),
});

/** The scene's target as a session; the policy has already looked at its type and state. */
export const sessionOf = (scene: Scene): OpenedSession => asSession(targetOf(scene));
/** The same for an item of the agenda. */
export const itemOf = (scene: Scene): OpenedItem => asAgendaItem(targetOf(scene));

/** The session of this item: whoever has a seat at the one has read the other. */
export async function sessionOfItem(scene: Scene, { body }: OpenedItem): Promise<OpenedSession> {
  const session = await scene.work.read(body.session);
  if (session === undefined) throw new Error('fault: an item without its session');
  return asSession(session);
}

/** The items of the agenda in its order; a line whose item is gone is left out. */
export async function itemsOf({ work }: Scene, { agenda }: SessionBody): Promise<readonly OpenedItem[]> {
  const items = await Promise.all(agenda.map(({ item }) => work.read(item)));
  return items.filter((item) => item !== undefined).map(asAgendaItem);
}

/**
 * The item with another open part, at the same revision: an own act of one member (stating a frame, confirming) makes nobody else's form
 * stale, so that twelve people can press at once.
 */
export function quietly<Body extends object>(item: Item, change: Partial<Body>): Item {
  return { ...item, body: asBody({ ...item.body, ...change }) };
}

/** The item with this content in the box `name`, sealed under the session's own key. */
export async function withBoxOfSession(
  { surroundings: s, pk }: Scene,
  { body }: OpenedSession,
  item: Item,
  name: 'absences' | 'informed',
  content: JsonObject,
): Promise<Item> {
  const v = (item.sealed?.[name]?.v ?? 0) + 1;
  const place = { container: 'records', id: item.id, name } as const;
  const box = await s.keys.seal(pk, body.contentKey, place, v, content);
  return { ...item, sealed: { ...item.sealed, [name]: box } };
}
