// What was signed on paper: recorded by reference and date, confirmed by somebody else, and only then in force (domain.md §10).
import { decisionAfter } from '../../domain/decision/workflow.ts';
import { ask } from '../../domain/form/question.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import { notice } from '../outbox/effect.ts';
import { openSealed } from '../register.ts';
import type { Command, Outcome } from '../road/call.ts';
import { isRefusal, type Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { moved, openDecision, withWritten } from './decision-item.ts';
import type { PaperRecord } from './kind.ts';
import { conclude, REASON, REASON_IF_ANY } from './take-decision.ts';

export interface RecordPaper {
  readonly way: 'grant' | 'refuse';
  readonly typed: Typed;
}

export const PAPER_QUESTIONS = [ask.plain('paperReference', 100), ask.date('paperDate')] as const;

async function record(scene: Scene, { way, typed }: RecordPaper): Promise<Outcome | Refusal> {
  const opened = await openDecision(scene);
  if (isRefusal(opened)) return opened;
  const { decision, kind, state } = opened;
  const granted = way === 'grant';
  const questions = granted ? [...kind.questions(decision), REASON_IF_ANY] : [REASON];
  const { answers, errors } = readFields([...PAPER_QUESTIONS, ...questions], typed);
  const date = String(answers.paperDate ?? '');
  const early = date !== '' && date < decision.body.preparedAt.slice(0, 10);
  const ahead = date > scene.today;
  const dated = early || ahead ? [{ field: 'paperDate', fault: 'noDay' } as const] : [];
  if (errors.length + dated.length > 0) return { refused: 'fields', errors: [...errors, ...dated] };
  const next = decisionAfter(state, 'decision.record-paper');
  if (next === undefined) return { refused: 'changed' };
  const { item, body } = decision;
  const paper: PaperRecord = { reference: String(answers.paperReference), answers };
  const written = await withWritten(scene, item, 'paper', paper);
  const at = scene.now.toISOString();
  const hands = [...new Set([...body.hands, scene.actor.owner])];
  const change = { paper: { granted, date, recordedAt: at }, hands };
  await scene.work.replace(moved(written, next, change, { assignee: 'paper' }));
  const about = { target: item.id, number: body.number, notBefore: at };
  // Whoever else sits at the desk can confirm it, and the mayor knows what was signed.
  const other = scene.actor.standing === 'deputy' ? 'coordinator' : 'deputy';
  for (const to of ['mayor', other] as const)
    scene.work.afterwards(notice('decision.paper', to, about, { onlyWhile: next }));
  return { done: 'decisionOnPaper', target: item.id, number: body.number };
}

/** The coordinator writes down what the mayor signed. */
export const recordPaper: Command<RecordPaper> = {
  operation: 'decision.record-paper',
  on: 'decision',
  seenBy: 'decision.see',
  decide: record,
};

async function confirm(scene: Scene): Promise<Outcome | Refusal> {
  const opened = await openDecision(scene);
  if (isRefusal(opened)) return opened;
  const { item, body } = opened.decision;
  const paper = await openSealed<PaperRecord>(scene.surroundings, item, 'paper');
  if (paper === undefined || body.paper === null) return { refused: 'changed' };
  const { granted } = body.paper;
  const action = granted ? 'decision.confirm-paper-granted' : 'decision.confirm-paper-refused';
  return conclude(scene, opened, granted, paper.answers, action);
}

/** Somebody who neither proposed nor recorded it has seen the paper. */
export const confirmPaper: Command<undefined> = {
  operation: 'decision.confirm-paper',
  on: 'decision',
  seenBy: 'decision.see',
  decide: confirm,
};

async function reject(scene: Scene): Promise<Outcome | Refusal> {
  const opened = await openDecision(scene);
  if (isRefusal(opened)) return opened;
  const { item, body } = opened.decision;
  if (opened.state !== 'on-paper') return { refused: 'changed' };
  const { paper: _paper, ...sealed } = item.sealed ?? {};
  await scene.work.replace(moved({ ...item, sealed }, body.waitsAs, { paper: null }, { assignee: 'mayor' }));
  return { done: 'decisionPaperRejected', target: item.id, number: body.number };
}

/** The paper says something else: it waits for the mayor again. */
export const rejectPaper: Command<undefined> = {
  operation: 'decision.reject-paper',
  on: 'decision',
  seenBy: 'decision.see',
  decide: reject,
};
