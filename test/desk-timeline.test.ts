import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tollOf } from '../src/model/view.ts';
import { binsOf } from '../web/src/timeline-bins.ts';
import { tollWords } from '../web/src/words.ts';

const day = (name: string, events = 1) => ({ day: name, events, told: 0 });
/** So many events on each of the first days of March 2024. */
const march = (days: number, events: number) =>
  Array.from({ length: days }, (_, at) => day(`2024-03-${String(at + 1).padStart(2, '0')}`, events));

const CASES = [
  { say: 'nothing', days: [], bars: 0, grain: 'day', earlier: 0, later: 0 },
  { say: 'one day', days: [day('2024-03-01')], bars: 1, grain: 'day', earlier: 0, later: 0 },
  { say: 'a month', days: march(20, 5), bars: 20, grain: 'day', earlier: 0, later: 0 },
  {
    say: 'two events of old',
    days: [day('1310-05-02'), day('1916-07-01'), ...march(20, 20)],
    bars: 20,
    grain: 'day',
    earlier: 2,
    later: 0,
  },
  {
    say: 'a slip into the future',
    days: [...march(20, 20), day('2120-01-01', 3)],
    bars: 20,
    grain: 'day',
    earlier: 0,
    later: 3,
  },
  {
    say: 'a past that weighs',
    days: [day('2004-03-01', 40), ...march(20, 20)],
    bars: 21,
    grain: 'year',
    earlier: 0,
    later: 0,
  },
] as const;
for (const { say, days, bars, grain, earlier, later } of CASES) {
  test(`timeline: ${say}`, () => {
    const found = binsOf(days);
    assert.deepEqual([found.bins.length, found.grain, found.earlier, found.later], [bars, grain, earlier, later]);
    const shown = found.bins.reduce((sum, bin) => sum + bin.events, 0);
    const all = days.reduce((sum, { events }) => sum + events, 0);
    assert.equal(shown + found.earlier + found.later, all);
  });
}

const open = { low: null, best: null, high: null };
const TOLLS = [
  { groups: [open], expect: open, words: [] },
  { groups: [open, open], expect: open, words: [] },
  {
    groups: [{ low: 2, best: 2, high: 2 }, open],
    expect: { low: 2, best: null, high: null },
    words: ['at least 2 killed'],
  },
  { groups: [{ low: 0, best: 0, high: 0 }], expect: { low: 0, best: 0, high: 0 }, words: ['none killed'] },
] as const;
for (const { groups, expect, words } of TOLLS) {
  test(`toll of ${JSON.stringify(groups)}`, () => {
    const killed = tollOf(groups);
    assert.deepEqual(killed, expect);
    assert.deepEqual(
      tollWords({ tolls: { killed } }).map((toll) => toll.words),
      words,
    );
  });
}
