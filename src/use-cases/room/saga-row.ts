// What the saga of a room is made of: rows of a table that one engine runs (tend-room.ts). Nothing here says what a step does.
import type { Cell } from '../../domain/cell/cell.ts';
import type { Seen } from '../../domain/room/roster.ts';
import type { Effect } from '../outbox/effect.ts';
import type { Operation } from '../ports.ts';
import type { Surroundings } from '../road/surroundings.ts';
import type { GraphCause, Teamwork } from '../teamwork.ts';
import type { Known, RoomFacts } from './facts.ts';
import type { Because, Goal, Lack, Place, RoomBody } from './room-item.ts';

/** One moment of one room: everything a step decides on. */
export interface Tending {
  readonly s: Surroundings;
  readonly pk: string;
  readonly room: string;
  readonly now: Date;
  readonly teamwork: Teamwork;
  readonly cell: Cell;
  readonly body: RoomBody;
  readonly goal: Goal;
  readonly facts: RoomFacts;
  /** What was read from Graph since the room was taken in hand; forgotten with the next look. */
  readonly look: Look;
}

/** Kept over the steps of one look only, never stored: it holds object ids. */
export interface Look {
  /** The roster of the channel was read. */
  read: boolean;
  /** Those of it who should not be there. */
  beyond: readonly (Seen & { readonly entry: string | undefined; readonly owner: boolean })[];
  /** Rows that wait: not again in this look. */
  readonly waited: Set<Place>;
  /** The earliest instant at which one of them wants to be looked at again. */
  soonest: string | undefined;
}

/** What is written on the room. */
export type Change = Partial<RoomBody>;

/** Why it is not over yet. */
export interface Waiting {
  readonly because?: Because;
  readonly detail?: string;
  readonly count?: number;
  /** When it is looked at again; absent: as the cause and the number of attempts say. */
  readonly ms?: number;
  /** True where nobody has to hear of it. */
  readonly quiet?: true;
}

/** What a step came to. All of it is one commit. */
export interface Move {
  /** The step is over; otherwise the same row comes again, at once or when `waits` says. */
  readonly over: boolean;
  /** Worked out on the room as it is when it is written: a poke in between loses nothing. */
  readonly change?: (body: RoomBody) => Change;
  readonly operations?: readonly Operation[];
  readonly effects?: readonly Effect[];
  /** The code in the log; absent where nothing happened but bookkeeping. */
  readonly audit?: string;
  readonly waits?: Waiting;
}

/** `passes`: tried again by itself. `person`: somebody has to do something first, and is told. `without`: the session does without it. */
export type Meaning = 'passes' | 'person' | 'without';
export type Meanings = { readonly [cause in GraphCause]?: Meaning };

export interface SagaRow {
  readonly name: Place;
  /** For which ends it is there. */
  readonly goals: readonly Goal[];
  /** Whether it is its turn, as far as the store tells. */
  wanted(t: Tending): boolean;
  /** Whether a request of it changes something: then it is written down before it leaves. */
  readonly intent: boolean;
  /** What is written down with the intent. */
  intend?(t: Tending): Promise<Change>;
  /** What Graph says: what this came to, where it has happened already. */
  check?(t: Tending): Promise<Move | undefined>;
  act(t: Tending): Promise<Move>;
  /** What a failure means here, where that is something else than everywhere. */
  readonly meanings?: Meanings;
  /** Goes on without: what has to be taken back, and what is missing then. */
  without?(t: Tending, lack: Omit<Lack, 'what'>): Promise<Move>;
  /** The row that takes back what this one did, when the session is off. */
  readonly undoneBy?: Place;
}

export const over = (change?: Move['change'], more: Omit<Move, 'over' | 'change'> = {}): Move => ({
  over: true,
  ...(change ? { change } : {}),
  ...more,
});
/** Not over, and there is more to do at once. */
export const further = (change?: Move['change'], more: Omit<Move, 'over' | 'change'> = {}): Move => ({
  over: false,
  ...(change ? { change } : {}),
  ...more,
});
export const waiting = (waits: Waiting, change?: Move['change']): Move => further(change, { waits });

const MINUTE_MS = 60_000;
/** What needs somebody is looked at again all the same. */
export const SLOWLY_MS = 15 * MINUTE_MS;
const SLOWEST_PASSING_MS = 5 * MINUTE_MS;

/** 2 s, 4 s, 8 s … at most five minutes. */
export const backOffMs = (tries: number): number =>
  Math.min(1_000 * 2 ** Math.min(tries, 12), SLOWEST_PASSING_MS);

export const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

export function personOf({ facts }: Tending, entry: string): Known | undefined {
  return facts.people.find((each) => each.entry === entry);
}

/** The channel's id; a step that needs it comes after the one that makes it. */
export function channelOf({ body }: Tending): string {
  if (body.channel.id === null) throw new Error('fault: no channel yet');
  return body.channel.id;
}

/** `added` without doubles. */
export const united = <Each extends string>(
  one: readonly Each[],
  other: readonly Each[],
): readonly Each[] => [...new Set([...one, ...other])];
export const minus = <Each extends string>(one: readonly Each[], other: readonly string[]): readonly Each[] =>
  one.filter((each) => !other.includes(each));
