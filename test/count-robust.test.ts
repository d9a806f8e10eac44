import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../src/annotate/index.ts';
import { loadQuantities } from '../src/codebook/index.ts';
import { count } from '../src/count/index.ts';
import { date } from '../src/date/index.ts';
import { docOf, type Quantity } from '../src/model/index.ts';
import { annotator, codebook, lexicon as time } from './date-table.ts';
import { unread } from './unread.ts';

const lexicon = loadQuantities(codebook);

const numeric = fc.array(
  fc.constantFrom(
    ...'12 1,000 3.5 twenty two a hundred dozen dozens several of at least up to nearly half third - , . % $ km year old and between including no one million 1/2 / : plus or more'.split(
      ' ',
    ),
    '\n\n',
  ),
  { maxLength: 25 },
);

function checkAll(text: string, found: readonly Quantity[]): void {
  let last = 0;
  for (const { start, end, low, best, high, text: words } of found) {
    assert.ok(start >= last && end > start && end <= text.length);
    assert.equal(text.slice(start, end), words);
    assert.ok(low !== null || best !== null || high !== null);
    if (low !== null && high !== null) assert.ok(low <= high);
    last = end;
  }
}

test('any words: spans in order, bounds in order, with a tree or without', () => {
  fc.assert(
    fc.property(numeric, fc.boolean(), (words, tree) => {
      const text = words.join(' ');
      const doc = docOf({ id: 'a', text });
      const analysed = tree ? annotate(doc, annotator) : { ...doc, analysis: unread(text) };
      checkAll(text, count(date(analysed, time), lexicon).quantities);
    }),
    { numRuns: 150 },
  );
});

test('any string: no exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const doc = docOf({ id: 'a', text });
      checkAll(text, count(date({ ...doc, analysis: unread(text) }, time), lexicon).quantities);
    }),
    { numRuns: 300 },
  );
});

test('long hostile texts take linear time', () => {
  for (const piece of ['two ', '1-', '1,', 'several dozen ', '12 people, including ', 'the toll ', '1 Monday ']) {
    const text = piece.repeat(30_000);
    const doc = date({ ...docOf({ id: 'a', text }), analysis: unread(text) }, time);
    const from = process.cpuUsage();
    count(doc, lexicon);
    assert.ok(process.cpuUsage(from).user / 1e6 < 3, piece);
  }
});
