// What was asked of the stand-in: so that a test can say that a press asks Graph nothing.

/** Counts of calls by operation; `unknown` counts what the stand-in does not know. */
export class GraphCalls {
  readonly #counts = new Map<string, number>();
  #total = 0;

  get total(): number {
    return this.#total;
  }

  of(operation: string): number {
    return this.#counts.get(operation) ?? 0;
  }

  all(): { readonly [operation: string]: number } {
    return Object.fromEntries(this.#counts);
  }

  forget(): void {
    this.#counts.clear();
    this.#total = 0;
  }

  /** Gives its number, from 1. */
  count(operation: string): number {
    this.#counts.set(operation, this.of(operation) + 1);
    this.#total += 1;
    return this.#total;
  }
}
