import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed } from './place-table.ts';

/** A text, the words of an area in it, the toponyms it leads to (the last area of these words), its relation. */
type Case = readonly [say: string, text: string, toponyms: readonly string[], relation?: string | null];

const NOMINALS: readonly Case[] = [
  ['Shells fell on Aleppo in Syria. Residents fled the city.', 'the city', ['Aleppo']],
  ['Shells fell on Aleppo. Kabul was quiet. Shells fell on Mosul. Residents fled the city.', 'the city', ['Mosul']],
  ['Rebels attacked Hajin in Syria. Ten people died in the town.', 'the town', ['Hajin']],
  ['Kabul signed a deal. Rebels attacked the village of Hajin in Syria. They left the town.', 'the town', ['Hajin']],
  ['Gunmen entered the village of Baghuz in Syria. They burned the village.', 'the village', ['Baghuz']],
  ['Clashes broke out in Nineveh province. Troops left the province.', 'the province', ['Nineveh']],
  ['Troops entered the Kachin region. They left the region.', 'the region', ['Kachin']],
  ['Israeli troops raided the Jenin camp. Two men died in the camp.', 'the camp', ['Jenin']],
  ['Somali troops fought al-Shabab in Mogadishu. A bomb exploded in the capital.', 'the capital', ['Mogadishu']],
  ['Gunmen stormed a hotel in the capital. Afghanistan blamed the Taliban.', 'the capital', ['Afghanistan']],
  ['A bomb exploded in Somalia’s capital.', 'Somalia’s capital', ['Somalia']],
  [
    'Troops left Haiti. Gangs stormed the country’s two biggest prisons.',
    'the country’s two biggest prisons',
    ['Haiti'],
    'in',
  ],
  ['A ship sank in the Red Sea port of Jeddah.', 'port of Jeddah', ['Jeddah']],
  ['Bombs went off outside U.S. embassies in Kenya.', 'U.S. embassies in Kenya', ['Kenya'], 'in'],
  ['A bomb went off at an American school in Cairo.', 'an American school in Cairo', ['Cairo'], 'in'],
  ['Protests began in Lima. They spread across Peru. Thousands marched in the country.', 'the country', ['Peru']],
  ['He flew to Damascus. Once there, he was arrested.', 'there', ['Damascus']],
  ['A bomb exploded in Tikrit. Troops searched the area.', 'the area', ['Tikrit']],
  [
    'A mine exploded in Kirkuk. A convoy was hit about 40 km to the south.',
    '40 km to the south',
    ['Kirkuk'],
    'south of',
  ],
  ['A bomb went off outside a police station in Kirkuk.', 'a police station in Kirkuk', ['Kirkuk'], 'in'],
  ['Gunmen attacked a school in the town of Chibok.', 'a school in the town of Chibok', ['Chibok'], 'in'],
  [
    'A jet bombed a school in the Sagaing region of Myanmar.',
    'a school in the Sagaing region of Myanmar',
    ['Sagaing'],
    'in',
  ],
  ['A man died in Arequipa when a crowd stormed the airport.', 'the airport', ['Arequipa'], 'in'],
  ['Shells fell on Aleppo. Two men died in the city’s west.', 'the city', ['Aleppo']],
  ['Shells fell on Aleppo. Two men died in the north of the city.', 'the north of the city', ['Aleppo'], 'north'],
  [
    'Colombia is calm. Rebels fought the army in the west of the country.',
    'the west of the country',
    ['Colombia'],
    'west',
  ],
  ['They took the girls in north-eastern Nigeria.', 'north-eastern Nigeria', ['Nigeria'], 'northeast'],
  ['A bomb exploded in Quetta in Pakistan. Gunmen then attacked a hospital.', 'a hospital', ['Quetta'], 'in'],
  ['The jets struck near Palmyra, Syria, on Sunday.', 'near Palmyra, Syria', ['Palmyra'], 'near'],
  ['Shells fell between Homs and Hama.', 'between Homs and Hama', ['Homs', 'Hama'], 'between'],
  [
    'They came to the village of Zubrowkat, 45km south of Mosul, on Friday.',
    'village of Zubrowkat, 45km south of Mosul',
    ['Mosul'],
    'south of',
  ],
  ['They held Baghuz, a hamlet near the border with Iraq.', 'a hamlet near the border with Iraq', ['Baghuz']],
  [
    'Bombs hit the Kenyan and Tanzanian capitals.',
    'the Kenyan and Tanzanian capitals',
    ['Kenyan', 'Tanzanian'],
    'capital of',
  ],
  ['Students fled Mosul University after the shelling.', 'Mosul University', ['Mosul'], 'in'],
  ['Troops would retake the city. Mosul was quiet.', 'the city', ['Mosul']],
  ['Shells hit the Mezzeh military airport.', 'the Mezzeh military airport', ['Mezzeh'], 'in'],
];

for (const [say, text, expected, relation = null] of NOMINALS) {
  test(`nominal: ${say}`, () => {
    const { areas, toponyms } = placed(say);
    const area = areas.findLast((each) => each.text === text);
    assert.ok(area, `areas: ${JSON.stringify(areas.map((each) => each.text))}`);
    assert.deepEqual(
      area.toponyms.map((index) => toponyms[index]!.text),
      expected,
    );
    assert.equal(area.relation, relation);
  });
}

