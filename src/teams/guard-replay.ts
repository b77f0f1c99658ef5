/** What a delivery came to: an HTTP status and, for an invoke, a body. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

interface Delivery {
  readonly key: string;
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
  /** In the order in which they came. A Map would walk over all that was deleted before its first one, at each turn. */
  #arrived: Delivery[] = [];
  #first = 0;
  readonly #most: number;

  constructor(most = 20_000) {
    this.#most = most;
  }

  get size(): number {
    return this.#known.size;
  }

  /** `altered`: this id came before with another meaning. An answer: the first delivery's, which may still be under way. */
  find(key: string, digest: string, now: number): 'new' | 'altered' | Promise<Answer> {
    this.#forgetUntil(now - REMEMBER_MS);
    const before = this.#known.get(key);
    if (!before) return 'new';
    return before.digest === digest ? before.answer : 'altered';
  }

  /** A delivery that failed is forgotten, so that a repetition can succeed. */
  enter(key: string, digest: string, now: number, answer: Promise<Answer>): void {
    const delivery = { key, digest, at: now, answer: answer.then(({ status }) => ({ status })) };
    this.#known.set(key, delivery);
    this.#arrived.push(delivery);
    const forget = () => this.#forget(delivery);
    delivery.answer.then(({ status }) => {
      if (status >= 500) forget();
    }, forget);
    if (this.#arrived.length - this.#first > this.#most) this.#forgetFirst();
  }

  #forget(delivery: Delivery): void {
    if (this.#known.get(delivery.key) === delivery) this.#known.delete(delivery.key);
  }

  #forgetUntil(time: number): void {
    for (
      let first = this.#arrived[this.#first];
      first && first.at <= time;
      first = this.#arrived[this.#first]
    )
      this.#forgetFirst();
  }

  #forgetFirst(): void {
    const first = this.#arrived[this.#first];
    if (!first) return;
    this.#forget(first);
    this.#first += 1;
    if (this.#first < this.#most) return;
    this.#arrived = this.#arrived.slice(this.#first);
    this.#first = 0;
  }
}
