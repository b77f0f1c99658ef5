import type { DecisionState, DecisionKind as KindName } from '../../domain/decision/workflow.ts';
import type { Question } from '../../domain/form/question.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { Standing } from '../../domain/roster/entry.ts';
import type { Item } from '../ports.ts';
import { bodyOf } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Page, Reading } from '../road/call.ts';
import { isRefusal, type Refusal } from '../road/refusal.ts';
import { mayDoAtAll, mayDoWith, offered, type Scene } from '../road/scene.ts';
import { personOf, viewerOf } from '../roster-person.ts';
import { openDecision } from './decision-item.ts';
import type { DecisionBody, OutcomeRecord, PaperRecord, Shown } from './kind.ts';
import { KINDS } from './kinds.ts';

export interface WaitingDecision {
  readonly id: string;
  readonly number: string;
  readonly kind: KindName;
  readonly state: DecisionState;
  readonly at: string;
  /** Waits for whoever looks. */
  readonly mine: boolean;
}

export interface WaitingDecisions {
  readonly waiting: readonly WaitingDecision[];
  readonly mayPrint: boolean;
}

const MOST = 200;
/** Whose decisions there are; what was put on paper is confirmed by any of them. */
const LISTS = ['mayor', 'dpo', 'paper'] as const;
type List = (typeof LISTS)[number];

/** Whether this person may see the decision: its state, and what it is about. */
async function visible(scene: Scene, item: Item): Promise<boolean> {
  if (!mayDoWith(scene, 'decision.see', item)) return false;
  const { kind, about } = bodyOf<DecisionBody>(item);
  const { throughout } = KINDS[kind];
  if (throughout === undefined) return true;
  const thing = await scene.work.read(about);
  return thing !== undefined && mayDoWith(scene, throughout, thing);
}

/** The decisions of this cell that wait and that this person may see, oldest first; those that wait for them come first. */
async function waitingDecisions(
  scene: Scene,
  assignees: readonly List[] = LISTS,
): Promise<readonly WaitingDecision[]> {
  const { store } = scene.surroundings;
  const lists = await Promise.all(
    assignees.map((assignee) =>
      store.records.list(scene.pk, { type: 'decision', assignee, order: 'due', limit: MOST }),
    ),
  );
  const waiting: WaitingDecision[] = [];
  for (const { item } of lists.flat()) {
    if (!(await visible(scene, item))) continue;
    const { number, kind, preparedAt } = bodyOf<DecisionBody>(item);
    const mine = mayDoWith(scene, 'decision.take', item) || mayDoWith(scene, 'decision.confirm-paper', item);
    waiting.push({ id: item.id, number, kind, state: item.status as DecisionState, at: preparedAt, mine });
  }
  return waiting.sort((one, other) => Number(other.mine) - Number(one.mine));
}

const OWN_LISTS: { readonly [standing in Standing]?: readonly List[] } = {
  mayor: ['mayor', 'paper'],
  delegate: ['mayor', 'paper'],
  dpo: ['dpo', 'paper'],
};

/** How many decisions wait for whoever looks: a number for the home card. */
export async function countOfMyDecisions(scene: Scene): Promise<number> {
  const waiting = await waitingDecisions(scene, OWN_LISTS[scene.actor.standing] ?? ['paper']);
  return waiting.filter(({ mine }) => mine).length;
}

/** What waits for a decision: numbers, kinds and days, no content. */
export const seeDecisions: Reading<Page, WaitingDecisions> = {
  operation: 'decision.list',
  on: undefined,
  audited: false,
  load: async (scene) => ({
    waiting: await waitingDecisions(scene),
    mayPrint: mayDoAtAll(scene, 'decision.print'),
  }),
};

const OFFERED = [
  'decision.take',
  'decision.record-paper',
  'decision.confirm-paper',
  'decision.reject-paper',
  'decision.withdraw',
] as const satisfies readonly Operation[];
export type DecisionOperation = (typeof OFFERED)[number] | 'decision.list';

/** What was proposed is erased. */
const NOTHING_LEFT: Shown = { facts: [] };

/** Whoever is to decide about a file may find on reading that it concerns them. */
const STEPS_ASIDE = [
  ['signal', 'signal.recuse'],
  ['case', 'case.recuse'],
] as const satisfies readonly (readonly [type: string, operation: Operation])[];

export interface SeenDecision {
  readonly id: string;
  readonly body: DecisionBody;
  readonly state: DecisionState;
  readonly shown: Shown;
  readonly questions: readonly Question[];
  /** The role words and names of those who acted, for whoever may decide. */
  readonly preparedBy: string;
  readonly decidedBy: string;
  readonly paper: PaperRecord | undefined;
  readonly outcome: OutcomeRecord | undefined;
  readonly may: readonly DecisionOperation[];
  /** The kind of thing out of which whoever looks may step, because it concerns them. */
  readonly stepsAside: string | undefined;
  readonly viewer: string;
}

async function load(scene: Scene): Promise<SeenDecision | Refusal> {
  const opened = await openDecision(scene);
  if (isRefusal(opened)) return opened;
  const { decision, kind, state } = opened;
  const { item, body } = decision;
  const nameOf = async (entry: string | null) => (entry ? ((await personOf(scene, entry))?.name ?? '') : '');
  const [shown, preparedBy, decidedBy, paper, outcome, viewer] = await Promise.all([
    decision.payload === undefined ? NOTHING_LEFT : kind.show(scene, decision),
    nameOf(body.preparedBy),
    nameOf(body.decidedBy),
    openSealed<PaperRecord>(scene.surroundings, item, 'paper'),
    openSealed<OutcomeRecord>(scene.surroundings, item, 'outcome'),
    viewerOf(scene),
  ]);
  const questions = decision.payload === undefined ? [] : kind.questions(decision);
  const { about } = decision;
  const stepsAside = STEPS_ASIDE.some(
    ([type, operation]) => about.type === type && mayDoWith(scene, operation, about),
  );
  const list = mayDoAtAll(scene, 'decision.list') ? (['decision.list'] as const) : [];
  const may = [...offered(scene, OFFERED), ...list];
  return {
    id: item.id,
    body,
    state,
    shown,
    questions,
    preparedBy,
    decidedBy,
    paper,
    outcome,
    may,
    stepsAside: stepsAside && may.includes('decision.take') ? about.type : undefined,
    viewer,
  };
}

/** One decision with all that has to be known to take it; the read is in the audit log first. */
export const seeDecision: Reading<Page, SeenDecision> = {
  operation: 'decision.see',
  on: 'decision',
  audited: true,
  load,
};
