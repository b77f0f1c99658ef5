import { localDay } from '../../domain/cell/local-day.ts';
import { ask } from '../../domain/form/question.ts';
import { endOf } from '../../domain/session/local-time.ts';
import { maySubstitute } from '../../domain/session/substitute.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import { propose } from '../decision/propose.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type RosterBody } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { invitationId, sessionBody } from '../session/session-item.ts';
import { after, invitationOf, takesPlace } from './invitation-item.ts';
import type { Substitution } from './substitute-decision.ts';

export const SUBSTITUTE_QUESTIONS = [ask.pick('invitationSubstitute')] as const;

/** Whether this entry may come to the session in somebody's place: approved, of that organisation, and not invited itself. */
export async function isSubstitute(
  { cell, work }: Pick<Scene, 'cell' | 'work'>,
  session: Item,
  organisation: string,
  entry: Item | undefined,
): Promise<boolean> {
  if (entry?.type !== 'roster') return false;
  const { terms } = bodyOf<RosterBody>(entry);
  const day = localDay(new Date(sessionBody(session).start), cell.timeZone);
  const place = { organisation, day, handOver: cell.handOver };
  if (!maySubstitute({ status: entry.status ?? '', terms }, place)) return false;
  return (await work.read(invitationId(session.id, entry.id))) === undefined;
}

async function askFor(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { work, actor } = scene;
  const invitation = invitationOf(scene);
  const { item, body } = invitation;
  const { answers, errors } = readFields(SUBSTITUTE_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const chosen = String(answers.invitationSubstitute);
  const [session, entry] = await Promise.all([work.read(body.session), work.read(chosen)]);
  if (session === undefined || !takesPlace(session)) return { refused: 'changed' };
  if (chosen === actor.entry || !(await isSubstitute(scene, session, actor.organisation, entry)))
    return { refused: 'fields', errors: [{ field: 'invitationSubstitute', fault: 'unknownChoice' }] };
  const payload: Substitution = { entry: chosen };
  const { start, minutes } = sessionBody(session);
  const { id } = await propose(scene, {
    kind: 'substitute',
    about: item.id,
    payload,
    hands: entry?.owner === undefined ? [] : [entry.owner],
    // A place at a session that is over is nobody's to give.
    endsAt: endOf(new Date(start), minutes).toISOString(),
  });
  const asked = after(invitation, 'invitation.ask-substitute', {
    substitute: id,
    answeredAt: scene.now.toISOString(),
  });
  if (asked === undefined) return { refused: 'changed' };
  await work.replace(asked);
  return { done: 'invitationsSubstituteAsked', target: item.id, number: body.number };
}

/** Somebody else of the own organisation is to come; the mayor accepts it for this session (domain.md §10). */
export const askSubstitute: Command<Typed> = {
  operation: 'invitation.ask-substitute',
  on: 'invitation',
  seenBy: 'invitation.see',
  decide: askFor,
};
