import { unlistQuestions } from '../../domain/case/content.ts';
import { caseAfter } from '../../domain/case/workflow.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import type { Decision } from '../decision/kind.ts';
import type { Command } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { aboutCase, proposeAbout, type Reasoned, reasonFacts, stillListed } from './case-decision.ts';
import { eventNow, withCase } from './case-item.ts';

/** The coordinator proposes to take a case off the list. */
export const proposeUnlist: Command<Typed> = {
  operation: 'case.propose-unlist',
  on: 'case',
  seenBy: 'case.see',
  decide: (scene, typed) =>
    proposeAbout(scene, 'unlist', unlistQuestions(scene.level), typed, async (_open, answers) => ({
      payload: { why: String(answers.unlistWhy), reason: String(answers.unlistReason ?? '') },
    })),
};

async function granted(scene: Scene, decision: Decision<Reasoned>): Promise<Refusal | undefined> {
  const open = stillListed(decision);
  const next = open && caseAfter(open.state, 'case.unlist');
  if (open === undefined || next === undefined) return { refused: 'changed' };
  const closed = withCase(open.item, { waiting: null }, eventNow(scene, 'unlisted'));
  await scene.work.replace({ ...closed, status: next });
  return undefined;
}

/** A closed case can be read until its last day; to list it again is a new case. */
export const unlistDecision = aboutCase<Reasoned>({
  show: async (scene, decision) => ({ facts: reasonFacts(scene, decision, 'unlistWhy') }),
  granted,
});
