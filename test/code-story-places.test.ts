import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coderOf } from '../src/pipeline/index.ts';
import { eventsOf, resources } from './code-table.ts';

/** A text with events; trigger, words of the place and its basis, for those that name none themselves. */
const INHERITED: Record<string, readonly string[]> = {
  // A scene holds while no other ground is named.
  'Gunmen attacked a market in Baidoa on Monday. The mayor spoke of fear. Shops stayed shut. Nobody slept. Soldiers shot a trader in the evening.':
    ['attacked Baidoa stated', 'shot Baidoa inferred'],
  // Another ground ends it: what is left is the country of both.
  'Gunmen attacked a market in Baidoa on Monday. In Somalia nobody felt safe. Troops were sent to Mogadishu. A trader was shot dead by soldiers.':
    ['attacked Baidoa stated', 'sent Mogadishu stated', 'shot Somalia inferred'],
  // The headline and the lead may leave to the next sentence where it was.
  'Police shot three farmers on Friday. The shooting took place near the city of Kidapawan in the Philippines. Police also arrested a driver.':
    [
      'shot near the city of Kidapawan in the Philippines stated',
      'arrested near the city of Kidapawan in the Philippines inferred',
    ],
  // What a court does afterwards is done in the country, not on the spot.
  'A man was stabbed in a house in Toowoomba, Australia, on Monday. Australia was shocked. A judge sentenced the killer to ten years in prison.':
    ['stabbed a house in Toowoomba, Australia stated', 'sentenced Australia inferred'],
  // Until a scene names its own ground, that of the lead within the country all is told of.
  'Parents waited in Gusau, Nigeria, on Saturday. Gunmen whipped the boys. Soldiers shot a man near Sokoto. They burned his house.':
    ['whipped Gusau, Nigeria inferred', 'shot near Sokoto stated', 'burned his house stated'],
  // A country in the name of one side, and the quarters the other holds.
  'Fighting broke out between the Party for Unity in South Sudan and youths in the northern quarters of Malakal.': [
    'Fighting Malakal inferred',
  ],
};
for (const [text, expected] of Object.entries(INHERITED)) {
  test(`inherited: ${text}`, () => {
    const found = eventsOf(text).flatMap(({ trigger, place }) =>
      place ? `${trigger.text} ${place.text} ${place.basis}` : [],
    );
    assert.deepEqual(found, expected);
  });
}

/** With a dateline: its place is a guess where nothing speaks against it. */
const DATELINES: Record<string, readonly string[]> = {
  'KABUL (AP) - A bomb killed six people on Monday.': ['killed KABUL default'],
  // A story of another country is not told from its own ground.
  'BEIRUT (AP) - Rebels shelled a base in Aleppo on Monday. Militias turned away aid workers. The foreign ministers spoke by telephone.':
    ['shelled Aleppo stated', 'turned Aleppo inferred'],
};
const coder = coderOf(resources);
for (const [text, expected] of Object.entries(DATELINES)) {
  test(`dateline: ${text}`, () => {
    const { events = [] } = coder.code({ id: 'a', text, publishedAt: '2024-03-14' });
    const found = events.flatMap(({ trigger, place }) => (place ? `${trigger.text} ${place.text} ${place.basis}` : []));
    assert.deepEqual(found, expected);
  });
}

/** Trigger and words of the place, `-` where there is none. */
const STAGES: Record<string, readonly string[]> = {
  // What words are about, or to whom, is not where they are said.
  'Along with Russia, Iran backs the government.': ['backs -'],
  'The minister visited Kenya on Monday.': ['visited Kenya'],
  'The leaders met in Baghdad, where they discussed the battle for Mosul in northern Iraq.': [
    'met Baghdad',
    'battle Mosul in northern Iraq',
  ],
  'At talks in Geneva, the two sides agreed to a truce.': ['agreed Geneva'],
  'The Geneva talks ended on Monday without a deal.': ['ended Geneva'],
  // "where" tells of the place before it.
  'The team includes a doctor who worked in Oklahoma City, where 168 people were killed in a bombing in 1995.': [
    'bombing Oklahoma City',
  ],
  'Police in Lima, where protesters burned a bus on Monday, closed the airport.': ['burned Lima', 'closed Lima'],
  // Whence somebody comes is not where it was.
  'Four soldiers and a woman visiting from Canada were killed in an attack.': ['attack -'],
};
for (const [text, expected] of Object.entries(STAGES)) {
  test(`stage: ${text}`, () => {
    assert.deepEqual(
      eventsOf(text).map(({ trigger, place }) => `${trigger.text} ${place?.text ?? '-'}`),
      expected,
    );
  });
}

/** Texts whose last event has no place of its own and must get none. */
const LEFT_OPEN: readonly string[] = [
  'Rebels attacked a base in Syria on Monday. Iraq closed its border.',
  'Gunmen attacked a market in Baidoa on Monday. Hezbollah, which fought a war with Israel in 2006, sent its sympathy.',
  'Gunmen attacked a market in Baidoa on Monday. The United Nations condemned the attack.',
  'Two engineers from Canada were kidnapped on Monday.',
];
for (const text of LEFT_OPEN) {
  test(`left open: ${text}`, () => {
    assert.deepEqual(eventsOf(text).at(-1)?.place ?? null, null);
  });
}
