import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Failure, failureOf, troubleOf } from './failure.ts';

/** How long one call may take, all its requests together, and how often a request is sent. */
export interface Patience {
  readonly requestMs: number;
  readonly totalMs: number;
  readonly attempts: number;
  readonly firstPauseMs: number;
}

// Teams waits some fifteen seconds for the answer to a press, and a commit may have to write and then read back.
export const usualPatience: Patience = {
  requestMs: 4_000,
  totalMs: 6_000,
  attempts: 4,
  firstPauseMs: 30,
};

// Writers that met once should not meet again, so each waits a different while.
function pauseMs(patience: Patience, attempt: number): number {
  return patience.firstPauseMs * 3 ** (attempt - 1) * (randomInt(50, 150) / 100);
}

/**
 * Sends a request again while its failure is a passing one. Cosmos names the pause after 429; one that does not fit in the
 * time left is left to the caller. Throws `Trouble`.
 */
export async function patiently<Answer>(
  patience: Patience,
  send: (giveUp: AbortSignal) => Promise<Answer>,
  onFailure: (failure: Failure) => void = () => {},
): Promise<Answer> {
  const endsAt = performance.now() + patience.totalMs;
  const giveUp = AbortSignal.timeout(patience.totalMs);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(giveUp);
    } catch (error) {
      const failure = failureOf(error);
      onFailure(failure);
      const wait = failure.retryAfterMs ?? pauseMs(patience, attempt);
      const isLast = attempt >= patience.attempts || performance.now() + wait >= endsAt;
      if (!failure.passing || isLast) throw troubleOf(failure);
      await sleep(wait);
    }
  }
}
