import { daysLater } from '../../domain/cell/local-day.ts';
import type { RequestKind } from '../../domain/request/workflow.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { Answers } from '../../domain/signal/content.ts';
import { countOnAuthor } from '../draft/author-item.ts';
import type { Item } from '../ports.ts';
import { asBody, DESK, type RequestBody, SCHEMA_VERSION } from '../records.ts';
import { sealReporter } from '../reporter-box.ts';
import type { Outcome } from '../road/call.ts';
import { claimNumber } from '../road/numbers.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { sealBox } from '../signal/signal-item.ts';

/** Makes a request within the scene's commit. The content is sealed although level 0 allows nothing about anybody in it: people slip. */
export async function makeRequest(
  scene: Scene,
  kind: RequestKind,
  content: Answers,
  callTime: string | null,
): Promise<Outcome | Refusal> {
  const refusal = await countOnAuthor(scene, 'requested', {});
  if (refusal) return refusal;
  const { surroundings: s, now, pk, actor } = scene;
  const id = `req.${s.chance.id()}`;
  const purgeAt = daysLater(now, RETENTION_DAYS.requestAfterAsking);
  const [contentKey, reporter] = await Promise.all([
    s.keys.newDataKey(pk, purgeAt),
    sealReporter(scene, id, purgeAt, { origin: 'self', originNote: '' }),
  ]);
  const askedAt = now.toISOString();
  const number = await claimNumber(scene, 'V', id, (text) => [
    {
      kind: 'notice',
      notice: 'request.new',
      to: 'coordinator',
      target: id,
      number: text,
      notBefore: askedAt,
    },
  ]);
  const body: RequestBody = {
    kind,
    number,
    revision: 1,
    askedAt,
    callTime,
    contentKey,
    reporterKey: reporter.keyId,
    outcome: 'waiting',
  };
  const item: Item = {
    id,
    pk,
    type: 'request',
    schemaVersion: SCHEMA_VERSION,
    status: 'open',
    owner: actor.owner,
    assignee: DESK,
    due: askedAt,
    purgeAt,
    body: asBody(body),
    sealed: {
      content: await sealBox(scene, id, 'content', contentKey, 1, { answers: content }),
      reporter: reporter.box,
    },
  };
  scene.work.create(item);
  return { done: kind === 'callback' ? 'callback' : 'advice', target: id, number };
}
