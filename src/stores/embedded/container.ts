import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
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
import type { GroupCommit } from './group-commit.ts';
import { createItemMemory } from './item-memory.ts';
import { listStatement } from './list-statement.ts';
import type { Table } from './schema.ts';
import type { Statements } from './statements.ts';
import { storeTrouble } from './trouble.ts';

type Row = Record<string, SQLOutputValue>;

function storedFrom(row: Row): Stored {
  const item: Item = JSON.parse(String(row.item));
  return { item, version: String(row.version) };
}

function columnsOf(item: Item, text: string | undefined, version: string): Record<string, SQLInputValue> {
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
    item: text ?? JSON.stringify(item),
  };
}

const sqlOf = (table: Table) => ({
  // The text itself only where it is not the one that is known.
  readIfNew: `SELECT version, CASE WHEN version = $known THEN NULL ELSE item END AS item
    FROM ${table} WHERE pk = $pk AND id = $id`,
  read: `SELECT item, version FROM ${table} WHERE pk = $pk AND id = $id`,
  create: `INSERT INTO ${table} (pk, id, version, type, status, assignee, owner, due, purge_at, item)
    VALUES ($pk, $id, $version, $type, $status, $assignee, $owner, $due, $purgeAt, $item) ON CONFLICT DO NOTHING`,
  replace: `UPDATE ${table} SET version = $version, type = $type, status = $status, assignee = $assignee,
    owner = $owner, due = $due, purge_at = $purgeAt, item = $item WHERE pk = $pk AND id = $id AND version = $expected`,
  delete: `DELETE FROM ${table} WHERE pk = $pk AND id = $id AND version = $expected`,
});

/** One table as a Container: reads see what is committed, and commits go in groups. */
export function embeddedContainer(table: Table, statement: Statements, group: GroupCommit): Container {
  const sql = sqlOf(table);
  const memory = createItemMemory();

  function apply(
    pk: string,
    operation: Operation,
    text: string | undefined,
    version: string,
  ): Conflict | undefined {
    const id = idOf(operation);
    if (operation.kind === 'create') {
      const { changes } = statement(sql.create).run(columnsOf(operation.item, text, version));
      return changes === 1 ? undefined : { id, why: 'exists' };
    }
    const expected = operation.version;
    const { changes } =
      operation.kind === 'replace'
        ? statement(sql.replace).run({ ...columnsOf(operation.item, text, version), expected })
        : statement(sql.delete).run({ pk, id, expected });
    if (changes === 1) return undefined;
    return { id, why: statement(sql.read).get({ pk, id }) === undefined ? 'missing' : 'changed' };
  }

  function write(
    pk: string,
    operations: readonly Operation[],
    texts: ReadonlyMap<string, string>,
    version: string,
  ): CommitResult {
    for (const operation of operations) {
      const conflict = apply(pk, operation, texts.get(idOf(operation)), version);
      if (conflict !== undefined) return { done: false, conflict };
    }
    const written = operations.filter((operation) => operation.kind !== 'delete');
    return { done: true, versions: Object.fromEntries(written.map((each) => [each.item.id, version])) };
  }

  function readAnew(pk: string, id: string): Stored | undefined {
    const row = statement(sql.read).get({ pk, id });
    return row === undefined ? undefined : storedFrom(row);
  }

  return {
    async read(pk, id) {
      checkNames(pk, id);
      try {
        // Keys are kept nowhere but in the key ring: what is erased must be gone.
        if (table === 'keys') return readAnew(pk, id);
        const known = memory.versionOf(pk, id);
        const row = statement(sql.readIfNew).get({ pk, id, known });
        if (row === undefined) return undefined;
        const version = String(row.version);
        const text = row.item === null ? null : String(row.item);
        return { item: memory.take(pk, id, version, text), version };
      } catch (error) {
        throw storeTrouble(error);
      }
    },
    async commit(pk, operations) {
      const texts = checkCommit(pk, operations);
      const forgets = table === 'keys' && operations.some(({ kind }) => kind === 'delete');
      return group.join({ write: (version) => write(pk, operations, texts, version), forgets });
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
