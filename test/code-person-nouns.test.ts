import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, headsOf } from './code-table.ts';

/** Text → trigger and heads of the recipients: people known only by what they do or are. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'Police arrested two suspected facilitators of the raid.': ['arrested facilitators'],
  "Rebels freed the sailor's roommate.": ['freed roommate'],
  'Militants abducted three geologists and their interpreter.': ['abducted geologists+interpreter'],
  'Officers took eleven fugitives into custody.': ['took fugitives'],
  'A mob lynched a vagrant in the market.': ['lynched vagrant'],
  // Parties to a trade are no victims.
  'The new tax will hurt importers.': [],
  'Consumers were charged for the heat.': [],
};

for (const [text, expected] of Object.entries(CASES)) {
  test(text, () => {
    const told = eventsOf(text).map((e) => `${e.trigger.text} ${headsOf(text, e.roles.recipient ?? []).join('+')}`);
    assert.deepEqual(told, expected);
  });
}
