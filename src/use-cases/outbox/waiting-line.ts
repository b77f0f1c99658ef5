import { type BucketKey, type Counted, nameOf } from './buckets.ts';

export const PRIORITIES = ['answer', 'reminder', 'background'] as const;
/** `answer`: somebody looks at the screen. `reminder`: a notice of the outbox. `background`: nobody waits for it. */
export type Priority = (typeof PRIORITIES)[number];

/** So many turns of a bucket may go past a priority that waits for it; the next one is theirs. */
export const PASSED_OVER_MOST = 19;

/** Somebody who waits. */
export interface Waiting {
  readonly rank: number;
  /** The smaller, the longer they have waited. */
  readonly place: number;
  readonly lane: Lane;
  readonly go: () => void;
}
/** All who wait for the same buckets: by rank, first come first served. */
interface Lane {
  readonly name: string;
  readonly counted: readonly Counted[];
  readonly rows: readonly Waiting[][];
}

export function waitIn(counted: readonly Counted[], now: number): number {
  return counted.reduce((longest, { bucket }) => Math.max(longest, bucket.waitMs(now)), 0);
}

export function takeFrom(counted: readonly Counted[], rank: number, now: number): void {
  for (const { bucket, waiting, passed } of counted) {
    bucket.take(now);
    passed[rank] = 0;
    for (let lower = rank + 1; lower < PRIORITIES.length; lower += 1)
      if (waiting[lower]) passed[lower] = (passed[lower] ?? 0) + 1;
  }
}

/** Whether this one was passed over too often in one of the buckets. */
const isOwed = ({ lane, rank }: Waiting) =>
  lane.counted.some(({ passed }) => (passed[rank] ?? 0) >= PASSED_OVER_MOST);

function goesBefore(one: Waiting, other: Waiting): boolean {
  const owed = isOwed(one);
  if (owed !== isOwed(other)) return owed;
  if (owed || one.rank === other.rank) return one.place < other.place;
  return one.rank < other.rank;
}

/** Who waits, and who is next: whoever is owed a turn, then by priority, then whoever has waited longest and finds a token in each bucket. */
export class WaitingLine {
  readonly #lanes = new Map<string, Lane>();
  #places = 0;

  join(keys: readonly BucketKey[], counted: readonly Counted[], rank: number, go: () => void): Waiting {
    const name = keys.map(nameOf).join('\n');
    const lane = this.#lanes.get(name) ?? { name, counted, rows: PRIORITIES.map(() => []) };
    this.#lanes.set(name, lane);
    const waiting = { rank, place: this.#places, lane, go };
    this.#places += 1;
    lane.rows[rank]?.push(waiting);
    for (const each of lane.counted) each.waiting[rank] = (each.waiting[rank] ?? 0) + 1;
    return waiting;
  }

  /** False when they have left already. */
  leave(waiting: Waiting): boolean {
    const { lane, rank } = waiting;
    const row = lane.rows[rank] ?? [];
    const at = row.indexOf(waiting);
    if (at < 0) return false;
    row.splice(at, 1);
    for (const each of lane.counted) each.waiting[rank] = (each.waiting[rank] ?? 0) - 1;
    if (lane.rows.every(({ length }) => length === 0)) this.#lanes.delete(lane.name);
    return true;
  }

  /** Who may go now; and if nobody may, when to look again. */
  next(now: number): { readonly first: Waiting | undefined; readonly lookAgainAt: number } {
    let first: Waiting | undefined;
    let lookAgainAt = Number.POSITIVE_INFINITY;
    for (const { counted, rows } of this.#lanes.values()) {
      const wait = waitIn(counted, now);
      lookAgainAt = Math.min(lookAgainAt, now + wait);
      if (wait > 0) continue;
      for (const [head] of rows)
        if (head !== undefined && (first === undefined || goesBefore(head, first))) first = head;
    }
    return { first, lookAgainAt };
  }
}
