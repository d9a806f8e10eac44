import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, table } from './code-table.ts';

table({
  'what is asked for in return': [
    {
      say: 'The opposition said it would not take part in talks until activists were freed.',
      at: 'freed',
      expect: { type: 'RETREAT/release', modality: 'demanded' },
    },
    {
      say: 'The militia will not leave the town until the prisoners are freed.',
      at: 'freed',
      expect: { type: 'RETREAT/release', modality: 'demanded' },
    },
    {
      say: 'The army did not leave the town until the rebels surrendered.',
      at: 'surrendered',
      expect: { type: 'RETREAT/disarm', modality: 'actual' },
    },
  ],
  'of what somebody is accused': [
    {
      say: 'Prosecutors charged the general with ordering the bombing of a market.',
      at: 'bombing',
      expect: { type: 'ASSAULT/explosives', actor: ['general'], modality: 'actual' },
    },
    {
      say: 'The court charged three men with planning an attack on the embassy.',
      at: 'attack',
      expect: { type: 'ASSAULT', modality: 'planned' },
    },
  ],
  'what somebody is able to do': [
    {
      say: 'Iran is capable of attacking ships in the strait.',
      expect: { type: 'ASSAULT', modality: 'possible' },
    },
  ],
  'what trouble turns into': [
    {
      say: 'Months of tension erupted into fighting in the capital on Saturday.',
      expect: { type: 'ASSAULT', acled: 'Armed clash' },
    },
  ],
  'whose convoy': [
    {
      say: 'Gunmen opened fire on a convoy of passenger buses, killing 40 people.',
      expect: { type: 'ASSAULT/firearms', acled: 'Attack', harms: ['killed 40'] },
    },
    { say: 'Gunmen attacked an army convoy near Gao.', expect: { type: 'ASSAULT', acled: 'Armed clash' } },
  ],
  'makes of aircraft': [
    {
      say: 'Turkish F-16s hit a camp in the Qandil mountains overnight.',
      expect: { type: 'ASSAULT/aerial', acled: 'Air/drone strike' },
    },
  ],
  'who burns': [
    {
      say: 'A mob burned down a church in Jaranwala.',
      expect: { type: 'ASSAULT/destroy', acled: 'Mob violence' },
    },
    {
      say: 'Militants burned down a church in Jaranwala.',
      expect: { type: 'ASSAULT/destroy', acled: 'Looting/property destruction' },
    },
  ],
  'one another': [
    {
      say: 'Rival gunmen battled each other in the outskirts of Sweida.',
      expect: { type: 'ASSAULT', acled: 'Armed clash', actor: ['gunmen'], recipient: [] },
    },
    {
      say: 'Moscow and Kyiv accused each other of shelling the plant.',
      at: 'accused',
      expect: { type: 'ACCUSE/allege', actor: ['Moscow', 'Kyiv'], recipient: [] },
    },
  ],
  'roads taken': [
    { say: 'Guerrillas occupied 8 km of the road to the port.', expect: { type: 'COERCE/restrict' } },
    { say: 'Farmers occupied 8 km of the highway.', expect: { type: 'PROTEST/obstruct' } },
  ],
});

for (const say of [
  'Castro returned Cuba to the people, the paper said.',
  'The court returned the land to its owners.',
  'Not a single shot was fired.',
])
  test(`nothing: ${say}`, () => assert.deepEqual(eventsOf(say), []));
