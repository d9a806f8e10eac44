import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** Text → ACLED sub-events. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'A second strike in Khan Younis killed four people.': ['Attack'],
  'The second strike of the season was by a teacher of French.': [],
  'A lightning strike killed two cows.': [],
  // Who flies, herds or watches over a yard is no fighter.
  'Gangs shot at three passenger jets.': ['Attack'],
  'Gunmen killed a night watchman.': ['Attack'],
  'Gunmen killed two herders.': ['Attack'],
  'Gunmen killed two soldiers.': ['Armed clash'],
};

for (const [text, expected] of Object.entries(CASES)) {
  test(text, () => {
    assert.deepEqual(
      eventsOf(text).map(({ type }) => type.acled?.subEventType),
      expected,
    );
  });
}
