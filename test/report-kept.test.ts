import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedReport } from '../src/keep/index.ts';
import { createCoder } from '../src/pipeline/index.ts';

const coder = createCoder();
const publishedAt = '2024-03-14';

const TEXTS: Readonly<Record<string, string>> = {
  'an operation of which no deed is told': 'Her uncle is a veteran of Operation Clear River. He grows apples now.',
  'an operation and its deeds': 'The army launched an operation, dubbed “Iron Hill,” against rebels in Gao on Monday.',
  'nothing to code': 'It rained in the hills all day.',
  'a word alone': 'Fire',
  'lone halves of pairs': 'Troops \ud83d shelled \udc00 Gao on Monday, killing 4.',
  'no letters': '… 12 — 13?!',
};

for (const [what, text] of Object.entries(TEXTS)) {
  test(`what the coder writes can be kept: ${what}`, () => {
    const report = JSON.parse(JSON.stringify(coder.code({ id: 'a', text, publishedAt })));
    assert.equal(checkedReport(report, 'line 1'), report);
  });
}

test('a campaign always lists its events', () => {
  const [text] = Object.values(TEXTS);
  const { campaigns } = coder.code({ id: 'a', text: text!, publishedAt });
  assert.deepEqual(
    campaigns?.map(({ name, events }) => ({ name, events })),
    [{ name: 'Operation Clear River', events: [] }],
  );
});
