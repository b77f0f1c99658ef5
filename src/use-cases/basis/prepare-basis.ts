import { WHOLE_CELL } from '../../domain/cell/cell.ts';
import type { BasisDetails, BasisTerms } from '../../domain/legal-basis/entry.ts';
import { readBasis } from '../../domain/legal-basis/form.ts';
import { basisAfter } from '../../domain/legal-basis/workflow.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import { notice } from '../outbox/effect.ts';
import { organisationById } from '../people/organisation-item.ts';
import { asBody, SCHEMA_VERSION } from '../records.ts';
import { sealInRegister, withSealed } from '../register.ts';
import type { Command, Outcome } from '../road/call.ts';
import { isRefusal, type Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { type BasisBody, basisOf, endOfEntry, withHand } from './basis-item.ts';

interface Written {
  readonly terms: BasisTerms;
  readonly details: BasisDetails;
}

/** What was typed, when it can be and its organisation is one of this cell. */
async function readAll(scene: Scene, typed: Typed): Promise<Written | Refusal> {
  const read = readBasis(typed, scene.today);
  if ('errors' in read) return { refused: 'fields', errors: read.errors };
  const { organisation } = read.terms;
  const isThere = organisation === WHOLE_CELL || (await organisationById(scene, organisation)) !== undefined;
  if (isThere) return read;
  return { refused: 'fields', errors: [{ field: 'basisOrganisation', fault: 'unknownChoice' }] };
}

function tellsDpo({ now, work }: Scene, target: string): void {
  const about = { target, number: '', notBefore: now.toISOString() };
  work.afterwards(notice('basis.review', 'dpo', about, { onlyWhile: 'draft' }));
}

async function prepare(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const read = await readAll(scene, typed);
  if (isRefusal(read)) return read;
  const { surroundings: s, actor, pk, work } = scene;
  const id = `lb.${s.chance.id()}`;
  const body: BasisBody = {
    revision: 1,
    ...read.terms,
    hands: [actor.owner],
    preparedBy: actor.entry,
    returnedOn: null,
    dpoOn: null,
    dpoBy: null,
    mayorOn: null,
    decision: null,
    revokedOn: null,
    revokedBy: null,
  };
  work.create({
    id,
    pk,
    type: 'basis',
    schemaVersion: SCHEMA_VERSION,
    status: 'draft',
    owner: actor.owner,
    purgeAt: endOfEntry(body.until),
    body: asBody(body),
    sealed: { details: await sealInRegister(scene, id, 'details', 1, read.details) },
  });
  tellsDpo(scene, id);
  return { done: 'basisPrepared', target: id };
}

/** The coordinator writes down what the register should say; the DPO is told (gate 1). */
export const prepareBasis: Command<Typed> = {
  operation: 'basis.prepare',
  on: undefined,
  seenBy: 'basis.list',
  decide: prepare,
};

async function change(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { item, body, state } = await basisOf(scene);
  const next = basisAfter(state, 'basis.change');
  if (next === undefined) return { refused: 'changed' };
  const read = await readAll(scene, typed);
  if (isRefusal(read)) return read;
  const hands = withHand(body.hands, scene.actor.owner);
  const changed = withBody(await withSealed(scene, item, 'details', read.details), {
    ...read.terms,
    hands,
    returnedOn: null,
  });
  await scene.work.replace({ ...changed, status: next, purgeAt: endOfEntry(read.terms.until) });
  if (body.returnedOn !== null) tellsDpo(scene, item.id);
  return { done: 'basisChanged', target: item.id };
}

/** Before the DPO has signed: what was sent back is written anew, and the DPO is told. */
export const changeBasis: Command<Typed> = {
  operation: 'basis.change',
  on: 'basis',
  seenBy: 'basis.see',
  decide: change,
};
