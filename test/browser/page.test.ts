// The page itself: errors at fields, the tour, languages, unread marks, a telephone, dark colours.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { LocalBot } from '../../src/local/local-bot.ts';
import { pageRoutes } from '../../src/local/page-routes.ts';
import { execute, openFakeTown, posting } from '../local/fake-bot.ts';
import { A_WORRY, wordsIn } from '../support/worries.ts';
import { launchOrSkip, openPage, picture, startTown, type WatchedPage, wentWell } from './browser.ts';
import { PersonScreen } from './person-screen.ts';

const t = wordsIn('nl');
const LANGUAGES = [
  ['nl', 'Nederlands'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['en', 'English'],
] as const;
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 360, height: 740 };
const HELD_IN_A_HAND = { viewport: NARROW, hasTouch: true, isMobile: true };
const LONG_WORD = `Donaudampfschifffahrtsgesellschaft${'s'.repeat(120)}`;

/** How far the page, the messages or an open window can be scrolled sideways, and what stands outside the screen. */
async function sideways(page: Page): Promise<unknown> {
  const places = page.locator('html, .log, .dialog-body');
  const things = page.locator('.pane :is(button, input, textarea, select, p, span, h3)');
  return {
    scroll: await places.evaluateAll((all) => all.map((place) => place.scrollWidth - place.clientWidth)),
    outside: await things.evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .filter(
          (each) => each.getBoundingClientRect().right > each.ownerDocument.documentElement.clientWidth + 1,
        )
        .map((each) => each.textContent),
    ),
  };
}

async function fillsPerson(screen: PersonScreen): Promise<void> {
  await screen.chooses(t('field.secrecy'), t('choice.secrecy.none'));
  await screen.chooses(t('field.told'), t('choice.told.yes'));
  await screen.chooses(t('field.age'), t('choice.age.12-17'));
  await screen.presses(t('form.next'));
}

async function toFacts(screen: PersonScreen): Promise<void> {
  await screen.presses(t('home.report'));
  await screen.presses(t('privacy.accept'));
  await screen.presses(t('safety.no'));
  await fillsPerson(screen);
}

