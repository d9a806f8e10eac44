import { NAME_TYPES } from '../../model/index.ts';
import { Shape, type Words } from '../words.ts';
import { Lexicon, lookUp, plainHash, wordFeatures } from './features.ts';
import { HashTable } from './hash-table.ts';

/** Features of the network of names: those of the word, its cluster of words used alike, and its part in a known name. */
export const NAME_FEATURES = [
  ...wordFeatures(40, 24, 8, 24, 24),
  lookUp('cluster', 256, 24),
  lookUp('known', 16, 16),
] as const;
const CLUSTER = NAME_FEATURES.length - 2;
const KNOWN = NAME_FEATURES.length - 1;

const PLACE = NAME_TYPES.indexOf('LOC');

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
  /** Countries and their divisions, as news and addresses write them (see `extend`). */
  readonly regions: Int32Array;
}

/** Hash of a name from that of its beginning (0 for none) and its next word. */
export const extend = (hash: number, word: number): number => Math.imul(hash ^ word, 0x01000193) + 1;

function nameHash(words: Words, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = extend(hash, words.lower[i]!);
  return hash;
}

const NO_NAME = { type: 0, length: 0 };

/** What a word alone gives the network of names, beside its form: vector, cluster, town, part in a known name. */
export class NameLexicon {
  readonly #lexicon: Lexicon;
  readonly #clusters: Uint8Array;
  readonly #rareWords: Int32Array;
  readonly #starts: HashTable;
  readonly #reaches: Uint8Array;
  readonly #names: HashTable;
  readonly #types: Uint8Array;
  readonly #regions: ReadonlySet<number>;

  constructor(lists: NameLists) {
    const { starts, reaches, names, nameTypes } = lists;
    this.#lexicon = new Lexicon(lists.vectors, lists.words, lists.towns, lists.townSizes);
    this.#clusters = lists.clusters;
    this.#rareWords = lists.rareWords;
    this.#starts = new HashTable(starts.length);
    this.#reaches = new Uint8Array(this.#starts.size);
    starts.forEach((hash, i) => {
      this.#reaches[this.#starts.claim(hash)] = reaches[i]!;
    });
    this.#names = new HashTable(names.length);
    this.#types = new Uint8Array(this.#names.size);
    names.forEach((hash, i) => {
      this.#types[this.#names.claim(hash)] = nameTypes[i]! + 1;
    });
    this.#regions = new Set(lists.regions);
  }

  /** Writes the ids of the sentence of the words `[from, to)`: a row a word, one for each of NAME_FEATURES. */
  write(words: Words, from: number, to: number, ids: Int32Array, at: number): void {
    for (let i = from, row = at; i < to; i++, row += NAME_FEATURES.length) {
      this.#lexicon.write(words, i, ids, row);
      const vector = ids[row]!;
      ids[row + CLUSTER] = vector > 0 ? this.#clusters[vector - 1]! : this.#clusterOfRare(plainHash(words.lower[i]!));
      ids[row + KNOWN] = 0;
    }
    this.#mark(words, from, to, ids, at);
  }

  /** Is this a place that the lists know, whatever its case? */
  isPlace(words: Words, from: number, to: number): boolean {
    return this.#types[this.#names.slotOf(nameHash(words, from, to))] === PLACE + 1;
  }
  /** Is this the name of a town, or another place that the lists know? */
  isTown(words: Words, from: number, to: number): boolean {
    return this.isPlace(words, from, to) || (to - from === 1 && this.#lexicon.isTown(words, from));
  }
  /** Is this a country or a division of one? */
  isRegion(words: Words, from: number, to: number): boolean {
    return this.#regions.has(nameHash(words, from, to));
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
        ids[at + (i - from + k) * NAME_FEATURES.length + KNOWN] = 1 + 3 * type + part;
      }
      i += Math.max(1, length);
    }
  }

  #nameAt(words: Words, i: number, to: number): { type: number; length: number } {
    if (!(words.shapes[i]! & (Shape.initial | Shape.inner | Shape.caseless))) return NO_NAME;
    const reach = this.#reaches[this.#starts.slotOf(words.lower[i]!)]!;
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
