// The mayor said yes: in one commit the session, an item for each case on its agenda, an invitation for each person, and the room that is to be.
import { ownersAmong } from '../../domain/session/fixed-members.ts';
import { type OpenCase, withCase } from '../case/case-item.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, type RosterBody, SCHEMA_VERSION } from '../records.ts';
import type { Scene } from '../road/scene.ts';
import { newRoom } from '../room/new-room.ts';
import {
  type AgendaItemBody,
  type AgendaLine,
  type InvitationBody,
  type Invitee,
  invitationId,
  ofSession,
  type SessionBody,
  sessionBody,
} from './session-item.ts';

function newAgendaItem(session: Item, line: AgendaLine, { body: { recused } }: OpenCase): Item {
  const { item: id, case: of, name, course } = line;
  const body: AgendaItemBody = {
    revision: 1,
    session: session.id,
    case: of,
    name,
    course,
    recused,
    present: [],
    spoken: [],
    outcome: null,
    openedAt: null,
    closedAt: null,
  };
  return { ...ofThis(session), id, type: 'agenda-item', status: 'planned', body: asBody(body) };
}

const ofThis = ({ pk, purgeAt, id }: Item) => ({
  pk,
  schemaVersion: SCHEMA_VERSION,
  purgeAt,
  ...ofSession(id),
});

function newInvitation(session: Item, { entry, fixed }: Invitee, owner: string): Item {
  const { number, links } = sessionBody(session);
  const body: InvitationBody = {
    revision: 1,
    session: session.id,
    number,
    entry,
    items: links.filter((link) => link.entry === entry).map(({ item }) => item),
    fixed,
    standsInFor: null,
    substitute: null,
    acknowledged: null,
    sentAt: null,
    answeredAt: null,
    left: null,
  };
  const id = invitationId(session.id, entry);
  return { ...ofThis(session), id, type: 'invitation', status: 'prepared', owner, body: asBody(body) };
}

/** Whom the roster knows under these entries; whoever has gone was refused before. */
async function rosterOf(scene: Scene, { invitees }: SessionBody): Promise<readonly Item[]> {
  const items = await Promise.all(invitees.map(({ entry }) => scene.work.read(entry)));
  return items.flatMap((item) => (item?.type === 'roster' ? [item] : []));
}

/** Writes an approved session (its body as approved) with all that belongs to it, within the scene's commit; the worker opens its room. */
export async function writeApproved(
  scene: Scene,
  session: Item,
  cases: ReadonlyMap<string, OpenCase>,
): Promise<void> {
  const { work, now } = scene;
  const body = sessionBody(session);
  const roster = await rosterOf(scene, body);
  await work.replace(session);
  for (const line of body.agenda) {
    const open = cases.get(line.item);
    if (open === undefined) throw new Error('fault: an item about no case');
    work.create(newAgendaItem(session, line, open));
    await work.replace(withCase(open.item, { session: session.id }));
  }
  for (const invitee of body.invitees) {
    const owner = roster.find(({ id }) => id === invitee.entry)?.owner;
    if (owner === undefined) throw new Error('fault: an invitation to nobody');
    work.create(newInvitation(session, invitee, owner));
  }
  const people = roster.map((item) => {
    const { role, guest } = bodyOf<RosterBody>(item).terms;
    return { entry: item.id, role, internal: guest === 'none' };
  });
  const room = newRoom(scene, session, ownersAmong(people));
  work.create(room);
  work.afterwards({ kind: 'tend-room', room: room.id, notBefore: now.toISOString() });
}
