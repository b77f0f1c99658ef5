import { OUTCOME_QUESTIONS, OUTCOMES, type Outcome as Proposed } from '../../domain/session/outcome.ts';
import { agendaItemAfter } from '../../domain/session/workflow.ts';
import { type FieldError, readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { personOf } from '../roster-person.ts';
import { type AgendaItemBody, withChange } from '../session/session-item.ts';
import { withoutBoxes } from '../signal/signal-item.ts';
import { itemOf, type OpenedItem, quietly, sessionOfItem, withBoxOfSession } from './at-table.ts';

/** A review lies ahead; what somebody did lies behind; and it was one of those who are there. */
function faultsOf({ today }: Scene, { body }: OpenedItem, answers: Answers): readonly FieldError[] {
  const { outcomeReview, informedOn, informedFunction } = answers;
  const isOver = outcomeReview !== undefined && String(outcomeReview) <= today;
  const isAhead = informedOn !== undefined && String(informedOn) > today;
  const isUnknown = informedFunction !== undefined && !body.present.includes(String(informedFunction));
  return [
    ...(isOver ? [{ field: 'outcomeReview', fault: 'dayOver' } as const] : []),
    ...(isAhead ? [{ field: 'informedOn', fault: 'noDay' } as const] : []),
    ...(isUnknown ? [{ field: 'informedFunction', fault: 'unknownChoice' } as const] : []),
  ];
}

function proposedBy({ actor }: Scene, { body }: OpenedItem, answers: Answers): Proposed | undefined {
  const kind = OUTCOMES.find((each) => each === answers.outcomeKind);
  if (kind === undefined) return undefined;
  return {
    kind,
    reviewOn: answers.outcomeReview === undefined ? null : String(answers.outcomeReview),
    informedOn: kind === 'informed' ? String(answers.informedOn) : null,
    proposal: (body.outcome?.proposal ?? 0) + 1,
    confirmedBy: body.present.filter((entry) => entry === actor.entry),
    aloud: false,
  };
}

async function propose(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const opened = itemOf(scene);
  const { answers, errors } = readFields(OUTCOME_QUESTIONS, typed);
  const faults = [...errors, ...faultsOf(scene, opened, answers)];
  if (faults.length > 0) return { refused: 'fields', errors: faults };
  const outcome = proposedBy(scene, opened, answers);
  const next = agendaItemAfter(opened.state, 'item.propose-outcome');
  if (outcome === undefined || next === undefined) return { refused: 'changed' };
  const plain = withoutBoxes(opened.item, ['informed']);
  const who =
    outcome.kind === 'informed' ? await personOf(scene, String(answers.informedFunction)) : undefined;
  const item =
    who === undefined
      ? plain
      : await withBoxOfSession(scene, await sessionOfItem(scene, opened), opened.item, 'informed', {
          function: who.function,
        });
  await scene.work.replace(withChange<AgendaItemBody>(item, { outcome }, next));
  return { done: 'tableOutcomeProposed', target: item.id };
}

/** Another proposal begins anew: nobody has confirmed what they have not read. */
export const proposeOutcome: Command<Typed> = {
  operation: 'item.propose-outcome',
  on: 'agenda-item',
  seenBy: 'item.know',
  decide: propose,
};

export interface Confirmation {
  /** Which proposal the card showed; it stood in the sealed button. */
  readonly proposal: number;
}

async function confirm(scene: Scene, { proposal }: Confirmation): Promise<Outcome | Refusal> {
  const { item, body } = itemOf(scene);
  const { entry } = scene.actor;
  const { outcome } = body;
  if (outcome === null || outcome.proposal !== proposal || !body.present.includes(entry))
    return { refused: 'changed' };
  if (!outcome.confirmedBy.includes(entry)) {
    const confirmed = { ...outcome, confirmedBy: [...outcome.confirmedBy, entry] };
    await scene.work.replace(quietly<AgendaItemBody>(item, { outcome: confirmed }));
  }
  return { done: 'tableOutcomeConfirmed', target: item.id };
}

/** Each of those who are there, for themselves. */
export const confirmOutcome: Command<Confirmation> = {
  operation: 'item.confirm-outcome',
  on: 'agenda-item',
  seenBy: 'item.know',
  decide: confirm,
};

async function confirmAll(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body } = itemOf(scene);
  if (body.outcome === null || body.outcome.aloud) return { refused: 'changed' };
  await scene.work.replace(withChange<AgendaItemBody>(item, { outcome: { ...body.outcome, aloud: true } }));
  return { done: 'tableOutcomeAloud', target: item.id };
}

/** The chair notes that all present confirmed it aloud: not everybody has a screen before them. */
export const confirmAloud: Command<undefined> = {
  operation: 'item.confirm-aloud',
  on: 'agenda-item',
  seenBy: 'item.know',
  decide: confirmAll,
};
