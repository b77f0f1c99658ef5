// Who somebody is, from the sealed part of their roster entry.
import type { EntryPerson } from '../domain/roster/entry.ts';
import { openSealed } from './register.ts';
import type { Scene } from './road/scene.ts';

/** The person of a roster entry, or undefined where there is none. */
export async function personOf(scene: Scene, entryId: string): Promise<EntryPerson | undefined> {
  return openSealed<EntryPerson>(scene.surroundings, await scene.work.read(entryId), 'person');
}

/** The name of whoever looks, for the watermark. */
export async function viewerOf(scene: Scene): Promise<string> {
  return (await personOf(scene, scene.actor.entry))?.name ?? '';
}
