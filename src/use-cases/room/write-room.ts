// One step's commit: the room, what goes with it, the entry in the log and the notices; or nothing of it.
import { outboxItems } from '../outbox/outbox-item.ts';
import type { Item, Operation, Stored } from '../ports.ts';
import { asBody } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { commitWithAudit } from '../road/system.ts';
import { type RoomBody, roomBody } from './room-item.ts';
import type { Move } from './saga-row.ts';

const ATTEMPTS = 5;

interface Written extends Pick<Move, 'operations' | 'effects' | 'audit'> {
  readonly change: (body: RoomBody) => Partial<RoomBody>;
  /** What else changes on the item. */
  readonly item?: Partial<Pick<Item, 'status' | 'due' | 'purgeAt'>>;
  /** The room itself ends. */
  readonly ends?: true;
}

const isStillOurs = (one: Item, other: Item): boolean => roomBody(one).fence === roomBody(other).fence;

function operationOf({ item, version }: Stored, written: Written): Operation {
  if (written.ends === true) return { kind: 'delete', id: item.id, version };
  const body = roomBody(item);
  const next = { ...body, ...written.change(body), revision: body.revision + 1 };
  return { kind: 'replace', item: { ...item, ...written.item, body: asBody(next) }, version };
}

const changesNothing = (held: Stored, { change, operations, effects, audit, item, ends }: Written): boolean =>
  !ends &&
  audit === undefined &&
  (operations ?? []).length + (effects ?? []).length === 0 &&
  JSON.stringify({ ...held.item, ...item }) === JSON.stringify(held.item) &&
  JSON.stringify({ ...roomBody(held.item), ...change(roomBody(held.item)) }) ===
    JSON.stringify(roomBody(held.item));

function withoutDue(written: Written): Written {
  const { due: _due, ...item } = written.item ?? {};
  return { ...written, item };
}

async function commit(s: Surroundings, held: Stored, written: Written): Promise<boolean> {
  const { pk, id } = held.item;
  const operations = [
    operationOf(held, written),
    ...(written.operations ?? []),
    ...outboxItems(s, pk, written.effects ?? []).map((item) => ({ kind: 'create', item }) as const),
  ];
  if (written.audit === undefined) return (await s.store.records.commit(pk, operations)).done;
  return commitWithAudit(s, pk, operations, { what: written.audit, outcome: 'done', about: id });
}

/**
 * The room as written, or undefined where it is not ours any more or something beside it has changed: then everything is looked at again.
 * A poke meanwhile (`tend-room`) changes only when it is due, and loses nothing.
 */
export async function writeRoom(
  s: Surroundings,
  held: Stored,
  written: Written,
): Promise<Stored | undefined> {
  if (changesNothing(held, written)) return held;
  const { records } = s.store;
  let current = held;
  for (let n = 0; n < ATTEMPTS; n += 1) {
    const poked = current.item.due !== held.item.due;
    const done = await commit(s, current, poked ? withoutDue(written) : written);
    const now = await records.read(held.item.pk, held.item.id);
    if (done && (written.effects ?? []).length > 0) s.wake();
    if (now === undefined || !isStillOurs(now.item, held.item)) return undefined;
    if (done) return now;
    // Not the room was changed, but something beside it.
    if (now.version === current.version) return undefined;
    current = now;
  }
  return undefined;
}
