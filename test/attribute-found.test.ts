import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAttributions } from '../src/attribute/index.ts';
import type { Span } from '../src/model/index.ts';
import { lexicon, resources } from './claims-table.ts';

/** Everything found, wants and bare objects included, before the choice of what is a claim. */
const found: readonly (readonly [say: string, ...rows: [string, string, string][]])[] = [
  ['The governor supports the truce.', ['The governor', 'supports', 'the truce']],
  ['The rebels want the army to leave.', ['The rebels', 'want', 'the army to leave']],
  ['The general praised the border guards.', ['The general', 'praised', 'the border guards']],
  [
    'The president accused the rebels of burning the market.',
    ['The president', 'accused', 'the rebels of burning the market'],
  ],
  ['The minister described the attack as a crime.', ['The minister', 'described', 'the attack as a crime']],
  ['The council criticized the army for the delay.', ['The council', 'criticized', 'the army for the delay']],
  ['The envoy hopes to meet the rebels.', ['The envoy', 'hopes', 'to meet the rebels']],
  ['The rebels plan to boycott the vote.', ['The rebels', 'plan', 'to boycott the vote']],
  ['The mayor is confident that the wall will hold.', ['The mayor', 'is confident', 'that the wall will hold']],
  ['The minister referred to the attack.', ['The minister', 'referred to', 'the attack']],
  ['Residents complained about the checkpoints.', ['Residents', 'complained about', 'the checkpoints']],
  ['The envoy called the vote a farce.', ['The envoy', 'called', 'the vote a farce']],
  ['The colonel announced a new offensive.', ['The colonel', 'announced', 'a new offensive']],
  ['The ministry released a report.', ['The ministry', 'released', 'a report']],
  ['The ministry denied the report.', ['The ministry', 'denied', 'the report']],
  ['The council called for a truce.', ['The council', 'called for', 'a truce']],
  ['The soldiers walked to the river.'],
];
for (const [say, ...rows] of found) {
  test(`found: ${say}`, () => {
    const a = resources.annotator.analyse(say);
    const text = (spans: readonly Span[]) => spans.map(({ start, end }) => say.slice(start, end)).join(' … ');
    const ours = findAttributions(a, lexicon).map(({ source, cue, content }) => [
      source ? a.slice(a.spanOf(...source.range)) : '',
      text(cue.map((range) => a.spanOf(...range))),
      text(content),
    ]);
    assert.deepEqual(ours, rows);
  });
}
