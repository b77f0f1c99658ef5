// A press that never reached a use case: a button that is not ours, or not this person's. Content-free, like every entry.

import { Trouble } from '../ports.ts';
import { cellPartition, DEPLOYMENT } from '../records.ts';
import { auditActor } from './audit.ts';
import { type PersonId, setScene } from './scene.ts';
import type { Surroundings } from './surroundings.ts';
import { commitWithAudit } from './system.ts';

const WHAT = 'button.foreign';

/** Presses of people without a cell, counted until the next round of the clock: one entry, however many there were. */
const strangers = new WeakMap<Surroundings, number>();

/** Leaves an entry in the cell's chain; for somebody without a cell the deployment's chain gets a count, once a round. */
export async function noteForeignButton(
  s: Surroundings,
  person: PersonId,
  cell: string | undefined,
): Promise<void> {
  const scene = cell === undefined ? undefined : await setScene(s, cell, person, undefined);
  if (scene === undefined || cell === undefined) {
    strangers.set(s, (strangers.get(s) ?? 0) + 1);
    return;
  }
  const actor = await auditActor(scene, undefined);
  const fact = { what: WHAT, outcome: 'refused', about: '-' } as const;
  const written = await commitWithAudit(s, cellPartition(cell), [], fact, actor);
  if (!written) throw new Trouble('audit', 'unavailable');
}

/** Called by the clock: what strangers tried since the last round, as one entry with their number. */
export async function writeDownStrangers(s: Surroundings): Promise<void> {
  const count = strangers.get(s) ?? 0;
  if (count === 0) return;
  const fact = { what: WHAT, outcome: 'refused', about: `times-${count}` } as const;
  const written = await commitWithAudit(s, DEPLOYMENT, [], fact);
  if (written) strangers.set(s, (strangers.get(s) ?? count) - count);
}
