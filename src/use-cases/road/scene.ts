// Who stands before what: loaded afresh for every attempt, so that a lost race is authorised again.
import { type Cell, type DataLevel, dataLevelOn, highestLevelOn } from '../../domain/cell/cell.ts';
import { localDay } from '../../domain/cell/local-day.ts';
import { allows } from '../../domain/policy/policy.ts';
import type { Relation } from '../../domain/policy/rule.ts';
import type { Operation } from '../../domain/policy/table.ts';
import { type Standing, standingOn } from '../../domain/roster/entry.ts';
import { policyStateOfEntry } from '../../domain/roster/workflow.ts';
import type { Seat } from '../../domain/session/seat.ts';
import type { Item } from '../ports.ts';
import {
  bodyOf,
  CELL,
  cellOf,
  cellPartition,
  type Involved,
  type RosterBody,
  type SignalBody,
} from '../records.ts';
import { seatAt } from './seat-at.ts';
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
  /** The id of their organisation; empty for a stranger. */
  readonly organisation: string;
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
    work.read(CELL),
    work.read(entryId),
    targetId === undefined ? undefined : work.read(targetId),
  ]);
  if (cellItem === undefined) return undefined;
  const cell = cellOf(cellItem);
  const today = localDay(now, cell.timeZone);
  const seat = await seatAt(work, target, entryId, today, targetId);
  const organisation = entry === undefined ? '' : bodyOf<RosterBody>(entry).terms.organisation;
  const actor = { person, entry: entryId, standing: standingOf(entry, cell, today), owner, organisation };
  return {
    surroundings: s,
    now,
    today,
    pk,
    cell,
    level: levelWith(cell, today, organisation, target),
    actor,
    target,
    relation: target === undefined ? 'none' : relationOf(target, owner, seat),
    work,
  };
}

/**
 * Gate 1 by organisation: what the school wrote on the school's basis is read, by whoever may, while that basis holds; everything else
 * on the basis of whoever looks.
 */
export function levelWith(cell: Cell, today: string, own: string, target: Item | undefined): DataLevel {
  // A case may hold what several organisations wrote.
  if (target?.type === 'case' || target?.type === 'agenda-item') return highestLevelOn(cell, today);
  return dataLevelOn(cell, today, organisationOf(target) ?? own);
}

/** The organisation on whose basis this item was written; undefined for what is about nobody. */
export function organisationOf(item: Item | undefined): string | undefined {
  return item?.type === 'signal' ? bodyOf<SignalBody>(item).organisation : undefined;
}

/** What a roster entry is worth today: the role, or that of a stranger. */
export function standingOf(entry: Item | undefined, cell: Cell, today: string): Standing {
  if (entry === undefined) return 'stranger';
  const { terms } = bodyOf<RosterBody>(entry);
  return standingOn({ status: entry.status ?? '', terms }, today, cell.handOver);
}

/** What this item is to whoever is known as `owner` in the cell; `seat` is theirs where it is about a session. */
export function relationOf(item: Item, owner: string, seat: Seat = 'none'): Relation {
  const { recused, hands } = bodyOf<Involved>(item);
  if (recused?.includes(owner)) return item.owner === owner ? 'own-recused' : 'recused';
  if (item.owner === owner) return 'own';
  if (seat !== 'none') return seat;
  return hands?.includes(owner) ? 'hand' : 'other';
}

/** The item's state as the policy knows it. */
export function policyStateOf(item: Item): string | undefined {
  if (item.type !== 'roster') return item.status;
  return policyStateOfEntry(item.status ?? '', bodyOf<RosterBody>(item).terms.role);
}

/** The one question to the policy, about this scene. */
export function mayDo(scene: Scene, operation: Operation): boolean {
  const { target } = scene;
  return allows({
    operation,
    standing: scene.actor.standing,
    state: target && policyStateOf(target),
    relation: scene.relation,
    level: scene.level,
  });
}

/** The same question about another item of the same cell, for lists; about a session or an item of it, with the seat there (`seatAt`). */
export function mayDoWith(scene: Scene, operation: Operation, target: Item, seat: Seat = 'none'): boolean {
  return allows({
    operation,
    standing: scene.actor.standing,
    state: policyStateOf(target),
    relation: relationOf(target, scene.actor.owner, seat),
    level: levelWith(scene.cell, scene.today, scene.actor.organisation, target),
  });
}

/** The same question about nothing in particular: for what a screen about something offers besides. */
export function mayDoAtAll(scene: Scene, operation: Operation): boolean {
  const { standing } = scene.actor;
  return allows({ operation, standing, state: undefined, relation: 'none', level: scene.level });
}

/** Of these operations, those that this person may do with the target now: the buttons of its screen. */
export function offered<Each extends Operation>(scene: Scene, operations: readonly Each[]): readonly Each[] {
  return operations.filter((operation) => mayDo(scene, operation));
}
