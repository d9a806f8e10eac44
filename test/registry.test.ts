import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRegistry, foldName, loadRegistry, openCodebook } from '../src/codebook/index.ts';
import { shipped } from '../src/pipeline/index.ts';
import { scratchFolder } from './scratch.ts';

const source = openCodebook([shipped('codebook')]);
const registry = loadRegistry(source);

/** A codebook folder of the user's with one table of actors. */
function ownCodebook(rows: string, name = 'own.tsv'): string {
  return scratchFolder({ [`en/actors/${name}`]: rows.replaceAll('|', '\t') });
}

const HEADER = 'id|name|aliases|kind|sector|country|parent|from|to|ids\n';

test('the shipped registry has no fault', () => assert.deepEqual(checkRegistry(source), []));

test('it holds what it is meant to hold', () => {
  const count = (...kinds: string[]) =>
    [...registry.entries.values()].filter(({ kind }) => kinds.includes(kind)).length;
  assert.ok(count('rebel', 'militia', 'coalition', 'party', 'movement', 'criminal') >= 500);
  assert.ok(count('igo', 'ngo') >= 120);
  assert.ok(count('media') >= 200);
  assert.ok(count('person') >= 500);
  assert.ok(registry.countries.byIso2.size >= 193);
});

test('every country has codes, a name and a capital or none of its own', () => {
  for (const { iso2, iso3, name, slug } of registry.countries.byIso2.values()) {
    assert.match(iso2, /^[A-Z]{2}$/);
    assert.match(iso3, /^[A-Z]{3}$/);
    assert.ok(name && slug, iso2);
  }
});

test('every file of actors says where it comes from and under which licence', () => {
  for (const name of [
    ...source.list('en/actors'),
    'countries.tsv',
    'en/role-words.tsv',
    'en/role-titles.tsv',
    'en/role-modifiers.tsv',
  ])
    for (const { path, text } of source.files(name)) {
      assert.match(text, /^#/, path);
      assert.match(text, /licence/i, path);
    }
});

for (const [text, folded] of [
  ['al-Qaeda', 'al qaeda'],
  ['Da’esh', 'daesh'],
  ['U.S.', 'us'],
  ['Côte d’Ivoire', 'cote divoire'],
  ['Erdoğan', 'erdogan'],
  ['Yıldırım', 'yildirim'],
  ['People’s Army', 'peoples army'],
  ['  M-19 ', 'm 19'],
  ['', ''],
  ['—', ''],
] as const)
  test(`"${text}" folds to "${folded}"`, () => assert.equal(foldName(text), folded));

test('a file of the user adds actors and replaces shipped ones', () => {
  const folder = ownCodebook(
    `${HEADER}arland-front|Arland Front|AF-77|rebel|REB|FR\nisis|The State|||`.replace(
      'isis|The State|||',
      'isis|The State||rebel|REB|IQ',
    ),
  );
  const own = openCodebook([shipped('codebook'), folder]);
  assert.deepEqual(checkRegistry(own), []);
  const both = loadRegistry(own);
  assert.equal(both.byName.get('af 77')?.[0]?.entry.id, 'arland-front');
  assert.deepEqual(both.entries.get('isis')?.countries, ['IQ']);
});

const faulty: readonly [what: string, row: string, code: string, says: RegExp][] = [
  ['an unknown kind', 'a|A||army|MIL|FR', 'registry-value', /unknown kind "army"/],
  ['an unknown sector', 'a|A||rebel|RBL|FR', 'registry-value', /unknown sector "RBL"/],
  ['an unknown country', 'a|A||rebel|REB|XX', 'registry-country', /unknown country "XX"/],
  ['an unknown parent', 'a|A||rebel|REB|FR|no-such', 'registry-parent', /no-such/],
  ['a date that is none', 'a|A||rebel|REB|FR||soon', 'registry-value', /not a date "soon"/],
  ['an end before the beginning', 'a|A||rebel|REB|FR||2005|1999', 'registry-period', /ends before/],
  ['an id that is none', 'a b|A||rebel|REB|FR', 'registry-value', /not an id/],
  ['no name', 'a|||rebel|REB|FR', 'registry-no-name', /has no name/],
  ['one id twice', 'a|A||rebel|REB|FR\na|B||rebel|REB|FR', 'registry-id-twice', /two rows/],
];

for (const [what, row, code, says] of faulty) {
  test(`a row with ${what} is a fault with its line`, () => {
    const faults = checkRegistry(openCodebook([shipped('codebook'), ownCodebook(HEADER + row)]));
    assert.equal(faults[0]?.code, code);
    assert.match(faults[0]?.what ?? '', says);
    assert.match(faults[0]?.where ?? '', /own\.tsv:\d+/);
  });
}

test('a role with no title is a fault', () => {
  const folder = ownCodebook('name|aliases|country|roles|for\nJane Roe||FR|wizard 1999/', 'leaders.tsv');
  const faults = checkRegistry(openCodebook([shipped('codebook'), folder]));
  assert.equal(faults[0]?.code, 'registry-role');
});
