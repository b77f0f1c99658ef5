// What time itself asks for: a signal that nobody opened, a draft that is about to end, and everything whose term has passed.
import { outboxItems } from '../use-cases/outbox/outbox-item.ts';
import type { Item, Operation, Stored } from '../use-cases/ports.ts';
import { bodyOf, type Effect, type SignalBody } from '../use-cases/records.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { commitWithAudit } from '../use-cases/road/system.ts';

const BATCH = 50;

interface Reminder {
  readonly status: 'submitted' | 'draft';
  readonly notice: 'signal.unopened' | 'draft.ending';
  readonly to: 'deputy' | 'reporter';
}

const REMINDERS: readonly Reminder[] = [
  { status: 'submitted', notice: 'signal.unopened', to: 'deputy' },
  { status: 'draft', notice: 'draft.ending', to: 'reporter' },
];

/** Said once; the next thing due is the item's end. */
async function remind(s: Surroundings, pk: string, reminder: Reminder): Promise<void> {
  const now = s.clock.now().toISOString();
  const late = await s.store.records.list(pk, {
    type: 'signal',
    status: reminder.status,
    dueUntil: now,
    order: 'due',
    limit: BATCH,
  });
  for (const { item, version } of late) {
    if (item.due === item.purgeAt) continue;
    const number = bodyOf<SignalBody>(item).number ?? '';
    const { status, notice, to } = reminder;
    const effect: Effect = {
      kind: 'notice',
      notice,
      to,
      target: item.id,
      number,
      notBefore: now,
      onlyWhile: status,
    };
    const later: Item = { ...item, ...(item.purgeAt ? { due: item.purgeAt } : {}) };
    const operations: Operation[] = [
      { kind: 'replace', item: later, version },
      ...outboxItems(s, pk, [effect]).map((created) => ({ kind: 'create', item: created }) as const),
    ];
    await commitWithAudit(s, pk, operations, { what: notice, outcome: 'done', about: item.id });
  }
}

/** Types whose items hold keys of their own end with their keys; the others just end. */
const ENDING = ['signal', 'request', 'author', 'key', 'outbox', 'number', 'audit', 'salt'] as const;

async function end(s: Surroundings, pk: string, { item, version }: Stored): Promise<void> {
  const { contentKey, reporterKey } = item.body;
  const operation: Operation = { kind: 'delete', id: item.id, version };
  // Bookkeeping ends silently; what was about somebody leaves an entry that it ended.
  const speaks = item.type === 'signal' || item.type === 'request';
  const done = speaks
    ? await commitWithAudit(s, pk, [operation], { what: 'retention.erase', outcome: 'done', about: item.id })
    : (await s.store.records.commit(pk, [operation])).done;
  if (!done) return;
  for (const keyId of [contentKey, reporterKey]) if (typeof keyId === 'string') await s.keys.erase(pk, keyId);
}

/** Everything in this partition whose term has passed. */
export async function endWhatIsOver(s: Surroundings, pk: string): Promise<void> {
  const now = s.clock.now().toISOString();
  for (const type of ENDING) {
    const over = await s.store.records.list(pk, { type, purgeUntil: now, order: 'purgeAt', limit: BATCH });
    for (const stored of over) await end(s, pk, stored);
  }
}

/** Data keys have a clock of their own, a shorter one for who reported: with the key goes what it sealed. */
async function endKeys(s: Surroundings, pk: string): Promise<void> {
  const purgeUntil = s.clock.now().toISOString();
  const over = await s.store.keys.list(pk, { type: 'key', purgeUntil, order: 'purgeAt', limit: BATCH });
  for (const { item } of over) await s.keys.erase(pk, item.id);
}

/** One round of the clock over one cell; also keeps its key at hand. */
export async function clockRound(s: Surroundings, pk: string): Promise<void> {
  await s.keys.prepare(pk);
  for (const reminder of REMINDERS) await remind(s, pk, reminder);
  await endWhatIsOver(s, pk);
  await endKeys(s, pk);
}
