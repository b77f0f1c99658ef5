import type { DataLevel } from '../../domain/cell/cell.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { Standing } from '../../domain/roster/entry.ts';
import { SEATED_STATES } from '../../domain/session/workflow.ts';
import { countOfMyDecisions } from '../decision/see-decisions.ts';
import { openDraftOf } from '../draft/start-draft.ts';
import { CELL, DESK } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDo, mayDoAtAll, mayDoWith, type Scene } from '../road/scene.ts';
import { invitationState } from '../session/session-item.ts';
import { type SetUpState, whatIsMissing } from '../set-up/cell-item.ts';

const ON_HOME = [
  'draft.start',
  'callback.ask',
  'advice.ask',
  'desk.see',
  'decision.list',
  'signal.read-reasoned',
  'session.list',
  'case.list',
  'draft.start-on-behalf',
  'own.list',
  'help.see',
] as const satisfies readonly Operation[];

/** What keeps the cell itself in order: a page of its own, so that the home card stays short. */
const UPKEEP = [
  'roster.see',
  'organisation.list',
  'template.list',
  'access.export',
  'basis.list',
] as const satisfies readonly Operation[];
/** The same, about the cell's own record. */
const UPKEEP_OF_CELL = ['set-up.see', 'settings.see', 'absence.note'] as const satisfies readonly Operation[];

export interface HomeData {
  readonly cellName: string;
  readonly practice: boolean;
  readonly standing: Standing;
  readonly level: DataLevel;
  readonly may: readonly Operation[];
  readonly draft: string | undefined;
  /** Worries that nobody opened yet, for the desk; at most ten are counted. */
  readonly fresh: number;
  /** Decisions that wait for whoever looks. */
  readonly decisions: number;
  /** Sessions that this person is invited to: how many, and how many still wait for an answer. */
  readonly invited: number;
  readonly unanswered: number;
  /** How far the cell is, for whoever sets it up. */
  readonly setUp?: SetUpState;
}

export const COUNTED_MOST = 10;

async function freshAtDesk(scene: Scene): Promise<number> {
  if (!mayDo(scene, 'desk.see')) return 0;
  const query = {
    type: 'signal',
    status: 'submitted',
    assignee: DESK,
    order: 'due',
    limit: COUNTED_MOST,
  } as const;
  const found = await scene.surroundings.store.records.list(scene.pk, query);
  return found.filter(({ item }) => mayDoWith(scene, 'signal.open', item)).length;
}

/** Own invitations to sessions that are not over: at most ten are counted. */
async function ownInvitations(scene: Scene): Promise<{ invited: number; unanswered: number }> {
  if (!mayDo(scene, 'invitation.list')) return { invited: 0, unanswered: 0 };
  const query = { type: 'invitation', owner: scene.actor.owner, order: '-id', limit: COUNTED_MOST } as const;
  const found = await scene.surroundings.store.records.list(scene.pk, query);
  const seated = found.filter(
    ({ item }) => SEATED_STATES.includes(invitationState(item)) && mayDoWith(scene, 'invitation.see', item),
  );
  const unanswered = seated.filter(({ item }) => item.status === 'sent').length;
  return { invited: seated.length, unanswered };
}

async function load(scene: Scene): Promise<HomeData> {
  const upkeep = UPKEEP.some((operation) => mayDoAtAll(scene, operation));
  const cellItem = await scene.work.read(CELL);
  const ofCell = cellItem ? UPKEEP_OF_CELL.filter((operation) => mayDoWith(scene, operation, cellItem)) : [];
  const [draft, fresh, own, decisions] = await Promise.all([
    openDraftOf(scene),
    freshAtDesk(scene),
    ownInvitations(scene),
    mayDo(scene, 'decision.list') ? countOfMyDecisions(scene) : 0,
  ]);
  return {
    cellName: scene.cell.name,
    practice: scene.cell.practice,
    standing: scene.actor.standing,
    level: scene.level,
    may: [
      ...ON_HOME.filter((operation) => mayDo(scene, operation)),
      ...(own.invited > 0 ? (['invitation.list'] as const) : []),
      ...ofCell,
      ...(upkeep ? (['roster.see'] as const) : []),
    ],
    draft: draft?.id,
    fresh,
    decisions,
    ...own,
    ...(ofCell.includes('set-up.see') ? { setUp: await whatIsMissing(scene) } : {}),
  };
}

/** What this person may do now: the buttons come from the policy, so none is shown that would be refused. */
export const seeHome: Reading<Page, HomeData> = {
  operation: 'home.see',
  on: undefined,
  audited: false,
  load,
};

export interface UpkeepData {
  readonly may: readonly Operation[];
}

/** What there is to keep in order, for whoever may. */
export const seeUpkeep: Reading<Page, UpkeepData> = {
  operation: 'roster.see',
  on: undefined,
  audited: false,
  async load(scene) {
    const cellItem = await scene.work.read(CELL);
    const ofCell = cellItem ? UPKEEP_OF_CELL.filter((each) => mayDoWith(scene, each, cellItem)) : [];
    return { may: [...UPKEEP.filter((each) => mayDo(scene, each)), ...ofCell] };
  },
};
