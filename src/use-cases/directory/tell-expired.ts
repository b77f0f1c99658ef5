import { type Effect, notice } from '../outbox/effect.ts';
import { outboxItems } from '../outbox/outbox-item.ts';
import type { Operation } from '../ports.ts';
import { bodyOf } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { commitWithAudit } from '../road/system.ts';
import type { ContactBody } from './contact-item.ts';

const BATCH = 50;

/** Called by the clock: the coordinator hears once of each contact that is over; until somebody looks again, nobody is sent there. */
export async function tellOfExpired(s: Surroundings, pk: string): Promise<void> {
  const now = s.clock.now().toISOString();
  const query = { type: 'contact', status: 'kept', dueUntil: now, order: 'due', limit: BATCH } as const;
  for (const { item, version } of await s.store.records.list(pk, query)) {
    const { due: _due, ...told } = item;
    const about = { target: item.id, number: '', notBefore: now };
    const effects: readonly Effect[] = bodyOf<ContactBody>(item).shown
      ? [notice('contact.expired', 'coordinator', about)]
      : [];
    const operations: readonly Operation[] = [
      { kind: 'replace', item: told, version },
      ...outboxItems(s, pk, effects).map((created) => ({ kind: 'create', item: created }) as const),
    ];
    await commitWithAudit(s, pk, operations, { what: 'contact.expired', outcome: 'done', about: item.id });
  }
}
