import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../src/annotate/index.ts';
import { type CodebookSource, loadTime, parseTable } from '../src/codebook/index.ts';
import { date } from '../src/date/index.ts';
import { type Dated, docOf } from '../src/model/index.ts';
import { annotator, codebook, lexicon, PUBLISHED } from './date-table.ts';
import { unread } from './unread.ts';

// EDTF level 1 as this stage writes it: a date of some precision, `~`, or an interval that may be open.
const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?~?|\d{3}X|\d{2}XX`;
const EDTF = new RegExp(`^(?:(?:${DATE})|(?:${DATE})/(?:${DATE})|(?:${DATE})/\\.\\.|\\.\\./(?:${DATE}))$`);

function checkAll(text: string, { timexes, published }: Dated): void {
  let last = 0;
  for (const { start, end, text: words, range, interval } of timexes) {
    assert.ok(start >= last && end > start && end <= text.length, `${start}-${end} in ${text}`);
    assert.equal(text.slice(start, end), words);
    last = end;
    for (const days of [range, interval]) {
      if (!days) continue;
      assert.match(days.edtf, EDTF);
      for (const day of [days.start, days.end])
        if (day) assert.equal(new Date(`${day}T00:00Z`).toISOString().slice(0, 10), day);
      if (days.start && days.end) assert.ok(days.start <= days.end, `${days.start} > ${days.end}`);
    }
  }
  if (published.day) assert.match(published.day, /^\d{4}-\d\d-\d\d$/);
}

const temporal = fc.array(
  fc.constantFrom(
    ...'Monday Tue March Sept . 31 29 February 3 2019 1999 0001 9999 the last next this week month year years ago later earlier of in on at night morning 9:30 a.m. Q3 quarter third century 1980s early late mid - , and to between since until few several two hundred million days hours every a an Ramadan Easter 1445 Nowruz now overnight summer fiscal 7/8/2020 half weekend'.split(
      ' ',
    ),
    '\n\n',
  ),
  { maxLength: 25 },
);
const someDay = fc.option(
  fc.oneof(
    fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10)),
    fc.constantFrom('9999-12-31', '0001-01-01', '2024-02-29', '2024-13-45', 'yesterday', ''),
  ),
  { nil: undefined },
);

test('any time words, any publication day: EDTF parses, start is not after end, spans are in order', () => {
  fc.assert(
    fc.property(temporal, someDay, fc.boolean(), (words, publishedAt, tree) => {
      const text = words.join(' ');
      const doc = docOf({ id: 'a', text, ...(publishedAt === undefined ? {} : { publishedAt }) });
      checkAll(text, date(tree ? annotate(doc, annotator) : { ...doc, analysis: unread(text) }, lexicon));
    }),
    { numRuns: 400 },
  );
});

test('any string: no exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), someDay, (text, publishedAt) => {
      const doc = docOf({ id: 'a', text, ...(publishedAt === undefined ? {} : { publishedAt }) });
      checkAll(text, date({ ...doc, analysis: unread(text) }, lexicon));
    }),
    { numRuns: 300 },
  );
});

const faulty = (file: string, text: string): CodebookSource => ({
  ...codebook,
  files: (name) => (name === file ? [{ path: `mine/${name}`, text }] : codebook.files(name)),
});

const faults: { file: string; text: string; says: RegExp }[] = [
  {
    file: 'en/time-rules.tsv',
    text: 'id\tpattern\tkind\tsets\nx\tNOCLASS\tdate\tyear=1',
    says: /unknown class "NOCLASS": mine\/en\/time-rules\.tsv:2/,
  },
  { file: 'en/time-rules.tsv', text: 'id\tpattern\tkind\tsets\nx\t(in)\tdate\tyear=1', says: /pattern is empty/ },
  { file: 'en/time-rules.tsv', text: 'id\tpattern\tkind\tsets\nx\tYEAR\tdate\tyear', says: /sets nothing/ },
  { file: 'en/time-hijri.tsv', text: 'year\tmonths\n1440\t2018-09-11', says: /twelve first days/ },
  { file: 'en/numbers.tsv', text: 'word\tkind\tvalue\none\tunit\tI', says: /"I" is no number/ },
];

for (const { file, text, says } of faults) {
  test(`a faulty ${file} says where: ${says.source}`, () => assert.throws(() => loadTime(faulty(file, text)), says));
}

test('no two rules of the grammar share an id', () => {
  const ids = parseTable(codebook.files('en/time-rules.tsv')[0]!, ['id']).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('long hostile texts take linear time', () => {
  const seconds = (text: string) => {
    const doc = { ...docOf({ id: 'a', text, publishedAt: PUBLISHED }), analysis: unread(text) };
    const from = process.cpuUsage();
    date(doc, lexicon);
    return process.cpuUsage(from).user / 1e6;
  };
  for (const piece of [
    'two ',
    '1-',
    'a few ',
    'Monday, ',
    'the last ',
    '1,',
    "'",
    'two days after ',
    'May 1 and ',
    'a.',
  ]) {
    assert.ok(seconds(piece.repeat(50_000)) < 3, piece);
  }
});
