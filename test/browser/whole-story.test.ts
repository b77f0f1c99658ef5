// The first user's job, played in the page that people open: with a mouse in Dutch, and without one in French.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { LocalBot } from '../../src/local/local-bot.ts';
import { A_WORRY, wordsIn } from '../support/worries.ts';
import { launchOrSkip, openPage, picture, startTown, type WatchedPage, wentWell } from './browser.ts';
import { PersonScreen } from './person-screen.ts';

const QUESTION = 'Was er iemand bij?';
const ANSWER = 'Ja, de hele klas.';
const SECRETS = [A_WORRY.what, A_WORRY.ask, QUESTION, ANSWER, 'Chloé', 'Dubois', '12 november'];

async function receiptOn(screen: PersonScreen): Promise<string> {
  await screen.sees(/S-\d{4}-\d{4}/);
  const number = /S-\d{4}-\d{4}/.exec(await screen.words())?.[0];
  assert(number);
  return number;
}

let browser: Browser;

describe('In the page', () => {
  before(async function () {
    this.timeout(30_000);
    browser = await launchOrSkip(this);
  });
  after(() => browser?.close());

  describe('with the mouse, in Dutch', () => {
    const t = wordsIn('nl');
    let bot: LocalBot;
    let watched: WatchedPage;
    let page: Page;
    let number: string;
    before(async () => {
      bot = await startTown();
      watched = await openPage(browser, bot);
      ({ page } = watched);
    });
    after(() => bot?.close());
    afterEach(() => wentWell(watched));

    it('Chloé fills in the short form', async () => {
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
    });

    it('and sends it while Bram looks on beside her: the notice comes by itself', async () => {
      const chloe = new PersonScreen(page, 'Chloé Dubois');
      const bram = new PersonScreen(page, 'Bram De Smet');
      await page.getByRole('button', { name: 'Zet iemand ernaast' }).click();
      await bram.sees(t('home.desk'));
      assert.equal(new URL(page.url()).search, '?as=chloe&with=bram');
      await bram.doesNotSee(t('notice.open'));
      await chloe.ticks(t('form.review.declared'));
      await chloe.presses(t('form.review.submit'));
      number = await receiptOn(chloe);
      await bram.sees(t('notice.signal.new', { number }));
      for (const secret of SECRETS) await bram.doesNotSee(secret);
    });

    it('Bram opens it and asks, Chloé answers, Bram reads', async () => {
      const chloe = new PersonScreen(page, 'Chloé Dubois');
      const bram = new PersonScreen(page, 'Bram De Smet');
      await bram.presses(t('notice.open'));
      await bram.sees(A_WORRY.what);
      await bram.sees(/Chloé Dubois/);
      await picture(page, 'coordinator');
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
    });

    it('Sam types the number, presses everything there is, and learns nothing', async () => {
      await page.getByRole('option', { name: 'Sam Onbekend' }).click();
      const sam = new PersonScreen(page, 'Sam Onbekend');
      await sam.says(number);
      await sam.sees(t('unknown.text'));
      await sam.says('mijn meldingen');
      await picture(page, 'stranger');
      const pressed = new Set<string>();
      const buttons = sam.pane.getByRole('log').locator('.card').last().getByRole('button');
      for (let presses = 0; presses < 40; presses += 1) {
        for (const secret of SECRETS) await sam.doesNotSee(secret);
        const titles = await buttons.allInnerTexts();
        const next = titles.find((title) => !pressed.has(title)) ?? t('button.home');
        if (pressed.has(next) && !titles.includes(next)) break;
        pressed.add(next);
        await sam.presses(next);
      }
      assert.deepEqual([...pressed].sort(), []);
    });
  });
});
