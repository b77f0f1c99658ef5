import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudAdapter } from 'botbuilder';
import { createAuthentication } from '../../src/teams/authentication.ts';
import { createSender } from '../../src/teams/sender.ts';
import type { Trust } from '../../src/teams/trust.ts';
import type { Messenger, Place } from '../../src/teams/turn.ts';
import { Trouble, type TroubleCode } from '../../src/use-cases/ports.ts';
import { BOT_ID, type KeyServer, startKeyServer, TENANT_ID } from '../support/key-server.ts';
import { CARD } from './bot-on-a-port.ts';

describe('the sender', () => {
  let keys: KeyServer;
  let sender: Messenger;
  let place: Place;

  beforeEach(async () => {
    keys = await startKeyServer();
    sender = senderWith(keys.trust);
    place = {
      conversationId: 'a:1 chloe/bot',
      scope: 'personal',
      serviceUrl: keys.serviceUrl,
      tenantId: TENANT_ID,
    };
  });
  afterEach(() => keys.close());

  function senderWith(trust: Trust): Messenger {
    const identity = { type: 'UserAssignedMSI' as const, id: BOT_ID, tenantId: TENANT_ID };
    return createSender(new CloudAdapter(createAuthentication(trust, identity)), BOT_ID);
  }

  const troubleOf = async (work: Promise<unknown>): Promise<Trouble> => {
    const error = await work.then(
      () => assert.fail('nothing was thrown'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof Trouble, String(error));
    return error;
  };

  it('posts a card in a conversation, with a preview that says nothing', async () => {
    assert.deepEqual(await sender.post(place, CARD, 'LIVC: nieuwe bezorgdheid'), { activityId: 'posted-1' });
    const [call] = keys.calls;
    assert.deepEqual(
      [call?.method, call?.path],
      ['POST', '/teams/v3/conversations/a%3A1%20chloe%2Fbot/activities'],
    );
    assert.equal(call?.authorization, 'Bearer token-of-the-bot');
    assert.deepEqual(call?.body.attachments[0].content, CARD);
    assert.equal(call?.body.summary, 'LIVC: nieuwe bezorgdheid');
  });

  it('updates and removes what it posted', async () => {
    await sender.update(place, '1762176060000', CARD);
    await sender.remove(place, '1762176060000');
    const path = '/teams/v3/conversations/a%3A1%20chloe%2Fbot/activities/1762176060000';
    assert.deepEqual(
      keys.calls.map((call) => [call.method, call.path]),
      [
        ['PUT', path],
        ['DELETE', path],
      ],
    );
  });

  const troubles: [status: number, code: TroubleCode][] = [
    [400, 'unexpected'],
    [401, 'unavailable'],
    [403, 'forbidden'],
    [404, 'forbidden'],
    [412, 'unavailable'],
    [413, 'unexpected'],
    [429, 'throttled'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
  ];
  for (const [status, code] of troubles) {
    it(`turns ${status} into "${code}", after one attempt`, async () => {
      keys.answerWith(status);
      assert.equal((await troubleOf(sender.post(place, CARD))).code, code);
      assert.equal(keys.calls.length, 1);
    });
  }

  it('says how long to wait when Teams says so, in seconds or as a date', async () => {
    keys.answerWith(429, { 'retry-after': '17' });
    assert.equal((await troubleOf(sender.post(place, CARD))).retryAfterMs, 17_000);
    keys.answerWith(503, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
    const { retryAfterMs = 0 } = await troubleOf(sender.post(place, CARD));
    assert.ok(retryAfterMs > 30_000 && retryAfterMs <= 60_000);
    keys.answerWith(429, { 'retry-after': 'soon' });
    assert.equal((await troubleOf(sender.post(place, CARD))).retryAfterMs, undefined);
  });

  it('is "unavailable" when nobody is there', async () => {
    await keys.close();
    assert.equal((await troubleOf(sender.post(place, CARD))).code, 'unavailable');
  });

  it('is "unavailable" when the bot gets no token', async () => {
    const trust = { ...keys.trust, credentials: () => noToken(keys.trust) };
    assert.equal((await troubleOf(senderWith(trust).post(place, CARD))).code, 'unavailable');
    assert.deepEqual(keys.calls, []);
  });

  it('does not carry the words of a library', async () => {
    await keys.close();
    const trouble = await troubleOf(sender.post(place, CARD));
    assert.equal(trouble.message, 'teams: unavailable');
  });

  it('sends the token to no other host, whatever a stored address says', async () => {
    const attacker = { ...place, serviceUrl: 'https://evil.example/teams/' };
    assert.equal((await troubleOf(sender.post(attacker, CARD))).code, 'forbidden');
  });

  it('sends the token to no other host, wherever it is redirected', async () => {
    const stolen: unknown[] = [];
    const thief = createServer((request, response) => {
      stolen.push(request.headers.authorization);
      response.end('{"id":"x"}');
    });
    await new Promise<void>((done) => thief.listen(0, '127.0.0.1', done));
    const { port } = thief.address() as AddressInfo;
    for (const status of [301, 302, 307, 308]) {
      keys.answerWith(status, { location: `http://127.0.0.1:${port}/` });
      assert.equal((await troubleOf(sender.post(place, CARD))).code, 'unexpected');
    }
    assert.deepEqual(stolen, []);
    await new Promise((done) => thief.close(done));
  });
});

function noToken(trust: Trust) {
  const factory = trust.credentials({ type: 'UserAssignedMSI', id: BOT_ID, tenantId: TENANT_ID });
  const signRequest = () => Promise.reject(new Error('no identity here'));
  return {
    isValidAppId: (id: string) => factory.isValidAppId(id),
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest }),
  };
}
