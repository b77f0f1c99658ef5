import assert from 'node:assert/strict';
import { ConfigurationBotFrameworkAuthentication, TurnContext } from 'botbuilder';
import fc from 'fast-check';
import { createAuthentication } from '../../src/teams/authentication.ts';
import { createConnectorWay, createTransport } from '../../src/teams/connector.ts';
import { type ConnectorClient, rememberClients } from '../../src/teams/connector-clients.ts';
import { cardMessage, textMessage } from '../../src/teams/dispatch.ts';
import type { Incoming, Outgoing, Send } from '../../src/teams/outgoing.ts';
import { createSend } from '../../src/teams/outgoing.ts';
import { Trouble } from '../../src/use-cases/ports.ts';
import { BOT_ID, type KeyServer, startKeyServer, TENANT_ID } from '../support/key-server.ts';
import { inChannel, pressActivity, wordsActivity } from '../support/signed-activity.ts';
import { CARD } from './bot-on-a-port.ts';

const IDENTITY = { type: 'UserAssignedMSI', id: BOT_ID, tenantId: TENANT_ID } as const;

describe('the clients for the connector', () => {
  let keys: KeyServer;
  let sent: Outgoing[];
  let reply: Incoming;
  const send: Send = async (outgoing) => {
    sent.push(outgoing);
    return reply;
  };

  before(async () => {
    keys = await startKeyServer();
  });
  after(() => keys.close());
  beforeEach(() => {
    sent = [];
    reply = { status: 200, header: () => undefined, text: '{"id":"1762"}' };
  });

  it('are made once for each service URL, however many turns there are', async () => {
    const { clients } = createAuthentication(keys.trust, IDENTITY, send);
    const places = [keys.serviceUrl, `${keys.origin}/amer/`];
    const made = await Promise.all(
      Array.from({ length: 100 }, (_, n) => clients.create(places[n % 2] ?? '', keys.trust.oauthScope)),
    );
    assert.equal(new Set(made).size, 2);
    assert.equal(clients.size, 2);
  });

  it('are made once for whoever writes outside a turn too', async () => {
    const authentication = createAuthentication(keys.trust, IDENTITY, send);
    const { claimsIdentity } = authentication.verified;
    assert.equal(authentication.createConnectorFactory(), authentication.clients);
    const [one, other] = await Promise.all([
      authentication.createUserTokenClient(),
      authentication.createUserTokenClient(),
    ]);
    assert.equal(one, other);
    assert.equal(claimsIdentity.getClaimValue('aud'), BOT_ID);
  });

  it('are no more than they may be, and the least recently used goes first', async () => {
    let made = 0;
    const clients = rememberClients(async () => {
      made += 1;
      return {} as ConnectorClient;
    }, 3);
    for (const place of ['a', 'b', 'c', 'a', 'd', 'a']) await clients.create(place);
    assert.deepEqual([made, clients.size], [4, 3]);
    await clients.create('b');
    assert.equal(made, 5);
  });

  it('are made anew where making one failed', async () => {
    let fails = true;
    const clients = rememberClients(async () => {
      if (fails) throw new Error('no token');
      return {} as ConnectorClient;
    });
    await assert.rejects(clients.create('a'), /no token/);
    fails = false;
    assert.ok(await clients.create('a'));
    assert.equal(clients.size, 1);
  });

  describe('write what the SDK itself would write', () => {
    /** The SDK's own client over the same way. */
    async function byTheBook(): Promise<ConnectorClient> {
      const { oauthScope, loginUrl } = keys.trust;
      const sdk = new ConfigurationBotFrameworkAuthentication(
        { ToChannelFromBotOAuthScope: oauthScope, ToChannelFromBotLoginUrl: loginUrl },
        keys.trust.credentials(IDENTITY),
        undefined,
        undefined,
        { httpClient: createTransport(createConnectorWay(keys.trust, send)) },
      );
      const { claimsIdentity } = createAuthentication(keys.trust, IDENTITY, send).verified;
      return sdk.createConnectorFactory(claimsIdentity).create(keys.serviceUrl, oauthScope);
    }
    const lean = () =>
      createAuthentication(keys.trust, IDENTITY, send).clients.create(keys.serviceUrl, keys.trust.oauthScope);
    const essence = ({ method, url, headers, body }: Outgoing) => ({
      method,
      url,
      authorization: headers.authorization,
      type: headers['content-type']?.replace(/;.*/, ''),
      body: body === undefined ? undefined : JSON.parse(body),
    });

    it('of cards and texts, in chats and in channels', async () => {
      const [own, sdk] = await Promise.all([lean(), byTheBook()]);
      const outgoing = [cardMessage(CARD, 'LIVC: iets nieuws'), textMessage('<at>x</at> [y](z)\n\u2028é')];
      const incoming = [wordsActivity(keys.serviceUrl), inChannel(pressActivity(keys.serviceUrl))];
      for (const activity of outgoing)
        for (const { id, from, recipient, conversation, serviceUrl } of incoming) {
          const about = { id, from, recipient, conversation, serviceUrl, channelId: 'msteams' };
          const reference = TurnContext.getConversationReference(about);
          const written = TurnContext.applyConversationReference({ ...activity } as object, reference);
          const calls = [
            (each: ConnectorClient) =>
              each.conversations.sendToConversation(conversation.id, written as never),
            (each: ConnectorClient) =>
              each.conversations.replyToActivity(conversation.id, id, written as never),
            (each: ConnectorClient) =>
              each.conversations.updateActivity(conversation.id, id, written as never),
          ];
          for (const call of calls) {
            sent = [];
            const answers = [await call(own), await call(sdk)];
            assert.deepEqual(
              answers.map((each) => each?.id),
              ['1762', '1762'],
            );
            const [ours, theirs] = sent.map(essence);
            assert.deepEqual(ours, theirs);
          }
        }
    });

    it('to whatever conversation and about whatever activity', async () => {
      const [own, sdk] = await Promise.all([lean(), byTheBook()]);
      const id = fc
        .string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' })
        .filter((text) => !/^\.{1,2}$/.test(text));
      await fc.assert(
        fc.asyncProperty(id, id, async (conversation, activity) => {
          sent = [];
          await own.conversations.deleteActivity(conversation, activity);
          await sdk.conversations.deleteActivity(conversation, activity);
          const [ours, theirs] = sent.map(({ method, url }) => [method, new URL(url).pathname]);
          assert.deepEqual(ours, theirs);
        }),
      );
    });

    it('and take an answer that is none for no id', async () => {
      const own = await lean();
      for (const text of ['', 'no', '{}', '{"id":7}', 'null']) {
        reply = { ...reply, text };
        assert.deepEqual(await own.conversations.sendToConversation('a:1', {} as never), { id: '' }, text);
      }
    });
  });
});

