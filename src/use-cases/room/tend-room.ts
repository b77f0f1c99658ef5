// The engine of a room's saga: one row after the other, each intent written down before its request leaves, each result before the next row.

import type { Stored } from '../ports.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { GraphTrouble, type Teamwork } from '../teamwork.ts';
import { factsOf, goalOf, type RoomFacts } from './facts.ts';
import { nextLook } from './next-look.ts';
import { failed, obstacleAt, obstacleOf, pauseOf, withoutObstacle } from './obstacles.ts';
import { RoomChanged } from './other-rooms.ts';
import {
  END_STEPS,
  type EndStep,
  type Goal,
  type Obstacle,
  type RoomBody,
  roomBody,
  STEPS,
  type Step,
} from './room-item.ts';
import { SAGA, type Saga } from './saga.ts';
import {
  type Change,
  type Look,
  later,
  type Move,
  type SagaRow,
  type Tending,
  united,
  waiting,
} from './saga-row.ts';
import { writeRoom } from './write-room.ts';

/** More than the longest way through; whatever is left comes with the next look. */
const MOST_MOVES = 60;

const isPutOff = ({ body, now, look }: Tending, { name }: SagaRow): boolean => {
  const again = obstacleAt(body, name)?.again;
  return look.waited.has(name) || (again !== undefined && again !== null && again > now.toISOString());
};

/** The row whose turn it is. Whatever convening still has to do stays behind a step that waits. */
function nextRow(saga: Saga, t: Tending): SagaRow | undefined {
  return saga.find((row) => row.goals.includes(t.goal) && row.wanted(t) && !isPutOff(t, row));
}

const isStep = (name: string): name is Step => STEPS.some((each) => each === name);
const isEndStep = (name: string): name is EndStep => END_STEPS.some((each) => each === name);

/** What a row that is over leaves behind. */
function finished(row: SagaRow, goal: Goal, body: RoomBody): Change {
  const rest = { obstacles: withoutObstacle(body.obstacles, row.name), intent: null };
  if (goal === 'open') return isStep(row.name) ? { ...rest, done: united(body.done, [row.name]) } : rest;
  return isEndStep(row.name) ? { ...rest, ended: united(body.ended, [row.name]) } : rest;
}

async function attempt(t: Tending, row: SagaRow): Promise<Move> {
  try {
    return (await row.check?.(t)) ?? (await row.act(t));
  } catch (error) {
    if (error instanceof RoomChanged) return waiting({ ms: 1_000 });
    if (error instanceof GraphTrouble) return afterFailure(t, row, error);
    throw error;
  }
}

async function afterFailure(t: Tending, row: SagaRow, trouble: GraphTrouble): Promise<Move> {
  try {
    return await failed(t, row, trouble);
  } catch (error) {
    // To go without asks Graph as well.
    if (error instanceof GraphTrouble) return waiting({ because: error.because });
    throw error;
  }
}

/** Why it stands still, on the room, and who hears of it. */
async function write(t: Tending, row: SagaRow, held: Stored, move: Move): Promise<Stored | undefined> {
  const { waits } = move;
  const stands = waits && obstacleOf(t, row, waits);
  if (waits !== undefined) {
    t.look.waited.add(row.name);
    const again = later(t.now, pauseOf(row, waits, stands?.obstacle.tries ?? 1));
    if (t.look.soonest === undefined || again < t.look.soonest) t.look.soonest = again;
  }
  return writeRoom(t.s, held, {
    change: (body) => {
      const changed = { ...body, ...move.change?.(body) };
      if (move.over) return { ...changed, ...finished(row, t.goal, changed) };
      const others = withoutObstacle(changed.obstacles, row.name);
      return { ...changed, obstacles: stands ? [...others, stands.obstacle] : others };
    },
    ...(move.operations ? { operations: move.operations } : {}),
    effects: [...(move.effects ?? []), ...(stands?.effects ?? [])],
    ...(move.audit === undefined ? {} : { audit: move.audit }),
    ...(move.over && row.name === 'vanish' ? { ends: true } : {}),
  });
}

