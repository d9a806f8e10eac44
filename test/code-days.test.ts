import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** Text → trigger, EDTF, `!` where background. */
const WHEN: Record<string, readonly string[]> = {
  // What goes on in the plain past goes on with the day.
  'Villagers said the soldiers came at dawn on Monday. They burned the huts.': ['burned 2024-03-11'],
  'Villagers said on Monday that the soldiers were cruel. They burned the huts.': ['burned 2024-03-14'],
  'In April 2015 the bridge was opened. Rebels attacked it and killed two guards.': ['attacked 2015-04!'],
  'In April 2015 the bridge was opened. Rebels have attacked a village in Kidal.': ['attacked 2024-03-14'],
  'In April 2015 the bridge was opened. But rebels attacked a village in Kidal.': ['attacked 2024-03-14'],
  'The general was killed near the airport in January 2020. Iran fired missiles at two bases days later.': [
    'killed 2020-01!',
    'fired 2020-01!',
  ],
  'The general was killed near the airport on January 3, 2020. Iran fired missiles at two bases days later.': [
    'killed 2020-01-03!',
    'fired 2024-03-14',
  ],
  // A stretch that no day begins or ends is not the day of the news.
  'The movement killed more than 800 people over four decades.': ['killed -!'],
  'Soldiers shot dead twelve students during the dictatorship.': ['shot -!'],
  'Soldiers shot dead twelve students during the raid.': ['shot 2024-03-14'],
  'A court jailed the commander for ten years.': ['jailed 2024-03-14'],
  'The town was the scene of a massacre in 2022. Soldiers shot dead forty villagers.': ['shot 2022!'],
  'The group was founded in 1999. It bombed ten towns.': ['bombed 1999/..!'],
  'The two countries fought a war in 1998. The ministers met in Asmara, officials said.': [
    'fought 1998!',
    'met 2024-03-14',
  ],
  'On 24 August 2022, the cartel was split. The army attacked the gangs after a man was killed on 18 August 2022.': [
    'attacked -!',
    'killed 2022-08-18!',
  ],
  'The cartel was split. Police arrested a man over the murder of a journalist in 2017.': [
    'arrested 2024-03-14',
    'murder 2017!',
  ],
  'Since the bridge was closed in January 2022, rebels have killed at least 300 civilians.': ['killed 2022-01/..!'],
  'Since the bridge was closed in January 2022, rebels killed two guards on Monday.': ['killed 2024-03-11'],
  // Counted from another deed, lasting from a day, news of oneself.
  'A bomber struck a mosque on Friday. The attack came two weeks after gunmen killed nine teachers in Lagos.': [
    'struck 2024-03-08',
    'killed 2024-02-23!',
  ],
  'A bomber struck a mosque. The attack came two weeks after gunmen killed nine teachers in Lagos.': [
    'struck 2024-03-14',
    'killed -',
  ],
  'Fighting broke out in the town on Saturday and continued for three days.': ['Fighting 2024-03-09/2024-03-11'],
  'Fighting broke out in the town on Saturday and talks continued for three days.': ['Fighting 2024-03-09'],
  'Police said on Monday they had arrested three men.': ['arrested 2024-03-11'],
  'The council said on Monday that police had arrested three men.': ['arrested -'],
  // A deed that is known was on the day told elsewhere, not on that of its sentence.
  'The minister spoke on Tuesday after the bombings. The bombings of March 7 killed nine people.': [
    'bombings 2024-03-07',
  ],
  'The evidence from the Nairobi bombing arrived on Tuesday. The bombing of March 7 killed nine people.': [
    'bombing 2024-03-07',
  ],
};
for (const [text, expected] of Object.entries(WHEN)) {
  test(`when: ${text}`, () => {
    const events = eventsOf(text);
    const got = events.map((e) => `${e.trigger.text} ${e.time?.edtf ?? '-'}${e.background ? '!' : ''}`);
    assert.deepEqual(got, expected);
  });
}
