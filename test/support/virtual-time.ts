// Hours in a moment: a timer that jumps from one thing to do to the next, by whole milliseconds.
import type { Timer } from '../../src/use-cases/outbox/buckets.ts';

interface Task {
  readonly at: number;
  readonly order: number;
  readonly work: () => void;
}

const isSooner = (one: Task, other: Task) =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

export class VirtualTime implements Timer {
  #now = 0;
  #order = 0;
  /** A binary heap: the soonest first. */
  readonly #tasks: Task[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, work: () => void): void {
    this.#order += 1;
    this.#tasks.push({ at: this.#now + Math.round(ms), order: this.#order, work });
    this.#rise(this.#tasks.length - 1);
  }

  /** Everything that is due until then, in order; what promises do in answer is done before the next one. */
  async goesTo(until: number): Promise<void> {
    await this.#promises();
    for (let next = this.#tasks[0]; next !== undefined && next.at <= until; next = this.#tasks[0]) {
      this.#removeFirst();
      this.#now = next.at;
      next.work();
      await this.#promises();
    }
    this.#now = until;
  }

  async #promises(): Promise<void> {
    for (let turns = 0; turns < 4; turns += 1) await undefined;
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#tasks[one], this.#tasks[other]];
    if (a === undefined || b === undefined) return;
    this.#tasks[one] = b;
    this.#tasks[other] = a;
  }

  #isSooner(one: number, other: number): boolean {
    const [a, b] = [this.#tasks[one], this.#tasks[other]];
    return a !== undefined && (b === undefined || isSooner(a, b));
  }

  #rise(at: number): void {
    for (let here = at; here > 0 && this.#isSooner(here, (here - 1) >> 1); here = (here - 1) >> 1)
      this.#swap(here, (here - 1) >> 1);
  }

  #removeFirst(): void {
    this.#swap(0, this.#tasks.length - 1);
    this.#tasks.pop();
    for (let here = 0; ; ) {
      const below = this.#isSooner(2 * here + 2, 2 * here + 1) ? 2 * here + 2 : 2 * here + 1;
      if (!this.#isSooner(below, here)) return;
      this.#swap(here, below);
      here = below;
    }
  }
}
