import { hashLower } from '../hash.ts';
import type { Words } from '../words.ts';
import { HashTable } from './hash-table.ts';

/** Numbers in a pretrained vector. */
export const VECTOR_WIDTH = 100;
/** A look-up feature: how many ids it has (0: as many as its list has words), and numbers it gives for each. */
export interface LookUp<Name extends string> {
  readonly name: Name;
  readonly rows: number;
  readonly width: number;
}
/** A look-up feature by its name, number of ids and width. */
export const lookUp = <Name extends string>(name: Name, rows: number, width: number): LookUp<Name> => ({
  name,
  rows,
  width,
});
/** Ids of the hashed features. */
const ROWS = { prefix3: 4096, suffix2: 1024, suffix3: 4096, suffix4: 8192 } as const;

/**
 * What a word alone gives, in the order of the input of a network: pretrained vector, learned word, prefix of 3,
 * suffixes of 2, 3 and 4, shape, size of a town of that name. @param widths Of the word, the prefix and the suffixes.
 */
export const wordFeatures = (word: number, prefix3: number, suffix2: number, suffix3: number, suffix4: number) =>
  [
    lookUp('vector', 0, VECTOR_WIDTH),
    lookUp('word', 0, word),
    lookUp('prefix3', ROWS.prefix3, prefix3),
    lookUp('suffix2', ROWS.suffix2, suffix2),
    lookUp('suffix3', ROWS.suffix3, suffix3),
    lookUp('suffix4', ROWS.suffix4, suffix4),
    lookUp('shape', 512, 32),
    lookUp('town', 4, 8),
  ] as const;

/** Features of the network of tags and trees. */
export const FEATURES = wordFeatures(60, 32, 16, 32, 32);

/** Id of the learned word feature for words outside its list that have no pretrained vector. */
export const UNKNOWN = 0;
/** … and for those that have one. */
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

/** Hash of a word, or of its plain form if it is written in another. */
export const plainHash = (lower: number): number => ALIAS_BY_HASH.get(lower)?.lower ?? lower;

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

  /** Is word `i` the name of a town? */
  isTown(words: Words, i: number): boolean {
    return this.#towns[this.#table.slotOf(words.lower[i]!)]! > 0;
  }

  /** Writes the ids of word `i`, one for each of `wordFeatures`. */
  write(words: Words, i: number, ids: Int32Array, at: number): void {
    const alias = ALIAS_BY_HASH.get(words.lower[i]!);
    const slot = this.#table.slotOf(alias?.lower ?? words.lower[i]!);
    const vector = this.#vectors[slot]!;
    ids[at] = vector;
    ids[at + 1] = this.#words[slot]! || (vector > 0 ? UNKNOWN_WITH_VECTOR : UNKNOWN);
    ids[at + 2] = bucket(alias?.prefix3 ?? words.prefix3[i]!, ROWS.prefix3);
    ids[at + 3] = bucket(alias?.suffix2 ?? words.suffix2[i]!, ROWS.suffix2);
    ids[at + 4] = bucket(alias?.suffix3 ?? words.suffix3[i]!, ROWS.suffix3);
    ids[at + 5] = bucket(alias?.suffix4 ?? words.suffix4[i]!, ROWS.suffix4);
    ids[at + 6] = words.shapes[i]! & 511;
    ids[at + 7] = this.#towns[slot]!;
  }
}

/** Id of a hashed feature. */
const bucket = (hash: number, rows: number): number => (hash ^ (hash >>> 16)) & (rows - 1);
