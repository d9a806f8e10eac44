import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded, harmsOf } from './code-table.ts';

/** Text, as of Thursday, 14 March 2024 → one line an event: `trigger day harms`. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // A deed named by its day is one that is known.
  "Gunmen killed ten people in Kano on Sunday. Sunday's attack was the worst this year.": [
    'killed 2024-03-10 killed 10',
  ],
  // Those who were taken.
  'All 279 girls kidnapped from a school last week are safe. Gunmen seized the girls on Friday, the third mass abduction of students this year.':
    ['kidnapped 2024-03-08 abducted 279'],
  'A man was arrested on Monday over a fire in Kano. A spokesman said that an individual was arrested.': [
    'arrested 2024-03-11 detained 1',
  ],
  'A man was arrested on Monday in Kano. Another man was arrested in Lagos.': [
    'arrested 2024-03-11 detained 1',
    'arrested 2024-03-11 detained 1',
  ],
  // One act told by two verbs.
  'Police discovered and defused a bomb at a school in Lima on Monday.': ['discovered 2024-03-11'],
  'A policeman was wounded on Monday when rebels attacked the guards of a plant.': ['attacked 2024-03-11 wounded 1'],
  // The weapon is that of the deed told before.
  'A blast damaged an office in Lima on Monday. Two men who passed by placed the explosives.': ['blast 2024-03-11'],
  'Officials spoke of the bombings of two embassies last year. The bombs went off almost at once on Aug. 7, 2023.': [
    'bombings 2023-08-07',
  ],
  // What is met with the victims later was on the day of the deed.
  'A doctor went on Wednesday to help victims of attacks on two embassies. The bombings on Feb. 7 killed 12 people.': [
    'bombings 2024-02-07 killed 12',
  ],
  // Attacks without victims are not the death of one who is named.
  'A gang leader claimed responsibility for the surge in attacks. Police investigated the 2021 assassination of President Ann Lee.':
    ['attacks -', 'investigated 2024-03-14', 'assassination 2021 killed 1'],
  // A toll that has risen is of the deed with the most dead; the killing of another is another.
  'A bomber killed 30 people in Kano on Sunday. The attacker also shot dead two policemen. The death toll rose to 56.':
    ['killed 2024-03-10 killed 30 killed 56', 'shot 2024-03-10 killed 2'],
  // Another target, another attack, unless only one could be meant.
  'Rebels attacked a police post on Sunday. They burned a gas station. The attack on the residents left one man dead.':
    ['attacked 2024-03-10', 'burned 2024-03-10', 'attack 2024-03-10 killed 1'],
  'Rebels attacked an office on Oct. 31. On Nov. 1 rebels attacked a barracks. During the attack one person was killed.':
    ['attacked 2023-10-31', 'attacked 2023-11-01 killed 1'],
};

for (const [text, expected] of Object.entries(CASES))
  test(`told again: ${text}`, () => {
    const told = coded(text).events.map((event) => {
      const people = harmsOf(event).filter((harm) => !harm.startsWith('destroyed'));
      return [event.trigger.text, event.time?.edtf ?? '-', people.join(' ')].join(' ').trim();
    });
    assert.deepEqual(told, expected);
  });
