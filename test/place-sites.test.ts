import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCoder } from '../src/pipeline/index.ts';

const coder = createCoder();

/** A text, and the places of its report: words, `~` where associative, country or point where known. */
const PLACES: Record<string, readonly string[]> = {
  // A structure is a place by its own name, the town in it a name inside a name.
  'A bomb exploded near the Samarra Barrage on Monday.': ['Samarra Barrage', 'Samarra~ IQ'],
  'Gunmen fired on troops near Tiyas Military Airfield.': ['Tiyas Military Airfield'],
  // What people or bodies are called after is none.
  'They met at the Blue Moon Hotel.': [],
  'Gunmen attacked the airport and the mosque.': [],
  // A unit written with a capital is a part of the name.
  'Shells fell in Hasaka Province.': ['Hasaka Province SY'],
  'Shells fell in Hasaka province.': ['Hasaka SY'],
  // What "of" follows is named whole; what is called after a saint is no town.
  'Troops searched the village of Let Yet Kone.': ['Let Yet Kone'],
  'A bomb exploded at the Saint Peter and Saint Paul Coptic Church in Cairo.': ['Saint Peter~ US', 'Cairo EG'],
  'Rebels hid in the state of Chhattisgarh.': ['Chhattisgarh IN'],
  // Degrees are a point without a name.
  'Jets struck a convoy at 36.335° N, 43.119° E on Monday.': ['36.335° N, 43.119° E 36.335 43.119'],
  'The base lies at 33°47′30″S 44°30′W.': ['33°47′30″S 44°30′W -33.79167 -44.5'],
  'It was 35° in Mosul.': ['Mosul IQ'],
  'It lies at 99° N, 43° E.': [],
};
for (const [text, expected] of Object.entries(PLACES)) {
  test(`sites: ${text}`, () => {
    const { places = [] } = coder.code({ id: 's', text, publishedAt: '2024-03-14' });
    const found = places.map(({ text: words, use, country, lat, lon }) =>
      [
        `${words}${use === 'associative' ? '~' : ''}`,
        ...(country ? [country] : lat === undefined ? [] : [lat, lon]),
      ].join(' '),
    );
    assert.deepEqual(found, expected);
  });
}

test('an event at a point that the text gives is there', () => {
  const report = coder.code({
    id: 's',
    text: 'Jets struck a convoy at 36.335° N, 43.119° E on Monday.',
    publishedAt: '2024-03-14',
  });
  const place = report.events?.[0]?.place;
  assert.deepEqual(
    [place?.text, place?.lat, place?.lon, place?.geoPrecision],
    ['36.335° N, 43.119° E', 36.335, 43.119, 1],
  );
});
