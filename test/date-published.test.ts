import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dated } from './date-table.ts';

test('a given publication day stands', () => {
  assert.deepEqual(dated('It began on Sunday, July 7.', '2019-07-08T06:00:00Z').published, {
    day: '2019-07-08',
    basis: 'given',
    confidence: 1,
    candidates: [],
  });
});

test('weekday, day and a bound give the publication day, never for certain', () => {
  const { published, timexes } = dated('The dam broke on Monday, June 3. It was built in 2016.');
  assert.equal(published.day, '2019-06-03');
  assert.equal(published.basis, 'inferred');
  assert.ok(published.confidence < 1);
  assert.ok(published.candidates.every(({ because }) => because.length > 0));
  assert.deepEqual(
    published.candidates.slice(0, 2).map(({ day }) => day),
    ['2019-06-03', '2024-06-03'],
  );
  assert.equal(timexes[0]!.value, '2019-06-03');
  assert.equal(timexes[0]!.basis, 'inferred');
  assert.equal(timexes[1]!.basis, 'stated');
});

test('years that the text rules out are no candidates', () => {
  const { published } = dated('The dam broke on Monday, June 3. It was built in 2016.');
  assert.ok(published.candidates.every(({ day }) => day > '2016'));
});

test('a full date with its weekday gives the publication day', () => {
  assert.equal(dated('The dam broke on Monday, June 3, 2019.').published.day, '2019-06-03');
});

test('the latest of several such days is taken, and days that do not agree leave it open', () => {
  const built = 'It was built in 2016.';
  assert.equal(
    dated(`It broke on Monday, June 3. Help came on Wednesday, June 5. ${built}`).published.day,
    '2019-06-05',
  );
  assert.equal(dated(`It broke on Monday, June 3. Help came on Friday, June 5. ${built}`).published.day, undefined);
});

test('what names no weekday with its date, or has no bound, leaves the day open', () => {
  for (const say of ['The dam broke on Monday.', 'The dam broke on June 3.', 'The dam broke on Monday, June 3.']) {
    assert.equal(dated(say).published.day, undefined, say);
  }
});
