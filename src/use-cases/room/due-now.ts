import { Trouble } from '../ports.ts';
import type { Surroundings } from '../road/surroundings.ts';

/** The worker looks at this room in its next round. A lost race is tried again by the outbox; a room that does not exist yet reads everything anew. */
export async function dueNow(s: Surroundings, pk: string, room: string): Promise<void> {
  const found = await s.store.records.read(pk, room);
  if (found === undefined) return;
  const due = s.clock.now().toISOString();
  if (found.item.due !== undefined && found.item.due <= due) return;
  const item = { ...found.item, due };
  const result = await s.store.records.commit(pk, [{ kind: 'replace', item, version: found.version }]);
  if (!result.done) throw new Trouble('room', 'unavailable');
}
