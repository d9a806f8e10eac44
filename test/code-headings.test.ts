import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

const told = (text: string) =>
  eventsOf(text).map(({ trigger, time, place }) => `${trigger.text} ${time?.edtf ?? '-'} ${place?.text ?? '-'}`);

test('a day that heads a paragraph is that of all up to the next such day', () => {
  const text =
    'Weekly report\n\nMonday 4 March. Four farmers were killed. Rebels burned a church.\n\nTuesday 5 March. Rebels shot a driver.';
  assert.deepEqual(told(text), ['killed 2024-03-04 -', 'burned 2024-03-04 -', 'shot 2024-03-05 -']);
});

test('the day may stand before a colon', () => {
  const text = 'Weekly report\n\n4 March: Four farmers were killed in Gao.\n\n5 March: Rebels shelled Kidal.';
  assert.deepEqual(told(text), ['killed 2024-03-04 Gao', 'shelled 2024-03-05 Kidal']);
});

test('one day alone heads nothing', () => {
  assert.deepEqual(told('Report\n\n4 March 2024\n\nFour farmers were killed.'), ['killed 2024-03-14 -']);
});

test('a place before a colon is the ground of its paragraph', () => {
  const text =
    'DAMASCUS - A bomb killed two people in Damascus on Friday.\n\nHoms: Ten people were kidnapped by armed men.\n\nRebels shot a driver in Idlib.';
  assert.deepEqual(
    eventsOf(text).map(({ trigger, place }) => `${trigger.text} ${place?.text}`),
    ['killed Damascus', 'kidnapped Homs', 'shot Idlib'],
  );
});
