// Who stands before what: loaded afresh for every attempt, so that a lost race is authorised again.
import { type Cell, type DataLevel, dataLevelOn } from '../../domain/cell/cell.ts';
import { localDay } from '../../domain/cell/local-day.ts';
import { allows, type Operation, type Relation } from '../../domain/policy/policy.ts';
import { type EntryTerms, type Standing, standingOn } from '../../domain/roster/entry.ts';
import type { Item } from '../ports.ts';
import { bodyOf, cellOf, cellPartition } from '../records.ts';
import type { Surroundings } from './surroundings.ts';
import { Work } from './work.ts';

/** A person of the host tenant; a guest is the guest object there. */
export interface PersonId {
  readonly tenantId: string;
  readonly objectId: string;
}

export interface Actor {
  readonly person: PersonId;
  /** The id of the roster entry, whether there is one or not. */
  readonly entry: string;
  readonly standing: Standing;
  /** The pseudonym under which this person's own items are kept. */
  readonly owner: string;
}

export interface Scene {
  readonly surroundings: Surroundings;
  readonly now: Date;
  readonly today: string;
  readonly pk: string;
  readonly cell: Cell;
  readonly level: DataLevel;
  readonly actor: Actor;
  readonly target: Item | undefined;
  readonly relation: Relation;
  readonly work: Work;
}

export async function entryIdOf(s: Surroundings, pk: string, person: PersonId): Promise<string> {
  return `ros.${await s.keys.pseudonym(pk, 'roster', `${person.tenantId}:${person.objectId}`)}`;
}

export async function ownerOf(s: Surroundings, pk: string, person: PersonId): Promise<string> {
  return s.keys.pseudonym(pk, 'owner', `${person.tenantId}:${person.objectId}`);
}

/** Loads cell, roster entry and target by point reads, at once. undefined where no such cell exists. */
export async function setScene(
  s: Surroundings,
  cellId: string,
  person: PersonId,
  targetId: string | undefined,
): Promise<Scene | undefined> {
  const pk = cellPartition(cellId);
  const now = s.clock.now();
  const work = new Work(s.store.records, pk);
  const [entryId, owner] = await Promise.all([entryIdOf(s, pk, person), ownerOf(s, pk, person)]);
  const [cellItem, entry, target] = await Promise.all([
    work.read('cell'),
    work.read(entryId),
    targetId === undefined ? undefined : work.read(targetId),
  ]);
  if (cellItem === undefined) return undefined;
  const cell = cellOf(cellItem);
  const today = localDay(now, cell.timeZone);
  const standing = standingOn(entry && bodyOf<EntryTerms>(entry), today);
  const relation = target === undefined ? 'none' : target.owner === owner ? 'own' : 'other';
  const actor = { person, entry: entryId, standing, owner };
  return {
    surroundings: s,
    now,
    today,
    pk,
    cell,
    level: dataLevelOn(cell, today),
    actor,
    target,
    relation,
    work,
  };
}

/** The one question to the policy, about this scene. */
export function mayDo(scene: Scene, operation: Operation): boolean {
  const { standing } = scene.actor;
  return allows({
    operation,
    standing,
    state: scene.target?.status,
    relation: scene.relation,
    level: scene.level,
  });
}

/** The same question about another item of the same cell, for lists. */
export function mayDoWith(scene: Scene, operation: Operation, target: Item): boolean {
  const relation = target.owner === scene.actor.owner ? 'own' : 'other';
  return allows({
    operation,
    standing: scene.actor.standing,
    state: target.status,
    relation,
    level: scene.level,
  });
}
