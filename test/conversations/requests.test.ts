import assert from 'node:assert/strict';
import { openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('requests without anything about anybody', () => {
  let town: Town;
  beforeEach(async () => {
    // Level 0: no legal basis is registered, and these still work.
    town = await openTown({ level1: false });
  });
  afterEach(() => town.ends());

  it('"call me back" takes three presses, and the coordinator closes it after the call', async () => {
    const { chloe, bram } = town;
    await chloe.says('privacy');
    await chloe.says('start');
    await chloe.presses(t('home.callback'));
    await chloe.presses(t('privacy.accept'));
    await chloe.presses(t('button.home'));
    chloe.countsAgain();
    await chloe.presses(t('home.callback'));
    chloe.fills({ callTime: 'morning' });
    await chloe.presses(t('callback.submit'));
    assert.equal(chloe.pressCount, 3);
    chloe.sees(/V-\d{4}-0001/);
    await town.settles();
    await bram.presses(t('notice.open'));
    bram.sees('Chloé Dubois');
    bram.sees(t('choice.callTime.morning'));
    await bram.presses(t('request.called'));
    bram.sees(t('desk.none'));
  });

  it('advice is asked and answered; the notice holds nothing of it', async () => {
    const { anna, bram } = town;
    await anna.says('raad');
    await anna.presses(t('opener.start'));
    await anna.presses(t('privacy.accept'));
    await anna.presses(t('safety.noAdvice'));
    anna.fills({
      secrecy: 'professional',
      situation: 'Hoe ga ik om met zulke uitspraken?',
      ask: 'Wie kan meedenken?',
    });
    await anna.presses(t('advice.submit'));
    anna.sees(/V-\d{4}-0001/);
    await town.settles();
    await bram.presses(t('notice.open'));
    bram.sees('Hoe ga ik om met zulke uitspraken?');
    bram.fills({ text: 'Bel gerust het CLB.' });
    await bram.presses(t('request.answerSend'));
    await town.settles();
    anna.doesNotSee('Bel gerust het CLB.');
    await anna.presses(t('notice.open'));
    anna.sees('Bel gerust het CLB.');
  });

  it('a lawyer must say that it is not about a client', async () => {
    const { anna } = town;
    await anna.says('raad');
    await anna.presses(t('opener.start'));
    await anna.presses(t('privacy.accept'));
    await anna.presses(t('safety.noAdvice'));
    anna.fills({ secrecy: 'lawyer', situation: 'Een vraag.', ask: 'Mag dit?' });
    await anna.presses(t('advice.submit'));
    anna.sees(t('fault.required'));
  });

  it('at level 0 nobody can begin a form, and the home card says why', async () => {
    const { chloe } = town;
    await chloe.says('start');
    chloe.sees(t('home.level0'));
    assert.ok(!chloe.buttons.includes(t('home.report')));
  });

  it('can be taken back by who made it', async () => {
    const { chloe } = town;
    await chloe.says('bel mij');
    await chloe.presses(t('home.callback'));
    await chloe.presses(t('privacy.accept'));
    chloe.fills({ callTime: 'soon' });
    await chloe.presses(t('callback.submit'));
    await chloe.says('mijn meldingen');
    await chloe.presses(t('opener.show'));
    await chloe.presses(t('own.open'));
    await chloe.presses(t('own.withdraw'));
    chloe.sees(/V-\d{4}-0001/);
  });
});
