import { localDay } from '../../domain/cell/local-day.ts';
import type { Operation } from '../../domain/policy/table.ts';
import { textVersionOn, type Way } from '../../domain/session/acknowledgement.ts';
import type { Outcome } from '../../domain/session/outcome.ts';
import type { AgendaItemState, SessionState } from '../../domain/session/workflow.ts';
import { openSealed } from '../register.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Printing } from '../road/print-once.ts';
import { mayDoWith, offered, type Scene } from '../road/scene.ts';
import { seatAt } from '../road/seat-at.ts';
import { viewerOf } from '../roster-person.ts';
import { invitationBody, type SessionBody } from '../session/session-item.ts';
import { itemsOf, type OpenedItem, type OpenedSession, sessionOf } from './at-table.ts';
import { notConfirmed } from './end-session.ts';
import { invitationsOf, type Member, membersOf } from './seats.ts';

/** Somebody who was invited. Why they were not there is nobody's business but their own organisation's (gate 7). */
export interface RecordedMember extends Member {
  readonly present: boolean;
  /** Whose place they took. */
  readonly standsInFor: string | undefined;
  /** How they acknowledged confidentiality; undefined where they did not. */
  readonly acknowledged: Way | undefined;
}

export interface RecordedItem {
  readonly name: string;
  readonly state: AgendaItemState;
  readonly present: readonly Member[];
  readonly outcome: Outcome | null;
  readonly informed: string | undefined;
}

export interface SessionRecord {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly state: SessionState;
  readonly body: SessionBody;
  readonly address: string;
  readonly members: readonly RecordedMember[];
  /** Only those that whoever looks attended; all of them for whoever answers for it. */
  readonly items: readonly RecordedItem[];
  /** Who has still to confirm it, for whoever finishes it. */
  readonly missing: readonly Member[];
  readonly confirmed: boolean;
  readonly may: readonly RecordOperation[];
  readonly viewer: string;
}

const OFFERED = ['record.confirm', 'record.finish', 'session.print'] as const satisfies readonly Operation[];
export type RecordOperation = (typeof OFFERED)[number];

async function recordedMembers(scene: Scene, session: OpenedSession): Promise<readonly RecordedMember[]> {
  const { body } = session;
  const version = textVersionOn(localDay(new Date(body.openedAt ?? body.start), scene.cell.timeZone));
  const invitations = (await invitationsOf(scene, session)).map(invitationBody);
  const members = await membersOf(
    scene,
    invitations.map(({ entry }) => entry),
  );
  return members.map((member, at) => {
    const { standsInFor, acknowledged } = invitations[at] ?? {};
    return {
      ...member,
      present: body.present.includes(member.entry),
      standsInFor: members.find(({ entry }) => entry === standsInFor)?.name,
      acknowledged: acknowledged?.version === version ? acknowledged.how : undefined,
    };
  });
}

async function recordedItem(scene: Scene, { item, body, state }: OpenedItem): Promise<RecordedItem> {
  const informed = await openSealed<{ readonly function: string }>(scene.surroundings, item, 'informed');
  const { name, outcome } = body;
  return {
    name,
    state,
    present: await membersOf(scene, body.present),
    outcome,
    informed: informed?.function,
  };
}

async function recordedItems(scene: Scene, session: OpenedSession): Promise<readonly RecordedItem[]> {
  const all = await itemsOf(scene, session.body);
  const seats = await Promise.all(
    all.map(({ item }) => seatAt(scene.work, item, scene.actor.entry, scene.today)),
  );
  const mine = all.filter(({ item }, at) => mayDoWith(scene, 'record.see-item', item, seats[at]));
  return Promise.all(mine.map((each) => recordedItem(scene, each)));
}

async function load(scene: Scene): Promise<SessionRecord> {
  const session = sessionOf(scene);
  const { item, body, state } = session;
  const may = offered(scene, OFFERED);
  const { entry } = scene.actor;
  const confirmed = body.confirmedBy.includes(entry);
  const [details, members, items, missing, viewer] = await Promise.all([
    openSealed<{ readonly address?: string }>(scene.surroundings, item, 'details'),
    recordedMembers(scene, session),
    recordedItems(scene, session),
    may.includes('record.finish') ? notConfirmed(scene, session) : [],
    viewerOf(scene),
  ]);
  return {
    id: item.id,
    revision: body.revision,
    number: body.number,
    state,
    body,
    address: details?.address ?? '',
    members,
    items,
    missing: await membersOf(scene, missing),
    confirmed,
    may: may.filter((each) => each !== 'record.confirm' || (body.present.includes(entry) && !confirmed)),
    viewer,
  };
}

/** The record: who was there, and per item who attended and what came out of it; no content (domain.md §7). */
export const seeRecord: Reading<Page, SessionRecord> = {
  operation: 'record.see',
  on: 'session',
  audited: true,
  load,
};

const RECORDED: readonly SessionState[] = ['ended', 'confirmed', 'closed'];

/** The same on paper, with room to sign; of a session that has ended only. */
export const printRecord: Printing<SessionRecord> = {
  operation: 'session.print',
  on: 'session',
  audited: true,
  load: async (scene) => (RECORDED.includes(sessionOf(scene).state) ? load(scene) : { refused: 'notFound' }),
};
