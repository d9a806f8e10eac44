import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** Text → trigger and name of each event: what is condemned is told beside the condemning. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'The prime minister called the attack on the clinic in Kano a massacre.': ['called ACCUSE', 'attack ASSAULT'],
  'The minister described the bombing of the market on Monday as a massacre.': ['described ACCUSE', 'bombing ASSAULT'],
  'The president condemned the murder of two priests and called it a crime.': ['condemned ACCUSE', 'murder ASSAULT'],
};

for (const [text, expected] of Object.entries(CASES)) {
  test(text, () => {
    assert.deepEqual(
      eventsOf(text).map((e) => `${e.trigger.text} ${e.type.plover?.event}`),
      expected,
    );
  });
}
