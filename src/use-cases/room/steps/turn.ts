// Whose turn it is.
import { type EndStep, STEPS, type Step } from '../room-item.ts';
import type { Tending } from '../saga-row.ts';

/** Convening goes one step after the other. */
export const isNext =
  (name: Step) =>
  ({ body }: Tending): boolean =>
    STEPS.find((step) => !body.done.includes(step)) === name;

export const isDone = ({ body }: Tending, step: Step): boolean => body.done.includes(step);

/** Of the steps of the end, those that come before this one are over. */
export const isNextEnd =
  (name: EndStep, order: readonly EndStep[]) =>
  ({ body }: Tending): boolean =>
    order.find((step) => !body.ended.includes(step)) === name;
