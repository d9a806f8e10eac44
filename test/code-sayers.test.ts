import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, headsOf } from './code-table.ts';

/** Text → heads of those hurt: two sayers behind a bare number are no more victims. */
const CASES: Readonly<Record<string, string>> = {
  'A bomb exploded in Kano, killing 12 people and wounding 40, police and residents said.': 'people+40',
  'The shelling killed three people and wounded 12, doctors and a local official said.': 'people+12',
  'The shelling killed three soldiers, a doctor and a nurse.': 'soldiers+doctor+nurse',
};

for (const [text, expected] of Object.entries(CASES)) {
  test(text, () => {
    const hurt = eventsOf(text).flatMap((e) => [...(e.roles.recipient ?? []), ...(e.roles.affected ?? [])]);
    assert.equal(headsOf(text, hurt).join('+'), expected);
  });
}
