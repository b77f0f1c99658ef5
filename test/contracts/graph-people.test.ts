// The directory of people against a server that answers as Microsoft Graph does: https://learn.microsoft.com/graph/api/user-get
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openGraphDirectory } from '../../src/graph/people.ts';
import { type Directory, Trouble, type TroubleCode } from '../../src/use-cases/ports.ts';

const TENANT = '5a3c1d0e-7b42-4f6a-9c58-2e1f0a9b7d11';
const ID = '8495f2da-95bc-4306-8ce9-d78504169209';
const USER = { id: ID, displayName: 'Dirk De Smet', accountEnabled: true, userType: 'Member' };
const CONTEXT = { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(id)/$entity' };
const GONE = {
  error: {
    code: 'Request_ResourceNotFound',
    message: `Resource '${ID}' does not exist or one of its queried reference-property objects are not present.`,
    innerError: { date: '2026-10-02T10:00:00', 'request-id': 'r', 'client-request-id': 'r' },
  },
};

type Answer = (response: ServerResponse) => void;
const json =
  (status: number, body: unknown, headers: { readonly [name: string]: string } = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

describe('The directory of the tenant, by Microsoft Graph', () => {
  let server: Server;
  let baseUrl = '';
  let answer: Answer = json(200, USER);
  let asked: IncomingMessage[] = [];
  const scopes: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      answer(response);
    });
    await new Promise<void>((ready) => {
      server.listen(0, '127.0.0.1', ready);
    });
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
  });

  const open = (change: Partial<Parameters<typeof openGraphDirectory>[0]> = {}): Directory =>
    openGraphDirectory({
      baseUrl,
      tenantId: TENANT,
      credential: {
        async getToken(scope) {
          scopes.push(String(scope));
          return { token: 'a-token', expiresOnTimestamp: Date.now() + 3_600_000 };
        },
      },
      ...change,
    });

  async function troubleOf(directory = open(), id = ID): Promise<Trouble> {
    const caught = await directory.account(id).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(caught instanceof Trouble, 'no trouble');
    assert.equal(caught.where, 'graph');
    return caught;
  }

  it('asks for one account, for four fields, under the bot’s own token, and for nothing else', async () => {
    answer = json(200, { ...CONTEXT, ...USER });
    assert.deepEqual(await open().account(ID), {
      objectId: ID,
      tenantId: TENANT,
      name: 'Dirk De Smet',
      enabled: true,
      guest: false,
    });
    const [request] = asked;
    assert.equal(asked.length, 1);
    assert.equal(request?.method, 'GET');
    assert.equal(request?.url, `/v1.0/users/${ID}?$select=id,displayName,accountEnabled,userType`);
    assert.equal(request?.headers.authorization, 'Bearer a-token');
    assert.equal(scopes.at(-1), 'https://graph.microsoft.com/.default');
  });

  it('knows guests, and accounts that may not sign in', async () => {
    answer = json(200, { ...USER, userType: 'Guest', accountEnabled: false });
    const account = await open().account(ID);
    assert.deepEqual([account?.guest, account?.enabled], [true, false]);
  });

  it('takes an account for a member where Graph says nothing of a guest', async () => {
    answer = json(200, { ...USER, userType: null });
    assert.equal((await open().account(ID))?.guest, false);
  });

  it('says forbidden where the permission does not show whether somebody may sign in: nobody is locked out', async () => {
    const { accountEnabled: _, ...without } = USER;
    for (const body of [without, { ...USER, accountEnabled: null }]) {
      answer = json(200, body);
      assert.equal((await troubleOf()).code, 'forbidden');
    }
  });

  it('finds nobody where Graph says that there is no such object', async () => {
    answer = json(404, GONE);
    assert.equal(await open().account(ID), undefined);
  });

  it('takes no other 404 for somebody who left: everybody would be locked out', async () => {
    for (const body of [{ error: { code: 'BadRequest' } }, {}, '<html>', null]) {
      answer = json(404, body);
      assert.equal((await troubleOf()).code, 'unexpected');
    }
  });

  const statuses: readonly (readonly [status: number, code: TroubleCode])[] = [
    [301, 'unexpected'],
    [302, 'unexpected'],
    [307, 'unexpected'],
    [400, 'unexpected'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [429, 'throttled'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ];
  for (const [status, code] of statuses)
    it(`says ${code} at ${status}, in codes only, and asks once`, async () => {
      answer = json(
        status,
        { error: { code: 'x', message: 'Dirk De Smet' } },
        { location: `${baseUrl}/elsewhere` },
      );
      const trouble = await troubleOf();
      assert.equal(trouble.code, code);
      assert.doesNotMatch(`${trouble.message} ${trouble.stack} ${String(trouble.cause)}`, /Dirk|a-token/);
      assert.equal(asked.length, 1);
    });

  it('tells for how long Graph asks to be left alone, in seconds or as a date', async () => {
    for (const status of [429, 503]) {
      answer = json(status, {}, { 'retry-after': '17' });
      assert.equal((await troubleOf()).retryAfterMs, 17_000);
    }
    answer = json(429, {}, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
    const { retryAfterMs = 0 } = await troubleOf();
    assert.ok(retryAfterMs > 50_000 && retryAfterMs <= 61_000);
    answer = json(429, {}, { 'retry-after': 'soon' });
    assert.equal((await troubleOf()).retryAfterMs, undefined);
    answer = json(429, {}, { 'retry-after': '999999999' });
    assert.equal((await troubleOf()).retryAfterMs, 3_600_000);
  });

  it('believes no answer that is not as it should be', async () => {
    const odd: readonly unknown[] = [
      null,
      [],
      'Dirk',
      {},
      { ...USER, id: '0c1f7a52-1d34-4b8e-8a61-5f0d2c9e1a01' },
      { ...USER, id: 'x' },
      { ...USER, displayName: 7 },
      { ...USER, displayName: 'x'.repeat(300) },
      { ...USER, accountEnabled: 'true' },
      { ...USER, userType: 'Owner' },
      { ...USER, mail: 'dirk@example.org' },
    ];
    for (const body of odd) {
      answer = json(200, body);
      assert.equal((await troubleOf()).code, 'unexpected', JSON.stringify(body));
    }
    answer = (response) => response.end('{"id":');
    assert.equal((await troubleOf()).code, 'unexpected');
  });

  it('sends nothing for what is no object id', async () => {
    for (const id of [
      '',
      'dirk',
      `${ID}/messages`,
      '../me',
      `${ID}?$select=mail`,
      `${ID}\n`,
      'dirk@example.org',
    ])
      assert.equal(await open().account(id), undefined);
    assert.equal(asked.length, 0);
  });

  it('gives up on a server that does not answer, or stops halfway', async () => {
    answer = () => undefined;
    assert.equal((await troubleOf(open({ giveUpAfterMs: 60 }))).code, 'timeout');
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{');
    };
    assert.equal((await troubleOf(open({ giveUpAfterMs: 60 }))).code, 'timeout');
    answer = (response) => response.destroy();
    assert.equal((await troubleOf()).code, 'unavailable');
  });

  it('says unavailable where nobody listens', async () => {
    assert.equal((await troubleOf(open({ baseUrl: 'http://127.0.0.1:1' }))).code, 'unavailable');
  });

  it('says forbidden where the bot gets no token, and asks nothing', async () => {
    assert.equal((await troubleOf(open({ credential: { getToken: async () => null } }))).code, 'forbidden');
    const failing = {
      async getToken(): Promise<never> {
        throw Object.assign(new Error('secret'), { name: 'CredentialUnavailableError' });
      },
    };
    assert.equal((await troubleOf(open({ credential: failing }))).code, 'forbidden');
    assert.equal(asked.length, 0);
  });
});
