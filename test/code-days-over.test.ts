import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** Text, as of Thursday, 14 March 2024 → trigger, EDTF, `!` where background. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // What was before, on days that nobody names.
  'The man has prior arrests for trespassing in Leeds.': ['arrests -!'],
  'The mayor has visited Taiwan twice before.': ['visited -'],
  'Rebels have repeatedly shelled the town.': ['shelled -'],
  'Police arrested the man three times on Monday.': ['arrested 2024-03-11'],
  'Gunmen killed a judge in 2019. At the time the judge was killed, the rebels were a united force.': ['killed 2019!'],
  // The day of what a deed was done with, or by whom it was carried out.
  'The hospital was evacuated today because it was hit by a missile fired by a plane last night.': ['hit 2024-03-13'],
  'The guards fled following the artillery attack staged by rebels on Monday on the garrison.': ['attack 2024-03-11'],
  'The train was attacked by gunmen arrested on Tuesday.': ['attacked 2024-03-14', 'arrested 2024-03-12'],
  // A clause about a deed that has its day.
  'Sunday is the anniversary of the 1990 rallies, in which at least 20 people were killed by security forces.': [
    'rallies 1990!',
    'killed 1990!',
  ],
  // "2020 rebels" is a year and rebels.
  'In 2020 rebels recaptured the town. About 500 people were killed.': ['recaptured 2020!', 'killed 2020!'],
};

const tellOf = (text: string) =>
  eventsOf(text).map(({ trigger, time, background }) => `${trigger.text} ${time?.edtf ?? '-'}${background ? '!' : ''}`);

for (const [text, expected] of Object.entries(CASES))
  test(`over: ${text}`, () => assert.deepEqual(tellOf(text), expected));
