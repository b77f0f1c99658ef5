// How far the convening of a session is: a projection of what is stored, with steps, causes and numbers of people; nothing of a case, no name.
import { SEATED_STATES, type SessionState } from '../../domain/session/workflow.ts';
import type { Item } from '../ports.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDo, type Scene } from '../road/scene.ts';
import {
  invitationBody,
  invitationState,
  ofSession,
  roomId,
  sessionBody,
  sessionState,
} from '../session/session-item.ts';
import { targetOf } from '../signal/signal-item.ts';
import { endStepsOf } from './end-steps.ts';
import type { Goal } from './room-item.ts';
import {
  type EndStep,
  isClean,
  type Lack,
  type Obstacle,
  type RoomBody,
  roomBody,
  STEPS,
  type Step,
} from './room-item.ts';

/** `without`: the session does without it. `stands`: an obstacle, which is told beside it. */
export type StepStanding = 'done' | 'now' | 'stands' | 'without' | 'open';

export interface SeenStep {
  readonly step: Step | EndStep;
  readonly standing: StepStanding;
}

/** Somebody could not be let in yet; only how many, and why. */
export interface SeenLate {
  readonly because: RoomBody['late'][number]['because'];
  readonly count: number;
}

export interface SeenConvening {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly state: SessionState;
  readonly goal: Goal;
  readonly steps: readonly SeenStep[];
  readonly obstacles: readonly Obstacle[];
  readonly late: readonly SeenLate[];
  readonly lacks: readonly Lack[];
  /** How many are invited, have acknowledged, and are in the channel as it was last read. */
  readonly people: { readonly invited: number; readonly acknowledged: number; readonly inChannel: number };
  /** How many are in the channel who should not be. */
  readonly strangers: number;
  /** Items may be on screens now. */
  readonly clean: boolean;
  /** Only members of the channel get in by it. */
  readonly webUrl: string | null;
  readonly mayRetry: boolean;
}

function standingOf(
  { obstacles, lacks }: RoomBody,
  step: Step | EndStep,
  isDone: boolean,
  isNext: boolean,
): StepStanding {
  if (isDone) return lacks.some(({ what }) => what === step) ? 'without' : 'done';
  if (!isNext) return 'open';
  return obstacles.some((each) => each.step === step) ? 'stands' : 'now';
}

function stepsOf(body: RoomBody, goal: Goal): readonly SeenStep[] {
  const steps: readonly (Step | EndStep)[] = goal === 'open' ? STEPS : endStepsOf(goal);
  const done: readonly string[] = goal === 'open' ? body.done : body.ended;
  const next = steps.find((step) => !done.includes(step));
  return steps.map((step) => ({
    step,
    standing: standingOf(body, step, done.includes(step), step === next),
  }));
}

function lateOf({ late }: RoomBody): readonly SeenLate[] {
  return [...Map.groupBy(late, ({ because }) => because)].map(([because, each]) => ({
    because,
    count: each.length,
  }));
}

/** Whether the bot may speak there shows only when it tries to. */
function lacksOf({ lacks, botInChannel }: RoomBody): readonly Lack[] {
  if (botInChannel !== 'no' || lacks.some(({ what }) => what === 'bot')) return lacks;
  return [...lacks, { what: 'bot', because: 'appNotAllowedInChannel' }];
}

async function peopleOf({ surroundings: s, pk }: Scene, session: Item, { inChannel }: RoomBody) {
  const query = { type: 'invitation', ...ofSession(session.id), order: 'id', limit: 200 } as const;
  const invitations = (await s.store.records.list(pk, query)).map(({ item }) => item);
  const live = invitations.filter((each) => ['prepared', ...SEATED_STATES].includes(invitationState(each)));
  const acknowledged = live.filter((each) => invitationBody(each).acknowledged !== null);
  return { invited: live.length, acknowledged: acknowledged.length, inChannel: inChannel.length };
}

export const seeConvening: Reading<Page, SeenConvening> = {
  operation: 'convening.see',
  on: 'session',
  // Numbers, steps and causes: nothing of anybody.
  audited: false,
  async load(scene) {
    const session = targetOf(scene);
    const room = await scene.work.read(roomId(session.id));
    if (room === undefined) return { refused: 'notFound' };
    const body = roomBody(room);
    const goal = room.status as Goal;
    const { number, revision } = sessionBody(session);
    return {
      id: session.id,
      revision,
      number,
      state: sessionState(session),
      goal,
      steps: stepsOf(body, goal),
      obstacles: body.obstacles,
      late: lateOf(body),
      lacks: goal === 'open' ? lacksOf(body) : [],
      people: await peopleOf(scene, session, body),
      strangers: body.strangers,
      clean: isClean(room),
      webUrl: body.channel.webUrl,
      mayRetry: mayDo(scene, 'convening.retry'),
    };
  },
};
