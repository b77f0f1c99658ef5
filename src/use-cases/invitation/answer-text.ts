// The second press: the confidentiality text is acknowledged, or refused (gate 9). Either is written in the ledger, once for each text.
import type { Language } from '../../domain/cell/cell.ts';
import { textVersionOn } from '../../domain/session/acknowledgement.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { invitationBody, ledgerId } from '../session/session-item.ts';
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
  const next = after(invitation, ACTIONS[given], { answeredAt: scene.now.toISOString() });
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
  const about = { target: item.id, number: body.number };
  if (given === 'acknowledged') {
    // A replace is the dearest thing a batch can hold: the worker copies this answer onto the invitation, whose state stays as it is.
    tendRoom(scene, body.session, ledgerId(body.session, body.entry, text.version));
    return { done: 'invitationsAcknowledged', ...about };
  }
  await scene.work.replace(next);
  tellCoordinator(scene, body);
  tendRoom(scene, body.session);
  return { done: 'invitationsTextRefused', ...about };
}

/** The only item that is written is the new entry of the ledger, so the press is remembered there; nothing is read for whoever it is not about. */
function entryToWrite({ target, relation, today }: Scene): string | undefined {
  if (target?.type !== 'invitation' || relation !== 'own') return undefined;
  const { session, entry } = invitationBody(target);
  return ledgerId(session, entry, textVersionOn(today));
}

/** "I have read and understood this": the worker lets exactly this person in. */
export const acknowledge: Command<Read> = {
  operation: 'acknowledgement.give',
  on: 'invitation',
  seenBy: 'invitation.see',
  memory: entryToWrite,
  decide: (scene, read) => answer(scene, read, 'acknowledged'),
};

/** Refusing is possible and final for this text: whoever refuses does not take part. */
export const refuseText: Command<Read> = {
  operation: 'acknowledgement.refuse',
  on: 'invitation',
  seenBy: 'invitation.see',
  decide: (scene, read) => answer(scene, read, 'declined'),
};
