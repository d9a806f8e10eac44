import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventReport } from '../src/model/index.ts';
import { loadResources, runStages } from '../src/pipeline/index.ts';

const resources = loadResources();
const PUBLISHED = '2024-03-14'; // a Thursday

function eventsOf(text: string): readonly EventReport[] {
  return runStages({ id: 'a', text, publishedAt: PUBLISHED, publishedAtBasis: 'given' }, resources).events;
}

function table(name: string, rows: Record<string, readonly string[]>, write: (event: EventReport) => string): void {
  for (const [text, expected] of Object.entries(rows)) {
    test(`${name}: ${text}`, () => assert.deepEqual(eventsOf(text).map(write), expected));
  }
}

/** Trigger, EDTF, `!` where background. */
const WHEN: Record<string, readonly string[]> = {
  // A length before "after" or "before" dates the clause behind it, not the one it hangs on.
  'Iraqi forces declared victory over the militants in late 2017, a few months after driving the rebels from Mosul.': [
    'declared 2017-10/2017-12!',
    'driving 2017-05~/2017-08~!',
  ],
  'Rebels attacked a base in Kirkuk on Monday, two days after soldiers killed their leader in Baghdad.': [
    'attacked 2024-03-11',
    'killed 2024-03-09',
  ],
  'The army entered the city on March 13, hours before rebels bombed the bridge.': [
    'entered 2024-03-13',
    'bombed 2024-03-13~',
  ],
  'The army shelled the town for two days before rebels bombed the bridge on Monday.': [
    'shelled 2024-03-14',
    'bombed 2024-03-11',
  ],
};
table('when', WHEN, ({ trigger, time, background }) => `${trigger.text} ${time?.edtf ?? '-'}${background ? '!' : ''}`);

/** Trigger and the words of its place. */
const WHERE: Record<string, readonly string[]> = {
  // A dash or a bracket brings the narrower place of the two.
  'The group lost its last territory in Syria – Baghuz, a desert hamlet – in March.': ['lost Baghuz'],
  'The rebels lost their last stronghold in Syria (Palmyra) in March.': ['lost Palmyra'],
  'Rebels attacked a base in Syria (Iraq closed its border) on Monday.': ['attacked Syria', 'closed -'],
};
table('where', WHERE, ({ trigger, place }) => `${trigger.text} ${place?.text ?? '-'}`);
