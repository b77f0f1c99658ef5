/** Says yes to a key once in a while, and remembers no more keys than it must. */
export class OnceInAWhile {
  readonly #last = new Map<string, number>();
  readonly #whileMs: number;
  readonly #most: number;

  constructor(whileMs: number, most = 1000) {
    this.#whileMs = whileMs;
    this.#most = most;
  }

  first(key: string, nowMs: number): boolean {
    const last = this.#last.get(key);
    if (last !== undefined && nowMs - last < this.#whileMs) return false;
    this.#last.delete(key);
    this.#last.set(key, nowMs);
    for (const oldest of this.#last.keys()) {
      if (this.#last.size <= this.#most) break;
      this.#last.delete(oldest);
    }
    return true;
  }

  /** The yes came to nothing: the next one may try again. */
  forget(key: string): void {
    this.#last.delete(key);
  }
}