const CAPITALS: readonly (readonly [say: string, text: string, name: string, country: string])[] = [
  ['Protesters marched through the Georgian capital.', 'the Georgian capital', 'Tbilisi', 'GE'],
  ['Gunmen stormed a hotel in the Somali capital.', 'a hotel in the Somali capital', 'Mogadishu', 'SO'],
];
for (const [say, text, name, country] of CAPITALS) {
  test(`a capital without its name: ${say}`, () => {
    const area = placed(say).areas.find((each) => each.text === text);
    assert.deepEqual([area?.place?.name, area?.place?.country], [name, country]);
  });
}

test('common nouns are areas, never toponyms', () => {
  const { toponyms } = placed('Shells fell on Aleppo. Residents fled the city. A hospital in the capital was hit.');
  assert.deepEqual(
    toponyms.map(({ text }) => text),
    ['Aleppo'],
  );
});

/** Texts and words that must not lead to a place. */
const NOWHERE: readonly (readonly [say: string, text: string])[] = [
  ['Shells fell on Aleppo in Syria. Rebels left for another town.', 'another town'],
  ['Gunmen burned a church.', 'a church'],
  ['Shells fell in Ukraine. Rebels fired from the territory that they control.', 'the territory'],
  ['Gunmen burned the town.', 'the town'],
  ['They retreated across the country.', 'the country'],
  ['A bomb went off near the French embassy.', 'the French embassy'],
];

for (const [say, text] of NOWHERE) {
  test(`nowhere known: ${say}`, () => {
    const area = placed(say).areas.find((each) => each.text === text);
    assert.ok(area);
    assert.deepEqual([area.toponyms, area.lat, area.geoPrecision], [[], undefined, 3]);
  });
}

const NO_AREA: readonly string[] = [
  'The city said it would appeal.',
  'Hospital officials resigned.',
  'The labour market shrank.',
  'There was no doubt.',
  'The state denied it.',
  'It is a small town.',
  'They raised capital punishment in the debate.',
];

for (const say of NO_AREA) test(`no area: ${say}`, () => assert.deepEqual(placed(say).areas, []));

/** What a state does, and what is done with it, is no place; what happens on its ground is. */
const USES: readonly (readonly [say: string, text: string, use: string])[] = [
  ['Turkey is a partner in the talks.', 'Turkey', 'associative'],
  ['They thanked our ally Jordan for its help.', 'Jordan', 'associative'],
  ['The group fought a war with Israel in the hills.', 'Israel', 'associative'],
  ['The people of Iraq want peace.', 'Iraq', 'associative'],
  ['The rebels signed a deal with Manila.', 'Manila', 'associative'],
  ['He served the Islamic State of Iraq and the Levant.', 'Levant', 'associative'],
  ['He led al-Qaeda in Iraq.', 'Iraq', 'associative'],
  ['They played in Iraq’s best orchestra.', 'Iraq', 'associative'],
  ['They fled to Iraq’s north.', 'Iraq', 'literal'],
  ['A bomb went off at the church of St. Peter and St. Paul in Minya.', 'St. Peter', 'associative'],
  ['A bomb went off at the church of St. Peter and St. Paul in Minya.', 'St. Paul', 'associative'],
  ['Three men were shot in Israel.', 'Israel', 'literal'],
  ['They crossed the border with Jordan.', 'Jordan', 'literal'],
  ['Iraq was invaded in 2003.', 'Iraq', 'literal'],
  ['He left for Turkey.', 'Turkey', 'literal'],
];

for (const [say, text, use] of USES)
  test(`use: ${say}`, () => assert.equal(placed(say).toponyms.find((each) => each.text === text)?.use, use));

/** Names that no gazetteer row holds, told by the words beside them; and names of things. */
const NAMES: readonly (readonly [say: string, ...texts: string[]])[] = [
  ['Gunmen burned the village of Zubrowkat on Monday.', 'Zubrowkat'],
  ['Two men died near Zubrow Qat, in the Lower Shabelle region.', 'Zubrow Qat', 'Lower Shabelle'],
  ['Fighters fired Grad rockets at the base.'],
  ['Mass arrests followed the vote.'],
];

for (const [say, ...texts] of NAMES) {
  test(`names: ${say}`, () => {
    const { toponyms } = placed(say);
    assert.deepEqual(
      toponyms.map(({ text }) => text),
      texts,
    );
  });
}

test('a like spelling in a country that nothing speaks of is no place', () => {
  const { toponyms } = placed('Rebels attacked the village of Baeti in the Democratic Republic of Congo.');
  assert.equal(toponyms[0]!.text, 'Baeti');
  assert.deepEqual(toponyms[0]!.resolution, { kind: 'unresolved', why: 'not-in-gazetteer' });
});

test('a village no row holds lies in the country its words put it in, and so does what is told of it', () => {
  const { areas, toponyms } = placed(
    'Rebels killed ten people in the village of Zubrowkat in eastern Congo. They left the village.',
  );
  const told = areas.filter(({ text }) => text.includes('Zubrowkat') || text === 'the village');
  assert.deepEqual(
    told.map(({ text, relation, geoPrecision, toponyms: [at] }) => [text, toponyms[at!]!.text, relation, geoPrecision]),
    [
      ['village of Zubrowkat in eastern Congo', 'Congo', 'in', 3],
      ['the village', 'Congo', 'in', 3],
    ],
  );
});
