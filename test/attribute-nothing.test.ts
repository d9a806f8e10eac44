import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claims } from './claims-table.ts';

test('hostile text neither throws nor hangs', () => {
  const units = [
    '“',
    '” he said ',
    '"',
    'said ',
    'according to ',
    'that ',
    ':\n“',
    '‘',
    ', said',
    "''",
    'he said he said that ',
  ];
  for (const unit of units) {
    const text = unit.repeat(Math.ceil(2_000 / unit.length));
    const start = performance.now();
    claims(text);
    assert.ok(performance.now() - start < 30_000, unit);
  }
});

const NOTHING = [
  'The rebels released the prisoners.',
  'The army issued new rifles.',
  'Two soldiers were killed in the north.',
  'He was pronounced dead at the hospital.',
  'Three men were found dead in a ditch near Tula.',
  'Police responded to a call from the bank.',
  'The officers who responded to the scene were shot at.',
  'The rebels took the town after a week of fighting.',
  'Soldiers found a large store of arms near the river.',
  'The army showed no mercy.',
  'The bridge was named after a general.',
  'The army holds the eastern bank of the river.',
  'The two sides held talks in the capital.',
  'The “Sword of Peace” operation began on Monday.',
  'The minister addressed the crowd.',
  'The president knows the region.',
  'A group known as the Falcons took the base.',
  'The city saw heavy fighting.',
  'The troops made a stand at the bridge.',
  'They read the names of the dead.',
  'The shells struck the old town at noon.',
  'The road leads to the border.',
  'Families fled to the hills with what they could carry.',
  'The truce held for three days.',
  'A convoy of trucks carried food to the camp.',
  'The report was published on Monday.',
  'The statement came hours after the attack.',
  'Say what you want.',
  'You think you know the way.',
  'The officer was not named.',
  'The letter arrived late.',
  'The court opened at nine.',
  'The two governments signed an agreement late on Monday.',
  'Chad and Sudan signed the treaty in Doha.',
];
for (const say of NOTHING) test(`no claim: ${say}`, () => assert.deepEqual(claims(say).claims, []));
