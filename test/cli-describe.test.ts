import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeStatus } from '../src/cli/terminal/describe.ts';
import type { ReportEvent } from '../src/model/index.ts';
import { reportOf } from './keep-reports.ts';

const [plain] = reportOf({
  id: 'a',
  title: '',
  text: 'The rebels shelled the base, sources said.',
  publishedAt: '2024-03-14',
  events: [{ trigger: 'shelled', acled: null }],
}).events!;
const source = { start: 0, end: 10 };
const said = (standing: string, named = true) =>
  [{ standing, cue: [], content: [], ...(named && { source }) }] as unknown as ReportEvent['attribution'];

const CASES: readonly [words: string, event: Partial<ReportEvent>][] = [
  ['', {}],
  ['', { attribution: said('official') }],
  ['claimed by one side', { attribution: said('party') }],
  ['claimed by one side', { attribution: said('unnamed') }],
  ['alleged', { attribution: said('unnamed', false) }],
  ['planned', { factuality: { polarity: 'positive', modality: 'planned' }, attribution: said('official') }],
  ['uncertain', { factuality: { polarity: 'uncertain', modality: 'actual' } }],
  ['did not happen, background', { factuality: { polarity: 'negative', modality: 'actual' }, background: true }],
  ['denied', { factuality: { polarity: 'negative', modality: 'denied' } }],
];
for (const [words, event] of CASES) {
  test(`in the terminal: ${words || 'plain fact'} (${JSON.stringify(event)})`, () => {
    assert.equal(describeStatus({ ...plain!, ...event }), words);
  });
}
