import assert from 'node:assert/strict';
import { createLog, muteConsole } from '../../src/log.ts';
import type { Turn } from '../../src/teams/turn.ts';
import { Trouble } from '../../src/use-cases/ports.ts';
import { TENANT_ID } from '../support/key-server.ts';
import {
  CHLOE,
  dialogActivity,
  inChannel,
  installedActivity,
  joinedActivity,
  pressActivity,
  submittedActivity,
  wordsActivity,
} from '../support/signed-activity.ts';
import { type BotOnAPort, CARD, startBot } from './bot-on-a-port.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

describe('the bot', () => {
  let bot: BotOnAPort;
  let serviceUrl: string;

  beforeEach(async () => {
    bot = await startBot();
    serviceUrl = bot.keys.serviceUrl;
  });
  afterEach(() => bot.close());

  describe('tells the receptionist', () => {
    it('who acts, where, and in which language, from the activity alone', async () => {
      await bot.send(wordsActivity(serviceUrl, 'melden', { id: '1762176060000' }));
      const { bodyDigest, ...turn } = bot.turns[0]!;
      assert.match(bodyDigest, /^[A-Za-z0-9_-]{43}$/);
      assert.deepEqual(turn, {
        kind: 'words',
        text: 'melden',
        person: { tenantId: TENANT_ID, objectId: CHLOE },
        place: {
          conversationId: 'a:1chloe-and-the-bot',
          scope: 'personal',
          serviceUrl,
          tenantId: TENANT_ID,
        },
        locale: 'nl-BE',
        activityId: '1762176060000',
        cardActivityId: undefined,
      });
    });

    it('ids in lower case, however they were written', async () => {
      const from = { id: '29:1chloe', aadObjectId: CHLOE.replaceAll('5', 'A') };
      await bot.send(wordsActivity(serviceUrl, 'melden', { from }));
      assert.equal(bot.turns[0]?.person.objectId, CHLOE.replaceAll('5', 'a'));
    });

    it('the team and the channel, where there are any', async () => {
      await bot.send(inChannel(pressActivity(serviceUrl)));
      const { scope, teamId, channelId } = bot.turns[0]!.place;
      assert.deepEqual(
        { scope, teamId, channelId },
        { scope: 'channel', teamId: '19:team@thread.tacv2', channelId: '19:abc@thread.tacv2' },
      );
    });

    it('words without the mention of the bot that Teams puts into a channel', async () => {
      const mention = (text: string) => ({ type: 'mention', mentioned: { id: `28:${botId()}` }, text });
      const botId = () => wordsActivity(serviceUrl).recipient.id.slice(3);
      await bot.send(
        wordsActivity(serviceUrl, '<at>LIVC</at> melden', { entities: [mention('<at>LIVC</at>')] }),
      );
      assert.deepEqual(textOf(bot.turns[0]), 'melden');
    });

    it('which button was pressed, on which card, and whether a person did', async () => {
      const value = {
        action: { type: 'Action.Execute', verb: 'x', data: { b: 'sealed' } },
        trigger: 'automatic',
      };
      await bot.send(pressActivity(serviceUrl, undefined, { value }));
      const turn = bot.turns[0]!;
      assert.equal(turn.kind, 'press');
      assert.deepEqual(turn.kind === 'press' && [turn.data, turn.trigger], [{ b: 'sealed' }, 'automatic']);
      assert.equal(turn.cardActivityId, '1762176060000');
    });

    it('what a dialog and what an old Action.Submit brought', async () => {
      await bot.send(dialogActivity(serviceUrl, 'task/fetch', { b: '1' }));
      await bot.send(dialogActivity(serviceUrl, 'task/submit', { b: '2' }));
      await bot.send(submittedActivity(serviceUrl, { b: '3' }));
      assert.deepEqual(
        bot.turns.map((turn) => [turn.kind, 'data' in turn && turn.data]),
        [
          ['dialogOpen', { b: '1' }],
          ['dialogPress', { b: '2' }],
          ['submitted', { b: '3' }],
        ],
      );
    });

    it('once that it was installed, though Teams says so twice', async () => {
      await bot.send(installedActivity(serviceUrl));
      await bot.send(joinedActivity(serviceUrl));
      assert.deepEqual(
        bot.turns.map(({ kind }) => kind),
        ['arrived'],
      );
    });

    it('again that it was installed, if the welcome failed', async () => {
      bot.reply = async () => Promise.reject(new Error('down'));
      await bot.send(installedActivity(serviceUrl));
      bot.reply = { kind: 'none' };
      assert.equal((await bot.send(joinedActivity(serviceUrl))).status, 200);
      assert.equal(bot.turns.length, 2);
    });

    it('no locale where the client sent nonsense', async () => {
      await bot.send(wordsActivity(serviceUrl, 'melden', { locale: '../../etc' }));
      assert.equal(bot.turns[0]?.locale, undefined);
    });

    it('that the bot was taken away', async () => {
      const removal = { type: 'installationUpdate', action: 'remove' };
      assert.equal((await bot.send({ ...wordsActivity(serviceUrl), ...removal })).status, 200);
      assert.deepEqual(
        bot.turns.map(({ kind }) => kind),
        ['left'],
      );
    });

    it('nothing of reactions, edits, receipts, removals by nobody in particular and other people joining', async () => {
      const others = [
        { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
        { type: 'messageUpdate', text: 'melden' },
        { type: 'event', name: 'application/vnd.microsoft.readReceipt' },
        { type: 'installationUpdate', action: 'remove', from: { id: '29:an-administrator' } },
        { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] },
        { type: 'typing' },
      ];
      for (const other of others) {
        assert.equal((await bot.send({ ...wordsActivity(serviceUrl), ...other })).status, 200, other.type);
      }
      assert.deepEqual(bot.turns, []);
    });
  });

  it('tells that somebody came into a channel or went, once for all that Teams says of it', async () => {
    const update = (changes: object) =>
      bot.send({ ...inChannel(wordsActivity(serviceUrl)), type: 'conversationUpdate', ...changes });
    assert.equal((await update({ membersAdded: [{ id: '29:somebody' }] })).status, 200);
    await update({ membersAdded: [{ id: '29:somebody' }] });
    bot.aheadMs = 10_000;
    await update({ membersRemoved: [{ id: '29:somebody' }] });
    assert.deepEqual(bot.stirs, ['19:abc@thread.tacv2', '19:abc@thread.tacv2']);
    assert.deepEqual(bot.turns, []);
  });

  it('tells of no channel where nobody came, where it is none, or without a token of Teams', async () => {
    await bot.send({ ...inChannel(wordsActivity(serviceUrl)), type: 'typing' });
    await bot.send({
      ...wordsActivity(serviceUrl),
      type: 'conversationUpdate',
      membersAdded: [{ id: '29:b' }],
    });
    const update = { ...inChannel(wordsActivity(serviceUrl)), type: 'conversationUpdate', membersAdded: [] };
    assert.equal((await bot.send(update, { authorization: 'Bearer a.b.c' })).status, 401);
    assert.deepEqual(bot.stirs, []);
  });

  describe('answers a press in place', () => {
    const answerTo = async (reply: BotOnAPort['reply']) => {
      bot.reply = reply;
      const response = await bot.send(pressActivity(serviceUrl));
      assert.equal(response.status, 200);
      return response.json();
    };

    it('with a card for this person, and posts nothing', async () => {
      assert.deepEqual(await answerTo({ kind: 'card', card: CARD }), {
        statusCode: 200,
        type: ADAPTIVE,
        value: CARD,
      });
      assert.deepEqual(bot.keys.calls, []);
    });

    it('with a text', async () => {
      const type = 'application/vnd.microsoft.activity.message';
      assert.deepEqual(await answerTo({ kind: 'text', text: 'Dank u' }), {
        statusCode: 200,
        type,
        value: 'Dank u',
      });
    });

    it('with nothing, where only posts were asked', async () => {
      await answerTo({ kind: 'posts', cards: [CARD, CARD] });
      assert.equal(bot.keys.calls.length, 2);
    });
  });

  describe('answers a dialog', () => {
    const bodyFor = async (
      reply: BotOnAPort['reply'],
      name: 'task/fetch' | 'task/submit' = 'task/submit',
    ) => {
      bot.reply = reply;
      const response = await bot.send(dialogActivity(serviceUrl, name));
      assert.equal(response.status, 200);
      const text = await response.text();
      return text === '' ? undefined : JSON.parse(text);
    };

    it('with a page', async () => {
      const page = { kind: 'dialog', title: 'Melden', card: CARD, height: 'large' } as const;
      for (const name of ['task/fetch', 'task/submit'] as const) {
        const { task } = await bodyFor(page, name);
        assert.equal(task.type, 'continue');
        assert.deepEqual(task.value.card, { contentType: ADAPTIVE, content: CARD });
        assert.deepEqual([task.value.title, task.value.height], ['Melden', 'large']);
      }
    });

    it('with a message', async () => {
      const body = await bodyFor({ kind: 'text', text: 'Niet gevonden' }, 'task/fetch');
      assert.deepEqual(body, { task: { type: 'message', value: 'Niet gevonden' } });
    });

    it('by closing it', async () => {
      assert.equal(await bodyFor({ kind: 'closeDialog' }), undefined);
    });
  });

  describe('answers words with messages', () => {
    it('a card', async () => {
      await bot.send(wordsActivity(serviceUrl));
      const [call] = bot.keys.calls;
      assert.equal(call?.authorization, 'Bearer token-of-the-bot');
      assert.deepEqual(call?.body.attachments, [{ contentType: ADAPTIVE, content: CARD }]);
    });

    it('a plain text, in which no mark-up works', async () => {
      bot.reply = { kind: 'text', text: '**Dag** <at>x</at>' };
      await bot.send(wordsActivity(serviceUrl));
      assert.deepEqual(
        [bot.keys.calls[0]?.body.text, bot.keys.calls[0]?.body.textFormat],
        ['**Dag** <at>x</at>', 'plain'],
      );
    });

    it('nothing, if there is nothing to say', async () => {
      bot.reply = { kind: 'none' };
      assert.equal((await bot.send(wordsActivity(serviceUrl))).status, 200);
      assert.deepEqual(bot.keys.calls, []);
    });
  });

  describe('when the same activity comes again', () => {
    it('handles a message once', async () => {
      const message = wordsActivity(serviceUrl);
      const statuses = [await bot.send(message), await bot.send(message)].map(({ status }) => status);
      assert.deepEqual(statuses, [200, 200]);
      assert.equal(bot.turns.length, 1);
    });

    it('lets two deliveries at once wait for one outcome', async () => {
      const gate = Promise.withResolvers<void>();
      bot.reply = () => gate.promise.then(() => Promise.reject(new Trouble('store', 'unavailable')));
      const message = wordsActivity(serviceUrl);
      const both = [bot.send(message), bot.send(message)];
      while (bot.turns.length === 0) await new Promise((soon) => setTimeout(soon, 5));
      gate.resolve();
      const statuses = (await Promise.all(both)).map(({ status }) => status);
      assert.deepEqual(statuses, [500, 500]);
    });

    it('lets an invoke through, because its answer is wanted', async () => {
      const press = pressActivity(serviceUrl);
      await bot.send(press);
      assert.equal((await bot.send(press)).status, 200);
      assert.equal(bot.turns.length, 2);
      assert.equal(bot.turns[0]?.bodyDigest, bot.turns[1]?.bodyDigest);
    });

    it('takes a message that failed before', async () => {
      const message = wordsActivity(serviceUrl);
      bot.reply = async () => Promise.reject(new Trouble('store', 'unavailable'));
      assert.equal((await bot.send(message)).status, 500);
      bot.reply = { kind: 'none' };
      assert.equal((await bot.send(message)).status, 200);
      assert.equal(bot.turns.length, 2);
    });

    it('keeps conversations apart, because ids are unique only within one', async () => {
      const message = wordsActivity(serviceUrl);
      const elsewhere = {
        ...message,
        conversation: { ...message.conversation, id: 'a:other' },
        text: 'hulp',
      };
      await bot.send(message);
      assert.equal((await bot.send(elsewhere)).status, 200);
      assert.equal(bot.turns.length, 2);
    });
  });

  it('believes no key that is not endorsed for Teams', async () => {
    const other = await startBot({ endorsements: ['webchat'] });
    const giveBack = muteConsole(createLog(() => undefined));
    assert.equal((await other.send(wordsActivity(other.keys.serviceUrl))).status, 401);
    giveBack();
    assert.deepEqual(other.turns, []);
    await other.close();
  });

  describe('when something fails', () => {
    it('answers 500 and says so when Teams does not take the reply', async () => {
      bot.keys.answerWith(502);
      const response = await bot.send(wordsActivity(serviceUrl));
      assert.deepEqual([response.status, await response.text()], [500, '']);
      assert.equal(bot.keys.calls.length, 1, 'a message that may have arrived is not repeated');
      assert.ok(bot.logLines.some((line) => line.includes('"code":"reply.undelivered"')));
    });

    it('answers 503 while the keys cannot be had, and goes on when they can', async () => {
      const down = await startBot();
      await down.keys.close();
      const response = await down.send(wordsActivity(down.keys.serviceUrl));
      assert.deepEqual([response.status, await response.text()], [503, '']);
      assert.deepEqual(down.turns, []);
      await down.close();
    });

    it('tells nobody in a channel who pressed what failed', async () => {
      bot.reply = async () => Promise.reject(new Error('boom'));
      assert.equal((await bot.send(inChannel(pressActivity(serviceUrl)))).status, 500);
      assert.deepEqual(bot.keys.calls, []);
    });
  });
});

function textOf(turn: Turn | undefined): string | undefined {
  return turn?.kind === 'words' ? turn.text : undefined;
}
