// The end of a case (domain.md §6): the item, its word, a proposal that still waited, and its key. Signals have ends of their own, never later than the case's.
import type { Operation, Stored } from '../ports.ts';
import { bodyOf } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { commitWithAudit } from '../road/system.ts';
import type { CaseBody } from './case-item.ts';
import { wordId } from './open-case.ts';

/** Ends a case whose term has passed; number, day and rule stay in the audit log. Nothing happens when it changed meanwhile. */
export async function endCase(s: Surroundings, { item, version }: Stored): Promise<void> {
  const { pseudonym, contentKey, waiting } = bodyOf<CaseBody>(item);
  const ids = [wordId(pseudonym), ...(waiting === null ? [] : [waiting])];
  const besides = await Promise.all(ids.map((id) => s.store.records.read(item.pk, id)));
  const operations: readonly Operation[] = [
    { kind: 'delete', id: item.id, version },
    ...besides.flatMap((each) =>
      each === undefined ? [] : [{ kind: 'delete', id: each.item.id, version: each.version } as const],
    ),
  ];
  const ended = await commitWithAudit(s, item.pk, operations, {
    what: 'retention.erase',
    outcome: 'done',
    about: item.id,
  });
  if (ended) await s.keys.erase(item.pk, contentKey);
}
