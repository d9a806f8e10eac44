import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placed } from './place-table.ts';

/** Words that make the rules meet in odd orders. */
const PIECES =
  'Paris , Texas Mosul between and the provinces of Nineveh Anbar 20 km south near Syrian border constructor __proto__ St. Al - Fort northern U.S. ( ) . in'.split(
    ' ',
  );

test('spans quote the text and stand in order, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...PIECES)), { maxLength: 30 }),
      (parts) => {
        const text = parts.join(' ');
        const { toponyms, areas } = placed(text);
        toponyms.forEach((toponym, t) => {
          assert.equal(text.slice(toponym.start, toponym.end), toponym.text);
          assert.ok(t === 0 || toponyms[t - 1]!.end <= toponym.start);
          const { resolution } = toponym;
          if (resolution.kind !== 'resolved') return;
          assert.ok(Math.abs(resolution.place.lat) <= 90 && Math.abs(resolution.place.lon) <= 180);
          assert.ok(resolution.confidence > 0 && resolution.confidence <= 1);
        });
        for (const area of areas) {
          assert.equal(text.slice(area.start, area.end), area.text);
          assert.ok(area.toponyms.every((index) => toponyms[index]));
          assert.ok(
            area.lat === undefined || (Math.abs(area.lat) <= 90 && Math.abs(area.lon!) <= 180 && area.radiusKm! >= 0),
          );
        }
      },
    ),
    { seed: 7, numRuns: 150 },
  );
});

test('the same text gives the same answer', () => {
  const text = 'Shelling hit Deir ez-Zor, Raqqa and San Miguel near the Iraqi border.';
  assert.deepEqual(placed(text), placed(text));
});
