// A real browser for the page, where this machine has one. It never goes further than the bot under test.
import assert from 'node:assert/strict';
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { type LocalBot, type LocalOptions, startLocalBot } from '../../src/local/local-bot.ts';
import { objectIdOf } from '../support/empty-town.ts';
import { smallPng } from './small-png.ts';

const LAUNCH = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where Chromium is: `CHROMIUM`, Debian's place, or the PATH. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM) return env.CHROMIUM;
  const onPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'chromium'));
  return ['/usr/bin/chromium', ...onPath].find(isProgram);
}

/** Starts the browser. Without one the suite is skipped aloud, or fails where `REQUIRE_BROWSER` is set. */
export async function launchOrSkip(suite: Mocha.Context): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: LAUNCH });
  if (process.env.REQUIRE_BROWSER) throw new Error('REQUIRE_BROWSER is set, and no Chromium was found');
  process.stdout.write('\nSKIPPED browser tests: no Chromium found\n');
  return suite.skip();
}

/** The seeded town, or another one; nothing of it is kept. */
export const startTown = (options: Partial<LocalOptions> = {}): Promise<LocalBot> =>
  startLocalBot({ port: 0, dataDir: ':memory:', ...options });

/** No cell yet: Bram may set one up. */
export const startEmptyTown = (options: Partial<LocalOptions> = {}): Promise<LocalBot> =>
  startTown({ seed: false, founder: objectIdOf('bram'), ...options });

/** A page that remembers whatever it should not have done. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of its scripts, and requests that left its origin. */
  readonly faults: readonly string[];
}

export async function openPage(
  browser: Browser,
  bot: Pick<LocalBot, 'url'>,
  path = '/',
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const faults: string[] = [];
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${bot.url}/`) && !url.startsWith('data:')) faults.push(`went out: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(`${bot.url}${path}`);
  await page.getByRole('region').first().waitFor();
  return { page, faults };
}

/** Nothing went wrong on the way, and nobody else was asked for anything. */
export function wentWell({ faults }: WatchedPage): void {
  assert.deepEqual(faults, []);
}

const folder = new URL('../../docs/images/', import.meta.url).pathname;

/** With `SCREENSHOTS=1` the README's pictures are taken on the way, from where `top` is uppermost. */
export async function picture(page: Page, name: string, top?: Locator): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  await top?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.mouse.move(0, 0);
  const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), smallPng(taken));
}

const PHONE = { width: 390, height: 844 };

/** The same twice: as wide as the page is now, and on a telephone, with `-narrow` behind its name. */
export async function pictures(page: Page, name: string, top?: Locator): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  const wide = page.viewportSize();
  await picture(page, name, top);
  await page.setViewportSize(PHONE);
  await picture(page, `${name}-narrow`, top);
  if (wide) await page.setViewportSize(wide);
}
