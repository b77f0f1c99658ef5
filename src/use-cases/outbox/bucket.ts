import type { Allowance } from './limits.ts';

/**
 * A bucket of tokens, each of which comes back when the whole stretch of its allowance is over. A bucket that is refilled drop by drop would let
 * through nearly twice the allowance in the stretch after a rest; this one keeps every stretch, and uses it up. Instants in milliseconds.
 */
export class Bucket {
  readonly #allowances: readonly Allowance[];
  /** When the last tokens were taken, in order: as many as the widest allowance can still count. */
  readonly #taken: number[] = [];
  #closedUntil = Number.NEGATIVE_INFINITY;

  constructor(allowances: readonly Allowance[]) {
    this.#allowances = allowances;
  }

  /** 0 when there is a token, otherwise whole milliseconds until there is one. */
  waitMs(now: number): number {
    let freeAt = this.#closedUntil;
    for (const { most, ms } of this.#allowances) {
      const earlier = this.#taken.at(-most);
      if (earlier !== undefined) freeAt = Math.max(freeAt, earlier + ms);
    }
    return Math.max(0, Math.ceil(freeAt - now));
  }

  /** Only where `waitMs` is 0. */
  take(now: number): void {
    this.#taken.push(now);
    const counted = Math.max(0, ...this.#allowances.map(({ most }) => most));
    if (this.#taken.length > counted) this.#taken.shift();
  }

  /** No token before `until`, however many there are. */
  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
  }

  /** A full bucket is as good as a new one. */
  isFull(now: number): boolean {
    const longestMs = Math.max(0, ...this.#allowances.map(({ ms }) => ms));
    const last = this.#taken.at(-1) ?? Number.NEGATIVE_INFINITY;
    return this.#closedUntil <= now && last + longestMs <= now;
  }
}
