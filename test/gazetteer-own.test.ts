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
import { openGazetteer, readFolding } from '../src/codebook/index.ts';
import { shipped } from '../src/pipeline/index.ts';
import { scratchFolder } from './scratch.ts';

const FOLDING = shipped('codebook/en/place-folding.tsv');
const folding = readFolding(readFileSync(FOLDING, 'utf8'));

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
