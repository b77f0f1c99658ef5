import assert from 'node:assert/strict';
import type { Item, ListQuery, Operation } from '../use-cases/ports.ts';

// Cosmos would invent a missing id and accept ids that later cannot be read, so both adapters refuse them before any I/O.
const NAME = /^[A-Za-z0-9_.:-]{1,200}$/;
// Lists compare instants as text, which is only right when all of them have this one form.
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const MAX_OPERATIONS = 100;
const MAX_BATCH_BYTES = 2 * 1024 * 1024;
const MAX_PAGE = 200;

export function idOf(operation: Operation): string {
  return operation.kind === 'delete' ? operation.id : operation.item.id;
}

/** Asserts that a partition and an id can be stored under exactly this name; a fault of the caller otherwise. */
export function checkNames(pk: string, id: string): void {
  assert.ok(NAME.test(pk), 'store: partition name');
  assert.ok(NAME.test(id), 'store: item id');
}

function checkItem(pk: string, item: Item): void {
  assert.equal(item.pk === pk, true, 'store: item of another partition');
  assert.ok(item.due === undefined || INSTANT.test(item.due), 'store: due is not an instant');
  assert.ok(item.purgeAt === null || INSTANT.test(item.purgeAt), 'store: purgeAt is not an instant');
}

/**
 * Asserts the limits of one commit: 1 to 100 operations on different ids of one partition, 2 MB of JSON. Gives that JSON by id: it was
 * weighed, so nobody has to make it again.
 */
export function checkCommit(pk: string, operations: readonly Operation[]): ReadonlyMap<string, string> {
  assert.ok(operations.length >= 1 && operations.length <= MAX_OPERATIONS, 'store: operations in a commit');
  const ids = new Set<string>();
  const texts = new Map<string, string>();
  let bytes = 0;
  for (const operation of operations) {
    const id = idOf(operation);
    checkNames(pk, id);
    assert.equal(ids.has(id), false, 'store: an id twice in a commit');
    ids.add(id);
    // To Cosmos an empty or starred If-Match means "whatever is there".
    assert.ok(operation.kind === 'create' || /[^*\s]/.test(operation.version), 'store: version');
    if (operation.kind === 'delete') continue;
    checkItem(pk, operation.item);
    const text = JSON.stringify(operation.item);
    texts.set(id, text);
    bytes += Buffer.byteLength(text);
  }
  assert.ok(bytes <= MAX_BATCH_BYTES, 'store: bytes in a commit');
  return texts;
}

/** Asserts that a list names a partition, a page size, and a keyset that its order can continue from. */
export function checkList(pk: string, query: ListQuery): void {
  assert.ok(NAME.test(pk), 'store: partition name');
  assert.ok(Number.isInteger(query.limit) && query.limit >= 1 && query.limit <= MAX_PAGE, 'store: page size');
  const after = query.after;
  if (after === undefined) return;
  assert.equal(after.pk === pk, true, 'store: keyset of another partition');
  assert.ok(query.order !== 'due' || after.due !== undefined, 'store: keyset without due');
  assert.ok(query.order !== 'purgeAt' || after.purgeAt !== null, 'store: keyset without purgeAt');
}
