import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCoder } from '../src/pipeline/index.ts';

const coder = createCoder();

/** When what was tried, told on 1 February 2021, was tried: what failed lies behind, what is planned ahead. */
const CASES: readonly [text: string, trigger: string, edtf: string][] = [
  ['The army accused the commission of failing to investigate fraud in the November vote.', 'investigate', '2020-11'],
  ['Ministers will meet in Geneva in November.', 'meet', '2021-11'],
  ['Rebels tried to seize Goma in March.', 'seize', '2020-03'],
];
for (const [text, trigger, edtf] of CASES) {
  test(`${edtf}: ${text}`, () => {
    const { events = [] } = coder.code({ id: 'a', text, publishedAt: '2021-02-01' });
    assert.equal(events.find((event) => event.trigger.text === trigger)?.time?.edtf, edtf);
  });
}
