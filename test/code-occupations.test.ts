import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOccupation } from '../src/code/lemmas.ts';
import { eventsOf, headsOf } from './code-table.ts';

/** Who suffers, though no list has them. */
const KNOWN_BY_THEIR_WORK: Record<string, readonly string[]> = {
  'The ministry accused Armenian saboteurs of mining a road.': ['saboteurs'],
  'Gunmen abducted a gynaecologist and two beauticians.': ['gynaecologist', 'beauticians'],
  'The mayor warned that anyone who helped the rebels would be prosecuted.': ['anyone'],
  'Police arrested a puppeteer and a satirist on Monday.': ['puppeteer', 'satirist'],
};
for (const [text, recipients] of Object.entries(KNOWN_BY_THEIR_WORK))
  test(text, () => assert.deepEqual(headsOf(text, eventsOf(text)[0]?.roles.recipient ?? []), recipients));

test('an ending alone makes nobody', () => {
  for (const word of ['checklist', 'liqueur', 'talisman', 'wrist', 'human'])
    assert.equal(isOccupation(word), false, word);
});
