// Who has to stay in the host team because another session needs them there, of whichever cell.
import type { Stored } from '../ports.ts';
import { asBody, cellPartition, DEPLOYMENT } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { everyItem } from './every-item.ts';
import { factsOf, type Known } from './facts.ts';
import { type RoomBody, roomBody } from './room-item.ts';
import type { Tending } from './saga-row.ts';
import { united } from './saga-row.ts';

/** Rooms in the same team whose channel is there: open ones, and archived ones, which keep their owners. */
async function roomsBeside({ s, pk, room, body }: Tending): Promise<readonly Stored[]> {
  const rooms: Stored[] = [];
  for (const cell of await everyItem(s, DEPLOYMENT, { type: 'cell' })) {
    const partition = cellPartition(cell.item.id.slice('cell.'.length));
    for (const status of ['open', 'closed'])
      rooms.push(...(await everyItem(s, partition, { type: 'room', status })));
  }
  return rooms.filter(
    ({ item }) => roomBody(item).team === body.team && !(item.pk === pk && item.id === room),
  );
}

async function needs(s: Surroundings, { item }: Stored): Promise<readonly Known[]> {
  const body = roomBody(item);
  const facts = await factsOf(s, item.pk, body);
  if (facts === undefined) return [];
  return facts.people.filter(({ entry, wanted }) =>
    item.status === 'open' ? wanted : body.owners.includes(entry),
  );
}

/** From now on it is that room which takes them out of the team. A lost race is tried again with the whole step. */
async function handOver(
  s: Surroundings,
  { item, version }: Stored,
  entries: readonly string[],
): Promise<void> {
  const body: RoomBody = { ...roomBody(item), addedToTeam: united(roomBody(item).addedToTeam, entries) };
  const result = await s.store.records.commit(item.pk, [
    { kind: 'replace', item: { ...item, body: asBody(body) }, version },
  ]);
  if (!result.done) throw new RoomChanged();
}

/** Another room changed while somebody was handed over to it. */
export class RoomChanged extends Error {}

/** Those of `people`, by entry, who stay in the team for another room; that room has them written down as its own to remove. */
export async function neededElsewhere(t: Tending, people: readonly Known[]): Promise<readonly string[]> {
  const handedOver: string[] = [];
  for (const other of await roomsBeside(t)) {
    const theirs = await needs(t.s, other);
    const shared = people.flatMap(({ entry, objectId }) => {
      const same = theirs.find((each) => each.objectId.toLowerCase() === objectId.toLowerCase());
      return same === undefined || handedOver.includes(entry) ? [] : [{ entry, theirs: same.entry }];
    });
    if (shared.length === 0) continue;
    await handOver(
      t.s,
      other,
      shared.map((each) => each.theirs),
    );
    handedOver.push(...shared.map(({ entry }) => entry));
  }
  return handedOver;
}
