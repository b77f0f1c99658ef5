// A session, its agenda items, its invitations and the ledger of acknowledgements as they lie in the store.
import type { Way } from '../../domain/session/acknowledgement.ts';
import type { Course } from '../../domain/session/agenda.ts';
import type { Calendars } from '../../domain/session/calendars.ts';
import type { Absence } from '../../domain/session/opening.ts';
import type { Outcome } from '../../domain/session/outcome.ts';
import type { CancelReason, SessionPlace } from '../../domain/session/planning.ts';
import type { AgendaItemState, InvitationState, SessionState } from '../../domain/session/workflow.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, type Involved } from '../records.ts';

/** One line of the agenda: the case by its number and word, and the item that is opened during the session. */
export interface AgendaLine {
  /** `itm.<random>`. */
  readonly item: string;
  /** `cas.<random>`. */
  readonly case: string;
  /** `C-2026-007 · Kiezel`. */
  readonly name: string;
  readonly course: Course;
  /** It is about a child under 12: a special reason is needed (gate 17). */
  readonly under12?: true;
}

/** Why somebody sits at an item (gate 5): the function that links them with it, as a code (LinkCode); the words lie sealed in `links`. A draft also remembers `none`. */
export interface Link {
  readonly entry: string;
  readonly item: string;
  readonly link: string;
}

/** Somebody who is to be invited, by roster entry; the others see the function and the service of everybody (domain.md §10). */
export interface Invitee {
  readonly entry: string;
  /** One of the three fixed members (art. 3 §1). */
  readonly fixed: boolean;
}

/**
 * `ses.<random>`; sealed under its own key: `details` (SessionDetails) and `links` (LinkReasons). Instants are UTC, days in the cell's zone.
 * It has no owner: what it is to somebody follows from their invitation.
 */
export interface SessionBody extends Involved {
  readonly revision: number;
  /** `Z-2026-0001`. */
  readonly number: string;
  readonly preparedBy: string;
  readonly start: string;
  readonly minutes: number;
  readonly place: SessionPlace;
  /** A code of PURPOSES. */
  readonly purpose: string;
  /** The entry of the legal-basis register on which it rests; null at level 0 (convening by number). */
  readonly basis: string | null;
  readonly agenda: readonly AgendaLine[];
  readonly invitees: readonly Invitee[];
  readonly links: readonly Link[];
  /** The decision by which the mayor approves it: the one that waits, or the last one. */
  readonly decision: string | null;
  readonly contentKey: string;
  readonly preparedAt: string;
  readonly approvedAt: string | null;
  readonly openedAt: string | null;
  readonly endedAt: string | null;
  /** Entries that are marked present now; after the end, those who were there then. */
  readonly present: readonly string[];
  /** The fixed places that nobody fills (gate 4); the words lie sealed in `absences`. */
  readonly absent: readonly Absence[];
  /** Entries that stated their own frame in the opening round (gate 10), by a button or aloud. */
  readonly framed: readonly string[];
  /** The item that is open: one at a time. */
  readonly openItem?: string | null;
  /** Entries that confirmed the record. */
  readonly confirmedBy: readonly string[];
  /** What the mayor struck when approving it; the reason is on the decision. */
  readonly struck?: { readonly people: readonly string[]; readonly lines: readonly AgendaLine[] };
  readonly cancelled?: { readonly why: CancelReason; readonly at: string };
  /** Who is free then, while it is prepared and where the house has it asked; gone once it is approved. */
  readonly calendars?: Calendars | null;
}

/** What is typed about a session. */
export interface SessionDetails {
  /** The room: a neutral address. */
  readonly address: string;
  /** Why the notice is shorter than the house rule (gate 6), a code of URGENCIES; empty where it is not. */
  readonly urgency: string;
  /** The special reason under 12, by item (gate 17). */
  readonly specialReasons: { readonly [item: string]: string };
}
/** The reason of each link in words, by `linkKey`: only at level 1 (gate 5). */
export type LinkReasons = { readonly [entryAndItem: string]: string };
export const linkKey = (entry: string, item: string): string => `${entry} ${item}`;

