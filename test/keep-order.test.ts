import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvRows, LAYOUTS } from '../src/export/index.ts';
import { openStore, type Store } from '../src/keep/index.ts';
import { relink } from '../src/link/index.ts';
import type { Report, ReportEvent } from '../src/model/index.ts';
import { bombings } from './bombings.ts';
import { reportOf, SKETCHES } from './keep-reports.ts';

const clock = () => new Date('2024-04-01');
const reports = [...bombings, ...SKETCHES.map(reportOf)];

/** Everything that leaves the store: links and tables. */
async function contents(store: Store): Promise<string> {
  let text = JSON.stringify(await relink(store));
  for (const layout of Object.values(LAYOUTS))
    for await (const piece of csvRows(store.views(), { layout })) text += piece;
  return text;
}

async function keptInBatches(order: readonly Report[], batch: number): Promise<Store> {
  const store = openStore(':memory:', clock);
  for (let at = 0; at < order.length; at += batch) {
    await store.keepReports(order.slice(at, at + batch).map((report) => ({ report })));
    if (batch % 2 === 0) await relink(store);
  }
  return store;
}

test('reports kept in any order and any batches give the same links and the same tables', async () => {
  const store = await keptInBatches(reports, reports.length);
  const expected = await contents(store);
  await store.close();
  const orders = fc.shuffledSubarray([...reports], { minLength: reports.length });
  await fc.assert(
    fc.asyncProperty(orders, fc.integer({ min: 1, max: 5 }), async (order, batch) => {
      const other = await keptInBatches(order, batch);
      assert.equal(await contents(other), expected);
      await other.close();
    }),
    { numRuns: 12 },
  );
});

const CORRECTIONS = [
  { property: 'exists', value: false },
  { property: 'consequences.killed', value: [{ low: 3, best: 3, high: 3 }] },
  { property: 'place', value: { text: 'Lviv', name: 'Lviv', lat: 49.84, lon: 24.03, geoPrecision: 1, relation: null } },
  { property: 'factuality', value: { polarity: 'negative', modality: 'denied' } },
  { property: 'time', value: { edtf: '2024-01-02', start: '2024-01-02', end: '2024-01-02', precision: 'day' } },
] as const;

/** The trigger with so many more characters behind it. */
function widened({ start, end }: ReportEvent['trigger'], { article }: Report, more: number): ReportEvent['trigger'] {
  return { start, end: end + more, text: article.text.slice(start, end + more) };
}

test('what people say survives any re-coding: triggers moved, events dropped, confidence changed', async () => {
  const [sketch] = SKETCHES;
  const said = fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...CORRECTIONS)), { minLength: 1, maxLength: 4 });
  const codings = fc.array(
    fc.record({ kept: fc.subarray([0, 1, 2]), confidence: fc.constantFrom(0.2, 0.9), wider: fc.nat(2) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  await fc.assert(
    fc.asyncProperty(said, codings, async (corrections, recodings) => {
      const store = openStore(':memory:', clock);
      const first = reportOf(sketch!);
      const { article } = await store.keepReport(first);
      const ids = (await store.article(article))!.events!.map(({ id }) => id);
      for (const [at, correction] of corrections)
        await store.correct({ ...correction, subject: ids[at]!, person: 'B. Desk' });
      const before = new Map((await store.article(article))!.events!.map((event) => [event.id, event]));
      for (const [run, { kept, confidence, wider }] of recodings.entries()) {
        const events = first
          .events!.filter((_, at) => kept.includes(at))
          .map((event) => ({ ...event, confidence, trigger: widened(event.trigger, first, wider) }));
        await store.keepReport({ ...first, coder: { ...first.coder, version: `0.2.${run}` }, events });
      }
      const after = new Map((await store.article(article))!.events!.map((event) => [event.id, event]));
      for (const [at, { property }] of corrections) {
        const [old, now] = [before.get(ids[at]!), after.get(ids[at]!)];
        assert.deepEqual(now?.corrected?.[property], old?.corrected?.[property]);
        const [part, kind] = property.split('.') as ['consequences', 'killed'];
        assert.deepEqual(kind ? now?.[part]?.[kind] : now?.[part], kind ? old?.[part]?.[kind] : old?.[part], property);
      }
      await store.close();
    }),
    { numRuns: 40 },
  );
});
