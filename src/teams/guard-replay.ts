/** What a delivery came to: an HTTP status and, for an invoke, a body. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

interface Delivery {
  readonly digest: string;
  readonly at: number;
  readonly answer: Promise<Answer>;
}

/** Longer than an activity may be old plus what it may be ahead: after that its age refuses it. */
const REMEMBER_MS = 20 * 60_000 + 1000;

/**
 * The deliveries of the last twenty minutes, in memory: what must be right is decided by the idempotency records in the store.
 * Only verified activities are entered, or a forger could keep the real one out.
 */
export class RecentDeliveries {
  readonly #known = new Map<string, Delivery>();
  readonly #most: number;

  constructor(most = 20_000) {
    this.#most = most;
  }

  get size(): number {
    return this.#known.size;
  }

  /** `altered`: this id came before with another meaning. An answer: the first delivery's, which may still be under way. */
  find(key: string, digest: string, now: number): 'new' | 'altered' | Promise<Answer> {
    this.#forgetOld(now);
    const before = this.#known.get(key);
    if (!before) return 'new';
    return before.digest === digest ? before.answer : 'altered';
  }

  /** A delivery that failed is forgotten, so that a repetition can succeed. */
  enter(key: string, digest: string, now: number, answer: Promise<Answer>): void {
    const delivery = { digest, at: now, answer: answer.then(({ status }) => ({ status })) };
    this.#known.delete(key);
    this.#known.set(key, delivery);
    const forget = () => {
      if (this.#known.get(key) === delivery) this.#known.delete(key);
    };
    delivery.answer.then(({ status }) => {
      if (status >= 500) forget();
    }, forget);
    if (this.#known.size > this.#most) this.#forgetFirst();
  }

  #forgetOld(now: number): void {
    for (const [key, { at }] of this.#known) {
      if (now - at < REMEMBER_MS) return;
      this.#known.delete(key);
    }
  }

  #forgetFirst(): void {
    for (const key of this.#known.keys()) {
      this.#known.delete(key);
      return;
    }
  }
}