/** `itm.<random>`; sealed under the session's key: `informed` (a function). */
export interface AgendaItemBody extends Involved {
  readonly revision: number;
  readonly session: string;
  readonly case: string;
  readonly name: string;
  readonly course: Course;
  /** Owner pseudonyms of those who declared a conflict of interest: they see nothing of it any more. */
  readonly recused: readonly string[];
  /** Entries marked present at this item while it was open; who comes and goes is in the log. */
  readonly present: readonly string[];
  /** Identity was told by phone or in person, never written: to which entry, on which day. */
  readonly spoken: readonly { readonly entry: string; readonly on: string }[];
  /** The function of whoever used their own right or duty to inform lies sealed in `informed`. */
  readonly outcome: Outcome | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

/** What is remembered of an acknowledgement on the invitation itself, so that a press needs no search; the ledger is the proof. */
export interface Acknowledged {
  readonly version: number;
  readonly at: string;
  readonly how: Way;
}

/** `inv.<session>.<entry>`; its owner is the invited person. `items`: the agenda items that this person attends. */
export interface InvitationBody extends Involved {
  readonly revision: number;
  readonly session: string;
  /** The session's number, for notices. */
  readonly number: string;
  readonly entry: string;
  readonly items: readonly string[];
  readonly fixed: boolean;
  /** Whose place is taken, where this is a substitute. */
  readonly standsInFor: string | null;
  /** The decision about a substitute that waits, or the invitation of the substitute. */
  readonly substitute: string | null;
  readonly acknowledged: Acknowledged | null;
  readonly sentAt: string | null;
  readonly answeredAt: string | null;
  /** Somebody who left the channel is asked once, and is never added back unasked (domain.md §10). */
  readonly left: {
    readonly at: string;
    readonly back: boolean;
    /** They said whether they want to come back: nobody asks again. */
    readonly answered?: true;
  } | null;
}

/** `ack.<session>.<entry>.<version>.<n>`: append-only, never replaced. */
export interface LedgerBody {
  readonly session: string;
  readonly entry: string;
  readonly version: number;
  /** SHA-256 of the text as it was shown, in that language, with the articles in force on that day. */
  readonly hash: string;
  readonly language: string;
  readonly at: string;
  /** The day, `YYYY-MM-DD`, on which it was pressed, signed or said: the text cites the articles in force then. */
  readonly on: string;
  readonly answer: 'acknowledged' | 'declined';
  readonly how: Way;
  /** On paper or aloud: who recorded it, and the fixed member who witnessed it. */
  readonly recordedBy: string | null;
  readonly witness: string | null;
}

const tail = (id: string): string => id.slice(id.indexOf('.') + 1);
export const invitationId = (session: string, entry: string): string => `inv.${tail(session)}.${tail(entry)}`;
export const ledgerId = (session: string, entry: string, version: number): string =>
  `ack.${tail(session)}.${tail(entry)}.${version}`;
export const roomId = (session: string): string => `room.${tail(session)}`;
/** All invitations, items and ledger entries of one session share its id as their assignee: that is how lists find them. */
export const ofSession = (session: string): { readonly assignee: string } => ({ assignee: session });

export const sessionBody = (item: Item): SessionBody => bodyOf<SessionBody>(item);
export const sessionState = (item: Item): SessionState => item.status as SessionState;
/** Not yet approved by the mayor. */
export const isPrepared = (item: Item): boolean => ['draft', 'proposed'].includes(sessionState(item));
export const agendaItemBody = (item: Item): AgendaItemBody => bodyOf<AgendaItemBody>(item);
export const agendaItemState = (item: Item): AgendaItemState => item.status as AgendaItemState;
export const invitationBody = (item: Item): InvitationBody => bodyOf<InvitationBody>(item);
export const invitationState = (item: Item): InvitationState => item.status as InvitationState;

/** The item with another open part, one revision on. */
export function withChange<Body extends Involved>(item: Item, change: Partial<Body>, status?: string): Item {
  const body = bodyOf<Body>(item);
  return {
    ...item,
    ...(status === undefined ? {} : { status }),
    body: asBody({ ...body, ...change, revision: (body.revision ?? 0) + 1 }),
  };
}
