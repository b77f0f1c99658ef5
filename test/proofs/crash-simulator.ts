// The crash simulator: a story is played once as it should go, and then again and again with one or two faults somewhere in it.
import { SAGA } from '../../src/use-cases/room/saga.ts';
import { layGround, type SimulatedGround } from '../support/simulated-town.ts';
import {
  beginningOf,
  type Fault,
  type FaultKind,
  MEDDLINGS,
  type Moment,
  openStage,
  type Planted,
  type PortCall,
  Run,
  type Stage,
} from './crash-simulator-run.ts';
import { standingOf } from './crash-simulator-standing.ts';
import type { Story } from './crash-simulator-stories.ts';

export const NOTHING_PLANTED: Planted = { saga: SAGA };

/** Where a call changes nothing, whether it failed before or after is the same. */
const OF_READS: readonly FaultKind[] = ['error-before', 'timeout-before', 'throttled', 'lost'];
const OF_EFFECTS: readonly FaultKind[] = [...OF_READS, 'error-after', 'timeout-after', 'lost-after'];

function kindsFor({ port, effect, stage }: PortCall, story: Story): readonly FaultKind[] {
  const kinds = effect ? OF_EFFECTS : OF_READS;
  if (port !== 'graph') return kinds;
  const meddlings = MEDDLINGS.filter(
    (each) => stage >= (story.meddledFrom[each] ?? Number.POSITIVE_INFINITY),
  );
  return [...kinds, 'stalled', ...meddlings];
}

/** A story with everything that its faultless run told. */
export interface Recording {
  readonly story: Story;
  readonly stage: Stage;
  readonly calls: readonly PortCall[];
  /** What was wrong without any fault: only a planted bug does that. */
  readonly problem: string | undefined;
  moments: readonly Moment[];
  /** How things stood before each round. */
  readonly standings: ReadonlySet<string>;
}

const grounds = new Map<string, Promise<SimulatedGround>>();

function groundOf(story: Story): Promise<SimulatedGround> {
  const name = JSON.stringify(story.ground);
  const ground = grounds.get(name) ?? layGround(story.ground);
  grounds.set(name, ground);
  return ground;
}

/** Plays it without a fault; each of its requests is held against the rules of Graph, unless a bug is planted. */
export async function record(story: Story, planted: Planted = NOTHING_PLANTED): Promise<Recording> {
  const ground = await groundOf(story);
  const stage = await openStage(story, ground, planted);
  const calls: PortCall[] = [];
  const moments: Moment[] = [];
  const standings = new Set<string>();
  const run = new Run(stage, {
    from: beginningOf(ground),
    checked: planted === NOTHING_PLANTED,
    records: { call: (call) => calls.push(call), moment: (moment) => moments.push(moment) },
    reaches: (reached) => {
      standings.add(standingOf(reached));
      return false;
    },
  });
  const problem = await run.goes();
  return { story, stage, calls, problem, moments, standings };
}

export interface Outcome {
  readonly problem: string | undefined;
  /** How many of its faults came. */
  readonly struck: number;
  /** It came back to where the faultless run was, and was not followed to the end. */
  readonly known: boolean;
}

/** The last moment before this call. */
function momentBefore(moments: readonly Moment[], at: number): Moment {
  let [low, high] = [0, moments.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((moments[middle]?.calls ?? 0) < at) low = middle;
    else high = middle - 1;
  }
  const found = moments[low];
  if (found === undefined) throw new Error('nothing was recorded');
  return found;
}

/** Plays the story from shortly before the first fault. `toTheEnd`: also where it goes as it went before. */
export async function replay(
  { stage, moments, standings }: Recording,
  faults: readonly Fault[],
  { toTheEnd = false } = {},
): Promise<Outcome> {
  const [first] = faults;
  let known = false;
  const run: Run = new Run(stage, {
    from: momentBefore(moments, first?.at ?? 1),
    faults,
    reaches: (reached) => {
      known = !toTheEnd && reached.struck === faults.length && standings.has(standingOf(reached));
      return known;
    },
  });
  const problem = await run.goes();
  return { problem, struck: run.struck, known };
}

/** The calls of a recording by how much can go wrong with them: requests that change something in Teams, whatever else reaches out, the rest. */
interface Weighed {
  readonly changing: readonly number[];
  readonly reaching: readonly number[];
}
const weighed = new WeakMap<Recording, Weighed>();

function weigh(recording: Recording): Weighed {
  const known = weighed.get(recording);
  if (known !== undefined) return known;
  const where = (isOne: (call: PortCall) => boolean) =>
    recording.calls.flatMap((call, index) => (isOne(call) ? [index] : []));
  const found = {
    changing: where(({ port, effect }) => effect && port === 'graph'),
    reaching: where(({ port, effect }) => effect || port === 'graph'),
  };
  weighed.set(recording, found);
  return found;
}

function* at(recording: Recording, indexes: readonly number[]): Generator<readonly Fault[]> {
  for (const index of indexes) {
    const call = recording.calls[index];
    if (call === undefined) continue;
    for (const kind of kindsFor(call, recording.story)) yield [{ at: index + 1, kind }];
  }
}

/** Each fault at each call of the story, one at a time. */
export const everySingle = (recording: Recording): readonly (readonly Fault[])[] => [
  ...at(recording, [...recording.calls.keys()]),
];
/** The same at the calls that change something, or that ask Graph. */
export const singlesThatReach = (recording: Recording): readonly (readonly Fault[])[] => [
  ...at(recording, weigh(recording).reaching),
];
/** The same at the requests that change something in Teams. */
export const singlesThatChangeTeams = (recording: Recording): readonly (readonly Fault[])[] => [
  ...at(recording, weigh(recording).changing),
];

const oneOf = <Each>(chance: () => number, all: readonly Each[]): Each => {
  const one = all[Math.floor(chance() * all.length)];
  if (one === undefined) throw new Error('there is nothing to choose from');
  return one;
};

/** A third of them meets a request that changes something in Teams, a third whatever else reaches out. */
function oneFault(recording: Recording, chance: () => number): Fault {
  const { calls, story } = recording;
  const { changing, reaching } = weigh(recording);
  const all = [...calls.keys()];
  const index = oneOf(chance, oneOf(chance, [changing, reaching, all]));
  const call = calls[index];
  if (call === undefined) throw new Error('nothing was recorded');
  return { at: index + 1, kind: oneOf(chance, kindsFor(call, story)) };
}

/** Most second faults come where the first one is still being dealt with. */
const NEAR_CALLS = 80;
const SHARE_OF_NEAR = 0.75;

/** Two faults: what the second one meets is known only when the first has come. */
export function pair(recording: Recording, chance: () => number): readonly Fault[] {
  const first = oneFault(recording, chance);
  const reach = chance() < SHARE_OF_NEAR ? NEAR_CALLS : recording.calls.length - first.at;
  const second = first.at + 1 + Math.floor(chance() * Math.max(1, reach));
  const canCancel = recording.story.meddling.cancelled !== undefined;
  const kinds: readonly FaultKind[] = [
    ...OF_EFFECTS,
    'stalled',
    ...(canCancel ? (['cancelled'] as const) : []),
  ];
  return [first, { at: second, kind: oneOf(chance, kinds) }];
}
