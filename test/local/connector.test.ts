import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { userId } from '../../src/local/teams-ids.ts';
import { aCard, appId, type FakeTown, openFakeTown, posting } from './fake-bot.ts';

describe('The local connector', () => {
  let fake: FakeTown;
  let chat: string;
  beforeEach(async () => {
    fake = await openFakeTown(() => ({ status: 200 }));
    chat = `/${encodeURIComponent(fake.standIn.conversations.personalChat('chloe').id)}`;
    await fake.standIn.installs('chloe');
  });
  afterEach(() => fake.close());

  const create = (member: string, tenant = fake.standIn.tenantId) =>
    fake.connector('POST', '', { members: [{ id: member }], channelData: { tenant: { id: tenant } } });
  const codeOf = ({ body }: { body: { error: { code: string } } }) => body.error.code;

  it('finds the chat with one person by user id or object id', async () => {
    const chloe = fake.standIn.conversations.person('chloe');
    for (const member of [userId(chloe, appId), chloe.objectId]) {
      const { status, body } = await create(member);
      assert.equal(status, 201);
      assert.deepEqual(body, {
        id: fake.standIn.conversations.personalChat('chloe').id,
        serviceUrl: `${fake.baseUrl}/local/connector/`,
      });
    }
  });

  it('refuses a chat with somebody without the app, with a stranger, and in another tenant', async () => {
    const { objectId } = fake.standIn.conversations.person('bram');
    assert.equal(codeOf(await create(objectId)), 'BotNotInConversationRoster');
    assert.equal((await create('29:nobody')).status, 400);
    const chloe = fake.standIn.conversations.person('chloe').objectId;
    assert.equal((await create(chloe, 'ffffffff-0000-4000-8000-000000000000')).status, 403);
  });

  it('posts, updates and deletes, and remembers all that was ever posted', async () => {
    const { status, body } = await fake.connector('POST', `${chat}/activities`, posting(aCard('een')));
    assert.equal(status, 201);
    const { id } = body as { id: string };
    const one = `${chat}/activities/${id}`;
    const conversation = fake.standIn.conversations.personalChat('chloe');
    fake.standIn.conversations.showPrivately('chloe', conversation, id, { card: { type: 'AdaptiveCard' } });
    assert.equal((await fake.connector('PUT', one, posting(aCard('twee')))).status, 200);
    fake.town.person('chloe').sees('twee');
    fake.town.person('chloe').doesNotSee('een');
    assert.equal((await fake.connector('DELETE', one)).status, 200);
    assert.equal(fake.town.person('chloe').screen, '');
    assert.equal((await fake.connector('DELETE', one)).status, 404);
    assert.equal(fake.town.everythingPosted().filter((json) => /een|twee/.test(json)).length, 2);
  });

  it('does not let the bot change what a person wrote', async () => {
    await fake.town.person('chloe').says('van mij');
    const [own] = fake.standIn.conversations.personalChat('chloe').messages;
    const { status } = await fake.connector('PUT', `${chat}/activities/${own!.id}`, posting(aCard('x')));
    assert.equal(status, 404);
  });

  it('starts a thread in a channel', async () => {
    const channel = fake.standIn.setChannel({ team: 'LIVC', name: 'zitting', members: ['bram'] });
    const { body } = await fake.connector('POST', '', {
      isGroup: true,
      channelData: { channel: { id: channel.id } },
      activity: posting(aCard('nieuw')),
    });
    const started = body as { id: string; activityId: string };
    assert.equal(started.id, `${channel.id};messageid=${started.activityId}`);
    const reply = `/${encodeURIComponent(started.id)}/activities/${started.activityId}`;
    assert.equal((await fake.connector('POST', reply, posting(aCard('antwoord')))).status, 201);
    assert.equal(channel.messages.length, 2);
  });

  it('tells who is in a conversation, and nothing of who is not', async () => {
    const channel = fake.standIn.setChannel({ team: 'LIVC', name: 'zitting', members: ['bram', 'anna'] });
    const path = `/${encodeURIComponent(channel.id)}`;
    const { body: members } = await fake.connector('GET', `${path}/members`);
    assert.deepEqual(
      (members as { name: string }[]).map(({ name }) => name),
      ['Bram De Smet', 'Anna Peeters'],
    );
    const paged = await fake.connector('GET', `${path}/pagedmembers?pageSize=1`);
    assert.deepEqual(paged.body, { members });
    const { objectId } = fake.standIn.conversations.person('bram');
    const bram = await fake.connector('GET', `${path}/members/${objectId}`);
    assert.equal((bram.body as { aadObjectId: string }).aadObjectId, objectId);
    const sam = fake.standIn.conversations.person('sam').objectId;
    assert.equal(
      codeOf(await fake.connector('GET', `${path}/members/${sam}`)),
      'MemberNotFoundInConversation',
    );
  });

  it('writes to nobody who removed the app', async () => {
    await fake.standIn.uninstalls('chloe');
    const refused = await fake.connector('POST', `${chat}/activities`, posting(aCard('x')));
    assert.equal(refused.status, 403);
  });

  it('fails as asked, before or after it delivered', async () => {
    fake.standIn.connectorFaults.push({ status: 429 }, { status: 502, afterDelivery: true });
    const post = () => fake.connector('POST', `${chat}/activities`, posting(aCard('x')));
    const messages = fake.standIn.conversations.personalChat('chloe').messages;
    assert.equal((await post()).status, 429);
    assert.equal(messages.length, 0);
    assert.equal((await post()).status, 502);
    assert.equal(messages.length, 1);
    assert.equal((await post()).status, 201);
  });

  it('answers nobody without a token of its issuer', async () => {
    for (const token of ['', 'forged', await fake.issuer.issueInboundToken(fake.baseUrl)]) {
      assert.equal((await fake.connector('GET', `${chat}/members`, undefined, token)).status, 401);
    }
  });

  it('answers no other host name and no page from elsewhere', async () => {
    const status = (headers: { [name: string]: string }) =>
      new Promise<number>((resolve, reject) => {
        const url = `${fake.baseUrl}/local/openid/keys`;
        httpRequest(url, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
    const { port } = new URL(fake.baseUrl);
    assert.equal(await status({ host: `127.0.0.1:${port}` }), 200);
    assert.equal(await status({ host: `localhost:${port}`, origin: `http://localhost:${port}` }), 200);
    assert.equal(await status({ host: 'evil.example' }), 403);
    assert.equal(await status({ host: `127.0.0.1:${Number(port) + 1}` }), 403);
    assert.equal(await status({ host: `127.0.0.1:${port}`, origin: 'http://evil.example' }), 403);
    assert.equal(await status({ host: `127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site' }), 403);
  });
});
