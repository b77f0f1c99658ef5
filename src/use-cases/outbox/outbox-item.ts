import type { Item } from '../ports.ts';
import { asBody, SCHEMA_VERSION } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import type { Effect, OutboxBody } from './effect.ts';

/** What has to happen in Teams after a commit, as an item of that commit; due when the first effect is. None without effects. */
export function outboxItems(s: Surroundings, pk: string, effects: readonly Effect[]): readonly Item[] {
  const [due] = effects.map(({ notBefore }) => notBefore).sort();
  if (due === undefined) return [];
  const body: OutboxBody = { effects, attempts: 0, leaseUntil: null, fence: 0 };
  // It ends by being sent or given up; every indexed value costs, on the road of a press.
  const item = { pk, type: 'outbox', schemaVersion: SCHEMA_VERSION, due, purgeAt: null };
  return [{ id: `out.${s.chance.id()}`, ...item, body: asBody(body) }];
}
