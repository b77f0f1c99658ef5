import type { Cell } from '../../domain/cell/cell.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { Page, Reading } from '../road/call.ts';
import { offered } from '../road/scene.ts';

const OFFERED = ['settings.propose', 'absence.note'] as const satisfies readonly Operation[];

export interface SettingsData {
  readonly cell: Cell;
  readonly today: string;
  readonly may: readonly (typeof OFFERED)[number][];
}

/** The cell's name, house rules and hand-over: nothing of anybody. */
export const seeSettings: Reading<Page, SettingsData> = {
  operation: 'settings.see',
  on: 'cell',
  audited: false,
  load: async (scene) => ({ cell: scene.cell, today: scene.today, may: offered(scene, OFFERED) }),
};
