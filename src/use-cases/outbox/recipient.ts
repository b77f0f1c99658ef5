// Who a notice goes to, looked up when it leaves: an outbox item names nobody.

import { type Cell, dataLevelOn } from '../../domain/cell/cell.ts';
import { localDay } from '../../domain/cell/local-day.ts';
import { allows, type Operation } from '../../domain/policy/policy.ts';
import type { EntryPerson, EntryTerms } from '../../domain/roster/entry.ts';
import { standingOn } from '../../domain/roster/entry.ts';
import type { Reporter } from '../../domain/signal/content.ts';
import { type Item, Trouble } from '../ports.ts';
import { bodyOf, cellOf, type Effect } from '../records.ts';
import { entryIdOf, type PersonId } from '../road/scene.ts';
import type { Surroundings } from '../road/surroundings.ts';

export interface Recipient {
  readonly person: PersonId;
  readonly cellHours: number;
}

async function open<Content>(
  s: Surroundings,
  pk: string,
  item: Item | undefined,
  name: string,
): Promise<Content | undefined> {
  const box = item?.sealed?.[name];
  if (item === undefined || box === undefined) return undefined;
  return (await s.keys.open(pk, { container: 'records', id: item.id, name }, box)) as unknown as
    | Content
    | undefined;
}

/** Whether this person still has the place for which the notice is: rights are asked now, not when it was written. */
async function stillMay(
  s: Surroundings,
  pk: string,
  cell: Cell,
  person: PersonId,
  operation: Operation,
): Promise<boolean> {
  const entry = await s.store.records.read(pk, await entryIdOf(s, pk, person));
  const today = localDay(s.clock.now(), cell.timeZone);
  const standing = standingOn(entry && bodyOf<EntryTerms>(entry.item), today);
  return allows({ operation, standing, relation: 'none', level: dataLevelOn(cell, today) });
}

async function personAt(
  s: Surroundings,
  pk: string,
  cell: Cell,
  entryId: string,
): Promise<PersonId | undefined> {
  const entry = await s.store.records.read(pk, entryId);
  const person = await open<EntryPerson>(s, pk, entry?.item, 'person');
  if (person === undefined) return undefined;
  const id = { tenantId: person.tenantId, objectId: person.objectId };
  return (await stillMay(s, pk, cell, id, 'desk.see')) ? id : undefined;
}

/** The coordinator, or the deputy in their place; a notice to the deputy goes to the coordinator where there is no deputy. */
async function atTheDesk(
  s: Surroundings,
  pk: string,
  cell: Cell,
  to: 'coordinator' | 'deputy',
): Promise<PersonId> {
  const { coordinator, deputy } = cell.desk;
  const order = to === 'coordinator' ? [coordinator, deputy] : [deputy, coordinator];
  for (const entryId of order) {
    const person = await personAt(s, pk, cell, entryId);
    if (person !== undefined) return person;
  }
  // Somebody has to hear of it, and nobody may: it waits on the desk for whoever comes.
  throw new Trouble('notify', 'forbidden');
}

/** undefined when nobody needs to be told any more: the item is gone, the moment has passed, or the reporter has left. */
export async function recipientOf(
  s: Surroundings,
  pk: string,
  effect: Effect,
): Promise<Recipient | undefined> {
  const { records } = s.store;
  const [cellItem, target] = await Promise.all([records.read(pk, 'cell'), records.read(pk, effect.target)]);
  if (cellItem === undefined || target === undefined) return undefined;
  if (effect.onlyWhile !== undefined && target.item.status !== effect.onlyWhile) return undefined;
  const cell = cellOf(cellItem.item);
  const cellHours = cell.rules.unopenedAlarmHours;
  if (effect.to !== 'reporter') return { person: await atTheDesk(s, pk, cell, effect.to), cellHours };
  const reporter = await open<Reporter>(s, pk, target.item, 'reporter');
  if (reporter === undefined) return undefined;
  const person = { tenantId: reporter.tenantId, objectId: reporter.objectId };
  return (await stillMay(s, pk, cell, person, 'own.list')) ? { person, cellHours } : undefined;
}
