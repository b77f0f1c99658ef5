// Who holds a seat at a session, by their invitations and by what they are in the roster today: point reads only.
import type { EntryPerson } from '../../domain/roster/entry.ts';
import { textVersionOn } from '../../domain/session/acknowledgement.ts';
import { ROLES_AT_SESSIONS, type Seated } from '../../domain/session/fixed-members.ts';
import { SEATED_STATES } from '../../domain/session/workflow.ts';
import type { Item } from '../ports.ts';
import { type Scene, standingOf } from '../road/scene.ts';
import { personOf } from '../roster-person.ts';
import { acknowledgedOf } from '../session/acknowledged.ts';
import {
  type InvitationBody,
  invitationBody,
  invitationId,
  invitationState,
  type SessionBody,
} from '../session/session-item.ts';
import type { OpenedSession } from './at-table.ts';

/** Somebody who may sit there now: the invitation stands, and the approval holds today. */
export interface SeatHolder extends Seated {
  readonly owner: string;
  readonly invitation: InvitationBody;
  /** Today's confidentiality text is acknowledged (gate 9). */
  readonly admitted: boolean;
}

/** Every invitation of this session: of those who were asked, and of those who stand in for them. */
export async function invitationsOf(
  { work }: Scene,
  { item, body }: OpenedSession,
): Promise<readonly Item[]> {
  const asked = await Promise.all(body.invitees.map(({ entry }) => work.read(invitationId(item.id, entry))));
  const known = asked.filter((each) => each !== undefined);
  const standIns = await Promise.all(
    known.map((each) =>
      invitationState(each) === 'substituted' ? work.read(invitationBody(each).substitute ?? '') : undefined,
    ),
  );
  const all = [...known, ...standIns.filter((each) => each?.type === 'invitation')];
  return [...new Map(all.flatMap((each) => (each === undefined ? [] : [[each.id, each] as const]))).values()];
}

async function holderOf(scene: Scene, invitation: Item | undefined): Promise<SeatHolder | undefined> {
  if (invitation === undefined || !SEATED_STATES.includes(invitationState(invitation))) return undefined;
  const body = invitationBody(invitation);
  const standing = standingOf(await scene.work.read(body.entry), scene.cell, scene.today);
  const role = ROLES_AT_SESSIONS.find((each) => each === standing);
  if (role === undefined) return undefined;
  const current = textVersionOn(scene.today);
  const acknowledged = await acknowledgedOf((id) => scene.work.read(id), invitation, current);
  return {
    entry: body.entry,
    role,
    owner: invitation.owner ?? '',
    invitation: body,
    admitted: acknowledged?.version === current,
  };
}

/** Everybody who holds a seat. */
export async function seatHolders(scene: Scene, session: OpenedSession): Promise<readonly SeatHolder[]> {
  const invitations = await invitationsOf(scene, session);
  const holders = await Promise.all(invitations.map((each) => holderOf(scene, each)));
  return holders.filter((each) => each !== undefined);
}

/** Of these entries, those who hold a seat and are admitted: whoever lost it since counts no more. */
export async function stillSeated(
  scene: Scene,
  session: string,
  entries: readonly string[],
): Promise<readonly SeatHolder[]> {
  const invitations = await Promise.all(
    entries.map((entry) => scene.work.read(invitationId(session, entry))),
  );
  const holders = await Promise.all(invitations.map((each) => holderOf(scene, each)));
  return holders.filter((each) => each?.admitted === true).filter((each) => each !== undefined);
}

/** Colleagues at the table know each other by name, function and service (domain.md §10). */
export interface Member {
  readonly entry: string;
  readonly name: string;
  readonly function: string;
  readonly organisation: string;
}

export const memberOf = (entry: string, person: EntryPerson | undefined): Member => ({
  entry,
  name: person?.name ?? '–',
  function: person?.function ?? '–',
  organisation: person?.organisation ?? '–',
});

export async function membersOf(scene: Scene, entries: readonly string[]): Promise<readonly Member[]> {
  return Promise.all(entries.map(async (entry) => memberOf(entry, await personOf(scene, entry))));
}

/** Those of the present who have not stated their own frame yet (gate 10). */
export const unframed = (
  { framed }: Pick<SessionBody, 'framed'>,
  present: readonly string[],
): readonly string[] => present.filter((entry) => !framed.includes(entry));
