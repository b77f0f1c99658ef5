import { mergeQuestions } from '../../domain/case/content.ts';
import { merged, union } from '../../domain/case/membership.ts';
import { caseAfter } from '../../domain/case/workflow.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { Decision, Fact } from '../decision/kind.ts';
import type { Command } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { aboutCase, proposeAbout, type Reasoned, reasonFacts, stillListed } from './case-decision.ts';
import {
  asCase,
  eventNow,
  keptAsLong,
  listedCase,
  nameOfCase,
  type OpenCase,
  withCase,
} from './case-item.ts';
import { itemsOf, recusedOf, takeOut } from './recusal.ts';

interface MergePayload extends Reasoned {
  /** The id of the case that goes on. */
  readonly into: string;
}

/** Another listed case that this person may see. */
async function otherCase(scene: Scene, of: OpenCase, id: string): Promise<OpenCase | undefined> {
  const into = id === of.item.id ? undefined : await listedCase(scene, id);
  return into !== undefined && mayDoWith(scene, 'case.see', into.item) ? into : undefined;
}

async function judge(scene: Scene, open: OpenCase, answers: Answers) {
  const into = await otherCase(scene, open, String(answers.mergeInto));
  if (into === undefined)
    return { refused: 'fields', errors: [{ field: 'mergeInto', fault: 'unknownChoice' }] } as const;
  const payload: MergePayload = {
    into: into.item.id,
    why: String(answers.mergeWhy),
    reason: String(answers.mergeReason ?? ''),
  };
  return { payload, recused: union(open.body.recused, into.body.recused) };
}

/** The coordinator proposes that a case goes into another one of the same cell. */
export const proposeMerge: Command<Typed> = {
  operation: 'case.propose-merge',
  on: 'case',
  seenBy: 'case.see',
  decide: (scene, typed) =>
    proposeAbout(scene, 'merge', mergeQuestions(scene.level), typed, (open, answers) =>
      judge(scene, open, answers),
    ),
};

async function intoFact(scene: Scene, { payload }: Decision<MergePayload>): Promise<readonly Fact[]> {
  const into = await scene.work.read(payload.into);
  if (into === undefined || !mayDoWith(scene, 'case.see', into)) return [];
  return [{ label: 'field.mergeInto', typed: nameOfCase(asCase(into)) }];
}

/** The signals that move: to the other case, and out of reach of everybody who stepped out of either. */
async function moveSignals(
  scene: Scene,
  from: OpenCase,
  to: string,
  recused: readonly string[],
): Promise<void> {
  for (const signal of await itemsOf(scene, from.body.signals)) {
    const change = { case: to, recused: union(recusedOf(signal), recused) };
    await scene.work.replace(withBody(signal, change));
  }
}

async function granted(scene: Scene, decision: Decision<MergePayload>): Promise<Refusal | undefined> {
  const from = stillListed(decision);
  const into = from && (await otherCase(scene, from, decision.payload.into));
  const next = from && caseAfter(from.state, 'case.merge');
  if (from === undefined || into === undefined || next === undefined) return { refused: 'changed' };
  const { work } = scene;
  const after = merged(from.body, into.body);
  const gone = { ...after.from, mergedInto: into.item.id, waiting: null };
  await work.replace({ ...withCase(from.item, gone, eventNow(scene, 'merged')), status: next });
  const absorbed = union(into.body.absorbed, [from.item.id, ...from.body.absorbed]);
  const goesOn = withCase(into.item, { ...after.into, absorbed }, eventNow(scene, 'merged-in'));
  await work.replace(await keptAsLong(scene, goesOn, from.item.purgeAt));
  await moveSignals(scene, from, into.item.id, after.into.recused);
  const others = [...into.body.signals, ...into.body.absorbed, ...from.body.absorbed];
  await takeOut(scene, await itemsOf(scene, others), after.into.recused);
  return undefined;
}

/** The signals go to the other case, both keys stay, and the words of the merged one are read with it until their own end. */
export const mergeDecision = aboutCase<MergePayload>({
  show: async (scene, decision) => ({
    facts: [...reasonFacts(scene, decision, 'mergeWhy'), ...(await intoFact(scene, decision))],
  }),
  granted,
});
