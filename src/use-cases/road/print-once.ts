// A look at something on paper: like every look, but its link works once.
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { asBody, SCHEMA_VERSION } from '../records.ts';
import type { Reading } from './call.ts';
import { isRefusal } from './refusal.ts';
import type { Scene } from './scene.ts';

/** What can be printed: always audited; about nothing in particular, or about what the link names. */
export type Printing<Data extends object> = Reading<undefined, Data> & { readonly audited: true };

/** The reading, whose parameter is the nonce of the link: `changed` when that was used before. The mark is in the commit of the entry. */
export function printedOnce<Data extends object>({ load, ...road }: Printing<Data>): Reading<string, Data> {
  return {
    ...road,
    async load(scene, nonce) {
      const id = `key.${nonce}`;
      if (await scene.work.read(id)) return { refused: 'changed' };
      const data = await load(scene, undefined);
      if (!isRefusal(data)) remember(scene, id);
      return data;
    },
  };
}

function remember({ work, pk, now }: Scene, id: string): void {
  const purgeAt = daysLater(now, RETENTION_DAYS.idempotencyKey);
  const body = asBody({ recent: [] });
  work.create({ id, pk, type: 'key', schemaVersion: SCHEMA_VERSION, purgeAt, body });
}
