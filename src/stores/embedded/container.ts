import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import type {
  CommitResult,
  Conflict,
  Container,
  Item,
  ListQuery,
  Operation,
  Stored,
} from '../../use-cases/ports.ts';
import { checkCommit, checkList, checkNames, idOf } from '../limits.ts';
import { listStatement } from './list-statement.ts';
import type { Table } from './schema.ts';
import { storeTrouble } from './trouble.ts';

type Row = Record<string, SQLOutputValue>;

function storedFrom(row: Row): Stored {
  const item: Item = JSON.parse(String(row.item));
  return { item, version: String(row.version) };
}

function columnsOf(item: Item, version: string): Record<string, SQLInputValue> {
  return {
    pk: item.pk,
    id: item.id,
    version,
    type: item.type,
    status: item.status ?? null,
    assignee: item.assignee ?? null,
    owner: item.owner ?? null,
    due: item.due ?? null,
    purgeAt: item.purgeAt,
    item: JSON.stringify(item),
  };
}

const sqlOf = (table: Table) => ({
  read: `SELECT item, version FROM ${table} WHERE pk = $pk AND id = $id`,
  create: `INSERT INTO ${table} (pk, id, version, type, status, assignee, owner, due, purge_at, item)
    VALUES ($pk, $id, $version, $type, $status, $assignee, $owner, $due, $purgeAt, $item) ON CONFLICT DO NOTHING`,
  replace: `UPDATE ${table} SET version = $version, type = $type, status = $status, assignee = $assignee,
    owner = $owner, due = $due, purge_at = $purgeAt, item = $item WHERE pk = $pk AND id = $id AND version = $expected`,
  delete: `DELETE FROM ${table} WHERE pk = $pk AND id = $id AND version = $expected`,
});

/** One table as a Container; every call is one synchronous transaction, so calls of one process never interleave. */
export function embeddedContainer(db: DatabaseSync, table: Table): Container {
  const sql = sqlOf(table);
  const prepared = new Map<string, StatementSync>();
  const statement = (text: string): StatementSync => {
    const found = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, found);
    return found;
  };

  function apply(pk: string, operation: Operation, version: string): Conflict | undefined {
    const id = idOf(operation);
    if (operation.kind === 'create') {
      const { changes } = statement(sql.create).run(columnsOf(operation.item, version));
      return changes === 1 ? undefined : { id, why: 'exists' };
    }
    const expected = operation.version;
    const { changes } =
      operation.kind === 'replace'
        ? statement(sql.replace).run({ ...columnsOf(operation.item, version), expected })
        : statement(sql.delete).run({ pk, id, expected });
    if (changes === 1) return undefined;
    return { id, why: statement(sql.read).get({ pk, id }) === undefined ? 'missing' : 'changed' };
  }

  function transact(pk: string, operations: readonly Operation[]): CommitResult {
    // A deferred BEGIN would let two writers read first and then fail each other with BUSY.
    db.exec('BEGIN IMMEDIATE');
    const counted = statement('UPDATE counter SET value = value + 1 RETURNING value').get();
    const version = String(counted?.value);
    for (const operation of operations) {
      const conflict = apply(pk, operation, version);
      if (conflict !== undefined) {
        db.exec('ROLLBACK');
        return { done: false, conflict };
      }
    }
    db.exec('COMMIT');
    const written = operations.filter((operation) => operation.kind !== 'delete');
    return { done: true, versions: Object.fromEntries(written.map((each) => [each.item.id, version])) };
  }

  function rollBack(): void {
    try {
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself, or does so before the file is used again.
    }
  }

  // The write-ahead log still holds an erased key until it is cut; a reader in the way only delays that.
  function forgetErased(operations: readonly Operation[]): void {
    if (table !== 'keys' || !operations.some((operation) => operation.kind === 'delete')) return;
    try {
      statement('PRAGMA wal_checkpoint(TRUNCATE)').get();
    } catch {
      // The commit itself is done, and the next checkpoint cuts the log as well.
    }
  }

  return {
    async read(pk, id) {
      checkNames(pk, id);
      try {
        const row = statement(sql.read).get({ pk, id });
        return row === undefined ? undefined : storedFrom(row);
      } catch (error) {
        throw storeTrouble(error);
      }
    },
    async commit(pk, operations) {
      checkCommit(pk, operations);
      try {
        const result = transact(pk, operations);
        if (result.done) forgetErased(operations);
        return result;
      } catch (error) {
        rollBack();
        throw storeTrouble(error);
      }
    },
    async list(pk: string, query: ListQuery) {
      checkList(pk, query);
      try {
        const { sql: text, values } = listStatement(table, pk, query);
        return statement(text).all(values).map(storedFrom);
      } catch (error) {
        throw storeTrouble(error);
      }
    },
  };
}
