// Who somebody is, from the sealed part of their roster entry.
import type { EntryPerson } from '../domain/roster/entry.ts';
import type { Scene } from './road/scene.ts';

/** The person of a roster entry, or undefined where there is none. */
export async function personOf(scene: Scene, entryId: string): Promise<EntryPerson | undefined> {
  const entry = await scene.work.read(entryId);
  const box = entry?.sealed?.person;
  if (box === undefined) return undefined;
  const place = { container: 'records', id: entryId, name: 'person' } as const;
  return (await scene.surroundings.keys.open(scene.pk, place, box)) as unknown as EntryPerson | undefined;
}
