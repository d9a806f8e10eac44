import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed } from './place-table.ts';

/** A text, a name in it, and the country (or null: none is said) that its first mention is resolved to. */
const COUNTRIES: readonly (readonly [say: string, name: string, country: string | null])[] = [
  // What a name says of itself says nothing of which place it is, however often it is said.
  [
    'The Dublin Arts Council gave prizes in Dublin. The city of Dublin paid. Dublin is north of Columbus, Ohio.',
    'Dublin',
    'US',
  ],
  // Greater towns of a country that nothing else names are meant where something is in them or goes there.
  ['The president of Kenya met farmers in Nairobi. He will fly to Osaka in May.', 'Osaka', 'JP'],
  ['Police in Dallas, Texas, searched a house. Mary Jones called them, and Mary waited.', 'Mary', null],
  ['Police in Dallas, Texas, sent a SWAT team to the house.', 'SWAT', null],
  ['Voters in Ohio and Texas chose. The senator leads in the South and the Deep South.', 'South', null],
  // A town is in the country of the province right behind its name.
  ['Troops guard Grenada, Antioquia department, in Colombia.', 'Grenada', null],
  ['A house burned in Belgrade, Minn., on Monday.', 'Belgrade', null],
  ['A house burned in Belgrade on Monday. The government of Serbia sent help.', 'Belgrade', 'RS'],
  // In small letters a name that is seen may be any place of that name.
  ['soldiers fought rebels in antioquia department. the colombian army sent help to antioquia.', 'antioquia', 'CO'],
];
for (const [say, name, expected] of COUNTRIES) {
  test(`${name}: ${say}`, () => {
    const toponym = placed(say).toponyms.find(({ text }) => text === name);
    const country = toponym?.resolution.kind === 'resolved' ? toponym.resolution.place.country : null;
    assert.equal(country, expected);
  });
}

test('a state is meant, not a town that is called as it is', () => {
  const { toponyms } = placed('The candidate won in Iowa. A week later he lost in Nevada.');
  const { resolution } = toponyms.find(({ text }) => text === 'Nevada')!;
  assert.equal(resolution.kind === 'resolved' && resolution.place.featureCode, 'ADM1');
});
