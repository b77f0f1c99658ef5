// The decision that waits about an entry, when the entry itself moves on.

import { daysLater } from '../../domain/cell/local-day.ts';
import { type DecisionState, decisionAfter } from '../../domain/decision/workflow.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { DecisionBody } from '../decision/kind.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf } from '../records.ts';
import type { Scene } from '../road/scene.ts';

/** Whether it can still be taken back: what stands on paper waits for whoever confirms it. */
export function isOpen(item: Item | undefined): item is Item {
  return item !== undefined && decisionAfter(item.status as DecisionState, 'decision.withdraw') !== undefined;
}

/** Takes back the decision that waits about something that has moved on; one on paper, or taken, stays as it is. */
export async function dropWaiting(scene: Scene, id: string | null): Promise<void> {
  const item = id === null ? undefined : await scene.work.read(id);
  if (!isOpen(item)) return;
  const { assignee: _assignee, due: _due, ...rest } = item;
  const body = bodyOf<DecisionBody>(item);
  const closing = {
    decidedAt: scene.now.toISOString(),
    decidedBy: scene.actor.entry,
    revision: body.revision + 1,
  };
  await scene.work.replace({
    ...rest,
    status: 'withdrawn',
    purgeAt: daysLater(scene.now, RETENTION_DAYS.decision),
    body: asBody({ ...body, ...closing }),
  });
}
