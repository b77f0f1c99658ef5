import { localDay } from '../../domain/cell/local-day.ts';
import type { ConflictCode } from '../../domain/session/conflicts.ts';
import { MOVE_QUESTIONS, readWhen } from '../../domain/session/planning.ts';
import { SEATED_STATES, sessionAfter } from '../../domain/session/workflow.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import { type Notice, notice } from '../outbox/effect.ts';
import type { Item } from '../ports.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { judgeSession } from './judge-session.ts';
import { atAnotherTime, houseTime } from './plan-session.ts';
import {
  invitationBody,
  invitationId,
  invitationState,
  roomId,
  sessionBody,
  sessionState,
} from './session-item.ts';

/** The invitations that somebody has read and still holds, those of substitutes too: by point reads. */
async function heldInvitations(scene: Scene, session: Item): Promise<readonly Item[]> {
  const { invitees } = sessionBody(session);
  const own = await Promise.all(
    invitees.map(({ entry }) => scene.work.read(invitationId(session.id, entry))),
  );
  const substitutes = await Promise.all(
    own.map((item) => {
      const id = item && invitationBody(item).substitute;
      return id?.startsWith('inv.') ? scene.work.read(id) : undefined;
    }),
  );
  return [...own, ...substitutes].flatMap((item) =>
    item !== undefined && SEATED_STATES.includes(invitationState(item)) ? [item] : [],
  );
}

/** Everybody who was invited and still is, and the mayor: in Teams, without a word of what it is about. The worker changes room and meeting. */
export async function tellEverybody(scene: Scene, session: Item, name: Notice): Promise<void> {
  const { work, now, cell, actor } = scene;
  const { number } = sessionBody(session);
  const notBefore = now.toISOString();
  const held = await heldInvitations(scene, session);
  for (const item of held) {
    const { entry } = invitationBody(item);
    if (entry !== actor.entry)
      work.afterwards(notice(name, 'entry', { target: item.id, number, notBefore }, { entry }));
  }
  const knows = [actor.entry, ...held.map((item) => invitationBody(item).entry)].includes(cell.mayor);
  if (!knows) work.afterwards(notice(name, 'mayor', { target: session.id, number, notBefore }));
  work.afterwards({ kind: 'tend-room', room: roomId(session.id), notBefore });
}

/** Who may not come any more on the new day. */
const NOT_THAT_DAY: readonly ConflictCode[] = ['notYetValid', 'expired', 'clearance'];

async function move(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const item = targetOf(scene);
  const body = sessionBody(item);
  const next = sessionAfter(sessionState(item), 'session.move');
  if (next === undefined) return { refused: 'changed' };
  const read = readWhen(MOVE_QUESTIONS, typed, houseTime(scene));
  if ('errors' in read) return { refused: 'fields', errors: read.errors };
  const { when } = read;
  const start = when.start.at.toISOString();
  // Its papers were promised an end; what would be held after it is another session.
  if (item.purgeAt !== null && start > item.purgeAt)
    return { refused: 'fields', errors: [{ field: 'sessionDay', fault: 'dayTooFar' }] };
  const before = await judgeSession(scene, item, body);
  const after = await judgeSession(scene, item, { ...body, start });
  const isNew = after.some(
    ({ code, entry }) =>
      NOT_THAT_DAY.includes(code) && !before.some((each) => each.code === code && each.entry === entry),
  );
  if (
    isNew &&
    localDay(when.start.at, scene.cell.timeZone) !== localDay(new Date(body.start), scene.cell.timeZone)
  )
    return { refused: 'fields', errors: [{ field: 'sessionDay', fault: 'dayNotForAll' }] };
  const { minutes, place } = when;
  const moved = await atAnotherTime(scene, item, { start, minutes, place }, when);
  await scene.work.replace({ ...moved, status: next });
  await tellEverybody(scene, item, 'session.moved');
  return { done: 'sessionsMoved', target: item.id, number: body.number };
}

/** Another day, hour or place for what the mayor approved: people, agenda and acknowledgements stay as they are. */
export const moveSession: Command<Typed> = {
  operation: 'session.move',
  on: 'session',
  seenBy: 'session.see',
  decide: move,
};
