import { union } from '../../domain/case/membership.ts';
import { NO_LINK } from '../../domain/session/links.ts';
import { sessionAfter } from '../../domain/session/workflow.ts';
import { propose } from '../decision/propose.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { askCalendars } from './calendars.ts';
import { casesOn, judgeSession } from './judge-session.ts';
import { endOfPapers } from './sealed-session.ts';
import type { SessionPayload } from './session-decision.ts';
import { type SessionBody, sessionBody, sessionState, withChange } from './session-item.ts';

/** What the mayor approves, in full: the session itself only refers to it. */
function payloadOf({ start, minutes, place, purpose, basis, agenda, invitees, links }: SessionBody) {
  const payload: SessionPayload = {
    start,
    minutes,
    place,
    purpose,
    basis,
    agenda,
    invitees,
    links: links.filter(({ link }) => link !== NO_LINK),
  };
  return payload;
}

async function send(scene: Scene): Promise<Outcome | Refusal> {
  const item = targetOf(scene);
  const body = sessionBody(item);
  const next = sessionAfter(sessionState(item), 'session.propose');
  if (next === undefined) return { refused: 'changed' };
  const conflicts = await judgeSession(scene, item);
  if (conflicts.some(({ blocks }) => blocks)) return { refused: 'notComplete' };
  const cases = await casesOn(scene, body.agenda);
  const purgeAt = endOfPapers(new Date(body.start));
  const { id, number } = await propose(scene, {
    kind: 'session',
    about: item.id,
    payload: payloadOf(body),
    key: body.contentKey,
    // Whoever stepped out of one of the cases does not decide about the session in which it is discussed.
    recused: [...cases.values()].reduce<readonly string[]>((all, each) => union(all, each.body.recused), []),
    endsAt: purgeAt,
  });
  await scene.work.replace({ ...withChange<SessionBody>(item, { decision: id }, next), purgeAt });
  askCalendars(scene, item, true);
  return { done: 'sessionsProposed', target: item.id, number };
}

/** Puts the session with its agenda and its people before the mayor (gate 3); nobody is told before. */
export const proposeSession: Command<undefined> = {
  operation: 'session.propose',
  on: 'session',
  seenBy: 'session.see',
  decide: send,
};

async function drop(scene: Scene): Promise<Outcome> {
  const item = targetOf(scene);
  const { contentKey, number } = sessionBody(item);
  await scene.work.remove(item.id);
  scene.work.eraseKey(contentKey, scene.now);
  return { done: 'sessionsDropped', target: item.id, number };
}

/** A draft goes with all that was typed in it: nobody was told of it. */
export const dropSession: Command<undefined> = {
  operation: 'session.drop',
  on: 'session',
  seenBy: 'session.see',
  decide: drop,
};
