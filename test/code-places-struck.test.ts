import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coderOf } from '../src/pipeline/index.ts';
import { eventsOf, resources } from './code-table.ts';

/** Text → trigger, words of its place; `-` where none. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'Israeli jets fired missiles into Syria, striking Aleppo.': ['fired Aleppo'],
  "Russia launched forty missiles at Ukraine's energy facilities.": ['launched Ukraine'],
  'Rockets hit the U.S. embassy.': ['hit -'],
  // A faith is no ground.
  'Gunmen burned a Greek Orthodox church in Derbent.': ['burned Derbent'],
  'Gunmen went into a Greek Orthodox church on the outskirts of Damascus and killed ten people.': [
    'killed on the outskirts of Damascus',
  ],
  // All over the country, not where the last scene was.
  'Protesters in Baghdad surrounded the embassy. In other cities, protesters burned cars.': [
    'surrounded Baghdad',
    'burned -',
  ],
  'Gunmen shot a man in San Salvador. Three bombs exploded throughout the country.': [
    'shot San Salvador',
    'exploded -',
  ],
  // A road between two towns is in neither, and an unknown district is a place.
  'Gunmen abducted eleven travellers on the Kaduna-Abuja road.': ['abducted the Kaduna-Abuja road'],
  'Gunmen hijacked a train in Bolan district.': ['hijacked Bolan district'],
};

for (const [text, expected] of Object.entries(CASES))
  test(`struck: ${text}`, () =>
    assert.deepEqual(
      eventsOf(text).map(({ trigger, place }) => `${trigger.text} ${place?.text ?? '-'}`),
      expected,
    ));

test('a court sits where its verdict is told', () => {
  const text = 'PARIS (Reuters) - Rebels burned a house in Pristina, Kosovo. A court jailed the commander on Tuesday.';
  const { events } = coderOf(resources).code({ id: 'a', text, publishedAt: '2024-03-14' });
  assert.equal(events?.[1]?.place?.text, 'PARIS');
});

test('a battle between two states is not fought in the town of the dateline', () => {
  const placesOf = (text: string) =>
    coderOf(resources)
      .code({ id: 'a', text, publishedAt: '2024-03-14' })
      .events?.map(({ place }) => place?.text);
  assert.deepEqual(placesOf('BANGKOK (Reuters) - Thailand and Cambodia exchanged artillery fire on Thursday.'), [
    undefined,
  ]);
  assert.deepEqual(placesOf('BANGKOK (Reuters) - Gunmen shot two traders on Thursday.'), ['BANGKOK']);
});
