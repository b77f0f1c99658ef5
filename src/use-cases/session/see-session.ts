import type { Conflict } from '../../domain/session/conflicts.ts';
import { NO_LINK } from '../../domain/session/links.ts';
import type { InvitationState, SessionState } from '../../domain/session/workflow.ts';
import type { DecisionBody, Fact, OutcomeRecord } from '../decision/kind.ts';
import type { Item } from '../ports.ts';
import { bodyOf } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoWith, offered, type Scene } from '../road/scene.ts';
import { viewerOf } from '../roster-person.ts';
import { targetOf } from '../signal/signal-item.ts';
import { isSeen } from './choose-agenda.ts';
import { availabilityAt, judgeSession, sessionsBeside } from './judge-session.ts';
import { type NamedInvitee, named } from './people-of-session.ts';
import { detailsOf } from './sealed-session.ts';
import {
  type AgendaLine,
  agendaItemBody,
  invitationBody,
  invitationState,
  ofSession,
  type SessionBody,
  type SessionDetails,
  sessionBody,
  sessionState,
} from './session-item.ts';
import { basisFact, calendarFacts, conflictFact } from './show-session.ts';

const OFFERED = [
  'session.change',
  'session.propose',
  'session.drop',
  'session.move',
  'session.cancel',
  'session.print',
  'convening.see',
  'record.see',
  'session.attend',
] as const;
export type SessionOperation = (typeof OFFERED)[number];

/** What somebody answered, as a code; `planned` before anything was sent. */
export type Answer = 'planned' | 'acknowledged' | Exclude<InvitationState, 'prepared'>;

export interface SeenInvitee extends NamedInvitee {
  readonly answer: Answer;
  /** A substitute: whose place they take. */
  readonly standsInFor: string;
  /** How many items they attend. */
  readonly items: number;
}

export interface SeenLine extends AgendaLine {
  /** How many people attend it, and with how many of them it was spoken about who it is. */
  readonly people: number;
  readonly spoken: number;
}

export interface SeenSession {
  readonly id: string;
  readonly body: SessionBody;
  readonly state: SessionState;
  readonly details: SessionDetails;
  readonly basis: Fact;
  readonly lines: readonly SeenLine[];
  /** Struck by the mayor, as whoever looks may see it. */
  readonly struckLines: readonly AgendaLine[];
  readonly struckPeople: readonly string[];
  readonly people: readonly SeenInvitee[];
  /** Only while something can still be done about them. */
  readonly conflicts: readonly (Fact & { readonly blocks: boolean })[];
  /** When calendars were looked at, where that is asked for. */
  readonly calendars: readonly Fact[];
  /** Every case has its people, so that it can be looked at as a whole. */
  readonly complete: boolean;
  readonly mayTick: boolean;
  readonly decision: { readonly id: string; readonly number: string } | undefined;
  /** Why the mayor sent it back; empty where they did not. */
  readonly refusedBecause: string;
  readonly may: readonly SessionOperation[];
  readonly viewer: string;
}

const BEFORE_APPROVAL: readonly SessionState[] = ['draft', 'proposed'];
const BEFORE: readonly SessionState[] = [...BEFORE_APPROVAL, 'approved', 'invited', 'ready'];
/** Asked when it is sent; once approved, days simply go by. */
const OF_SENDING: readonly Conflict['code'][] = ['past', 'shortNotice'];

async function invitationsOf({ surroundings: s, pk }: Scene, session: string): Promise<readonly Item[]> {
  const query = { type: 'invitation', ...ofSession(session), order: 'id', limit: 100 } as const;
  return (await s.store.records.list(pk, query)).map(({ item }) => item);
}

function answerOf(item: Item | undefined): Answer {
  if (item === undefined) return 'planned';
  const state = invitationState(item);
  if (state === 'accepted' && invitationBody(item).acknowledged !== null) return 'acknowledged';
  return state === 'prepared' ? 'planned' : state;
}

