// The bundle of open decisions in a real browser: from Lies' card to the paper.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { LocalBot } from '../../src/local/local-bot.ts';
import { proposes, renaming } from '../support/printing.ts';
import { wordsIn } from '../support/worries.ts';
import { launchOrSkip, openPage, picture, startTown, type WatchedPage, wentWell } from './browser.ts';
import { Keyboard } from './keyboard.ts';
import { PersonScreen } from './person-screen.ts';

const t = wordsIn('nl');
const A4 = { width: 794, height: 1123 };
const PHONE = { width: 390, height: 844 };
const LONG_NAME = `Voorbeeldegem-Sint-Elders-op-den-Berg-${'Nergenswaver'.repeat(8)}`;

const isSideways = (page: Page) =>
  page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);

describe('The printed decisions in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let bot: LocalBot;
  let watched: WatchedPage;
  before(async function () {
    browser = await launchOrSkip(this);
  });
  beforeEach(async () => {
    bot = await startTown();
    await proposes({ bot }, renaming('Nieuwdorp <b>&</b> "Elders"'));
    await proposes({ bot }, renaming(LONG_NAME));
    watched = await openPage(browser, bot, '/?as=lies');
  });
  afterEach(async () => {
    await watched.page.context().close();
    await bot.close();
  });
  after(() => browser?.close());

  /** The page behind the button on the screen of decisions, as Lies' browser opens it. */
  async function opensPaper(faults: string[]): Promise<Page> {
    const { page } = watched;
    const lies = new PersonScreen(page, 'Lies Vermeulen');
    await lies.says('beslissingen');
    await lies.presses(t('opener.show'));
    await lies.sees(t('decisions.title'));
    const opened = page.context().waitForEvent('page');
    await page.getByText(t('decisions.print'), { exact: true }).last().click();
    const paper = await opened;
    paper.on('console', (message) => faults.push(message.text()));
    paper.on('pageerror', ({ message }) => faults.push(message));
    await paper.getByRole('heading', { level: 1, name: t('print.open.title') }).waitFor();
    return paper;
  }

  it('are opened by Lies, and look like paper on a screen, on a telephone and on paper', async () => {
    const faults: string[] = [];
    const paper = await opensPaper(faults);
    await paper.setViewportSize(PHONE);
    assert.equal(await isSideways(paper), false);
    await new Keyboard(paper).presses(paper.getByRole('button', { name: t('print.open.button') }));
    await paper.getByRole('heading', { level: 1, name: t('print.decisions.title') }).waitFor();
    assert.equal(new URL(paper.url()).pathname, '/print');
    assert.equal(await paper.getByRole('heading', { level: 2 }).count(), 2);
    assert.ok(await paper.getByText('Nieuwdorp <b>&</b> "Elders"').first().isVisible());
    for (const size of [PHONE, A4]) {
      await paper.setViewportSize(size);
      assert.equal(await isSideways(paper), false, `at ${size.width}`);
    }
    assert.ok(await paper.getByText(t('print.how')).isVisible());
    assert.equal(
      await paper
        .locator('.sheet')
        .first()
        .evaluate((it) => it.ownerDocument.defaultView?.getComputedStyle(it).borderTopStyle),
      'solid',
    );
    await picture(paper, 'paper');
    await paper.emulateMedia({ media: 'print' });
    assert.equal(await paper.getByText(t('print.how')).isVisible(), false);
    assert.ok(await paper.getByText('Lies Vermeulen').isVisible());
    assert.equal(await isSideways(paper), false);
    assert.deepEqual(faults, []);
    wentWell(watched);
  });

  it('are there once: the page that was opened before says so', async () => {
    const paper = await opensPaper([]);
    const address = paper.url();
    await paper.getByRole('button').click();
    await paper.getByRole('heading', { level: 1, name: t('print.decisions.title') }).waitFor();
    await paper.goto(address);
    await paper.getByRole('button').click();
    await paper.getByRole('heading', { level: 1, name: t('print.gone.title') }).waitFor();
    wentWell(watched);
  });
});
