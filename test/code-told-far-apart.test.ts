import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded } from './code-table.ts';

/** Sentences between the two tellings: no neighbours any more. */
const MEANWHILE = 'The roof fell. The minister spoke on the radio. He wore a coat. Residents slept in the open.';

/** Text, as of Thursday, 14 March 2024 → one line an event: `trigger day place`. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // The same target in the same town on the same day.
  [`Troops shelled a hospital in Idlib on Monday. ${MEANWHILE} A hospital in Idlib was shelled on Monday.`]: [
    'shelled 2024-03-11 Idlib',
  ],
  [`Troops shelled a hospital in Idlib on Monday. ${MEANWHILE} A hospital in Idlib was shelled on Tuesday.`]: [
    'shelled 2024-03-11 Idlib',
    'shelled 2024-03-12 Idlib',
  ],
  [`Troops shelled a hospital in Idlib on Monday. ${MEANWHILE} A hospital in Aleppo was shelled on Monday.`]: [
    'shelled 2024-03-11 Idlib',
    'shelled 2024-03-11 Aleppo',
  ],
  // One office is given up once.
  'The interior minister resigned on Monday. The minister resigned over threats to his family.': [
    'resigned 2024-03-11 -',
  ],
  'The interior minister resigned on Monday. The governor resigned too.': [
    'resigned 2024-03-11 -',
    'resigned 2024-03-11 -',
  ],
  // Those who sign what two sides agreed.
  'Iran and Iraq agreed to a truce on Monday. Envoys signed the deal in Doha.': ['agreed 2024-03-11 Doha'],
  'Iran and Iraq agreed to a truce on Monday. Syria signed the deal.': ['agreed 2024-03-11 -', 'signed 2024-03-14 -'],
};

for (const [text, expected] of Object.entries(CASES))
  test(`told far apart: ${text}`, () => {
    const told = coded(text).events.map(({ trigger, time, place }) =>
      [trigger.text, time?.edtf ?? '-', place?.text ?? '-'].join(' '),
    );
    assert.deepEqual(told, expected);
  });
