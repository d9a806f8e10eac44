import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, table } from './code-table.ts';

table({
  'a list with somebody’s own in the middle': [
    {
      say: 'Gunmen killed the mayor, his guard and a driver in Kano on Monday.',
      expect: { recipient: ['mayor', 'guard', 'driver'], harms: ['killed 1', 'killed 1', 'killed 1'] },
    },
    {
      say: 'Gunmen shot dead a teacher, his wife and a neighbour in Kano.',
      expect: { recipient: ['teacher', 'wife', 'neighbour'] },
    },
  ],
  'how many are dead in all': [
    {
      say: 'The blast brought to 12 the number of troops killed in Kunduz.',
      expect: { type: 'ASSAULT/explosives', harms: ['killed 12'] },
    },
    { say: 'The clash left one dead soldier near Herat.', expect: { harms: ['killed 1'] } },
    { say: 'The blast left ten dead soldiers in Kabul.', expect: { harms: ['killed 10'] } },
    { say: 'The blast left ten tired soldiers in Kabul.', expect: { harms: [] } },
  ],
  'what was not done harmed nobody': [
    {
      say: 'The army has not killed any civilians in Idlib.',
      expect: { polarity: 'negative', recipient: ['civilians'], harms: [] },
    },
    { say: 'Had the rebels attacked, the town would have fallen.', expect: { modality: 'hypothetical' } },
  ],
  'no day of the news': [
    { say: 'The two sides have clashed since then in Kachin.', expect: { background: true, time: undefined } },
    { say: 'The two sides clashed in Kachin.', expect: { background: false, time: '2024-03-14' } },
  ],
  'an operation called by its place': [
    {
      say: 'Troops began the Mosul offensive on Monday. The Mosul offensive has killed ten soldiers.',
      expect: { actor: ['Troops'], time: '2024-03-11', harms: ['killed 10'] },
    },
  ],
});

const NOTHING = [
  'Soldiers took part in an exhibition on the siege of Leningrad.',
  'He wrote a book about the massacre of the villagers.',
  'Will they attack the camp?',
];
for (const say of NOTHING)
  test(`nothing: ${say}`, () => {
    assert.deepEqual(
      eventsOf(say).map((event) => event.trigger.text),
      [],
    );
  });
