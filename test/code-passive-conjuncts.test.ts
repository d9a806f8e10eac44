import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, headsOf } from './code-table.ts';

/** Text → trigger, mode and heads of the recipients. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // What takes an object and has none is done to those of the clause before.
  'Two workers were abducted on Monday and released the next day.': ['abducted workers', 'released workers'],
  'A teacher was arrested on Sunday and charged a week later.': ['arrested teacher', 'charged teacher'],
  // Shots are no blaze.
  'Two peacekeepers were wounded by mortar fire.': ['fire peacekeepers'],
  'Two peacekeepers were wounded by artillery fire.': ['fire peacekeepers'],
  'Two cooks were hurt by the fire.': [],
};

for (const [text, expected] of Object.entries(CASES)) {
  test(text, () => {
    const told = eventsOf(text).map((e) => `${e.trigger.text} ${headsOf(text, e.roles.recipient ?? []).join('+')}`);
    assert.deepEqual(told, expected);
  });
}