describe('the way out', () => {
  it('ends in time, and what was late is not sent afterwards', async () => {
    const { createServer } = await import('node:http');
    const silent = createServer(() => undefined);
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const address = silent.address();
    assert.ok(address !== null && typeof address === 'object');
    const request = {
      method: 'POST',
      url: `http://127.0.0.1:${address.port}/`,
      headers: {},
      body: '{}',
    } as const;
    await assert.rejects(
      createSend(20)(request),
      (error) => error instanceof Trouble && error.code === 'timeout',
    );
    silent.closeAllConnections();
    await new Promise((done) => silent.close(done));
    await assert.rejects(
      createSend()(request),
      (error) => error instanceof Trouble && error.code === 'unavailable',
    );
  });

  it('reads an answer in pieces, whatever its status, and follows nobody', async () => {
    const keys = await startKeyServer();
    keys.answerWith(302, { location: 'http://127.0.0.1:1/', 'x-twice': 'one' });
    const incoming = await createSend()({
      method: 'PUT',
      url: `${keys.serviceUrl}v3?a=1`,
      headers: { a: 'b' },
    });
    assert.deepEqual([incoming.status, incoming.header('x-twice')], [302, 'one']);
    assert.deepEqual(JSON.parse(incoming.text), { id: 'posted-1' });
    await keys.close();
  });
});
