import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed } from './place-table.ts';

/** A text, a name in it, and the country (or null) that it is resolved to. */
const COUNTRIES: readonly (readonly [say: string, name: string, country: string | null])[] = [
  // A country or great capital is meant where nothing makes another place of the name sure.
  ['Washington and Moscow agreed on a truce in Syria.', 'Moscow', 'RU'],
  ['London and Paris signed a treaty on Monday.', 'Paris', 'FR'],
  ['Georgia and Russia fought a war in 2008. Washington backed Georgia.', 'Georgia', 'GE'],
  ['In Athens, Georgia, police arrested a man. The Atlanta mayor spoke. Athens was quiet.', 'Athens', 'US'],
  ['Police in Atlanta searched for a man. Crowds gathered elsewhere in Georgia.', 'Georgia', 'US'],
  // What is called a town of a country is one there, or none that is known.
  ['Insurgents took the northern Mozambican town of Palma.', 'Palma', 'MZ'],
  ['Police raided a bar in the French city of Manchester.', 'Manchester', null],
  ['Police raided a bar in the Syrian city of Raqqa.', 'Raqqa', 'SY'],
  // States of the great federations are known wherever the text is from, however few live there.
  ['The president of Kenya met a senator in Nairobi. A quake then hit Alaska.', 'Alaska', 'US'],
  ['The president of Kenya met a senator in Nairobi. A quake then hit Tasmania.', 'Tasmania', 'AU'],
];
for (const [say, name, expected] of COUNTRIES) {
  test(`${name}: ${say}`, () => {
    const { resolution } = placed(say).toponyms.findLast(({ text }) => text === name)!;
    assert.equal(resolution.kind === 'resolved' ? resolution.place.country : null, expected);
  });
}
