// An organisation as it lies in the store: `org.<random>`, with what was typed about it in the box `details`.
import type { Organisation } from '../../domain/roster/organisation.ts';
import type { Item } from '../ports.ts';
import { openSealed } from '../register.ts';
import type { Scene } from '../road/scene.ts';
import { everyItem } from './every-item.ts';

export interface KnownOrganisation {
  readonly id: string;
  readonly revision: number;
  readonly details: Organisation;
}

/** undefined where this is no organisation of the cell. */
export async function organisationOf(
  scene: Scene,
  item: Item | undefined,
): Promise<KnownOrganisation | undefined> {
  if (item?.type !== 'organisation') return undefined;
  const details = await openSealed<Organisation>(scene.surroundings, item, 'details');
  return details && { id: item.id, revision: Number(item.body.revision ?? 0), details };
}

/** By a point read, so a command can ask. */
export async function organisationById(scene: Scene, id: string): Promise<KnownOrganisation | undefined> {
  return organisationOf(scene, await scene.work.read(id));
}

/** All of them by name; a search. */
export async function allOrganisations(scene: Scene): Promise<readonly KnownOrganisation[]> {
  const items = await everyItem(scene, 'organisation');
  const known = await Promise.all(items.map((item) => organisationOf(scene, item)));
  return known
    .filter((each) => each !== undefined)
    .toSorted((one, other) => one.details.name.localeCompare(other.details.name));
}
