import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded, harmsOf } from './code-table.ts';

/** Text, as of Thursday, 14 March 2024 → one line an event: `trigger harms`. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // What the doers of a deed did in it.
  'Three aid workers were attacked by gunmen who stabbed them near the market on Monday.': ['attacked'],
  'The news set off a rampage by soldiers, who slaughtered ten farmers.': ['rampage killed 10'],
  'Rebels attacked the soldiers who killed two farmers on Sunday.': ['attacked', 'killed killed 2'],
  'Two people were killed in a raid by troops who had bombed the town in January.': ['raid killed 2', 'bombed'],
  // Two verbs with one object.
  'The helicopters were bombing and strafing the village on Monday.': ['bombing'],
  'Gunmen attacked a village and burned the houses.': ['attacked', 'burned destroyed null+'],
  // A relative clause about the deed.
  'A powerful explosion that hit a checkpoint near Cizre killed two officers.': ['explosion killed 2'],
  'The strong blast, which destroyed the office in Lima, injured three people.': ['blast destroyed null+, wounded 3'],
  'The attack on the barracks in Jos, in which two children were killed, angered residents.': ['attack killed 2'],
  'A young woman was killed when a bullet bounced off a wall and hit her in the back.': ['hit killed 1'],
  // One stand in two words.
  'The minister condemned the raid, calling it a crime.': ['condemned'],
  // Who is known by now, or gets a name.
  'A council member was arrested after a brawl in Leeds. Patricia Moore, 62, was arrested at her home on Monday.': [
    'arrested detained 1',
  ],
  'A council member was arrested in Leeds. Patricia Moore, 62, was also arrested, and so was another woman.': [
    'arrested detained 1',
    'arrested detained 1',
  ],
  'Police arrested six guerrillas in Tolu. Three of those who were arrested were foreigners, police said.': [
    'arrested detained 6',
  ],
  'Several posts in Lima were attacked on Monday. Troops are clearing the posts that were attacked.': [
    'attacked',
    'clearing',
  ],
  'There was a strong explosion in Jos this morning. A bomb went off at the office of the union.': ['explosion'],
  'The prisoners refused to sign the paper on Monday. The prisoners refuse to sign the paper, a guard said.': [
    'refused',
  ],
  'The prisoners refused to sign the paper on Monday. The prisoners refuse to free the guards, a lawyer said.': [
    'refused',
    'refuse',
  ],
  // A sentence told twice, and those who were told of before.
  'At least 50 lawmakers, among them the leader of the opposition, were detained in Delhi on Monday after a march. Dozens of lawmakers, among them the leader of the opposition, were detained in Delhi after a march.':
    ['detained detained 50+'],
  'Soldiers killed two men in Jenin on Monday. The ministry identified the dead as Ali Omar, 25, who was killed by a bullet to the chest, and Sami Odeh, 28, who was shot in the head.':
    ['killed killed 2'],
  'The junta executed four activists on Monday. The two others executed were Hla Myo Aung and Aung Thura Zaw.': [
    'executed killed 4',
  ],
  // What was fired, and what a semicolon parts.
  'Rockets launched by the militia killed six people in Haifa.': ['killed killed 6'],
  'Jets bombed hideouts in Paktika on Monday; the government said 46 people were killed.': ['bombed killed 46'],
  // Nobody dies twice, is taken twice, or occupies what is occupied.
  'Torres was killed in Lima on Monday. Police are to determine whether the gun was used to kill Torres.': [
    'killed killed 1',
  ],
  'Cuba condemned the two blasts in Nairobi on Monday. The Cuban government condemns these senseless acts, it said.': [
    'condemned',
    'blasts',
  ],
  // Tolls.
  'Rebels hijacked a ship in the Red Sea on Sunday and took its 25 crew members hostage.': ['hijacked abducted 25'],
  'Gunmen ambushed a convoy near Maiduguri on Monday, killing 12 soldiers and bringing the toll this month to 30.': [
    'ambushed killed 12',
  ],
  'Rebels attacked the town of Sderot on Monday, taking about 250 hostage.': ['attacked', 'taking abducted 250'],
  'Jihadists stormed a market in Djibo on Monday. The assailants opened fire on traders and shoppers, a mayor said.': [
    'stormed',
  ],
};

for (const [text, expected] of Object.entries(CASES))
  test(`known words: ${text}`, () => {
    const lines = coded(text).events.map((event) =>
      `${text.slice(event.trigger.start, event.trigger.end)} ${harmsOf(event).join(', ')}`.trim(),
    );
    assert.deepEqual(lines, expected);
  });
