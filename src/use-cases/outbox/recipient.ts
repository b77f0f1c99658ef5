// Who a notice goes to, looked up when it leaves: an outbox item names nobody.

import { localDay } from '../../domain/cell/local-day.ts';
import type { EntryPerson, EntryTerms } from '../../domain/roster/entry.ts';
import { standingOn } from '../../domain/roster/entry.ts';
import type { Reporter } from '../../domain/signal/content.ts';
import type { Item } from '../ports.ts';
import { bodyOf, cellOf, type Effect } from '../records.ts';
import type { PersonId } from '../road/scene.ts';
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

/** undefined when there is nobody to tell any more: the item is gone, the moment has passed, or the person has lost the role. */
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
  if (effect.to === 'reporter') {
    const reporter = await open<Reporter>(s, pk, target.item, 'reporter');
    return reporter && { person: { tenantId: reporter.tenantId, objectId: reporter.objectId }, cellHours };
  }
  const entry = await records.read(
    pk,
    effect.to === 'coordinator' ? cell.desk.coordinator : cell.desk.deputy,
  );
  if (entry === undefined) return undefined;
  const standing = standingOn(bodyOf<EntryTerms>(entry.item), localDay(s.clock.now(), cell.timeZone));
  const person = await open<EntryPerson>(s, pk, entry.item, 'person');
  if (standing === 'stranger' || person === undefined) return undefined;
  return { person: { tenantId: person.tenantId, objectId: person.objectId }, cellHours };
}
