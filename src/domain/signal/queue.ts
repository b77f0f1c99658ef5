// The desk's queue: where a signal stands for whoever looks, and what comes first.
import type { SignalState } from './workflow.ts';

/** In the order in which they stand on the desk. */
export const SECTIONS = ['new', 'secondLook', 'mine', 'free', 'others', 'waiting', 'elsewhere'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Queued {
  readonly state: SignalState;
  readonly takenBy: 'me' | 'colleague' | undefined;
  /** This person may confirm what somebody else set aside. */
  readonly mayConfirm: boolean;
}

/** Where a signal stands on the desk of whoever looks. */
export function sectionOf({ state, takenBy, mayConfirm }: Queued): Section {
  switch (state) {
    case 'submitted':
      return 'new';
    case 'needs-info':
      return 'waiting';
    case 'second-look':
    case 'second-look-mayor':
      return mayConfirm ? 'secondLook' : 'elsewhere';
    default:
      if (takenBy === undefined) return 'free';
      return takenBy === 'me' ? 'mine' : 'others';
  }
}

/** Screening should have been over by `deadline`. */
export function isOverdue(deadline: string | undefined, now: Date): boolean {
  return deadline !== undefined && deadline < now.toISOString();
}

/** Section by section; in each what has to be decided soonest comes first, then what waits longest. */
export function inQueueOrder<
  Row extends {
    readonly section: Section;
    readonly deadline: string | undefined;
    readonly at: string;
    readonly number: string;
  },
>(rows: readonly Row[]): readonly Row[] {
  const keyOf = ({ section, deadline, at, number }: Row) =>
    `${SECTIONS.indexOf(section)} ${deadline ?? '~'} ${at} ${number}`;
  return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
