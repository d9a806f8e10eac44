import { Shape, type Words } from '../words.ts';
import { aliasFor, bucket } from './features.ts';
import { HashTable } from './hash-table.ts';

/**
 * Look-up features of a word for names, in the order of the input: pretrained vector, learned word, prefix of 3, suffixes of
 * 2, 3 and 4, shape, size of a town of that name, cluster of words used alike, and part in a known name. `rows` bounds the ids.
 */
export const NAME_FEATURES = [
  { name: 'vector', rows: 0, width: 100 },
  { name: 'word', rows: 0, width: 40 },
  { name: 'prefix3', rows: 4096, width: 24 },
  { name: 'suffix2', rows: 1024, width: 8 },
  { name: 'suffix3', rows: 4096, width: 24 },
  { name: 'suffix4', rows: 8192, width: 24 },
  { name: 'shape', rows: 512, width: 32 },
  { name: 'town', rows: 4, width: 8 },
  { name: 'cluster', rows: 256, width: 24 },
  { name: 'known', rows: 16, width: 16 },
] as const;

/** Ids of the learned word for words outside its list: without and with a pretrained vector. */
const UNKNOWN = 0;
const UNKNOWN_WITH_VECTOR = 1;

/** What the model knows of words: lists of hashes of lower-cased forms, and a value for each. */
export interface NameLists {
  /** Words of vector rows 1, 2, … */
  readonly vectors: Int32Array;
  /** Learned words 2, 3, … */
  readonly words: Int32Array;
  readonly towns: Int32Array;
  /** 1 to 3. */
  readonly townSizes: Uint8Array;
  /** Words beside those of `vectors` that have a cluster, in ascending order; `clusters` gives those of `vectors`, then theirs, 1 to 255. */
  readonly rareWords: Int32Array;
  readonly clusters: Uint8Array;
  /** First words of known names, and how many words the longest of them has. */
  readonly starts: Int32Array;
  readonly reaches: Uint8Array;
  /** Known names (see `extend`), and the index of their type in NAME_TYPES. */
  readonly names: Int32Array;
  readonly nameTypes: Uint8Array;
}

/** Hash of a name from that of its beginning (0 for none) and its next word. */
export const extend = (hash: number, word: number): number => Math.imul(hash ^ word, 0x01000193) + 1;

const NO_NAME = { type: 0, length: 0 };

export class NameLexicon {
  readonly #table: HashTable;
  readonly #vectors: Int32Array;
  readonly #words: Int32Array;
  readonly #towns: Uint8Array;
  readonly #clusters: Uint8Array;
  readonly #rareWords: Int32Array;
  readonly #reaches: Uint8Array;
  readonly #names: HashTable;
  readonly #types: Uint8Array;

  constructor(lists: NameLists) {
    const { vectors, words, towns, townSizes, rareWords, clusters, starts, reaches, names, nameTypes } = lists;
    this.#table = new HashTable(vectors.length + words.length + towns.length + starts.length);
    const { size } = this.#table;
    this.#vectors = new Int32Array(size);
    this.#words = new Int32Array(size);
    this.#towns = new Uint8Array(size);
    this.#clusters = clusters;
    this.#rareWords = rareWords;
    this.#reaches = new Uint8Array(size);
    const put = (hashes: Int32Array, column: Int32Array | Uint8Array, at: (i: number) => number) => {
      for (let i = 0; i < hashes.length; i++) column[this.#table.claim(hashes[i]!)] = at(i);
    };
    put(vectors, this.#vectors, (i) => i + 1);
    put(words, this.#words, (i) => i + 2);
    put(towns, this.#towns, (i) => townSizes[i]!);
    put(starts, this.#reaches, (i) => reaches[i]!);
    this.#names = new HashTable(names.length);
    this.#types = new Uint8Array(this.#names.size);
    names.forEach((hash, i) => {
      this.#types[this.#names.claim(hash)] = nameTypes[i]! + 1;
    });
  }

  /** Writes the ids of the sentence of the words `[from, to)`: a row a word, one for each of NAME_FEATURES. */
  write(words: Words, from: number, to: number, ids: Int32Array, at: number): void {
    for (let i = from, row = at; i < to; i++, row += NAME_FEATURES.length) {
      const alias = aliasFor(words.lower[i]!);
      const word = alias?.lower ?? words.lower[i]!;
      const slot = this.#table.slotOf(word);
      const vector = this.#vectors[slot]!;
      ids[row] = vector;
      ids[row + 1] = this.#words[slot]! || (vector > 0 ? UNKNOWN_WITH_VECTOR : UNKNOWN);
      ids[row + 2] = bucket(alias?.prefix3 ?? words.prefix3[i]!, 4096);
      ids[row + 3] = bucket(alias?.suffix2 ?? words.suffix2[i]!, 1024);
      ids[row + 4] = bucket(alias?.suffix3 ?? words.suffix3[i]!, 4096);
      ids[row + 5] = bucket(alias?.suffix4 ?? words.suffix4[i]!, 8192);
      ids[row + 6] = words.shapes[i]! & 511;
      ids[row + 7] = this.#towns[slot]!;
      ids[row + 8] = vector > 0 ? this.#clusters[vector - 1]! : this.#clusterOfRare(word);
      ids[row + 9] = 0;
    }
    this.#mark(words, from, to, ids, at);
  }

  #clusterOfRare(word: number): number {
    const list = this.#rareWords;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return list[low] === word ? this.#clusters[this.#clusters.length - list.length + low]! : 0;
  }

  /** Marks known names, the longest at each place: alone, first or further word of each type. */
  #mark(words: Words, from: number, to: number, ids: Int32Array, at: number): void {
    for (let i = from; i < to; ) {
      const { type, length } = this.#nameAt(words, i, to);
      for (let k = 0; k < length; k++) {
        const part = length === 1 ? 0 : k === 0 ? 1 : 2;
        ids[at + (i - from + k) * NAME_FEATURES.length + 9] = 1 + 3 * type + part;
      }
      i += Math.max(1, length);
    }
  }

  #nameAt(words: Words, i: number, to: number): { type: number; length: number } {
    if (!(words.shapes[i]! & (Shape.initial | Shape.inner | Shape.caseless))) return NO_NAME;
    const reach = this.#reaches[this.#table.slotOf(words.lower[i]!)]!;
    let best = NO_NAME;
    let hash = 0;
    for (let k = 0; k < reach && i + k < to; k++) {
      hash = extend(hash, words.lower[i + k]!);
      const type = this.#types[this.#names.slotOf(hash)]!;
      if (type > 0) best = { type: type - 1, length: k + 1 };
    }
    return best;
  }
}