describe('The page in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let bot: LocalBot;
  const open: WatchedPage[] = [];
  before(async function () {
    browser = await launchOrSkip(this);
  });
  beforeEach(async () => {
    bot = await startTown();
  });
  afterEach(async () => {
    const seen = open.splice(0);
    for (const { page } of seen) await page.context().close();
    await bot?.close();
    for (const watched of seen) wentWell(watched);
  });
  after(() => browser?.close());

  async function opens(path = '/', options = {}): Promise<Page> {
    const watched = await openPage(browser, bot, path, options);
    open.push(watched);
    return watched.page;
  }

  it('loads without an error in each language, and speaks it with whoever wants it', async () => {
    const page = await opens('/?as=lies');
    const lies = new PersonScreen(page, 'Lies Vermeulen');
    for (const [language, name] of LANGUAGES) {
      await lies.speaks(name);
      await page.locator(`html[lang=${language}]`).waitFor();
      await lies.says('start');
      await lies.sees(wordsIn(language)('home.title', { cell: 'Voorbeeldegem' }));
      await page.reload();
      await page.locator(`html[lang=${language}]`).waitFor();
      await page.locator(`section.pane[lang=${language}]`).waitFor();
    }
    await page.getByRole('option', { name: 'Anna Peeters' }).click();
    await page.locator('html[lang=nl]').waitFor();
  });

  it('shows at the field what the bot refuses there, and keeps all that was typed', async () => {
    const page = await opens();
    const chloe = new PersonScreen(page, 'Chloé Dubois');
    await toFacts(chloe);
    const typed = `${A_WORRY.what} Bel 0470 12 34 56.`;
    await chloe.fills(t('field.what'), typed);
    await chloe.fills(t('field.when'), '12 november');
    await chloe.presses(t('form.next'));
    await chloe.sees(t('refusal.fields'));
    await chloe.sees(`⚠ ${t('fault.phone')}`);
    await chloe.sees(`⚠ ${t('fault.required')}`);
    assert.equal(await (await chloe.field(t('field.what'))).inputValue(), typed);
    assert.equal(await (await chloe.field(t('field.when'))).inputValue(), '12 november');
    await (await chloe.field(t('field.what'))).fill(A_WORRY.what);
    await chloe.chooses(t('field.source'), t('choice.source.own'));
    await chloe.presses(t('form.next'));
    await chloe.sees(t('form.balance.title'));
  });

  it('shows at the field what the card itself asks for, and sends nothing before that', async () => {
    const fake = await openFakeTown(
      async (activity, { connector }) => {
        if (activity.type !== 'conversationUpdate') return { status: 200 };
        const body = [
          { type: 'Input.Text', id: 'ask', label: 'Uw vraag', isRequired: true, errorMessage: 'Vul dit in' },
        ];
        const card = { type: 'AdaptiveCard', version: '1.5', body, actions: [execute('Versturen maar')] };
        await connector('POST', `/${encodeURIComponent(activity.conversation.id)}/activities`, posting(card));
        return { status: 200 };
      },
      (server, standIn) => pageRoutes(standIn)(server),
    );
    await fake.standIn.opensTown();
    const watched = await openPage(browser, { url: fake.baseUrl });
    const chloe = new PersonScreen(watched.page, 'Chloé Dubois');
    await chloe.presses('Versturen maar');
    await chloe.sees('Vul dit in');
    assert.equal(fake.arrived.filter(({ type }) => type === 'invoke').length, 0);
    await watched.page.getByRole('textbox', { name: 'Uw vraag' }).pressSequentially('Wat nu?');
    await chloe.presses('Versturen maar');
    const invoke = fake.arrived.find(({ type }) => type === 'invoke');
    assert.match(JSON.stringify(invoke?.value), /Wat nu\?/);
    await watched.page.context().close();
    fake.standIn.close();
    await fake.close();
  });

  it('leads through three steps, goes on by itself, and stays away once closed', async () => {
    const page = await opens('/?as=anna');
    const tour = page.getByRole('region', { name: 'Rondleiding' });
    await tour.getByText('Stap 1 van 3').waitFor();
    await tour.getByRole('button', { name: 'Ga naar Chloé' }).click();
    await new PersonScreen(page, 'Chloé Dubois').pane.waitFor();
    await tour.getByRole('button', { name: 'Volgende' }).click();
    await tour.getByRole('button', { name: 'Zet Bram naast Chloé' }).click();
    await new PersonScreen(page, 'Bram De Smet').pane.waitFor();
    await page.getByRole('option', { name: 'Sam Onbekend' }).click();
    await tour.getByText('Stap 3 van 3').waitFor();
    await tour.getByRole('button', { name: 'Rondleiding sluiten' }).click();
    await page.reload();
    await page.locator('section.pane').first().waitFor();
    assert.equal(await tour.count(), 0);
    await page.getByRole('button', { name: 'Rondleiding' }).click();
    await tour.getByText('Stap 1 van 3').waitFor();
  });

  it('marks what somebody has not read, and takes the mark away when they look', async () => {
    const page = await opens();
    const mark = page.getByRole('option', { name: 'Bram De Smet' }).locator('.badge');
    const chloe = new PersonScreen(page, 'Chloé Dubois');
    await page.getByRole('option', { name: 'Bram De Smet' }).click();
    await page.getByRole('option', { name: 'Chloé Dubois' }).click();
    assert.equal(await mark.count(), 0);
    await chloe.presses(t('home.callback'));
    await chloe.presses(t('privacy.accept'));
    await chloe.chooses(t('field.callTime'), t('choice.callTime.soon'));
    await chloe.presses(t('callback.submit'));
    await mark.waitFor();
    await page.getByRole('option', { name: 'Bram De Smet' }).click();
    await new PersonScreen(page, 'Bram De Smet').sees(/Nieuwe vraag/);
    await mark.waitFor({ state: 'detached' });
  });

  it('fits on a telephone, with twelve facts, with words that never end, and with an answer that is refused', async () => {
    const page = await opens('/', HELD_IN_A_HAND);
    const chloe = new PersonScreen(page, 'Chloé Dubois');
    const fits = { scroll: [0, 0, 0], outside: [] };
    assert.deepEqual(await sideways(page), fits);
    await toFacts(chloe);
    for (let n = 1; n <= 12; n += 1) {
      await (await chloe.field(t('field.what'))).fill(
        n === 1 ? A_WORRY.what : n === 3 ? LONG_WORD : `Dat was de keer nummer ${n}.`,
      );
      await (await chloe.field(t('field.when'))).fill(n === 3 ? LONG_WORD.slice(0, 80) : 'vorige week');
      await chloe.chooses(t('field.source'), t('choice.source.own'));
      if (n === 1) {
        await page.setViewportSize(PHONE);
        await picture(page, 'telephone', chloe.newest);
        await page.setViewportSize(NARROW);
      }
      await chloe.presses(t(n < 12 ? 'form.facts.another' : 'form.next'));
      if (n === 11) assert.deepEqual(await sideways(page), fits);
    }
    await chloe.presses(t('form.next'));
    await chloe.sees(`⚠ ${t('fault.required')}`);
    assert.deepEqual(await sideways(page), fits);
    await chloe.ticks(t('field.contradictingNone'));
    await chloe.ticks(t('field.protectiveNone'));
    await chloe.presses(t('form.next'));
    await chloe.fills(t('field.ask'), 'Wat nu?');
    await chloe.presses(t('form.next'));
    await chloe.sees(t('form.review.title'));
    assert.deepEqual(await sideways(page), fits);
  });

  it('opens a window over all of a telephone, in German and in dark colours', async () => {
    const page = await opens('/?as=anna', { ...HELD_IN_A_HAND, colorScheme: 'dark' });
    const anna = new PersonScreen(page, 'Anna Peeters');
    const de = wordsIn('de');
    await anna.speaks('Deutsch');
    await anna.says('melden');
    await anna.sees(de('opener.report'));
    await anna.presses(de('button.window'));
    await anna.dialog.waitFor();
    await anna.presses(de('privacy.accept'));
    assert.deepEqual(await sideways(page), { scroll: [0, 0, 0], outside: [] });
    await anna.presses(de('safety.noLong'));
    await anna.presses(de('form.next'));
    await anna.sees(`⚠ ${de('fault.required')}`);
    assert.deepEqual(await sideways(page), { scroll: [0, 0, 0], outside: [] });
    const colours = await anna.dialog.evaluate((element) => {
      const { backgroundColor, color } = element.ownerDocument.defaultView.getComputedStyle(element);
      return [backgroundColor, color].map(String);
    });
    const [paper = 255, ink = 0] = colours.map((colour) =>
      Math.max(...(colour.match(/\d+/g) ?? []).map(Number)),
    );
    assert(paper < 80 && ink > 180, colours.join(' '));
  });
});
