import { Bucket } from './bucket.ts';
import type { LimitName, Limits } from './limits.ts';

/** One bucket: which limit, and of what: a conversation, a team, a tenant. */
export interface BucketKey {
  readonly limit: LimitName;
  readonly of: string;
}

/** The time by which turns are handed out. */
export interface Timer {
  /** Milliseconds that never go back. */
  now(): number;
  /** Does `work` once, `ms` from now. */
  after(ms: number, work: () => void): void;
}

/** A bucket and, by priority, how many wait for it, and how many turns went past those since the last of their own. */
export interface Counted {
  readonly bucket: Bucket;
  readonly waiting: number[];
  readonly passed: number[];
}

const FORGET_EVERY_MS = 60_000;

export const nameOf = ({ limit, of }: BucketKey) => `${limit} ${of}`;

/** Buckets are made when somebody asks for them and forgotten when they are full again, so that memory does not grow with the town. */
export class Buckets {
  readonly #known = new Map<string, Counted>();
  readonly #limits: Limits;
  readonly #timer: Timer;
  #forgetting = false;

  constructor(limits: Limits, timer: Timer) {
    this.#limits = limits;
    this.#timer = timer;
  }

  get size(): number {
    return this.#known.size;
  }

  for(key: BucketKey): Counted {
    const name = nameOf(key);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const made = { bucket: new Bucket(this.#limits[key.limit]), waiting: [], passed: [] };
    this.#known.set(name, made);
    this.#forgetLater();
    return made;
  }

  #forgetLater(): void {
    if (this.#forgetting) return;
    this.#forgetting = true;
    this.#timer.after(FORGET_EVERY_MS, () => {
      this.#forgetting = false;
      const now = this.#timer.now();
      for (const [name, { bucket, waiting }] of this.#known)
        if (bucket.isFull(now) && !waiting.some((count) => count > 0)) this.#known.delete(name);
      if (this.#known.size > 0) this.#forgetLater();
    });
  }
}
