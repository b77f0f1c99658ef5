// How messages to Teams wait for their turn, and what a 429 stops.
import assert from 'node:assert/strict';
import { CloudAdapter } from 'botbuilder';
import { createAuthentication } from '../../src/teams/authentication.ts';
import { paceFor } from '../../src/teams/pace.ts';
import { createSender } from '../../src/teams/sender.ts';
import type { Messenger, Place } from '../../src/teams/turn.ts';
import { createLimiter, type Limiter } from '../../src/use-cases/outbox/limiter.ts';
import { MICROSOFT_LIMITS, NO_LIMITS } from '../../src/use-cases/outbox/limits.ts';
import type { Priority } from '../../src/use-cases/outbox/waiting-line.ts';
import { Trouble } from '../../src/use-cases/ports.ts';
import { BOT_ID, type KeyServer, startKeyServer, TENANT_ID } from '../support/key-server.ts';
import { HOURS, openTown } from '../support/town.ts';
import { VirtualTime } from '../support/virtual-time.ts';
import { submits, wordsIn } from '../support/worries.ts';
import { CARD } from './bot-on-a-port.ts';

const t = wordsIn('nl');
const SECOND = 1_000;

describe('The pace of messages to Teams', () => {
  let keys: KeyServer;
  let time: VirtualTime;
  let limiter: Limiter;
  let sender: Messenger;

  beforeEach(async () => {
    keys = await startKeyServer();
    time = new VirtualTime();
    limiter = createLimiter({ limits: MICROSOFT_LIMITS, timer: time });
    sender = senderFor('reminder');
  });
  afterEach(() => keys.close());

  function senderFor(priority: Priority): Messenger {
    const identity = { type: 'UserAssignedMSI' as const, id: BOT_ID, tenantId: TENANT_ID };
    const adapter = new CloudAdapter(createAuthentication(keys.trust, identity));
    return createSender(adapter, BOT_ID, paceFor(limiter, priority));
  }
  const to = (conversationId: string): Place => ({
    conversationId,
    scope: conversationId.startsWith('19:') ? 'channel' : 'personal',
    serviceUrl: keys.serviceUrl,
    tenantId: TENANT_ID,
  });
  /** What came of it: `posted`, or how long to wait. */
  const post = (conversationId: string, messenger = sender): Promise<string | number | undefined> =>
    messenger.post(to(conversationId), CARD).then(
      () => 'posted',
      (error: unknown) => {
        assert.ok(error instanceof Trouble && error.code === 'throttled', String(error));
        return error.retryAfterMs;
      },
    );
  const posts = async (count: number, conversationId: string) => {
    for (let n = 0; n < count; n += 1) assert.equal(await post(conversationId), 'posted');
  };

  it('lets a message wait a moment, and gives what would wait longer back to the outbox', async () => {
    await posts(7, 'a:lies');
    const eighth = post('a:lies');
    await time.goesTo(SECOND);
    assert.equal(await eighth, 'posted');
    limiter = createLimiter({
      limits: { ...NO_LIMITS, conversation: [{ most: 1, ms: 5 * SECOND }] },
      timer: time,
    });
    sender = senderFor('reminder');
    await posts(1, 'a:tom');
    assert.equal(await post('a:tom'), 5 * SECOND);
    const answer = post('a:tom', senderFor('answer'));
    await time.goesTo(6 * SECOND);
    assert.equal(await answer, 'posted');
    assert.equal(keys.calls.length, 10);
  });

  it('sends nothing to a conversation for as long as Teams asks, and goes on with every other', async () => {
    keys.answerWith(429, { 'retry-after': '17' });
    assert.equal(await post('a:lies'), 17 * SECOND);
    keys.answerWith(200);
    assert.equal(await post('a:lies'), 17 * SECOND);
    assert.equal(await post('a:lies', senderFor('answer')), 17 * SECOND);
    assert.equal(await post('a:tom'), 'posted');
    await time.goesTo(10 * SECOND);
    assert.equal(await post('a:lies'), 7 * SECOND);
    assert.equal(keys.calls.length, 2);
    await time.goesTo(17 * SECOND);
    assert.equal(await post('a:lies'), 'posted');
  });

  it('pauses for two seconds when Teams does not say how long', async () => {
    keys.answerWith(429);
    assert.equal(await post('a:lies'), undefined);
    assert.equal(limiter.ask([{ limit: 'conversation', of: 'a:lies' }], 'answer'), 2 * SECOND);
  });

  it('does not pause for what is no 429', async () => {
    keys.answerWith(503, { 'retry-after': '17' });
    await assert.rejects(sender.post(to('a:lies'), CARD));
    keys.answerWith(200);
    assert.equal(await post('a:lies'), 'posted');
  });

  it('counts updates and removals too, and a thread in a channel as the channel', async () => {
    await posts(5, '19:room@thread.tacv2');
    await sender.update(to('19:room@thread.tacv2'), '1762176060000', CARD);
    await sender.remove(to('19:room@thread.tacv2;messageid=1762176060000'), '1762176060000');
    assert.equal(limiter.ask([{ limit: 'conversation', of: '19:room@thread.tacv2' }], 'answer'), SECOND);
  });

  it('is that of the whole bot: what waits stays in the outbox and arrives later, once', async () => {
    const limits = { ...NO_LIMITS, conversation: [{ most: 2, ms: HOURS }] };
    const town = await openTown({ limits });
    try {
      const { bram, chloe, anna, clock } = town;
      await town.settles();
      clock.goesOn(2 * HOURS);
      const numbers = [await submits(chloe), await submits(chloe), await submits(anna)];
      const arrived = () =>
        numbers.map((number) => bram.transcript.split(t('notice.signal.new', { number })).length - 1);
      await town.settles();
      await town.settles();
      assert.equal(arrived().filter((times) => times === 1).length, 2);
      clock.goesOn(HOURS);
      await town.settles();
      await town.settles();
      assert.deepEqual(arrived(), [1, 1, 1]);
    } finally {
      await town.ends();
    }
  });
});
