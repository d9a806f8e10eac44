import type { Cut, Engine, Layers } from '../engine.ts';
import type { ModelFile } from '../model-file.ts';
import { lowerForm } from '../words.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { clauseRelations } from './clause-relations.ts';
import { CHUNK, Loader } from './encoder.ts';
import { FEATURES, Lexicon } from './features.ts';
import { preferFinite } from './finite.ts';
import { Machine } from './machine.ts';
import { preferMainVerb } from './main-verb.ts';
import { NameTagger } from './name-tagger.ts';
import { Network, type NetworkShape } from './network.ts';
import { settleRelations } from './relations.ts';
import { decodeTree } from './tree.ts';

/** The files of the two networks, read, and the WebAssembly that runs them. */
export interface NeuralModels {
  readonly trees: ModelFile;
  readonly names: ModelFile;
  readonly kernel: Uint8Array;
}

/** Tags, trees and names from two networks over whole sentences, which share their pretrained vectors. */
export function neuralEngine({ trees, names, kernel }: NeuralModels): Engine {
  const machine = new Machine(kernel);
  const loader = new Loader(trees, machine);
  const tables = FEATURES.map(({ name, width }) => loader.table(name, width));
  const network = new Network(loader, trees.header.shape as NetworkShape, tables);
  const hashes = loader.integers('vector.hashes');
  const lexicon = new Lexicon(
    hashes,
    loader.integers('word.hashes'),
    loader.integers('town.hashes'),
    loader.bytes('town.sizes'),
  );
  const tagger = new NameTagger(names, machine, { hashes, table: tables[0]! });
  return { run: (cut) => ({ ...treesOf(cut, network, lexicon), names: tagger.labels(cut) }) };
}

type TreeLayers = Omit<Layers, 'names'>;

function treesOf(cut: Cut, network: Network, lexicon: Lexicon): TreeLayers {
  const size = cut.words.length;
  const layers = {
    upos: new Uint8Array(size),
    xpos: new Uint8Array(size),
    deprels: new Uint8Array(size),
    heads: new Int32Array(size),
  };
  for (const chunk of chunksOf(cut.sentences)) readChunk(cut, chunk, network, lexicon, layers);
  return layers;
}

function readChunk(cut: Cut, { first, starts }: Chunk, network: Network, lexicon: Lexicon, layers: TreeLayers): void {
  const { machine } = network;
  const n = starts.at(-1)!;
  const ids = machine.words(network.encoder.ids, n * FEATURES.length);
  for (let i = 0; i < n; i++) lexicon.write(cut.words, first + i, ids, i * FEATURES.length);
  network.encode(starts);
  network.tag(n);
  network.query(n);
  const heads = new Int32Array(n);
  const best = machine.bytes(network.best, 3 * CHUNK);
  const tags = { xpos: best.subarray(0, n), upos: best.subarray(CHUNK, CHUNK + n) };
  const reread: { verb: number; from: number; to: number }[] = [];
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = starts[s]!;
    const length = starts[s + 1]! - from;
    network.arcs(from, from + length);
    const tree = heads.subarray(from, from + length);
    decodeTree(network.arcsOf(length), length, tree);
    const sentence = {
      xpos: tags.xpos.subarray(from, from + length),
      upos: tags.upos.subarray(from, from + length),
      tree,
      from,
      word: (i: number) => wordOf(cut, first + from + i),
    };
    let verb = preferFinite(network, sentence);
    if (verb === -1) verb = preferMainVerb(network, sentence);
    if (verb !== -1) reread.push({ verb, from, to: from + length });
    for (let i = 0; i < length; i++) tree[i] = tree[i] === 0 ? -1 : from + tree[i]! - 1;
  }
  network.label(n, heads);
  const relations = best.subarray(2 * CHUNK, 2 * CHUNK + n);
  const tree = { network, heads, labels: relations, upos: tags.upos };
  for (const { verb, from, to } of reread) clauseRelations(tree, verb, from, to);
  for (let s = 0; s + 1 < starts.length; s++) settleRelations(tree, starts[s]!, starts[s + 1]!);
  for (let i = 0; i < n; i++) {
    layers.xpos[first + i] = best[i]!;
    layers.upos[first + i] = best[CHUNK + i]!;
    layers.deprels[first + i] = relations[i]!;
    layers.heads[first + i] = heads[i]! < 0 ? -1 : first + heads[i]!;
  }
}

const wordOf = ({ text, tokens }: Cut, i: number): string => lowerForm(text, tokens.starts[i]!, tokens.ends[i]!);
