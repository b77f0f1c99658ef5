// The mayor lists a case or does not (gate 3): a signal opens a new case, or joins one that is listed.
import { decidingQuestions, type Ground } from '../../domain/case/content.ts';
import { joined } from '../../domain/case/membership.ts';
import { caseEndsAt } from '../../domain/case/terms.ts';
import { caseAfter } from '../../domain/case/workflow.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { Decision, DecisionKind, Fact, Shown } from '../decision/kind.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, type SignalBody } from '../records.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { decideSignal } from '../signal/decided.ts';
import { openContent, openExchange } from '../signal/signal-item.ts';
import {
  contentOrEmpty,
  eventNow,
  keptAsLong,
  listedCase,
  nameOfCase,
  type OpenCase,
  withCase,
  withCaseContent,
} from './case-item.ts';
import { caseOptions } from './list-cases.ts';
import { decidedOn, newCaseId, openCase } from './open-case.ts';
import { partsOf, recusedOf, takeOut } from './recusal.ts';
import { rememberPerson } from './same-person.ts';

/** What the coordinator wrote, and the age band that decides whether gate 17 asks for a reason. */
export interface ListPayload {
  readonly indication: string;
  readonly link: string;
  readonly age: string;
  /** The listed case that the coordinator thinks it belongs to. */
  readonly with: string | null;
}

type ToList = Decision<ListPayload>;

async function nameIfSeen(scene: Scene, id: string | null): Promise<readonly Fact[]> {
  const open = id === null ? undefined : await listedCase(scene, id);
  if (open === undefined || !mayDoWith(scene, 'case.see', open.item)) return [];
  return [{ label: 'cases.proposedWith', typed: nameOfCase(open) }];
}

async function show(scene: Scene, { about, payload }: ToList): Promise<Shown> {
  const [content, exchange, joinCase, proposedWith] = await Promise.all([
    openContent(scene, about),
    openExchange(scene, about),
    caseOptions(scene),
    nameIfSeen(scene, payload.with),
  ]);
  const facts: readonly Fact[] = [
    { label: 'cases.signal', typed: bodyOf<SignalBody>(about).number ?? '' },
    { label: 'field.listIndication', typed: payload.indication },
    { label: 'field.listLink', typed: payload.link },
    // It stands in the text as well, as long as there is one.
    ...(content === undefined ? [{ label: 'field.age', say: `choice.age.${payload.age}` }] : []),
    ...proposedWith,
  ];
  return { facts, reading: { content, exchange }, options: { joinCase } };
}

function groundOf({ about, payload }: ToList, answers: Answers): Ground {
  const { indication, link } = payload;
  const { under12Special: under12 } = answers;
  return {
    signal: about.id,
    indication,
    link,
    ...(under12 === undefined ? {} : { under12: String(under12) }),
  };
}

async function asNewCase(scene: Scene, decision: ToList, ground: Ground): Promise<Item> {
  const { about, item, body } = decision;
  return openCase(scene, {
    id: newCaseId(scene),
    origin: 'signal',
    signals: [about.id],
    recused: recusedOf(about),
    hands: item.owner === undefined ? [] : [item.owner],
    decidedOn: decidedOn(scene, body),
    decision: item.id,
    under12: ground.under12 !== undefined,
    content: { elements: [], grounds: [ground] },
    began: 'listed',
    endsAt: caseEndsAt(scene.now, scene.cell.rules.caseDays),
  });
}

/** What joins brings along who stepped out of it: they are out of the whole case from now on. */
async function intoCase(scene: Scene, into: OpenCase, { about }: ToList, ground: Ground): Promise<Item> {
  const { signals, recused } = joined(into.body, about.id, recusedOf(about));
  const content = await contentOrEmpty(scene, into.item);
  const sealed = await withCaseContent(scene, into.item, {
    ...content,
    grounds: [...content.grounds, ground],
  });
  const under12 = ground.under12 === undefined ? {} : { under12: true };
  const changed = withCase(sealed, { signals, recused, ...under12 }, eventNow(scene, 'joined'));
  const item = await keptAsLong(scene, changed, caseEndsAt(scene.now, scene.cell.rules.caseDays));
  await scene.work.replace(item);
  await takeOut(scene, await partsOf(scene, into.body), recused);
  return item;
}

async function granted(scene: Scene, decision: ToList, answers: Answers): Promise<Refusal | undefined> {
  const { joinCase } = answers;
  const into = joinCase === undefined ? undefined : await listedCase(scene, String(joinCase));
  if (joinCase !== undefined) {
    const mayJoin =
      into !== undefined && mayDoWith(scene, 'case.see', into.item) && caseAfter(into.state, 'case.join');
    if (!mayJoin) return { refused: 'fields', errors: [{ field: 'joinCase', fault: 'unknownChoice' }] };
  }
  const ground = groundOf(decision, answers);
  const item = await (into === undefined
    ? asNewCase(scene, decision, ground)
    : intoCase(scene, into, decision, ground));
  await rememberPerson(scene, decision.about, item);
  const { about } = decision;
  const out = { ...about, body: asBody({ ...about.body, recused: recusedOf(item) }) };
  return decideSignal(scene, out, 'signal.list', { case: item.id });
}

/** domain.md §4: a signal that is proposed becomes a case, by the mayor's recorded decision and by nothing else. */
export const listDecision: DecisionKind<ListPayload> = {
  throughout: 'signal.open',
  forgetsRefused: true,
  show,
  questions: ({ payload }) => decidingQuestions(payload.age),
  granted,
  refused: (scene, { about }) => decideSignal(scene, about, 'signal.not-list'),
  withdrawn: (scene, { about }) => decideSignal(scene, about, 'signal.reconsider'),
};
