import { hashLower } from '../hash.ts';
import type { Words } from '../words.ts';
import { HashTable } from './hash-table.ts';

/**
 * Look-up features of a word, in the order of the input of the network: pretrained vector, learned
 * word, prefix of 3, suffixes of 2, 3 and 4, shape, size of a town of that name. `rows` bounds the ids of the hashed ones.
 */
export const FEATURES = [
  { name: 'vector', rows: 0, width: 100 },
  { name: 'word', rows: 0, width: 60 },
  { name: 'prefix3', rows: 4096, width: 32 },
  { name: 'suffix2', rows: 1024, width: 16 },
  { name: 'suffix3', rows: 4096, width: 32 },
  { name: 'suffix4', rows: 8192, width: 32 },
  { name: 'shape', rows: 512, width: 32 },
  { name: 'town', rows: 4, width: 8 },
] as const;

/** Ids of the learned word feature for words outside its list: without and with a pretrained vector. */
export const UNKNOWN = 0;
export const UNKNOWN_WITH_VECTOR = 1;

/** Typographic forms that mean the same to a reader as the ASCII ones of the treebanks. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['’s', "'s"],
  ['n’t', "n't"],
  ['’re', "'re"],
  ['’ve', "'ve"],
  ['’ll', "'ll"],
  ['’d', "'d"],
  ['’m', "'m"],
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['…', '...'],
  ['–', '-'],
];

interface Alias {
  readonly lower: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
}

const aliasOf = (form: string): Alias => ({
  lower: hashLower(form, 0, form.length),
  prefix3: hashLower(form, 0, Math.min(3, form.length)),
  suffix2: hashLower(form, Math.max(0, form.length - 2), form.length),
  suffix3: hashLower(form, Math.max(0, form.length - 3), form.length),
  suffix4: hashLower(form, Math.max(0, form.length - 4), form.length),
});
const ALIAS_BY_HASH = new Map(ALIASES.map(([form, same]) => [hashLower(form, 0, form.length), aliasOf(same)]));

/** Hashes of the plain form of a word that is written in another. */
export const aliasFor = (lower: number): Alias | undefined => ALIAS_BY_HASH.get(lower);

/** Words by hash of their lower-cased form: row of the pretrained vector (0: none) and id of the learned word. */
export class Lexicon {
  readonly #table: HashTable;
  readonly #vectors: Int32Array;
  readonly #words: Int32Array;
  readonly #towns: Uint8Array;

  /**
   * @param vectorHashes Hashes of the words of vector rows 1, 2, …; `wordHashes` those of learned ids 2, 3, …
   * @param townHashes Hashes of names of towns; `townSizes` says how large each is, 1 to 3.
   */
  constructor(vectorHashes: Int32Array, wordHashes: Int32Array, townHashes: Int32Array, townSizes: Uint8Array) {
    this.#table = new HashTable(vectorHashes.length + wordHashes.length + townHashes.length);
    const { size } = this.#table;
    this.#vectors = new Int32Array(size);
    this.#words = new Int32Array(size);
    this.#towns = new Uint8Array(size);
    vectorHashes.forEach((hash, i) => {
      this.#vectors[this.#table.claim(hash)] = i + 1;
    });
    wordHashes.forEach((hash, i) => {
      this.#words[this.#table.claim(hash)] = i + 2;
    });
    townHashes.forEach((hash, i) => {
      this.#towns[this.#table.claim(hash)] = townSizes[i]!;
    });
  }

  /** Writes the ids of word `i`, one for each of FEATURES. */
  write(words: Words, i: number, ids: Int32Array, at: number): void {
    const alias = aliasFor(words.lower[i]!);
    const slot = this.#table.slotOf(alias?.lower ?? words.lower[i]!);
    const vector = this.#vectors[slot]!;
    ids[at] = vector;
    ids[at + 1] = this.#words[slot]! || (vector > 0 ? UNKNOWN_WITH_VECTOR : UNKNOWN);
    ids[at + 2] = bucket(alias?.prefix3 ?? words.prefix3[i]!, 4096);
    ids[at + 3] = bucket(alias?.suffix2 ?? words.suffix2[i]!, 1024);
    ids[at + 4] = bucket(alias?.suffix3 ?? words.suffix3[i]!, 4096);
    ids[at + 5] = bucket(alias?.suffix4 ?? words.suffix4[i]!, 8192);
    ids[at + 6] = words.shapes[i]! & 511;
    ids[at + 7] = this.#towns[slot]!;
  }
}

/** Id of a hashed feature. */
export const bucket = (hash: number, rows: number): number => (hash ^ (hash >>> 16)) & (rows - 1);
