import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { CloudAdapter, TurnContext } from 'botbuilder';
import { Router } from '../../src/teams/router.ts';

/** Keeps what would be sent. */
class Outbox extends CloudAdapter {
  readonly types: (string | undefined)[] = [];
  override async sendActivities(_context: TurnContext, activities: { type?: string }[]) {
    this.types.push(...activities.map(({ type }) => type));
    return activities.map(() => ({ id: '1' }));
  }
}

const words = {
  type: 'message',
  text: 'start',
  channelId: 'msteams',
  conversation: { id: 'a:1' },
  from: { id: '29:1' },
  recipient: { id: '28:1' },
};

describe('The router of typed words', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('shows nobody that the bot is typing, however long an answer takes: the timer of teams-ai is one for all chats', async () => {
    const router = new Router();
    const adapter = new Outbox();
    const answer = Promise.withResolvers<void>();
    router.activity('message', async (context) => {
      await answer.promise;
      await context.sendActivity('done');
    });
    const turn = router.run(new TurnContext(adapter, words as never));
    mock.timers.tick(5_000);
    await Promise.resolve();
    answer.resolve();
    await turn;
    assert.deepEqual(adapter.types, ['message']);
  });

  it('keeps nothing of a turn for the next one', async () => {
    const router = new Router();
    const seen: string[] = [];
    router.activity('message', async (_context, state) => {
      seen.push(JSON.stringify(Reflect.get(state.user, 'before') ?? null));
      Reflect.set(state.user, 'before', 'Chloé was here');
    });
    for (let n = 0; n < 2; n += 1) await router.run(new TurnContext(new Outbox(), words as never));
    assert.deepEqual(seen, ['null', 'null']);
  });
});
