// The first user's job, played with a mouse and a keyboard in the page that people open.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { LocalBot } from '../../src/local/local-bot.ts';
import { A_WORRY, wordsIn } from '../support/worries.ts';
import { launchOrSkip, openPage, picture, startTown, type WatchedPage, wentWell } from './browser.ts';
import { PersonScreen } from './person-screen.ts';

const t = wordsIn('nl');
const QUESTION = 'Was er iemand bij?';
const ANSWER = 'Ja, de hele klas.';

async function numberOn(screen: PersonScreen): Promise<string> {
  await screen.sees(/S-\d{4}-\d{4}/);
  const number = /S-\d{4}-\d{4}/.exec(await screen.words())?.[0];
  assert(number);
  return number;
}

describe('In the page, with mouse and keyboard', () => {
  let browser: Browser;
  let bot: LocalBot;
  let watched: WatchedPage;
  let page: Page;
  before(async function () {
    this.timeout(60_000);
    browser = await launchOrSkip(this);
    bot = await startTown();
    watched = await openPage(browser, bot, '/');
    ({ page } = watched);
  });
  after(async () => {
    await browser?.close();
    await bot?.close();
  });
  let number = '';

  it('Chloé reports a worry in the short form', async () => {
    const chloe = new PersonScreen(page, 'Chloé Dubois');
    await chloe.sees(t('home.title', { cell: 'Voorbeeldegem' }));
    await picture(page, 'welcome');
    await chloe.presses(t('home.report'));
    await chloe.presses(t('privacy.accept'));
    await chloe.presses(t('safety.no'));
    await chloe.chooses(t('field.secrecy'), t('choice.secrecy.none'));
    await chloe.chooses(t('field.told'), t('choice.told.yes'));
    await chloe.chooses(t('field.age'), t('choice.age.12-17'));
    await chloe.presses(t('form.next'));
    await chloe.fills(t('field.what'), A_WORRY.what);
    await chloe.fills(t('field.when'), '12 november');
    await chloe.chooses(t('field.source'), t('choice.source.own'));
    await picture(page, 'facts');
    await chloe.presses(t('form.next'));
    await chloe.ticks(t('field.contradictingNone'));
    await chloe.fills(t('field.protective'), 'Een goede band met de klastitularis.');
    await chloe.presses(t('form.next'));
    await chloe.fills(t('field.ask'), A_WORRY.ask);
    await chloe.presses(t('form.next'));
    await chloe.sees(A_WORRY.what);
    await picture(page, 'review');
    await chloe.ticks(t('form.review.declared'));
    await chloe.presses(t('form.review.submit'));
    number = await numberOn(chloe);
    await chloe.sees(t('receipt.title', { number }));
    wentWell(watched);
  });

  it('Bram sees the notice by itself, opens it and asks, Chloé answers, Bram reads', async () => {
    const beside = await openPage(browser, bot, '/?as=chloe&with=bram');
    const chloe = new PersonScreen(beside.page, 'Chloé Dubois');
    const bram = new PersonScreen(beside.page, 'Bram De Smet');
    await bram.sees(t('notice.signal.new', { number }));
    await bram.presses(t('notice.open'));
    await bram.sees(A_WORRY.what);
    await bram.sees('Chloé Dubois');
    await picture(beside.page, 'coordinator');
    await bram.fills(t('signal.ask'), QUESTION);
    await bram.presses(t('signal.askSend'));
    await bram.sees(t('done.asked'));
    await chloe.sees(t('notice.signal.question', { number }));
    await chloe.presses(t('notice.open'));
    await chloe.sees(QUESTION);
    await chloe.fills(t('own.answer'), ANSWER);
    await chloe.presses(t('own.answerSend'));
    await chloe.sees(t('done.answered'));
    await bram.sees(t('notice.signal.answered', { number }));
    await bram.presses(t('notice.open'));
    await bram.sees(ANSWER);
    wentWell(beside);
    await beside.page.context().close();
  });

  it('Sam types the number, presses everything there is, and learns nothing', async () => {
    await page.getByRole('option', { name: 'Sam Onbekend' }).click();
    const sam = new PersonScreen(page, 'Sam Onbekend');
    await sam.says(number);
    await sam.sees(t('home.stranger'));
    await picture(page, 'stranger');
    for (const title of [t('home.help'), t('home.privacy'), t('home.language')]) {
      await sam.says('start');
      await sam.presses(title);
      for (const secret of [A_WORRY.what, 'Chloé', QUESTION, ANSWER]) await sam.doesNotSee(secret);
    }
    wentWell(watched);
  });
});
