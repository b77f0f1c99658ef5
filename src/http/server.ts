import { type IncomingMessage, Server as NodeServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Bot } from '../teams/adapter.ts';
import type { PrintDesk } from '../teams/answer-print.ts';
import type { Answer } from '../teams/guard-replay.ts';
import { answer, answerDirectly } from './answer.ts';
import { printRoutes } from './print.ts';
import { readBody } from './read-body.ts';

/** Whether each part can do its work now. */
export interface Readiness {
  readonly store: boolean;
  readonly keys: boolean;
  readonly outbox: boolean;
  /** Whether sessions can be convened; null where there is no team for them. */
  readonly rooms: boolean | null;
}

export interface ServerParts {
  readonly bot: Pick<Bot, 'deliver'>;
  ready(): Promise<Readiness>;
  /** Absent: nothing can be printed. */
  readonly prints?: PrintDesk;
  /** More routes, for the local client. */
  extend?(server: Server): void;
}

export interface RunningServer {
  readonly port: number;
  /** No new connections; resolves when the requests under way have been answered. */
  close(): Promise<void>;
}

/** Why the server cannot listen; `code` is `address.taken`, `address.forbidden` or `address.unusable`. */
export class ListenFault extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 20_000;
const MOST_HEADERS = 100;
const READY_FOR_MS = 2_000;

/** Asked at most once in two seconds, however often somebody looks: the question costs the store something. */
function remembered(ready: () => Promise<Readiness>): () => Promise<Answer> {
  let until = 0;
  let last: Promise<Answer> = Promise.resolve({ status: 503 });
  return () => {
    if (Date.now() < until) return last;
    until = Date.now() + READY_FOR_MS;
    last = ready().then(
      // A tenant that forbids sessions is no outage: reports, triage and decisions go on.
      (parts) => ({ status: parts.store && parts.keys && parts.outbox ? 200 : 503, body: parts }),
      () => ({ status: 503, body: { store: false, keys: false, outbox: false, rooms: null } }),
    );
    return last;
  };
}

/** restify explains its own refusals (404, 405, …) in words that quote the request; nobody needs them. */
function quietRefusals(server: Server): void {
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      if (!response.headersSent) answer(response, { status: error.statusCode ?? 500 });
      done();
    },
  );
  // Nobody here speaks WebSocket, and an upgrade that nobody answers would stay open for ever.
  server.on('upgrade', (_request: Request, socket: { destroy(): void }) => socket.destroy());
}

function nodeServerOf(server: Server): NodeServer {
  const inner: unknown = Reflect.get(server, 'server');
  if (!(inner instanceof NodeServer)) throw new Error('restify has no node server');
  return inner;
}

/** restify 12 logs with pino, its published types still say bunyan; we want neither. */
const silentLog = () => Reflect.get(restify, 'logger')({ level: 'silent' });

const MESSAGES = '/api/messages';

/**
 * Teams' own requests go past restify's chain of handlers, which has nothing to add to them and costs as much as the rest of the answer.
 * Source: restify API, "first": return false, and the response is ours. Every other address, method and spelling takes the routes.
 */
function takeDirectly(server: Server, bot: ServerParts['bot']): void {
  const take = async (request: IncomingMessage): Promise<Answer> => {
    const { authorization } = request.headers;
    try {
      return await bot.deliver({ authorization, body: () => readBody(request) });
    } catch {
      return { status: 500 };
    }
  };
  // Written for restify 12; its published types do not know this method yet.
  const first: unknown = Reflect.get(server, 'first');
  if (typeof first !== 'function') throw new Error('restify lets nobody go first');
  first.call(server, (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'POST' || request.url !== MESSAGES) return true;
    void take(request).then((given) => answerDirectly(response, given));
    return false;
  });
}

/** The routes, not yet listening. */
export function createServer({ bot, ready, prints, extend }: ServerParts): Server {
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false, log: silentLog() });
  const node = nodeServerOf(server);
  node.headersTimeout = HEADERS_WITHIN_MS;
  node.requestTimeout = REQUEST_WITHIN_MS;
  node.maxHeadersCount = MOST_HEADERS;
  quietRefusals(server);
  takeDirectly(server, bot);
  const readiness = remembered(ready);
  server.get('/health', async (_request: Request, response: Response) =>
    answer(response, { status: 200, body: { alive: true } }),
  );
  server.get('/ready', async (_request: Request, response: Response) => answer(response, await readiness()));
  // The same by any other spelling that restify takes, such as one with a question.
  server.post(MESSAGES, async (request: Request, response: Response) => {
    const { authorization } = request.headers;
    answer(response, await bot.deliver({ authorization, body: () => readBody(request) }));
  });
  if (prints) printRoutes(server, prints);
  extend?.(server);
  return server;
}

/** Resolves when listening; port 0 takes any free one. Throws `ListenFault`. */
export async function listen(server: Server, port: number, host: string): Promise<RunningServer> {
  const node = nodeServerOf(server);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const codes: { readonly [errno: string]: string } = {
    EADDRINUSE: 'address.taken',
    EACCES: 'address.forbidden',
  };
  // On restify's server, which throws away the node server's errors unless somebody listens here.
  server.on('error', (error: NodeJS.ErrnoException) => {
    reject(new ListenFault(codes[error.code ?? ''] ?? 'address.unusable'));
  });
  node.listen(port, host, resolve);
  await promise;
  const { port: chosen } = node.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      // Connections that are busy now shall not linger for another request after their answer.
      node.keepAliveTimeout = 1;
      node.keepAliveTimeoutBuffer = 0;
      node.close(() => done());
    });
  return { port: chosen, close };
}
