import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** Text → phrases of the recipients: what stands before the verb stays with its noun, and every head inside its phrase. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'Dozens of soldiers were accused of killing two priests.': ['Dozens of soldiers', 'two priests'],
  'Some of the rebels were accused of killing two priests.': ['Some of the rebels', 'two priests'],
  'The ministry accused Kano State of killing two priests.': ['Kano State', 'two priests'],
};

for (const [text, expected] of Object.entries(CASES)) {
  test(text, () => {
    const fillers = eventsOf(text).flatMap((e) => Object.values(e.roles).flat());
    assert.ok(fillers.every(({ start, end, head }) => start <= head.start && head.end <= end));
    const told = eventsOf(text).flatMap((e) => e.roles.recipient ?? []);
    assert.deepEqual(
      told.map(({ start, end }) => text.slice(start, end)),
      expected,
    );
  });
}
