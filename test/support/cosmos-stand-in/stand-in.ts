/**
 * A stand-in for Azure Cosmos DB for tests: its REST protocol over HTTPS as @azure/cosmos speaks it, strict where the real one is
 * (partition header, If-Match, atomic batches and their limits, session tokens, signatures), with faults on demand and a
 * modelled charge for each request. It keeps everything in memory and knows only what the store needs.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { cosmosContainers } from '../../../src/stores/cosmos/containers.ts';
import type { CosmosSettings } from '../../../src/stores/cosmos/cosmos-store.ts';
import { isAuthorized, testKey, testToken } from './authorization.ts';
import { type Answer, type BatchOperation, Documents, refusal } from './documents.ts';
import { type Fault, Faults, type Recorded, type RequestKind } from './faults.ts';

const cert = readFileSync(new URL('./localhost.test-only.cert.pem', import.meta.url));
const key = readFileSync(new URL('./localhost.test-only.key.pem', import.meta.url));
const DATABASE = 'livc-test-stand-in';
const DOCS = /^\/dbs\/(?<db>[^/]+)\/colls\/(?<coll>[^/]+)\/docs(\/(?<id>[^/]+))?\/?$/;

export interface CosmosStandIn {
  readonly endpoint: string;
  readonly agent: Agent;
  /** Every request since the start or the last `forget`, with its status and its charge in RU. */
  readonly requests: readonly Recorded[];
  /** Settings for `openCosmosStore`, by key or by Entra token. */
  settings(how?: 'key' | 'token'): CosmosSettings;
  /** The next request that fits meets this fault; a bare number is a status. */
  fault: Faults['plan'];
  /** Request units of the recorded requests. */
  spent(): number;
  /** Forgets recorded requests and faults still to come. */
  forget(): void;
  /** At most so many documents a page, whatever the client asks for. */
  maxPage: number;
  /** Whether reads without the newest session token see a replica that lags one commit behind; usually they do. */
  lags: boolean;
  passTime(seconds: number): void;
  close(): Promise<void>;
}

function kindOf(request: IncomingMessage): RequestKind {
  const { headers, method, url = '' } = request;
  if (!DOCS.test(url)) return 'other';
  if (method === 'GET') return 'read';
  if (headers['x-ms-cosmos-is-query-plan-request'] !== undefined) return 'query plan';
  if (headers['x-ms-documentdb-isquery'] !== undefined) return 'query';
  return headers['x-ms-cosmos-is-batch-request'] === undefined ? 'other' : 'batch';
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function partitionOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const parts: unknown = JSON.parse(header);
  return Array.isArray(parts) && typeof parts[0] === 'string' ? parts[0] : undefined;
}

class StandInServer {
  readonly requests: Recorded[] = [];
  readonly faults = new Faults();
  maxPage = 1000;
  lags = true;
  shiftMs = 0;
  readonly #now = () => Date.now() + this.shiftMs;
  readonly #containers = new Map(
    Object.entries(cosmosContainers).map(([name, shape]) => [name, new Documents(shape, this.#now)]),
  );

  readonly handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await textOf(request);
    const header = request.headers['x-ms-documentdb-partitionkey'];
    const recorded: Recorded = {
      kind: kindOf(request),
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
      partitionKey: partitionOf(typeof header === 'string' ? header : undefined),
      status: 0,
      charge: 0,
    };
    this.requests.push(recorded);
    const fault = this.faults.meet(recorded);
    const answer = this.#answer(request, recorded, Buffer.byteLength(text), fault);
    if (answer === 'dropped') {
      request.socket.destroy();
      return;
    }
    if (answer === 'silence') return;
    this.#send(response, recorded, answer, fault);
  };

  #answer(
    request: IncomingMessage,
    recorded: Recorded,
    bytes: number,
    fault: Fault | undefined,
  ): Answer | 'dropped' | 'silence' {
    const work = () => this.#work(request, recorded, bytes);
    switch (fault?.kind) {
      case undefined:
        return work();
      case 'status':
        return refusal(fault.status, 'A fault of the test', fault.substatus);
      case 'operation':
        return this.#failedOperation(recorded, fault.status, fault.retryAfterMs);
      case 'dropped':
      case 'silence':
        return fault.kind;
      case 'lost acknowledgement':
        work();
        return 'dropped';
      case 'applied, then silence':
        work();
        return 'silence';
      case 'applied but':
        work();
        return refusal(fault.status, 'A fault of the test');
      case 'sent twice':
        work();
        return work();
      case 'page':
        return { status: 503, body: undefined, charge: 0 };
      case 'no versions': {
        const answer = work();
        const results = answer.body as { eTag?: string }[];
        return { ...answer, body: results.map(({ eTag, ...rest }) => rest) };
      }
    }
  }

