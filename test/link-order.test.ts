import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { link } from '../src/link/index.ts';
import type { EventView } from '../src/model/index.ts';
import { actor, on, place, told } from './told.ts';

/** Reports of a few articles that differ in little: most could be of one event, few can. */
const views = fc
  .array(
    fc.record({
      article: fc.constantFrom('a', 'b', 'c', 'd'),
      day: fc.constantFrom('2024-03-13', '2024-03-14'),
      timex: fc.constantFrom(undefined, 0),
      east: fc.constantFrom(36.25, 36.3, 37.5),
      toll: fc.constantFrom(undefined, 4, 9, 40),
      who: fc.constantFrom(undefined, 'russia.military', 'isis'),
      confidence: fc.constantFrom(0.5, 0.8),
      isInTitle: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ article, day, timex, east, toll, who, confidence, isInTitle }, at) =>
      told(article, {
        id: `${article}#${isInTitle ? 't' : 'e'}${at}`,
        toll,
        confidence,
        ...on(day, timex),
        ...place({ lon: east, placeId: `geonames:${east}` }),
        ...(who ? { roles: actor(who) } : {}),
      }),
    ),
  );

const events = (reports: readonly EventView[]) => JSON.stringify(link(reports, []));

test('the order in which reports come does not matter', () => {
  const shuffled = views.chain((reports) =>
    fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
  );
  fc.assert(fc.property(shuffled, ([reports, others]) => assert.equal(events(others), events(reports))));
});

test('a report tells of one event at most; an event has several, and its disagreements name only them', () => {
  fc.assert(
    fc.property(views, (reports) => {
      const linked = link(reports, []);
      const ids = linked.flatMap((event) => event.reports);
      assert.equal(new Set(ids).size, ids.length);
      for (const event of linked) {
        assert.ok(event.reports.length > 1);
        assert.equal(event.because.length, event.reports.length - 1);
        for (const { values } of event.disagreements) {
          assert.ok(values.length > 1);
          assert.ok(values.every((value) => value.reports.every((id) => event.reports.includes(id))));
        }
      }
    }),
  );
});
