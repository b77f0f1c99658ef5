// The bundle of all open decisions, for a mayor who decides on paper (domain.md §10). A paper lies around: what a decision says about
// a signal or a case stays in Teams: only its number and code word are printed.
import type { DecisionState, DecisionKind as KindName } from '../../domain/decision/workflow.ts';
import type { Question } from '../../domain/form/question.ts';
import type { Item } from '../ports.ts';
import { bodyOf } from '../records.ts';
import type { Printing } from '../road/print-once.ts';
import { isRefusal } from '../road/refusal.ts';
import { mayDoWith, relationOf, type Scene } from '../road/scene.ts';
import { personOf, viewerOf } from '../roster-person.ts';
import { type Opened, openDecision } from './decision-item.ts';
import type { Fact } from './kind.ts';

export interface PrintedDecision {
  readonly number: string;
  readonly kind: KindName;
  readonly state: DecisionState;
  readonly preparedAt: string;
  /** Empty where not everything is on the paper. */
  readonly preparedBy: string;
  readonly facts: readonly Fact[];
  /** What a yes has to answer besides. */
  readonly questions: readonly Question[];
  /** False: numbers and codes only. */
  readonly whole: boolean;
}

export interface PrintedDecisions {
  readonly decisions: readonly PrintedDecision[];
  readonly viewer: string;
}

/** Kinds about the cell itself. Any other one is about a signal or a case until it is named here. */
const PRINTED_WHOLE: readonly KindName[] = ['set-up', 'settings', 'roster', 'basis'];
const PAGE = 200;

/** `S-2026-0001`, or a case with its code word: `C-2026-007 · Kiezel`. */
function codesOf(about: Item): readonly Fact[] {
  const { number, pseudonym } = bodyOf<{ readonly number?: string | null; readonly pseudonym?: string }>(
    about,
  );
  const codes = [number, pseudonym].filter((code) => code !== undefined && code !== null);
  return codes.length === 0 ? [] : [{ label: 'print.decisions.about', typed: codes.join(' · ') }];
}

async function factsOf(scene: Scene, { decision, kind }: Opened, whole: boolean): Promise<readonly Fact[]> {
  if (!whole) return codesOf(decision.about);
  const { facts } = await kind.show(scene, decision);
  return facts;
}

async function printed(scene: Scene, item: Item): Promise<readonly PrintedDecision[]> {
  if (!mayDoWith(scene, 'decision.see', item)) return [];
  const before: Scene = { ...scene, target: item, relation: relationOf(item, scene.actor.owner) };
  const opened = await openDecision(before);
  if (isRefusal(opened)) return [];
  const { decision, kind, state } = opened;
  const { body } = decision;
  const whole = PRINTED_WHOLE.includes(body.kind);
  const [facts, preparer] = await Promise.all([
    factsOf(before, opened, whole),
    whole ? personOf(before, body.preparedBy) : undefined,
  ]);
  return [
    {
      number: body.number,
      kind: body.kind,
      state,
      preparedAt: body.preparedAt,
      preparedBy: preparer?.name ?? '',
      facts,
      questions: kind.questions(decision),
      whole,
    },
  ];
}

/** All that wait for the mayor. */
async function waitingForMayor({ surroundings: s, pk }: Scene): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (;;) {
    const after = items.at(-1);
    const query = { type: 'decision', assignee: 'mayor', order: 'due', limit: PAGE } as const;
    const page = await s.store.records.list(pk, after ? { ...query, after } : query);
    items.push(...page.map(({ item }) => item));
    if (page.length < PAGE) return items;
  }
}

const byNumber = (one: PrintedDecision, other: PrintedDecision) => (one.number < other.number ? -1 : 1);

/** What the mayor may sign today, as far as whoever prints may see it. */
export const printDecisions: Printing<PrintedDecisions> = {
  operation: 'decision.print',
  on: undefined,
  audited: true,
  async load(scene) {
    const waiting = await waitingForMayor(scene);
    const [decisions, viewer] = await Promise.all([
      Promise.all(waiting.map((item) => printed(scene, item))),
      viewerOf(scene),
    ]);
    return { decisions: decisions.flat().toSorted(byNumber), viewer };
  },
};
