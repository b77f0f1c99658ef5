// Every state in which a button may find its target, and whether policy and workflow let its command happen there.
import { CASE_WORKFLOW } from '../../src/domain/case/workflow.ts';
import { CELL_STATES } from '../../src/domain/cell/cell.ts';
import { DECISION_WORKFLOW } from '../../src/domain/decision/workflow.ts';
import { BASIS_WORKFLOW } from '../../src/domain/legal-basis/workflow.ts';
import { type Operation, POLICY } from '../../src/domain/policy/table.ts';
import { REQUEST_WORKFLOW } from '../../src/domain/request/workflow.ts';
import { ENTRY_WORKFLOW } from '../../src/domain/roster/workflow.ts';
import {
  AGENDA_ITEM_WORKFLOW,
  INVITATION_WORKFLOW,
  SESSION_WORKFLOW,
} from '../../src/domain/session/workflow.ts';
import { SIGNAL_WORKFLOW } from '../../src/domain/signal/workflow.ts';
import type { TargetKind } from '../../src/use-cases/road/call.ts';
import { mayDo, type Scene } from '../../src/use-cases/road/scene.ts';

type Workflow = { readonly [state: string]: { readonly [action: string]: string } };

const WORKFLOWS: { readonly [kind in TargetKind]?: Workflow } = {
  signal: SIGNAL_WORKFLOW,
  request: REQUEST_WORKFLOW,
  roster: ENTRY_WORKFLOW,
  decision: DECISION_WORKFLOW,
  basis: BASIS_WORKFLOW,
  case: CASE_WORKFLOW,
  session: SESSION_WORKFLOW,
  'agenda-item': AGENDA_ITEM_WORKFLOW,
  invitation: INVITATION_WORKFLOW,
};

/** Kinds without a workflow of their own; `gone` is a state that nobody gave them. */
const OTHERS: { readonly [kind in TargetKind]: readonly string[] } = {
  outbox: ['waiting', 'dead'],
  cell: CELL_STATES,
  organisation: ['kept', 'gone'],
  template: ['kept', 'gone'],
  contact: ['kept', 'gone'],
  signal: [],
  request: [],
  roster: [],
  decision: [],
  basis: [],
  case: [],
  session: [],
  'agenda-item': [],
  invitation: [],
};

export const isTargetKind = (type: string): type is TargetKind => Object.hasOwn(OTHERS, type);
export const TARGET_KINDS: readonly TargetKind[] = Object.keys(OTHERS).filter(isTargetKind);

/** Every state that an item of this kind can be in. */
export const statesOf = (kind: TargetKind): readonly string[] => [
  ...Object.keys(WORKFLOWS[kind] ?? {}),
  ...OTHERS[kind],
];

/** Operations that the workflow knows by other names. */
const ACTIONS: { readonly [operation in Operation]?: readonly string[] } = {
  'decision.take': ['decision.grant', 'decision.refuse'],
};

/** Whether the workflow of this kind has a move for the operation from `state`; what it never names, it does not forbid. */
function hasMove(kind: TargetKind, operation: Operation, state: string): boolean {
  const workflow = WORKFLOWS[kind];
  if (workflow === undefined) return true;
  const names = ACTIONS[operation] ?? [operation];
  const isNamed = (action: string) => names.some((name) => action === name || action.startsWith(`${name}-`));
  const known = Object.values(workflow).some((moves) => Object.keys(moves).some(isNamed));
  return !known || Object.keys(workflow[state] ?? {}).some(isNamed);
}

/** Whether this person may do this with the scene's target as it is now, by policy and workflow together. */
export function mayHappen(scene: Scene, operation: Operation): boolean {
  if (!mayDo(scene, operation)) return false;
  const { target } = scene;
  if (target === undefined || !isTargetKind(target.type)) return true;
  return hasMove(target.type, operation, target.status ?? '');
}

const OPERATIONS = Object.keys(POLICY).filter((name): name is Operation => Object.hasOwn(POLICY, name));

/** Whether this person may do anything at all with the scene's target, be it only look at it. */
export function mayDoSomething(scene: Scene): boolean {
  return OPERATIONS.some((operation) => mayDo(scene, operation));
}
