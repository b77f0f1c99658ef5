import { CALL_TIMES } from '../../domain/request/workflow.ts';
import { authorId } from '../draft/author-item.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { makeRequest } from './make-request.ts';

export interface AskCallback {
  readonly callTime: string;
}

async function decide(scene: Scene, { callTime }: AskCallback): Promise<Outcome | Refusal> {
  if (!CALL_TIMES.some((time) => time === callTime)) {
    return { refused: 'fields', errors: [{ field: 'callTime', fault: 'required' }] };
  }
  return makeRequest(scene, 'callback', {}, callTime);
}

/** "Call me back": three presses, nothing about anybody. */
export const askCallback: Command<AskCallback> = {
  operation: 'callback.ask',
  on: undefined,
  seenBy: 'home.see',
  memory: (scene) => authorId(scene.actor.owner),
  decide,
};
