import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identified } from './identify-table.ts';

/** Day, text, ids of the named people in order: who held office then, or was named in full before. */
const CASES: readonly (readonly [day: string, text: string, ids: readonly string[]])[] = [
  ['1990-02-17', 'Mr. Bush condemned the attack.', ['george-h-w-bush']],
  ['2003-02-17', 'Mr. Bush condemned the attack.', ['george-w-bush']],
  ['1998-02-17', 'Clinton condemned the attack.', ['bill-clinton']],
  ['2016-02-17', 'Clinton condemned the attack.', ['hillary-clinton']],
  ['2016-02-17', 'Bill Clinton met the king. Clinton thanked him.', ['bill-clinton']],
  ['1998-02-17', 'Hillary Clinton met the queen. Clinton thanked her.', ['hillary-clinton']],
];
for (const [publishedAt, text, ids] of CASES)
  test(`${publishedAt}: ${text}`, () => {
    const known = identified(text, { publishedAt }).actors.filter(
      ({ kind, id }) => kind === 'person' && !id.startsWith('x:'),
    );
    assert.deepEqual(
      known.map(({ id }) => id),
      ids,
    );
  });
