// The first user's job, played in the page that people open: with a mouse in Dutch, and without one in French.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { SECTORS } from '../../src/domain/directory/contact.ts';
import type { LocalBot } from '../../src/local/local-bot.ts';
import { A_WORRY, wordsIn } from '../support/worries.ts';
import { launchOrSkip, openPage, picture, startTown, type WatchedPage, wentWell } from './browser.ts';
import { Keyboard } from './keyboard.ts';
import { PersonScreen } from './person-screen.ts';

const QUESTION = 'Was er iemand bij?';
const ANSWER = 'Ja, de hele klas.';
const LANGUAGES = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' };
const SECRETS = [A_WORRY.what, A_WORRY.ask, QUESTION, ANSWER, 'Chloé', 'Dubois', '12 november'];

async function receiptOn(screen: PersonScreen): Promise<string> {
  await screen.sees(/S-\d{4}-\d{4}/);
  const number = /S-\d{4}-\d{4}/.exec(await screen.words())?.[0];
  assert(number);
  return number;
}

/** Every button that can be reached from where somebody stands, each pressed once; what was on the screen goes into `seen`. */
async function pressesEverything(screen: PersonScreen, seen: string[]): Promise<readonly string[]> {
  const pressed = new Set<string>();
  const ways: string[][] = [[]];
  for (const way of ways) {
    await screen.says('start');
    for (const title of way) await screen.presses(title);
    seen.push(await screen.words());
    if (Object.values(LANGUAGES).includes(way.at(-1) ?? '')) {
      // The same again in another language: back to the one in which the ways are written.
      await screen.says('taal');
      await screen.presses(LANGUAGES.nl);
      continue;
    }
    for (const title of await screen.titles()) {
      if (pressed.has(title)) continue;
      pressed.add(title);
      ways.push([...way, title]);
    }
  }
  return [...pressed];
}

let browser: Browser;

