import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCoder } from '../src/pipeline/index.ts';

const coder = createCoder();

/** Who did it, by id: those of a part of the world are of no one state, whatever the article is about. */
const CASES: Readonly<Record<string, string>> = {
  'In Lima, Latin American governments condemned Peru.': 'x:latin-american-governments',
  'American leaders met on Monday. West African troops attacked rebels.': 'x:west-african-troops',
  'Central American presidents met on Monday.': 'x:central-american-presidents',
  'American troops attacked rebels.': 'united-states.military',
  'South African soldiers attacked rebels.': 'south-africa.military',
  'The war in Mali goes on. Government troops attacked rebels.': 'mali.military',
};
for (const [text, id] of Object.entries(CASES)) {
  test(`${id}: ${text}`, () => {
    const { events = [] } = coder.code({ id: 'a', text, publishedAt: '2024-03-14' });
    assert.equal(events.at(-1)!.roles.actor?.[0]?.actor, id);
  });
}
