import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { after, hasAcknowledged, invitationOf, takesPlace } from './invitation-item.ts';

async function accept(scene: Scene): Promise<Outcome | Refusal> {
  const invitation = invitationOf(scene);
  const { item, body } = invitation;
  const accepted = after(invitation, 'invitation.accept', { answeredAt: scene.now.toISOString() });
  if (accepted === undefined || !takesPlace(await scene.work.read(body.session)))
    return { refused: 'changed' };
  await scene.work.replace(accepted);
  const done = hasAcknowledged(body, scene.today) ? 'invitationsAcknowledged' : 'invitationsAccepted';
  return { done, target: item.id, number: body.number };
}

/** The first of two presses; it lets nobody in: the second one acknowledges confidentiality (gate 9). */
export const acceptInvitation: Command<undefined> = {
  operation: 'invitation.accept',
  on: 'invitation',
  seenBy: 'invitation.see',
  decide: accept,
};
