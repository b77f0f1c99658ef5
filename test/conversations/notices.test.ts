import assert from 'node:assert/strict';
import { MAX_ATTEMPTS } from '../../src/jobs/outbox.ts';
import type { Stored } from '../../src/use-cases/ports.ts';
import { bodyOf, type RosterBody } from '../../src/use-cases/records.ts';
import { DAYS, HOURS, openTown, type Town } from '../support/town.ts';
import { beginsForm, submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

/** Everybody of this role loses the place on the roster. */
async function suspends(town: Town, role: string): Promise<void> {
  const { records } = town.bot.assembly.surroundings.store;
  const entries = await records.list(town.pk, { type: 'roster', order: 'id', limit: 50 });
  const hasRole = ({ item }: Stored) => bodyOf<RosterBody>(item).terms.role === role;
  for (const { item, version } of entries.filter(hasRole)) {
    const suspended = { ...item, status: 'suspended' };
    await records.commit(town.pk, [{ kind: 'replace', item: suspended, version }]);
  }
}

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

  it('wait out an outage of Teams of many hours', async () => {
    const { chloe, bram, bot, clock } = town;
    const number = await submits(chloe);
    for (let n = 0; n < 2 * MAX_ATTEMPTS; n += 1) {
      bot.standIn.connectorFaults.push({ status: 503 }, { status: 503 });
      await town.settles();
      clock.goesOn(HOURS);
    }
    bot.standIn.connectorFaults.length = 0;
    await town.settles();
    bram.sees(t('notice.signal.new', { number }));
  });

  it('that do not arrive for a day stand on the desk, by number, and can be sent again', async () => {
    const { chloe, bram, bot, clock } = town;
    const number = await submits(chloe);
    for (let n = 0; n < 26; n += 1) {
      bot.standIn.connectorFaults.push({ status: 500 }, { status: 500 }, { status: 500 });
      await town.settles();
      clock.goesOn(HOURS);
    }
    bot.standIn.connectorFaults.length = 0;
    await bram.says('wachtrij');
    await bram.presses(t('opener.show'));
    bram.sees(t('desk.undeliveredText', { number }));
    await bram.presses(t('desk.retry'));
    bram.sees(t('done.retried'));
    await town.settles();
    bram.sees(t('notice.signal.new', { number }));
  });

  it('go to the deputy while the coordinator has lost the place, and to nobody who has', async () => {
    const { chloe, bram, nadia } = town;
    const number = await submits(chloe);
    await suspends(town, 'coordinator');
    await town.settles();
    bram.doesNotSee(number);
    nadia.sees(t('notice.signal.new', { number }));
    await nadia.presses(t('notice.open'));
    nadia.fills({ text: 'Was er iemand bij?' });
    await suspends(town, 'partner');
    await nadia.presses(t('signal.askSend'));
    await town.settles();
    chloe.doesNotSee(t('notice.signal.question', { number }));
  });

  it('of a new signal are not the only way to it: the desk shows what nobody opened first', async () => {
    const { chloe, bram } = town;
    const numbers: string[] = [];
    for (let n = 0; n < 10; n += 1) numbers.push(await submits(chloe));
    await town.settles();
    for (const number of numbers) {
      await bram.says('wachtrij');
      await bram.presses(t('opener.show'));
      await bram.presses(t('desk.open'), { near: number });
    }
    // Its notice has not left yet.
    const eleventh = await submits(town.anna);
    await bram.says('wachtrij');
    await bram.presses(t('opener.show'));
    assert.ok(bram.screen.indexOf(eleventh) < bram.screen.indexOf(t('triage.section.free')));
    await bram.presses(t('reading.after'));
    assert.ok(
      numbers.some((number) => bram.screen.includes(number)),
      bram.screen,
    );
    assert.ok(!bram.screen.includes(eleventh));
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
