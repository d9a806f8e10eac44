import { applyDense, CHUNK, Encoder, type EncoderShape, type Loader, type Table, UNIT } from './encoder.ts';
import type { Dense, Machine } from './machine.ts';

/** Sizes of the layers, as the model file gives them. */
export interface NetworkShape extends EncoderShape {
  readonly arc: number;
  readonly label: number;
  readonly tag: number;
  readonly xpos: number;
  readonly upos: number;
  readonly deprels: number;
}

/** The trained network in the memory of a machine, with room for one chunk of words. */
export class Network {
  readonly shape: NetworkShape;
  readonly machine: Machine;
  readonly encoder: Encoder;
  /** Scores of the arcs of one sentence; the best XPOS, UPOS and relations of the chunk. */
  readonly arcScores: number;
  readonly best: number;
  readonly #headWidth: number;
  readonly #head: Dense;
  readonly #tag: Dense;
  readonly #arc: Dense;
  readonly #label: Dense;
  readonly #rootArc: number;
  readonly #near: number;
  readonly #rootLabel: number;
  readonly #heads: number;
  readonly #small16: number;
  readonly #scores: number;
  readonly #queries: number;
  readonly #pair16: number;
  readonly #pairScores: number;

  /** @param tables One for each feature. */
  constructor(loader: Loader, shape: NetworkShape, tables: readonly Table[]) {
    const { machine } = loader;
    const { label, tag, arc } = shape;
    this.shape = shape;
    this.machine = machine;
    this.encoder = new Encoder(loader, shape, tables);
    this.#head = loader.dense('head', UNIT.hidden);
    this.#tag = loader.dense('tag', UNIT.head);
    this.#arc = loader.dense('arc', UNIT.head);
    this.#label = loader.dense('label', UNIT.pair);
    this.#rootArc = loader.put('arc.root');
    this.#near = loader.put('arc.near');
    this.#rootLabel = loader.put('label.root');
    this.#headWidth = this.#head.columns;
    this.#heads = machine.reserve(CHUNK * this.#headWidth * 4);
    this.#small16 = machine.reserve(CHUNK * Math.max(3 * label, tag, arc) * 2);
    this.#scores = machine.reserve(CHUNK * Math.max(this.#tag.columns, this.#label.columns) * 4);
    this.#queries = machine.reserve(CHUNK * this.#arc.columns * 4);
    this.#pair16 = machine.reserve(3 * label * 2);
    this.#pairScores = machine.reserve(this.#label.columns * 4);
    this.arcScores = machine.reserve(CHUNK * (CHUNK + 1) * 4);
    this.best = machine.reserve(CHUNK * 3);
  }

  /** Encodes the words whose feature ids lie at `encoder.ids`, for the heads. @param starts See `Encoder.encode`. */
  encode(starts: readonly number[]): void {
    const n = starts.at(-1)!;
    this.encoder.encode(starts);
    this.#apply(this.#head, this.encoder.output, n, this.#heads);
    this.machine.kernels.leak(this.#heads, n * this.#headWidth);
  }

  /** Best XPOS at `best`, best UPOS `CHUNK` bytes on. */
  tag(n: number): void {
    const { kernels } = this.machine;
    const { arc, label, tag, xpos, upos } = this.shape;
    this.#fromHead(2 * arc + 2 * label, tag, n);
    this.#apply(this.#tag, this.#small16, n, this.#scores);
    kernels.best_of(this.#scores, this.#tag.columns, n, xpos, this.best);
    kernels.best_of(this.#scores + xpos * 4, this.#tag.columns, n, upos, this.best + CHUNK);
  }

  /** Prepares `arcs`. */
  query(n: number): void {
    this.#fromHead(0, this.shape.arc, n);
    this.#apply(this.#arc, this.#small16, n, this.#queries);
  }
  /** Fills `arcScores` for the sentence `[from, to)`: a row a word, a column a head, the root first. */
  arcs(from: number, to: number): void {
    const { kernels } = this.machine;
    const { arc } = this.shape;
    const step = this.#headWidth;
    const queries = this.#queries + from * this.#arc.columns * 4;
    kernels.pair_scores(
      queries,
      this.#arc.columns,
      to - from,
      this.#rootArc,
      this.#heads + (from * step + arc) * 4,
      step,
      arc,
      this.arcScores,
    );
    kernels.add_distances(queries, this.#arc.columns, to - from, this.#near, arc, this.arcScores);
  }
  /** Scores of the arcs that `arcs` filled, of a sentence of `n` words. */
  arcsOf(n: number): Float32Array {
    return this.machine.floats(this.arcScores, n * (n + 1));
  }
  /** Scores of the XPOS that `tag` filled, of word `i` of the chunk, until `label`. */
  tagsOf(i: number): Float32Array {
    return this.machine.floats(this.#scores + i * this.#tag.columns * 4, this.shape.xpos);
  }
  /** Scores of the relations that `label` filled, of word `i` of the chunk. */
  labelsOf(i: number): Float32Array {
    return this.machine.floats(this.#scores + i * this.#label.columns * 4, this.shape.deprels);
  }
  /** Scores of the relations that word `i` would have under another head. */
  labelsUnder(i: number, head: number): Float32Array {
    this.#join(i, head, this.#pair16);
    this.#apply(this.#label, this.#pair16, 1, this.#pairScores);
    return this.machine.floats(this.#pairScores, this.shape.deprels);
  }

  /** Best relations at `best` plus twice `CHUNK`. @param heads Row of the head in the chunk, -1 for the root. */
  label(n: number, heads: Int32Array): void {
    const { label, deprels } = this.shape;
    for (let i = 0; i < n; i++) this.#join(i, heads[i]!, this.#small16 + i * 3 * label * 2);
    this.#apply(this.#label, this.#small16, n, this.#scores);
    this.machine.kernels.best_of(this.#scores, this.#label.columns, n, deprels, this.best + 2 * CHUNK);
  }

  #join(i: number, head: number, out: number): void {
    const { arc, label } = this.shape;
    const step = this.#headWidth * 4;
    const dep = this.#heads + 2 * arc * 4;
    const other = head < 0 ? this.#rootLabel : dep + label * 4 + head * step;
    this.machine.kernels.join(dep + i * step, other, label, UNIT.pair, out);
  }

  #apply(layer: Dense, input: number, n: number, out: number): void {
    applyDense(this.machine, layer, input, n, out);
  }
  #fromHead(column: number, width: number, n: number): void {
    this.machine.kernels.quantise(this.#heads + column * 4, this.#headWidth, n, width, UNIT.head, this.#small16);
  }
}
