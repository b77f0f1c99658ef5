// A cell that is filled in goes before its mayor.
import { missingIn } from '../../domain/cell/set-up.ts';
import { type EntryState, entryAfter } from '../../domain/roster/workflow.ts';
import { propose } from '../decision/propose.ts';
import { openEntry, withParts } from '../people/entry-item.ts';
import { routeTo } from '../profile/profile.ts';
import { CELL } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { placedPeople } from './cell-facts.ts';
import { cellIdOf, cellItem, withCell } from './cell-item.ts';
import type { SetUpPayload } from './set-up-decision.ts';

/**
 * The mayor's own entry holds from now on, on the authority of the founder whom the configuration names: somebody has to be able to say
 * yes first. It is the only entry that no mayor approved.
 */
async function admitMayor(scene: Scene): Promise<Refusal | undefined> {
  const mayor = await openEntry(scene, await scene.work.read(scene.cell.mayor));
  const next = mayor && entryAfter(mayor.state as EntryState, 'entry.approve');
  if (mayor === undefined || next === undefined) return { refused: 'changed' };
  const person = { ...mayor.person, approvedBy: scene.actor.entry, approvedOn: scene.today };
  const item = await withParts(scene, mayor.item, { ...mayor, person }, null);
  await scene.work.replace({ ...item, status: next });
  await routeTo(scene.surroundings, person, cellIdOf(scene));
  return undefined;
}

async function decide(scene: Scene): Promise<Outcome | Refusal> {
  if (missingIn(scene.cell).length > 0) return { refused: 'notComplete' };
  const refusal = await admitMayor(scene);
  if (refusal) return refusal;
  const { name, municipalities, languages, rules, practice } = scene.cell;
  const people = await placedPeople(scene);
  const payload: SetUpPayload = { place: { name, municipalities, languages }, rules, practice, people };
  const { id, number } = await propose(scene, { kind: 'set-up', about: CELL, payload });
  const item = await cellItem(scene);
  const { refusal: _earlier, ...sealed } = item.sealed ?? {};
  await scene.work.replace(withCell(item, { setUpDecision: id }, { status: 'awaiting-mayor', sealed }));
  return { done: 'setUpFinished', target: CELL, number };
}

/** Puts the whole cell before the mayor, once nothing is missing. */
export const finishSetUp: Command<undefined> = {
  operation: 'set-up.finish',
  on: 'cell',
  seenBy: 'set-up.see',
  decide,
};
