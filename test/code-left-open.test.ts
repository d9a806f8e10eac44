import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCoder } from '../src/pipeline/index.ts';

const coder = createCoder();

const CASES = [
  { text: 'Gunmen killed two people in Mosul on Monday.', publishedAt: '2024-03-14', property: 'time', why: undefined },
  {
    text: 'Gunmen killed two people in Mosul on Monday.',
    property: 'time',
    why: 'no day of publication to count from',
  },
  {
    text: 'Two people were killed in Mosul.',
    publishedAt: '2024-03-14',
    property: 'actor',
    why: 'the clause names no doer',
  },
] as const;
for (const { property, why, ...input } of CASES) {
  test(`${property} of “${input.text}”, ${'publishedAt' in input ? 'dated' : 'undated'}: ${why ?? 'told'}`, () => {
    const [event] = coder.code({ id: 'a', ...input }).events!;
    assert.equal(event!.leftOpen?.find((left) => left.property === property)?.why, why);
  });
}
