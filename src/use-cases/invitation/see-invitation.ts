import type { Operation } from '../../domain/policy/table.ts';
import { textVersionOn } from '../../domain/session/acknowledgement.ts';
import { SEATED_STATES } from '../../domain/session/workflow.ts';
import { openBasis } from '../basis/basis-item.ts';
import type { Item } from '../ports.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoWith, offered, type Scene } from '../road/scene.ts';
import { seatAt } from '../road/seat-at.ts';
import { personOf, viewerOf } from '../roster-person.ts';
import { acknowledgedOf } from '../session/acknowledged.ts';
import { detailsOf } from '../session/sealed-session.ts';
import { type Acknowledged, agendaItemBody, type SessionBody, sessionBody } from '../session/session-item.ts';
import {
  invitationOf,
  type OpenInvitation,
  type Standing,
  standingOf,
  takesPlace,
} from './invitation-item.ts';

const ON_OWN = [
  'invitation.accept',
  'acknowledgement.give',
  'acknowledgement.refuse',
  'invitation.ask-substitute',
  'invitation.decline',
  'channel.rejoin',
] as const satisfies readonly Operation[];
export type OwnOperation = (typeof ON_OWN)[number];

/** What somebody who holds a seat reads before answering (gate 6). */
export interface InvitedTo {
  readonly session: string;
  readonly start: string;
  readonly minutes: number;
  readonly place: SessionBody['place'];
  readonly address: string;
  readonly purpose: string;
  /** A code; empty where the notice is long enough. */
  readonly urgency: string;
  /** The article of the entry of the register on which it rests; empty at level 0. */
  readonly basis: string;
  /** The own items only, by their codes; out of each of them one may step (domain.md §10, "Recusal"). */
  readonly items: readonly { readonly id: string; readonly name: string }[];
  /** Functions and services that are invited; no names. */
  readonly invited: readonly string[];
}

export interface SeenInvitation {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly standing: Standing;
  readonly cellName: string;
  readonly isSubstitute: boolean;
  /** undefined for whoever holds no seat any more, and once the session takes place no more. */
  readonly to: InvitedTo | undefined;
  readonly acknowledged: Acknowledged | null;
  /** The text of today waits for an answer. */
  readonly asksText: boolean;
  /** An earlier version was acknowledged for this session. */
  readonly textIsNew: boolean;
  /** Left the channel, and was not asked yet. */
  readonly asksBack: boolean;
  /** The page of the session is open to them. */
  readonly mayEnter: boolean;
  readonly may: readonly OwnOperation[];
  readonly viewer: string;
}

/** Own items by their codes; whoever stepped out of one sees nothing of it any more (domain.md §10). */
async function ownItems(
  { work, actor }: Scene,
  { body }: OpenInvitation,
  { agenda }: SessionBody,
): Promise<InvitedTo['items']> {
  const own = agenda.filter(({ item }) => body.items.includes(item));
  const items = await Promise.all(own.map(({ item }) => work.read(item)));
  const isOpen = (item: Item | undefined) =>
    item !== undefined && item.status !== 'struck' && !agendaItemBody(item).recused.includes(actor.owner);
  return own.filter((_, n) => isOpen(items[n])).map(({ item, name }) => ({ id: item, name }));
}

async function functionsInvited(scene: Scene, { invitees }: SessionBody): Promise<readonly string[]> {
  const people = await Promise.all(invitees.map(({ entry }) => personOf(scene, entry)));
  const named = people.flatMap((person) =>
    person === undefined ? [] : [`${person.function} · ${person.organisation}`],
  );
  return [...new Set(named)].toSorted((one, other) => one.localeCompare(other));
}

async function articleOf(scene: Scene, basis: string | null): Promise<string> {
  const item = basis === null ? undefined : await scene.work.read(basis);
  return item === undefined ? '' : (await openBasis(scene, item)).details.article;
}

async function invitedTo(scene: Scene, invitation: OpenInvitation, session: Item): Promise<InvitedTo> {
  const body = sessionBody(session);
  const { start, minutes, place, purpose } = body;
  const [details, basis, items, invited] = await Promise.all([
    detailsOf(scene, session),
    articleOf(scene, body.basis),
    ownItems(scene, invitation, body),
    functionsInvited(scene, body),
  ]);
  const { address, urgency } = details;
  return { session: session.id, start, minutes, place, address, purpose, urgency, basis, items, invited };
}

async function load(scene: Scene): Promise<SeenInvitation> {
  const invitation = invitationOf(scene);
  const { item, body } = invitation;
  const session = await scene.work.read(body.session);
  const isOn = takesPlace(session);
  const standing = standingOf(invitation, session);
  const shows = session !== undefined && SEATED_STATES.some((each) => each === standing);
  const seat = await seatAt(scene.work, session, scene.actor.entry, scene.today);
  const [to, viewer] = await Promise.all([
    shows ? invitedTo(scene, invitation, session) : undefined,
    viewerOf(scene),
  ]);
  const may = isOn ? offered(scene, ON_OWN) : [];
  const current = textVersionOn(scene.today);
  const acknowledged = await acknowledgedOf((id) => scene.work.read(id), item, current);
  const hasAnswered = acknowledged?.version === current;
  const { left } = body;
  return {
    id: item.id,
    revision: body.revision,
    number: body.number,
    standing,
    cellName: scene.cell.name,
    isSubstitute: body.standsInFor !== null,
    to,
    acknowledged,
    asksText: may.includes('acknowledgement.give') && !hasAnswered,
    textIsNew: acknowledged !== null && !hasAnswered,
    asksBack: may.includes('channel.rejoin') && left !== null && !left.back && left.answered !== true,
    mayEnter: session !== undefined && mayDoWith(scene, 'session.attend', session, seat),
    may,
    viewer,
  };
}

/** The own invitation: what gate 6 asks it to state, and what whoever is invited may answer now. */
export const seeInvitation: Reading<Page, SeenInvitation> = {
  operation: 'invitation.see',
  on: 'invitation',
  audited: true,
  load,
};
