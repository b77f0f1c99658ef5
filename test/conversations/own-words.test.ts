// What reporters write besides the form: names are asked about there too, and nobody floods the desk.
import assert from 'node:assert/strict';
import { MOST_AN_HOUR } from '../../src/use-cases/draft/author-item.ts';
import { asksForCall, fillsAdvice, fromHome, isAsked, t, withNotice } from '../proofs/commands/script.ts';
import { seesOwn } from '../proofs/commands/triage.ts';
import { HOURS, openTown, type Town } from '../support/town.ts';
import { submits } from '../support/worries.ts';

const WITH_NAME = 'Volgens mij was Jan Peeters erbij.';

describe('what a reporter writes later', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('is asked about when words in an answer look like names', async () => {
    const { chloe, bram } = town;
    await isAsked(town);
    await withNotice(town, chloe);
    chloe.fills({ text: WITH_NAME });
    await chloe.presses(t('own.answerSend'));
    chloe.sees(t('refusal.namesUnconfirmed'));
    chloe.sees('Jan Peeters');
    bram.doesNotSee('Jan Peeters');
    chloe.fills({ text: WITH_NAME, namesConfirmed: true });
    await chloe.presses(t('own.answerSend'));
    chloe.sees(t('done.answered'));
  });

  it('is not asked about without such words', async () => {
    const { chloe } = town;
    await isAsked(town);
    await withNotice(town, chloe);
    assert.ok(!chloe.screen.includes(t('form.review.namesConfirmed')));
    chloe.fills({ text: 'Ja, een collega was erbij.' });
    await chloe.presses(t('own.answerSend'));
    chloe.sees(t('done.answered'));
  });

  it('is asked about when something sent is changed', async () => {
    const { chloe } = town;
    await seesOwn(chloe, await submits(chloe));
    await chloe.presses(t('own.edit'));
    await chloe.presses(t('step.question'));
    chloe.fills({ ask: WITH_NAME });
    await chloe.presses(t('form.save'));
    chloe.sees(t('refusal.namesUnconfirmed'));
    chloe.fills({ ask: WITH_NAME, namesConfirmed: true });
    await chloe.presses(t('form.save'));
    chloe.sees(t('done.own'));
  });

  it('is asked about in a question for advice, which is about nobody', async () => {
    const { chloe } = town;
    await fromHome(chloe, t('home.advice'));
    await chloe.presses(t('safety.noAdvice'));
    fillsAdvice(chloe);
    chloe.fills({ situation: WITH_NAME });
    await chloe.presses(t('advice.submit'));
    chloe.sees(t('refusal.namesUnconfirmed'));
    chloe.fills({ namesConfirmed: true });
    await chloe.presses(t('advice.submit'));
    chloe.sees(/V-\d{4}-0001/);
  });

  it(`is at most ${MOST_AN_HOUR} requests an hour, and forms count apart`, async () => {
    const { chloe, clock } = town;
    for (let n = 0; n < MOST_AN_HOUR; n += 1) await asksForCall(town);
    await asksForCall(town);
    chloe.sees(t('refusal.tooMany'));
    await submits(chloe);
    clock.goesOn(HOURS + 1);
    await asksForCall(town);
    chloe.sees(/V-\d{4}-0011/);
  });
});
