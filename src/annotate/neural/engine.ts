import type { Cut, Engine, Layers } from '../engine.ts';
import type { ModelFile } from '../model-file.ts';
import { FEATURES, Lexicon } from './features.ts';
import { bestNamePath } from './name-path.ts';
import { shareNameScores } from './name-votes.ts';
import { CHUNK, Network } from './network.ts';
import { decodeTree } from './tree.ts';

/** Longest stretch parsed as one tree, in words; longer sentences are cut into several. */
const LONGEST = 250;

/**
 * Tags, trees and names from one network over whole sentences.
 * @param file `models/neural.bin`, unpacked and read; `wasm` the bytes of `models/neural.wasm`.
 */
export function neuralEngine(file: ModelFile, wasm: Uint8Array): Engine {
  const network = new Network(file, wasm);
  const integers = (name: string) => new Int32Array(new Uint8Array(file.parts.get(name)!).buffer);
  const lexicon = new Lexicon(
    integers('vector.hashes'),
    integers('word.hashes'),
    integers('town.hashes'),
    file.parts.get('town.sizes')!,
  );
  return { run: (cut) => run(cut, network, lexicon) };
}

function run(cut: Cut, network: Network, lexicon: Lexicon): Layers {
  const size = cut.words.length;
  const layers = {
    upos: new Uint8Array(size),
    xpos: new Uint8Array(size),
    deprels: new Uint8Array(size),
    heads: new Int32Array(size),
    names: new Uint8Array(size),
  };
  const nameScores = new Float32Array(size * network.shape.names);
  const chunks = chunksOf(cut.sentences);
  for (const chunk of chunks) runChunk(cut, chunk, network, lexicon, layers, nameScores);
  shareNameScores(cut.words, nameScores, network.shape.names);
  for (const chunk of chunks) decodeNames(chunk, network, nameScores, layers.names);
  return layers;
}

function decodeNames({ first, starts }: Chunk, network: Network, scores: Float32Array, labels: Uint8Array): void {
  const classes = network.shape.names;
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = first + starts[s]!;
    const length = starts[s + 1]! - starts[s]!;
    const own = scores.subarray(from * classes, (from + length) * classes);
    bestNamePath(own, length, network.transitions, classes, labels, from);
  }
}

/** Sentences together, up to `CHUNK` words; `starts` count from `first` and end with the number of words. */
interface Chunk {
  readonly first: number;
  readonly starts: number[];
}

function chunksOf(sentences: Int32Array): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Chunk | undefined;
  for (let s = 0; s + 1 < sentences.length; s++) {
    const after = sentences[s + 1]!;
    for (let from = sentences[s]!; from < after; from += LONGEST) {
      const to = Math.min(after, from + LONGEST);
      if (chunk === undefined || to - chunk.first > CHUNK) {
        chunk = { first: from, starts: [0] };
        chunks.push(chunk);
      }
      chunk.starts.push(to - chunk.first);
    }
  }
  return chunks;
}

function runChunk(
  cut: Cut,
  { first, starts }: Chunk,
  network: Network,
  lexicon: Lexicon,
  layers: Layers,
  nameScores: Float32Array,
): void {
  const { machine, shape } = network;
  const n = starts.at(-1)!;
  const ids = machine.words(network.ids, n * FEATURES.length);
  for (let i = 0; i < n; i++) lexicon.write(cut.words, first + i, ids, i * FEATURES.length);
  network.encode(starts);
  network.tag(n);
  network.name(n);
  network.query(n);
  const names = machine.floats(network.nameScores, n * network.nameStep);
  for (let i = 0; i < n; i++) {
    const row = names.subarray(i * network.nameStep, i * network.nameStep + shape.names);
    nameScores.set(row, (first + i) * shape.names);
  }
  const heads = new Int32Array(n);
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = starts[s]!;
    const length = starts[s + 1]! - from;
    network.arcs(from, from + length);
    const tree = heads.subarray(from, from + length);
    decodeTree(machine.floats(network.arcScores, length * (length + 1)), length, tree);
    for (let i = 0; i < length; i++) tree[i] = tree[i] === 0 ? -1 : from + tree[i]! - 1;
  }
  network.label(n, heads);
  const best = machine.bytes(network.best, 3 * CHUNK);
  for (let i = 0; i < n; i++) {
    layers.xpos[first + i] = best[i]!;
    layers.upos[first + i] = best[CHUNK + i]!;
    layers.deprels[first + i] = best[2 * CHUNK + i]!;
    layers.heads[first + i] = heads[i]! < 0 ? -1 : first + heads[i]!;
  }
}
