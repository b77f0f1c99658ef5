import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createLog, muteConsole } from '../../src/log.ts';
import type { Turn } from '../../src/teams/turn.ts';
import {
  changedAt,
  forgedHeaders,
  kindsOfActivity,
  wrongActivities,
  wrongBodies,
} from '../support/forgeries.ts';
import { TENANT_ID } from '../support/key-server.ts';
import { emulatorIssuers } from '../support/sdk-issuers.ts';
import type { ActivityJson } from '../support/signed-activity.ts';
import { type BotOnAPort, type PostOptions, startBot } from '../teams/bot-on-a-port.ts';

// R6: forged, replayed and malformed requests over real HTTP against the real CloudAdapter, with a key server of its own.

const REQUESTS = process.env.NIGHT === '1' ? 1_000_000 : 60_000;

describe(`${REQUESTS} forged, replayed and malformed requests`, function () {
  this.timeout(process.env.NIGHT === '1' ? 0 : 900_000);
  let bot: BotOnAPort;
  let serviceUrl: string;
  let giveBack: () => void;
  let issuersBefore: number;
  let sent = 0;

  before(async () => {
    giveBack = muteConsole(createLog(() => undefined));
    issuersBefore = emulatorIssuers().length;
    bot = await startBot();
    serviceUrl = bot.keys.serviceUrl;
  });
  after(async () => {
    await bot.close();
    giveBack();
  });
  beforeEach(() => {
    bot.turns.length = 0;
    bot.keys.calls.length = 0;
  });

  async function statusOf(what: string, body: RequestInit['body'], options: PostOptions): Promise<number> {
    sent += 1;
    const response = await bot.sendBytes(body, options);
    assert.ok(response.status < 500, `${what}: ${response.status}`);
    assert.equal(await response.text(), '', what);
    return response.status;
  }

  async function mustBeRefused(
    what: string,
    body: RequestInit['body'],
    options: PostOptions = {},
  ): Promise<void> {
    const status = await statusOf(what, body, options);
    assert.ok(status >= 400, `${what} was taken: ${status}`);
    assert.deepEqual(bot.turns, [], `${what} reached the receptionist`);
    assert.deepEqual(bot.keys.calls, [], `${what} made the bot say something`);
  }

  it('the unforged originals are taken, or the rest would prove nothing', async () => {
    const authorization = await bot.keys.bearer();
    for (const [kind, build] of Object.entries(kindsOfActivity)) {
      // Each its own conversation: two installations of one are one.
      const activity = changedAt(build(serviceUrl), 'conversation.id', randomUUID());
      const response = await bot.send(activity, { authorization });
      assert.equal(response.status, 200, kind);
    }
    assert.equal(bot.turns.length, Object.keys(kindsOfActivity).length);
  });

  it('no forged token opens the door, whatever it brings', async () => {
    for (const [what, authorization] of await forgedHeaders(bot.keys)) {
      for (const [kind, build] of Object.entries(kindsOfActivity)) {
        await mustBeRefused(`${what}, ${kind}`, JSON.stringify(build(serviceUrl)), { authorization });
      }
    }
  });

  it('no activity that Teams would not send is taken, though its token is right', async () => {
    const authorization = await bot.keys.bearer();
    for (const [what, activity] of wrongActivities(serviceUrl)) {
      await mustBeRefused(what, JSON.stringify(activity), { authorization });
    }
  });

  it('no other service URL is taken, though the token was signed for it', async () => {
    const others = [
      'https://livc.trafficmanager.net/',
      'https://evil.example/',
      'https://127.0.0.1.evil.example/',
    ];
    for (const other of others) {
      const authorization = await bot.keys.bearer({ serviceurl: other });
      for (const build of Object.values(kindsOfActivity)) {
        await mustBeRefused(other, JSON.stringify(build(other)), { authorization });
      }
    }
  });

  it('no body is taken that is not one JSON object', async () => {
    const authorization = await bot.keys.bearer();
    for (const [what, body] of wrongBodies(serviceUrl)) await mustBeRefused(what, body, { authorization });
  });

  it('no other way of sending is taken', async () => {
    const authorization = await bot.keys.bearer();
    const body = JSON.stringify(kindsOfActivity.words?.(serviceUrl));
    const ways: PostOptions[] = [
      ...['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({ method })),
      ...['/', '/api', '/api/messages/', '/API/messages', '/api//messages', '/api/messages/x'].map(
        (path) => ({ path }),
      ),
      ...['text/plain', 'application/jsonp', 'multipart/form-data; boundary=x'].map((type) => ({
        headers: { 'content-type': type },
      })),
      ...['gzip', 'deflate', 'br'].map((encoding) => ({ headers: { 'content-encoding': encoding } })),
    ];
    for (const way of ways) await mustBeRefused(JSON.stringify(way), body, { authorization, ...way });
  });

  it('no repetition changes anything: the same is the same, and an altered one is refused', async () => {
    const authorization = await bot.keys.bearer();
    for (const [kind, build] of Object.entries(kindsOfActivity)) {
      const original = changedAt(build(serviceUrl), 'conversation.id', randomUUID());
      await bot.send(original, { authorization });
      const before = bot.turns.length;
      const isInvoke = original.type === 'invoke';
      if (!isInvoke) {
        for (let again = 0; again < 20; again += 1)
          await statusOf(kind, JSON.stringify(original), { authorization });
        assert.equal(bot.turns.length, before, kind);
      }
      const alterations: [string, unknown][] = [
        ['from.aadObjectId', randomUUID()],
        ...(isInvoke
          ? [[original.value.action ? 'value.action.data' : 'value.data', { b: 'y' }] as [string, unknown]]
          : []),
        ...(original.type === 'message'
          ? ([
              ['text', 'annuleren'],
              ['value', { b: 'y' }],
            ] as [string, unknown][])
          : []),
      ];
      for (const [path, value] of alterations) {
        const altered = JSON.stringify(changedAt(original, path, value));
        assert.equal(await statusOf(`${kind} with another ${path}`, altered, { authorization }), 403);
      }
      assert.equal(bot.turns.length, before, kind);
    }
  });

  it('no damage to a token leaves it a token', async () => {
    const authorization = await bot.keys.bearer();
    const body = JSON.stringify(kindsOfActivity.press?.(serviceUrl));
    // The last character of a signature has bits that say nothing, so changing it may change nothing.
    const where = fc.integer({ min: 0, max: authorization.length - 2 });
    const damage = fc.record({
      where,
      what: fc.constantFrom(...'AZaz09-_.= {"'),
      length: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ where, what, length }) => {
        const damaged = authorization.slice(0, where) + what + authorization.slice(where + length);
        fc.pre(damaged !== authorization && damaged.trim() !== authorization);
        await mustBeRefused(damaged, body, { authorization: damaged });
      }),
      { numRuns: REQUESTS / 2 },
    );
  });

  it('no damage to an activity makes it somebody else’s, or the bot fall over', async () => {
    const authorization = await bot.keys.bearer();
    const sane = (turn: Turn) => {
      assert.equal(turn.person.tenantId, TENANT_ID);
      assert.equal(turn.place.tenantId, TENANT_ID);
      assert.equal(turn.place.serviceUrl, serviceUrl);
      assert.match(turn.person.objectId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      assert.ok(['personal', 'channel'].includes(turn.place.scope));
      assert.ok(turn.activityId !== '' && turn.place.conversationId !== '');
    };
    const paths = (value: ActivityJson, prefix = ''): string[] =>
      Object.entries(value).flatMap(([name, inner]) => {
        const path = prefix + name;
        return typeof inner === 'object' && inner !== null ? [path, ...paths(inner, `${path}.`)] : [path];
      });
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(undefined, 1e308, '\u0000', '__proto__'),
    );
    const anyDamage = fc.record({
      kind: fc.constantFrom(...Object.keys(kindsOfActivity)),
      where: fc.nat(),
      junk,
      extra: fc.option(
        fc.tuple(
          fc.constantFrom('__proto__', 'constructor', 'toString', 'deliveryMode', 'callerId'),
          fc.jsonValue(),
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(anyDamage, async ({ kind, where, junk, extra }) => {
        const activity = kindsOfActivity[kind]?.(serviceUrl) ?? {};
        const all = paths(activity);
        const damaged = changedAt(activity, all[where % all.length] ?? 'type', junk);
        if (extra) Object.defineProperty(damaged, extra[0], { value: extra[1], enumerable: true });
        bot.turns.length = 0;
        sent += 1;
        const response = await bot.send(damaged, { authorization });
        await response.arrayBuffer();
        assert.ok(response.status < 500, `${response.status}`);
        bot.turns.forEach(sane);
      }),
      { numRuns: REQUESTS / 2 },
    );
    assert.equal(Reflect.get({}, 'admin'), undefined);
  });

  it('and all of it together has left nothing behind', () => {
    assert.ok(sent >= REQUESTS, `only ${sent} were sent`);
    assert.equal(emulatorIssuers().length, issuersBefore);
    assert.equal(bot.keys.keyDownloads(), 1);
  });
});
