// When a room is looked at again by itself; a poke (`tend-room`) comes before that.

import { endStepsOf } from './end-steps.ts';
import type { Obstacle } from './room-item.ts';
import { later, type Tending } from './saga-row.ts';

const MINUTE_MS = 60_000;
/** The guard's rounds, as long as there is a channel. */
const ROUND_MS = MINUTE_MS;
const AT_ONCE_MS = 1_000;
const IDLE_MS = 10 * MINUTE_MS;
/** Two readings make one. */
const READ_AGAIN_MS = 5_000;

const earliest = (...instants: readonly (string | null | undefined)[]): string | undefined =>
  instants.filter((each) => typeof each === 'string').sort()[0];

function guardAgain({ body, now }: Tending): string | undefined {
  if (body.channel.id === null) return undefined;
  return later(now, body.equalReads < 2 || body.gone.length > 0 ? READ_AGAIN_MS : ROUND_MS);
}

/** An instant; a room whose work is done sleeps until the session's retention ends. */
export function nextLook(t: Tending, obstacles: readonly Obstacle[]): string {
  const { body, facts, goal, look, now } = t;
  const purgeAt = facts.session?.item.purgeAt;
  const isOver = goal !== 'open' && endStepsOf(goal).every((step) => body.ended.includes(step));
  const waits = obstacles.map(({ again }) => again);
  const late = body.late.map(({ again }) => again);
  const next =
    goal === 'open'
      ? earliest(look.soonest, ...waits, ...late, guardAgain(t))
      : earliest(look.soonest, ...waits);
  if (isOver) return purgeAt ?? later(now, IDLE_MS);
  const soonest = earliest(next ?? later(now, IDLE_MS), purgeAt) ?? later(now, IDLE_MS);
  // What wanted to be looked at now has been.
  return soonest <= now.toISOString() ? later(now, AT_ONCE_MS) : soonest;
}
