import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAYOUTS, toCsv } from '../src/export/index.ts';
import { openStore } from '../src/keep/index.ts';
import { type Basis, eventViews, type Report } from '../src/model/index.ts';
import { reportOf } from './keep-reports.ts';
import { clock } from './keep-store.ts';

const sketched = reportOf({
  id: 'desk/17',
  title: '',
  text: 'Gunmen attacked a village on Sunday.',
  publishedAt: '2024-03-20',
  events: [{ trigger: 'attacked', acled: ['Violence against civilians', 'Attack'], time: ['on Sunday', '2024-03-17'] }],
});

/** The report, its date resting on `basis`. */
function resting(basis: Basis): Report {
  const events = sketched.events!.map((event) => ({ ...event, time: { ...event.time!, basis } }));
  return { ...sketched, events };
}

/** The cells of the first row by column, for tables without quoted commas. */
function row(report: Report, layout: keyof typeof LAYOUTS): Record<string, string> {
  const [names, cells] = toCsv([report], { layout: LAYOUTS[layout] })
    .split('\n')
    .map((line) => line.split(LAYOUTS[layout].separator));
  return Object.fromEntries(names!.map((name, at) => [name, cells![at]!]));
}

const DATES = [
  { basis: 'stated', flat: 'stated', acled: '1', ucdp: '1' },
  { basis: 'inferred', flat: 'inferred', acled: '1', ucdp: '1' },
  { basis: 'default', flat: 'publication', acled: '2', ucdp: '2' },
] as const;
for (const { basis, flat, acled, ucdp } of DATES) {
  test(`a date that is ${basis} says so in every layout`, () => {
    const report = resting(basis);
    assert.equal(row(report, 'flat').date_basis, flat);
    assert.equal(row(report, 'acled').time_precision, acled);
    const killed = {
      ...report.events![0]!,
      consequences: { killed: [{ low: 2, best: 2, high: 2, start: 0, end: 6 }] },
    };
    assert.equal(row({ ...report, events: [killed] }, 'ucdp').date_prec, ucdp);
  });
}

test('an article keeps the name it came with, also from store to store', async () => {
  assert.equal(row(sketched, 'flat').article, 'desk/17');
  const stores = [openStore(':memory:', clock), openStore(':memory:', clock)];
  let report: Report = sketched;
  for (const store of stores) {
    const { article } = await store.keepReport(report);
    const kept = (await store.article(article))!;
    assert.equal(eventViews(kept)[0]!.source.givenId, 'desk/17');
    report = kept as Report;
  }
  for (const store of stores) await store.close();
});
