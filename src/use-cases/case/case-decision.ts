// What the decisions about a listed case have in common: one at a time, a reason, and the case free again when it is not granted.
import type { DecisionKind as KindName } from '../../domain/decision/workflow.ts';
import type { Question } from '../../domain/form/question.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { Decision, DecisionKind, Fact } from '../decision/kind.ts';
import { propose } from '../decision/propose.ts';
import type { Outcome } from '../road/call.ts';
import { isRefusal, type Refusal } from '../road/refusal.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { asCase, caseOf, nameOfCase, type OpenCase, waitingFor } from './case-item.ts';

/** Why, as a code, and in words where the cell may hold content. */
export interface Reasoned {
  readonly why: string;
  readonly reason: string;
}

/** Reads a proposal about the scene's case and puts it before the mayor; `judge` gives the payload, or what is wrong with it. */
export async function proposeAbout<Payload extends Reasoned>(
  scene: Scene,
  kind: KindName,
  questions: readonly Question[],
  typed: Typed,
  judge: (
    open: OpenCase,
    answers: Answers,
  ) => Promise<{ payload: Payload; recused?: readonly string[] } | Refusal>,
): Promise<Outcome | Refusal> {
  const open = caseOf(scene);
  const { answers, errors } = readFields(questions, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  if (open.body.waiting !== null) return { refused: 'alreadyThere' };
  const judged = await judge(open, answers);
  if (isRefusal(judged)) return judged;
  const { payload, recused = open.body.recused } = judged;
  const { item, body } = open;
  const { id, number } = await propose(scene, {
    kind,
    about: item.id,
    payload,
    key: body.contentKey,
    recused,
  });
  await scene.work.replace(waitingFor(item, id));
  return { done: 'casesProposed', target: item.id, number };
}

/** The case of a decision as it is now; undefined where it is no longer listed. */
export function stillListed({ about }: Decision): OpenCase | undefined {
  return about.status === 'listed' ? asCase(about) : undefined;
}

/** What the decider reads first: which case, why, and the words of whoever may read the case. */
export function reasonFacts(
  scene: Scene,
  { about, payload }: Decision<Reasoned>,
  why: string,
): readonly Fact[] {
  const inWords = payload.reason !== '' && mayDoWith(scene, 'case.read', about);
  return [
    { label: 'cases.case', typed: nameOfCase(asCase(about)) },
    { label: `field.${why}`, say: `choice.${why}.${payload.why}` },
    ...(inWords ? [{ label: 'cases.reason', typed: payload.reason }] : []),
  ];
}

async function freeAgain(scene: Scene, { about }: Decision): Promise<undefined> {
  if (asCase(about).body.waiting !== null) await scene.work.replace(waitingFor(about, null));
}

/** A kind of decision about a case, with what a no and taking it back do: nothing, but that the case may be proposed about again. */
export function aboutCase<Payload extends Reasoned>(
  kind: Pick<DecisionKind<Payload>, 'show' | 'granted'>,
): DecisionKind<Payload> {
  return {
    throughout: 'case.see',
    questions: () => [],
    refused: freeAgain,
    withdrawn: freeAgain,
    ...kind,
  };
}
