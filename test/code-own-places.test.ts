import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** A text, and each deed of it with the words of its place. */
const OWN: Record<string, readonly string[]> = {
  // Two embassies, each with its own town.
  'A bomb hit the French embassy in Tunis, Tunisia. A car bomb exploded outside the French embassy in the Moroccan capital Rabat.':
    ['hit Tunis, Tunisia', 'exploded the French embassy in the Moroccan capital Rabat'],
  // The narrower of two places is where the deed was done, if the wider holds it.
  'In the southwestern province of Cauca, rebels bombed a police station in the town of Morales on Thursday.': [
    'bombed a police station in the town of Morales',
  ],
  'In the occupied West Bank, soldiers raided the Jenin refugee camp.': ['raided the Jenin refugee camp'],
  // A known name inside an unknown one is not that place.
  'The rebels attacked a military base in Puerto Jordan.': ['attacked Puerto Jordan'],
};
for (const [text, expected] of Object.entries(OWN)) {
  test(`own place: ${text}`, () => {
    const found = eventsOf(text).flatMap(({ trigger, place }) => (place ? `${trigger.text} ${place.text}` : []));
    assert.deepEqual(found, expected);
  });
}
