import assert from 'node:assert/strict';
import { MAX_ATTEMPTS } from '../../src/jobs/outbox.ts';
import { DAYS, HOURS, openTown, type Town } from '../support/town.ts';
import { beginsForm, submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('notices', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('that Teams refuses for a moment arrive later, once', async () => {
    const { chloe, bram, bot, clock } = town;
    const number = await submits(chloe);
    bot.standIn.connectorFaults.push({ status: 429, retryAfterSeconds: 3 });
    await town.settles();
    bram.doesNotSee(number);
    clock.goesOn(HOURS);
    await town.settles();
    await town.settles();
    assert.equal(bram.transcript.split(t('notice.signal.new', { number })).length - 1, 1);
  });

  it('that never arrive end as dead letters on the desk, by number, and can be sent again', async () => {
    const { chloe, bram, bot, clock } = town;
    const number = await submits(chloe);
    for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
      bot.standIn.connectorFaults.push({ status: 500 });
      await town.settles();
      clock.goesOn(HOURS / 2);
    }
    await bram.says('wachtrij');
    await bram.presses(t('opener.show'));
    bram.sees(t('desk.undeliveredText', { number }));
    await bram.presses(t('desk.retry'));
    bram.sees(t('done.retried'));
    await town.settles();
    bram.sees(t('notice.signal.new', { number }));
  });

  it('to somebody who took the bot away stand on the desk at once, and arrive when they are back', async () => {
    const { chloe, bram } = town;
    const number = await submits(chloe);
    await town.settles();
    await bram.presses(t('notice.open'));
    bram.fills({ text: 'Was er iemand bij?' });
    await chloe.uninstalls();
    await bram.presses(t('signal.askSend'));
    await town.settles();
    await bram.presses(t('desk.title'));
    bram.sees(t('desk.undeliveredText', { number }));
    await chloe.installs();
    await bram.presses(t('desk.retry'));
    await town.settles();
    chloe.sees(t('notice.signal.question', { number }));
  });

  it('go to the deputy too when nobody opened the signal, and to nobody once it was opened', async () => {
    const { chloe, bram, nadia, clock } = town;
    await submits(chloe);
    await town.settles();
    await bram.presses(t('notice.open'));
    clock.goesOn(2 * DAYS);
    await town.settles();
    nadia.doesNotSee('S-20');
  });

  it('warn of a draft that ends in two days; after seven it is gone with its keys', async () => {
    const { chloe, bot, clock, pk } = town;
    await beginsForm(chloe);
    clock.goesOn(5 * DAYS + HOURS);
    await town.settles();
    chloe.sees(t('notice.draft.ending'));
    clock.goesOn(2 * DAYS);
    await town.settles();
    const { store } = bot.assembly.surroundings;
    assert.deepEqual(await store.records.list(pk, { type: 'signal', order: 'id', limit: 10 }), []);
    await chloe.presses(t('notice.open'));
    chloe.sees(t('refusal.notFound'));
  });

  it('of a reporter’s identity nothing is left after its own clock, while the signal stays', async () => {
    const { chloe, bram, clock } = town;
    await submits(chloe);
    await town.settles();
    clock.goesOn(91 * DAYS);
    await town.settles();
    await bram.says('wachtrij');
    await bram.presses(t('opener.show'));
    await bram.presses(t('desk.open'));
    bram.sees(t('reading.facts'));
    bram.doesNotSee('Chloé Dubois');
  });
});
