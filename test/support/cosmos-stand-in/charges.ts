/**
 * What a request costs in request units, after Microsoft's published figures: a point read of 1 KB is 1 RU, an insert of 1 KB
 * without indexing about 5.5 RU, a replace twice that, a delete as much as an insert, a query 2.8 RU and its items. A model,
 * ± 50 %; the same suite against a live account shows the real figures.
 * Sources: https://learn.microsoft.com/azure/cosmos-db/request-units and …/key-value-store-cost
 */
import type { ContainerShape } from '../../../src/stores/cosmos/containers.ts';

const READ_PER_KB = 1;
const WRITE_FIRST_KB = 5.5;
const WRITE_MORE_KB = 0.5;
const INDEXED_VALUE = 0.2;
const COMPOSITE_ENTRY = 0.3;
const QUERY = 2.8;
const QUERIED_KB = 0.25;

type Json = Record<string, unknown>;

export function kilobytesOf(document: Json): number {
  return Math.max(1, Math.ceil(Buffer.byteLength(JSON.stringify(document)) / 1024));
}

const has = (document: Json, path: string) => document[path.slice(1)] !== undefined;

function indexingCharge(document: Json, shape: ContainerShape): number {
  const values = shape.indexed.filter((path) => has(document, path)).length;
  const entries = shape.composites.filter((paths) => paths.every((path) => has(document, path))).length;
  return values * INDEXED_VALUE + entries * COMPOSITE_ENTRY;
}

export function readCharge(document: Json | undefined): number {
  return document === undefined ? READ_PER_KB : READ_PER_KB * kilobytesOf(document);
}

export function createCharge(document: Json, shape: ContainerShape): number {
  return WRITE_FIRST_KB + (kilobytesOf(document) - 1) * WRITE_MORE_KB + indexingCharge(document, shape);
}

export function replaceCharge(document: Json, shape: ContainerShape): number {
  return 2 * createCharge(document, shape);
}

export function queryCharge(documents: readonly Json[]): number {
  return documents.reduce((sum, each) => sum + QUERIED_KB * kilobytesOf(each), QUERY);
}