  #failedOperation(recorded: Recorded, status: number, retryAfterMs?: number): Answer {
    const operations = recorded.body as unknown[];
    const failed = {
      statusCode: status,
      requestCharge: 1,
      ...(retryAfterMs === undefined ? {} : { retryAfterMilliseconds: retryAfterMs }),
    };
    const body = operations.map((_, at) => (at === 0 ? failed : { statusCode: 424, requestCharge: 0 }));
    return { status: 207, body, charge: 1 };
  }

  #containerOf(path: string): Documents | undefined {
    const names = DOCS.exec(path)?.groups;
    return names?.db === DATABASE ? this.#containers.get(names.coll ?? '') : undefined;
  }

  #work(request: IncomingMessage, recorded: Recorded, bytes: number): Answer {
    if (!isAuthorized(request, recorded.path))
      return refusal(401, 'The input authorization token cannot serve the request.');
    const documents = this.#containerOf(recorded.path);
    if (documents === undefined) return refusal(404, 'Owner resource does not exist', 1003);
    const { kind, partitionKey: pk, headers } = recorded;
    // The SDK cannot send the partition with its query plan, which reads no document.
    if (kind === 'query plan') return { status: 200, body: { queryInfo: {}, queryRanges: [] }, charge: 0 };
    if (pk === undefined) return refusal(400, 'PartitionKey value must be supplied for this operation.');
    const token = /^0:-1#(?<lsn>\d+)$/.exec(String(headers['x-ms-session-token'] ?? ''))?.groups?.lsn;
    if (Number(token ?? 0) > documents.lsn) return refusal(404, 'The read session is not available', 1002);
    if (kind === 'read') {
      const id = decodeURIComponent(DOCS.exec(recorded.path)?.groups?.id ?? '');
      return documents.read(pk, id, !this.lags || Number(token ?? -1) === documents.lsn);
    }
    if (kind === 'query') {
      const size = Math.min(this.maxPage, Number(headers['x-ms-max-item-count'] ?? 100));
      const continuation = headers['x-ms-continuation'];
      const sql = recorded.body as Parameters<Documents['query']>[1];
      return documents.query(pk, sql, { size, continuation: continuation?.toString() });
    }
    if (kind === 'batch' && headers['x-ms-cosmos-batch-atomic'] === 'true') {
      return documents.batch(pk, recorded.body as BatchOperation[], bytes);
    }
    return refusal(405, 'The stand-in does not know this request.');
  }

  #send(response: ServerResponse, recorded: Recorded, answer: Answer, fault: Fault | undefined): void {
    recorded.status = answer.status;
    recorded.charge = answer.charge;
    const documents = this.#containerOf(recorded.path);
    const retryAfterMs = fault?.kind === 'status' ? fault.retryAfterMs : undefined;
    const headers: { [name: string]: string | number | undefined } = {
      'content-type': 'application/json',
      'x-ms-activity-id': '00000000-0000-0000-0000-000000000000',
      'x-ms-request-charge': answer.charge.toFixed(2),
      'x-ms-substatus': answer.substatus,
      'x-ms-retry-after-ms': retryAfterMs,
      'x-ms-continuation': answer.continuation,
      etag: answer.etag,
    };
    if (documents !== undefined) {
      headers['x-ms-session-token'] = `0:-1#${documents.lsn}`;
      headers['x-ms-content-path'] = documents.rid;
      headers['x-ms-alt-content-path'] = recorded.path.slice(1).split('/').slice(0, 4).join('/');
    }
    response.statusCode = answer.status;
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) response.setHeader(name, value);
    }
    response.end(
      answer.body === undefined ? '<html>Service unavailable</html>' : JSON.stringify(answer.body),
    );
  }
}

/** Starts the stand-in on a free port of this computer, with the containers of the product and nothing in them. */
export async function startCosmosStandIn(): Promise<CosmosStandIn> {
  const inner = new StandInServer();
  const server = createServer({ cert, key }, (request, response) => {
    inner.handle(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const agent = new Agent({ ca: cert, keepAlive: true, maxSockets: 8 });
  const token = async () => ({ token: testToken, expiresOnTimestamp: Date.now() + 3_600_000 });
  return {
    endpoint,
    agent,
    requests: inner.requests,
    settings: (how = 'key') => ({
      endpoint,
      database: DATABASE,
      credential: how === 'key' ? { key: testKey } : { getToken: token },
      agent,
    }),
    fault: (when, fault, options) => inner.faults.plan(when, fault, options),
    spent: () => inner.requests.reduce((sum, { charge }) => sum + charge, 0),
    forget() {
      inner.requests.length = 0;
      inner.faults.forget();
    },
    get maxPage() {
      return inner.maxPage;
    },
    set maxPage(size) {
      inner.maxPage = size;
    },
    get lags() {
      return inner.lags;
    },
    set lags(lags) {
      inner.lags = lags;
    },
    passTime(seconds) {
      inner.shiftMs += seconds * 1000;
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
