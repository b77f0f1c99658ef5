// How far convening is, step by step, and what somebody can do where it stands still.

import { END_STEPS, type Goal, type Lack, type Obstacle } from '../use-cases/room/room-item.ts';
import type { SeenConvening, SeenLate, SeenStep } from '../use-cases/room/see-convening.ts';
import { instantWithOffset } from './content.ts';
import {
  type PagePart,
  type PageRow,
  type PageView,
  type Said,
  say,
  sentence,
  subheading,
  to,
  typed,
} from './page.ts';

/** The same word names one step of making and another of taking apart. */
const nameOf = (step: SeenStep['step'] | Obstacle['step'], goal: Goal): Said =>
  say(
    goal !== 'open' && END_STEPS.some((each) => each === step) ? `rooms.end.${step}` : `rooms.step.${step}`,
  );

const rowOf = ({ step, standing }: SeenStep, goal: Goal): PageRow => ({
  title: [say(`rooms.standing.${standing}`), nameOf(step, goal)],
});

/** A permission by its name in Microsoft's documentation: theirs, the same in every language. */
const detailOf = (detail: string | undefined) => (detail === undefined ? [] : [typed(`(${detail})`)]);

const causeOf = (because: string): Said => say(`rooms.cause.${because}`);
const remedyOf = (because: string): Said => say(`rooms.remedy.${because}`);

/** Nothing is wrong: people have been asked, and have not answered yet. */
const isCalm = ({ because }: Obstacle): boolean => because === 'waitsForOwners';

function obstacleParts(obstacle: Obstacle, goal: Goal, timeZone: string): readonly PagePart[] {
  const { step, because, detail, count, again } = obstacle;
  const counted = count === undefined ? [] : [say('rooms.count', { count })];
  const looked = again === null ? [] : [say('rooms.again', { when: instantWithOffset(again, timeZone) })];
  return [
    {
      kind: 'text',
      words: [nameOf(step, goal), typed('·'), causeOf(because), ...detailOf(detail), ...counted],
      look: isCalm(obstacle) ? 'plain' : 'warning',
    },
    { kind: 'text', words: [remedyOf(because), ...looked], look: 'plain' },
  ];
}

const lackParts = ({ what, because, detail }: Lack): readonly PagePart[] => [
  {
    kind: 'text',
    words: [say(`rooms.lack.${what}`), causeOf(because), ...detailOf(detail), remedyOf(because)],
    look: 'muted',
  },
];

const lateRow = ({ because, count }: SeenLate): PageRow => ({
  title: [say('rooms.late', { count })],
  detail: because === 'notSeen' ? [say('rooms.notSeen')] : [causeOf(because), remedyOf(because)],
});

function peopleParts({ people, late, strangers, clean, goal, state }: SeenConvening): readonly PagePart[] {
  const { invited, acknowledged, inChannel } = people;
  const isOn = goal === 'open';
  const facts = [
    { label: say('rooms.invited'), value: [typed(String(invited))] },
    { label: say('rooms.acknowledged'), value: [typed(String(acknowledged))] },
    { label: say('rooms.inChannel'), value: [typed(String(inChannel))] },
  ];
  const hidden = isOn && !clean && ['ready', 'opened', 'ended'].includes(state);
  return [
    ...(strangers > 0 && isOn ? [sentence('rooms.strangers', { count: strangers }, 'warning')] : []),
    ...(hidden ? [sentence('rooms.hidden', undefined, 'warning')] : []),
    { kind: 'facts', facts },
    ...(late.length === 0
      ? []
      : [subheading('rooms.lateTitle'), { kind: 'rows', rows: late.map(lateRow) } as const]),
  ];
}

/** What stands in the way comes before the steps: on a telephone the first thing to be seen. */
function progressParts({ steps, goal, obstacles }: SeenConvening, timeZone: string): readonly PagePart[] {
  const done = steps.filter(({ standing }) => standing === 'done' || standing === 'without').length;
  const waits = obstacles.filter(isCalm).map(({ step }) => step);
  const shown = steps.map((each) =>
    each.standing === 'stands' && waits.includes(each.step) ? { ...each, standing: 'now' as const } : each,
  );
  const isStuck = shown.some(({ standing }) => standing === 'stands');
  return [
    sentence(isStuck ? 'rooms.stuck' : `rooms.${done === steps.length ? 'over' : 'goal'}.${goal}`),
    { kind: 'progress', done, of: steps.length, label: say('rooms.progress', { done, of: steps.length }) },
    ...obstacles.flatMap((each) => obstacleParts(each, goal, timeZone)),
    { kind: 'rows', rows: shown.map((each) => rowOf(each, goal)) },
  ];
}

/** A projection of what is stored: whoever looks again sees what happened meanwhile. */
export function conveningView(data: SeenConvening, timeZone: string): PageView {
  const { id: target, number, obstacles, lacks, webUrl, mayRetry, goal } = data;
  const waits = obstacles.some((each) => !isCalm(each)) || data.late.length > 0;
  return {
    screen: 'page',
    title: [say('rooms.title'), typed(number)],
    parts: [
      ...progressParts(data, timeZone),
      ...lacks.flatMap(lackParts),
      ...peopleParts(data),
      ...(webUrl === null || goal !== 'open'
        ? []
        : [{ kind: 'link', label: say('rooms.channel'), url: webUrl } as const]),
    ],
    buttons: [
      ...(mayRetry && waits ? [to('rooms.retry', { do: 'retryConvening', target }, 'positive')] : []),
      to('rooms.refresh', { go: 'convening', target }),
      to('button.back', { go: 'session', target }),
    ],
  };
}
