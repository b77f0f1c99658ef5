import { dropWaiting } from '../people/waiting-decision.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { after, invitationOf, tellCoordinator, tendRoom } from './invitation-item.ts';

async function decline(scene: Scene): Promise<Outcome | Refusal> {
  const invitation = invitationOf(scene);
  const { item, body } = invitation;
  const declined = after(invitation, 'invitation.decline', {
    answeredAt: scene.now.toISOString(),
    substitute: null,
  });
  if (declined === undefined) return { refused: 'changed' };
  await dropWaiting(scene, body.substitute);
  await scene.work.replace(declined);
  tellCoordinator(scene, body);
  tendRoom(scene, body.session);
  return { done: 'invitationsDeclined', target: item.id, number: body.number };
}

/** Gate 7: always possible, one press, no reason asked and none kept; whoever had access has it no more. */
export const declineInvitation: Command<undefined> = {
  operation: 'invitation.decline',
  on: 'invitation',
  seenBy: 'invitation.see',
  decide: decline,
};
