import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCoder } from '../src/pipeline/index.ts';

const coder = createCoder();

/** Text → id of the first actor: a house of parliament without a country is that of the story, then of the dateline. */
const CASES: Readonly<Record<string, string>> = {
  'JOS, Nigeria - The House of Representatives on Tuesday called on the army to leave Plateau State.':
    'nigeria.parliament',
  'MANILA, Philippines - The House of Representatives condemned China on Tuesday.': 'philippines.parliament',
  'WASHINGTON - The House of Representatives blocked arms sales to Saudi Arabia over the war in Yemen.':
    'united-states.parliament',
  'RABAT - The U.S. House of Representatives condemned the raid.': 'us-house',
};

for (const [text, expected] of Object.entries(CASES)) {
  test(text, () => {
    const report = coder.code({ id: 'a', text, publishedAt: '2024-11-20' });
    assert.equal(report.events?.[0]?.roles.actor?.[0]?.actor, expected);
  });
}
