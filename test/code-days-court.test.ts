import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** Stories of a court, as of Thursday, 14 March 2024 → trigger, EDTF, `!` where background. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // The deed that is answered for has the day told of it anywhere.
  'A man who stabbed a guard in Leeds has been found guilty at his trial, a court heard. John Hill stabbed the guard on May 26 last year.':
    ['stabbed 2023-05-26!', 'stabbed 2023-05-26!'],
  'A nurse was killed when a car bomb exploded, a court heard. Two men are on trial. The nurse was killed on the evening of May 26 last year.':
    ['exploded 2023-05-26!', 'killed 2023-05-26!'],
  'Three men were convicted over a brawl that took place in York on 25 February last year. They attacked a rival group with bats.':
    ['convicted 2024-03-14', 'attacked 2023-02-25!'],
  // Another's deed has no day, and news is no case.
  'A court jailed the commander. He shot dead a mayor in May 2019. Rebels have killed a priest in the hills.': [
    'jailed 2024-03-14',
    'shot 2019-05!',
    'killed 2024-03-14',
  ],
  'A court jailed the commander. He shot dead a mayor in May 2019. Rebels killed a priest on Monday. They burned a house.':
    ['jailed 2024-03-14', 'shot 2019-05!', 'killed 2024-03-11', 'burned 2024-03-11'],
  'Rebels killed a priest in the hills. They shot dead a mayor in May 2019.': ['killed 2024-03-14', 'shot 2019-05!'],
};
for (const [text, expected] of Object.entries(CASES)) {
  test(`day of the case: ${text}`, () => {
    const got = eventsOf(text).map((e) => `${e.trigger.text} ${e.time?.edtf ?? '-'}${e.background ? '!' : ''}`);
    assert.deepEqual(got, expected);
  });
}
