// Level 1 of the demo town as its register has it: prepared by Bram, reviewed by Audrey, signed by Lies, and open to be stopped.
import { WHOLE_CELL } from '../domain/cell/cell.ts';
import type { BasisDetails, BasisTerms } from '../domain/legal-basis/entry.ts';
import { type BasisBody, EMPTY_DETAILS, endOfEntry } from '../use-cases/basis/basis-item.ts';
import type { Item } from '../use-cases/ports.ts';
import { asBody, SCHEMA_VERSION } from '../use-cases/records.ts';

export const DEMO_BASIS = 'lb.demo-level-1';

export const DEMO_TERMS: BasisTerms = {
  level: 1,
  organisation: WHOLE_CELL,
  fields: [],
  from: '2026-01-01',
  until: '2035-12-31',
  retentionDays: 183,
};

export const DEMO_DETAILS: BasisDetails = {
  ...EMPTY_DETAILS,
  instrument: 'decree',
  article: 'fictief decreet van 1 december 2025, art. 5',
  categories: 'feiten en indrukken over een persoon, zonder naam',
  dpiaReference: 'GEB 2025/7 (fictief)',
  dpiaDate: '2025-12-10',
};

interface Hands {
  readonly preparedBy: string;
  readonly dpoBy: string;
  /** Owner pseudonyms of these two. */
  readonly hands: readonly string[];
}

/** The entry as an item; `sealed` holds the details. */
export function demoBasis(
  pk: string,
  { hands, preparedBy, dpoBy }: Hands,
  sealed: NonNullable<Item['sealed']>,
): Item {
  const body: BasisBody = {
    revision: 1,
    ...DEMO_TERMS,
    hands,
    preparedBy,
    returnedOn: null,
    dpoOn: '2025-12-15',
    dpoBy,
    mayorOn: '2025-12-18',
    decision: null,
    revokedOn: null,
    revokedBy: null,
  };
  const purgeAt = endOfEntry(DEMO_TERMS.until);
  const [owner = ''] = hands;
  const kept = { status: 'active', owner, purgeAt, body: asBody(body), sealed };
  return { id: DEMO_BASIS, pk, type: 'basis', schemaVersion: SCHEMA_VERSION, ...kept };
}
