import assert from 'node:assert/strict';
import {
  constants,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { Trouble, type TroubleCode } from '../../src/use-cases/ports.ts';
import { type KeyVaultSettings, openKeyVault } from '../../src/vault/key-vault.ts';

type HttpClient = NonNullable<KeyVaultSettings['httpClient']>;
type Request = Parameters<HttpClient['sendRequest']>[0];
type Response = Awaited<ReturnType<HttpClient['sendRequest']>>;

const vaultUrl = 'https://town.vault.azure.net';
const keyId = `${vaultUrl}/keys/livc`;
const token = 'a-token-of-entra';
const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };

/** Azure Key Vault as its SDK sees it: challenges first, keeps every version of one RSA key, and can be told to fail. */
class KeyVaultStandIn implements HttpClient {
  readonly #versions = new Map<string, { privateKey: KeyObject; publicKey: KeyObject }>();
  readonly requests: string[] = [];
  current = '';
  /** Answered to every authorised request instead, if set. */
  status: number | 'no answer' | undefined;

  constructor() {
    this.rotate();
  }

  rotate(): void {
    this.current = randomBytes(16).toString('hex');
    this.#versions.set(this.current, generateKeyPairSync('rsa', { modulusLength: 2048 }));
  }

  async sendRequest(request: Request): Promise<Response> {
    const url = new URL(request.url);
    this.requests.push(`${request.method} ${url.pathname}`);
    if (request.headers.get('authorization') !== `Bearer ${token}`) {
      const challenge =
        'Bearer authorization="https://login.microsoftonline.com/t", resource="https://vault.azure.net"';
      return this.#response(request, 401, {}, { 'www-authenticate': challenge });
    }
    if (this.status === 'no answer') throw Object.assign(new Error('ECONNRESET'), { name: 'RestError' });
    if (this.status !== undefined) {
      return this.#response(request, this.status, { error: { code: 'X', message: 'secret of Azure' } });
    }
    const [, , name, version, operation] = url.pathname.split('/');
    const pair = this.#versions.get(version === '' || version === undefined ? this.current : version);
    if (name !== 'livc' || pair === undefined) return this.#response(request, 404, { error: {} });
    const kid = `${keyId}/${version || this.current}`;
    if (operation === undefined || operation === '') {
      const { n, e } = pair.publicKey.export({ format: 'jwk' });
      return this.#response(request, 200, {
        key: { kid, kty: 'RSA', n, e, key_ops: ['wrapKey', 'unwrapKey'] },
        attributes: {},
      });
    }
    const { alg, value } = JSON.parse(String(request.body));
    assert.equal(alg, 'RSA-OAEP-256');
    const options = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
    const bytes = Buffer.from(value, 'base64url');
    try {
      const result =
        operation === 'wrapkey'
          ? publicEncrypt({ key: pair.publicKey, ...options }, bytes)
          : privateDecrypt({ key: pair.privateKey, ...options }, bytes);
      return this.#response(request, 200, { kid, value: result.toString('base64url') });
    } catch {
      return this.#response(request, 400, { error: { code: 'BadParameter', message: 'secret of Azure' } });
    }
  }

  #response(request: Request, status: number, body: unknown, headers: Record<string, string> = {}): Response {
    const all = { 'content-type': 'application/json', ...headers };
    return { request, status, headers: headersOf(all), bodyAsText: JSON.stringify(body) };
  }
}

function headersOf(values: Record<string, string>): Response['headers'] {
  const all = new Map(Object.entries(values));
  return {
    get: (name) => all.get(name.toLowerCase()),
    has: (name) => all.has(name.toLowerCase()),
    set: (name, value) => void all.set(name.toLowerCase(), String(value)),
    delete: (name) => void all.delete(name.toLowerCase()),
    toJSON: () => Object.fromEntries(all),
    [Symbol.iterator]: () => all[Symbol.iterator](),
  };
}

