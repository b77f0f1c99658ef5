import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createBot } from '../../src/teams/adapter.ts';
import { BOT_ID, TENANT_ID } from '../support/key-server.ts';
import { emulatorIssuers, showToSdk } from '../support/sdk-issuers.ts';
import {
  type ActivityJson,
  CHLOE,
  dialogActivity,
  pressActivity,
  submittedActivity,
  wordsActivity,
} from '../support/signed-activity.ts';
import { type BotOnAPort, CARD, startBot } from './bot-on-a-port.ts';

// F1 to F12: defects of botbuilder 4.23, teams-ai 1.7, restify 12 and zod 3. Each test fails once its defect can be reached again.

const unsigned = (payload: object, header: object = { alg: 'RS256', typ: 'JWT', kid: 'test-key' }): string =>
  `Bearer ${[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.AAAA`;

describe('defects of the libraries that we build on', () => {
  let bot: BotOnAPort;
  let serviceUrl: string;

  beforeEach(async () => {
    bot = await startBot();
    serviceUrl = bot.keys.serviceUrl;
  });
  afterEach(() => bot.close());

  async function refused(status: number, code: string, activity: ActivityJson, authorization?: string) {
    const response = await bot.send(activity, authorization === undefined ? {} : { authorization });
    assert.deepEqual([response.status, await response.text()], [status, '']);
    assert.deepEqual([...bot.refusals().keys()], [code]);
    assert.deepEqual(bot.turns, []);
  }

  describe('F1: unverified tokens make the list of emulator issuers grow', () => {
    it('does so in the SDK itself', () => {
      const before = emulatorIssuers().length;
      showToSdk(unsigned({ iss: 'https://api.botframework.com', tid: randomUUID() }));
      assert.equal(emulatorIssuers().length, before + 4);
    });

    it('cannot be reached through the guard', async () => {
      const before = emulatorIssuers().length;
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: 'https://api.botframework.com',
        aud: BOT_ID,
        serviceurl: serviceUrl,
        nbf: now,
        exp: now + 3600,
      };
      for (let i = 0; i < 50; i += 1) {
        await bot.send(wordsActivity(serviceUrl), {
          authorization: unsigned({ ...claims, tid: randomUUID() }),
        });
      }
      await refused(
        401,
        'token.claims',
        wordsActivity(serviceUrl),
        await bot.keys.bearer({ tid: TENANT_ID }),
      );
      assert.equal(emulatorIssuers().length, before);
    });
  });

  it('F2: a token of the emulator kind, signed and for us, is refused', async () => {
    const tid = randomUUID();
    const claims = { iss: `https://sts.windows.net/${tid}/`, azp: BOT_ID, appid: BOT_ID, ver: '2.0' };
    await refused(401, 'token.issuer', wordsActivity(serviceUrl), await bot.keys.bearer(claims));
  });

  describe('F3: the token says little about the body', () => {
    it('without a service URL', async () => {
      await refused(403, 'activity.service', wordsActivity(serviceUrl, 'melden', { serviceUrl: undefined }));
    });

    it('with another service URL than the token was signed for', async () => {
      await refused(403, 'activity.claim', wordsActivity(`${serviceUrl}other/`));
    });

    it('with a service URL outside Teams, also in the token', async () => {
      const elsewhere = 'https://livc.trafficmanager.net/teams/';
      await refused(
        403,
        'activity.service',
        wordsActivity(elsewhere),
        await bot.keys.bearer({ serviceurl: elsewhere }),
      );
    });

    it('from another channel', async () => {
      await refused(403, 'activity.channel', wordsActivity(serviceUrl, 'melden', { channelId: 'emulator' }));
    });

    it('older than a quarter of an hour', async () => {
      const old = wordsActivity(serviceUrl);
      bot.aheadMs = 16 * 60_000;
      await refused(403, 'activity.age', old);
    });

    it('from the future', async () => {
      const timestamp = new Date(Date.now() + 6 * 60_000).toISOString();
      await refused(403, 'activity.age', wordsActivity(serviceUrl, 'melden', { timestamp }));
    });

    it('replayed with other words, another button or another person', async () => {
      const originals = [wordsActivity(serviceUrl), pressActivity(serviceUrl), dialogActivity(serviceUrl)];
      for (const original of originals) {
        await bot.send(original);
        const others = [
          { text: 'annuleren' },
          { from: { ...original.from, aadObjectId: randomUUID() } },
          { value: pressActivity(serviceUrl, { b: 'y' }).value },
        ];
        for (const other of others.slice(original.type === 'message' ? 0 : 1)) {
          assert.notEqual(
            (await bot.send({ ...original, ...other })).status,
            200,
            JSON.stringify(Object.keys(other)),
          );
        }
      }
      assert.equal(bot.turns.length, originals.length);
    });
  });

  describe('F4: the SDK never asks for the tenant', () => {
    const stranger = '00000000-0000-4000-8000-000000000001';

    it('of the conversation', async () => {
      const conversation = { ...wordsActivity(serviceUrl).conversation, tenantId: stranger };
      await refused(403, 'activity.tenant', wordsActivity(serviceUrl, 'melden', { conversation }));
    });

    it('of the channel data', async () => {
      await refused(
        403,
        'activity.tenant',
        pressActivity(serviceUrl, {}, { channelData: { tenant: { id: stranger } } }),
      );
    });

    it('of the person, where a shared channel tells', async () => {
      const from = { id: '29:x', aadObjectId: CHLOE, tenantId: stranger };
      await refused(403, 'activity.tenant', wordsActivity(serviceUrl, 'melden', { from }));
    });

    it('and takes a person without a directory id', async () => {
      await refused(400, 'activity.shape', wordsActivity(serviceUrl, 'melden', { from: { id: '29:x' } }));
    });
  });

  it('F5: a card with `refresh` never makes a later private view go to the whole conversation', async () => {
    const refresh = { action: { type: 'Action.Execute', verb: 'refresh' }, userIds: ['29:1chloe'] };
    bot.reply = { kind: 'card', card: { ...CARD, refresh } };
    await bot.send(pressActivity(serviceUrl));
    bot.reply = { kind: 'card', card: { ...CARD, body: [{ type: 'TextBlock', text: 'alleen voor Chloé' }] } };
    const response = await bot.send(pressActivity(serviceUrl));
    assert.match(await response.text(), /alleen voor Chloé/);
    assert.deepEqual(bot.keys.calls, []);
  });

  describe('F6: a handler that throws still answers 200', () => {
    for (const build of [wordsActivity, pressActivity, submittedActivity, dialogActivity] as const) {
      it(`not here: ${build.name}`, async () => {
        bot.reply = async () => Promise.reject(new Error('geheim van Chloé'));
        const activity = build(serviceUrl);
        const answers = [await bot.send(activity), await bot.send(activity)];
        for (const response of answers) assert.deepEqual([response.status, await response.text()], [500, '']);
        assert.equal(bot.turns.length, 2, 'the second delivery is a real second chance');
        const told = bot.keys.calls.map(({ body }) => body.text);
        assert.equal(told.length, 1, 'the person is told once, not at each attempt');
        const [, reference] = /^Niet bewaard\. Probeer opnieuw \(([A-Z]{8})\)\.$/.exec(told[0]) ?? [];
        const failures = bot.logLines.filter((line) => line.includes('"turn.failed"'));
        assert.ok(reference && failures[0]?.includes(reference), 'the reference leads to the log');
        assert.doesNotMatch(bot.logLines.join('\n'), /geheim|Chloé/);
      });
    }
  });

  describe('F7: the SDK trusts the entities of a message', () => {
    it('and throws on a mention of nobody', async () => {
      await refused(
        400,
        'activity.shape',
        wordsActivity(serviceUrl, 'melden', { entities: [{ type: 'mention' }] }),
      );
    });

    it('and lets a forged mention remove what somebody wrote', async () => {
      const bot28 = { id: `28:${BOT_ID}` };
      const entities = [
        { type: 'mention', mentioned: bot28, text: 'niet' },
        { type: 'mention', mentioned: { id: '29:somebody' }, text: '<at>Bram</at>' },
      ];
      await bot.send(wordsActivity(serviceUrl, 'niet melden <at>Bram</at>', { entities }));
      const [turn] = bot.turns;
      assert.equal(turn?.kind === 'words' && turn.text, 'niet melden <at>Bram</at>');
    });
  });

  describe('F8: libraries quote what they could not read', () => {
    it('and JSON that ends too early is neither answered nor logged', async () => {
      const response = await bot.sendBytes('{"type":"message","text":"geheim van Chl');
      assert.deepEqual([response.status, await response.text()], [400, '']);
      assert.doesNotMatch(bot.logLines.join('\n'), /geheim|Chl|JSON at/);
    });

    it('and neither is a value of the wrong kind', async () => {
      const response = await bot.send(wordsActivity(serviceUrl, 'melden', { timestamp: 'geheim van Chloé' }));
      assert.deepEqual([response.status, await response.text()], [400, '']);
      assert.doesNotMatch(bot.logLines.join('\n'), /geheim|Chlo/);
    });
  });

  describe('F9: nobody limits the body', () => {
    const large = JSON.stringify({ text: 'x'.repeat(300 * 1024) });

    it('when its length is told', async () => {
      assert.equal(await statusOf(bot.sendBytes(large)), 413);
    });

    it('when its length is not told', async () => {
      const chunks = Array.from({ length: 300 }, () => Buffer.alloc(1024, 'x'));
      assert.equal(await statusOf(bot.sendBytes(ReadableStream.from(chunks))), 413);
    });

    it('when what it says of itself is not JSON in UTF-8', async () => {
      const types = [
        'text/plain',
        'application/json; charset=utf-16',
        'application/x-www-form-urlencoded',
        '',
      ];
      for (const type of types) {
        assert.equal(await statusOf(bot.sendBytes('{}', { headers: { 'content-type': type } })), 415, type);
      }
      assert.equal(await statusOf(bot.sendBytes('{}', { headers: { 'content-encoding': 'gzip' } })), 415);
    });

    it('when it holds more values, or deeper ones, than a card has', async () => {
      const deep = JSON.parse(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`);
      await refused(400, 'activity.value', pressActivity(serviceUrl, deep));
      const many = Array.from({ length: 5000 }, () => 1);
      await refused(400, 'activity.value', submittedActivity(serviceUrl, { many }));
    });

    it('when a key reaches for a prototype', async () => {
      const bad = JSON.parse('{"b":"x","inner":{"__proto__":{"admin":true}}}');
      await refused(400, 'activity.value', pressActivity(serviceUrl, bad));
      assert.equal(Reflect.get({}, 'admin'), undefined);
    });
  });

  it('F10: the SDK has no future, so only src/teams imports it, and turn.ts, which others import, does not', () => {
    const folder = join(import.meta.dirname, '../../src');
    const users = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /from '(botbuilder|botframework|@microsoft\/teams-ai)/.test(readFileSync(join(folder, file), 'utf8')),
      );
    assert.ok(users.length > 3);
    assert.deepEqual(
      users.filter((file) => !file.startsWith('teams/') || file === 'teams/turn.ts'),
      [],
    );
  });

  describe('F11: turn state and downloads of teams-ai', () => {
    it('two turns of one person at once do not disturb each other', async () => {
      bot.reply = async (turn) => ({ kind: 'text', text: `${turn.kind === 'words' && turn.text}` });
      const texts = Array.from({ length: 20 }, (_, i) => `woord ${i}`);
      const statuses = await Promise.all(
        texts.map((text) => statusOf(bot.send(wordsActivity(serviceUrl, text)))),
      );
      assert.deepEqual(new Set(statuses), new Set([200]));
      assert.deepEqual(new Set(bot.keys.calls.map(({ body }) => body.text)), new Set(texts));
    });

    it('the answer comes after the work', async () => {
      let done = false;
      bot.reply = async () => {
        await new Promise((soon) => setTimeout(soon, 50));
        done = true;
        return { kind: 'none' };
      };
      await bot.send(wordsActivity(serviceUrl));
      assert.equal(done, true);
    });

    it('nothing that a message points to is fetched, with or without our token', async () => {
      const contentUrl = `${bot.keys.origin}/secret.pdf`;
      const attachments = [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          contentUrl,
          content: { downloadUrl: contentUrl },
        },
      ];
      bot.reply = { kind: 'none' };
      await bot.send(wordsActivity(serviceUrl, 'melden', { attachments }));
      assert.deepEqual(bot.keys.calls, []);
    });
  });

  describe('F12: without an app id the SDK checks nobody', () => {
    it('so the configuration refuses it', () => {
      const checked = readConfig({ BOT_ID: '', BOT_TYPE: 'UserAssignedMSI', BOT_TENANT_ID: TENANT_ID });
      assert.ok(!checked.ok && checked.faults.some((fault) => fault.startsWith('BOT_ID ')));
    });

    it('and so does the bot', () => {
      const identity = { type: 'UserAssignedMSI' as const, id: '', tenantId: TENANT_ID };
      const receptionist = { receive: async () => ({ kind: 'none' as const }), trouble: () => '' };
      const log = createLog(() => undefined);
      assert.throws(() => createBot({ trust: bot.keys.trust, identity, receptionist, log }), /checks nobody/);
    });
  });

  it('a request for a buffered reply (expectReplies) is answered like any other', async () => {
    const response = await bot.send(wordsActivity(serviceUrl, 'melden', { deliveryMode: 'expectReplies' }));
    assert.equal(await response.text(), '');
    assert.equal(bot.keys.calls.length, 1);
  });
});

async function statusOf(sent: Promise<Response>): Promise<number> {
  const response = await sent;
  assert.equal(await response.text(), '');
  return response.status;
}
