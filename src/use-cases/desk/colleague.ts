// Who of the desk could do something instead of whoever acts now: asked of the policy for them, as it is asked for everybody.
import { localDay } from '../../domain/cell/local-day.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { Addressee } from '../outbox/effect.ts';
import type { Item } from '../ports.ts';
import { bodyOf, CELL, cellOf, type RosterBody } from '../records.ts';
import { levelWith, mayDo, relationOf, type Scene, standingOf } from '../road/scene.ts';
import type { Surroundings } from '../road/surroundings.ts';

/** The same scene as somebody else of the roster would find it, before `item`; undefined where that entry does not exist. */
async function inTheirPlace(scene: Scene, entryId: string, item: Item): Promise<Scene | undefined> {
  const entry = entryId === '' ? undefined : await scene.work.read(entryId);
  if (entry?.owner === undefined) return undefined;
  const { cell, today } = scene;
  const { organisation } = bodyOf<RosterBody>(entry).terms;
  const actor = {
    ...scene.actor,
    entry: entryId,
    owner: entry.owner,
    organisation,
    standing: standingOf(entry, cell, today),
  };
  const level = levelWith(cell, today, organisation, item);
  return { ...scene, actor, level, target: item, relation: relationOf(item, entry.owner) };
}

/** The roster entry of the other one at the desk who may do this with `item` now, or undefined: at most two point reads. */
export async function colleagueWhoMay(
  scene: Scene,
  operation: Operation,
  item: Item,
): Promise<string | undefined> {
  const { coordinator, deputy } = scene.cell.desk;
  for (const entry of [coordinator, deputy]) {
    if (entry === scene.actor.entry) continue;
    const theirs = await inTheirPlace(scene, entry, item);
    if (theirs && mayDo(theirs, operation)) return entry;
  }
  return undefined;
}

/** Who is told that `operation` waits to be done with `item`: a colleague at the desk, else the mayor. */
export async function whoIsTold(
  scene: Scene,
  operation: Operation,
  item: Item,
): Promise<{ readonly to: Addressee; readonly entry?: string }> {
  const entry = await colleagueWhoMay(scene, operation, item);
  return entry === undefined ? { to: 'mayor' } : { to: 'entry', entry };
}

/** The deputy's roster entry, while the deputy sits at the desk; for the clock, which acts for nobody. */
export async function deputyOnDuty(s: Surroundings, pk: string): Promise<string | undefined> {
  const found = await s.store.records.read(pk, CELL);
  if (found === undefined) return undefined;
  const cell = cellOf(found.item);
  const { deputy } = cell.desk;
  const entry = deputy === '' ? undefined : await s.store.records.read(pk, deputy);
  const today = localDay(s.clock.now(), cell.timeZone);
  return standingOf(entry?.item, cell, today) === 'deputy' ? deputy : undefined;
}
