import { union } from '../../domain/case/membership.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import type { SessionBody } from '../session/session-item.ts';
import { quietly, sessionOf } from './at-table.ts';

async function decide(scene: Scene): Promise<Outcome | Refusal> {
  const { item, body } = sessionOf(scene);
  const { entry } = scene.actor;
  if (!body.present.includes(entry)) return { refused: 'changed' };
  if (!body.framed.includes(entry))
    await scene.work.replace(quietly<SessionBody>(item, { framed: union(body.framed, [entry]) }));
  return { done: 'tableFramed', target: item.id };
}

/** Gate 10: each member states under which secrecy regime they sit there, once; for themselves only. */
export const stateFrame: Command<undefined> = {
  operation: 'frame.state',
  on: 'session',
  seenBy: 'session.attend',
  decide,
};
