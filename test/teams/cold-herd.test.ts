import assert from 'node:assert/strict';
import { shared } from '../../src/teams/credentials.ts';
import type { Credentials, Trust } from '../../src/teams/trust.ts';
import { BOT_ID, type KeyServer, TENANT_ID } from '../support/key-server.ts';
import { pressActivity, wordsActivity } from '../support/signed-activity.ts';
import { openTown } from '../support/town.ts';
import { startBot } from './bot-on-a-port.ts';

const HERD = 32;
const soon = () => new Promise<void>((done) => setTimeout(done, 20));

/** Credentials that keep a token once they have one, as the SDK's do, and count how often they ask for one. */
function countedTokens(keys: KeyServer): { trust: Trust; asked: () => number } {
  let asked = 0;
  let token: string | undefined;
  const credentials: Credentials = {
    async signRequest(request) {
      if (token === undefined) {
        asked += 1;
        await soon();
        token = `Bearer token-${asked}`;
      }
      request.headers.set('Authorization', token);
      return request;
    },
  };
  const real = keys.trust.credentials({ type: 'UserAssignedMSI', id: BOT_ID, tenantId: TENANT_ID });
  const factory = {
    isValidAppId: (id: string) => real.isValidAppId(id),
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
  return {
    trust: { ...keys.trust, credentials: () => factory },
    asked: () => asked,
  };
}

describe('thirty-two first turns at once', () => {
  it('cost one token, one key set and one document, and one message each', async () => {
    let tokens = { asked: () => Number.NaN };
    const bot = await startBot({
      trust: (keys) => {
        const counted = countedTokens(keys);
        tokens = counted;
        return counted.trust;
      },
    });
    try {
      const { serviceUrl } = bot.keys;
      const authorization = await bot.keys.bearer();
      const answers = await Promise.all(
        Array.from({ length: HERD }, () => bot.send(wordsActivity(serviceUrl), { authorization })),
      );
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
      assert.deepEqual([tokens.asked(), bot.keys.keyDownloads(), bot.keys.metadataDownloads()], [1, 1, 1]);
      assert.equal(bot.keys.calls.length, HERD);
      assert.deepEqual(
        new Set(bot.keys.calls.map((call) => call.authorization)),
        new Set(['Bearer token-1']),
      );
    } finally {
      await bot.close();
    }
  });

  it('cost no message where they are presses', async () => {
    const bot = await startBot();
    try {
      const { serviceUrl } = bot.keys;
      await Promise.all(Array.from({ length: HERD }, () => bot.send(pressActivity(serviceUrl))));
      assert.equal(bot.turns.length, HERD);
      assert.deepEqual(bot.keys.calls, []);
      assert.deepEqual([bot.keys.keyDownloads(), bot.keys.metadataDownloads()], [1, 1]);
    } finally {
      await bot.close();
    }
  });

  it('are proven one by one where tokens are not remembered, with the same outcome', async () => {
    const bot = await startBot({ rememberTokens: false });
    try {
      const activity = wordsActivity(bot.keys.serviceUrl);
      assert.equal((await bot.send(activity)).status, 200);
      const forged = { authorization: await bot.keys.forgedBearer() };
      assert.equal((await bot.send(wordsActivity(bot.keys.serviceUrl), forged)).status, 401);
    } finally {
      await bot.close();
    }
  });
});

describe('a token for the bot', () => {
  const factoryWith = (signRequest: Credentials['signRequest']) => ({
    isValidAppId: async () => true,
    isAuthenticationDisabled: async () => true,
    createCredentials: async () => ({ signRequest }),
  });

  it('is asked for again after nobody gave one, and by those who come later', async () => {
    let fails = true;
    const factory = shared(
      factoryWith(async (request) => {
        await soon();
        if (fails) throw new Error('no identity here');
        request.headers.set('authorization', 'Bearer x');
        return request;
      }),
    );
    const credentials = await factory.createCredentials(BOT_ID, 'scope', 'login', true);
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => credentials.authorization()));
    assert.deepEqual(new Set(all.map(({ status }) => status)), new Set(['rejected']));
    fails = false;
    assert.equal(await credentials.authorization(), 'Bearer x');
    assert.equal(await factory.createCredentials(BOT_ID, 'scope', 'login', true), credentials);
    assert.notEqual(await factory.createCredentials(BOT_ID, 'other', 'login', true), credentials);
  });

  it('is never left out: credentials that sign nothing are a fault', async () => {
    const factory = shared(factoryWith(async (request) => request));
    const credentials = await factory.createCredentials(BOT_ID, 'scope', 'login', true);
    await assert.rejects(credentials.authorization(), /fault/);
    assert.equal(await factory.isAuthenticationDisabled(), false);
  });
});

describe('a turn in the town', () => {
  it('asks nothing of Graph, and posts once for words and never for a press', async () => {
    const town = await openTown();
    try {
      const { standIn, graph } = town.bot;
      const { anna, bram } = town;
      const before = { graph: graph.calls.total, posts: standIn.posted.length };
      await anna.says('hulp');
      await bram.says('start');
      assert.equal(standIn.posted.length, before.posts + 2);
      await anna.presses('Privacy');
      await bram.presses('Wat op mij wacht');
      assert.equal(standIn.posted.length, before.posts + 2);
      assert.equal(graph.calls.total, before.graph);
    } finally {
      await town.ends();
    }
  });
});
