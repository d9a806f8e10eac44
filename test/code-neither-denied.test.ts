import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded } from './code-table.ts';

const CASES = [
  ['The army would not confirm or deny that it had bombed the camp.', 'actual uncertain'],
  ['The army has not denied that its planes bombed the camp.', 'actual uncertain'],
  ['Kyiv neither confirmed nor denied that it had shelled the village.', 'actual uncertain'],
  ['The army denied that it had bombed the camp.', 'denied negative'],
  ['The rebels did not attack the town or burn it.', 'actual negative'],
] as const;

for (const [text, expected] of CASES) {
  test(`what a denial leaves open: ${text}`, () => {
    const { modality, polarity } = coded(text).events[0]!.factuality;
    assert.equal(`${modality} ${polarity}`, expected);
  });
}
