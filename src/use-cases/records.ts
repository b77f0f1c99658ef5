// How each kind of item is laid out in `records`: ids, types and typed bodies. The only place that knows the item's shape.
import { type Cell, type Language, rulesOf } from '../domain/cell/cell.ts';
import type { RequestKind } from '../domain/request/workflow.ts';
import type { EntryTerms } from '../domain/roster/entry.ts';
import type { FormKind, StepId } from '../domain/signal/form.ts';
import type { EmergencyService } from '../domain/signal/triage.ts';
import type { OutboxBody } from './outbox/effect.ts';
import type { Item, JsonObject } from './ports.ts';

export const SCHEMA_VERSION = 2;
export const DEPLOYMENT = 'deployment';
/** The assignee of everything that waits at the coordinator's desk. */
export const DESK = 'desk';
/** The id of the cell's own record in its partition. */
export const CELL = 'cell';

export function cellPartition(cell: string): string {
  return `c:${cell}`;
}
/** A practice cell is known by its id, so that every card says so, whoever draws it. */
const PRACTICE = 'practice-';
export const practiceCellId = (id: string): string => `${PRACTICE}${id}`;
export const isPracticeCell = (cell: string): boolean => cell.startsWith(PRACTICE);

export function personPartition(tenantId: string, objectId: string): string {
  return `person:${tenantId}:${objectId}`;
}

/** What the road itself reads of every target. All of it is optional: most kinds of item have no such people. */
export interface Involved {
  /** Counts every change: a command names the revision that its card showed. */
  readonly revision?: number;
  /** Owner pseudonyms of those who had a hand in what is to be judged: they may not judge it. */
  readonly hands?: readonly string[];
  /** Owner pseudonyms of those who declared a conflict of interest. */
  readonly recused?: readonly string[];
}

export interface SignalBody extends Involved {
  readonly number: string | null;
  readonly form: FormKind;
  readonly revision: number;
  readonly step: StepId;
  readonly startedAt: string;
  readonly submittedAt: string | null;
  readonly openedAt: string | null;
  readonly onBehalf: boolean;
  readonly contentKey: string;
  readonly reporterKey: string;
  /** The key of the identifying fields (level 2), where somebody wrote them. */
  readonly identityKey?: string;
  /** Their own last instant, where the basis that opened them says one: however long the signal lives. */
  readonly identityUntil?: string;
  /** The posted card that becomes a neutral receipt. */
  readonly cardActivity: string | null;
  readonly language: Language;
  /** The reporter's organisation: whoever reads it needs the level that is open for it. */
  readonly organisation: string;
  /** The roster entry of whoever screens it. */
  readonly takenBy?: string;
  /** When screening should have been done, an instant on the working-day clock. */
  readonly deadline?: string;
  /** What the first pair of eyes proposed; the second confirms it. */
  readonly setAside?: 'outside' | 'insufficient';
  /** The contact of the directory to whom the reporter is referred. */
  readonly referredTo?: string;
  /** Who was called, and on which day (`YYYY-MM-DD`), where it could not wait. */
  readonly redirectedTo?: EmergencyService;
  readonly redirectedOn?: string;
  readonly decidedAt?: string;
  /** The decision that waits or was taken about it. */
  readonly decision?: string;
  /** The case that it opened or joined. */
  readonly case?: string;
  readonly withdrawalAsked?: boolean;
}

export interface RequestBody {
  readonly kind: RequestKind;
  readonly number: string;
  readonly revision: number;
  readonly askedAt: string;
  readonly callTime: string | null;
  readonly contentKey: string;
  readonly reporterKey: string;
  readonly outcome: 'waiting' | 'called' | 'answered' | 'withdrawn';
}

/** Where a person's form is and how many were begun lately: found by a point read, never by a search. */
export interface AuthorBody {
  readonly draft: string | null;
  readonly started: readonly string[];
  /** When requests were made in the last hour. */
  readonly requested?: readonly string[];
}

export interface ProfileBody {
  /** Chosen in the bot; wins. */
  readonly language: Language | null;
  /** As the person's Teams spoke when last heard. */
  readonly heard: Language | null;
  readonly privacyNotice: number;
  readonly cells: readonly string[];
  readonly conversation: {
    readonly id: string;
    readonly serviceUrl: string;
    readonly tenantId: string;
  } | null;
  /** They took the bot away: until they are back, nobody need try. */
  readonly left?: boolean;
}

export interface NumberBody extends OutboxBody {
  readonly number: string;
  readonly target: string;
}

/** `ros.<pseudonym>`: who it is lies sealed in `person`, under the cell's register key. */
export interface RosterBody extends Involved {
  readonly revision: number;
  readonly terms: EntryTerms;
  /** The decision that waits about it: a first approval, or a change of what holds now. */
  readonly decision: string | null;
}

/** Interfaces have no index signature, so a body is taken for JSON here, once. */
export function asBody(body: object): JsonObject {
  return body as JsonObject;
}
export function bodyOf<Body extends object>(item: Item): Body {
  return item.body as unknown as Body;
}
export function cellOf(item: Item): Cell {
  const cell = bodyOf<Cell>(item);
  return { ...cell, rules: rulesOf(cell.rules) };
}
