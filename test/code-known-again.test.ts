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
  'Rebels fired rockets at Haifa on Sunday in what they said was a response to the killing of a commander.': [
    'fired',
    'killing killed 1',
  ],
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
  // What blew up, and what did not.
  'Three soldiers were injured in an explosion in Quetta on Monday. Police said that an explosive device went off when they entered a shop.':
    ['explosion wounded 3'],
  'Three soldiers were injured in an explosion in Quetta on Monday. A second device went off when help arrived.': [
    'explosion wounded 3',
    'went',
  ],
  'Three soldiers were injured in an explosion in Quetta on Monday. A bomb went off at a mosque in Karachi.': [
    'explosion wounded 3',
    'went',
  ],
  'A boy tried to blow up a market in Hof on Monday, prosecutors say. The device did not go off because the detonator failed.':
    ['blow'],
  'The attorney was killed when a bomb exploded in Lima. The mayor said that an individual placed a bomb on the roof of the vehicle.':
    ['exploded killed 1'],
  // The same doers go on.
  'Gunmen attacked a church in Owo on Sunday. The attackers opened fire on worshippers and threw explosives.': [
    'attacked',
  ],
  'Soldiers attacked a rebel camp in Jos on Sunday. The gunmen opened fire on a bus in Kano.': ['attacked', 'opened'],
  'A suicide bomber blew himself up in a mosque in Peshawar on Friday, killing 30. The man detonated his vest near the door.':
    ['blew killed 30'],
  // What was called so goes before what is only nearer.
  'A mayor was murdered in Lima on Monday. The attack on him came a month after the murder of a judge in Cusco. A guard was killed in the attack.':
    ['murdered killed 1, killed 1', 'murder killed 1'],
  'Soldiers and rebels clashed in Itabo on Friday. Fighting lasted for two hours, residents said.': ['clashed'],
  // The two of them, and those who gathered.
  "Sudan's army and the rebels agreed to a truce on Friday. Mediators said the two sides had agreed to the ceasefire.":
    ['agreed'],
  'Thousands of people marched in Sanaa on Friday. Protesters chanted slogans. The demonstration, held after prayers, was peaceful.':
    ['marched'],
  'Judge Mary Hill sentenced a man on Friday in Leeds. He was sentenced to ten years.': ['sentenced'],
  'Melton Lewis Marlow was found shot to death in Leeds on Monday. Marlow had been shot once in the head, police said.':
    ['shot killed 1'],
  'A car bomb exploded in Baghdad on Thursday, killing 12. The bomb went off at six. It was the deadliest attack this month.':
    ['exploded killed 12'],
  'Soldiers agreed with the rebels on Friday to stop fighting. Delegates from both sides signed the deal in Geneva.': [
    'agreed',
  ],
  'Soldiers seized power in Gabon on Monday. Officers announced on television that they had taken power.': ['seized'],
  'Doctors in Lagos began a strike on Monday over pay. The doctors walked out after a row.': ['strike'],
  'Insurgents have taken control of the town of Palma after a five-day assault in which dozens of people were killed.':
    ['taken killed 24+'],
  'Soldiers were fighting to retake the town on Monday.': ['fighting'],
  'Gunmen killed ten farmers in the village of Bani on Saturday. "They shot at everything that moved," a resident said.':
    ['killed killed 10'],
  'Troops shot dead two Palestinians in Nablus on Tuesday. The army said its forces had killed two gunmen.': [
    'shot killed 2, killed 2',
  ],
  'A missile struck a station in Kramatorsk on Friday, killing 50 people. The strike wounded 100 people.': [
    'struck killed 50, wounded 100',
  ],
  'Police shot dead a 17-year-old in Nanterre on Tuesday. The teenager was shot during a traffic stop.': [
    'shot killed 1',
  ],
  'A man was shot dead by police in Leeds on Friday. John Reed, 32, was killed outside his home.': ['shot killed 1'],
  'Suspected militants lobbed a grenade at security forces in Srinagar on Sunday. The grenade exploded on the roadside.':
    ['lobbed'],
  'Officials spoke of bombings of embassies in East Africa on Aug. 7, 2023. The bombing in Nairobi killed 12 people.': [
    'bombings',
    'bombing killed 12',
  ],
  'A man was jailed on Friday in Leeds. Police welcomed the result. The court heard of threats. The 48-year-old was jailed for ten years.':
    ['jailed detained 1', 'welcomed'],
  'A man was arrested on Friday in Leeds. The man was jailed for ten years.': [
    'arrested detained 1',
    'jailed detained 1',
  ],
  'More than 100 people have died since a bomb ripped through an office in Nairobi on Friday.': ['ripped killed 100+'],
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
