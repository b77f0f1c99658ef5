// What a room is tended by: the session and everybody it knows, as the store has them now. Object ids stay in memory.
import type { Cell } from '../../domain/cell/cell.ts';
import { localDay } from '../../domain/cell/local-day.ts';
import { allows } from '../../domain/policy/policy.ts';
import { belongs, type Candidate } from '../../domain/room/roster.ts';
import type { EntryPerson } from '../../domain/roster/entry.ts';
import { textVersionOn } from '../../domain/session/acknowledgement.ts';
import { SEATED_STATES } from '../../domain/session/workflow.ts';
import type { Item, Stored } from '../ports.ts';
import { bodyOf, CELL, cellOf, type RosterBody } from '../records.ts';
import { openSealed } from '../register.ts';
import { standingOf } from '../road/scene.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { agendaItemBody, invitationBody, invitationState, sessionState } from '../session/session-item.ts';
import type { Goal, RoomBody } from './room-item.ts';

/** As many invitations, or items, as one session can have. */
const MOST = 200;

/** Somebody whom the room knows: invited, an owner, or brought into the team by us. */
export interface Known extends Candidate {
  /** Absent for somebody who was never invited to this session. */
  readonly invitation: Stored | undefined;
  readonly guest: boolean;
  /** Belongs in the channel now. */
  readonly wanted: boolean;
  /** Went out of the channel by themselves and did not ask to be let in again. */
  readonly stayedAway: boolean;
}

export interface RoomFacts {
  readonly cell: Cell;
  readonly today: string;
  /** undefined when its retention has ended. */
  readonly session: Stored | undefined;
  readonly people: readonly Known[];
  readonly wanted: ReadonlySet<string>;
}

/** Whether this entry may sit at a table at all today: the policy is asked, as for a press. */
function maySit(entry: Item, cell: Cell, today: string): boolean {
  const standing = standingOf(entry, cell, today);
  return allows({ operation: 'channel.rejoin', standing, state: 'accepted', relation: 'own', level: 0 });
}

/** Of these items there is one that this person attends; a session without an agenda is attended whole. */
function attendsSome(items: readonly Item[], named: readonly string[], owner: string): boolean {
  const own = items.filter(({ id, status }) => named.includes(id) && status !== 'struck');
  return named.length === 0 || own.some((item) => !agendaItemBody(item).recused.includes(owner));
}

interface Around {
  readonly s: Surroundings;
  readonly pk: string;
  readonly cell: Cell;
  readonly today: string;
  readonly items: readonly Item[];
}

async function knownAs(
  { s, pk, cell, today, items }: Around,
  entry: string,
  invitation: Stored | undefined,
): Promise<Known | undefined> {
  const stored = await s.store.records.read(pk, entry);
  const person = await openSealed<EntryPerson>(s, stored?.item, 'person');
  if (stored === undefined || person === undefined) return undefined;
  const body = invitation && invitationBody(invitation.item);
  const candidate: Candidate = {
    entry,
    objectId: person.objectId,
    usable: maySit(stored.item, cell, today),
    seated: invitation !== undefined && SEATED_STATES.includes(invitationState(invitation.item)),
    acknowledged: body?.acknowledged?.version ?? null,
    attends: attendsSome(items, body?.items ?? [], stored.item.owner ?? ''),
  };
  return {
    ...candidate,
    invitation,
    guest: bodyOf<RosterBody>(stored.item).terms.guest !== 'none',
    wanted: belongs(candidate, textVersionOn(today)),
    stayedAway: body?.left !== null && body?.left !== undefined && !body.left.back,
  };
}

/** undefined when there is no such cell any more. Throws `Trouble`. */
export async function factsOf(s: Surroundings, pk: string, room: RoomBody): Promise<RoomFacts | undefined> {
  const { records } = s.store;
  const ofThis = { assignee: room.session, order: 'id', limit: MOST } as const;
  const [cellItem, session, invitations, items] = await Promise.all([
    records.read(pk, CELL),
    records.read(pk, room.session),
    records.list(pk, { type: 'invitation', ...ofThis }),
    records.list(pk, { type: 'agenda-item', ...ofThis }),
  ]);
  if (cellItem === undefined) return undefined;
  const cell = cellOf(cellItem.item);
  const today = localDay(s.clock.now(), cell.timeZone);
  const byEntry = new Map(invitations.map((each) => [invitationBody(each.item).entry, each] as const));
  const entries = new Set([...byEntry.keys(), ...room.owners, ...room.addedToTeam]);
  const around = { s, pk, cell, today, items: items.map(({ item }) => item) };
  const found = await Promise.all([...entries].map((entry) => knownAs(around, entry, byEntry.get(entry))));
  const people = found.filter((each) => each !== undefined);
  return {
    cell,
    today,
    session,
    people,
    wanted: new Set(people.filter(({ wanted }) => wanted).map(({ entry }) => entry)),
  };
}

/** What is to become of the room, by the state of its session; it ends when its retention does. */
export function goalOf(session: Item | undefined, now: Date): Goal {
  if (session === undefined || (session.purgeAt !== null && session.purgeAt <= now.toISOString()))
    return 'deleted';
  const state = sessionState(session);
  if (state === 'cancelled') return 'undone';
  return state === 'confirmed' || state === 'closed' ? 'closed' : 'open';
}

/** The two who own the channel: who was chosen, and where one of them dropped out, the next of coordinator, deputy and mayor (internal people). */
export function ownersAmong(facts: RoomFacts, chosen: readonly string[]): readonly string[] {
  const { desk, mayor } = facts.cell;
  const able = (entry: string) => {
    const person = facts.people.find((each) => each.entry === entry);
    const waits = person?.invitation !== undefined && invitationState(person.invitation.item) === 'prepared';
    return person?.usable === true && !person.guest && person.attends && (person.seated || waits);
  };
  return [...new Set([...chosen, desk.coordinator, desk.deputy, mayor])].filter(able).slice(0, 2);
}
