import { type Ground, splitQuestions } from '../../domain/case/content.ts';
import { split } from '../../domain/case/membership.ts';
import { caseAfter } from '../../domain/case/workflow.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { Decision, Fact } from '../decision/kind.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type SignalBody } from '../records.ts';
import type { Command } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { aboutCase, proposeAbout, type Reasoned, reasonFacts, stillListed } from './case-decision.ts';
import {
  type CaseBody,
  contentOrEmpty,
  eventNow,
  type OpenCase,
  withCase,
  withCaseContent,
} from './case-item.ts';
import { decidedOn, newCaseId, openCase } from './open-case.ts';
import { itemsOf } from './recusal.ts';

interface SplitPayload extends Reasoned {
  /** Ids of the signals that become a case of their own. */
  readonly signals: readonly string[];
}

async function judge(open: OpenCase, answers: Answers) {
  const chosen = answers.splitSignals;
  const signals = typeof chosen === 'object' ? chosen : [];
  if (split(open.body, signals) === undefined)
    return { refused: 'fields', errors: [{ field: 'splitSignals', fault: 'unknownChoice' }] } as const;
  const payload: SplitPayload = {
    signals,
    why: String(answers.splitWhy),
    reason: String(answers.splitReason ?? ''),
  };
  return { payload };
}

/** The coordinator proposes that some signals of a case, not all, become a case of their own. */
export const proposeSplit: Command<Typed> = {
  operation: 'case.propose-split',
  on: 'case',
  seenBy: 'case.see',
  decide: (scene, typed) => proposeAbout(scene, 'split', splitQuestions(scene.level), typed, judge),
};

/** The numbers of these signals, as far as they still exist and this person may open them. */
export async function numbersOf(
  scene: Scene,
  signals: readonly string[],
): Promise<readonly { readonly value: string; readonly text: string }[]> {
  const items = await itemsOf(scene, signals);
  return items
    .filter((item) => mayDoWith(scene, 'signal.open', item))
    .map((item) => ({ value: item.id, text: bodyOf<SignalBody>(item).number ?? '' }));
}

async function signalsFact(scene: Scene, { payload }: Decision<SplitPayload>): Promise<Fact> {
  const numbers = await numbersOf(scene, payload.signals);
  return { label: 'field.splitSignals', typed: numbers.map(({ text }) => text).join(' · ') };
}

/**
 * Takes the reasons for listing of these signals out of this case, or out of one that went into it, and gives them; the item is undefined
 * where there were none. The elements were weighed for the whole and stay.
 */
async function takeGrounds(
  scene: Scene,
  item: Item,
  leaving: readonly string[],
): Promise<{ readonly item: Item | undefined; readonly grounds: readonly Ground[] }> {
  const content = await contentOrEmpty(scene, item);
  const goes = ({ signal }: Ground) => leaving.includes(signal);
  const grounds = content.grounds.filter(goes);
  if (grounds.length === 0) return { item: undefined, grounds };
  const rest = { ...content, grounds: content.grounds.filter((ground) => !goes(ground)) };
  return { item: await withCaseContent(scene, item, rest), grounds };
}

async function takeFromAbsorbed(
  scene: Scene,
  { absorbed }: CaseBody,
  leaving: readonly string[],
): Promise<readonly Ground[]> {
  const taken: Ground[] = [];
  for (const part of await itemsOf(scene, absorbed)) {
    const { item, grounds } = await takeGrounds(scene, part, leaving);
    if (item !== undefined) await scene.work.replace(withCase(item, {}));
    taken.push(...grounds);
  }
  return taken;
}

async function granted(scene: Scene, decision: Decision<SplitPayload>): Promise<Refusal | undefined> {
  const of = stillListed(decision);
  const parts = of && split(of.body, decision.payload.signals);
  if (of === undefined || parts === undefined || caseAfter(of.state, 'case.split') === undefined)
    return { refused: 'changed' };
  const { work } = scene;
  const leaving = parts.apart.signals;
  const { item, grounds } = await takeGrounds(scene, of.item, leaving);
  const change = { ...parts.rest, waiting: null };
  await work.replace(withCase(item ?? of.item, change, eventNow(scene, 'split-off')));
  const merged = await takeFromAbsorbed(scene, of.body, leaving);
  const own = await openCase(scene, {
    ...parts.apart,
    id: newCaseId(scene),
    origin: 'signal',
    hands: of.body.hands,
    decidedOn: decidedOn(scene, decision.body),
    decision: decision.item.id,
    under12: of.body.under12 === true,
    content: { elements: [], grounds: [...grounds, ...merged] },
    began: 'split-from',
    endsAt: of.item.purgeAt ?? scene.now.toISOString(),
  });
  for (const signal of await itemsOf(scene, leaving)) await work.replace(withBody(signal, { case: own.id }));
  return undefined;
}

/** Both are listed afterwards, with the same people out of them and the same last day. */
export const splitDecision = aboutCase<SplitPayload>({
  show: async (scene, decision) => ({
    facts: [...reasonFacts(scene, decision, 'splitWhy'), await signalsFact(scene, decision)],
  }),
  granted,
});
