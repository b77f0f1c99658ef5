// Why a room stands still, and when it is looked at again.
import { type Effect, notice } from '../outbox/effect.ts';
import type { GraphCause, GraphTrouble } from '../teamwork.ts';
import { GRAPH_CAUSES } from '../teamwork.ts';
import type { Because, Obstacle, Place, RoomBody } from './room-item.ts';
import { meaningAt } from './saga.ts';
import { backOffMs, later, type Move, type SagaRow, SLOWLY_MS, type Tending, waiting } from './saga-row.ts';
import { numberOf } from './steps/sending.ts';

/** What should pass by itself and has not after so many attempts is told after all. */
const MOST_TRIES = 8;

const isGraphs = (because: Because): because is GraphCause => GRAPH_CAUSES.some((each) => each === because);

export const obstacleAt = ({ obstacles }: RoomBody, place: Place): Obstacle | undefined =>
  obstacles.find(({ step }) => step === place);

export const withoutObstacle = (obstacles: readonly Obstacle[], place: Place): readonly Obstacle[] =>
  obstacles.filter(({ step }) => step !== place);

/** A failure of Graph as the move it means: to wait, or to go on without. */
export async function failed(t: Tending, row: SagaRow, trouble: GraphTrouble): Promise<Move> {
  const { because, detail, retryAfterMs } = trouble;
  const tries = obstacleAt(t.body, row.name)?.tries ?? 0;
  const meaning = meaningAt(row, because);
  const said = { because, ...(detail === undefined ? {} : { detail }) };
  if (row.without !== undefined && (meaning === 'without' || tries >= MOST_TRIES))
    return row.without(t, said);
  const ms = meaning === 'passes' ? Math.max(backOffMs(tries + 1), retryAfterMs ?? 0) : SLOWLY_MS;
  return waiting({ ...said, ms: Math.max(ms, retryAfterMs ?? 0) });
}

function isTold(row: SagaRow, { because, quiet }: NonNullable<Move['waits']>, tries: number): boolean {
  if (because === undefined || quiet === true) return false;
  if (!isGraphs(because)) return true;
  return meaningAt(row, because) !== 'passes' || tries >= MOST_TRIES;
}

/** What is written of a wait, and who hears of it: the coordinator, once for each obstacle. */
export function obstacleOf(
  t: Tending,
  row: SagaRow,
  waits: NonNullable<Move['waits']>,
): { readonly obstacle: Obstacle; readonly effects: readonly Effect[] } | undefined {
  const { because, detail, count } = waits;
  if (because === undefined) return undefined;
  const before = obstacleAt(t.body, row.name);
  const isSame = before?.because === because;
  const tries = (before?.tries ?? 0) + 1;
  const told = isTold(row, waits, tries);
  const again = later(t.now, pauseOf(row, waits, tries));
  const obstacle: Obstacle = {
    step: row.name,
    because,
    ...(detail === undefined ? {} : { detail }),
    ...(count === undefined ? {} : { count }),
    since: isSame ? before.since : t.now.toISOString(),
    again: because === 'waitsForOwners' ? null : again,
    tries,
    told: told || (isSame && before.told),
  };
  const isNew = told && !(isSame && before.told);
  const about = { target: t.body.session, number: numberOf(t), notBefore: t.now.toISOString() };
  return { obstacle, effects: isNew ? [notice('room.obstacle', 'coordinator', about)] : [] };
}

/** How long this row waits. */
export function pauseOf(row: SagaRow, { because, ms }: NonNullable<Move['waits']>, tries: number): number {
  if (ms !== undefined) return ms;
  if (because === undefined) return backOffMs(1);
  if (isGraphs(because) && meaningAt(row, because) === 'passes') return backOffMs(tries);
  return SLOWLY_MS;
}
