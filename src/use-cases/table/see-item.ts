import type { CaseContent } from '../../domain/case/content.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { Contribution } from '../../domain/session/contribution.ts';
import { unconfirmed } from '../../domain/session/outcome.ts';
import { asCase, openCaseContent } from '../case/case-item.ts';
import { itemsOf as storedItems } from '../case/recusal.ts';
import { bodyOf } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDo, offered, type Scene } from '../road/scene.ts';
import { viewerOf } from '../roster-person.ts';
import { invitationBody, invitationId, type LinkReasons, type SessionBody } from '../session/session-item.ts';
import { itemOf, type OpenedItem, type OpenedSession, sessionOfItem } from './at-table.ts';
import { type ContributionBody, mayContribute } from './give-contribution.ts';
import { type Member, membersOf, stillSeated, unframed } from './seats.ts';

const OFFERED = [
  'item.open',
  'item.note-attendance',
  'item.propose-outcome',
  'item.confirm-aloud',
  'item.close',
  'item.postpone',
  'item.recuse',
] as const satisfies readonly Operation[];
export type ItemOperation =
  | (typeof OFFERED)[number]
  | Extract<Operation, 'contribution.give' | 'item.confirm-outcome'>;

/** What everybody who attends the item sees of it, at every level of data. */
export interface SeenItem extends OpenedItem {
  readonly id: string;
  readonly session: { readonly id: string; readonly number: string; readonly body: SessionBody };
  /** The own link with it: a code, and at level 1 the reason in words. */
  readonly link: { readonly code: string | undefined; readonly reason: string };
  /** The function of whoever used their own right or duty to inform. */
  readonly informed: string | undefined;
  /** For whoever leads the item: who is there, who has to state the own frame first, and who has to confirm. */
  readonly present: readonly Member[];
  readonly unframed: readonly Member[];
  readonly unconfirmed: readonly Member[];
  /** Another item is open: that one first. */
  readonly busy: boolean;
  readonly may: readonly ItemOperation[];
  readonly viewer: string;
}

export interface SharedContribution extends Contribution {
  readonly kind: ContributionBody['kind'];
  readonly source: ContributionBody['source'];
  readonly at: string;
}

/** What whoever is there reads besides: what is noted on the case, and what was shared. */
export interface ReadItem extends SeenItem {
  readonly contents: readonly CaseContent[];
  readonly shared: readonly SharedContribution[];
}

/** Whoever stands in for a colleague sits there by the link of that colleague. */
async function ownLink(
  scene: Scene,
  { item }: OpenedItem,
  session: OpenedSession,
): Promise<SeenItem['link']> {
  const invitation = await scene.work.read(invitationId(session.item.id, scene.actor.entry));
  const standsInFor = invitation === undefined ? null : invitationBody(invitation).standsInFor;
  const entry = standsInFor ?? scene.actor.entry;
  const code = session.body.links.find((each) => each.item === item.id && each.entry === entry)?.link;
  if (scene.level === 0) return { code, reason: '' };
  const reasons = await openSealed<LinkReasons>(scene.surroundings, session.item, 'links');
  return { code, reason: reasons?.[`${entry} ${item.id}`] ?? '' };
}

const LEADS = ['item.open', 'item.note-attendance'] as const;

/** Who is there and who is missing, for whoever leads the item; nothing for everybody else. */
async function whoIsThere(scene: Scene, { body }: OpenedItem, session: OpenedSession) {
  if (!LEADS.some((operation) => mayDo(scene, operation)))
    return { present: [], unframed: [], unconfirmed: [] };
  const seated = (await stillSeated(scene, session.item.id, session.body.present)).map(({ entry }) => entry);
  const here = seated.filter((entry) => body.present.includes(entry));
  const [present, silent, waiting] = await Promise.all([
    membersOf(scene, here),
    membersOf(scene, unframed(session.body, seated)),
    membersOf(scene, body.outcome === null ? [] : unconfirmed(body.outcome, here)),
  ]);
  return { present, unframed: silent, unconfirmed: waiting };
}

