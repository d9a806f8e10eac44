import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadResources, runStages } from '../src/pipeline/index.ts';

const resources = loadResources();

/** Text → the trigger and its `modality polarity`. */
const CASES: Record<string, readonly [trigger: string, status: string]> = {
  'Had the rebels attacked, the town would have fallen.': ['attacked', 'hypothetical uncertain'],
  'Were troops sent to the town, the rebels would flee.': ['sent', 'hypothetical uncertain'],
  'The army came close to capturing the town.': ['capturing', 'attempted negative'],
  'The rebels have stopped short of attacking the town.': ['attacking', 'actual negative'],
  'The army is unlikely to attack the town.': ['attack', 'possible uncertain'],
  'The leaders were supposed to meet on Friday.': ['meet', 'planned positive'],
  'Parliament voted to send troops to Mali.': ['send', 'planned positive'],
  'Imagine the rebels captured the capital.': ['captured', 'hypothetical uncertain'],
  // A plain past with a had elsewhere, a plan that is carried out.
  'The rebels had attacked the town before the troops came.': ['attacked', 'actual positive'],
  'The rebels came to the town and attacked a school.': ['attacked', 'actual positive'],
};

for (const [text, [trigger, status]] of Object.entries(CASES))
  test(text, () => {
    const { events } = runStages({ id: 'a', text, publishedAt: '2024-03-14' }, resources);
    const event = events.find((one) => one.trigger.text === trigger);
    assert.equal(event ? `${event.factuality.modality} ${event.factuality.polarity}` : '', status);
  });
