import type { SqlParameter, SqlQuerySpec } from '@azure/cosmos';
import type { ListQuery } from '../../use-cases/ports.ts';

const orders = {
  id: { by: 'c.id ASC', after: 'c.id > @afterId' },
  '-id': { by: 'c.id DESC', after: 'c.id < @afterId' },
  due: {
    by: 'c.due ASC, c.id ASC',
    after: '(c.due > @afterKey OR (c.due = @afterKey AND c.id > @afterId))',
  },
  purgeAt: {
    by: 'c.purgeAt ASC, c.id ASC',
    after: '(c.purgeAt > @afterKey OR (c.purgeAt = @afterKey AND c.id > @afterId))',
  },
} as const satisfies { [order in ListQuery['order']]: { by: string; after: string } };

// Compared with a string, null and undefined are neither smaller nor greater; unlike IS_DEFINED this uses the index.
const required: { readonly [order in ListQuery['order']]?: string } = {
  due: 'c.due > ""',
  purgeAt: 'c.purgeAt > ""',
};

/** The SELECT for one page. It names its partition although the request does too: two locks on one door. */
export function listSql(pk: string, query: ListQuery): SqlQuerySpec {
  const conditions = ['c.pk = @pk', 'c.type = @type'];
  const parameters: SqlParameter[] = [
    { name: '@limit', value: query.limit },
    { name: '@pk', value: pk },
    { name: '@type', value: query.type },
  ];
  const filter = (condition: string, name: string, value: string | undefined) => {
    if (value === undefined) return;
    conditions.push(condition);
    parameters.push({ name, value });
  };
  filter('c.status = @status', '@status', query.status);
  filter('c.assignee = @assignee', '@assignee', query.assignee);
  filter('c.owner = @owner', '@owner', query.owner);
  filter('c.due <= @dueUntil', '@dueUntil', query.dueUntil);
  filter('c.purgeAt <= @purgeUntil', '@purgeUntil', query.purgeUntil);
  const order = orders[query.order];
  const always = required[query.order];
  if (always !== undefined) conditions.push(always);
  if (query.after !== undefined) {
    filter(order.after, '@afterId', query.after.id);
    const key = query.order === 'due' ? query.after.due : query.after.purgeAt;
    if (query.order === 'due' || query.order === 'purgeAt') {
      parameters.push({ name: '@afterKey', value: key ?? null });
    }
  }
  return {
    query: `SELECT TOP @limit * FROM c WHERE ${conditions.join(' AND ')} ORDER BY ${order.by}`,
    parameters,
  };
}
