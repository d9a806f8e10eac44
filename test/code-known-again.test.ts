import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded, harmsOf } from './code-table.ts';

/** Text, as of Thursday, 14 March 2024 → one line an event: `trigger harms`. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // Whoever laid the bomb did what it does.
  'The mayor was killed by a bomb placed by guerrillas under his car in Lima.': ['killed killed 1'],
  'One person was killed and three others injured on Monday as the result of a bomb explosion in Lima.': [
    'explosion killed 1, wounded 3',
  ],
  'The front has claimed responsibility for a bomb attack that left four children injured in Quilpue.': [
    'attack wounded 4',
  ],
  'A trader was arrested and detained in Perth for three days.': ['arrested detained 1'],
  'A trader was arrested in Perth and a priest was detained in Leeds.': ['arrested detained 1', 'detained detained 1'],
  // What a deed is called.
  'The murder of the priest is the latest assault on the clergy.': ['murder killed 1'],
  'Gunmen shot dead two nurses in Kaduna on Monday. This was an attack against the whole town, the mayor said.': [
    'shot killed 2',
  ],
  // Those who are known by now.
  'Torres was wounded on Monday in a shootout near his home in Panama. Torres was shot in the chest, the embassy said.':
    ['shootout wounded 1'],
  'Guerrillas shot a colonel in Huehuetenango on Monday. Sources said the officer was shot several times.': ['shot'],
  'Guerrillas shot a colonel in Huehuetenango on Monday. Sources said the teacher was shot several times.': [
    'shot',
    'shot',
  ],
  'A group of people were arrested in San Salvador on Monday. A radio said the suspected assassins were arrested after an inquiry.':
    ['arrested detained null+'],
  'Eight refugees were detained on Monday in Texas. The men detained could be members of a gang, he said.': [
    'detained detained 8',
  ],
  'Eight refugees were detained on Monday in Texas. The priest was detained for a day.': [
    'detained detained 8',
    'detained detained 1',
  ],
  'Rebels accused the army of attacking a militia group on 12 March. A spokesman said that the troops attacked the rebels.':
    ['accused', 'attacking'],
  'Rebels launched an attack on the headquarters of the air force on Monday. Troops searched for the rebels who attacked the base.':
    ['attack'],
  'Rebels launched an attack on the headquarters of the air force on Monday. Troops searched for the gunmen who killed two nurses in Jos in 2019.':
    ['attack', 'killed killed 2'],
  // How it came about.
  'Army troops killed nine peasants near Coban on Monday. The incident took place when base troops mistook a patrol for rebels and attacked it.':
    ['killed killed 9'],
  'Army troops killed nine peasants near Coban on Monday. The attack came after rebels shelled a base.': [
    'killed killed 9',
    'shelled',
  ],
  'Unknown persons placed 11 bombs in banks in Medellin on Monday. Seven of these bombs exploded.': ['placed'],
  // Words that are theirs.
  'President Arias will meet rebels in San Jose on 20 March. He did not disclose the time of his meeting with the rebels.':
    ['meet'],
  'Justice minister Monica de Greiff has resigned, a newspaper reported on Monday. Media took the remark as notice of her resignation.':
    ['resigned'],
  'Police in Gwinnett are investigating the death of a girl. The investigation remains active.': ['investigating'],
  'The United States urges the Ukrainian government to repeal the law, its spokeswoman said. "We urge the Ukrainian government to cancel the rules," she added.':
    ['urges'],
};

for (const [text, expected] of Object.entries(CASES))
  test(`known again: ${text}`, () => {
    const lines = coded(text).events.map((event) =>
      `${text.slice(event.trigger.start, event.trigger.end)} ${harmsOf(event).join(', ')}`.trim(),
    );
    assert.deepEqual(lines, expected);
  });
