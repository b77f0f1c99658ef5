// Once a day: whose place in the cell, or whose clearance, ends within two weeks. The coordinator is told once of each, in time for a decision.
import { daysLater, localDay } from '../domain/cell/local-day.ts';
import { type Message, notice } from '../use-cases/outbox/effect.ts';
import { outboxItems } from '../use-cases/outbox/outbox-item.ts';
import type { Item, Operation, Stored } from '../use-cases/ports.ts';
import { asBody, bodyOf, CELL, cellOf, type RosterBody, SCHEMA_VERSION } from '../use-cases/records.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { commitWithAudit } from '../use-cases/road/system.ts';
import { approvedEntries } from './approved-entries.ts';

const CHECK = 'check.endings';
const SOON_DAYS = 14;

/** What was told already, as `<entry> <last day>`: a new last day is told anew. */
interface CheckBody {
  readonly told: readonly string[];
}

/** The last days of an entry that lie between these two, both included. */
function endsBetween({ item }: Stored, from: string, until: string): readonly string[] {
  const { terms } = bodyOf<RosterBody>(item);
  const days = [terms.validUntil, terms.role === 'police' ? (terms.clearance?.until ?? null) : null];
  return days.flatMap((day) => (day !== null && day >= from && day <= until ? [`${item.id} ${day}`] : []));
}

async function endingIn(s: Surroundings, pk: string): Promise<readonly string[]> {
  const cell = await s.store.records.read(pk, CELL);
  if (cell === undefined) return [];
  const { timeZone } = cellOf(cell.item);
  const now = s.clock.now();
  const [today, soon] = [now, new Date(daysLater(now, SOON_DAYS))].map((at) => localDay(at, timeZone));
  if (today === undefined || soon === undefined) return [];
  return (await approvedEntries(s, pk)).flatMap((entry) => endsBetween(entry, today, soon));
}

function checkItem(pk: string, due: string, told: readonly string[]): Item {
  const body: CheckBody = { told };
  // One item a cell, written anew every day.
  const item = { id: CHECK, pk, type: 'check', schemaVersion: SCHEMA_VERSION, purgeAt: null };
  return { ...item, due, body: asBody(body) };
}

/** Tells the coordinator, once, of each entry or clearance that ends within two weeks; without a name, like every notice. */
export async function tellOfEndings(s: Surroundings, pk: string): Promise<void> {
  const known = await s.store.records.read(pk, CHECK);
  const now = s.clock.now();
  if ((known?.item.due ?? '') > now.toISOString()) return;
  const before = known === undefined ? [] : bodyOf<CheckBody>(known.item).told;
  const ending = await endingIn(s, pk);
  const fresh = ending.filter((each) => !before.includes(each));
  const item = checkItem(pk, daysLater(now, 1), ending);
  const check: Operation = known
    ? { kind: 'replace', item, version: known.version }
    : { kind: 'create', item };
  if (fresh.length === 0) {
    await s.store.records.commit(pk, [check]);
    return;
  }
  const about = { number: '', notBefore: now.toISOString() };
  const effects = fresh.map(
    (each): Message => notice('entry.ending', 'coordinator', { ...about, target: each.split(' ')[0] ?? '' }),
  );
  const told = outboxItems(s, pk, effects).map((created) => ({ kind: 'create', item: created }) as const);
  await commitWithAudit(s, pk, [check, ...told], { what: 'entry.ending', outcome: 'done', about: CHECK });
}
