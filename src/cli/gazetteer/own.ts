import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeGazetteer } from '../../codebook/gazetteer-format.ts';
import { type GeonamesFile, readGeonames } from '../../codebook/gazetteer-geonames.ts';
import { writeGazetteer } from '../../codebook/gazetteer-write.ts';
import { readFolding } from '../../codebook/index.ts';
import { InputError } from '../../model/index.ts';
import { readZip } from './zip.ts';

/** A gazetteer that the user added. */
export interface OwnGazetteer {
  readonly name: string;
  readonly path: string;
  readonly places: number;
  readonly bytes: number;
}

/** Where gazetteers that the user added are, in a data folder. */
export const gazetteerFolder = (data: string) => join(data, 'gazetteer');

/**
 * Makes one gazetteer from GeoNames files and puts it in the data folder, in place of one of the same name.
 * The old one stays until the new one is whole.
 * @throws InputError when a file is damaged.
 */
export function addGazetteer(data: string, name: string, paths: readonly string[], foldingPath: string): OwnGazetteer {
  const places = readGeonames(paths.flatMap(readFiles));
  const folding = readFolding(readFileSync(foldingPath, 'utf8'));
  const bytes = writeGazetteer(places, folding);
  const folder = gazetteerFolder(data);
  const path = join(folder, `${name}.bin`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
  return { name, path, places: places.length, bytes: bytes.length };
}

/** What has been added, by name. @throws LexiconError when one is damaged. */
export function listGazetteers(data: string): OwnGazetteer[] {
  const folder = gazetteerFolder(data);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.bin'))
    .sort()
    .map((file) => {
      const path = join(folder, file);
      const places = decodeGazetteer(readFileSync(path), path).lat.length;
      return { name: basename(file, '.bin'), path, places, bytes: statSync(path).size };
    });
}

/** @throws InputError when there is none of that name. */
export function removeGazetteer(data: string, name: string): void {
  const path = join(gazetteerFolder(data), `${basename(name)}.bin`);
  if (!existsSync(path)) {
    const mend = 'dateline gazetteer list names those there are';
    throw new InputError({ code: 'no-such-gazetteer', what: 'no gazetteer of this name was added', where: name, mend });
  }
  rmSync(path);
}

function readFiles(path: string): GeonamesFile[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const what = absent ? 'no such file' : `the file cannot be read (${(error as Error).message})`;
    const mend = 'check the path, or name a country by its two letters';
    throw new InputError({ code: 'file-unreadable', what, where: path, mend });
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return [{ path, text: bytes.toString('utf8') }];
  return readZip(bytes, path)
    .filter(({ name }) => name.endsWith('.txt') && !/readme|languagecodes/i.test(name))
    .map((entry) => ({ path: `${path}/${entry.name}`, text: entry.bytes.toString('utf8') }));
}
