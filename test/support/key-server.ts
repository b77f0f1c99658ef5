import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Trust } from '../../src/teams/trust.ts';
import { localTrust } from '../../src/teams/trust-local.ts';

export const BOT_ID = '0a1b2c3d-1111-4222-8333-444455556666';
export const TENANT_ID = '9f8e7d6c-aaaa-4bbb-8ccc-dddd00001111';

/** A request that the bot made to the connector, as it arrived. */
export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a recorded body, of which each test looks at what it wants.
  readonly body: any;
}

/** A stand-in for what Microsoft keeps: an OpenID document, signing keys endorsed for Teams, and the connector. */
export interface KeyServer {
  readonly origin: string;
  /** The service URL of its connector. */
  readonly serviceUrl: string;
  readonly trust: Trust;
  /** An `Authorization` header, signed with the key that the bot should believe. */
  bearer(claims?: JWTPayload, header?: { readonly [name: string]: unknown }): Promise<string>;
  /** The same, signed with a key that nobody published. */
  forgedBearer(claims?: JWTPayload): Promise<string>;
  readonly calls: ConnectorCall[];
  /** How often the keys were downloaded, and the document that leads to them. */
  keyDownloads(): number;
  metadataDownloads(): number;
  /** What the connector answers from now on: 200 unless told otherwise. */
  answerWith(status: number, headers?: { readonly [name: string]: string }): void;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;
// Made once for all servers of a test process: making RSA keys takes longer than most tests.
const published = generateKeyPair('RS256', { extractable: true });
const stranger = generateKeyPair('RS256');

export async function startKeyServer(options: { endorsements?: string[] } = {}): Promise<KeyServer> {
  const jwk = {
    ...(await exportJWK((await published).publicKey)),
    kid: 'test-key',
    use: 'sig',
    alg: 'RS256',
  };
  const keys = [{ ...jwk, endorsements: options.endorsements ?? ['msteams'] }];
  const calls: ConnectorCall[] = [];
  let downloads = 0;
  let documents = 0;
  let reply: { status: number; headers: { readonly [name: string]: string } } = { status: 200, headers: {} };

  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const send = (status: number, body: unknown, headers = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    if (path === '/.well-known/openidconfiguration') {
      documents += 1;
      return send(200, { jwks_uri: `${origin}/keys` });
    }
    if (path === '/keys') {
      downloads += 1;
      return send(200, { keys });
    }
    const { authorization } = request.headers;
    calls.push({ method: request.method ?? '', path, authorization, body: await bodyOf(request) });
    send(reply.status, { id: `posted-${calls.length}` }, reply.headers);
  });
  const origin = await listening(server);
  const serviceUrl = `${origin}/teams/`;

  const sign = async (pair: Promise<KeyPair>, claims: JWTPayload, header: object) => {
    const now = Math.floor(Date.now() / 1000);
    const common = { iss: 'https://api.botframework.com', aud: BOT_ID, serviceurl: serviceUrl };
    const token = new SignJWT({ ...common, nbf: now - 60, exp: now + 3600, ...claims });
    token.setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'test-key', ...header });
    return `Bearer ${await token.sign((await pair).privateKey)}`;
  };

  return {
    origin,
    serviceUrl,
    trust: localTrust(origin, async () => 'token-of-the-bot'),
    bearer: (claims = {}, header = {}) => sign(published, claims, header),
    forgedBearer: (claims = {}) => sign(stranger, claims, {}),
    calls,
    keyDownloads: () => downloads,
    metadataDownloads: () => documents,
    answerWith: (status, headers = {}) => {
      reply = { status, headers };
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
