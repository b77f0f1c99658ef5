import { TAKE_OVER_QUESTIONS } from '../../domain/case/content.ts';
import { caseEndsAt } from '../../domain/case/terms.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Decision, DecisionKind } from '../decision/kind.ts';
import { propose } from '../decision/propose.ts';
import { CELL } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { newCaseId, openCase } from './open-case.ts';

/** A case that ran before this product: its number there and the day of the mayor's decision, nothing else (domain.md §10). */
export interface TakeOverPayload {
  readonly earlierNumber: string;
  readonly decidedOn: string;
}

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { answers, errors } = readFields(TAKE_OVER_QUESTIONS, typed);
  const day = String(answers.earlierDecision ?? '');
  const ahead = day > scene.today ? [{ field: 'earlierDecision', fault: 'noDay' } as const] : [];
  if (errors.length + ahead.length > 0) return { refused: 'fields', errors: [...errors, ...ahead] };
  const payload: TakeOverPayload = { earlierNumber: String(answers.earlierNumber), decidedOn: day };
  const { id, number } = await propose(scene, { kind: 'take-over', about: CELL, payload });
  return { done: 'casesProposed', target: id, number };
}

/** The coordinator puts a running case of before in front of the mayor. */
export const proposeTakeOver: Command<Typed> = {
  operation: 'case.take-over',
  on: undefined,
  seenBy: 'case.list',
  decide,
};

async function granted(scene: Scene, { payload, item }: Decision<TakeOverPayload>): Promise<undefined> {
  await openCase(scene, {
    id: newCaseId(scene),
    origin: 'taken-over',
    signals: [],
    recused: [],
    hands: item.owner === undefined ? [] : [item.owner],
    decidedOn: payload.decidedOn,
    decision: item.id,
    under12: false,
    content: { elements: [], grounds: [], earlierNumber: payload.earlierNumber },
    began: 'taken-over',
    endsAt: caseEndsAt(scene.now, scene.cell.rules.caseDays),
  });
}

/** A yes gives the case a number and a word of this cell. */
export const takeOverDecision: DecisionKind<TakeOverPayload> = {
  async show(_scene, { payload }) {
    return {
      facts: [
        { label: 'field.earlierNumber', typed: payload.earlierNumber },
        { label: 'field.earlierDecision', typed: payload.decidedOn },
      ],
    };
  },
  questions: () => [],
  granted,
  refused: async () => undefined,
};
