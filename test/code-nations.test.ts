import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coderOf } from '../src/pipeline/index.ts';
import { resources } from './code-table.ts';

const coder = coderOf(resources);

// Nations joined before one noun are as many parties; each `words: actor`.
const cases: readonly (readonly [say: string, role: 'actor' | 'recipient', parties: readonly string[]])[] = [
  ['Tunisian and Libyan officials met in Rome.', 'actor', ['tunisia.government', 'libya.government']],
  ['French and British soldiers shot a militant in Mali.', 'actor', ['france.military', 'united-kingdom.military']],
  [
    'The Turkish, Greek and Cypriot presidents held talks.',
    'actor',
    ['turkey.president', 'greece.president', 'cyprus.president'],
  ],
  [
    'Indian and Pakistani leaders condemned the attack.',
    'actor',
    ['x:indian-leaders', 'x:indian-and-pakistani-leaders'],
  ],
  ['French and Spanish police arrested five suspects.', 'actor', ['france.police', 'spain.police']],
  ['Militants ambushed Malian and Chadian troops near Kidal.', 'recipient', ['mali.military', 'chad.military']],
  ['French political and military officials visited Chad.', 'actor', ['france.military']],
  ['A Franco-German team met the minister.', 'actor', ['x:franco-german-team']],
  ['The foreign ministers of France and Germany met in Paris.', 'actor', ['france.government', 'germany.government']],
  ['Lawmakers in Mexico and Egypt criticised Kenya.', 'actor', ['mexico.parliament', 'egypt.parliament']],
  [
    'The presidents of Chad, Niger and Mali signed a pact.',
    'actor',
    ['chad.president', 'niger.president', 'mali.president'],
  ],
  ['The ambassadors of Turkey and Greece met the king.', 'actor', ['x:ambassadors', 'x:greek-ambassadors']],
  ['The president of Chad met rebels in Mali and Niger.', 'actor', ['chad.president']],
  ['Turkish soldiers and Syrian rebels attacked the town.', 'actor', ['turkey.military', 'x:syrian-rebels']],
];
for (const [say, role, parties] of cases)
  test(say, () => {
    const [event] = coder.code({ id: 'a', text: say, publishedAt: '2020-03-02' }).events ?? [];
    const found = (event?.roles[role] ?? []).flatMap(({ actor }) => actor ?? []);
    assert.deepEqual(found.sort(), [...parties].sort());
  });

// Whose they are is not where it happened.
const grounds: readonly (readonly [say: string, country: string | undefined])[] = [
  ['The ambassadors of Turkey and Greece met the Iranian president.', undefined],
  ['Soldiers from Mali, Chad and Niger killed rebels.', undefined],
  ['The foreign ministers of France and Germany met in Rome.', 'IT'],
  ['In Kano 40 students were abducted.', 'NG'],
  ['Rebels killed farmers in Mali and Niger.', 'ML'],
];
for (const [say, country] of grounds)
  test(`where: ${say}`, () => {
    const [event] = coder.code({ id: 'a', text: say, publishedAt: '2020-03-02' }).events ?? [];
    assert.equal(event?.place?.country, country);
  });
