import type { Operation } from '../../domain/policy/table.ts';
import type { SecrecyRegime } from '../../domain/roster/entry.ts';
import type { Course } from '../../domain/session/agenda.ts';
import type { AgendaItemState, SessionState } from '../../domain/session/workflow.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDo, mayDoWith, offered, type Scene } from '../road/scene.ts';
import { seatAt } from '../road/seat-at.ts';
import { personOf, viewerOf } from '../roster-person.ts';
import type { SessionBody } from '../session/session-item.ts';
import { itemsOf, type OpenedItem, type OpenedSession, sessionOf } from './at-table.ts';
import { type Member, membersOf, type SeatHolder, seatHolders } from './seats.ts';

const OFFERED = [
  'session.open',
  'session.note-attendance',
  'frame.state',
  'session.end',
  'record.see',
] as const satisfies readonly Operation[];
export type SittingOperation = (typeof OFFERED)[number];

export interface SittingItem {
  readonly id: string;
  readonly name: string;
  readonly course: Course;
  readonly state: AgendaItemState;
}

/** A member as the chair sees them in the opening round. */
export interface SeenMember extends Member {
  readonly admitted: boolean;
  readonly present: boolean;
  readonly framed: boolean;
  /** As the roster has it; said only of whoever stated it. */
  readonly regime: SecrecyRegime;
}

/** Somebody who stepped out of an item: told to the chair and the desk, on this page only. */
export interface SteppedOut {
  readonly item: string;
  readonly member: Member;
}

export interface Sitting {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly state: SessionState;
  readonly body: SessionBody;
  /** Only those that whoever looks attends. */
  readonly items: readonly SittingItem[];
  readonly me: { readonly present: boolean; readonly framed: boolean; readonly regime: SecrecyRegime };
  /** For the chair and the desk; empty for everybody else. */
  readonly members: readonly SeenMember[];
  readonly steppedOut: readonly SteppedOut[];
  readonly may: readonly SittingOperation[];
  readonly viewer: string;
}

/** While the room is not known to hold exactly the approved people, nothing but this is told. */
export interface HeldBack {
  readonly heldBack: true;
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  /** The chair can end it from paper, the desk can finish the record. */
  readonly may: readonly SittingOperation[];
}

/** Items of this session that whoever looks attends: what is not theirs is not there (gate 19). */
async function ownItems(scene: Scene, all: readonly OpenedItem[]): Promise<readonly OpenedItem[]> {
  const seats = await Promise.all(
    all.map(({ item }) => seatAt(scene.work, item, scene.actor.entry, scene.today)),
  );
  return all.filter(({ item }, at) => mayDoWith(scene, 'item.see', item, seats[at]));
}

const sittingItem = ({ item, body, state }: OpenedItem): SittingItem => ({
  id: item.id,
  name: body.name,
  course: body.course,
  state,
});

async function seenMembers(
  scene: Scene,
  { body }: OpenedSession,
  holders: readonly SeatHolder[],
): Promise<readonly SeenMember[]> {
  const [members, people] = await Promise.all([
    membersOf(
      scene,
      holders.map(({ entry }) => entry),
    ),
    Promise.all(holders.map(({ entry }) => personOf(scene, entry))),
  ]);
  return members.map((member, at) => ({
    ...member,
    admitted: holders[at]?.admitted === true,
    present: body.present.includes(member.entry),
    framed: body.framed.includes(member.entry),
    regime: people[at]?.secrecyRegime ?? 'none',
  }));
}

function steppedOut(
  items: readonly OpenedItem[],
  holders: readonly SeatHolder[],
  members: readonly Member[],
): readonly SteppedOut[] {
  return items.flatMap(({ item, body }) =>
    holders.flatMap(({ owner, invitation }, at) => {
      const member = members[at];
      const isOut = body.recused.includes(owner) && invitation.items.includes(item.id);
      return isOut && member ? [{ item: body.name, member }] : [];
    }),
  );
}

/** Whoever may note the attendance, or opens the session, sees who is there. */
const keepsOrder = (scene: Scene): boolean =>
  mayDo(scene, 'session.note-attendance') || mayDo(scene, 'session.open') || mayDo(scene, 'record.finish');

async function load(scene: Scene): Promise<Sitting | HeldBack> {
  const session = sessionOf(scene);
  const { item, body, state } = session;
  if (scene.relation === 'held-back') {
    const { number, revision } = body;
    return { heldBack: true, id: item.id, revision, number, may: offered(scene, OFFERED) };
  }
  const items = await ownItems(scene, await itemsOf(scene, body));
  const holders = keepsOrder(scene) ? await seatHolders(scene, session) : [];
  const [members, me, viewer] = await Promise.all([
    seenMembers(scene, session, holders),
    personOf(scene, scene.actor.entry),
    viewerOf(scene),
  ]);
  const { entry } = scene.actor;
  return {
    id: item.id,
    revision: body.revision,
    number: body.number,
    state,
    body,
    items: items.map(sittingItem),
    me: {
      present: body.present.includes(entry),
      framed: body.framed.includes(entry),
      regime: me?.secrecyRegime ?? 'none',
    },
    members,
    steppedOut: steppedOut(items, holders, members),
    may: offered(scene, OFFERED),
    viewer,
  };
}

/** The session as a member has it before them: own items by code, and what they can do now. */
export const seeSitting: Reading<Page, Sitting | HeldBack> = {
  operation: 'session.attend',
  on: 'session',
  audited: true,
  load,
};
