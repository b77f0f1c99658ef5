import type { Item, Operation, Stored } from '../../use-cases/ports.ts';

/**
 * An item as Cosmos keeps it: with the id of the commit that wrote it, which tells a lost acknowledgement from a lost race, and
 * without a `purgeAt` that is null, because Cosmos indexes nulls and charges for it.
 */
export interface Document extends Omit<Item, 'purgeAt'> {
  readonly op: string;
  readonly purgeAt?: string;
  readonly ttl?: number;
}

/** What Cosmos adds to every document. */
export interface SystemFields {
  readonly _rid: string;
  readonly _self: string;
  readonly _etag: string;
  readonly _ts: number;
  readonly _attachments?: string;
}

const MARK_SECONDS = 3600;

export function documentOf(item: Item, op: string): Document {
  const { purgeAt, ...rest } = item;
  return { ...rest, ...(purgeAt === null ? {} : { purgeAt }), op };
}

export function storedFrom(document: Document & SystemFields): Stored {
  const { op, ttl, purgeAt = null, _rid, _self, _etag, _ts, _attachments, ...item } = document;
  return { item: { ...item, purgeAt }, version: _etag };
}

/** Written beside deletes, which leave nothing that could tell whose they were. Cosmos removes it after an hour. */
export function markOf(pk: string, op: string): Document {
  return {
    id: `mark.${op}`,
    pk,
    type: 'commit-mark',
    schemaVersion: 1,
    body: {},
    op,
    ttl: MARK_SECONDS,
  };
}

/** A commit of deletes only, with room for one operation more. */
export function needsMark(operations: readonly Operation[], maxOperations: number): boolean {
  return operations.length < maxOperations && operations.every((operation) => operation.kind === 'delete');
}