/** What this person may do with the item now, by the policy and by their presence. */
function mayOf(scene: Scene, opened: OpenedItem): readonly ItemOperation[] {
  const { outcome, present } = opened.body;
  const { entry } = scene.actor;
  const confirms = outcome !== null && present.includes(entry) && !outcome.confirmedBy.includes(entry);
  const mayConfirm = confirms && !outcome.aloud && mayDo(scene, 'item.confirm-outcome');
  return [
    ...offered(scene, OFFERED),
    ...(mayContribute(scene, opened) ? (['contribution.give'] as const) : []),
    ...(mayConfirm ? (['item.confirm-outcome'] as const) : []),
  ];
}

async function seen(scene: Scene): Promise<SeenItem> {
  const opened = itemOf(scene);
  const session = await sessionOfItem(scene, opened);
  const [link, informed, people, viewer] = await Promise.all([
    ownLink(scene, opened, session),
    openSealed<{ readonly function: string }>(scene.surroundings, opened.item, 'informed'),
    whoIsThere(scene, opened, session),
    viewerOf(scene),
  ]);
  const open = session.body.openItem ?? null;
  return {
    ...opened,
    id: opened.item.id,
    session: { id: session.item.id, number: session.body.number, body: session.body },
    link,
    informed: informed?.function,
    ...people,
    busy: session.state !== 'opened' || (open !== null && open !== opened.item.id),
    may: mayOf(scene, opened),
    viewer,
  };
}

/** As many as one item can have: a table has at most fourteen people. */
const SHARED_MOST = 200;

async function sharedAt(scene: Scene, { item }: OpenedItem): Promise<readonly SharedContribution[]> {
  const query = { type: 'contribution', assignee: item.id, order: 'id', limit: SHARED_MOST } as const;
  const found = await scene.surroundings.store.records.list(scene.pk, query);
  const opened = found.map(async (each) => {
    const content = await openSealed<Contribution>(scene.surroundings, each.item, 'content');
    const { kind, source, at } = bodyOf<ContributionBody>(each.item);
    return content === undefined ? [] : [{ ...content, kind, source, at }];
  });
  return (await Promise.all(opened)).flat().toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** Gate 14: what comes from the police is read by the police, the mayor and the desk only. */
function withoutPolice<Each extends { readonly source: string }>(
  scene: Scene,
  all: readonly Each[],
): readonly Each[] {
  return mayDo(scene, 'item.read-police') ? all : all.filter(({ source }) => source !== 'police');
}

async function read(scene: Scene): Promise<ReadItem | Refusal> {
  const opened = itemOf(scene);
  const found = await scene.work.read(opened.body.case);
  if (found === undefined || !isThere(scene, opened)) return { refused: 'notFound' };
  const { body } = asCase(found);
  // Whoever stepped out of the case is out of it here too, however they did.
  if (body.recused.includes(scene.actor.owner)) return { refused: 'notFound' };
  const cases = [found, ...(await storedItems(scene, body.absorbed))];
  const [all, contents, shared] = await Promise.all([
    seen(scene),
    Promise.all(cases.map((each) => openCaseContent(scene, each))),
    sharedAt(scene, opened),
  ]);
  return {
    ...all,
    contents: contents
      .filter((content) => content !== undefined)
      .map((content) => ({ ...content, elements: withoutPolice(scene, content.elements) })),
    shared: withoutPolice(scene, shared),
  };
}

const isThere = ({ actor }: Scene, { body }: OpenedItem): boolean => body.present.includes(actor.entry);

/** The item by its code, course and outcome: nothing of what the case says. */
export const seeItem: Reading<Page, SeenItem> = {
  operation: 'item.see',
  on: 'agenda-item',
  audited: true,
  load: seen,
};

/** The item as whoever is there for it reads it; the read is in the log before anything is shown. */
export const readItem: Reading<Page, ReadItem> = {
  operation: 'item.read',
  on: 'agenda-item',
  audited: true,
  load: read,
};

/** How much of it this person gets; tells nothing but the number of the session. */
export interface HowItemIsSeen {
  readonly as: 'whole' | 'code' | 'heldBack';
  readonly number: string;
}

export const howItemIsSeen: Reading<Page, HowItemIsSeen> = {
  operation: 'item.know',
  on: 'agenda-item',
  audited: false,
  load: async (scene) => {
    const opened = itemOf(scene);
    const { number } = (await sessionOfItem(scene, opened)).body;
    if (mayDo(scene, 'item.read') && isThere(scene, opened)) return { as: 'whole', number };
    return { as: mayDo(scene, 'item.see') ? 'code' : 'heldBack', number };
  },
};
