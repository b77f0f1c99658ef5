// The cell's own record says what is open, so that no press has to search for it; it changes in the commit that signs or stops.
import type { ActiveBasis, Cell } from '../../domain/cell/cell.ts';
import { asBody, CELL, cellOf } from '../records.ts';
import type { Scene } from '../road/scene.ts';

/** Writes what `change` makes of the entries that are open, within the scene's commit. */
export async function changeActiveBases(
  { work }: Scene,
  change: (bases: readonly ActiveBasis[]) => readonly ActiveBasis[],
): Promise<void> {
  const item = await work.read(CELL);
  if (item === undefined) throw new Error('fault: a scene without its cell');
  const cell = cellOf(item);
  const changed: Cell = { ...cell, bases: change(cell.bases), revision: cell.revision + 1 };
  await work.replace({ ...item, body: asBody(changed) });
}
