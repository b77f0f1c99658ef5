import assert from 'node:assert/strict';
import { openTown, type Town } from '../support/town.ts';
import { A_WORRY, fillsShortForm, submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('a partner reports a worry', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('gets a number within fifteen presses, and the coordinator gets a notice without content', async () => {
    const { chloe, bram } = town;
    chloe.pressCount = 0;
    const number = await submits(chloe);
    assert.match(number, /^S-\d{4}-0001$/);
    assert.ok(chloe.pressCount <= 15, `${chloe.pressCount} presses`);
    await town.settles();
    assert.match(bram.screen, new RegExp(t('notice.signal.new', { number })));
    assert.doesNotMatch(bram.screen, /klas/);
  });

  it('is read by the coordinator, who asks; the partner answers; nothing of it is ever posted', async () => {
    const { chloe, bram } = town;
    const number = await submits(chloe);
    await town.settles();
    await bram.presses(t('notice.open'));
    assert.ok(bram.screen.includes(A_WORRY.what), bram.screen);
    assert.ok(bram.screen.includes('Chloé Dubois'));
    bram.fills({ text: 'Was er iemand anders bij?' });
    await bram.presses(t('signal.askSend'));
    await town.settles();
    assert.ok(chloe.screen.includes(t('notice.signal.question', { number })), chloe.screen);
    await chloe.presses(t('notice.open'));
    assert.ok(chloe.screen.includes('Was er iemand anders bij?'));
    chloe.fills({ text: 'Ja, een collega.' });
    await chloe.presses(t('own.answerSend'));
    await town.settles();
    await bram.presses(t('notice.open'));
    assert.ok(bram.screen.includes('Ja, een collega.'));
    for (const posted of town.client.everythingPosted()) {
      for (const content of [
        A_WORRY.what,
        A_WORRY.ask,
        'Was er iemand',
        'een collega',
        'klastitularis',
        '12 november',
      ]) {
        assert.ok(!posted.includes(content.slice(0, 15)), posted);
      }
    }
  });

  it('leaves one audit entry for each change and each read', async () => {
    const { chloe, bram } = town;
    await submits(chloe);
    await town.settles();
    await bram.presses(t('notice.open'));
    assert.deepEqual(await town.auditTrail(), [
      'draft.start done',
      'draft.save done',
      'draft.save done',
      'draft.save done',
      'draft.save done',
      'signal.submit done',
      'signal.open read',
    ]);
  });

  it('is told at the field what may not be written, and loses nothing of what was typed', async () => {
    const { chloe } = town;
    await chloe.says('melden');
    await chloe.presses(t('opener.start'));
    await chloe.presses(t('privacy.accept'));
    await chloe.presses(t('safety.no'));
    chloe.fills({ secrecy: 'none', told: 'yes', age: '12-17' });
    await chloe.presses(t('form.next'));
    chloe.fills({ what: 'Bel haar op 0471 23 45 67.', when: 'gisteren', source: 'own' });
    await chloe.presses(t('form.next'));
    assert.ok(chloe.screen.includes(t('fault.phone')), chloe.screen);
    chloe.fills({ what: 'Ze was boos.' });
    await chloe.presses(t('form.next'));
    assert.ok(chloe.screen.includes(t('form.balance.title')), chloe.screen);
  });

  it('can stop, come back later and go on where it was left', async () => {
    const { chloe } = town;
    await fillsShortForm(chloe);
    await chloe.presses(t('form.stop'));
    await chloe.reloads();
    await chloe.says('melden');
    await chloe.presses(t('opener.start'));
    assert.ok(chloe.screen.includes(t('safety.resumeTitle')), chloe.screen);
    await chloe.presses(t('safety.resume'));
    assert.ok(chloe.screen.includes(t('form.review.title')), chloe.screen);
  });
});
