// Draws the app's two icons from their SVG sources; only needed after a change of a source, and the PNGs are committed.
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const ICONS = { color: 192, outline: 32 } as const;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
});
try {
  for (const [name, size] of Object.entries(ICONS)) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
    const svg = await readFile(`appPackage/icons/${name}.svg`, 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: `appPackage/${name}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
