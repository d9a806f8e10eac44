import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CsvOptions, csvRows, LAYOUTS } from '../src/export/index.ts';
import { openStore, type Store } from '../src/keep/index.ts';
import { relink } from '../src/link/index.ts';
import { bombings } from './bombings.ts';

async function rowsOf(store: Store, layout: keyof typeof LAYOUTS, options: CsvOptions = {}) {
  let text = '';
  for await (const piece of csvRows(store.views(), { ...options, layout: LAYOUTS[layout] })) text += piece;
  const [names, ...rows] = text.trimEnd().split('\n');
  return rows.map(
    (row) => new Map(row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell, at) => [names!.split(',')[at], cell])),
  );
}

async function bombed(): Promise<Store> {
  const store = openStore(':memory:', () => new Date());
  await store.keepReports(bombings.map((report) => ({ report })));
  await relink(store);
  return store;
}

test('a table of events has a row for each, however many reports tell of it', async () => {
  const store = await bombed();
  const told = (await rowsOf(store, 'ucdp')).map((row) =>
    ['date_start', 'number_of_sources', 'low', 'high'].map((name) => row.get(name)).join(' '),
  );
  assert.deepEqual(told, ['2024-03-12 6 11 19', '2024-03-19 3 6 7']);
  assert.equal((await rowsOf(store, 'acled')).length, 2);
  await store.close();
});

test('a table of reports says which of them tell of one event', async () => {
  const store = await bombed();
  const rows = await rowsOf(store, 'flat');
  const groups = Map.groupBy(rows, (row) => row.get('event'));
  assert.deepEqual(
    [...groups.values()].map((group) => [group.length, group[0]!.get('sources'), group[0]!.get('id')]),
    [...groups].map(([event], at) => [[7, 3][at], ['6', '3'][at], event]),
  );
  await store.close();
});

test('an event that its first report denies has the row of one that does not', async () => {
  const store = await bombed();
  const [first] = (await store.events()).items.slice(-1);
  const denied = { polarity: 'negative', modality: 'denied' };
  await store.correct({ subject: first!.id, property: 'factuality', value: denied, person: 'B. Desk' });
  assert.equal((await rowsOf(store, 'ucdp')).length, 2);
  await store.close();
});
