// The cell's own record, read and written within a scene.
import type { Cell, CellState } from '../../domain/cell/cell.ts';
import { type Missing, missingIn } from '../../domain/cell/set-up.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, CELL } from '../records.ts';
import type { Scene } from '../road/scene.ts';

/** The id by which the register, profiles and buttons know this cell. */
export const cellIdOf = ({ pk }: Scene): string => pk.slice('c:'.length);

/** The cell's item as it was read for this scene. */
export async function cellItem(scene: Scene): Promise<Item> {
  const item = await scene.work.read(CELL);
  if (item === undefined) throw new Error('fault: a scene without a cell');
  return item;
}

/** The item with this change, one revision on. */
export function withCell(item: Item, change: Partial<Cell>, more: Partial<Item> = {}): Item {
  const cell = bodyOf<Cell>(item);
  return { ...item, ...more, body: asBody({ ...cell, ...change, revision: cell.revision + 1 }) };
}

export interface SetUpState {
  readonly state: CellState;
  readonly missing: readonly Missing[];
}

/** How far a cell is: for the home screen, as long as its fixed roles do not exist. */
export async function whatIsMissing(scene: Scene): Promise<SetUpState> {
  const { status } = await cellItem(scene);
  return { state: status as CellState, missing: missingIn(scene.cell) };
}
