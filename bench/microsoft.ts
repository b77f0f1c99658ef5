// A process that stands for everything of Microsoft that a bot talks to: connector, OpenID documents and keys, Entra, Key Vault. It counts what
// it was asked, and remembers the last card that was posted to each conversation.
import {
  constants,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ISSUER, KEY_ID, TENANT_ID, VAULT_HOST, VAULT_KEY, VAULT_KEY_VERSION } from './names.ts';
import { accessToken } from './tokens.ts';

/** How often each thing was asked for, since the process began. */
export interface Asked {
  /** Messages posted to the connector. */
  readonly posts: number;
  /** Access tokens for the connector. */
  readonly tokens: number;
  /** Downloads of the signing keys of Teams. */
  readonly keys: number;
  /** Reads of the OpenID document that says where those keys are. */
  readonly metadata: number;
  readonly graph: number;
  readonly vault: number;
  readonly other: number;
}

type Counts = { -readonly [name in keyof Asked]: Asked[name] };
type Answer = readonly [status: number, body: unknown, headers?: { readonly [name: string]: string }];

const folder = process.argv[2] ?? '';
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const teamsKey = createPrivateKey(read('teams.pem'));
const vaultKey = createPrivateKey(read('vault.pem'));

const counts: Counts = { posts: 0, tokens: 0, keys: 0, metadata: 0, graph: 0, vault: 0, other: 0 };
const lastPosts = new Map<string, Buffer>();
const LOGIN = `https://login.microsoftonline.com/${TENANT_ID}`;

function publicJwk(key: KeyObject): { n?: string; e?: string } {
  const { n = '', e = '' } = createPublicKey(key).export({ format: 'jwk' });
  return { n, e };
}

const signingKeys = {
  keys: [
    {
      kty: 'RSA',
      use: 'sig',
      alg: 'RS256',
      kid: KEY_ID,
      x5t: KEY_ID,
      ...publicJwk(teamsKey),
      endorsements: ['msteams'],
    },
  ],
};
const openIdDocument = {
  issuer: ISSUER,
  authorization_endpoint: 'https://invalid.botframework.com',
  jwks_uri: 'https://login.botframework.com/v1/.well-known/keys',
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
};
const tenantDocument = {
  token_endpoint: `${LOGIN}/oauth2/v2.0/token`,
  jwks_uri: `${LOGIN}/discovery/v2.0/keys`,
  issuer: `${LOGIN}/v2.0`,
  authorization_endpoint: `${LOGIN}/oauth2/v2.0/authorize`,
  end_session_endpoint: `${LOGIN}/oauth2/v2.0/logout`,
};
const instances = {
  tenant_discovery_endpoint: `${LOGIN}/v2.0/.well-known/openid-configuration`,
  'api-version': '1.1',
  metadata: [
    {
      preferred_network: 'login.microsoftonline.com',
      preferred_cache: 'login.windows.net',
      aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    },
  ],
};

function tokenFor(body: string): Answer {
  const audience = new URLSearchParams(body).get('scope') ?? '';
  if (audience.includes('botframework')) counts.tokens += 1;
  const token = accessToken(teamsKey, audience.replace(/\/\.default$/, ''));
  return [200, { token_type: 'Bearer', expires_in: 86_399, ext_expires_in: 86_399, access_token: token }];
}

function login(path: string, body: string): Answer {
  if (path.includes('/discovery/instance')) return [200, instances];
  if (path.includes('openid-configuration')) return [200, tenantDocument];
  if (path.includes('/oauth2/') && path.endsWith('/token')) return tokenFor(body);
  if (path.endsWith('/keys')) return [200, signingKeys];
  counts.other += 1;
  return [404, {}];
}

function botFramework(path: string): Answer {
  if (path.endsWith('openidconfiguration')) {
    counts.metadata += 1;
    return [200, openIdDocument];
  }
  counts.keys += 1;
  return [200, signingKeys];
}

const PADDING = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;

/** Key Vault, keys only: https://learn.microsoft.com/rest/api/keyvault/keys. The first request is without a token and is challenged. */
function vault(request: IncomingMessage, path: string, body: string): Answer {
  counts.vault += 1;
  if (request.headers.authorization === undefined) {
    const challenge = `Bearer authorization="${LOGIN}", resource="https://vault.azure.net"`;
    return [401, {}, { 'www-authenticate': challenge }];
  }
  const kid = `${VAULT_KEY}/${VAULT_KEY_VERSION}`;
  if (path.endsWith('/unwrapkey') || path.endsWith('/wrapkey')) {
    const value = Buffer.from(String(JSON.parse(body).value), 'base64url');
    const done = path.endsWith('/unwrapkey')
      ? privateDecrypt({ key: vaultKey, ...PADDING }, value)
      : publicEncrypt({ key: createPublicKey(vaultKey), ...PADDING }, value);
    return [200, { kid, value: done.toString('base64url') }];
  }
  const operations = ['wrapKey', 'unwrapKey'];
  return [
    200,
    { key: { kid, kty: 'RSA', key_ops: operations, ...publicJwk(vaultKey) }, attributes: { enabled: true } },
  ];
}

const POSTED = /^\/[^/]+\/v3\/conversations\/([^/?]+)/;

function connector(path: string, body: Buffer): Answer {
  counts.posts += 1;
  const conversation = POSTED.exec(path)?.[1];
  if (conversation !== undefined) lastPosts.set(decodeURIComponent(conversation), body);
  return [201, { id: `17${String(counts.posts).padStart(11, '0')}` }];
}

function answerTo(request: IncomingMessage, body: Buffer): Answer {
  const { host = '' } = request.headers;
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (host === 'smba.trafficmanager.net') return connector(path, body);
  if (host === 'login.botframework.com') return botFramework(path);
  if (host.startsWith('login.')) return login(path, body.toString());
  if (host === VAULT_HOST) return vault(request, path, body.toString());
  if (host === 'graph.microsoft.com') counts.graph += 1;
  else counts.other += 1;
  return [404, {}];
}

function receive(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const [status, body, headers = {}] = answerTo(request, Buffer.concat(chunks));
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      ...headers,
    });
    response.end(text);
  });
}

const server = createServer(
  { key: read('tls.key'), cert: read('tls.crt'), keepAliveTimeout: 60_000 },
  receive,
);
server.listen(0, '127.0.0.1', () =>
  process.send?.({ ready: true, port: (server.address() as AddressInfo).port }),
);

process.on('message', ({ id, ask }: { id: number; ask: 'counts' | 'posts' | 'exit' }) => {
  if (ask === 'exit') process.exit(0);
  if (ask === 'counts') {
    const { user, system } = process.cpuUsage();
    process.send?.({ id, ...counts, cpuUs: user + system });
  }
  if (ask === 'posts')
    process.send?.({
      id,
      posts: [...lastPosts].map(([conversation, body]) => [conversation, body.toString()]),
    });
});
process.on('disconnect', () => process.exit(0));
