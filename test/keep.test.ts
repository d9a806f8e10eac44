import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedReport, openStore } from '../src/keep/index.ts';
import type { Report } from '../src/model/index.ts';
import { reportOf, SKETCHES } from './keep-reports.ts';
import { clock, filled, north, triggers } from './keep-store.ts';

test('a report kept is a report given back, under an id made from where it stood and what it says', async () => {
  const store = openStore(':memory:', clock);
  const kept = await store.keepReport(north, { bytes: '{"id":"north"}', mediaType: 'application/json' });
  assert.deepEqual({ ...kept, article: kept.article.length }, { article: 20, outcome: 'new', events: 3 });
  const report = await store.article(kept.article);
  assert.ok(report);
  assert.deepEqual(report.article, JSON.parse(JSON.stringify(north.article)));
  assert.deepEqual(report.timexes, north.timexes);
  assert.deepEqual(
    report.events!.map(({ roles }) => roles),
    north.events!.map(({ roles }) => roles),
  );
  assert.deepEqual(report.claims![0]!.about, [report.events![0]!.id]);
  const [copy] = await store.inputs(kept.article);
  assert.equal(String(copy!.bytes), '{"id":"north"}');
  await store.close();
});

test('keeping the same report again changes nothing', async () => {
  const store = await filled();
  const before = await store.version();
  assert.equal((await store.keepReport(north)).outcome, 'unchanged');
  assert.equal(await store.version(), before);
  await store.close();
});

test('a later version of a page takes the place of the earlier one', async () => {
  const store = openStore(':memory:', clock);
  await store.keepReport(north);
  await store.keepReport(
    reportOf({
      ...SKETCHES[0]!,
      text: SKETCHES[0]!.text.replace('nine', 'ten'),
      events: [{ trigger: 'shelled', acled: ['Battles', 'Armed clash'] }],
    }),
  );
  assert.deepEqual(triggers((await store.events()).items), ['shelled']);
  assert.equal((await store.stats()).articles, 1);
  await store.close();
});

test('other articles at the same address stand beside one another', async () => {
  const store = openStore(':memory:', clock);
  for (const sketch of SKETCHES) await store.keepReport(reportOf({ ...sketch, url: 'https://harbour.example/' }));
  assert.equal((await store.stats()).articles, SKETCHES.length);
  await store.close();
});

test('linked reports are one event', async () => {
  const store = await filled();
  const { items } = await store.events({ type: ['Battles', 'Agreement'] });
  const reports = items.map(({ id }) => id);
  await store.keepLinks([{ reports, sources: ['Nile Courier', 'afp'], disagreements: [], because: ['by hand'] }]);
  const [listed] = (await store.events({ type: ['Battles'] })).items;
  assert.deepEqual([listed!.id, listed!.reports, listed!.sources], [reports[0], 2, 2]);
  assert.equal((await store.event(reports[1]!))!.reports.length, 2);
  await store.keepLinks([]);
  assert.equal((await store.event(reports[1]!))!.reports.length, 1);
  await store.close();
});

test('events by the thousand are kept, and let go of when they are told no more', async () => {
  const store = openStore(':memory:', clock);
  const [event] = north.events!;
  const many = Array.from({ length: 2100 }, (_, at) => {
    const span = { start: at * 2, end: at * 2 + 1 };
    return {
      ...event!,
      id: `n#e${at}`,
      trigger: { ...span, text: 'a' },
      roles: {},
      place: undefined,
      consequences: {},
    };
  });
  const article = { ...north.article, text: 'a '.repeat(many.length) };
  const report = { ...north, article, events: many, claims: [], campaigns: [], sentences: [], actors: [] };
  assert.equal((await store.keepReport(report)).events, many.length);
  await store.keepReport({ ...report, coder: { ...report.coder, version: '0.2.0' }, events: many.slice(0, 2) });
  assert.equal((await store.stats()).events, 2);
  await store.close();
});

const bent: { say: string; bend: (report: Report) => unknown; refused?: RegExp }[] = [
  { say: 'as it was written', bend: (report) => report },
  { say: 'without events', bend: ({ events: _, ...rest }) => rest },
  { say: 'another format', bend: (report) => ({ ...report, formatVersion: 2 }), refused: /formatVersion/ },
  { say: 'no text', bend: (report) => ({ ...report, article: {} }), refused: /article.text/ },
  { say: 'not an object', bend: () => 7, refused: /value/ },
  {
    say: 'an event without roles',
    bend: (report) => ({ ...report, events: [{ ...report.events![0], roles: undefined }] }),
    refused: /events.0.roles/,
  },
  {
    say: 'a place off the globe',
    bend: (report) => ({
      ...report,
      events: [{ ...report.events![0], place: { ...report.events![0]!.place, lat: 91 } }],
    }),
    refused: /lat/,
  },
  {
    say: 'spans of another text',
    bend: (report) => ({ ...report, article: { ...report.article, text: `x${report.article.text}` } }),
    refused: /trigger/,
  },
  {
    say: 'an actor outside its text',
    bend: ({ events, ...report }) => {
      const actor = [{ start: 0, end: 1e9, head: { start: 0, end: 1 } }];
      return { ...report, events: [{ ...events![0]!, roles: { actor } }] };
    },
    refused: /outside the text/,
  },
  {
    say: 'published on no day',
    bend: (report) => ({ ...report, article: { ...report.article, publishedAt: 'yesterday' } }),
    refused: /article.publishedAt/,
  },
  {
    say: 'lists in lists',
    bend: (report) => ({ ...report, more: JSON.parse(`${'['.repeat(99)}${']'.repeat(99)}`) }),
    refused: /nested too deeply/,
  },
];
for (const { say, bend, refused } of bent) {
  test(`a report from outside is ${refused ? 'refused' : 'taken'}: ${say}`, () => {
    const value = JSON.parse(JSON.stringify(bend(north)));
    if (refused)
      assert.throws(
        () => checkedReport(value, 'line 3'),
        (error: Error) => refused.test(error.message) && /line 3/.test(error.message),
      );
    else assert.equal(checkedReport(value, 'line 3'), value);
  });
}

test('what came of fetching an address is remembered, the latest time', async () => {
  const store = openStore(':memory:', clock);
  assert.equal(await store.fetched('https://example.org/a'), undefined);
  await store.noteFetch({ url: 'https://example.org/a', outcome: 'set-aside', reason: 'no answer' });
  await store.noteFetch({ url: 'https://example.org/a', outcome: 'kept', etag: '"1"' });
  const { fetchedAt, ...note } = (await store.fetched('https://example.org/a'))!;
  assert.match(fetchedAt, /^2024-04-01T/);
  assert.deepEqual(note, {
    url: 'https://example.org/a',
    outcome: 'kept',
    reason: undefined,
    etag: '"1"',
    lastModified: undefined,
  });
});
