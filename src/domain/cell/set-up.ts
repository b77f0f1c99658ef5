// What a new cell needs before it can begin: a place, and five people in the fixed roles. A deputy is required (domain.md §10).
import { SINGLE_PLACES, type SinglePlace } from '../roster/approval.ts';
import type { Cell } from './cell.ts';

/** The roster entry in this place; empty where nobody is yet. */
export function entryAt(cell: Cell, place: SinglePlace): string {
  return place === 'coordinator' || place === 'deputy' ? cell.desk[place] : cell[place];
}

/** The cell with this entry in that place. */
export function withEntryAt(cell: Cell, place: SinglePlace, entry: string): Cell {
  return place === 'coordinator' || place === 'deputy'
    ? { ...cell, desk: { ...cell.desk, [place]: entry } }
    : { ...cell, [place]: entry };
}

/** In which place an entry is. */
export function placeOf(cell: Cell, entry: string): SinglePlace | undefined {
  return SINGLE_PLACES.find((place) => entryAt(cell, place) === entry);
}

export type Missing = 'towns' | SinglePlace;

/** What still has to be filled in before the mayor can be asked; the house rules have defaults. */
export function missingIn(cell: Cell): readonly Missing[] {
  const places = SINGLE_PLACES.filter((place) => entryAt(cell, place) === '');
  return cell.municipalities.length === 0 ? ['towns', ...places] : places;
}
