import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coderOf } from '../src/pipeline/index.ts';
import { resources } from './code-table.ts';

const coder = coderOf(resources);

// Whom a pronoun or a bare force stands for: trigger, role, `actor ids`; undefined where nobody is meant.
const cases: readonly (readonly [
  say: string,
  trigger: string,
  role: 'actor' | 'recipient',
  ids: readonly (string | undefined)[],
])[] = [
  [
    'Malian troops arrested two men. In neighbouring Niger, 34 soldiers were killed on the same day.',
    'killed',
    'recipient',
    ['niger.military'],
  ],
  ['Malian troops arrested two men. On Monday 34 soldiers were killed.', 'killed', 'recipient', ['mali.military']],
  [
    'Pete Hegseth announced the strike. Nicolas Maduro accused the United States of planning to overthrow him.',
    'overthrow',
    'recipient',
    ['nicolas-maduro'],
  ],
  [
    'Police fired in the air to disperse students. Three of them were taken to the cells.',
    'taken',
    'recipient',
    ['x:students'],
  ],
  [
    'Protesters lit fires on Monday. "They are killing us like dogs," said Mary, a hawker.',
    'killing',
    'actor',
    [undefined],
  ],
  // Of two countries of that name the one that news means.
  ['Congolese troops entered Goma.', 'entered', 'actor', ['democratic-republic-of-the-congo.military']],
  ['Soldiers fired at protesters. "They are killing us," said Mary, a hawker.', 'killing', 'actor', ['x:soldiers']],
];
for (const [say, word, role, ids] of cases)
  test(say, () => {
    const { events = [] } = coder.code({ id: 'a', text: say, publishedAt: '2020-03-02' });
    const event = events.find(({ trigger }) => trigger.text === word);
    assert.deepEqual(
      (event?.roles[role] ?? []).map(({ actor }) => actor),
      ids,
    );
  });