/** One row: its intent, its request, its result. undefined where that could not be written. */
async function step(t: Tending, row: SagaRow, held: Stored): Promise<Stored | undefined> {
  if (!row.intent) return write(t, row, held, await attempt(t, row));
  let more: Change = {};
  try {
    more = (await row.intend?.(t)) ?? {};
  } catch (error) {
    if (!(error instanceof GraphTrouble)) throw error;
    return write(t, row, held, await afterFailure(t, row, error));
  }
  const intended = await writeRoom(t.s, held, { change: () => ({ ...more, intent: row.name }) });
  if (intended === undefined) return undefined;
  const now = tendingOf(t.s, intended, t.facts, t.look);
  return write(now, row, intended, await attempt(now, row));
}

/** Without a host team nothing can be asked: whoever does so reads why. */
function teamworkOf({ teamwork }: Surroundings): Teamwork {
  if (teamwork === undefined) throw new GraphTrouble('teamwork', 'teamMissing', { code: 'unexpected' });
  return teamwork;
}

function tendingOf(s: Surroundings, { item }: Stored, facts: RoomFacts, look: Look): Tending {
  const now = s.clock.now();
  const { pk, id: room } = item;
  const goal = goalOf(facts.session?.item, now);
  const body = roomBody(item);
  return {
    s,
    pk,
    room,
    now,
    cell: facts.cell,
    body,
    goal,
    facts,
    look,
    get teamwork() {
      return teamworkOf(s);
    },
  };
}

/** The room's goal follows its session, and its end that of the session. */
async function turned(s: Surroundings, held: Stored, facts: RoomFacts): Promise<Stored | undefined> {
  const goal = goalOf(facts.session?.item, s.clock.now());
  const purgeAt = facts.session?.item.purgeAt ?? held.item.purgeAt;
  if (goal === held.item.status && purgeAt === held.item.purgeAt) return held;
  const anew: Change = goal === held.item.status ? {} : { ended: [], obstacles: [] };
  return writeRoom(s, held, { change: () => anew, item: { status: goal, purgeAt } });
}

const newLook = (): Look => ({ read: false, beyond: [], waited: new Set(), soonest: undefined });

/** What stood in the way of something that is not to be done any more stands in nobody's way. */
function stillStanding(saga: Saga, t: Tending): readonly Obstacle[] {
  const isTurn = (row: SagaRow) =>
    row.goals.includes(t.goal) && (row.wanted(t) || t.look.waited.has(row.name));
  return t.body.obstacles.filter(({ step: place }) => saga.some((row) => row.name === place && isTurn(row)));
}

/** Until then. Somebody who poked meanwhile (`tend-room`) has moved what is due: that holds. */
async function rests(saga: Saga, t: Tending, stored: Stored, held: Stored): Promise<void> {
  const obstacles = stillStanding(saga, t);
  const due = nextLook(t, obstacles);
  const isPoked = held.item.due !== stored.item.due;
  await writeRoom(t.s, held, { change: () => ({ obstacles }), ...(isPoked ? {} : { item: { due } }) });
}

/**
 * Does for a room whatever can be done now, and writes down when to look again. What Graph refuses becomes an obstacle on the room. `stillHeld`:
 * whether the host team is still ours, asked before every request that changes something; `saga` can be another one, for tests.
 * Throws `Trouble` where the store does not answer: nothing is lost, the room stays due.
 */
export async function tendRoom(
  s: Surroundings,
  pk: string,
  stored: Stored,
  saga: Saga = SAGA,
  stillHeld: () => Promise<boolean> = async () => true,
): Promise<void> {
  let look = newLook();
  let held = stored;
  for (let n = 0; n < MOST_MOVES; n += 1) {
    const facts = await factsOf(s, pk, roomBody(held.item));
    const now = facts && (await turned(s, held, facts));
    if (facts === undefined || now === undefined) return;
    const t = tendingOf(s, now, facts, look);
    const row = nextRow(saga, t);
    if (row === undefined) return rests(saga, t, stored, now);
    if (row.intent && !(await stillHeld())) return;
    const next = await step(t, row, now);
    if (next !== undefined) {
      held = next;
      continue;
    }
    const there = await s.store.records.read(pk, stored.item.id);
    if (there === undefined || roomBody(there.item).fence !== roomBody(stored.item).fence) return;
    // Something beside the room changed: everything is looked at again, the roster too.
    held = there;
    look = newLook();
  }
}
