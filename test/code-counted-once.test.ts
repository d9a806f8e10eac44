import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded, harmsOf } from './code-table.ts';

/** Text, as of Thursday, 14 March 2024 → one line an event: `trigger harms`. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // The same people counted once, in the fuller words.
  'A gun battle between the army and a gang ended in 18 fatalities in Acapulco on Monday. Two soldiers and 16 gunmen were killed in the battle.':
    ['battle killed 2, killed 16'],
  'The attack in which five soldiers were killed near Apure on Monday was blamed on rebels. The president condemned the attack, in which five guards were killed.':
    ['attack killed 5', 'blamed', 'condemned'],
  'Gunmen carried out attacks in Karak on Sunday, killing four policemen and a woman visiting from Peru. In all, four policemen and a female tourist were killed in the shootings.':
    ['attacks killed 4, killed 1'],
  'Troops killed nine peasants near Coban on Monday. The soldiers saw their mistake only after nine civilians had been killed.':
    ['killed killed 9'],
  'Rebels attacked a post near Coban on Monday, killing three soldiers. Three other soldiers were killed in the attack when a truck burned.':
    ['attacked killed 3, killed 3'],
  'Troops attacked a camp near Coban on Monday, killing three rebels. Three soldiers were killed in the attack.': [
    'attacked killed 3, killed 3',
  ],
  // Those hurt beside the one who is named.
  'The minister, 65, was killed on Monday near his home, along with two of his bodyguards.': [
    'killed killed 1, killed 2',
  ],
  'Between three and nine soldiers were injured along with three bystanders in a clash in Jos on Monday.': [
    'clash wounded 3+, wounded 3',
  ],
  // Each number with its own verb.
  'The air force bombed a factory in Soyapango on Monday, where it killed 3 and wounded 12 civilians.': [
    'bombed killed 3, wounded 12',
  ],
  'An offensive that began on Monday has left more than 1,000 people dead, hundreds of people wounded and tens of thousands of people homeless.':
    ['offensive killed 1000+, wounded 200+, displaced 20000+'],
  'Gunmen attacked a hospital in Kandahar on Sunday, leaving 20 dead, including six children, and 11 wounded.': [
    'attacked killed 20, wounded 11',
  ],
  'Rebels attacked Palma on Monday. The violence has killed thousands and displaced over two million people in the past decade.':
    ['attacked', 'killed killed 2000+, displaced 2000000+'],
  'Two siblings, Mimi Tyowua, 11, and her brother, Ahmed, 7, were displaced from the village.': [
    'displaced displaced 2',
  ],
  'Three soldiers were injured in an explosion in Quetta on Monday. The third person injured in the blast was a sergeant.':
    ['explosion wounded 3'],
  'Gunmen carried out a series of attacks in Jordan on Sunday, including at a castle popular with tourists, killing four guards.':
    ['attacks killed 4'],
  'A 17-year-old was killed by police in Leeds on Monday.': ['killed killed 1'],
  // Of another deed, or of none that is told.
  'Terrorists blew up several towers near Barranca on Monday. According to a report, two policemen died in the town of Cerro Blanco last month.':
    ['blew destroyed 2+'],
  'Rebels attacked a base near Barranca on Monday. Two policemen died at a hospital in Lima on Tuesday.': [
    'attacked killed 2',
  ],
  'Police are investigating the deaths of two teenagers.': ['investigating'],
};

for (const [text, expected] of Object.entries(CASES))
  test(`counted once: ${text}`, () => {
    const lines = coded(text).events.map((event) =>
      `${text.slice(event.trigger.start, event.trigger.end)} ${harmsOf(event).join(', ')}`.trim(),
    );
    assert.deepEqual(lines, expected);
  });