async function peopleOf(scene: Scene, item: Item): Promise<readonly SeenInvitee[]> {
  const { invitees, links } = sessionBody(item);
  const invitations = await invitationsOf(scene, item.id);
  const more = invitations
    .map((each) => invitationBody(each))
    .filter(({ entry }) => !invitees.some((each) => each.entry === entry));
  const substitutes = more.map(({ entry, fixed }) => ({ entry, fixed }));
  const people = await named(scene, [...invitees, ...substitutes]);
  const nameOf = (entry: string | null | undefined) =>
    people.find((each) => each.entry === entry)?.name ?? '';
  return people.map((person) => {
    const own = invitations.find((each) => invitationBody(each).entry === person.entry);
    const planned = links.filter(({ entry, link }) => entry === person.entry && link !== NO_LINK).length;
    return {
      ...person,
      answer: answerOf(own),
      standsInFor: nameOf(own && invitationBody(own).standsInFor),
      items: own === undefined ? planned : invitationBody(own).items.length,
    };
  });
}

async function linesOf(scene: Scene, { agenda, links }: SessionBody): Promise<readonly SeenLine[]> {
  const seen = await Promise.all(
    agenda.map(async (line) => {
      if (!(await isSeen(scene, line))) return [];
      const item = await scene.work.read(line.item);
      const people = links.filter((each) => each.item === line.item && each.link !== NO_LINK).length;
      const spoken = item?.type === 'agenda-item' ? agendaItemBody(item).spoken.length : 0;
      return [{ ...line, people, spoken }];
    }),
  );
  return seen.flat();
}

async function decisionOf(scene: Scene, { decision }: SessionBody) {
  const item = decision === null ? undefined : await scene.work.read(decision);
  if (item === undefined || !mayDoWith(scene, 'decision.see', item)) return { decision: undefined, why: '' };
  const outcome = await openSealed<OutcomeRecord>(scene.surroundings, item, 'outcome');
  const why = item.status === 'refused' ? (outcome?.reason ?? '') : '';
  return { decision: { id: item.id, number: bodyOf<DecisionBody>(item).number }, why };
}

async function struckOf(scene: Scene, { struck }: SessionBody) {
  const lines = struck?.lines ?? [];
  const seen = await Promise.all(lines.map((line) => isSeen(scene, line)));
  const gone = (struck?.people ?? []).map((entry) => ({ entry, fixed: false }));
  const people = gone.length === 0 ? [] : await named(scene, gone);
  return { struckLines: lines.filter((_, n) => seen[n]), struckPeople: people.map(({ name }) => name) };
}

async function conflictsNow(scene: Scene, item: Item): Promise<readonly Conflict[]> {
  const beside = await sessionsBeside(scene, item);
  const found = await judgeSession(scene, item, sessionBody(item), beside);
  const isSent = !BEFORE_APPROVAL.includes(sessionState(item));
  return found.filter(({ code }) => !(isSent && OF_SENDING.includes(code)));
}

async function load(scene: Scene): Promise<SeenSession> {
  const item = targetOf(scene);
  const body = sessionBody(item);
  const state = sessionState(item);
  const [details, basis, lines, people, decided, struck, viewer] = await Promise.all([
    detailsOf(scene, item),
    basisFact(scene, body.basis),
    linesOf(scene, body),
    peopleOf(scene, item),
    decisionOf(scene, body),
    struckOf(scene, body),
    viewerOf(scene),
  ]);
  const answered = body.agenda.every((line) => body.links.some((link) => link.item === line.item));
  const complete = body.agenda.length > 0 && body.invitees.length > 0 && answered;
  const found = complete && BEFORE.includes(state) ? await conflictsNow(scene, item) : [];
  return {
    id: item.id,
    body,
    state,
    details,
    basis,
    lines,
    ...struck,
    people,
    conflicts: found.map((each) => ({ ...conflictFact(each, people, lines), blocks: each.blocks })),
    calendars: calendarFacts(scene.cell.timeZone, availabilityAt(scene, item)),
    complete,
    mayTick: await mayTick(scene, body),
    decision: decided.decision,
    refusedBecause: state === 'draft' ? decided.why : '',
    may: offered(scene, OFFERED),
    viewer,
  };
}

/** Whether there is an item at which it can be noted that somebody was told who it is about. */
async function mayTick(scene: Scene, { agenda }: SessionBody): Promise<boolean> {
  const items = await Promise.all(agenda.map(({ item }) => scene.work.read(item)));
  return items.some((item) => item?.type === 'agenda-item' && mayDoWith(scene, 'spoken.tick', item));
}

/** One session with its agenda and its people by name: the look is in the log. */
export const seeSession: Reading<Page, SeenSession> = {
  operation: 'session.see',
  on: 'session',
  audited: true,
  load,
};
