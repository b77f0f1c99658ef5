// What the use cases need from outside, and nothing of how it is done. Adapters live in stores/, vault/, teams/ and graph/.

/** Plain JSON: what an item's open body and a sealed box's plaintext are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A sealed box: AES-256-GCM under the data key `keyId`; `iv`, `tag` and `text` are base64url. `v` is the content's version, part of the AAD. */
export interface SealedBox {
  readonly v: number;
  readonly keyId: string;
  readonly iv: string;
  readonly tag: string;
  readonly text: string;
}

/** One stored item. Everything outside `sealed` must be free of content about anybody. Instants are UTC, ISO 8601 with milliseconds. */
export interface Item {
  /** Unique within its partition; only `[A-Za-z0-9_.:-]`, at most 200 characters. */
  readonly id: string;
  /** The partition: `c:<cell>`, `person:<tenant>:<object id>` or `deployment`. */
  readonly pk: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** After this instant the item may no longer exist; null where another rule ends it. Lists by `purgeAt` leave out null. */
  readonly purgeAt: string | null;
  readonly status?: string;
  readonly assignee?: string;
  /** A keyed pseudonym of the person whose item this is; never an object id. */
  readonly owner?: string;
  /** When something has to happen to this item: the key of the worker's lists. */
  readonly due?: string;
  readonly body: JsonObject;
  readonly sealed?: { readonly [name: string]: SealedBox };
}

/** An item as read, with the opaque version (etag) that a later replace or delete has to name. */
export interface Stored {
  readonly item: Item;
  readonly version: string;
}

export type Operation =
  | { readonly kind: 'create'; readonly item: Item }
  | { readonly kind: 'replace'; readonly item: Item; readonly version: string }
  | { readonly kind: 'delete'; readonly id: string; readonly version: string };

export type Conflict = { readonly id: string; readonly why: 'exists' | 'changed' | 'missing' };
/** `versions` maps each created or replaced id to its new version. */
export type CommitResult =
  | { readonly done: true; readonly versions: { readonly [id: string]: string } }
  | { readonly done: false; readonly conflict: Conflict };

/** Which items of one partition, in which order. With `order: 'due'` items without `due` are left out. Keyset: give the last item of the page before as `after`. */
export interface ListQuery {
  readonly type: string;
  readonly status?: string;
  readonly assignee?: string;
  readonly owner?: string;
  /** Only items whose `due` is at or before this instant. */
  readonly dueUntil?: string;
  /** Only items whose `purgeAt` is at or before this instant. */
  readonly purgeUntil?: string;
  readonly order: 'id' | '-id' | 'due' | 'purgeAt';
  readonly after?: Item;
  /** 1 to 200. */
  readonly limit: number;
}

/**
 * One container of one store. Reads and lists always name a partition. A commit is all or nothing: at most 100 operations
 * and 2 MB in one partition. Adapters throw `Trouble` and nothing else; a lost acknowledgement is resolved inside `commit` by
 * reading back, so its answer is always the truth about this call.
 */
export interface Container {
  read(pk: string, id: string): Promise<Stored | undefined>;
  commit(pk: string, operations: readonly Operation[]): Promise<CommitResult>;
  list(pk: string, query: ListQuery): Promise<readonly Stored[]>;
}

export interface Store {
  /** State, drafts, idempotency keys, outbox, audit. */
  readonly records: Container;
  /** Wrapped data keys: item type `key`, body `{ wrapped: <base64url> }`. */
  readonly keys: Container;
  /** Throws `Trouble` when the store cannot answer now. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type TroubleCode = 'unavailable' | 'throttled' | 'timeout' | 'forbidden' | 'unexpected';

/** What adapters throw, and only they: the outside world failed. Carries codes only, never a message of a library. */
export class Trouble extends Error {
  readonly where: string;
  readonly code: TroubleCode;
  readonly retryAfterMs: number | undefined;
  constructor(where: string, code: TroubleCode, options: { cause?: unknown; retryAfterMs?: number } = {}) {
    super(`${where}: ${code}`, { cause: options.cause });
    this.where = where;
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** What `seal` throws under a key that was erased: what it was to be sealed for has ended since it was read. */
export class KeyErased extends Error {
  constructor() {
    super('vault: no such key');
  }
}

/** Wraps and unwraps 32-byte keys with the key that never leaves the vault. */
export interface Vault {
  wrap(key: Uint8Array): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

export interface Clock {
  now(): Date;
}

/** Where a sealed box lives: part of its AAD, so that a box moved elsewhere does not open. */
export interface SealPlace {
  readonly container: 'records' | 'keys';
  readonly id: string;
  readonly name: string;
}

/** Envelope encryption. No call here goes to the vault during a press: cell keys and data keys are kept in memory for a short time. */
export interface Keys {
  /** Fetches the cell's key from the vault, so that no press has to. */
  prepare(pk: string): Promise<void>;
  /** Writes a new wrapped data key first, before anything is sealed with it; gives its id. */
  newDataKey(pk: string, purgeAt: string | null): Promise<string>;
  seal(pk: string, keyId: string, place: SealPlace, v: number, content: JsonObject): Promise<SealedBox>;
  /** undefined when the key was erased, and with it the content. */
  open(pk: string, place: SealPlace, box: SealedBox): Promise<JsonObject | undefined>;
  erase(pk: string, keyId: string): Promise<void>;
  /** Moves a data key's own end; nothing happens when the key is gone. */
  keepUntil(pk: string, keyId: string, purgeAt: string | null): Promise<void>;
  /** HMAC-SHA-256 under a key of the cell, base64url: the same value gives the same pseudonym, and nobody without the key can guess it. */
  pseudonym(pk: string, purpose: string, value: string): Promise<string>;
}

/** What the tenant's directory says of an account. */
export interface Account {
  readonly objectId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly guest: boolean;
}

/** The tenant's directory of people. undefined: there is no such account (any more). Throws `Trouble`. */
export interface Directory {
  account(objectId: string): Promise<Account | undefined>;
}

export interface Chance {
  /** 22 random characters of `[A-Za-z0-9_-]`, 128 bits. */
  id(): string;
}

export interface Digest {
  /** SHA-256 in lower-case hexadecimal. */
  sha256(text: string): string;
}
