import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm } from '../src/codebook/index.ts';
import { placed } from './place-table.ts';

/** An area: its words, relation, precision, and roughly where its centre is (degrees) and how far it reaches (km). */
type AreaCase = readonly [
  say: string,
  text: string,
  relation: string | null,
  precision: 1 | 2 | 3,
  centre?: readonly [number, number],
  within?: number,
];

const AREAS: readonly AreaCase[] = [
  ['A bomb exploded in Mosul on Monday.', 'Mosul', null, 1, [36.34, 43.12]],
  ['A bomb exploded 20 km south of Kirkuk on Monday.', '20 km south of Kirkuk', 'south of', 2, [35.29, 44.39]],
  ['A bomb exploded 10 miles north of Baghdad on Monday.', '10 miles north of Baghdad', 'north of', 2, [33.48, 44.4]],
  ['Fighters gathered near Tikrit on Monday.', 'near Tikrit', 'near', 2, [34.61, 43.68]],
  ['They fought between Tikrit and Samarra.', 'between Tikrit and Samarra', 'between', 2, [34.4, 43.78]],
  [
    'They cleared the land between the provinces of Salahaddin, Nineveh and Anbar.',
    'between the provinces of Salahaddin, Nineveh and Anbar',
    'between',
    3,
  ],
  ['They searched the desert around Baaj, Rawah and Tharthar.', 'around Baaj, Rawah and Tharthar', 'around', 3],
  ['Fighters hid in western parts of Salahaddin province.', 'parts of Salahaddin province', 'part of', 3],
  [
    'The group lost Mosul, the capital of Nineveh province, in 2017.',
    'Mosul, the capital of Nineveh province',
    null,
    1,
    [36.34, 43.12],
  ],
  ['Shells fell in Baghuz, Syria.', 'Baghuz, Syria', null, 1, [34.45, 40.95]],
  ['Troops massed near the Syrian border.', 'Syrian border', 'border', 3],
  ['Clashes broke out in northern Syria.', 'northern Syria', 'north', 3],
  ['Police searched western Mosul.', 'western Mosul', 'west', 1],
  ['The raid was in Nineveh province.', 'Nineveh province', null, 3],
  ['The raid was in the province of Anbar.', 'province of Anbar', null, 3],
  ['A drone hit a depot in Russia’s Belgorod region.', 'Belgorod region', null, 3],
  ['Shells fell in the countryside of Idlib.', 'countryside of Idlib', 'part of', 2, [35.93, 36.63]],
  ['Police raided houses in the Muqdadiyah area of Iraq.', 'Muqdadiyah area of Iraq', 'around', 2, [33.98, 44.94]],
  ['They fought in the northern city of Kunduz.', 'city of Kunduz', null, 1, [36.73, 68.87]],
  ['They fled to neighboring Uganda.', 'Uganda', null, 3],
  ['They fought on the outskirts of Aleppo.', 'on the outskirts of Aleppo', 'outside', 2],
];

for (const [say, text, relation, precision, centre, within = 12] of AREAS) {
  test(`area: ${say}`, () => {
    const area = placed(say).areas.find((each) => each.text === text);
    assert.ok(area, `areas: ${JSON.stringify(placed(say).areas.map((each) => each.text))}`);
    assert.deepEqual([area.relation, area.geoPrecision], [relation, precision]);
    assert.ok(area.lat !== undefined && area.lon !== undefined && area.radiusKm !== undefined);
    if (!centre) return;
    const km = distanceKm(area.lat, area.lon, ...centre);
    assert.ok(km <= within, `${area.lat}, ${area.lon} is ${km.toFixed(0)} km away`);
  });
}

test('what stands for people gives no area', () => {
  assert.deepEqual(placed('Turkish warplanes flew home. He works for Oxford University.').areas, []);
});

test('the narrower place is an area of its own and the holder only checks it', () => {
  const { areas, toponyms } = placed('The group lost Mosul, the capital of Nineveh province, in 2017.');
  assert.equal(areas.length, 1);
  assert.deepEqual(
    areas[0]!.toponyms.map((index) => toponyms[index]!.text),
    ['Mosul'],
  );
});
