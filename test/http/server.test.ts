import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { Response, Server } from 'restify';
import {
  createServer,
  ListenFault,
  listen,
  type Readiness,
  type RunningServer,
} from '../../src/http/server.ts';

const READY: Readiness = { store: true, keys: true, outbox: true, rooms: true };

describe('the server', () => {
  let running: RunningServer | undefined;
  let asked: number;

  afterEach(async () => {
    await running?.close();
    running = undefined;
  });

  async function start(ready: () => Promise<Readiness> = async () => READY): Promise<string> {
    asked = 0;
    const counted = () => {
      asked += 1;
      return ready();
    };
    const bot = { deliver: async () => ({ status: 200 }) };
    running = await listen(createServer({ bot, ready: counted }), 0, '127.0.0.1');
    return `http://127.0.0.1:${running.port}`;
  }

  /** What comes back for these exact bytes, until the server closes or `until` is seen. */
  async function raw(bytes: string, until?: RegExp): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>();
    const socket = connect(running!.port, '127.0.0.1', () => socket.write(bytes));
    let seen = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      seen += chunk;
      if (until?.test(seen)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(seen));
    return promise;
  }

  it('is alive', async () => {
    const response = await fetch(`${await start()}/health`);
    assert.deepEqual([response.status, await response.json()], [200, { alive: true }]);
  });

  it('is ready when the store, the keys and the outbox are', async () => {
    const response = await fetch(`${await start()}/ready`);
    assert.deepEqual([response.status, await response.json()], [200, READY]);
  });

  it('is not ready when one of them is not, and says which', async () => {
    const response = await fetch(`${await start(async () => ({ ...READY, keys: false }))}/ready`);
    assert.deepEqual([response.status, await response.json()], [503, { ...READY, keys: false }]);
  });

  it('tells of rooms that are not in order, or that there are none, and is ready all the same', async () => {
    for (const rooms of [false, null]) {
      const response = await fetch(`${await start(async () => ({ ...READY, rooms }))}/ready`);
      assert.deepEqual([response.status, await response.json()], [200, { ...READY, rooms }]);
      await running?.close();
    }
  });

  it('is not ready when it cannot tell, and does not say why', async () => {
    const response = await fetch(`${await start(async () => Promise.reject(new Error('geheim')))}/ready`);
    assert.equal(response.status, 503);
    assert.doesNotMatch(await response.text(), /geheim/);
  });

  it('does not let callers of /ready keep the store busy', async () => {
    const origin = await start();
    await Promise.all(Array.from({ length: 30 }, () => fetch(`${origin}/ready`)));
    assert.equal(asked, 1);
  });

  it('says nothing of itself, and forbids what a browser might do with an answer', async () => {
    const { headers } = await fetch(`${await start()}/health`);
    assert.equal(headers.get('server'), null);
    assert.equal(headers.get('x-powered-by'), null);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });

  it('answers unknown paths, methods and addresses without a word', async () => {
    const origin = await start();
    const requests: [string, string, number][] = [
      ['GET', '/nothing/geheim', 404],
      ['GET', '/api/messages', 405],
      ['PUT', '/api/messages', 405],
      ['DELETE', '/health', 405],
      ['POST', '/api/messages/', 404],
      ['GET', '/%zz', 404],
      ['GET', '/..%2f..%2fetc/passwd', 404],
    ];
    for (const [method, path, status] of requests) {
      const response = await fetch(origin + path, { method });
      assert.deepEqual([response.status, await response.text()], [status, ''], `${method} ${path}`);
    }
  });

  it('does not say what went wrong in a route', async () => {
    const bot = { deliver: async () => Promise.reject(new Error('geheim')) };
    running = await listen(createServer({ bot, ready: async () => READY }), 0, '127.0.0.1');
    const response = await fetch(`http://127.0.0.1:${running.port}/api/messages`, { method: 'POST' });
    assert.deepEqual([response.status, await response.text()], [500, '']);
  });

  it('answers Teams with the same bytes on the short way as on that of the routes', async () => {
    const answers = [{ status: 200 }, { status: 200, body: { text: 'é' } }, { status: 413 }, { status: 503 }];
    for (const answer of answers) {
      const bot = { deliver: async () => answer };
      running = await listen(createServer({ bot, ready: async () => READY }), 0, '127.0.0.1');
      const post = (path: string) =>
        raw(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      const [short, long] = [await post('/api/messages'), await post('/api/messages?by=route')];
      const dateless = (bytes: string) => bytes.replace(/^Date: .*$/m, '');
      assert.match(short, /x-content-type-options: nosniff/i);
      assert.equal(dateless(short), dateless(long));
      await running.close();
    }
  });

  it('serves more routes where it is told to', async () => {
    const extend = (server: Server) => {
      server.get('/more', async (_request: unknown, response: Response) => response.send(200, 'more'));
    };
    const bot = { deliver: async () => ({ status: 200 }) };
    running = await listen(createServer({ bot, ready: async () => READY, extend }), 0, '127.0.0.1');
    const response = await fetch(`http://127.0.0.1:${running.port}/more`);
    assert.equal(response.status, 200);
  });

  it('closes a connection that wants to become something else', async () => {
    await start();
    const upgrade =
      'GET /api/messages HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    assert.equal(await raw(upgrade), '');
  });

  it('refuses what is not HTTP, and headers without end', async () => {
    await start();
    assert.match(await raw('EHLO geheim\r\n\r\n'), /^HTTP\/1\.1 400 /);
    const many = `GET /health HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`;
    assert.match(await raw(many), /^HTTP\/1\.1 431 /);
  });

  it('does not wait for ever for headers or a body', () => {
    const server = createServer({
      bot: { deliver: async () => ({ status: 200 }) },
      ready: async () => READY,
    });
    const { headersTimeout, requestTimeout, maxHeadersCount } = Reflect.get(server, 'server');
    assert.ok(headersTimeout > 0 && headersTimeout <= 30_000);
    assert.ok(requestTimeout > 0 && requestTimeout <= 30_000);
    assert.ok(maxHeadersCount !== null && maxHeadersCount > 0 && maxHeadersCount <= 100);
  });

  it('says that a port is taken', async () => {
    await start();
    const second = createServer({
      bot: { deliver: async () => ({ status: 200 }) },
      ready: async () => READY,
    });
    await assert.rejects(listen(second, running!.port, '127.0.0.1'), (fault) => {
      assert.ok(fault instanceof ListenFault);
      assert.equal(fault.code, 'address.taken');
      return true;
    });
  });

  it('answers what is under way before it closes', async () => {
    const gate = Promise.withResolvers<void>();
    const origin = await start(() => gate.promise.then(() => READY));
    const answer = fetch(`${origin}/ready`);
    while (asked === 0) await new Promise((soon) => setTimeout(soon, 5));
    const closed = running!.close();
    gate.resolve();
    assert.equal((await answer).status, 200);
    await closed;
    running = undefined;
    await assert.rejects(fetch(`${origin}/health`));
  });
});
