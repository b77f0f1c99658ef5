import { type Identity, shownIdentity } from '../../domain/identity/rules.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import type { Command, Outcome, Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { viewerOf } from '../roster-person.ts';
import { signalOf, targetOf } from '../signal/signal-item.ts';
import { fieldsOpenTo, isNoted, openIdentity } from './identity-item.ts';
import { openUntil, ownReason, readReason, reasonId, stateOwnReason } from './reason-item.ts';

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { item } = signalOf(scene);
  if (!(await isNoted(scene, item))) return { refused: 'changed' };
  const reason = readReason(typed);
  if (typeof reason !== 'string') return reason;
  await stateOwnReason(scene, 'identity', item.id, reason);
  return { done: 'identityReasonStated', target: item.id };
}

/** Why this person has to know who it is: for a quarter of an hour, only they see it. */
export const stateReasonIdentity: Command<Typed> = {
  operation: 'identity.open',
  on: 'signal',
  seenBy: 'identity.open',
  memory: (scene) => reasonId('identity', scene.actor.owner, scene.target?.id ?? ''),
  decide,
};

export interface IdentityAsked {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly noted: boolean;
  readonly open: boolean;
}

/** What stands before it: whether anything was noted, and whether a reason of this person holds. */
export const askForIdentity: Reading<Page, IdentityAsked> = {
  operation: 'identity.open',
  on: 'signal',
  audited: false,
  async load(scene) {
    const { item, body } = signalOf(scene);
    const open = openUntil(await ownReason(scene, 'identity', item.id), scene.now) !== undefined;
    const noted = await isNoted(scene, item);
    return { id: item.id, revision: body.revision, number: body.number ?? '', noted, open };
  },
};

export interface OpenedIdentity {
  readonly id: string;
  readonly number: string;
  readonly identity: Identity;
  readonly until: string;
  readonly viewer: string;
}

async function load(scene: Scene): Promise<OpenedIdentity | Refusal> {
  const item = targetOf(scene);
  const until = openUntil(await ownReason(scene, 'identity', item.id), scene.now);
  if (until === undefined) return { refused: 'notOpened' };
  const identity = shownIdentity(fieldsOpenTo(scene), await openIdentity(scene, item));
  const { body } = signalOf(scene);
  return { id: item.id, number: body.number ?? '', identity, until, viewer: await viewerOf(scene) };
}

/** Who a signal is about, for whoever stated a reason; each opening is in the audit log before anything is shown. */
export const openSignalIdentity: Reading<Page, OpenedIdentity> = {
  operation: 'identity.open',
  on: 'signal',
  audited: true,
  load,
};
