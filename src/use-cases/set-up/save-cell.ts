// The steps of a set-up that are about the cell itself. Each is saved at once, so that it can be left and resumed.
import type { Cell } from '../../domain/cell/cell.ts';
import { type Read, readHouseRules, readPlace } from '../../domain/cell/settings.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import { CELL } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { cellItem, withCell } from './cell-item.ts';
import { MUNICIPALITY, nameOrganisation } from './own-organisation.ts';

async function save(scene: Scene, read: Read<Partial<Cell>>): Promise<Outcome | Refusal> {
  if ('errors' in read) return { refused: 'fields', errors: read.errors };
  await scene.work.replace(withCell(await cellItem(scene), read.value));
  return { done: 'setUpSaved', target: CELL };
}

const ABOUT_SET_UP = { operation: 'set-up.change', on: 'cell', seenBy: 'set-up.see' } as const;

/** Name, municipalities and languages; the municipality becomes the cell's first organisation. */
export const saveCellPlace: Command<Typed> = {
  ...ABOUT_SET_UP,
  async decide(scene, typed) {
    const place = readPlace(typed);
    if ('value' in place) await nameOrganisation(scene, MUNICIPALITY, place.value.municipalities.join(', '));
    return save(scene, place);
  },
};

/** The house rules; what the form does not ask stays. */
export const saveCellRules: Command<Typed> = {
  ...ABOUT_SET_UP,
  async decide(scene, typed) {
    const rules = readHouseRules(typed, scene.cell.rules);
    return save(scene, 'errors' in rules ? rules : { value: { rules: rules.value } });
  },
};
