import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/browser.ts';
import { openStore, type Store } from '../src/keep/index.ts';
import { type Desk, serveDesk } from '../src/serve/index.ts';
import { reportOf, SKETCHES } from './keep-reports.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** Headless, in a container or not, with a software WebGL, and without the browser's own calls home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];
/** Drawing in software on a busy machine takes its time, ms. */
const PATIENCE = 60_000;
const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

let store: Store;
let desk: Desk;
let browser: Browser;
const complaints: string[] = [];

before(
  async () => {
    const built = spawnSync(process.execPath, [at('scripts/build-web.ts'), '--if-stale'], { stdio: 'inherit' });
    assert.equal(built.status, 0, 'the desk does not build');
    store = openStore(':memory:', () => new Date());
    await store.keepReports(SKETCHES.map((sketch) => ({ report: reportOf(sketch) })));
    desk = await serveDesk({ store, port: 0, webDir: at('web/dist') });
    const executablePath = findBrowser();
    assert.ok(executablePath, 'no Chromium: run `node scripts/browser.ts`');
    browser = await chromium.launch({ executablePath, args: FLAGS });
  },
  { timeout: 180_000 },
);

after(async () => {
  await browser?.close();
  await desk?.close();
  await store?.close();
});

async function open(path = '/', viewport = { width: 1360, height: 860 }): Promise<Page> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(desk.url) || /^(?:blob|data):/.test(request.url());
    if (!isOurs) complaints.push(`a request left the desk: ${request.url()}`);
  });
  await page.goto(desk.url + path);
  await page.waitForSelector('.card, .note, .reader');
  return page;
}

const options = { timeout: 2 * PATIENCE };

test('the list shows the events and the map draws them', options, async () => {
  const page = await open();
  await waitForCards(page, 10);
  await page.locator('.counts', { hasText: 'articles' }).waitFor();
  assert.equal(await page.locator('.card').count(), 10);
  assert.match((await page.locator('.counts').textContent()) ?? '', /10 events\s*4 articles/);
  await page.waitForSelector('.map-frame[data-ready] canvas');
  const colours = await coloursOf(page, '.map-frame canvas');
  assert.ok(colours > 20, `the map has only ${colours} colours`);
  await page.close();
});

