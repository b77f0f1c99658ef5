// A roster entry as it lies in the store, opened and sealed again.
import type { EntryPerson } from '../../domain/roster/entry.ts';
import type { EntryParts } from '../../domain/roster/entry-form.ts';
import type { EntryState } from '../../domain/roster/workflow.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type RosterBody } from '../records.ts';
import { openSealed, withSealed } from '../register.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf, withBody } from '../signal/signal-item.ts';

/** Why somebody was suspended, may act again, or has left; sealed in the box `reason`. */
export interface EntryReason {
  readonly action: 'entry.suspend' | 'entry.resume' | 'entry.end';
  readonly reason: string;
  /** The roster entry of whoever did it, and the instant. */
  readonly by: string;
  readonly at: string;
}

export interface OpenedEntry extends EntryParts {
  readonly item: Item;
  readonly body: RosterBody;
  readonly state: EntryState;
}

/** undefined where this is no entry, or its key is gone. */
export async function openEntry(scene: Scene, item: Item | undefined): Promise<OpenedEntry | undefined> {
  if (item?.type !== 'roster') return undefined;
  const person = await openSealed<EntryPerson>(scene.surroundings, item, 'person');
  if (person === undefined) return undefined;
  const body = bodyOf<RosterBody>(item);
  return { item, body, terms: body.terms, person, state: item.status as EntryState };
}

/** The scene's target. */
export async function targetEntry(scene: Scene): Promise<OpenedEntry | undefined> {
  return openEntry(scene, targetOf(scene));
}

/** The entry with other parts, its revision one on; `decision` is the one that waits about it. */
export async function withParts(
  scene: Scene,
  item: Item,
  { terms, person }: EntryParts,
  decision: string | null,
): Promise<Item> {
  return withBody(await withSealed(scene, item, 'person', person), { terms, decision });
}
