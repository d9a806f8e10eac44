import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** Aims of every event that has some: `trigger: words`. */
const AIMS: Record<string, readonly string[]> = {
  'In May the army armed tribal forces in Borno to enable villages to defend themselves against raids.': [
    'armed: enable villages to defend themselves against raids',
  ],
  'Gunmen stormed the prison in a bid to free their commander.': ['stormed: free their commander'],
  'The army launched an offensive to retake the port.': ['offensive: retake the port'],
  // A promise, a demand, an effect that came about is no aim.
  'The army vowed to retake the port.': [],
  'The minister urged the rebels to leave the port.': [],
  'Shelling forced thousands to flee the port.': [],
};

for (const [text, expected] of Object.entries(AIMS)) {
  test(text, () => {
    const aims = eventsOf(text).flatMap(({ trigger, aims = [] }) =>
      aims.map(({ start, end }) => `${trigger.text}: ${text.slice(start, end)}`),
    );
    assert.deepEqual(aims, expected);
  });
}

test('what was done in several operations, one of them there, is no one operation and was not only there', () => {
  const text =
    'Somalia launched an operation against al-Shabab near Jowhar on Monday. Somalia’s forces have targeted al-Shabab in several operations in recent months, including in the hills of Bari province.';
  assert.deepEqual(
    eventsOf(text).map(({ trigger, place }) => `${trigger.text} @${place?.text}`),
    ['operation @near Jowhar', 'targeted @Somalia'],
  );
});
