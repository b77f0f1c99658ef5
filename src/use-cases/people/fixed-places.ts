// The places of the fixed members on the cell's record, by which notices find them.
import type { Cell } from '../../domain/cell/cell.ts';
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { SINGLE_PLACES, type SinglePlace, singlePlaceOf, succeeds } from '../../domain/roster/approval.ts';
import type { Role } from '../../domain/roster/entry.ts';
import { type EntryState, entryAfter } from '../../domain/roster/workflow.ts';
import { asBody, bodyOf, CELL, cellOf, type RosterBody } from '../records.ts';
import type { Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { dropWaiting } from './waiting-decision.ts';

export function holderOf(cell: Cell, place: SinglePlace): string {
  return place === 'coordinator' || place === 'deputy' ? cell.desk[place] : cell[place];
}

function withHolder(cell: Cell, place: SinglePlace, entry: string): Cell {
  return place === 'coordinator' || place === 'deputy'
    ? { ...cell, desk: { ...cell.desk, [place]: entry } }
    : { ...cell, [place]: entry };
}

async function keep(scene: Scene, cell: Cell): Promise<void> {
  const item = await scene.work.read(CELL);
  if (item === undefined) throw new Error('fault: a cell without its record');
  const body = asBody({ ...item.body, ...cell, revision: cellOf(item).revision + 1 });
  await scene.work.replace({ ...item, body });
}

const placesOf = (cell: Cell, entry: string) =>
  SINGLE_PLACES.filter((place) => holderOf(cell, place) === entry);

/** Nobody is written to any more in the place of somebody who left. */
export async function leavePlaces(scene: Scene, entry: string): Promise<void> {
  const left = placesOf(scene.cell, entry);
  if (left.length === 0) return;
  await keep(
    scene,
    left.reduce((cell, place) => withHolder(cell, place, ''), scene.cell),
  );
}

/** Ends the entry of whoever held this place until now, if they still hold it. */
async function endFormer(scene: Scene, place: SinglePlace, former: string): Promise<void> {
  const item = former === '' ? undefined : await scene.work.read(former);
  if (item === undefined) return;
  const { terms, decision } = bodyOf<RosterBody>(item);
  const next = entryAfter(item.status as EntryState, 'entry.end');
  if (terms.role !== place || next === undefined) return;
  await dropWaiting(scene, decision);
  const purgeAt = daysLater(scene.now, RETENTION_DAYS.audit);
  await scene.work.replace({ ...withBody(item, { decision: null }), status: next, purgeAt });
}

/** Puts an entry in the place of its role: it leaves its former one, and whoever held the new one has left. */
export async function takePlace(scene: Scene, entry: string, role: Role): Promise<void> {
  const { cell } = scene;
  const place = singlePlaceOf(role);
  const left = placesOf(cell, entry).filter((each) => each !== place);
  const vacated = left.reduce((each, former) => withHolder(each, former, ''), cell);
  const holder = place === undefined ? entry : holderOf(cell, place);
  const comes =
    place !== undefined && holder !== entry && (holder === '' || succeeds(place, cell.municipalities.length));
  if (comes) await endFormer(scene, place, holder);
  const next = comes ? withHolder(vacated, place, entry) : vacated;
  if (next !== cell) await keep(scene, next);
}
