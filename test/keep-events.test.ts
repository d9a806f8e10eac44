import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../src/keep/index.ts';
import { reportOf, type Sketch } from './keep-reports.ts';
import { clock, filled, triggers } from './keep-store.ts';

const ALL = [
  'march',
  'fired tear gas',
  'attacking',
  'shelled',
  'struck',
  'agreed',
  'looted',
  'launched an operation',
  'clashed',
  'abducted',
] as const;
const filters = [
  { filter: {}, expect: ALL },
  { filter: { bbox: [30, 45, 40, 52] }, expect: ['shelled', 'struck'] },
  { filter: { bbox: [170, -90, 3.4, 90] }, expect: ['fired tear gas'] },
  { filter: { from: '2024-03-14' }, expect: ['march', 'fired tear gas', 'attacking'] },
  { filter: { to: '2024-03-09' }, expect: ['abducted'] },
  { filter: { type: ['Battles'] }, expect: ['clashed'] },
  { filter: { type: ['Agreement', 'PROTEST'] }, expect: ['march', 'agreed'] },
  { filter: { status: ['denied'] }, expect: ['attacking'] },
  { filter: { status: ['claimed'] }, expect: ['struck', 'looted'] },
  { filter: { actor: 'gunmen' }, expect: ['abducted'] },
  { filter: { q: 'tear gas' }, expect: ['march', 'fired tear gas', 'abducted'] },
  { filter: { q: 'hospi' }, expect: ['agreed', 'looted'] },
  {
    filter: { q: '"NEAR( * - :' },
    expect: ['march', 'fired tear gas', 'launched an operation', 'clashed', 'abducted'],
  },
  { filter: { q: '("' }, expect: ALL },
  { filter: { q: 'AND hospital"' }, expect: [] },
  { filter: { background: false, q: 'union' }, expect: ['march', 'fired tear gas'] },
] as const;

for (const { filter, expect } of filters) {
  test(`events where ${JSON.stringify(filter)}`, async () => {
    const store = await filled();
    assert.deepEqual(triggers((await store.events(filter as object)).items), expect);
    assert.equal((await store.stats(filter as object)).events, expect.length);
    await store.close();
  });
}

test('pages follow one another without a gap', async () => {
  const store = await filled();
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.events({}, { limit: 3, cursor });
    seen.push(...triggers(page.items));
    cursor = page.next;
  } while (cursor);
  assert.deepEqual(seen, ALL);
  for (const cursor of ['bm9wZQ', Buffer.from('2024-03-01|1').toString('base64url')]) {
    await assert.rejects(store.events({}, { cursor }), { code: 'bad-cursor' });
  }
  await store.close();
});

const ORDERED: Sketch = {
  id: 'ordered',
  title: 'Raid on a depot',
  text: 'Troops raided a depot. Police arrested two men. A mob burned a shop and looted a bank.',
  publishedAt: '2024-03-20',
  events: [
    { trigger: 'raided', acled: null, background: true },
    { trigger: 'arrested', acled: null },
    { trigger: 'looted', acled: null },
  ],
};

test('inside a day events stand in the order of the text, background last, also after another coding', async () => {
  const store = openStore(':memory:', clock);
  await store.keepReport(reportOf(ORDERED));
  assert.deepEqual(triggers((await store.events()).items), ['arrested', 'looted', 'raided']);
  const burned = { trigger: 'burned', acled: null };
  await store.keepReport(reportOf({ ...ORDERED, version: '0.2.0', events: [burned, ...ORDERED.events] }));
  const seen: string[] = [];
  for (let cursor: string | undefined; seen.length < 4; ) {
    const page = await store.events({}, { limit: 1, cursor });
    seen.push(...triggers(page.items));
    cursor = page.next;
  }
  assert.deepEqual(seen, ['arrested', 'burned', 'looted', 'raided']);
  await store.close();
});

test('a day that is only that of telling is counted as such', async () => {
  const store = openStore(':memory:', clock);
  const report = reportOf(ORDERED);
  const time = { start: '2024-03-20', end: '2024-03-20', edtf: '2024-03-20', precision: 'day' } as const;
  const events = report.events!.map((event, at) => ({
    ...event,
    time: at === 0 ? undefined : { ...time, basis: at === 1 ? ('default' as const) : ('stated' as const) },
  }));
  const { article } = await store.keepReport({ ...report, events });
  assert.deepEqual((await store.stats()).days, [{ day: '2024-03-20', events: 3, told: 2 }]);
  const [, second] = (await store.article(article))!.events!;
  await store.correct({ subject: second!.id, property: 'time', value: time, person: 'B. Desk' });
  assert.deepEqual((await store.stats()).days, [{ day: '2024-03-20', events: 3, told: 1 }]);
  await store.close();
});
