import type { Item } from '../ports.ts';
import { asBody } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { roomId } from '../session/session-item.ts';
import { targetOf } from '../signal/signal-item.ts';
import { roomBody } from './room-item.ts';

/** Due now, and whatever waits for its next attempt with it. */
function dueAt(room: Item, now: string): Item {
  const body = roomBody(room);
  const late = body.late.map((each) => ({ ...each, again: now }));
  const obstacles = body.obstacles.map((each) => (each.again === null ? each : { ...each, again: now }));
  return { ...room, due: now, body: asBody({ ...body, late, obstacles, revision: body.revision + 1 }) };
}

/** Somebody did what was missing: the worker looks now instead of later. Nothing of Graph happens here. */
export const retryConvening: Command<undefined> = {
  operation: 'convening.retry',
  on: 'session',
  seenBy: 'convening.see',
  memory: ({ target }) => (target?.type === 'session' ? roomId(target.id) : undefined),
  async decide(scene: Scene): Promise<Outcome | Refusal> {
    const session = targetOf(scene);
    const room = await scene.work.read(roomId(session.id));
    if (room === undefined) return { refused: 'changed' };
    await scene.work.replace(dueAt(room, scene.now.toISOString()));
    return { done: 'roomsRetried', target: session.id };
  },
};
