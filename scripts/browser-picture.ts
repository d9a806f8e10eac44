/** Takes the picture of the desk that the README shows: docs/desk.png, from a store made of the bundled examples. FOLDER is its data folder. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openStore } from '../src/keep/index.ts';
import { serveDesk } from '../src/serve/index.ts';
import { findBrowser } from './browser.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [folder, words = ''] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/browser-picture.ts FOLDER [WORDS OF THE EVENT TO OPEN]');

const store = openStore(folder, () => new Date());
const desk = await serveDesk({ store, port: 0, webDir: at('web/dist') });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
await page.goto(desk.url);
await page.waitForSelector('.map-frame[data-ready]');
await page.waitForTimeout(3000);
await page.screenshot({ path: at('docs/desk.png') });
if (words) {
  await page.locator('.card', { hasText: words }).first().click();
  await page.locator('.values').waitFor();
  await page.locator('.value-words').nth(1).focus();
  await page.waitForTimeout(500);
  await page.screenshot({ path: at('docs/reader.png') });
}
await browser.close();
await desk.close();
await store.close();
