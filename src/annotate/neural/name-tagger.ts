import type { Cut } from '../engine.ts';
import type { ModelFile } from '../model-file.ts';
import { chunksOf } from './chunks.ts';
import { Loader, type Table } from './encoder.ts';
import type { Machine } from './machine.ts';
import { agreeOnAcronyms, agreeOnStorms, agreeOnSurnames } from './name-agreement.ts';
import { mendNameEdges } from './name-edges.ts';
import { NAME_FEATURES, NameLexicon } from './name-features.ts';
import { NameNetwork, type NameShape } from './name-network.ts';
import { bestNamePath } from './name-path.ts';
import { shareNameScores } from './name-votes.ts';

/** The pretrained vectors, which the model of trees holds: hashes of their words, and the table. */
export interface SharedVectors {
  readonly hashes: Int32Array;
  readonly table: Table;
}

/** Names from a network over whole sentences. */
export class NameTagger {
  readonly #network: NameNetwork;
  readonly #lexicon: NameLexicon;
  readonly #machine: Machine;

  /** @param file `models/names.bin`, read. */
  constructor(file: ModelFile, machine: Machine, vectors: SharedVectors) {
    const loader = new Loader(file, machine);
    this.#machine = machine;
    this.#network = new NameNetwork(loader, file.header.shape as NameShape, vectors.table);
    this.#lexicon = new NameLexicon({
      vectors: vectors.hashes,
      words: loader.integers('words'),
      towns: loader.integers('towns'),
      townSizes: loader.bytes('townSizes'),
      rareWords: loader.integers('rareWords'),
      clusters: loader.bytes('clusters'),
      starts: loader.integers('starts'),
      reaches: loader.bytes('reaches'),
      names: loader.integers('names'),
      nameTypes: loader.bytes('nameTypes'),
      regions: loader.integers('regions'),
    });
  }

  /** The label of each word; see `Layers.names`. */
  labels({ words, sentences }: Cut): Uint8Array {
    const { labels, transitions } = this.#network;
    const scores = new Float32Array(words.length * labels);
    const chunks = chunksOf(sentences);
    for (const { first, starts } of chunks) {
      const ids = this.#machine.words(this.#network.encoder.ids, starts.at(-1)! * NAME_FEATURES.length);
      for (let s = 0; s + 1 < starts.length; s++)
        this.#lexicon.write(words, first + starts[s]!, first + starts[s + 1]!, ids, starts[s]! * NAME_FEATURES.length);
      this.#network.score(starts, scores, first);
    }
    shareNameScores(words, scores, labels);
    const found = new Uint8Array(words.length);
    for (const { first, starts } of chunks)
      for (let s = 0; s + 1 < starts.length; s++) {
        const from = first + starts[s]!;
        const length = starts[s + 1]! - starts[s]!;
        const own = scores.subarray(from * labels, (from + length) * labels);
        bestNamePath(own, length, transitions, labels, found, from);
        mendNameEdges(words, found, from, from + length, this.#lexicon);
      }
    agreeOnStorms(words, found);
    agreeOnSurnames(words, found, this.#lexicon);
    agreeOnAcronyms(words, found);
    return found;
  }
}
