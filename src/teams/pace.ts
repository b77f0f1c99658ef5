// Messages to Teams wait for their turn. Answers to presses need none: they are the response to Teams' own request.
import type { BucketKey } from '../use-cases/outbox/buckets.ts';
import type { Limiter } from '../use-cases/outbox/limiter.ts';
import type { Priority } from '../use-cases/outbox/waiting-line.ts';
import { Trouble } from '../use-cases/ports.ts';
import type { Place } from './turn.ts';

/** Does `send` in its turn. Throws `Trouble` `throttled` with `retryAfterMs` when that would take too long, and what `send` throws. */
export type Pace = <T>(place: Place, send: () => Promise<T>) => Promise<T>;

export const unpaced: Pace = (_place, send) => send();

/** Teams gives up on an answer after some 15 seconds; the worker has other cells to see to, and the outbox keeps what waits longer. */
const PATIENCE_MS: { readonly [priority in Priority]: number } = {
  answer: 8_000,
  reminder: 2_000,
  background: 2_000,
};
/** After a 429 without Retry-After: the shortest pause in Microsoft's own example. */
const PAUSE_MS = 2_000;

/** A thread in a channel counts as the channel. */
const bucketOf = ({ conversationId }: Place): BucketKey => ({
  limit: 'conversation',
  of: conversationId.split(';')[0] ?? conversationId,
});

export function paceFor(limiter: Limiter, priority: Priority): Pace {
  return async (place, send) => {
    const conversation = bucketOf(place);
    const buckets: readonly BucketKey[] = [conversation, { limit: 'connector', of: place.tenantId }];
    const turn = await limiter.turn(buckets, priority, PATIENCE_MS[priority]);
    if (turn !== 'go') throw new Trouble('teams', 'throttled', { retryAfterMs: turn });
    try {
      return await send();
    } catch (error) {
      if (error instanceof Trouble && error.code === 'throttled')
        limiter.pause(conversation, error.retryAfterMs ?? PAUSE_MS);
      throw error;
    }
  };
}
