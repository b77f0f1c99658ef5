// What the register opens on a day: which entries hold, and what is missing where nothing does.
import { type ActiveBasis, WHOLE_CELL, within } from '../cell/cell.ts';
import type { BasisTerms } from './entry.ts';
import type { BasisState } from './workflow.ts';

/** A signed entry before its first day is `future`, after its last `expired`. */
export type BasisPhase = BasisState | 'future' | 'expired';

export function phaseOn(state: BasisState, { from, until }: BasisTerms, today: string): BasisPhase {
  if (state !== 'active') return state;
  if (today < from) return 'future';
  return within({ from, until }, today) ? 'active' : 'expired';
}

/** What the cell's record keeps of a signed entry. */
export function activeOf(entry: string, { retentionDays: _, ...terms }: BasisTerms): ActiveBasis {
  return { entry, ...terms };
}

/** The cell's entries with this one added; those whose last day has passed open nothing and go. */
export function withBasis(
  bases: readonly ActiveBasis[],
  added: ActiveBasis,
  today: string,
): readonly ActiveBasis[] {
  return [...withoutBasis(bases, added.entry).filter(({ until }) => until >= today), added];
}

export const withoutBasis = (bases: readonly ActiveBasis[], entry: string): readonly ActiveBasis[] =>
  bases.filter((basis) => basis.entry !== entry);

const overlap = (one: ActiveBasis, other: Pick<BasisTerms, 'from' | 'until'>) =>
  one.from <= other.until && other.from <= one.until;
const meet = (one: string, other: string) => one === WHOLE_CELL || other === WHOLE_CELL || one === other;

/** Whether this entry holds for that organisation on that day. */
export const opensFor = (basis: ActiveBasis, organisation: string, today: string): boolean =>
  within(basis, today) && (basis.organisation === WHOLE_CELL || basis.organisation === organisation);

/** Level 2 without level 1 of the same organisation, in any of its days, opens nothing. */
export function opensNothing(
  bases: readonly ActiveBasis[],
  terms: Omit<BasisTerms, 'fields' | 'retentionDays'>,
): boolean {
  if (terms.level === 1) return false;
  return !bases.some(
    (basis) => basis.level === 1 && meet(basis.organisation, terms.organisation) && overlap(basis, terms),
  );
}

/** What a level waits for, the nearest thing first: its first day, the mayor, the DPO, or somebody who prepares it. */
export type Missing = 'future' | 'mayor' | 'dpo' | 'nobody';

const NEAREST: readonly (readonly [BasisPhase, Missing])[] = [
  ['future', 'future'],
  ['reviewed', 'mayor'],
  ['draft', 'dpo'],
];

export function missingOf(phases: readonly BasisPhase[]): Missing {
  return NEAREST.find(([phase]) => phases.includes(phase))?.[1] ?? 'nobody';
}
