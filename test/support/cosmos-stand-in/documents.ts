import { randomBytes } from 'node:crypto';
import cosmosQuery from '@zeit/cosmosdb-query';
import type { ContainerShape } from '../../../src/stores/cosmos/containers.ts';
import { createCharge, queryCharge, readCharge, replaceCharge } from './charges.ts';

export type Doc = Record<string, unknown> & { id: string; pk: string; _etag: string; _ts: number };
export interface Answer {
  readonly status: number;
  readonly substatus?: number;
  readonly body: unknown;
  readonly charge: number;
  readonly etag?: string;
  readonly continuation?: string;
}
export interface BatchOperation {
  readonly operationType: string;
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: Record<string, unknown>;
}

const MAX_OPERATIONS = 100;
const MAX_BODY_BYTES = 2 * 1024 * 1024;
// Cosmos itself forbids / \ ? # and a trailing space; an id longer than 1,023 bytes; everything else is the client's risk.
const ID = /^[^/\\?#]{1,1023}$/;

export function refusal(status: number, message: string, substatus?: number): Answer {
  const body = { code: String(status), message };
  return substatus === undefined ? { status, body, charge: 1 } : { status, substatus, body, charge: 1 };
}

const isAlike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The documents of one container: strict where Cosmos is strict. Each call is one step, nothing interleaves. */
export class Documents {
  readonly rid = randomBytes(8).toString('base64').replaceAll('/', '-');
  readonly #shape: ContainerShape;
  readonly #now: () => number;
  readonly #partitions = new Map<string, Map<string, Doc>>();
  /** What the last commit changed, as it was before: the sight of a replica that lags one commit behind. */
  #lag = new Map<string, Doc | undefined>();
  lsn = 0;

  constructor(shape: ContainerShape, now: () => number) {
    this.#shape = shape;
    this.#now = now;
  }

  #partition(pk: string): Map<string, Doc> {
    const found = this.#partitions.get(pk) ?? new Map<string, Doc>();
    this.#partitions.set(pk, found);
    for (const [id, doc] of found) {
      if (typeof doc.ttl === 'number' && this.#now() / 1000 >= doc._ts + doc.ttl) found.delete(id);
    }
    return found;
  }

  /** `fresh` reads see everything; others, without a session token, see a replica that lags. */
  read(pk: string, id: string, fresh: boolean): Answer {
    const lagging = !fresh && this.#lag.has(`${pk} ${id}`);
    const doc = lagging ? this.#lag.get(`${pk} ${id}`) : this.#partition(pk).get(id);
    if (doc === undefined) return refusal(404, 'Entity with the specified id does not exist.', 0);
    return { status: 200, body: doc, charge: readCharge(doc), etag: doc._etag };
  }

  query(
    pk: string,
    sql: { query: string; parameters?: { name: string; value: unknown }[] },
    page: { readonly size: number; readonly continuation?: string | undefined },
  ): Answer {
    const compositeIndexes = this.#shape.composites.map((paths) =>
      paths.map((path) => ({ path, order: 'ascending' as const })),
    );
    let result: Doc[];
    try {
      const parsed = cosmosQuery.default(sql.query);
      this.#checkOrder(parsed.ast);
      const parameters = sql.parameters ?? [];
      const docs = [...this.#partition(pk).values()];
      result = parsed.exec(docs, { parameters, compositeIndexes }).result as Doc[];
    } catch (error) {
      return refusal(400, error instanceof Error ? error.message : 'Syntax error');
    }
    const start = Number(page.continuation ?? 0);
    const Documents = result.slice(start, start + page.size);
    const end = start + Documents.length;
    const body = { _rid: this.rid, Documents, _count: Documents.length };
    const answer = { status: 200, body, charge: queryCharge(Documents) };
    return end < result.length ? { ...answer, continuation: String(end) } : answer;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the package types its syntax tree so.
  #checkOrder(ast: any): void {
    const expressions: { expression: { property: { name: string } } }[] = ast.body.orderBy?.expressions ?? [];
    if (expressions.length !== 1) return;
    const path = `/${expressions[0]?.expression.property.name}`;
    if (path !== '/id' && !this.#shape.indexed.includes(path)) {
      throw new Error(`The order by query does not have an index on ${path}.`);
    }
  }

  batch(pk: string, operations: readonly BatchOperation[], bytes: number): Answer {
    if (bytes > MAX_BODY_BYTES) return refusal(413, 'Request size is too large');
    if (operations.length === 0 || operations.length > MAX_OPERATIONS) {
      return refusal(400, 'Batch request has more operations than what is supported.');
    }
    const partition = this.#partition(pk);
    const draft = new Map(partition);
    const results: { statusCode: number; requestCharge: number; eTag?: string }[] = [];
    for (const [index, operation] of operations.entries()) {
      const result = this.#apply(draft, pk, operation, index);
      if (result.statusCode >= 300) {
        const failed = operations.map((_, at) =>
          at === index ? result : { statusCode: 424, requestCharge: 0 },
        );
        return { status: 207, body: failed, charge: 1 + index };
      }
      results.push(result);
    }
    this.#install(pk, partition, draft);
    const charge = results.reduce((sum, each) => sum + each.requestCharge, 0);
    return { status: 200, body: results, charge };
  }

  #install(pk: string, before: Map<string, Doc>, after: Map<string, Doc>): void {
    this.lsn += 1;
    this.#lag = new Map();
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(id) !== after.get(id)) this.#lag.set(`${pk} ${id}`, before.get(id));
    }
    this.#partitions.set(pk, after);
  }

  #apply(draft: Map<string, Doc>, pk: string, operation: BatchOperation, index: number) {
    const { operationType, resourceBody, ifMatch } = operation;
    const failed = (statusCode: number) => ({ statusCode, requestCharge: 1 });
    const id = operationType === 'Create' ? resourceBody?.id : operation.id;
    if (typeof id !== 'string' || !ID.test(id)) return failed(400);
    const found = draft.get(id);
    if (operationType === 'Delete') {
      if (found === undefined) return failed(404);
      if (ifMatch !== undefined && ifMatch !== '*' && found._etag !== ifMatch) return failed(412);
      draft.delete(id);
      return { statusCode: 204, requestCharge: createCharge(found, this.#shape) };
    }
    if (resourceBody === undefined || resourceBody.id !== id || !isAlike(resourceBody.pk, pk))
      return failed(400);
    const doc = this.#documentFrom(resourceBody, index);
    if (operationType === 'Create') {
      if (found !== undefined) return failed(409);
      draft.set(id, doc);
      return { statusCode: 201, eTag: doc._etag, requestCharge: createCharge(doc, this.#shape) };
    }
    if (operationType !== 'Replace') return failed(400);
    if (found === undefined) return failed(404);
    if (ifMatch !== undefined && ifMatch !== '*' && found._etag !== ifMatch) return failed(412);
    draft.set(id, doc);
    return { statusCode: 200, eTag: doc._etag, requestCharge: replaceCharge(doc, this.#shape) };
  }

  #documentFrom(body: Record<string, unknown>, index: number): Doc {
    const serial = `${(this.lsn + 1).toString(16).padStart(8, '0')}-${index.toString(16).padStart(4, '0')}`;
    const system = {
      _rid: `${this.rid}${serial}`,
      _self: `dbs/db/colls/${this.rid}/docs/${serial}/`,
      _etag: `"${serial}-0000-0000-${randomBytes(6).toString('hex')}"`,
      _attachments: 'attachments/',
      _ts: Math.floor(this.#now() / 1000),
    };
    return { ...(JSON.parse(JSON.stringify(body)) as { id: string; pk: string }), ...system };
  }
}
