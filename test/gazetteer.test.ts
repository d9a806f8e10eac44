import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { download } from '../src/cli/gazetteer/download.ts';
import { addGazetteer, listGazetteers, removeGazetteer } from '../src/cli/gazetteer/own.ts';
import { readZip } from '../src/cli/gazetteer/zip.ts';
import { decodeGazetteer } from '../src/codebook/gazetteer-format.ts';
import { type DraftPlace, writeGazetteer } from '../src/codebook/gazetteer-write.ts';
import { Gazetteer, openGazetteer, readFolding } from '../src/codebook/index.ts';
import { shipped } from '../src/pipeline/index.ts';
import { scratchFolder } from './scratch.ts';

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

/** A row of a GeoNames country file: 19 columns. */
function row(
  id: number,
  name: string,
  cls: string,
  code: string,
  lat: number,
  lon: number,
  population = 0,
  alternates = '',
): string {
  const head = [id, name, name, alternates, lat, lon, cls, code, 'IQ', '', '98', '', '', ''];
  return [...head, population, '', 100, 'Asia/Baghdad', '2024-01-01'].join('\t');
}

const DUMP = `${[
  row(1, 'Republic of Iraq', 'A', 'PCLI', 33, 44),
  row(2, 'Wadi Province', 'A', 'ADM1', 34, 43),
  row(3, 'Qaryat al Jisr', 'P', 'PPL', 34.1, 43.1, 300, 'Jisr Village,قرية الجسر'),
  row(4, 'Some Hotel', 'S', 'HTL', 34.1, 43.1),
].join('\n')}\n`;
const ALTERNATES = '10\t3\ten\tBridge Village\t\t\t\t\t\t\n11\t3\tlink\thttps://example.org\t\t\t\t\t\t\n';
const DIVISIONS = 'IQ.98\tWadi\tWadi\t2\n';

/** A zip archive of one file. */
function zip(name: string, text: string): Buffer {
  const data = Buffer.from(text);
  const packed = deflateRawSync(data);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(data), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(data.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from([80, 75, 3, 4]), shared, Buffer.from(name), packed]);
  const entry = Buffer.concat([Buffer.from([80, 75, 1, 2, 20, 0]), shared, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.set([80, 75, 5, 6]);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

describe('adding GeoNames files', () => {
  const data = scratchFolder();
  const file = (name: string, content: string | Buffer) => {
    const path = join(data, name);
    writeFileSync(path, content);
    return path;
  };
  const ownPath = join(data, 'gazetteer', 'IQ.bin');

  test('makes villages findable, with their names and province', () => {
    const paths = [
      file('IQ.txt', DUMP),
      file('alternateNamesV2.txt', ALTERNATES),
      file('admin1CodesASCII.txt', DIVISIONS),
    ];
    const own = addGazetteer(data, 'IQ', paths, FOLDING);
    assert.equal(own.places, 2);
    const gazetteer = openGazetteer([shipped('models/gazetteer.bin'), own.path], folding);
    for (const name of ['Qaryat al Jisr', 'Jisr Village', 'Bridge Village']) {
      const [found] = gazetteer.lookup(folding.exact(name));
      assert.ok(found, name);
      assert.equal(gazetteer.placeId(found.place), 'geonames:3');
      assert.equal(gazetteer.name(gazetteer.admin1(found.place)), 'Wadi Province');
    }
    assert.deepEqual(
      listGazetteers(data).map(({ name, places }) => [name, places]),
      [['IQ', 2]],
    );
  });

  test('reads an archive as it reads its file', () => {
    const before = readFileSync(ownPath);
    addGazetteer(
      data,
      'IQ',
      [file('IQ.zip', zip('IQ.txt', DUMP)), join(data, 'alternateNamesV2.txt'), join(data, 'admin1CodesASCII.txt')],
      FOLDING,
    );
    assert.deepEqual(readFileSync(ownPath), before);
  });

  const faults: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['cut off', DUMP.slice(0, -20), /cut off/],
    ['short of columns', `${DUMP}5\tX\n`, /row of 2 columns/],
    ['no numbers', DUMP.replace('34.1', 'north'), /no number/],
    ['no GeoNames file', 'a,b,c\n1,2,3\n', /no GeoNames file/],
    ['an archive cut short', zip('IQ.txt', DUMP).subarray(0, 60), /cut short/],
    [
      'an archive that was changed',
      zip('IQ.txt', DUMP).map((byte, i) => (i === 50 ? byte ^ 255 : byte)) as Buffer,
      /unpack|checksum/,
    ],
  ];
  for (const [what, content, why] of faults) {
    test(`${what}: refused, and the old one stays`, () => {
      const before = readFileSync(ownPath);
      assert.throws(() => addGazetteer(data, 'IQ', [file('bad.txt', content)], FOLDING), why);
      assert.deepEqual(readFileSync(ownPath), before);
      assert.ok(!existsSync(`${ownPath}.new`));
    });
  }

  test('a file that is not there is named', () => {
    assert.throws(() => addGazetteer(data, 'IQ', [join(data, 'none.txt')], FOLDING), /none\.txt/);
  });

  test('is undone by remove', () => {
    removeGazetteer(data, 'IQ');
    assert.deepEqual(listGazetteers(data), []);
    assert.throws(() => removeGazetteer(data, 'IQ'), /no gazetteer of this name/);
  });

  test('any bytes as an archive are refused, never worse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readZip(Buffer.from(bytes), 'x.zip');
        } catch (error) {
          assert.equal((error as Error).name, 'InputError');
        }
      }),
      { seed: 5 },
    );
  });
});

describe('download', () => {
  const folder = scratchFolder();
  const body = Buffer.from('0123456789'.repeat(1000));
  let cutAt = 0;
  const ranges: (string | undefined)[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/none.zip') return response.writeHead(404).end();
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    ranges.push(request.headers.range);
    const rest = body.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, { etag: '"one"', 'content-length': rest.length });
    if (cutAt === 0) return response.end(rest);
    response.write(rest.subarray(0, cutAt), () => setTimeout(() => response.destroy(), 50));
    cutAt = 0;
    return response;
  });
  const listening = new Promise<string>((done) => {
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
  after(() => server.close());

  test('fetches a file whole and says how far it is', async () => {
    const path = join(folder, 'a.zip');
    let last: readonly number[] = [];
    await download({ url: `${await listening}/a.zip`, path, onProgress: (...progress) => (last = progress) });
    assert.deepEqual(readFileSync(path), body);
    assert.deepEqual(last, [body.length, body.length]);
  });

  test('goes on where a broken one stopped', async () => {
    const path = join(folder, 'b.zip');
    cutAt = 4000;
    await assert.rejects(download({ url: `${await listening}/b.zip`, path }), /download failed/);
    assert.ok(!existsSync(path));
    await download({ url: `${await listening}/b.zip`, path });
    assert.deepEqual(readFileSync(path), body);
    assert.equal(ranges.at(-1), 'bytes=4000-');
  });

  test('a refusal is an error that says how to mend it', async () => {
    const path = join(folder, 'none.zip');
    await assert.rejects(download({ url: `${await listening}/none.zip`, path }), /answers 404/);
    assert.ok(!existsSync(path));
  });
});
