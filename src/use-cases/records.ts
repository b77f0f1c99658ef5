// How each kind of item is laid out in `records`: ids, types and typed bodies. The only place that knows the item's shape.
import type { Cell, Language } from '../domain/cell/cell.ts';
import type { RequestKind } from '../domain/request/workflow.ts';
import type { EntryTerms } from '../domain/roster/entry.ts';
import type { FormKind, StepId } from '../domain/signal/form.ts';
import type { Item, JsonObject } from './ports.ts';

export const SCHEMA_VERSION = 1;
export const DEPLOYMENT = 'deployment';
/** The assignee of everything that waits at the coordinator's desk. */
export const DESK = 'desk';

export function cellPartition(cell: string): string {
  return `c:${cell}`;
}
export function personPartition(tenantId: string, objectId: string): string {
  return `person:${tenantId}:${objectId}`;
}

export interface SignalBody {
  readonly number: string | null;
  readonly form: FormKind;
  /** Counts every change: a command names the revision that its card showed. */
  readonly revision: number;
  readonly step: StepId;
  readonly startedAt: string;
  readonly submittedAt: string | null;
  readonly openedAt: string | null;
  readonly onBehalf: boolean;
  readonly contentKey: string;
  readonly reporterKey: string;
  /** The posted card that becomes a neutral receipt. */
  readonly cardActivity: string | null;
  readonly language: Language;
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
}

export const NOTICES = [
  'signal.new',
  'signal.unopened',
  'signal.question',
  'signal.answered',
  'signal.withdrawn',
  'request.new',
  'request.answered',
  'draft.ending',
] as const;
export type Notice = (typeof NOTICES)[number];

/** Something that has to happen in Teams after a commit. Content-free: who it goes to is looked up when it leaves. */
export interface Effect {
  readonly kind: 'notice' | 'neutral-card';
  readonly notice: Notice | 'receipt';
  readonly to: 'coordinator' | 'deputy' | 'reporter';
  /** The item it is about, and its number for the text. */
  readonly target: string;
  readonly number: string;
  readonly notBefore: string;
  /** Sent only while this still holds when it is due. */
  readonly onlyWhile?: 'submitted' | 'draft';
  readonly activityId?: string;
}

export interface OutboxBody {
  readonly effects: readonly Effect[];
  readonly attempts: number;
  /** A worker holds the item until this instant; the fence grows with each lease. */
  readonly leaseUntil: string | null;
  readonly fence: number;
}

export interface NumberBody extends OutboxBody {
  readonly number: string;
  readonly target: string;
}

export interface RosterItem extends Item {
  readonly body: EntryTerms & JsonObject;
}

/** Interfaces have no index signature, so a body is taken for JSON here, once. */
export function asBody(body: object): JsonObject {
  return body as JsonObject;
}
export function bodyOf<Body extends object>(item: Item): Body {
  return item.body as unknown as Body;
}
export function cellOf(item: Item): Cell {
  return item.body as unknown as Cell;
}
