// The room of a session: its private channel and its meeting, and how far the convening of it is. Nothing of Graph happens inside a press.
import type { Item } from '../ports.ts';
import { bodyOf } from '../records.ts';
import type { GraphCause } from '../teamwork.ts';

/** The steps of convening, in this order; the card shows one line for each. */
export const STEPS = [
  /** Permissions, app in the host team, channel count, organiser. */
  'preflight',
  /** Every account exists, may sign in and is approved. */
  'resolve',
  /** The two owners have acknowledged. */
  'owners',
  'team',
  'channel',
  /** The roster of the channel equals the approved set in two reads. */
  'roster',
  'bot',
  'meeting',
  'invitations',
  'activate',
] as const;
export type Step = (typeof STEPS)[number];

/** What becomes of the room in the end: used and guarded, taken apart because the session is off, or closed after it. */
export const GOALS = ['open', 'undone', 'closed', 'deleted'] as const;
export type Goal = (typeof GOALS)[number];

/** What is done at the end of a room, in this order where it applies: the reverse of convening. */
export const END_STEPS = ['event', 'members', 'team', 'archive', 'delete'] as const;
export type EndStep = (typeof END_STEPS)[number];

/** Where something stands still: a step of convening, one of the end, or what goes on while the room is open. */
export type Place = Step | EndStep | 'guard' | 'expel' | 'admit' | 'sending' | 'follow' | 'vanish';

/** Reasons of our own, beside those of Graph. */
export const OWN_CAUSES = [
  'waitsForOwners',
  'nobodyConfigured',
  'ownerMissing',
  'notApproved',
  'stranger',
  'channelGone',
  'meetingGone',
] as const;
export type Because = GraphCause | (typeof OWN_CAUSES)[number];

/** Why a step does not go on, for the card; cleared when it does. */
export interface Obstacle {
  readonly step: Place;
  readonly because: Because;
  /** A permission by its name. */
  readonly detail?: string;
  /** How many people it is about; never who. */
  readonly count?: number;
  readonly since: string;
  /** When it is tried again by itself; null where somebody has to do something first (it is looked at again all the same). */
  readonly again: string | null;
  readonly tries: number;
  /** Whether the coordinator was told: once for each obstacle. */
  readonly told: boolean;
}

/** Somebody who could not be added yet; nobody else waits for them. */
export interface Late {
  readonly entry: string;
  /** `notSeen`: asked for, and not shown by Graph yet. */
  readonly because: GraphCause | 'notSeen';
  readonly tries: number;
  /** The earliest next attempt. */
  readonly again: string;
}

/** What the session has to do without, because the tenant does not allow it; said on the card. */
export interface Lack {
  readonly what: 'bot' | 'meeting';
  readonly because: Because;
  readonly detail?: string;
}

/**
 * `room.<session>`, type `room`, status = goal, `due` = when it is looked at next. Object ids never stand here: people are named by roster entry.
 * Each intent is written down before its request leaves; after a crash the next worker looks what became of it.
 */
export interface RoomBody {
  readonly revision: number;
  readonly session: string;
  /** Empty until a host team is configured. */
  readonly team: string;
  readonly organiser: string | null;
  readonly done: readonly Step[];
  /** What is over of taking it apart, for the present goal. */
  readonly ended: readonly EndStep[];
  /** The step whose request may have left. */
  readonly intent: Place | null;
  /** What was asked for and is not known to be there: it may appear late. */
  readonly asked: readonly ('channel' | 'event')[];
  readonly channel: {
    /** Random, opaque, stands in the channel's description: by it a channel that was made is found again. */
    readonly token: string;
    /** Which name is tried: each clash asks for another one. */
    readonly attempt: number;
    /** How often this name was taken without our channel being found. */
    readonly clashes: number;
    /** null until it is known to exist. */
    readonly id: string | null;
    readonly webUrl: string | null;
    /** When it was first known: for minutes after that Graph may show the whole team as its members. */
    readonly knownAt: string | null;
  };
  readonly owners: readonly string[];
  /** Entries that we added to the host team, to be removed in the end if no other session needs them. */
  readonly addedToTeam: readonly string[];
  /** Entries whose place in the channel we asked Graph for. */
  readonly added: readonly string[];
  /** Entries that Graph showed in the channel when it was last read. */
  readonly inChannel: readonly string[];
  /** Entries that were in the channel and missing in the last read: missing twice, they have left. */
  readonly gone: readonly string[];
  readonly late: readonly Late[];
  /** Entries that were told that the channel is open to them. */
  readonly welcomed: readonly string[];
  /** Reads in a row without anybody who should not be there; from two on the room is clean. */
  readonly equalReads: number;
  /** When a read counted last. */
  readonly readAt: string | null;
  /** How many people are in the channel who should not be; 0 is well. While it is not, items are hidden from screens. */
  readonly strangers: number;
  /** How many of them nobody ever let in: the alarm goes when there is one more. */
  readonly alarmed: number;
  /** The event as it stands in the calendar: for when, and which entries are invited to it. */
  readonly event: {
    readonly id: string;
    readonly joinUrl: string | null;
    readonly start: string;
    readonly minutes: number;
    readonly attendees: readonly string[];
  } | null;
  readonly meetingClosed: boolean;
  /** The bot may not speak in the channel: it uses 1:1 messages. */
  readonly botInChannel: 'unknown' | 'yes' | 'no';
  readonly lacks: readonly Lack[];
  readonly operation: string | null;
  /** At most one for each place. */
  readonly obstacles: readonly Obstacle[];
  /** Grows with each lease of the host team: whoever comes late fails its next write. */
  readonly fence: number;
}

export const roomBody = (item: Item): RoomBody => bodyOf<RoomBody>(item);
/** Whether items may be on screens: two equal reads, and nobody in the channel who should not be. */
export const isClean = (room: Item | undefined): boolean => {
  if (room === undefined) return false;
  const { equalReads, strangers } = roomBody(room);
  return equalReads >= 2 && strangers === 0;
};
