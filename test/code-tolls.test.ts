import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded, harmsOf } from './code-table.ts';

/** Text → one line an event: `trigger harms`. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // A bound that is told stays beside the count that came later; a vague word does not.
  'A bomb tore through a bus in Quetta, killing at least seven people. Officials later put the death toll at nine.': [
    'tore killed 7+, killed 9',
  ],
  'A bomb killed dozens of people in Quetta. The death toll rose to 43.': ['killed killed 43'],
  // A list is counted to its end.
  'Gunmen attacked a convoy on Monday, killing the governor, his bodyguard and a driver.': [
    'attacked killed 1, killed 1, killed 1',
  ],
  'Gunmen killed Ann Lee and Bob Ray, a 26-year-old teacher, in Cali on Monday.': ['killed killed 1, killed 1'],
  'Rebels raided a post on Monday, killing four soldiers and a civilian and wounding six people.': [
    'raided killed 4, killed 1, wounded 6',
  ],
  'The army attacked the rebels on Monday, killing between 10 and 15 of them.': ['attacked killed 10+'],
  'The ten union leaders who were killed in an attack on a union office were buried on Monday.': ['attack killed 10'],
  // One of those who are counted is not counted again.
  'Gunmen killed 18 farmers in Zamfara on Sunday. His brother was among the dead.': ['killed killed 18'],
  // Taken hostage.
  'Gunmen took 120 people hostage on Friday.': ['took abducted 120'],
  'Rebels took 14 soldiers captive on Friday.': ['took abducted 14'],
  // A count that began before a deed is not of it; a rival count goes with the one before it.
  'Lawyers marched in Nakuru on Tuesday. The commission says 39 people have been killed since January. The minister put the number of deaths at 19.':
    ['marched', 'killed killed 39, killed 19'],
  'Protests began in Lagos on Monday. At least 12 people have been killed since the protests began.': [
    'Protests killed 12+',
  ],
  // What a protest is about is not what it did.
  'More than 200 people rallied in Leeds on Saturday, chanting "stop the killing".': ['rallied'],
  // Taken, whatever the verb.
  'Gunmen struck at a barracks last weekend and took 11 workers.': ['took abducted 11'],
  'Plainclothes officers picked up 12 protesters on Friday.': ['picked detained 12'],
  // Wounds told by where they are tended, and asides between the number and its verb.
  'A bomb went off in a market on Friday, killing two. Nine people were taken to hospital with burns.': [
    'went killed 2, wounded 9',
  ],
  'Shells hit a camp on Friday. Three women sustained serious injuries.': ['hit wounded 3'],
  'Rebels killed six people on Friday, and 14 others, most of them women, were injured.': [
    'killed killed 6, wounded 14',
  ],
  // Who flees after the deed is not driven out; whom a deed drives out is its effect.
  'Two men placed a bomb in a bank in Bogota and fled.': ['placed'],
  'Fighting in the city has displaced more than 130,000 since May.': ['Fighting displaced 130000+'],
  // Nobody is held by what they are jailed for.
  'A court jailed three men on Monday over a bombing that killed 16 people.': [
    'jailed detained 3',
    'bombing killed 16',
  ],
  // Behind a comma the dead are those of the main deed, whatever stands between.
  'Police shot at farmers who had blocked a road to demand aid, killing three people and wounding more than 30.': [
    'shot killed 3, wounded 30+',
    'blocked',
  ],
  'Soldiers killed 15 militants in two days of fighting in Sulu.': ['fighting killed 15'],
  // The dead of another deed.
  'It was the deadliest attack in Mali since March, when a gunman killed five people at a club.': [
    'attack',
    'killed killed 5',
  ],
  'Police killed a suspect in Nairobi. Five officers have been charged over the killing of a driver in 2019.': [
    'killed killed 1',
    'charged',
    'killing killed 1',
  ],
};

for (const [text, expected] of Object.entries(CASES))
  test(`the toll: ${text}`, () => {
    const told = coded(text).events.map((event) => [event.trigger.text, harmsOf(event).join(', ')].join(' ').trim());
    assert.deepEqual(told, expected);
  });
