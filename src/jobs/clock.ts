// What time itself asks for: a signal that waits too long, a draft that is about to end, and everything whose term has passed.
import { endCase } from '../use-cases/case/end-case.ts';
import { deputyOnDuty } from '../use-cases/desk/colleague.ts';
import { tellOfExpired } from '../use-cases/directory/tell-expired.ts';
import { type Addressee, type Effect, type Notice, notice } from '../use-cases/outbox/effect.ts';
import { outboxItems } from '../use-cases/outbox/outbox-item.ts';
import type { Item, Operation, Stored } from '../use-cases/ports.ts';
import { bodyOf, type SignalBody } from '../use-cases/records.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { commitWithAudit } from '../use-cases/road/system.ts';
import { forgetReporter } from '../use-cases/signal/forget-reporter.ts';
import { checkAccounts } from './accounts.ts';
import { tellOfEndings } from './ending-entries.ts';
import { fillPractice } from './practice.ts';

const BATCH = 50;

interface Reminder {
  readonly notice: Notice;
  readonly to: Addressee;
  /** The deputy is told beside the coordinator. */
  readonly deputyToo?: true;
}

const OVERDUE: Reminder = { notice: 'signal.overdue', to: 'coordinator', deputyToo: true };

/** What is said when a signal in this state is due. */
const REMINDERS: { readonly [state: string]: Reminder } = {
  draft: { notice: 'draft.ending', to: 'reporter' },
  submitted: { notice: 'signal.unopened', to: 'deputy' },
  screening: OVERDUE,
  'needs-info': OVERDUE,
  'second-look': OVERDUE,
  'second-look-mayor': OVERDUE,
};

/** Said once; the next thing due is the item's end. */
async function remind(s: Surroundings, { item, version }: Stored, reminder: Reminder): Promise<void> {
  const { pk, id, status = '' } = item;
  const about = {
    target: id,
    number: bodyOf<SignalBody>(item).number ?? '',
    notBefore: s.clock.now().toISOString(),
  };
  const whileThere = { onlyWhile: status };
  const deputy = reminder.deputyToo === true ? await deputyOnDuty(s, pk) : undefined;
  const effects: readonly Effect[] = [
    notice(reminder.notice, reminder.to, about, whileThere),
    ...(deputy === undefined
      ? []
      : [notice(reminder.notice, 'entry', about, { ...whileThere, entry: deputy })]),
  ];
  const later: Item = { ...item, ...(item.purgeAt ? { due: item.purgeAt } : {}) };
  const operations: Operation[] = [
    { kind: 'replace', item: later, version },
    ...outboxItems(s, pk, effects).map((created) => ({ kind: 'create', item: created }) as const),
  ];
  await commitWithAudit(s, pk, operations, { what: reminder.notice, outcome: 'done', about: id });
}

/** Signals at which something is due that is not yet their end. */
async function attendToDue(s: Surroundings, pk: string): Promise<void> {
  const dueUntil = s.clock.now().toISOString();
  const due = await s.store.records.list(pk, { type: 'signal', dueUntil, order: 'due', limit: BATCH });
  for (const stored of due) {
    const { status = '', due: at, purgeAt } = stored.item;
    if (at === purgeAt) continue;
    const reminder = REMINDERS[status];
    if (reminder !== undefined) await remind(s, stored, reminder);
    if (status === 'listed') await forgetReporter(s, stored);
  }
}

/** Bookkeeping ends silently; what was about somebody leaves an entry that it ended. */
const SPEAKING: readonly string[] = [
  'signal',
  'request',
  'reason',
  'decision',
  'basis',
  'roster',
  'organisation',
  'template',
  'contact',
  'session',
];
/** A room ends by itself, after its channel (rooms.ts). */
const SILENT = [
  'agenda-item',
  'invitation',
  'acknowledgement',
  'contribution',
  'word',
  'person-match',
  'author',
  'key',
  'outbox',
  'number',
  'audit',
  'salt',
] as const;
const ENDING: readonly string[] = [...SPEAKING, 'case', ...SILENT];

/** An item ends with the data keys of its own. */
async function end(s: Surroundings, pk: string, stored: Stored): Promise<void> {
  const { item, version } = stored;
  if (item.type === 'case') return endCase(s, stored);
  const { contentKey, reporterKey, identityKey } = item.body;
  const operation: Operation = { kind: 'delete', id: item.id, version };
  const done = SPEAKING.includes(item.type)
    ? await commitWithAudit(s, pk, [operation], { what: 'retention.erase', outcome: 'done', about: item.id })
    : (await s.store.records.commit(pk, [operation])).done;
  if (!done) return;
  for (const keyId of [contentKey, reporterKey, identityKey])
    if (typeof keyId === 'string') await s.keys.erase(pk, keyId);
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
  await attendToDue(s, pk);
  await tellOfExpired(s, pk);
  await endWhatIsOver(s, pk);
  await endKeys(s, pk);
  await fillPractice(s, pk);
  await tellOfEndings(s, pk);
  await checkAccounts(s, pk);
}
