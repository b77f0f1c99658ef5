import type { Identifying } from '../../domain/cell/cell.ts';
import { writeIdentity as ruleOfWriting } from '../../domain/identity/rules.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import { personWritten } from '../case/same-person.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type SignalBody } from '../records.ts';
import type { Command, Outcome, Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDo, type Scene } from '../road/scene.ts';
import { signalOf, targetOf } from '../signal/signal-item.ts';
import { fieldsToWrite, isNoted, openIdentity, withIdentity, withoutIdentity } from './identity-item.ts';

/** Where whoever wrote came from: the form, the own signal, or the desk. */
export type Way = 'draft' | 'own' | 'desk';

function wayOf(scene: Scene): Way {
  if (scene.target?.status === 'draft') return 'draft';
  return mayDo(scene, 'signal.open') ? 'desk' : 'own';
}

const DONE: { readonly [way in Way]: string } = {
  draft: 'identityNotedDraft',
  own: 'identityNotedOwn',
  desk: 'identityNotedDesk',
};

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { item } = signalOf(scene);
  const erases = typed.identityErase === 'yes';
  const before = erases ? {} : await openIdentity(scene, item);
  const cleared = erases ? withoutIdentity(scene, item) : item;
  const written = ruleOfWriting(fieldsToWrite(scene), before, typed, scene.today);
  if ('refused' in written) return { refused: 'notFound' };
  const nothingElse = 'errors' in written && written.errors.every(({ fault }) => fault === 'required');
  if ('errors' in written && !(erases && nothingElse)) return { refused: 'fields', errors: written.errors };
  const kept: Item = 'errors' in written ? cleared : await withIdentity(scene, cleared, written.identity);
  await scene.work.replace(kept);
  await personWritten(scene, item, kept);
  return { done: DONE[wayOf(scene)], target: item.id };
}

/** Level 2: who it is about, apart from the text and under a key of its own; only fields that a signed basis opens. */
export const writeIdentity: Command<Typed> = {
  operation: 'identity.write',
  on: 'signal',
  seenBy: 'identity.write',
  decide,
};

export interface IdentityForm {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly fields: readonly Identifying[];
  readonly noted: boolean;
  readonly way: Way;
}

async function load(scene: Scene): Promise<IdentityForm> {
  const item = targetOf(scene);
  const { number, revision } = bodyOf<SignalBody>(item);
  return {
    id: item.id,
    revision,
    number: number ?? '',
    fields: fieldsToWrite(scene),
    noted: await isNoted(scene, item),
    way: wayOf(scene),
  };
}

/** The fields that exist, always empty: what was noted before is opened only with a reason. */
export const seeIdentityForm: Reading<Page, IdentityForm> = {
  operation: 'identity.write',
  on: 'signal',
  audited: false,
  load,
};