describe('Key Vault', () => {
  let azure: KeyVaultStandIn;
  beforeEach(() => {
    azure = new KeyVaultStandIn();
  });
  const open = (id = keyId) => openKeyVault({ keyId: id, credential, httpClient: azure });

  it('unwraps what it wrapped, in another process too', async () => {
    const key = randomBytes(32);
    const wrapped = await open().wrap(key);
    assert.equal(Buffer.from(wrapped).includes(key), false);
    assert.deepEqual(Buffer.from(await open().unwrap(wrapped)), key);
  });

  it('unwraps after a rotation what was wrapped before it, and wraps with the new version', async () => {
    const vault = open();
    const key = randomBytes(32);
    const before = await vault.wrap(key);
    const old = azure.current;
    azure.rotate();
    const after = await vault.wrap(key);
    assert.deepEqual(Buffer.from(await vault.unwrap(before)), key);
    assert.deepEqual(Buffer.from(await vault.unwrap(after)), key);
    const wraps = azure.requests.filter((request) => request.endsWith('/wrapkey'));
    assert.ok(wraps[0]?.includes(old));
    assert.ok(wraps.at(-1)?.includes(azure.current));
  });

  it('wraps with the version that its settings pin', async () => {
    const pinned = azure.current;
    azure.rotate();
    const wrapped = await open(`${keyId}/${pinned}`).wrap(randomBytes(32));
    assert.equal(Buffer.from(wrapped.subarray(0, 32)).toString('latin1'), pinned);
  });

  it('lets Azure do the arithmetic: the SDK cannot do this algorithm itself', async () => {
    await open().wrap(randomBytes(32));
    assert.ok(azure.requests.some((request) => request.startsWith('POST') && request.endsWith('/wrapkey')));
  });

  it('unwraps nothing that was altered, cut or never wrapped', async () => {
    const wrapped = Buffer.from(await open().wrap(randomBytes(32)));
    const altered = Buffer.from(wrapped);
    altered[40] = (altered[40] ?? 0) ^ 1;
    for (const bytes of [altered, wrapped.subarray(0, 100), randomBytes(288), Buffer.alloc(0)]) {
      await assert.rejects(open().unwrap(bytes), { message: 'vault: unexpected' });
    }
  });

  const failures: readonly [KeyVaultStandIn['status'], TroubleCode][] = [
    [400, 'unexpected'],
    [403, 'forbidden'],
    [404, 'unexpected'],
    [429, 'throttled'],
    [503, 'unavailable'],
    ['no answer', 'unavailable'],
  ];
  for (const [status, code] of failures) {
    it(`with ${status} is ${code}, without a word of Azure`, async () => {
      const vault = open();
      const wrapped = await vault.wrap(randomBytes(32));
      azure.status = status;
      for (const work of [() => vault.wrap(randomBytes(32)), () => vault.unwrap(wrapped)]) {
        await assert.rejects(work(), (error) => {
          assert.ok(error instanceof Trouble);
          assert.equal(error.message, `vault: ${code}`);
          return error.cause === undefined;
        });
      }
    });
  }

  it('is forbidden when no token can be had', async () => {
    const getToken = async () => {
      throw Object.assign(new Error('secret of a library'), { name: 'CredentialUnavailableError' });
    };
    const vault = openKeyVault({ keyId, credential: { getToken }, httpClient: azure });
    await assert.rejects(vault.wrap(randomBytes(32)), { message: 'vault: forbidden' });
  });

  for (const id of [
    '',
    'livc',
    `${vaultUrl}/keys/`,
    `http://town.vault.azure.net/keys/livc`,
    `${keyId}/latest`,
    `${vaultUrl}/secrets/livc`,
  ]) {
    it(`refuses ${JSON.stringify(id)} as the id of a key`, () => {
      assert.throws(() => open(id), { message: 'vault: unexpected' });
    });
  }
});
