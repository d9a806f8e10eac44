import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded, eventsOf } from './code-table.ts';

test('one happening told twice is one report with both sentences behind it', () => {
  const found = eventsOf('Gunmen attacked a church in Baghdad on Tuesday. The attack killed six people.');
  assert.equal(found.length, 1);
  assert.equal(found[0]!.evidence.length, 2);
  assert.equal(found[0]!.consequences.killed?.[0]?.best, 6);
});

test('another attack is another event', () => {
  assert.equal(eventsOf('Gunmen attacked a church in Baghdad. Another attack killed six people in Basra.').length, 2);
});

test('a purpose is linked to what serves it', () => {
  const found = eventsOf('The army launched an offensive to capture the town.');
  const offensive = found.find((event) => event.trigger.text === 'offensive');
  assert.deepEqual(
    offensive?.links.map((link) => link.rel),
    ['purpose'],
  );
});

test('a named operation is a campaign with its parties', () => {
  const { campaigns } = coded('The army launched an operation, dubbed “Iron Hill,” against rebels.');
  assert.deepEqual(
    campaigns.map(({ name }) => name),
    ['Iron Hill'],
  );
});

test('what is left open says why', () => {
  const [event] = eventsOf('Two engineers were kidnapped.');
  assert.ok(event?.leftOpen.some(({ property }) => property === 'actor'));
});

for (const text of [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a'.repeat(5000),
  '“”‘’',
  'Attack attack attack attack',
  '() [] {} <> \n\n\n',
  'killed '.repeat(800),
]) {
  test(`hostile text is coded, not refused: ${JSON.stringify(text.slice(0, 12))}`, () =>
    assert.doesNotThrow(() => eventsOf(text)));
}
