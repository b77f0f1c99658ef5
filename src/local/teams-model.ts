import type { JsonObject } from '../use-cases/ports.ts';

/** A button of a card, as it stands in the card's JSON. */
export interface CardAction {
  readonly type: string;
  readonly title?: string;
  readonly id?: string;
  readonly verb?: string;
  readonly data?: unknown;
  readonly associatedInputs?: string;
}

/** What somebody filled in, by the id of the input. A real client sends strings only. */
export type Inputs = { readonly [id: string]: string };

export interface Message {
  readonly id: string;
  /** The key of the person, or `bot`. */
  readonly from: string;
  readonly sentAt: string;
  /** As posted or last updated: what everybody in the conversation gets from Teams' own store. */
  activity: JsonObject;
  /** Counts the updates by the bot. */
  revision: number;
  /** The bot could not be reached, or refused. */
  failed?: boolean;
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'channel';
  readonly name: string;
  /** The team of a channel. */
  readonly team?: { readonly id: string; readonly name: string };
  /** Keys of persons. */
  readonly members: Set<string>;
  readonly messages: Message[];
}

/** What one person alone sees in place of a posted message, until they reload: the answers to their own presses. */
export interface PrivateView {
  readonly card?: JsonObject;
  readonly notice?: Notice;
}
export type Notice =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly status: number };

export interface Dialog {
  readonly title: string;
  /** Either a card, or a plain text with which the dialog ends. */
  readonly card?: JsonObject;
  readonly text?: string;
  readonly size: { readonly width: string | number; readonly height: string | number };
  /** The message from which the dialog was opened. */
  readonly messageId: string;
  readonly error?: number;
}

/** What somebody's Teams can do: a mobile client may lack the first two. */
export interface Device {
  dialogs: boolean;
  refresh: boolean;
}

export interface Answer {
  /** HTTP status; 0 when the bot could not be reached at all. */
  readonly status: number;
  readonly body: unknown;
}

/** How an activity reaches the bot: Teams repeats what it thinks was lost, with the same or with a new activity id. */
export interface Delivery {
  readonly times?: number;
  readonly id?: 'same' | 'new';
  readonly atOnce?: boolean;
}

/** Trouble on the way back from the bot to Teams. With `afterDelivery` the call was carried out and only its answer is lost. */
export interface ConnectorFault {
  readonly status: number;
  readonly code?: string;
  readonly retryAfterSeconds?: number;
  readonly afterDelivery?: boolean;
}

export type Outcome =
  | { readonly kind: 'card' | 'dialog' | 'closed' | 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly status: number };

/** The effect that the person sees (of the last delivery), and each answer in the order of sending. */
export interface Pressed {
  readonly outcome: Outcome;
  readonly answers: readonly Answer[];
}

export type TownEvent =
  | { readonly kind: 'changed'; readonly conversationId: string; readonly persons: readonly string[] }
  | { readonly kind: 'typing'; readonly conversationId: string; readonly persons: readonly string[] };
