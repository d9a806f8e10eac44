import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discreet } from '../src/export/index.ts';
import type { EventView } from '../src/model/index.ts';

const view = (given: Partial<EventView>): EventView => ({
  id: 'p#e1',
  article: 'p',
  source: { publishedAt: '2024-03-19' },
  type: { plover: null, acled: null, cameo: null, ucdp: null },
  status: 'reported',
  background: false,
  trigger: 'killed',
  quote: 'A king was killed long ago.',
  roles: {},
  place: null,
  time: null,
  consequences: {},
  tolls: {},
  factuality: { polarity: 'positive', modality: 'actual' },
  attribution: [],
  links: [],
  confidence: 0.5,
  method: 'frame:kill@1',
  exists: true,
  corrected: [],
  privateNames: ['Inés Peña King', 'King'],
  ...given,
});

test('a source keeps neither name nor the id made from it', () => {
  const attribution = [{ text: 'Inés Peña King, 34', actor: 'x:ines-pena-king', standing: 'witness' as const }];
  const [source] = discreet(view({ attribution }), {}).attribution;
  assert.deepEqual(source, { text: '[name withheld], 34', actor: undefined, standing: 'witness' });
});

test('who was counted is not told by a name in small letters', () => {
  const killed = [{ low: 1, best: 1, high: 1, who: 'king' }];
  assert.equal(discreet(view({ consequences: { killed } }), {}).consequences.killed![0]!.who, '[name withheld]');
});

test('a common word spelt as a name stays', () => {
  assert.equal(discreet(view({}), {}).quote, 'A king was killed long ago.');
});

test('names stand where they were asked for', () => {
  const attribution = [{ text: 'Inés Peña King', actor: 'x:ines-pena-king', standing: 'witness' as const }];
  assert.deepEqual(discreet(view({ attribution }), { privateNames: true }).attribution, attribution);
});
