import {
  ORGANISATION_QUESTIONS,
  type Organisation,
  organisationFrom,
} from '../../domain/roster/organisation.ts';
import { type FieldError, readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Item } from '../ports.ts';
import { asBody, SCHEMA_VERSION } from '../records.ts';
import { withSealed } from '../register.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf, withBody } from '../signal/signal-item.ts';

function readOrganisation(scene: Scene, typed: Typed): Organisation | Refusal {
  const { answers, errors } = readFields(ORGANISATION_QUESTIONS, typed);
  const signedOn = String(answers.orgProtocolDate ?? '');
  const ahead: readonly FieldError[] =
    signedOn > scene.today ? [{ field: 'orgProtocolDate', fault: 'noDay' }] : [];
  if (errors.length + ahead.length > 0) return { refused: 'fields', errors: [...errors, ...ahead] };
  return organisationFrom(answers);
}

async function add(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const organisation = readOrganisation(scene, typed);
  if ('refused' in organisation) return organisation;
  const { surroundings: s, pk, work } = scene;
  const item: Item = {
    id: `org.${s.chance.id()}`,
    pk,
    type: 'organisation',
    schemaVersion: SCHEMA_VERSION,
    status: 'kept',
    // Kept as long as the cell: entries of the roster and legal bases name it.
    purgeAt: null,
    body: asBody({ revision: 1 }),
  };
  work.create(await withSealed(scene, item, 'details', organisation));
  return { done: 'organisationAdded', target: item.id };
}

/** Notes an organisation with its protocol, or why it needs none. */
export const addOrganisation: Command<Typed> = {
  operation: 'organisation.add',
  on: undefined,
  seenBy: 'organisation.list',
  decide: add,
};

async function change(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const organisation = readOrganisation(scene, typed);
  if ('refused' in organisation) return organisation;
  const item = targetOf(scene);
  await scene.work.replace(withBody(await withSealed(scene, item, 'details', organisation), {}));
  return { done: 'organisationChanged', target: item.id };
}

/** A new name, sector or protocol; the roster reads it from here. */
export const changeOrganisation: Command<Typed> = {
  operation: 'organisation.change',
  on: 'organisation',
  seenBy: 'organisation.change',
  decide: change,
};
