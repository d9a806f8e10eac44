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
  // The unrest of the lead began on a day.
  'At least 27 people were killed in riots in Delhi. The violence began on Sunday.': ['riots 2024-03-10/..'],
  // A relative clause that tells when it happened.
  'Gunmen ambushed a convoy in Sudan. Nine people were wounded in the ambush, which took place on Tuesday.': [
    'ambushed 2024-03-12',
  ],
  // Counted from a deed, in a clause above, by a noun, or by what was told of before.
  'A strike on a market killed 31 people on Tuesday. The bombing came two days after rebels fired a missile at Mocha.':
    ['strike 2024-03-12', 'fired 2024-03-10'],
  'A bomber blew himself up at a wedding in Kabul on Friday. Two days before the wedding, 22 people died in a blast.': [
    'blew 2024-03-08',
    'blast 2024-03-06',
  ],
  'A blast in 2016 killed 16 people in Brussels. The men were arrested weeks after the attack.': [
    'blast 2016',
    'arrested -',
  ],
  // What goes on in the paragraph is of the day of the clause before, whatever is done.
  'Police killed four men and arrested two on Tuesday. Three policemen were freed.': [
    'killed 2024-03-12',
    'arrested 2024-03-12',
    'freed 2024-03-12',
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
