import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../use-cases/ports.ts';
import { lineToBot } from './bot-line.ts';
import { isObject } from './invoke-answers.ts';
import type { Issuer } from './issuer.ts';
import type { Language, Person } from './people.ts';
import { botName } from './teams-activities.ts';
import { botId, userId } from './teams-ids.ts';

export interface PlaygroundProxyOptions {
  readonly issuer: Issuer;
  /** Where the bot listens: `http://127.0.0.1:3978/api/messages`. */
  readonly botUrl: string;
  /** Where the playground takes what the bot sends: `http://127.0.0.1:5615/_connector`. */
  readonly connectorUrl: string;
  /** Everything that comes from the playground is done by this one person. */
  readonly person: Person;
  readonly language: Language;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

export interface PlaygroundProxy {
  /** What the playground takes for the bot. */
  readonly endpoint: string;
  /** What the bot takes for Teams. */
  readonly serviceUrl: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const MAX_BODY_BYTES = 256 * 1024;
const CONNECTOR = '/_connector';
const LOCALES: { readonly [language in Language]: string } = {
  nl: 'nl-BE',
  fr: 'fr-BE',
  de: 'de-DE',
  en: 'en-GB',
};

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * Stands between Microsoft's playground, which signs nothing, and the bot, which believes nothing unsigned: what the playground
 * sends is completed as Teams would and signed by the local issuer; what the bot sends is passed on only with the bot's own token.
 */
export async function startPlaygroundProxy(options: PlaygroundProxyOptions): Promise<PlaygroundProxy> {
  const { issuer, connectorUrl } = options;
  const place = { url: '' };
  const serviceUrl = () => `${place.url}${CONNECTOR}`;
  const send = lineToBot(issuer, () => options.botUrl, serviceUrl);

  const toBot = async (body: string): Promise<Reply> => {
    const activity = parsed(body);
    if (!isObject(activity)) return { status: 400 };
    const [answer] = await send(completed(activity, options, serviceUrl()));
    return { status: answer?.status || 502, body: answer?.body };
  };

  const toPlayground = async (request: IncomingMessage, body: string): Promise<Reply> => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined || !issuer.verifyOutboundToken(token)) return { status: 401 };
    const response = await fetch(`${connectorUrl}${request.url?.slice(CONNECTOR.length) ?? ''}`, {
      method: request.method ?? 'GET',
      headers: { 'content-type': 'application/json' },
      ...(body === '' ? {} : { body }),
    });
    return { status: response.status, body: parsed(await response.text()) };
  };

  const server = createServer(async (request, response) => {
    try {
      if (!isFromProgramHere(request)) return answer(response, { status: 403 });
      const body = await bodyOf(request);
      if (body === undefined) return answer(response, { status: 413 });
      if (request.url?.startsWith(`${CONNECTOR}/`))
        return answer(response, await toPlayground(request, body));
      if (request.url !== '/api/messages') return answer(response, { status: 404 });
      // The playground asks first whether anybody is there, with a HEAD.
      return answer(response, request.method === 'POST' ? await toBot(body) : { status: 405 });
    } catch {
      answer(response, { status: 502 });
    }
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, HOST, done);
  });
  place.url = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  return {
    endpoint: `${place.url}/api/messages`,
    serviceUrl: serviceUrl(),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What Teams puts on every activity and the playground does not, or not so. Who speaks is the chosen person, whatever it says. */
function completed(
  activity: JsonObject,
  { person, language, issuer }: PlaygroundProxyOptions,
  serviceUrl: string,
): JsonObject {
  const { conversation, channelData } = activity;
  return {
    ...activity,
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date().toISOString(),
    locale: LOCALES[language],
    from: { id: userId(person, issuer.appId), name: person.name, aadObjectId: person.objectId },
    recipient: { id: botId(issuer.appId), name: botName },
    conversation: { conversationType: 'personal', ...asObject(conversation), tenantId: person.tenantId },
    channelData: { ...asObject(channelData), tenant: { id: person.tenantId } },
  };
}

const asObject = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** A program on this machine names it by its loopback address and sends no origin; a page in a browser cannot do without one. */
function isFromProgramHere({ headers, socket }: IncomingMessage): boolean {
  const hosts = [HOST, 'localhost'].map((name) => `${name}:${socket.localPort}`);
  const fromPage = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
  return hosts.includes(headers.host ?? '') && !fromPage;
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
