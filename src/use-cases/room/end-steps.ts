// What is done at the end of a room, by what becomes of it: the reverse of convening.
import type { EndStep, Goal } from './room-item.ts';

const STEPS_OF: { readonly [goal in Goal]: readonly EndStep[] } = {
  open: [],
  undone: ['event', 'delete', 'team'],
  closed: ['event', 'members', 'team', 'archive'],
  deleted: ['event', 'delete', 'team'],
};

/** In the order in which they are done. */
export const endStepsOf = (goal: Goal): readonly EndStep[] => STEPS_OF[goal];
