// The mayor's signature under an entry of the legal-basis register (gate 1): in person, never a delegate, never whoever prepared it.
import { activeOf, withBasis } from '../../domain/legal-basis/opening.ts';
import { basisAfter } from '../../domain/legal-basis/workflow.ts';
import type { Decision, DecisionKind } from '../decision/kind.ts';
import { notice } from '../outbox/effect.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { changeActiveBases } from './active-bases.ts';
import { basisFacts, dayText, organisationName } from './basis-facts.ts';
import { openBasis, termsOf } from './basis-item.ts';

/** Nothing of it is in the payload: what the DPO signed cannot change any more. */
type BasisDecision = Decision<object>;

/** The engine tells the DPO, who proposed it; the coordinator waits for it too. */
function tellsCoordinator({ now, work }: Scene, { item, body }: BasisDecision): void {
  const about = { target: item.id, number: body.number, notBefore: now.toISOString() };
  work.afterwards(notice('decision.taken', 'coordinator', about));
}

async function signed(scene: Scene, decision: BasisDecision): Promise<Refusal | undefined> {
  const { body, about } = decision;
  const basis = await openBasis(scene, about);
  const next = basisAfter(basis.state, 'basis.sign');
  if (next === undefined) return { refused: 'changed' };
  const mayorOn = body.paper?.date ?? scene.today;
  await scene.work.replace({ ...withBody(about, { mayorOn }), status: next });
  const active = activeOf(about.id, termsOf(basis.body));
  await changeActiveBases(scene, (bases) => withBasis(bases, active, scene.today));
  tellsCoordinator(scene, decision);
  return undefined;
}

async function refused(scene: Scene, decision: BasisDecision): Promise<Refusal | undefined> {
  const { about } = decision;
  const { state } = await openBasis(scene, about);
  const next = basisAfter(state, 'basis.refuse');
  // Stopped meanwhile: the decision is closed, and there is nothing left to refuse.
  if (next !== undefined) await scene.work.replace({ ...withBody(about, {}), status: next });
  tellsCoordinator(scene, decision);
  return undefined;
}

export const basisDecision: DecisionKind<object> = {
  async show(scene, { about }) {
    const { body, details } = await openBasis(scene, about);
    const facts = basisFacts(termsOf(body), details, await organisationName(scene, body.organisation));
    const on = body.dpoOn === null ? [] : [{ label: 'basis.dpoSigned', typed: dayText(body.dpoOn) }];
    return { facts: [...facts, ...on] };
  },
  questions: () => [],
  granted: signed,
  refused,
};
