import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { playgroundTown } from '../../scripts/playground.ts';
import { type LocalBot, startLocalBot } from '../../src/local/local-bot.ts';
import { demoTenantId, type Person, people } from '../../src/local/people.ts';
import { type PlaygroundProxy, startPlaygroundProxy } from '../../src/local/playground-proxy.ts';
import { translator } from '../../src/messages/messages.ts';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

function persona(key: string): Person {
  const found = people.find((one) => one.key === key);
  assert(found);
  return found;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** What the playground sends: an activity of its own make, unsigned, without a tenant. */
function typed(text: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: crypto.randomUUID(),
    timestamp: '2020-01-01T00:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: 'http://localhost:5615/_connector',
    from: { id: 'user-id-0', name: 'Alex Wilber' },
    recipient: { id: 'bot', name: 'Test Bot' },
    conversation: { id: 'a:playground-chloe', conversationType: 'personal' },
    text,
    ...more,
  };
}

describe('The proxy between the playground and the bot', () => {
  let bot: LocalBot;
  let playground: Server;
  let calls: Call[];
  let proxy: PlaygroundProxy;

  before(async () => {
    calls = [];
    playground = createServer(async (request, response) => {
      const body = JSON.parse((await textOf(request)) || '{}') as Record<string, unknown>;
      calls.push({ method: request.method ?? '', path: request.url ?? '', body });
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: `m-${calls.length}` }));
    });
    await new Promise<void>((done) => playground.listen(0, '127.0.0.1', done));
    bot = await startLocalBot({ port: 0, dataDir: ':memory:', worker: false });
    proxy = await startPlaygroundProxy({
      issuer: bot.issuer,
      botUrl: `${bot.url}/api/messages`,
      connectorUrl: `http://127.0.0.1:${(playground.address() as AddressInfo).port}/_connector`,
      person: persona('chloe'),
      language: 'fr',
    });
  });
  after(async () => {
    await proxy.close();
    await bot.close();
    playground.close();
  });
  beforeEach(() => {
    calls.length = 0;
  });

  /** The one thing that the bot sent meanwhile. */
  const sent = (): Call => {
    const [call, ...more] = calls;
    assert(call !== undefined && more.length === 0, `${calls.length} calls`);
    return call;
  };
  const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('makes the bot hear what it would refuse from the playground itself', async () => {
    const unsigned = await post(`${bot.url}/api/messages`, typed('bonjour'));
    assert.equal(unsigned.status, 401);
    assert.deepEqual(calls, []);
    const signed = await post(proxy.endpoint, typed('bonjour'));
    assert.equal(signed.status, 200);
    assert.match(sent().path, /^\/_connector\/v3\/conversations\/a%3Aplayground-chloe\/activities/);
  });

  it('speaks for the chosen person in the chosen language, whoever the playground says it is', async () => {
    const mayor = persona('lies');
    await post(
      proxy.endpoint,
      typed('bonjour', { from: { id: 'x', aadObjectId: mayor.objectId }, locale: 'en-US' }),
    );
    // Only partners are asked for a worry; the mayor's card has no such button.
    assert.ok(JSON.stringify(sent().body).includes(translator('fr')('home.report')));
  });

  it('hands back what the bot answers to a press', async () => {
    await post(proxy.endpoint, typed('signaler'));
    const [attachment] = sent().body.attachments as { content: unknown }[];
    const execute = firstExecute(attachment?.content);
    assert(execute, 'the card has a button to press in place');
    const press = typed('', {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: execute, trigger: 'manual' },
    });
    const response = await post(proxy.endpoint, press);
    assert.equal(response.status, 200);
    const answer = (await response.json()) as { type: string };
    assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive');
  });

  it('passes nothing to the playground without the bot’s own token', async () => {
    const url = `${proxy.serviceUrl}/v3/conversations/a/activities`;
    const inbound = await bot.issuer.issueInboundToken(proxy.serviceUrl);
    for (const headers of [{}, { authorization: 'Bearer made-up' }, { authorization: `Bearer ${inbound}` }]) {
      assert.equal((await post(url, {}, headers as Record<string, string>)).status, 401);
    }
    assert.deepEqual(calls, []);
  });

  it('signs nothing for a page in a browser, nor for a name that only looks like this machine', async () => {
    const { port } = new URL(proxy.endpoint);
    const statusWith = (headers: Record<string, string>) =>
      new Promise<number | undefined>((done) => {
        const options = { host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers };
        httpRequest(options, (response) => {
          response.resume();
          done(response.statusCode);
        }).end(JSON.stringify(typed('bonjour')));
      });
    assert.equal(await statusWith({ host: `playground.example:${port}` }), 403);
    assert.equal(await statusWith({ origin: 'http://localhost:5615' }), 403);
    assert.equal(await statusWith({ 'sec-fetch-site': 'cross-site' }), 403);
    assert.deepEqual(calls, []);
  });

  it('answers what it cannot read with a refusal, and stays up', async () => {
    for (const [body, status] of [
      ['{', 400],
      ['[]', 400],
      [`"${'x'.repeat(300_000)}"`, 413],
    ] as const) {
      const response = await fetch(proxy.endpoint, { method: 'POST', body });
      assert.equal(response.status, status);
    }
    assert.equal((await fetch(proxy.endpoint, { method: 'HEAD' })).status, 405);
    assert.equal((await post(`${new URL(proxy.endpoint).origin}/elsewhere`, {})).status, 404);
  });
});

describe('The town in the playground', () => {
  it('has the chosen person, exactly five others and one channel, as the playground insists', () => {
    for (const person of people) {
      const town = JSON.parse(playgroundTown(person));
      assert.equal(town.tenantId, demoTenantId);
      assert.equal(town.currentUser.aadObjectId, person.objectId);
      assert.equal(town.users.length, 5);
      assert.equal(town.team.channels.length, 1);
      const ids = new Set([town.currentUser.id, ...town.users.map((user: { id: string }) => user.id)]);
      assert.equal(ids.size, 6);
    }
  });

  it('is listened for on this machine only, whatever the playground asks', () => {
    const script = `
      import { createServer } from 'node:http';
      const server = createServer();
      server.listen(0, () => { console.log(server.address().address); server.close(); });`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', './scripts/loopback-only.mjs', '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    );
    assert.equal(stdout.trim(), '127.0.0.1', stderr);
  });
});

/** The first Action.Execute anywhere in a card. */
function firstExecute(node: unknown): object | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('type' in node && node.type === 'Action.Execute') return node;
  for (const inner of Object.values(node)) {
    const found = firstExecute(inner);
    if (found) return found;
  }
  return undefined;
}
