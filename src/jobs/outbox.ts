// Sends what commits left behind. Attempts are counted before the effect, so that a poisonous item ends as a dead letter.
import { daysLater } from '../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../domain/retention/terms.ts';
import { copyAnswer } from '../use-cases/invitation/copy-answer.ts';
import type { Courier } from '../use-cases/outbox/courier.ts';
import type { Effect, OutboxBody, TendRoom } from '../use-cases/outbox/effect.ts';
import { type Item, type Stored, Trouble } from '../use-cases/ports.ts';
import { asBody, bodyOf } from '../use-cases/records.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { postInChannel } from '../use-cases/room/channel-post.ts';
import { dueNow } from '../use-cases/room/due-now.ts';
import { lookAtCalendars } from '../use-cases/session/calendars.ts';

export const MAX_ATTEMPTS = 8;
/** How long an outage of Teams may last before somebody is told. */
const OUTAGE_MS = 86_400_000;
const PASSING: ReadonlySet<string> = new Set(['unavailable', 'timeout', 'throttled']);
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
  /** Not due yet, or to be tried again. */
  readonly left: readonly Effect[];
  /** Nothing more can be done about these but by a human being. */
  readonly hopeless: readonly Effect[];
  readonly trouble: unknown;
}

async function tend(s: Surroundings, pk: string, { room, ledger }: TendRoom): Promise<void> {
  if (ledger !== undefined) await copyAnswer(s, pk, ledger);
  await dueNow(s, pk, room);
}

/** Every effect that is due is tried: one that fails takes no other with it. */
async function sendDue(
  s: Surroundings,
  courier: Courier,
  pk: string,
  effects: readonly Effect[],
): Promise<Sent> {
  const now = s.clock.now().toISOString();
  const left: Effect[] = [];
  const hopeless: Effect[] = [];
  let trouble: unknown;
  for (const effect of effects) {
    if (effect.notBefore > now) {
      left.push(effect);
      continue;
    }
    try {
      if (effect.kind === 'erase-key') await s.keys.erase(pk, effect.keyId);
      else if (effect.kind === 'tend-room') await tend(s, pk, effect);
      else if (effect.kind === 'channel-post') await postInChannel(s, courier, pk, effect.room);
      else if (effect.kind === 'ask-calendars') await lookAtCalendars(s, pk, effect);
      else await courier.deliver(pk, effect);
    } catch (error) {
      trouble ??= error;
      (isHopeless(error) ? hopeless : left).push(effect);
    }
  }
  return { left, hopeless, trouble };
}

/** An outage passes, and every notice waits for a day; what fails for reasons of its own ends after eight attempts. */
function givesUp(s: Surroundings, trouble: unknown, attempts: number, effects: readonly Effect[]): boolean {
  if (trouble === undefined || attempts < MAX_ATTEMPTS) return false;
  const passing = trouble instanceof Trouble && PASSING.has(trouble.code);
  const born = effects.map(({ notBefore }) => notBefore).sort()[0] ?? '';
  return !passing || born < new Date(s.clock.now().getTime() - OUTAGE_MS).toISOString();
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

function postponed(s: Surroundings, item: Item, { left, trouble }: Sent): Item {
  const body = bodyOf<OutboxBody>(item);
  const attempts = trouble === undefined ? 0 : body.attempts;
  const now = s.clock.now();
  const soonest = left.map(({ notBefore }) => notBefore).sort()[0] ?? now.toISOString();
  const later = new Date(now.getTime() + pauseMs(body.attempts, trouble)).toISOString();
  const next: OutboxBody = { ...body, effects: left, leaseUntil: null, attempts };
  return { ...item, due: trouble === undefined ? soonest : later, body: asBody(next) };
}

async function postpone(s: Surroundings, { item, version }: Stored, sent: Sent): Promise<void> {
  await s.store.records.commit(item.pk, [{ kind: 'replace', item: postponed(s, item, sent), version }]);
}

/** Given up: an item of its own that the coordinator sees by its number. What can still be sent goes on. */
async function bury(
  s: Surroundings,
  { item, version }: Stored,
  dead: readonly Effect[],
  sent: Sent,
): Promise<void> {
  const body = bodyOf<OutboxBody>(item);
  const { due: _due, ...rest } = item;
  const letter: Item = {
    ...rest,
    type: 'outbox',
    status: 'dead',
    purgeAt: daysLater(s.clock.now(), RETENTION_DAYS.outboxDeadLetter),
    body: asBody({ effects: dead, attempts: body.attempts, leaseUntil: null, fence: body.fence }),
  };
  const apart = { kind: 'create', item: { ...letter, id: `out.${s.chance.id()}` } } as const;
  if (sent.left.length > 0)
    await s.store.records.commit(item.pk, [
      { kind: 'replace', item: postponed(s, item, sent), version },
      apart,
    ]);
  else if (item.type === 'number')
    await s.store.records.commit(item.pk, [
      { kind: 'replace', item: withoutDue(s, item, body), version },
      apart,
    ]);
  else await s.store.records.commit(item.pk, [{ kind: 'replace', item: letter, version }]);
}

/** A key whose erasure was promised is tried for as long as it takes, and so is a room. */
const GIVEN_UP: readonly Effect['kind'][] = ['notice', 'neutral-card', 'ask-calendars'];

/** What the desk can do something about. A card that is gone needs no receipt, and drafts are for their author's eyes only. */
const forTheDesk = (effects: readonly Effect[]) =>
  effects.filter((effect) => effect.kind === 'notice' && effect.number !== '');

async function handle(s: Surroundings, courier: Courier, waiting: Stored): Promise<void> {
  const held = await lease(s, waiting);
  if (held === undefined) return;
  const { effects, attempts } = bodyOf<OutboxBody>(held.item);
  const sent = await sendDue(s, courier, held.item.pk, effects);
  const over = givesUp(s, sent.trouble, attempts, sent.left);
  const dead = forTheDesk(over ? [...sent.hopeless, ...sent.left] : sent.hopeless);
  const left = over ? sent.left.filter(({ kind }) => !GIVEN_UP.includes(kind)) : sent.left;
  if (dead.length > 0) await bury(s, held, dead, { ...sent, left });
  else if (left.length === 0) await finish(s, held);
  else await postpone(s, held, { ...sent, left });
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
