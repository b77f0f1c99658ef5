// The room of a session as it is born, in the commit by which the session is approved; the worker does the rest.
import type { Cell } from '../../domain/cell/cell.ts';
import type { Item } from '../ports.ts';
import { asBody, SCHEMA_VERSION } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { ofSession, roomId } from '../session/session-item.ts';
import type { RoomBody } from './room-item.ts';

/** Where the sessions of this cell are held: its own host team and organiser, else the deployment's; `''` where none is configured. */
export function houseOf(
  s: Pick<Surroundings, 'house'>,
  cell: Cell,
): { readonly team: string; readonly organiser: string | null } {
  const { house = s.house } = cell;
  return { team: house.team ?? '', organiser: house.organiser ?? null };
}

/** `owners`: the two entries that will own the channel, internal people. Due at once. The caller creates it with the approval. */
export function newRoom(
  scene: {
    readonly surroundings: Pick<Surroundings, 'chance' | 'house'>;
    readonly cell: Cell;
    readonly now: Date;
  },
  session: Item,
  owners: readonly string[],
): Item {
  const { surroundings: s, cell, now } = scene;
  const body: RoomBody = {
    revision: 1,
    session: session.id,
    ...houseOf(s, cell),
    done: [],
    ended: [],
    intent: null,
    asked: [],
    channel: { token: s.chance.id(), attempt: 0, clashes: 0, id: null, webUrl: null, knownAt: null },
    owners,
    addedToTeam: [],
    added: [],
    inChannel: [],
    gone: [],
    late: [],
    welcomed: [],
    equalReads: 0,
    readAt: null,
    strangers: 0,
    alarmed: 0,
    event: null,
    meetingClosed: false,
    botInChannel: 'unknown',
    lacks: [],
    operation: null,
    obstacles: [],
    fence: 0,
  };
  return {
    id: roomId(session.id),
    pk: session.pk,
    type: 'room',
    schemaVersion: SCHEMA_VERSION,
    status: 'open',
    ...ofSession(session.id),
    purgeAt: session.purgeAt,
    due: now.toISOString(),
    body: asBody(body),
  };
}
