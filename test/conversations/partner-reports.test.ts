import assert from 'node:assert/strict';
import { openTown, type Town } from '../support/town.ts';
import { A_WORRY, beginsForm, fillsForm, IN_DUTCH, submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('a partner reports a worry', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('with at most fifteen presses in the short form', async () => {
    const { chloe } = town;
    chloe.countsAgain();
    const number = await submits(chloe);
    assert.match(number, /^S-\d{4}-0001$/);
    assert.ok(chloe.pressCount <= 15, `${chloe.pressCount} presses`);
    chloe.sees(t('receipt.who'));
    chloe.sees(t('receipt.when', { hours: 24 }));
  });

  it('and the next one gets the next number', async () => {
    await submits(town.chloe);
    assert.match(await submits(town.anna), /-0002$/);
  });

  it('and finds the posted card turned into a neutral receipt after a reload', async () => {
    const { chloe } = town;
    const number = await submits(chloe);
    await town.settles();
    await chloe.reloads();
    chloe.sees(t('receipt.title', { number }));
    chloe.doesNotSee(A_WORRY.what);
  });

  it('after which one audit entry stands for each change and each read', async () => {
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
    await beginsForm(chloe);
    chloe.fills({ secrecy: 'none', told: 'yes', age: '12-17' });
    await chloe.presses(t('form.next'));
    chloe.fills({ what: 'Bel haar op 0471 23 45 67.', when: 'gisteren', source: 'own' });
    await chloe.presses(t('form.next'));
    chloe.sees(t('fault.phone'));
    chloe.fills({ what: 'Ze was boos.' });
    await chloe.presses(t('form.next'));
    chloe.sees(t('form.balance.title'));
    assert.ok((await town.auditTrail()).includes('draft.save refused'));
  });

  it('is stopped by danger before any text can be typed, and nothing is kept', async () => {
    const { chloe } = town;
    await chloe.says('melden');
    await chloe.presses(t('opener.start'));
    await chloe.presses(t('privacy.accept'));
    await chloe.presses(t('safety.yes'));
    chloe.sees(t('danger.text'));
    assert.deepEqual(await town.auditTrail(), []);
  });

  it('is stopped as a lawyer of that person, and the form is gone', async () => {
    const { anna } = town;
    await beginsForm(anna);
    anna.fills({ secrecy: 'lawyer', told: 'yes', age: 'unknown' });
    await anna.presses(t('form.next'));
    anna.sees(t('lawyer.ask'));
    await anna.presses(t('lawyer.yes'));
    anna.sees(t('lawyer.stopTitle'));
    await anna.says('mijn meldingen');
    await anna.presses(t('opener.show'));
    anna.sees(t('own.none'));
  });

  it('with professional secrecy is led to advice, or goes on upon an own legal ground', async () => {
    const { anna } = town;
    await beginsForm(anna);
    anna.fills({
      secrecy: 'professional',
      told: 'unsafe',
      toldWhy: 'Dat zou gevaarlijk zijn.',
      age: '18-25',
    });
    await anna.presses(t('form.next'));
    anna.sees(t('secrecy.title'));
    await anna.presses(t('secrecy.ground'));
    anna.sees(t('form.facts.title'));
  });

  it('must say why when the person was not told', async () => {
    const { chloe } = town;
    await beginsForm(chloe);
    chloe.fills({ secrecy: 'none', told: 'no', age: '12-17' });
    await chloe.presses(t('form.next'));
    chloe.sees(t('fault.required'));
  });

  it('must give a special reason for a child under twelve', async () => {
    const { chloe } = town;
    await beginsForm(chloe);
    chloe.fills({ secrecy: 'none', told: 'yes', age: 'under12' });
    await chloe.presses(t('form.next'));
    chloe.sees(t('fault.required'));
    chloe.fills({ under12Reason: 'Het kind wordt meegenomen naar bijeenkomsten.' });
    await chloe.presses(t('form.next'));
    chloe.sees(t('form.facts.title'));
  });

  it('is shown the words that look like names, and confirms that they are none', async () => {
    const { chloe } = town;
    await fillsForm(chloe, IN_DUTCH, { ...A_WORRY, what: 'Hij noemde zijn vriend Jan Peeters een held.' });
    chloe.sees('Jan Peeters');
    chloe.fills({ declared: true });
    await chloe.presses(t('form.review.submit'));
    chloe.sees(t('refusal.namesUnconfirmed'));
    chloe.fills({ declared: true, namesConfirmed: true });
    await chloe.presses(t('form.review.submit'));
    chloe.sees(/S-\d{4}-0001/);
  });

  it('can stop, come back later and go on where it was left', async () => {
    const { chloe } = town;
    await beginsForm(chloe);
    chloe.fills({ secrecy: 'none', told: 'yes', age: '12-17' });
    await chloe.presses(t('form.next'));
    chloe.fills({ what: 'Hij riep iets.', when: 'maandag', source: 'own' });
    await chloe.presses(t('form.stop'));
    chloe.sees(t('stopped.text'));
    await chloe.reloads();
    await chloe.says('melden');
    await chloe.presses(t('opener.start'));
    chloe.sees(t('safety.resumeTitle'));
    await chloe.presses(t('safety.resume'));
    chloe.sees(t('form.balance.title'));
    await chloe.presses(t('form.previous'));
    chloe.sees(t('form.facts.so_far'));
  });

  it('can throw the form away, and nothing of it is left', async () => {
    const { chloe } = town;
    await beginsForm(chloe);
    await chloe.presses(t('form.discard'));
    chloe.sees(t('discarded.text'));
    const { store } = town.bot.assembly.surroundings;
    assert.deepEqual(await store.records.list(town.pk, { type: 'signal', order: 'id', limit: 10 }), []);
  });

  it('can add facts, change one and strike one before sending', async () => {
    const { chloe } = town;
    await fillsForm(chloe, { ...IN_DUTCH, form: 'long' });
    await chloe.presses(t('form.review.change', { step: t('step.facts') }));
    await chloe.presses(t('form.facts.remove'));
    chloe.doesNotSee('Jullie gaan nog wat meemaken');
    await chloe.presses(t('form.facts.edit'));
    chloe.fills({ when: 'eergisteren' });
    await chloe.presses(t('form.toReview'));
    chloe.sees('eergisteren');
    chloe.sees(t('form.review.title'));
  });

  it('can change what was sent until the coordinator has opened it', async () => {
    const { chloe, bram } = town;
    await submits(chloe);
    await chloe.says('mijn meldingen');
    await chloe.presses(t('opener.show'));
    await chloe.presses(t('own.open'));
    await chloe.presses(t('own.edit'));
    await chloe.presses(t('step.question'));
    chloe.fills({ ask: 'Kan iemand met ons meedenken?' });
    await town.settles();
    await bram.presses(t('notice.open'));
    bram.sees(A_WORRY.ask);
    await chloe.presses(t('form.save'));
    chloe.sees(t('refusal.changed'));
    bram.doesNotSee('meedenken');
  });

  it('can take it back: the text is erased at once, and the coordinator sees only the number', async () => {
    const { chloe, bram } = town;
    const number = await submits(chloe);
    await chloe.says('mijn meldingen');
    await chloe.presses(t('opener.show'));
    await chloe.presses(t('own.open'));
    await chloe.presses(t('own.withdraw'));
    await chloe.presses(t('own.withdrawYes'));
    chloe.sees(t('done.withdrawn', { number }));
    await town.settles();
    bram.sees(t('notice.signal.withdrawn', { number }));
    await chloe.presses(t('own.open'));
    chloe.sees(t('own.erased'));
    chloe.doesNotSee(A_WORRY.what);
  });

  it('is asked kindly not to tell a story in the chat, and nothing of it is kept', async () => {
    const { chloe } = town;
    await chloe.says('Er is een jongen in 4B die de laatste weken rare dingen zegt over geweld.');
    chloe.sees(t('story.title'));
    await chloe.presses(t('opener.start'));
    chloe.sees(t('privacy.title'));
  });
});
