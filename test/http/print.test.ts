// The routes of a page to print, in front of a desk that only takes notes.
import assert from 'node:assert/strict';
import { createServer, listen, type RunningServer } from '../../src/http/server.ts';
import { PRINT_POLICY, type PrintDesk } from '../../src/teams/answer-print.ts';

const FORM = 'application/x-www-form-urlencoded';

describe('The routes of a page to print', () => {
  let running: RunningServer | undefined;
  let noted: unknown[];
  const desk: PrintDesk = {
    ask(sealed, locale) {
      noted.push(['ask', sealed, locale]);
      return { status: 200, html: '<p>é</p>' };
    },
    async print(form, locale) {
      if ('refused' in form) return { status: form.status, html: '' };
      noted.push(['print', Buffer.from(form).toString(), locale]);
      return { status: 404, html: '<p>weg</p>' };
    },
  };

  async function start(prints: PrintDesk | undefined = desk): Promise<string> {
    noted = [];
    const bot = { deliver: async () => ({ status: 200 }) };
    const ready = async () => ({ store: true, keys: true, outbox: true, rooms: null });
    running = await listen(createServer({ bot, ready, ...(prints ? { prints } : {}) }), 0, '127.0.0.1');
    return `http://127.0.0.1:${running.port}`;
  }
  afterEach(async () => {
    await running?.close();
    running = undefined;
  });

  const post = (url: string, body: string, headers: { readonly [name: string]: string } = {}) =>
    fetch(url, { method: 'POST', body, headers: { 'content-type': FORM, ...headers } });

  it('ask with GET and print with POST, in the language of the browser', async () => {
    const origin = await start();
    const sealed = 'A-_'.repeat(200);
    const asked = await fetch(`${origin}/print/${sealed}`, { headers: { 'accept-language': 'fr' } });
    assert.deepEqual([asked.status, await asked.text()], [200, '<p>é</p>']);
    const printed = await post(`${origin}/print`, 'link=x', { 'accept-language': 'de' });
    assert.deepEqual([printed.status, await printed.text()], [404, '<p>weg</p>']);
    assert.deepEqual(noted, [
      ['ask', sealed, 'fr'],
      ['print', 'link=x', 'de'],
    ]);
    for (const { headers } of [asked, printed]) {
      assert.equal(headers.get('content-security-policy'), PRINT_POLICY);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('set-cookie'), null);
      assert.equal(headers.get('access-control-allow-origin'), null);
    }
  });

  it('read nothing but a short form', async () => {
    const origin = await start();
    const answers = await Promise.all([
      post(`${origin}/print`, '{}', { 'content-type': 'application/json' }),
      post(`${origin}/print`, 'link=x', { 'content-encoding': 'gzip' }),
      post(`${origin}/print`, `link=${'x'.repeat(5000)}`),
      fetch(`${origin}/print`, { method: 'POST' }),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [415, 415, 413, 415],
    );
    for (const each of answers) assert.equal(await each.text(), '');
    assert.deepEqual(noted, []);
  });

  it('stop reading a form that never ends', async () => {
    const origin = await start();
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(Buffer.alloc(1024, 'x')),
    });
    const request = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': FORM },
    } as const;
    const outcome = await fetch(`${origin}/print`, request).then(
      ({ status }) => status,
      () => 413,
    );
    assert.equal(outcome, 413);
    assert.deepEqual(noted, []);
  });

  it('know no other way', async () => {
    const origin = await start();
    const requests: [string, string, number][] = [
      ['GET', '/print', 405],
      ['POST', '/print/x', 405],
      ['PUT', '/print', 405],
      ['DELETE', '/print/x', 405],
    ];
    for (const [method, path, status] of requests) {
      const response = await fetch(origin + path, { method });
      assert.deepEqual([response.status, await response.text()], [status, ''], `${method} ${path}`);
    }
    assert.deepEqual(noted, []);
  });

  it('take any nonsense in the address for a link', async () => {
    const origin = await start();
    for (const path of [
      '/print/',
      '/print/a/b/c',
      '/print/%00%ff',
      '/print/..%2f..%2fetc',
      '/print/%E2%80%AE',
    ])
      assert.ok([200, 400, 404].includes((await fetch(origin + path)).status), path);
  });

  it('are not there where nothing can be printed', async () => {
    const bot = { deliver: async () => ({ status: 200 }) };
    const ready = async () => ({ store: true, keys: true, outbox: true, rooms: null });
    running = await listen(createServer({ bot, ready }), 0, '127.0.0.1');
    assert.equal((await fetch(`http://127.0.0.1:${running.port}/print/x`)).status, 404);
  });

  it('do not say what went wrong behind them', async () => {
    const broken: PrintDesk = { ...desk, print: async () => Promise.reject(new Error('geheim')) };
    const response = await post(`${await start(broken)}/print`, 'link=x');
    assert.deepEqual([response.status, await response.text()], [500, '']);
  });
});
