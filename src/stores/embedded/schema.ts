import type { DatabaseSync } from 'node:sqlite';
import { Trouble } from '../../use-cases/ports.ts';

const SCHEMA_VERSION = 1;

export const tables = ['records', 'keys'] as const;
export type Table = (typeof tables)[number];

// Each index answers one kind of ListQuery in its own order, so that no page has to sort or skip rows.
function tableOf(name: Table): string {
  return `
    CREATE TABLE ${name} (
      pk TEXT NOT NULL,
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      type TEXT NOT NULL,
      status TEXT,
      assignee TEXT,
      owner TEXT,
      due TEXT,
      purge_at TEXT,
      item TEXT NOT NULL,
      PRIMARY KEY (pk, id)
    ) STRICT;
    CREATE INDEX ${name}_by_type ON ${name} (pk, type, id);
    CREATE INDEX ${name}_by_owner ON ${name} (pk, type, owner, id) WHERE owner IS NOT NULL;
    CREATE INDEX ${name}_by_assignee ON ${name} (pk, type, assignee, due, id) WHERE assignee IS NOT NULL;
    CREATE INDEX ${name}_by_due ON ${name} (pk, type, due, id) WHERE due IS NOT NULL;
    CREATE INDEX ${name}_by_purge ON ${name} (pk, type, purge_at, id) WHERE purge_at IS NOT NULL;`;
}

// The counter gives every commit its own version, so a deleted and recreated item never repeats an old one.
const creation = `
  CREATE TABLE counter (value INTEGER NOT NULL) STRICT;
  INSERT INTO counter VALUES (0);
  ${tables.map(tableOf).join('\n')}
  PRAGMA user_version = ${SCHEMA_VERSION};`;

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version);
}

/** Creates the tables in a new database; refuses one that a later release has written. */
export function prepareSchema(db: DatabaseSync): void {
  if (versionOf(db) === SCHEMA_VERSION) return;
  db.exec('BEGIN IMMEDIATE');
  // Another process may have created the tables while this one waited for the lock.
  const found = versionOf(db);
  if (found === 0) db.exec(creation);
  db.exec('COMMIT');
  if (found > SCHEMA_VERSION) throw new Trouble('store', 'unexpected');
}
