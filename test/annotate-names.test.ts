import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashLower } from '../src/annotate/hash.ts';
import { extend, NAME_FEATURES, NameLexicon } from '../src/annotate/neural/name-features.ts';
import { readWords } from '../src/annotate/words.ts';
import { NAME_TYPES } from '../src/model/index.ts';
import { loadAnnotator } from '../src/pipeline/resources.ts';

const annotator = loadAnnotator();

/** Name after name as `words/TYPE`. */
const named: readonly (readonly [say: string, names: string])[] = [
  ['Mr Okoro met President Salgado in Quito.', 'Okoro/PER Salgado/PER Quito/LOC'],
  ['A spokesman for the Free Aleppo Army, Nabil Farouk, declined to comment.', 'Free Aleppo Army/ORG Nabil Farouk/PER'],
  ['Boko Haram fighters attacked Maiduguri on Friday.', 'Boko Haram/ORG Maiduguri/LOC'],
  ['The World Food Programme (WFP) sent trucks to Darfur.', 'World Food Programme/ORG WFP/ORG Darfur/LOC'],
  ['Two South African soldiers died near Goma, the SANDF said.', 'South African/NORP Goma/LOC SANDF/ORG'],
  [
    'Workers at Harbour Steel Corp. went on strike, the Daily Observer reported.',
    'Harbour Steel Corp./ORG Daily Observer/ORG',
  ],
  ['Kurdish and Turkmen families fled Tal Afar.', 'Kurdish/NORP Turkmen/NORP Tal Afar/LOC'],
  ['Fighting broke out near Kunduz Afghanistan on Sunday.', 'Kunduz/LOC Afghanistan/LOC'],
  ['She moved from Toledo Ohio to San Antonio TX in May.', 'Toledo/LOC Ohio/LOC San Antonio/LOC TX/LOC'],
  ['Hurricane Ofelia flooded the town, and Ofelia was still growing.', 'Ofelia/MISC Ofelia/MISC'],
  ['The bridge was rebuilt after the flood.', ''],
];

for (const [say, names] of named) {
  test(`names: ${say}`, () => {
    const analysis = annotator.analyse(say);
    assert.equal(analysis.names.map((name) => `${analysis.slice(name)}/${name.type}`).join(' '), names);
  });
}

test('a name that one sentence makes plain is known in the others', () => {
  const analysis = annotator.analyse(
    'Kossivi fell. President Ama Kossivi of Togo was taken to hospital. Kossivi is 61.',
  );
  assert.deepEqual(
    analysis.names.map((name) => `${analysis.slice(name)}/${name.type}`),
    ['Kossivi/PER', 'Ama Kossivi/PER', 'Togo/LOC', 'Kossivi/PER'],
  );
});

const hash = (word: string): number => hashLower(word, 0, word.length);
const lexicon = new NameLexicon({
  vectors: Int32Array.of(hash('army'), hash('north')),
  words: Int32Array.of(hash('army')),
  towns: Int32Array.of(hash('goma')),
  townSizes: Uint8Array.of(2),
  rareWords: Int32Array.from([hash('zuwara'), hash('adwan')].sort((a, b) => a - b)),
  clusters: Uint8Array.of(7, 8, ...(hash('zuwara') < hash('adwan') ? [9, 10] : [10, 9])),
  starts: Int32Array.of(hash('north'), hash('army')),
  reaches: Uint8Array.of(3, 1),
  names: Int32Array.of(
    ['north', 'goma'].map(hash).reduce(extend, 0),
    ['north', 'goma', 'army'].map(hash).reduce(extend, 0),
    extend(0, hash('army')),
  ),
  nameTypes: Uint8Array.of(NAME_TYPES.indexOf('LOC'), NAME_TYPES.indexOf('ORG'), NAME_TYPES.indexOf('ORG')),
  regions: new Int32Array(),
});

/** The named column for each word of a text cut at blanks. */
function column(feature: (typeof NAME_FEATURES)[number]['name'], text: string): number[] {
  const spans = [...text.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  const tokens = { starts: Int32Array.from(spans, ([start]) => start), ends: Int32Array.from(spans, ([, end]) => end) };
  const ids = new Int32Array(spans.length * NAME_FEATURES.length);
  lexicon.write(readWords(text, tokens, Int32Array.of(0, spans.length)), 0, spans.length, ids, 0);
  const at = NAME_FEATURES.findIndex(({ name }) => name === feature);
  return spans.map((_, i) => ids[i * NAME_FEATURES.length + at]!);
}

test('known names: the longest, by type and by part', () => {
  const [first, further, alone] = [1 + 3 * 1 + 1, 1 + 3 * 1 + 2, 1 + 3 * 1];
  assert.deepEqual(column('known', 'the North Goma Army of old'), [0, first, further, further, 0, 0]);
  assert.deepEqual(column('known', 'in North Goma lies'), [0, 1 + 3 * 2 + 1, 1 + 3 * 2 + 2, 0]);
  assert.deepEqual(column('known', 'an Army unit'), [0, alone, 0]);
  assert.deepEqual(column('known', 'our army went north'), [0, 0, 0, 0]);
});

test('words have the cluster of their vector, or their own', () => {
  assert.deepEqual(column('cluster', 'Army North Zuwara Adwan unheard-of'), [7, 8, 9, 10, 0]);
});
