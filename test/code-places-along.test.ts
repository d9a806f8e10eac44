import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** Text → trigger, name of its place; `-` where none. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // Where the same people were just then.
  'The mayor was shot dead on Monday when he was driving through the town of Kidal.': ['shot town of Kidal'],
  'Two soldiers were killed as they left a mosque in Gao.': ['killed Gao'],
  'Three officers were ambushed while patrolling near Gao.': ['ambushed near Gao', 'patrolling near Gao'],
  'Soldiers fought rebels as the latter tried to enter the city of Usulutan.': ['fought city of Usulutan'],
  // Where somebody comes from.
  'A Louisiana man was arrested.': ['arrested -'],
  'Cpl. Anthony Bell, 21, of Pennsylvania, was killed.': ['killed -'],
  'A Chiefland man was arrested.': ['arrested Chiefland'],
  // The state whose consulate it is.
  'A bomb hit the U.S. consulate. The blast shook the capital.': ['hit -'],
  // The telling turns elsewhere.
  'Two officers were shot in Bogota. Elsewhere, men shot at a newspaper.': ['shot Bogota', 'shot -'],
};

for (const [text, expected] of Object.entries(CASES))
  test(`along: ${text}`, () =>
    assert.deepEqual(
      eventsOf(text).map(({ trigger, place }) => `${trigger.text} ${place?.text ?? '-'}`),
      expected,
    ));

test('where people were killed when something was done, that was', () => {
  const [killed] = eventsOf(
    'Two officers were killed when rebels fired on a patrol near Gao. The minister was in Mopti.',
  );
  assert.equal(killed?.place?.text, 'near Gao');
});
