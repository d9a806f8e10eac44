import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { paragraphsOf, segmentsOf } from '../web/src/reader/segments.ts';

const cases = [
  { say: 'no mark', text: 'abc', marks: [], expect: [['abc', '']] },
  {
    say: 'one mark',
    text: 'abcd',
    marks: [['x', 1, 3]],
    expect: [
      ['a', ''],
      ['bc', 'x'],
      ['d', ''],
    ],
  },
  {
    say: 'marks that cross',
    text: 'abcd',
    marks: [
      ['x', 0, 3],
      ['y', 2, 4],
    ],
    expect: [
      ['ab', 'x'],
      ['c', 'xy'],
      ['d', 'y'],
    ],
  },
  {
    say: 'a mark in a mark',
    text: 'abcd',
    marks: [
      ['x', 0, 4],
      ['y', 1, 2],
    ],
    expect: [
      ['a', 'x'],
      ['b', 'xy'],
      ['cd', 'x'],
    ],
  },
] as const;
const markOf = (key: string, start: number, end: number) => ({ key, start, end, tone: 'place', event: 'e' });

for (const { say, text, marks, expect } of cases) {
  test(`segments of a text: ${say}`, () => {
    const segments = segmentsOf(
      text,
      marks.map(([key, start, end]) => markOf(key, start, end)),
    );
    assert.deepEqual(
      segments.map((one) => [one.text, one.marks.map(({ key }) => key).join('')]),
      expect,
    );
  });
}

test('every character of a text stands in one segment, whatever is marked', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), spans, (text, pairs) => {
      const marks = pairs.map(([a, b], index) => markOf(String(index), Math.min(a, b), Math.max(a, b)));
      const shown = paragraphsOf(text).flatMap(({ start, end }) =>
        segmentsOf(text, marks, start, end).map((one) => one.text),
      );
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      assert.equal(shown.join(''), lines.join(''));
    }),
  );
});