describe('In the page', function () {
  this.timeout(60_000);
  before(async function () {
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
      await picture(page, 'facts', chloe.newest);
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
      await page.waitForURL(/\?as=chloe&with=bram$/);
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
      await picture(page, 'coordinator', bram.newest);
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
      await picture(page, 'stranger', sam.pane.locator('article.mine').last());
      const seen = [await sam.words()];
      for (const word of ['melden', 'mijn meldingen', 'start']) {
        await sam.says(word);
        await sam.isAnswered();
        seen.push(await sam.words());
      }
      const titles = await pressesEverything(sam, seen);
      assert.deepEqual(
        [...titles].sort(),
        [
          ...Object.values(LANGUAGES),
          ...[t('button.home'), t('button.back')],
          ...[t('home.privacy'), t('home.language'), t('home.help')],
          // Who can help is for everybody; emergency stands above it without a button.
          t('directory.law'),
          ...SECTORS.filter((each) => each !== 'emergency').map((each) => t(`directory.sector.${each}`)),
        ].sort(),
      );
      for (const secret of SECRETS) assert(!seen.join().includes(secret), secret);
      assert.equal(
        seen.join().split(number).length - 1,
        seen.length,
        'the number as Sam typed it, and no more',
      );
    });
  });

  describe('with the keyboard alone, in windows and in French', () => {
    const t = wordsIn('fr');
    let bot: LocalBot;
    let watched: WatchedPage;
    let keys: Keyboard;
    let chloe: PersonScreen;
    let bram: PersonScreen;
    let number: string;
    before(async () => {
      bot = await startTown();
      watched = await openPage(browser, bot, '/?as=chloe&with=bram');
      keys = new Keyboard(watched.page);
      chloe = new PersonScreen(watched.page, 'Chloé Dubois');
      bram = new PersonScreen(watched.page, 'Bram De Smet');
    });
    after(() => bot?.close());
    afterEach(() => wentWell(watched));

    /** Presses, and waits until the focus stands in what came of it. */
    async function presses(screen: PersonScreen, title: string): Promise<void> {
      await keys.presses(await screen.button(title));
      await screen.isAnswered();
    }

    it('both turn to French with the arrows', async () => {
      for (const screen of [chloe, bram]) {
        await keys.goesTo(screen.pane.getByRole('radio', { name: 'Nederlands', exact: true }));
        await watched.page.keyboard.press('ArrowRight');
        await screen.pane.getByRole('radio', { name: 'Français', exact: true, checked: true }).waitFor();
        // The bot learns somebody's language from what they do.
        await keys.writes(screen.compose, 'start');
        await watched.page.keyboard.press('Enter');
        await screen.sees(t('home.title', { cell: 'Voorbeeldegem' }));
      }
    });

    it('Chloé reports in a window, which keeps the focus and gives it back', async () => {
      await keys.writes(chloe.compose, 'signaler');
      await watched.page.keyboard.press('Enter');
      await chloe.sees(t('opener.report'));
      const opener = await chloe.button(t('button.window'));
      await keys.goesTo(opener, 'Shift+Tab');
      await watched.page.keyboard.press('Enter');
      await chloe.dialog.waitFor();
      await chloe.sees(t('privacy.title'));
      await presses(chloe, t('privacy.accept'));
      await presses(chloe, t('safety.no'));
      await keys.chooses(await chloe.group(t('field.secrecy')), t('choice.secrecy.none'));
      await keys.chooses(await chloe.group(t('field.told')), t('choice.told.unsafe'));
      await keys.writes(await chloe.field(t('field.toldWhy')), 'Il ne viendrait plus nous voir.');
      await keys.chooses(await chloe.group(t('field.age')), t('choice.age.18-25'));
      await picture(watched.page, 'dialog-french', chloe.dialog.locator('.ac-adaptiveCard'));
      await presses(chloe, t('form.next'));
      await keys.writes(await chloe.field(t('field.what')), A_WORRY.what);
      await keys.writes(await chloe.field(t('field.when')), '12 november');
      await keys.chooses(await chloe.group(t('field.source')), t('choice.source.document'));
      await presses(chloe, t('form.next'));
      await keys.presses(await chloe.checkbox(t('field.contradictingNone')), 'Space');
      await keys.presses(await chloe.checkbox(t('field.protectiveNone')), 'Space');
      await presses(chloe, t('form.next'));
      await keys.writes(await chloe.field(t('field.ask')), A_WORRY.ask);
      await presses(chloe, t('form.next'));
      await keys.presses(await chloe.checkbox(t('form.review.declared')), 'Space');
      await presses(chloe, t('form.review.submit'));
      number = await receiptOn(chloe);
      await watched.page.keyboard.press('Escape');
      await chloe.dialog.waitFor({ state: 'hidden' });
      await bram.sees(t('notice.signal.new', { number }));
    });

    it('Bram asks in a window, Chloé answers in hers, Bram reads', async () => {
      await keys.presses(await bram.button(t('button.window')));
      await bram.dialog.waitFor();
      await bram.sees(A_WORRY.what);
      await keys.writes(await bram.field(t('signal.ask')), QUESTION);
      await presses(bram, t('signal.askSend'));
      await bram.sees(t('done.asked'));
      await presses(bram, t('button.close'));
      await bram.dialog.waitFor({ state: 'hidden' });
      await chloe.sees(t('notice.signal.question', { number }));
      await keys.presses(await chloe.button(t('button.window')));
      await chloe.dialog.waitFor();
      await chloe.sees(QUESTION);
      await keys.writes(await chloe.field(t('own.answer')), ANSWER);
      await presses(chloe, t('own.answerSend'));
      await chloe.sees(t('done.answered'));
      await presses(chloe, t('button.close'));
      await bram.sees(t('notice.signal.answered', { number }));
      await keys.presses(await bram.button(t('button.window')));
      await bram.dialog.waitFor();
      await bram.sees(ANSWER);
    });

    it('and nothing of it is in the chats', async () => {
      await watched.page.keyboard.press('Escape');
      await bram.dialog.waitFor({ state: 'hidden' });
      for (const screen of [chloe, bram])
        for (const secret of SECRETS.slice(0, 4)) await screen.doesNotSee(secret);
    });
  });
});
