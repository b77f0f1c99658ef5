// What has to happen outside the records after a commit: content-free; who a notice goes to is looked up when it leaves.

export const NOTICES = [
  'signal.new',
  'signal.unopened',
  'signal.overdue',
  'signal.question',
  'signal.answered',
  'signal.withdrawn',
  'signal.withdrawal-asked',
  'signal.handed-over',
  'signal.second-look',
  'signal.feedback',
  'request.new',
  'request.answered',
  'draft.ending',
  'decision.waits',
  'decision.taken',
  'decision.paper',
  'basis.review',
  'basis.returned',
  'basis.revoked',
  'welcome',
  'account.doubt',
  'entry.ending',
  'contact.expired',
  'session.moved',
  'session.cancelled',
  'session.record',
  'invitation.sent',
  'invitation.answered',
  'invitation.withdrawn',
  'invitation.substituted',
  'channel.open',
  'channel.left',
  'room.obstacle',
  'room.stranger',
] as const;
export type Notice = (typeof NOTICES)[number];

/** Whose place in the cell the notice is for; `entry` names a roster entry by its pseudonym. */
export type Addressee = 'coordinator' | 'deputy' | 'reporter' | 'mayor' | 'dpo' | 'entry';

/** A message in Teams. */
export interface Message {
  readonly kind: 'notice' | 'neutral-card';
  readonly notice: Notice | 'receipt';
  readonly to: Addressee;
  /** With `to: 'entry'`: whose. */
  readonly entry?: string;
  /** The item it is about, and its number for the text. */
  readonly target: string;
  readonly number: string;
  readonly notBefore: string;
  /** Sent only while the target is still in this state when it is due. */
  readonly onlyWhile?: string;
  readonly activityId?: string;
}

/** What a key sealed is gone with it; tried until it succeeds. */
export interface KeyErasure {
  readonly kind: 'erase-key';
  readonly keyId: string;
  readonly notBefore: string;
}

/** The worker is to look at a session's room now: somebody acknowledged, was withdrawn, or the session moved. */
export interface TendRoom {
  readonly kind: 'tend-room';
  /** `room.<session>`. */
  readonly room: string;
  readonly notBefore: string;
  /** An entry of the ledger of which the invitation has no copy yet: it gets one first. */
  readonly ledger?: string;
}

/** The neutral notice and the agenda button, posted in a session's channel. */
export interface ChannelPost {
  readonly kind: 'channel-post';
  /** `room.<session>`. */
  readonly room: string;
  readonly notBefore: string;
}

/** The worker is to look whether those who are to be invited to a session are free then; given up as a notice is. */
export interface AskCalendars {
  readonly kind: 'ask-calendars';
  /** `ses.<random>`. */
  readonly session: string;
  readonly notBefore: string;
}

export type Effect = Message | KeyErasure | TendRoom | ChannelPost | AskCalendars;

export interface OutboxBody {
  readonly effects: readonly Effect[];
  readonly attempts: number;
  /** A worker holds the item until this instant; the fence grows with each lease. */
  readonly leaseUntil: string | null;
  readonly fence: number;
}

/** The number that an outbox item is about, for whoever sees it as undelivered; empty where it has none. */
export function numberOf({ effects }: OutboxBody): string {
  return effects.flatMap((effect) => ('number' in effect ? [effect.number] : []))[0] ?? '';
}

/** A notice with the fields that almost all of them share. */
export function notice(
  name: Notice,
  to: Addressee,
  about: { readonly target: string; readonly number: string; readonly notBefore: string },
  more: { readonly entry?: string; readonly onlyWhile?: string } = {},
): Message {
  return { kind: 'notice', notice: name, to, ...about, ...more };
}
