// The second press: the confidentiality text is acknowledged, or refused (gate 9). Either is written in the ledger, once for each text.
import type { Language } from '../../domain/cell/cell.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import type { Acknowledged } from '../session/session-item.ts';
import {
  after,
  hasAcknowledged,
  invitationOf,
  takesPlace,
  tellCoordinator,
  tendRoom,
} from './invitation-item.ts';
import { writeInLedger } from './ledger.ts';
import { shownText } from './shown-text.ts';

/** The text that was before this person when they pressed. */
export interface Read {
  readonly language: Language;
  readonly hash: string;
}

const ACTIONS = { acknowledged: 'acknowledgement.give', declined: 'acknowledgement.refuse' } as const;

async function answer(
  scene: Scene,
  read: Read,
  given: 'acknowledged' | 'declined',
): Promise<Outcome | Refusal> {
  const invitation = invitationOf(scene);
  const { item, body } = invitation;
  const { text, hash } = shownText(scene, read.language);
  // Other words, or other articles, than those that were read: the present ones are shown instead.
  if (hash !== read.hash || hasAcknowledged(body, scene.today)) return { refused: 'changed' };
  const at = scene.now.toISOString();
  const acknowledged: Acknowledged = { version: text.version, at, how: 'card' };
  const change = given === 'acknowledged' ? { acknowledged } : { answeredAt: at };
  const next = after(invitation, ACTIONS[given], change);
  if (next === undefined || !takesPlace(await scene.work.read(body.session))) return { refused: 'changed' };
  const written = await writeInLedger(scene, invitation, {
    version: text.version,
    hash,
    language: text.language,
    on: scene.today,
    answer: given,
    how: 'card',
    recordedBy: null,
    witness: null,
  });
  if (!written) return { refused: 'changed' };
  await scene.work.replace(next);
  if (given === 'declined') tellCoordinator(scene, body);
  tendRoom(scene, body.session);
  const done = given === 'acknowledged' ? 'invitationsAcknowledged' : 'invitationsTextRefused';
  return { done, target: item.id, number: body.number };
}

/** "I have read and understood this": the worker lets exactly this person in. */
export const acknowledge: Command<Read> = {
  operation: 'acknowledgement.give',
  on: 'invitation',
  seenBy: 'invitation.see',
  decide: (scene, read) => answer(scene, read, 'acknowledged'),
};

/** Refusing is possible and final for this text: whoever refuses does not take part. */
export const refuseText: Command<Read> = {
  operation: 'acknowledgement.refuse',
  on: 'invitation',
  seenBy: 'invitation.see',
  decide: (scene, read) => answer(scene, read, 'declined'),
};
