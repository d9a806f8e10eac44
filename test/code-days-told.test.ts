import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** Text, as of Thursday, 14 March 2024 → trigger, EDTF, `!` where background. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // News of oneself has the day on which it is told, and what was told in a month that month.
  'The army said on Tuesday that it had retaken the town.': ['retaken 2024-03-12'],
  'In December, state media said a missile strike had hit the airport.': ['strike 2023-12!'],
  'In December, a court found that rebels had shelled the town.': ['shelled -'],
  // A day, not the present, and a stretch up to it.
  'The fighting has now claimed more than 100 lives since January 2.': ['fighting 2024-01-02/..!'],
  // The day of what came before.
  'In the aftermath of protests in Delhi on Tuesday, police arrested ten people.': [
    'protests 2024-03-12',
    'arrested 2024-03-12',
  ],
  // The year of a thing is not that of what is done about it.
  'Washington, which is bound by a 1951 treaty to defend Manila, condemned the attack.': [
    'defend -',
    'condemned 2024-03-14',
  ],
  'He was killed in the 1998 war.': ['killed 1998!'],
  // The day of the words is not that of the clause before them.
  'Artillery fired by rebels killed 32 people at a camp outside El Fasher, a group said on Sunday. It said the shells landed on Abu Shouk camp on Saturday evening.':
    ['fired 2024-03-09', 'killed 2024-03-09', 'landed 2024-03-09'],
};

for (const [text, expected] of Object.entries(CASES))
  test(`told: ${text}`, () =>
    assert.deepEqual(
      eventsOf(text).map(
        ({ trigger, time, background }) => `${trigger.text} ${time?.edtf ?? '-'}${background ? '!' : ''}`,
      ),
      expected,
    ));
