import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded } from './code-table.ts';

/** Text, as of Thursday, 14 March 2024 → one line an event: `trigger day`. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // What the lead leaves open the story tells soon after.
  'Gunmen killed ten people in Kano, police said on Wednesday. The attackers came on Monday. They burned houses.': [
    'killed 2024-03-11',
    'burned 2024-03-11',
  ],
  'Militants fired shells into a compound in Mogadishu, the mission said. Six rounds landed inside the compound late on Tuesday.':
    ['fired 2024-03-12'],
  'Rebels ambushed troops in a forest, police said on Wednesday. The rebels attacked a patrol on Tuesday with grenades.':
    ['ambushed 2024-03-12', 'attacked 2024-03-12'],
  // What had been before is not the day of the lead; nor is another's.
  'Police killed two men in Lagos. The men had robbed a bank on Sunday.': ['killed 2024-03-14'],
  'Gunmen killed ten people in Kano. Elsewhere, bandits attacked a farm on Monday.': [
    'killed 2024-03-14',
    'attacked 2024-03-11',
  ],
  'Gunmen killed ten people in Kano. Thousands of teachers protested in Lagos on Monday.': [
    'killed 2024-03-14',
    'protested 2024-03-11',
  ],
  // After a look back the telling comes back to its own day.
  'Iraqi troops retook a village on Monday. The rebels had taken the village on Sunday. Soldiers burned two houses.': [
    'retook 2024-03-11',
    'taken 2024-03-10',
    'burned 2024-03-11',
  ],
  // A day that names the deed is the deed's, whatever preposition stands before both.
  "Troops were sent to Kano after Tuesday's attack on a school, which killed six.": [
    'sent 2024-03-14',
    'attack 2024-03-12',
  ],
  'It was the worst violence in Mali since the 2012 coup.': ['coup 2012'],
  "Since Tuesday's bombing in Kano, police have arrested 20 people.": ['bombing 2024-03-12', 'arrested 2024-03-12/..'],
  // A time of the day opens no days.
  'Rebels attacked a post in Mali after midnight on Sunday.': ['attacked 2024-03-10'],
  // "since March, when": in March.
  'It was the worst attack in Mali since May, when a gunman killed five people.': [
    'attack 2023-05/..',
    'killed 2023-05',
  ],
  // Earlier in the day of which the text speaks.
  'The presidents agreed on a truce on Tuesday. Two soldiers were killed earlier in the day when rebels shelled a post.':
    ['agreed 2024-03-12', 'shelled 2024-03-12'],
};

for (const [text, expected] of Object.entries(CASES))
  test(`the day: ${text}`, () => {
    const told = coded(text).events.map(({ trigger, time }) => `${trigger.text} ${time?.edtf ?? '-'}`);
    assert.deepEqual(told, expected);
  });
