import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { type InvitationBody, withChange } from '../session/session-item.ts';
import { invitationOf, takesPlace, tendRoom } from './invitation-item.ts';

async function answer(scene: Scene, { back }: { readonly back: boolean }): Promise<Outcome | Refusal> {
  const { item, body } = invitationOf(scene);
  if (body.left === null || body.left.answered || !takesPlace(await scene.work.read(body.session)))
    return { refused: 'changed' };
  const left = { ...body.left, back, answered: true as const };
  await scene.work.replace(withChange<InvitationBody>(item, { left }));
  if (back) tendRoom(scene, body.session);
  const done = back ? 'invitationsBack' : 'invitationsStaysAway';
  return { done, target: item.id, number: body.number };
}

/** Somebody who left the channel is asked once, and is never added back unasked (domain.md §10). */
export const rejoinChannel: Command<{ readonly back: boolean }> = {
  operation: 'channel.rejoin',
  on: 'invitation',
  seenBy: 'invitation.see',
  decide: answer,
};
