import type { Log } from '../log.ts';
import type { Refusal } from './guard.ts';

const QUIET_MS = 60_000;

/** Counts refusals by code, and logs each code at most once a minute: a flood of forgeries must not become a flood of lines. */
export class RefusalCounter {
  readonly #counts = new Map<string, number>();
  readonly #pending = new Map<string, { lastMs: number; count: number }>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  count(refusal: Pick<Refusal, 'code'> & { readonly status: number }, nowMs: number): void {
    const { code, status } = refusal;
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    const pending = this.#pending.get(code) ?? { lastMs: Number.NEGATIVE_INFINITY, count: 0 };
    pending.count += 1;
    if (nowMs - pending.lastMs >= QUIET_MS) {
      this.#log.warn('request.refused', { refusal: code, status, count: pending.count });
      pending.lastMs = nowMs;
      pending.count = 0;
    }
    this.#pending.set(code, pending);
  }

  /** How often each code was refused since the start. */
  totals(): ReadonlyMap<string, number> {
    return this.#counts;
  }
}
