import type { Question } from '../../domain/form/question.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import {
  INSUFFICIENT_QUESTIONS,
  OUTSIDE_QUESTIONS,
  type SetAsideReason,
} from '../../domain/signal/triage.ts';
import { signalAfter } from '../../domain/signal/workflow.ts';
import { whoIsTold } from '../desk/colleague.ts';
import { mayPropose } from '../directory/list-contacts.ts';
import { notice } from '../outbox/effect.ts';
import type { SignalBody } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { signalOf, withBody, withBox } from './signal-item.ts';

type Why = NonNullable<SignalBody['setAside']>;

/** The mayor's own eyes where the house rules ask for them, but never the same eyes twice: what the mayor sets aside, the desk looks at. */
function actionFor({ cell, actor }: Scene): 'signal.set-aside' | 'signal.set-aside-mayor' {
  const byMayor = actor.standing === 'mayor' || actor.standing === 'delegate';
  return cell.rules.secondLook === 'mayor' && !byMayor ? 'signal.set-aside-mayor' : 'signal.set-aside';
}

async function setAside(scene: Scene, why: Why, answers: Answers): Promise<Outcome | Refusal> {
  const { item, body, state } = signalOf(scene);
  const next = signalAfter(state, actionFor(scene));
  if (next === undefined) return { refused: 'changed' };
  const { referTo } = answers;
  const reason: SetAsideReason = { reason: String(answers.setAsideReason) };
  const hands = [...new Set([...(body.hands ?? []), scene.actor.owner])];
  const change = { setAside: why, hands, ...(referTo === undefined ? {} : { referredTo: String(referTo) }) };
  const waiting = { ...withBody(await withBox(scene, item, 'setAside', reason), change), status: next };
  await scene.work.replace(waiting);
  const number = body.number ?? '';
  const about = { target: item.id, number, notBefore: scene.now.toISOString() };
  const { to, entry } =
    next === 'second-look-mayor'
      ? { to: 'mayor' as const }
      : await whoIsTold(scene, 'signal.confirm', waiting);
  const more = { onlyWhile: next, ...(entry === undefined ? {} : { entry }) };
  scene.work.afterwards(notice('signal.second-look', to, about, more));
  return { done: 'triageSetAside', target: item.id, number };
}

function settingAside(
  questions: readonly Question[],
  judge: (scene: Scene, answers: Answers) => Promise<Outcome | Refusal>,
): Command<Typed> {
  return {
    operation: 'signal.set-aside',
    on: 'signal',
    seenBy: 'signal.open',
    async decide(scene, typed) {
      const { answers, errors } = readFields(questions, typed);
      return errors.length > 0 ? { refused: 'fields', errors } : judge(scene, answers);
    },
  };
}

/** Outside the purpose of the cell (art. 2 of the law of 30 July 2018): to whom instead, and why. A second pair of eyes confirms it. */
export const setAsideOutside = settingAside(OUTSIDE_QUESTIONS, async (scene, answers) =>
  (await mayPropose(scene, String(answers.referTo)))
    ? setAside(scene, 'outside', answers)
    : { refused: 'fields', errors: [{ field: 'referTo', fault: 'unknownChoice' }] },
);

/** Too little to go on: why. A second pair of eyes confirms it. */
export const setAsideInsufficient = settingAside(INSUFFICIENT_QUESTIONS, (scene, answers) =>
  setAside(scene, 'insufficient', answers),
);
