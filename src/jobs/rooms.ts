// Rooms that are due: convened, guarded, closed, deleted. One worker for each host team at a time, however many processes there are.
import { tendInvitations } from '../use-cases/invitation/expire-invitations.ts';
import type { Item, Stored } from '../use-cases/ports.ts';
import { asBody } from '../use-cases/records.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { roomBody } from '../use-cases/room/room-item.ts';
import { SAGA, type Saga } from '../use-cases/room/saga.ts';
import { LEASE_MS, leaseTeam, type TeamLease } from '../use-cases/room/team-lease.ts';
import { tendRoom } from '../use-cases/room/tend-room.ts';

const BATCH = 50;

/** The fence on the room: from here on nobody who held the team before can write on it. */
async function fenced(
  s: Surroundings,
  { item, version }: Stored,
  { fence }: TeamLease,
): Promise<Stored | undefined> {
  // Not due while it is in hand, so that a poke in between shows; after a crash it is due when the lease is over.
  const due = new Date(s.clock.now().getTime() + LEASE_MS).toISOString();
  const next: Item = { ...item, due, body: asBody({ ...roomBody(item), fence }) };
  const result = await s.store.records.commit(item.pk, [{ kind: 'replace', item: next, version }]);
  return result.done ? { item: next, version: result.versions[item.id] ?? '' } : undefined;
}

async function tendOne(
  s: Surroundings,
  pk: string,
  room: Stored,
  lease: TeamLease,
  saga: Saga,
): Promise<void> {
  const held = await fenced(s, room, lease);
  if (held === undefined) return;
  // Whose approval or invitation ended is out of the records before anybody counts who belongs in the channel.
  await tendInvitations(s, pk, roomBody(held.item).session);
  await tendRoom(s, pk, held, saga, () => lease.stillHeld());
}

/**
 * One round over one cell's rooms that are due; the saga can be another one, for tests. A room that fails stops no other one: what it threw
 * (`Trouble` of the store, or a fault) is thrown at the end, the first of them.
 */
export async function tendRooms(s: Surroundings, pk: string, saga: Saga = SAGA): Promise<void> {
  const dueUntil = s.clock.now().toISOString();
  const due = await s.store.records.list(pk, { type: 'room', dueUntil, order: 'due', limit: BATCH });
  const failures: unknown[] = [];
  for (const [team, rooms] of Map.groupBy(due, ({ item }) => roomBody(item).team)) {
    const lease = await leaseTeam(s, team);
    if (lease === undefined) continue;
    for (const room of rooms) await tendOne(s, pk, room, lease, saga).catch((error) => failures.push(error));
    await lease.release().catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
