import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../use-cases/ports.ts';
import { embeddedContainer } from './container.ts';
import { createGroupCommit } from './group-commit.ts';
import { prepareSchema } from './schema.ts';
import { keepStatements } from './statements.ts';
import { storeTrouble } from './trouble.ts';

const WAIT_FOR_LOCK_MS = 5000;
const FILE_NAME = 'livc.sqlite';

function isBusy(error: unknown): boolean {
  return storeTrouble(error).code === 'timeout';
}

// SQLite does not wait for its lock while it switches to the write-ahead log, so two first starts at once would collide.
function useWriteAheadLog(db: DatabaseSync): void {
  const giveUpAt = performance.now() + WAIT_FOR_LOCK_MS;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}

function openDatabase(folder: string, waitForLockMs: number): DatabaseSync {
  if (folder === ':memory:') return new DatabaseSync(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, FILE_NAME);
  const db = new DatabaseSync(file, { timeout: waitForLockMs });
  // SQLite gives its log files the mode of the database file.
  chmodSync(file, 0o600);
  return db;
}

/** The store on an open database that has its tables; both containers commit in the same groups. */
export function storeOn(db: DatabaseSync): Store {
  const statement = keepStatements(db);
  const group = createGroupCommit(db, statement);
  return {
    records: embeddedContainer('records', statement, group),
    keys: embeddedContainer('keys', statement, group),
    async ping() {
      try {
        statement('SELECT value FROM counter').get();
      } catch (error) {
        throw storeTrouble(error);
      }
    },
    async close() {
      group.flush();
      if (db.isOpen) db.close();
    },
  };
}

/**
 * Opens (or creates) the store in one SQLite file of `folder`; `':memory:'` keeps nothing. Several processes may share a
 * folder. A commit is on the disk when it answers. Throws `Trouble('store', 'forbidden')` when the folder cannot be written.
 */
export function openEmbeddedStore(folder: string, waitForLockMs = WAIT_FOR_LOCK_MS): Store {
  let db: DatabaseSync | undefined;
  try {
    db = openDatabase(folder, waitForLockMs);
    useWriteAheadLog(db);
    db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF');
    prepareSchema(db);
    return storeOn(db);
  } catch (error) {
    db?.close();
    throw storeTrouble(error);
  }
}
