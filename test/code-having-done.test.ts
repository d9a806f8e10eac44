import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, headsOf } from './code-table.ts';

/** Text → trigger and heads of the doers. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'The president accused the general of having "killed his own people".': ['accused president', 'killed general'],
  'The minister accused Rwanda of having "massacred civilians" there.': ['accused minister', 'massacred Rwanda'],
  'The rebels accused the army of having bombed the town.': ['accused rebels', 'bombed army'],
  // What is called a crime is not the caller's.
  'The minister called the killing of four priests a crime.': ['called minister', 'killing '],
  'The union called a strike on Monday.': ['strike union'],
};

for (const [text, expected] of Object.entries(CASES)) {
  test(text, () => {
    const told = eventsOf(text).map((e) => `${e.trigger.text} ${headsOf(text, e.roles.actor ?? []).join('+')}`);
    assert.deepEqual(told, expected);
  });
}
