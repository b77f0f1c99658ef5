// The two organisations that every cell begins with: its municipality, and the local police. Others come with the roster.
import { citation } from '../../domain/law/references.ts';
import type { Organisation } from '../../domain/roster/organisation.ts';
import { organisationById } from '../people/organisation-item.ts';
import type { Item } from '../ports.ts';
import { asBody, SCHEMA_VERSION } from '../records.ts';
import { withSealed } from '../register.ts';
import type { Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';

export const MUNICIPALITY = 'org.municipality';
export const POLICE = 'org.police';
export type OwnOrganisation = typeof MUNICIPALITY | typeof POLICE;

const SECTORS = { [MUNICIPALITY]: 'municipality', [POLICE]: 'police' } as const satisfies {
  readonly [id in OwnOrganisation]: Organisation['sector'];
};

/** Writes the organisation under this name. Fixed members take part by the law itself, so no protocol is needed for them. */
export async function nameOrganisation(scene: Scene, id: OwnOrganisation, name: string): Promise<void> {
  const { work, cell, today, pk } = scene;
  const noneBecause = citation('livcMembers', today, cell.languages[0] ?? 'nl');
  const details: Organisation = { name, sector: SECTORS[id], protocol: { noneBecause } };
  const [item, known] = await Promise.all([work.read(id), organisationById(scene, id)]);
  if (known?.details.name === name) return;
  if (item !== undefined) {
    await work.replace(withBody(await withSealed(scene, item, 'details', details), {}));
    return;
  }
  const first: Item = {
    id,
    pk,
    type: 'organisation',
    schemaVersion: SCHEMA_VERSION,
    status: 'kept',
    // Kept as long as the cell: entries of the roster and legal bases name it.
    purgeAt: null,
    body: asBody({ revision: 1 }),
  };
  work.create(await withSealed(scene, first, 'details', details));
}
