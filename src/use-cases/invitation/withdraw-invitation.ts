import { dropWaiting } from '../people/waiting-decision.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { after, invitationOf, tellInvited, tendRoom } from './invitation-item.ts';

async function withdraw(scene: Scene): Promise<Outcome | Refusal> {
  const invitation = invitationOf(scene);
  const { item, body } = invitation;
  const withdrawn = after(invitation, 'invitation.withdraw', { substitute: null });
  if (withdrawn === undefined) return { refused: 'changed' };
  await dropWaiting(scene, body.substitute);
  await scene.work.replace(withdrawn);
  if (body.sentAt !== null) tellInvited(scene, item, 'invitation.withdrawn');
  tendRoom(scene, body.session);
  return { done: 'invitationsWithdrawn', target: item.id, number: body.number };
}

/** The desk or the mayor takes an invitation back: access is lost with this commit, the channel follows. Only the mayor can invite anew (gate 3). */
export const withdrawInvitation: Command<undefined> = {
  operation: 'invitation.withdraw',
  on: 'invitation',
  seenBy: 'invitation.see-as-desk',
  decide: withdraw,
};
