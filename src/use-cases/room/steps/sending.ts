// Invitations leave: the two owners' first, everybody else's when the room stands, a substitute's as soon as there is one.
import { endOf } from '../../../domain/session/local-time.ts';
import { invitationAfter, sessionAfter } from '../../../domain/session/workflow.ts';
import { type Effect, type Message, type Notice, notice } from '../../outbox/effect.ts';
import type { Item, Operation, Stored } from '../../ports.ts';
import {
  type InvitationBody,
  invitationState,
  sessionBody,
  sessionState,
  withChange,
} from '../../session/session-item.ts';
import type { Known } from '../facts.ts';
import { type Move, over, type SagaRow, type Tending, waiting } from '../saga-row.ts';
import { isDone, isNext } from './turn.ts';

/** A commit holds at most a hundred operations. */
const AT_ONCE = 60;

/** The session; a room whose session is gone is on its way out and comes by no step that needs it. */
export function sessionOf({ facts }: Tending): Stored {
  if (facts.session === undefined) throw new Error('fault: the session is gone');
  return facts.session;
}

/** It is still to come, or under way. */
export function isAhead({ facts, now }: Tending): boolean {
  if (facts.session === undefined) return false;
  const { start, minutes } = sessionBody(facts.session.item);
  return endOf(new Date(start), minutes).getTime() > now.getTime();
}

export function numberOf(t: Tending): string {
  return t.facts.session === undefined ? '' : sessionBody(t.facts.session.item).number;
}

/** A notice about the session to one of its people, or to a place in the cell. */
export function tells(t: Tending, name: Notice, to: Message['to'], entry?: string): Effect {
  const about = { target: t.body.session, number: numberOf(t), notBefore: t.now.toISOString() };
  return notice(name, to, about, entry === undefined ? {} : { entry });
}

/** The same about somebody's invitation. */
export function tellsOfInvitation(t: Tending, name: Notice, entry: string, invitation: Item): Effect {
  const about = { target: invitation.id, number: numberOf(t), notBefore: t.now.toISOString() };
  return notice(name, 'entry', about, { entry });
}

const isUnsent = ({ invitation }: Known): boolean =>
  invitation !== undefined && invitationState(invitation.item) === 'prepared';

/** Their invitations leave in one commit with `move`. */
export function sendTo(t: Tending, people: readonly Known[], move: Move): Move {
  const sentAt = t.now.toISOString();
  const operations: Operation[] = [];
  const effects: Effect[] = [];
  for (const { entry, invitation } of people.slice(0, AT_ONCE)) {
    const state = invitation && invitationAfter(invitationState(invitation.item), 'room.invite');
    if (invitation === undefined || state === undefined) continue;
    const item = withChange<InvitationBody>(invitation.item, { sentAt }, state);
    operations.push({ kind: 'replace', item, version: invitation.version });
    effects.push(tellsOfInvitation(t, 'invitation.sent', entry, invitation.item));
  }
  return {
    ...move,
    operations: [...operations, ...(move.operations ?? [])],
    effects: [...effects, ...(move.effects ?? [])],
    audit: 'room.invite',
  };
}

/** Moves the session on, where its workflow has such a move; nothing where it is further already. */
export function sessionMoves(
  t: Tending,
  action: 'room.invite' | 'room.activate' | 'room.close',
): readonly Operation[] {
  const { item, version } = sessionOf(t);
  const next = sessionAfter(sessionState(item), action);
  return next === undefined ? [] : [{ kind: 'replace', item: withChange(item, {}, next), version }];
}

export const invitationsRow: SagaRow = {
  name: 'invitations',
  goals: ['open'],
  wanted: isNext('invitations'),
  intent: false,
  async act(t) {
    const unsent = t.facts.people.filter(isUnsent);
    if (unsent.length > AT_ONCE) return sendTo(t, unsent, { over: false });
    return sendTo(t, unsent, { over: true, operations: sessionMoves(t, 'room.invite') });
  },
};

/** Somebody who was invited since: a substitute, mostly. */
export const sendingRow: SagaRow = {
  name: 'sending',
  goals: ['open'],
  wanted: (t) => isDone(t, 'activate') && t.facts.people.some(isUnsent),
  intent: false,
  act: async (t) => sendTo(t, t.facts.people.filter(isUnsent), { over: true }),
};

/** Those who are in the channel and were not told yet that it is open to them. */
export function welcomes(t: Tending, entries: readonly string[]): Pick<Move, 'effects'> {
  const fresh = entries.filter((entry) => !t.body.welcomed.includes(entry));
  return { effects: fresh.map((entry) => tells(t, 'channel.open', 'entry', entry)) };
}

/** Gate 9: from here on items can be opened, by whoever is admitted, while the room is clean. */
export const activateRow: SagaRow = {
  name: 'activate',
  goals: ['open'],
  wanted: isNext('activate'),
  intent: false,
  async act(t) {
    const { equalReads, strangers, inChannel, channel } = t.body;
    if (equalReads < 2 || strangers > 0) return waiting({ ms: 5_000 });
    // A request that was given up may have made a second one, late.
    for (const stray of await t.teamwork.channels(t.body.team))
      if (stray.description.includes(channel.token) && stray.id !== channel.id)
        await t.teamwork.deleteChannel(t.body.team, stray.id);
    return over(({ welcomed }) => ({ welcomed: [...new Set([...welcomed, ...inChannel])] }), {
      operations: sessionMoves(t, 'room.activate'),
      ...welcomes(t, inChannel),
      audit: 'room.activate',
    });
  },
};
