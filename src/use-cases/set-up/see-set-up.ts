import type { Cell, CellState } from '../../domain/cell/cell.ts';
import { type Missing, missingIn } from '../../domain/cell/set-up.ts';
import type { Operation } from '../../domain/policy/table.ts';
import { openSealed } from '../register.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoWith, offered, type Scene } from '../road/scene.ts';
import { fixedEntries } from './cell-facts.ts';
import { cellItem } from './cell-item.ts';

const OFFERED = ['set-up.change', 'set-up.finish'] as const satisfies readonly Operation[];

export interface SetUpData {
  readonly cell: Cell;
  readonly state: CellState;
  readonly missing: readonly Missing[];
  readonly people: Awaited<ReturnType<typeof fixedEntries>>;
  /** Why the mayor sent it back; empty where the mayor gave no reason, undefined where nothing was sent back. */
  readonly sentBack: string | undefined;
  readonly may: readonly (typeof OFFERED)[number][];
  /** The decision that waits for the mayor, where whoever looks may see it. */
  readonly decision?: string;
}

async function waitingDecision(scene: Scene): Promise<{ readonly decision?: string }> {
  const { setUpDecision } = scene.cell;
  const item = setUpDecision === undefined ? undefined : await scene.work.read(setUpDecision);
  const waits = item?.status === 'for-mayor-only';
  return item !== undefined && waits && mayDoWith(scene, 'decision.see', item) ? { decision: item.id } : {};
}

async function load(scene: Scene): Promise<SetUpData> {
  const item = await cellItem(scene);
  const missing = missingIn(scene.cell);
  const [people, decision, refusal] = await Promise.all([
    fixedEntries(scene),
    waitingDecision(scene),
    openSealed<{ readonly reason: string }>(scene.surroundings, item, 'refusal'),
  ]);
  return {
    cell: scene.cell,
    state: item.status as CellState,
    missing,
    people,
    sentBack: refusal?.reason,
    may: offered(scene, OFFERED).filter((each) => each !== 'set-up.finish' || missing.length === 0),
    ...decision,
  };
}

/** How far a new cell is: every step, with what was filled in and what is missing. */
export const seeSetUp: Reading<Page, SetUpData> = {
  operation: 'set-up.see',
  on: 'cell',
  audited: true,
  load,
};