/** How many colours a picture of the element has: one for a canvas on which nothing was drawn. */
async function coloursOf(page: Page, selector: string): Promise<number> {
  await page.waitForTimeout(1500);
  const picture = (await page.locator(selector).first().screenshot()).toString('base64');
  return await page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob('${picture}'), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
  })()`);
}

async function waitForCards(page: Page, count: number): Promise<void> {
  await page.locator('.card').nth(count).waitFor({ state: 'detached' });
  await page
    .locator('.card')
    .nth(count - 1)
    .waitFor();
}

test('a value lights up the words it came from, and a word leads to its value', options, async () => {
  const page = await open();
  await page.locator('.card', { hasText: 'Kharkiv' }).click();
  await page.waitForSelector('.values');
  await page.locator('[data-value="place"] .value-words').hover();
  assert.deepEqual(await page.locator('mark[data-lit]').allInnerTexts(), ['Kharkiv']);
  await page.locator('[data-value="roles.actor"] .value-words').focus();
  assert.deepEqual(await page.locator('mark[data-lit]').allInnerTexts(), ['Russian artillery']);
  await page.locator('mark', { hasText: 'on Wednesday' }).click();
  const focused = await page.evaluate(`document.activeElement.closest('[data-value]').dataset.value`);
  assert.equal(focused, 'time');
  await page.locator('mark', { hasText: 'struck' }).click();
  await page.locator('.values', { hasText: 'Ukrainian forces' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.reader').waitFor({ state: 'detached' });
  await page.close();
});

test('filters narrow what is shown and stay in the address', options, async () => {
  const page = await open();
  await page.getByRole('button', { name: /^Battles/ }).click();
  await waitForCards(page, 1);
  assert.match(page.url(), /type=Battles/);
  // What a type has is told whichever types are chosen.
  assert.match((await page.getByRole('button', { name: /^Protests/ }).textContent()) ?? '', /[1-9]$/);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await page.getByRole('searchbox').fill('ceasefire');
  await waitForCards(page, 2);
  await page.close();
});

test('a correction made at the desk is kept and shown', options, async () => {
  const page = await open();
  await page.locator('.card', { hasText: 'Rutba' }).click();
  await page.locator('[data-value="consequences.killed"] .edit').click();
  await page.getByLabel('Number').fill('6');
  await page.getByLabel('At least').fill('6');
  await page.getByLabel('At most').fill('6');
  await page.getByLabel('Your name').fill('D. Desk');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.locator('.card', { hasText: '6 killed' }).waitFor();
  await page.locator('.person', { hasText: 'D. Desk' }).waitFor();
  const atKeyboard = `document.activeElement.textContent`;
  assert.equal(await page.evaluate(atKeyboard), 'Correct “Killed”');
  await page.getByRole('button', { name: 'Correct “Standing”' }).click();
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(atKeyboard), 'Correct “Standing”');
  const [kept] = (await store.events({ type: ['Battles'] })).items;
  assert.deepEqual([kept?.tolls.killed?.best, kept?.corrected], [6, ['consequences.killed']]);
  await page.close();
});

test('who did it can be put right, and added where nobody is coded', options, async () => {
  const page = await open();
  await page.locator('.card', { hasText: 'residential areas' }).click();
  await page.locator('.chip', { hasText: 'denied' }).first().waitFor();
  await page.getByRole('button', { name: 'Add “Who”' }).click();
  await page.getByLabel('Who', { exact: true }).fill('Islamic State fighters');
  await page.getByRole('button', { name: 'One more' }).click();
  await page.getByLabel('Who (2)').fill('the night guard');
  await page.getByLabel('Your name').fill('D. Desk');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.locator('.card', { hasText: 'Islamic State fighters and the night guard → residential areas' }).waitFor();
  await page.getByRole('button', { name: 'Add “According to”' }).click();
  await page.getByLabel('According to', { exact: true }).fill('Kyiv');
  await page.locator('select[name="standing"]').selectOption('party');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.locator('.card', { hasText: 'According to Kyiv' }).waitFor();
  const [kept] = (await store.events({ status: ['denied'] })).items;
  assert.deepEqual(
    kept?.roles.actor?.map(({ name, actor }) => [name, actor]),
    [
      ['Islamic State fighters', 'islamic-state-fighters'],
      ['the night guard', undefined],
    ],
  );
  assert.deepEqual(kept?.attribution[0], { name: 'Kyiv', standing: 'party' });
  await page.getByRole('button', { name: 'Correct “Who”' }).click();
  await page.getByRole('button', { name: "Back to the machine's value" }).click();
  await page.locator('[data-value="roles.actor"].absent').waitFor();
  await page.close();
});

test('the keyboard is enough, and everything that acts has a name', options, async () => {
  const page = await open();
  await page.locator('.card').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.values', { hasText: 'Police' }).waitFor();
  const nameless = await page.evaluate(`
    [...document.querySelectorAll('button, a, input, select')]
      .filter((element) => !((element.labels?.[0] ?? element).textContent.trim() || element.ariaLabel || element.title))
      .map(({ outerHTML }) => outerHTML)
  `);
  assert.deepEqual(nameless, []);
  await page.close();
});

test('what is only inferred, unsure, doubtful or negated says so', options, async () => {
  const text = 'They did not bomb the American embassy, he said, and nobody was hurt.';
  const sketch = {
    id: 'plain',
    title: '',
    text,
    publishedAt: '2024-03-21',
    events: [{ trigger: 'bomb', acled: null }],
  };
  const report = reportOf(sketch);
  const embassy = { start: 18, end: 38 };
  const none = { start: 0, end: 4, low: 0, best: 0, high: 0 };
  const events = report.events!.map((event) => ({
    ...event,
    place: {
      ...embassy,
      text: 'the American embassy',
      name: 'United States',
      country: 'US',
      featureCode: 'PCLI',
      lat: 39,
      lon: -98,
      geoPrecision: 3 as const,
      relation: null,
    },
    time: { start: '2024-03-21', end: '2024-03-21', edtf: '2024-03-21', basis: 'default' as const },
    factuality: { polarity: 'negative' as const, modality: 'actual' as const },
    roles: { actor: [{ start: 0, end: 4, head: { start: 0, end: 4 } }] },
    consequences: { killed: [none], wounded: [none] },
    confidence: 0.37,
  }));
  await store.keepReport({ ...report, events });
  const page = await open('/?from=2024-03-21');
  const card = page.locator('.card', { hasText: 'American embassy' });
  await card.waitFor();
  const words = (await card.textContent()) ?? '';
  for (const expected of ['did not happen', 'unsure', 'told 21 Mar 2024', 'place doubtful', 'none hurt', `“${text}”`])
    assert.ok(words.includes(expected), `“${expected}” is missing in: ${words}`);
  assert.doesNotMatch(words, /denied|United States|According to/);
  await page.locator('.timeline rect.told').first().waitFor({ state: 'attached' });
  assert.equal((await store.map({ from: '2024-03-21' })).length, 0);
  await card.click();
  await page.locator('[data-value="time"]', { hasText: 'no day is told' }).waitFor();
  await page.locator('[data-value="place"]', { hasText: 'do not agree with United States' }).waitFor();
  await page.close();
});

test('article text is shown as text, whatever it holds', options, async () => {
  const text = `Gunmen attacked a village on Sunday. ${HOSTILE}`;
  const sketch = {
    id: 'hostile',
    title: HOSTILE,
    text,
    publishedAt: '2024-03-20',
    events: [{ trigger: 'attacked', acled: null }],
  };
  const { article } = await store.keepReport(reportOf(sketch));
  const page = await open(`/?event=${encodeURIComponent(`${article}#e7`)}`);
  await page.locator('.page', { hasText: HOSTILE }).waitFor();
  assert.equal(await page.title(), 'Dateline');
  assert.equal(await page.locator('.page img, .page script').count(), 0);
  await page.close();
});

test('on a narrow screen the list and the map take turns', options, async () => {
  const page = await open('/', { width: 390, height: 780 });
  await page.locator('.card').first().waitFor({ state: 'visible' });
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
  await page.getByRole('button', { name: 'Map' }).click();
  await page.locator('.map').waitFor({ state: 'visible' });
  await page.locator('.card').first().waitFor({ state: 'hidden' });
  await page.close();
});

test('nothing left this machine and the console stayed clean', () => assert.deepEqual(complaints, []));
