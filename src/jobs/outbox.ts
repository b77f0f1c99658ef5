// Sends what commits left behind. Attempts are counted before the effect, so that a poisonous item ends as a dead letter.
import { daysLater } from '../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../domain/retention/terms.ts';
import type { Courier } from '../use-cases/outbox/courier.ts';
import { type Item, type Stored, Trouble } from '../use-cases/ports.ts';
import { asBody, bodyOf, type Effect, type OutboxBody } from '../use-cases/records.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';

export const MAX_ATTEMPTS = 8;
const LEASE_MS = 60_000;
const BATCH = 50;

/** 2 s, 4 s, 8 s … at most 15 minutes; longer where Teams asks for it. */
function pauseMs(attempts: number, trouble: unknown): number {
  const asked = trouble instanceof Trouble ? (trouble.retryAfterMs ?? 0) : 0;
  return Math.max(asked, Math.min(1000 * 2 ** attempts, 900_000));
}

/** Blocked, uninstalled, gone: the next attempt would fail as well, and the coordinator can do something about it now. */
const isHopeless = (trouble: unknown) => trouble instanceof Trouble && trouble.code === 'forbidden';

interface Sent {
  readonly left: readonly Effect[];
  readonly trouble: unknown;
}

async function sendDue(courier: Courier, pk: string, effects: readonly Effect[], now: string): Promise<Sent> {
  const left: Effect[] = [];
  let trouble: unknown;
  for (const effect of effects) {
    if (effect.notBefore > now || trouble !== undefined) {
      left.push(effect);
      continue;
    }
    try {
      await courier.deliver(pk, effect);
    } catch (error) {
      trouble = error;
      left.push(effect);
    }
  }
  return { left, trouble };
}

/** Takes the item for a minute: the fence grows, so that whoever comes late fails its next write. */
async function lease(s: Surroundings, { item, version }: Stored): Promise<Stored | undefined> {
  const now = s.clock.now();
  const body = bodyOf<OutboxBody>(item);
  const leaseUntil = new Date(now.getTime() + LEASE_MS).toISOString();
  const leased: OutboxBody = { ...body, attempts: body.attempts + 1, fence: body.fence + 1, leaseUntil };
  const held: Item = { ...item, due: leaseUntil, body: asBody(leased) };
  const result = await s.store.records.commit(item.pk, [{ kind: 'replace', item: held, version }]);
  return result.done ? { item: held, version: result.versions[item.id] ?? '' } : undefined;
}

function withoutDue(s: Surroundings, item: Item, body: OutboxBody): Item {
  const { due: _due, ...rest } = item;
  const purgeAt = daysLater(s.clock.now(), RETENTION_DAYS.audit);
  return { ...rest, purgeAt, body: asBody({ ...body, effects: [], leaseUntil: null }) };
}

/** Everything was sent: a claimed number stays, an outbox item goes. */
async function finish(s: Surroundings, { item, version }: Stored): Promise<void> {
  const body = bodyOf<OutboxBody>(item);
  await s.store.records.commit(item.pk, [
    item.type === 'number'
      ? { kind: 'replace', item: withoutDue(s, item, body), version }
      : { kind: 'delete', id: item.id, version },
  ]);
}

async function postpone(s: Surroundings, { item, version }: Stored, { left, trouble }: Sent): Promise<void> {
  const body = bodyOf<OutboxBody>(item);
  const next: OutboxBody = {
    ...body,
    effects: left,
    leaseUntil: null,
    attempts: trouble === undefined ? 0 : body.attempts,
  };
  const soonest = left.map(({ notBefore }) => notBefore).sort()[0] ?? s.clock.now().toISOString();
  const due =
    trouble === undefined
      ? soonest
      : new Date(s.clock.now().getTime() + pauseMs(body.attempts, trouble)).toISOString();
  await s.store.records.commit(item.pk, [
    { kind: 'replace', item: { ...item, due, body: asBody(next) }, version },
  ]);
}

/** Given up: an item of its own that the coordinator sees by its number. */
async function bury(s: Surroundings, { item, version }: Stored, left: readonly Effect[]): Promise<void> {
  const body: OutboxBody = { ...bodyOf<OutboxBody>(item), effects: left, leaseUntil: null };
  const purgeAt = daysLater(s.clock.now(), RETENTION_DAYS.outboxDeadLetter);
  const { due: _due, ...rest } = item;
  const dead: Item = {
    ...rest,
    type: 'outbox',
    status: 'dead',
    purgeAt,
    body: asBody({ effects: left, attempts: body.attempts, leaseUntil: null, fence: body.fence }),
  };
  await s.store.records.commit(
    item.pk,
    item.type === 'number'
      ? [
          { kind: 'replace', item: withoutDue(s, item, body), version },
          { kind: 'create', item: { ...dead, id: `out.${s.chance.id()}` } },
        ]
      : [{ kind: 'replace', item: dead, version }],
  );
}

async function handle(s: Surroundings, courier: Courier, waiting: Stored): Promise<void> {
  const held = await lease(s, waiting);
  if (held === undefined) return;
  const { effects, attempts } = bodyOf<OutboxBody>(held.item);
  const sent = await sendDue(courier, held.item.pk, effects, s.clock.now().toISOString());
  if (sent.left.length === 0) await finish(s, held);
  else if (isHopeless(sent.trouble) || (sent.trouble !== undefined && attempts >= MAX_ATTEMPTS))
    await bury(s, held, sent.left);
  else await postpone(s, held, sent);
}

/** One round over one cell's waiting items. Gives how many were taken in hand. */
export async function sendWaiting(s: Surroundings, courier: Courier, pk: string): Promise<number> {
  let handled = 0;
  for (const type of ['number', 'outbox'] as const) {
    const dueUntil = s.clock.now().toISOString();
    const waiting = await s.store.records.list(pk, { type, dueUntil, order: 'due', limit: BATCH });
    for (const stored of waiting) {
      await handle(s, courier, stored);
      handled += 1;
    }
  }
  return handled;
}
