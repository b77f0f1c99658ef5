// Who a notice goes to, looked up when it leaves: an outbox item names nobody.
import { type Cell, dataLevelOn } from '../../domain/cell/cell.ts';
import { localDay } from '../../domain/cell/local-day.ts';
import { allows } from '../../domain/policy/policy.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { EntryPerson } from '../../domain/roster/entry.ts';
import type { Reporter } from '../../domain/signal/content.ts';
import { type Item, Trouble } from '../ports.ts';
import { bodyOf, CELL, cellOf, type Involved, type RosterBody } from '../records.ts';
import { openSealed } from '../register.ts';
import { entryIdOf, type PersonId, standingOf } from '../road/scene.ts';
import type { Surroundings } from '../road/surroundings.ts';
import type { Message } from './effect.ts';

export interface Recipient {
  readonly person: PersonId;
  readonly cellHours: number;
}

interface Place {
  readonly s: Surroundings;
  readonly pk: string;
  readonly cell: Cell;
}

/** Whether this entry still has the place for which the notice is: rights are asked now, not when it was written. */
function stillMay({ s, cell }: Place, entry: Item | undefined, operation: Operation): boolean {
  if (entry === undefined) return false;
  const today = localDay(s.clock.now(), cell.timeZone);
  const level = dataLevelOn(cell, today, bodyOf<RosterBody>(entry).terms.organisation);
  const standing = standingOf(entry, cell, today);
  return allows({ operation, standing, relation: 'none', level });
}

/** Whoever stepped out of a file hears nothing of it any more (domain.md §10, "Recusal"). */
function steppedOut(target: Item, entry: Item | undefined): boolean {
  return entry?.owner !== undefined && (bodyOf<Involved>(target).recused ?? []).includes(entry.owner);
}

async function personAt(
  place: Place,
  target: Item,
  entryId: string,
  operation: Operation,
): Promise<PersonId | undefined> {
  if (entryId === '') return undefined;
  const entry = await place.s.store.records.read(place.pk, entryId);
  if (steppedOut(target, entry?.item)) return undefined;
  const person = await openSealed<EntryPerson>(place.s, entry?.item, 'person');
  if (person === undefined || !stillMay(place, entry?.item, operation)) return undefined;
  return { tenantId: person.tenantId, objectId: person.objectId };
}

/** Who may hear of it, in the order in which they are asked; and as what. */
function candidates(
  { cell }: Place,
  { to, entry }: Message,
): { readonly entries: readonly string[]; readonly as: Operation } {
  const { coordinator, deputy } = cell.desk;
  switch (to) {
    case 'deputy':
      return { entries: [deputy, coordinator], as: 'desk.see' };
    case 'mayor':
      return { entries: [cell.mayor], as: 'decision.list' };
    case 'dpo':
      return { entries: [cell.dpo], as: 'decision.list' };
    case 'entry':
      return { entries: [entry ?? ''], as: 'own.list' };
    default:
      return { entries: [coordinator, deputy], as: 'desk.see' };
  }
}

async function atTheirPlace(place: Place, target: Item, message: Message): Promise<PersonId | undefined> {
  const { entries, as } = candidates(place, message);
  for (const entryId of entries) {
    const person = await personAt(place, target, entryId, as);
    if (person !== undefined) return person;
  }
  if (message.to === 'entry') return undefined;
  // Somebody has to hear of it, and nobody may: it waits on the desk for whoever comes.
  throw new Trouble('notify', 'forbidden');
}

async function reporterOf(place: Place, target: Item): Promise<PersonId | undefined> {
  const reporter = await openSealed<Reporter>(place.s, target, 'reporter');
  if (reporter === undefined) return undefined;
  const person = { tenantId: reporter.tenantId, objectId: reporter.objectId };
  const entry = await place.s.store.records.read(place.pk, await entryIdOf(place.s, place.pk, person));
  return stillMay(place, entry?.item, 'own.list') ? person : undefined;
}

/** undefined when nobody needs to be told any more: the item is gone, the moment has passed, or the reporter has left. */
export async function recipientOf(
  s: Surroundings,
  pk: string,
  message: Message,
): Promise<Recipient | undefined> {
  const { records } = s.store;
  const [cellItem, target] = await Promise.all([records.read(pk, CELL), records.read(pk, message.target)]);
  if (cellItem === undefined || target === undefined) return undefined;
  if (message.onlyWhile !== undefined && target.item.status !== message.onlyWhile) return undefined;
  const cell = cellOf(cellItem.item);
  const place = { s, pk, cell };
  const person = await (message.to === 'reporter'
    ? reporterOf(place, target.item)
    : atTheirPlace(place, target.item, message));
  return person && { person, cellHours: cell.rules.unopenedAlarmHours };
}
