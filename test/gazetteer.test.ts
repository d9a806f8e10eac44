import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeGazetteer } from '../src/codebook/gazetteer-format.ts';
import { type DraftPlace, writeGazetteer } from '../src/codebook/gazetteer-write.ts';
import { Gazetteer, openGazetteer, readFolding } from '../src/codebook/index.ts';
import { shipped } from '../src/pipeline/index.ts';

const FOLDING = shipped('codebook/en/place-folding.tsv');
const folding = readFolding(readFileSync(FOLDING, 'utf8'));

const province: DraftPlace = {
  name: 'Nordmark',
  lat: 36,
  lon: 42,
  code: 'ADM1',
  country: 'IQ',
  slug: 'IQ.99',
  names: [],
};
const town: DraftPlace = {
  name: 'Tall Zuhr',
  lat: 36.1,
  lon: 42.2,
  code: 'PPL',
  country: 'IQ',
  id: 7_000_001,
  population: 1200,
  admin1: province,
  names: [{ name: 'Telzor', kind: 'alternate' }],
};
const small = writeGazetteer([province, town], folding);
const open = (...files: Uint8Array[]) =>
  new Gazetteer(
    files.map((bytes) => decodeGazetteer(bytes, 'small.bin')),
    folding,
  );

describe('folding', () => {
  const same: readonly (readonly [string, string])[] = [
    ["Al-Ba'aj", 'Baaj'],
    ['Ar Raqqah', 'Raqqah'],
    ['Deir ez-Zor', 'Deir al-Zor'],
    ['St. Louis', 'Saint Louis'],
    ['Ft. Worth', 'Fort Worth'],
    ['São Paulo', 'Sao Paulo'],
    ['Łódź', 'Lodz'],
    ['Côte d’Ivoire', "Cote d'Ivoire"],
    ['Stratford-upon-Avon', 'Stratford upon Avon'],
    ['U.S.', 'US'],
  ];
  for (const [a, b] of same) test(`${a} is ${b}`, () => assert.equal(folding.exact(a), folding.exact(b)));

  const close: readonly (readonly [string, string])[] = [
    ['Dayr az Zawr', 'Deir al-Zour'],
    ['Tall ‘Afar', 'Tel Afar'],
    ['Latifiyah', 'Latifiya'],
    ['Qamishli', 'Kamishli'],
    ['Al Ḩawījah', 'Hawija'],
    ['Bayjī', 'Baiji'],
    ['Khmeimim', 'Hmeimim'],
    ['Kramators’k', 'Kramatorsk'],
  ];
  for (const [a, b] of close)
    test(`${a} may be ${b}`, () => assert.equal(folding.loose(folding.exact(a)), folding.loose(folding.exact(b))));

  const apart: readonly (readonly [string, string])[] = [
    ['Mosul', 'Basra'],
    ['Homs', 'Hama'],
    ['Paris', 'Parma'],
  ];
  for (const [a, b] of apart)
    test(`${a} is not ${b}`, () => assert.notEqual(folding.loose(folding.exact(a)), folding.loose(folding.exact(b))));

  test('any string folds, and folding twice changes nothing in letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const key = folding.exact(name);
        folding.loose(key);
        assert.equal(key, key.trim());
      }),
      { seed: 3 },
    );
  });

  test('a rule that is no expression, and an unknown step, are refused with their line', () => {
    assert.throws(() => readFolding('step\tfrom\tto\nexact\t(\t\n', 'f.tsv'), /f\.tsv:2/);
    assert.throws(() => readFolding('step\tfrom\tto\nnone\ta\tb\n', 'f.tsv'), /unknown step "none"/);
  });
});

describe('a gazetteer file', () => {
  test('gives back what was written', () => {
    const gazetteer = open(small);
    assert.equal(gazetteer.size, 2);
    const [found] = gazetteer.lookup(folding.exact('Telzor'));
    assert.ok(found);
    assert.equal(found.kind, 'alternate');
    assert.deepEqual(gazetteer.place(found.place), {
      placeId: 'geonames:7000001',
      name: 'Tall Zuhr',
      lat: 36.1,
      lon: 42.2,
      featureClass: 'P',
      featureCode: 'PPL',
      country: 'IQ',
      admin1: 'Nordmark',
      population: 1200,
    });
    assert.deepEqual(gazetteer.lookup(folding.exact('Nowhere')), []);
  });

  test('finds other transliterations by the loose key', () => {
    const found = open(small).lookupLoose(folding.exact('Tel Zohr'));
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['loose'],
    );
  });

  test('the same places give the same bytes', () => {
    assert.deepEqual(writeGazetteer([province, town], folding), small);
  });

  test('of a place in two files the later one counts', () => {
    const newer = writeGazetteer([{ ...town, name: 'Tall Zuhr', population: 5000, names: [] }], folding);
    const gazetteer = open(small, newer);
    const found = gazetteer.lookup(folding.exact('Tall Zuhr'));
    assert.deepEqual(
      found.map(({ place }) => gazetteer.population(place)),
      [5000],
    );
  });

  const broken: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array, RegExp])[] = [
    ['empty', () => new Uint8Array(0), /too short/],
    ['something else', (bytes) => bytes.map((byte, i) => (i < 4 ? 65 : byte)), /no gazetteer/],
    ['of another version', (bytes) => bytes.map((byte, i) => (i === 4 ? 9 : byte)), /version is 9/],
    ['cut short', (bytes) => bytes.slice(0, -8), /bytes, not/],
    ['changed', (bytes) => bytes.map((byte, i) => (i === bytes.length - 5 ? byte ^ 1 : byte)), /checksum/],
  ];
  for (const [what, damage, why] of broken) {
    test(`that is ${what} is refused`, () => {
      assert.throws(
        () => decodeGazetteer(damage(small), 'small.bin'),
        (error: Error) => why.test(error.message) && /small\.bin/.test(error.message),
      );
    });
  }

  test('the shipped one opens and knows the world', () => {
    const gazetteer = openGazetteer([shipped('models/gazetteer.bin')], folding);
    assert.ok(gazetteer.size > 200_000);
    const ids = (name: string) => gazetteer.lookup(folding.exact(name)).map(({ place }) => gazetteer.placeId(place));
    assert.ok(ids('Mosul').includes('geonames:99072'));
    assert.ok(ids('Iraq').includes('geonames:99237'));
    assert.ok(ids('Turkish').includes('geonames:298795'));
    assert.ok(ids('Baghuz').some((id) => id.startsWith('dateline:')));
  });
});
