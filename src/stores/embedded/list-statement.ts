import type { SQLInputValue } from 'node:sqlite';
import type { ListQuery } from '../../use-cases/ports.ts';
import type { Table } from './schema.ts';

const orders = {
  id: { by: 'id', after: 'id > $afterId' },
  '-id': { by: 'id DESC', after: 'id < $afterId' },
  due: { by: 'due, id', after: '(due, id) > ($afterKey, $afterId)' },
  purgeAt: { by: 'purge_at, id', after: '(purge_at, id) > ($afterKey, $afterId)' },
} as const satisfies { [order in ListQuery['order']]: { by: string; after: string } };

const required: { readonly [order in ListQuery['order']]?: string } = {
  due: 'due IS NOT NULL',
  purgeAt: 'purge_at IS NOT NULL',
};

export interface ListStatement {
  readonly sql: string;
  readonly values: Record<string, SQLInputValue>;
}

/** The SELECT for one page; its text depends only on which filters are present and on the page's size, so it can be cached. */
export function listStatement(table: Table, pk: string, query: ListQuery): ListStatement {
  const conditions = ['pk = $pk', 'type = $type'];
  const values: Record<string, SQLInputValue> = { pk, type: query.type };
  const filter = (condition: string, name: string, value: string | undefined) => {
    if (value === undefined) return;
    conditions.push(condition);
    values[name] = value;
  };
  filter('status = $status', 'status', query.status);
  filter('assignee = $assignee', 'assignee', query.assignee);
  filter('owner = $owner', 'owner', query.owner);
  filter('due <= $dueUntil', 'dueUntil', query.dueUntil);
  filter('purge_at <= $purgeUntil', 'purgeUntil', query.purgeUntil);
  const order = orders[query.order];
  const always = required[query.order];
  if (always !== undefined) conditions.push(always);
  if (query.after !== undefined) {
    filter(order.after, 'afterId', query.after.id);
    if (query.order === 'due') values.afterKey = query.after.due ?? null;
    if (query.order === 'purgeAt') values.afterKey = query.after.purgeAt;
  }
  // As a number in the text: SQLite plans with it, and would plan anew at every page where it was bound.
  const limit = Math.trunc(query.limit);
  const sql = `SELECT item, version FROM ${table} WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT ${limit}`;
  return { sql, values };
}
