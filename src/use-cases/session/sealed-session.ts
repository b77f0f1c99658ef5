// What is typed about a session lies under the session's own key: the room, why it is urgent, why somebody sits at an item.
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { DAYS_AHEAD_MOST } from '../../domain/session/planning.ts';
import type { Item, JsonObject } from '../ports.ts';
import { openSealed } from '../register.ts';
import type { Scene } from '../road/scene.ts';
import { type LinkReasons, type SessionDetails, sessionBody } from './session-item.ts';

const NO_DETAILS: SessionDetails = { address: '', urgency: '', specialReasons: {} };

export async function detailsOf({ surroundings }: Scene, item: Item): Promise<SessionDetails> {
  return (await openSealed<SessionDetails>(surroundings, item, 'details')) ?? NO_DETAILS;
}

export async function reasonsOf({ surroundings }: Scene, item: Item | undefined): Promise<LinkReasons> {
  return (await openSealed<LinkReasons>(surroundings, item, 'links')) ?? {};
}

/** The session with another content in one of its boxes. */
export async function withBox<Name extends 'details' | 'links'>(
  { surroundings: s, pk }: Scene,
  item: Item,
  name: Name,
  content: Name extends 'details' ? SessionDetails : LinkReasons,
): Promise<Item> {
  const place = { container: 'records', id: item.id, name } as const;
  const v = (item.sealed?.[name]?.v ?? 0) + 1;
  const box = await s.keys.seal(pk, sessionBody(item).contentKey, place, v, { ...content } as JsonObject);
  return { ...item, sealed: { ...item.sealed, [name]: box } };
}

/** When a session that is held at `start`, and all that belongs to it, ends. */
export const endOfPapers = (start: Date): string => daysLater(start, RETENTION_DAYS.session);
/**
 * Its key is promised to whatever date may still be chosen for it, so that a change of plan writes no key: whoever ends the session
 * erases it long before.
 */
export const endOfKey = (now: Date): string =>
  daysLater(
    now,
    RETENTION_DAYS.sessionDraft + DAYS_AHEAD_MOST + RETENTION_DAYS.session + RETENTION_DAYS.keyAfterItem,
  );
export const endOfDraft = (now: Date): string => daysLater(now, RETENTION_DAYS.sessionDraft);
