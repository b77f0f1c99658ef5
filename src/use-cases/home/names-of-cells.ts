import { mayDo, type PersonId, setScene } from '../road/scene.ts';
import type { Surroundings } from '../road/surroundings.ts';

/** The names of those of these cells on whose roster the person stands, and which are for practice only. */
export async function namesOfCells(
  s: Surroundings,
  person: PersonId,
  cells: readonly string[],
): Promise<readonly { readonly cell: string; readonly name: string; readonly practice: boolean }[]> {
  const scenes = await Promise.all(cells.map((cell) => setScene(s, cell, person, undefined)));
  return scenes.flatMap((scene, index) => {
    const cell = cells[index];
    if (scene === undefined || cell === undefined || !mayDo(scene, 'own.list')) return [];
    return [{ cell, name: scene.cell.name, practice: scene.cell.practice }];
  });
}
