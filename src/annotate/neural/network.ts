import type { ModelFile } from '../model-file.ts';
import { FEATURES } from './features.ts';
import { type Dense, Machine, placeDense } from './machine.ts';

/** Sizes of the layers, as the model file gives them. */
export interface NetworkShape {
  readonly width: number;
  readonly convs: number;
  readonly recurrents: number;
  readonly arc: number;
  readonly label: number;
  readonly tag: number;
  readonly name: number;
  readonly xpos: number;
  readonly upos: number;
  readonly deprels: number;
  readonly names: number;
}

/** Words scored in one go: enough to keep the kernels busy, few enough to stay in the cache. */
export const CHUNK = 768;
/** Integers per unit of the input and hidden layers (within ±16), of the heads (±32) and of label pairs (±64). */
export const UNIT = { hidden: 1024, head: 512, pair: 256 } as const;

interface Norm {
  readonly gain: number;
  readonly bias: number;
}
interface Table {
  readonly rows: number;
  readonly scales: number;
  readonly width: number;
}

/** The trained network in the memory of a machine, with room for one chunk of words. */
export class Network {
  readonly shape: NetworkShape;
  readonly machine: Machine;
  readonly transitions: Float32Array;
  readonly ids: number;
  /** Rows of scores of the last chunk: names; arcs of one sentence; and the best XPOS, UPOS and relations. */
  readonly nameScores: number;
  readonly nameStep: number;
  readonly arcScores: number;
  readonly best: number;
  readonly #tables: Table[];
  readonly #inWidth: number;
  readonly #headWidth: number;
  readonly #in: Dense;
  readonly #inNorm: Norm;
  readonly #convs: { dense: Dense; norm: Norm }[];
  readonly #recurrents: { dense: Dense; norm: Norm; peepholes: number }[];
  readonly #head: Dense;
  readonly #tag: Dense;
  readonly #name: Dense;
  readonly #arc: Dense;
  readonly #label: Dense;
  readonly #rootArc: number;
  readonly #rootLabel: number;
  readonly #input: number;
  readonly #hidden: number;
  readonly #hidden16: number;
  readonly #gates: number;
  readonly #state: number;
  readonly #heads: number;
  readonly #small16: number;
  readonly #scores: number;
  readonly #queries: number;

  constructor(file: ModelFile, wasm: Uint8Array) {
    const shape = file.header.shape as NetworkShape;
    const machine = new Machine(wasm);
    this.shape = shape;
    this.machine = machine;
    const part = (name: string): Uint8Array => file.parts.get(name)!;
    const floats = (name: string): Float32Array => new Float32Array(new Uint8Array(part(name)).buffer);
    const put = (name: string): number => machine.place(part(name));
    const dense = (name: string, unit: number): Dense =>
      placeDense(
        machine,
        new Int8Array(new Uint8Array(part(`${name}.w`)).buffer),
        floats(`${name}.scale`),
        floats(`${name}.b`),
        unit,
      );
    const norm = (name: string): Norm => ({ gain: put(`${name}.gain`), bias: put(`${name}.bias`) });
    this.#tables = FEATURES.map(({ name, width }) => {
      const scales = floats(`${name}.scales`).map((scale) => scale * UNIT.hidden);
      return { rows: put(`${name}.rows`), scales: machine.place(new Uint8Array(scales.buffer)), width };
    });
    this.#inWidth = FEATURES.reduce((sum, { width }) => sum + width, 0);
    this.#in = dense('in', UNIT.hidden);
    this.#inNorm = norm('in');
    this.#convs = Array.from({ length: shape.convs }, (_, i) => ({
      dense: dense(`conv${i}`, UNIT.hidden),
      norm: norm(`conv${i}`),
    }));
    this.#recurrents = Array.from({ length: shape.recurrents }, (_, i) => ({
      dense: dense(`sru${i}`, UNIT.hidden),
      norm: norm(`sru${i}`),
      peepholes: put(`sru${i}.v`),
    }));
    this.#head = dense('head', UNIT.hidden);
    this.#tag = dense('tag', UNIT.head);
    this.#name = dense('name', UNIT.head);
    this.#arc = dense('arc', UNIT.head);
    this.#label = dense('label', UNIT.pair);
    this.#rootArc = put('arc.root');
    this.#rootLabel = put('label.root');
    this.transitions = floats('name.transitions');
    this.#headWidth = this.#head.columns;
    const { width, label, tag, name, arc } = shape;
    this.ids = machine.reserve(CHUNK * FEATURES.length * 4);
    this.#input = machine.reserve(CHUNK * this.#inWidth * 2);
    this.#hidden = machine.reserve(CHUNK * width * 4);
    this.#hidden16 = machine.reserve((2 * CHUNK + 1) * width * 2);
    this.#gates = machine.reserve(CHUNK * 3 * width * 4);
    this.#state = machine.reserve(width * 4);
    this.#heads = machine.reserve(CHUNK * this.#headWidth * 4);
    this.#small16 = machine.reserve(CHUNK * Math.max(3 * label, tag, name, arc) * 2);
    this.#scores = machine.reserve(CHUNK * Math.max(this.#tag.columns, this.#label.columns) * 4);
    this.#queries = machine.reserve(CHUNK * this.#arc.columns * 4);
    this.nameStep = this.#name.columns;
    this.nameScores = machine.reserve(CHUNK * this.nameStep * 4);
    this.arcScores = machine.reserve(CHUNK * (CHUNK + 1) * 4);
    this.best = machine.reserve(CHUNK * 3);
  }

  /**
   * Encodes the words whose feature ids lie at `ids`.
   * @param starts First word of each sentence of the chunk, then the number of words.
   */
  encode(starts: readonly number[]): void {
    const { kernels } = this.machine;
    const { width, convs, recurrents } = this.shape;
    const n = starts.at(-1)!;
    let column = 0;
    this.#tables.forEach((table, f) => {
      kernels.embed(
        this.ids + f * 4,
        FEATURES.length,
        n,
        table.rows,
        table.scales,
        table.width,
        this.#input + column * 2,
        this.#inWidth,
      );
      column += table.width;
    });
    this.#apply(this.#in, this.#input, n, this.#hidden);
    this.#normalise(this.#inNorm, starts, convs > 0);
    this.#convs.forEach(({ dense, norm }, i) => {
      this.#convolve(dense, starts);
      kernels.add_rectified(this.#hidden, this.#gates, n * width);
      this.#normalise(norm, starts, i + 1 < convs);
    });
    for (let i = 0; i < recurrents; i++) {
      const { dense, norm, peepholes } = this.#recurrents[i]!;
      this.#apply(dense, this.#hidden16, n, this.#gates);
      for (let s = 0; s + 1 < starts.length; s++) {
        const from = starts[s]!;
        kernels.recur(
          this.#gates + from * 3 * width * 4,
          starts[s + 1]! - from,
          width / 2,
          peepholes,
          this.#hidden + from * width * 4,
          this.#state,
        );
      }
      this.#normalise(norm, starts, false);
    }
    this.#apply(this.#head, this.#hidden16, n, this.#heads);
    kernels.leak(this.#heads, n * this.#headWidth);
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

  /** Fills `nameScores`. */
  name(n: number): void {
    const { arc, label, tag, name } = this.shape;
    this.#fromHead(2 * arc + 2 * label + tag, name, n);
    this.#apply(this.#name, this.#small16, n, this.nameScores);
  }

  /** Prepares `arcs`. */
  query(n: number): void {
    this.#fromHead(0, this.shape.arc, n);
    this.#apply(this.#arc, this.#small16, n, this.#queries);
  }
  /** Fills `arcScores` for the sentence `[from, to)`: a row a word, a column a head, the root first. */
  arcs(from: number, to: number): void {
    const { arc } = this.shape;
    const step = this.#headWidth;
    this.machine.kernels.pair_scores(
      this.#queries + from * this.#arc.columns * 4,
      this.#arc.columns,
      to - from,
      this.#rootArc,
      this.#heads + (from * step + arc) * 4,
      step,
      arc,
      this.arcScores,
    );
  }
  /** Best relations at `best` plus twice `CHUNK`. @param heads Row of the head in the chunk, -1 for the root. */
  label(n: number, heads: Int32Array): void {
    const { kernels } = this.machine;
    const { arc, label, deprels } = this.shape;
    const step = this.#headWidth * 4;
    const dep = this.#heads + 2 * arc * 4;
    const head = dep + label * 4;
    for (let i = 0; i < n; i++) {
      const other = heads[i]! < 0 ? this.#rootLabel : head + heads[i]! * step;
      kernels.join(dep + i * step, other, label, UNIT.pair, this.#small16 + i * 3 * label * 2);
    }
    this.#apply(this.#label, this.#small16, n, this.#scores);
    kernels.best_of(this.#scores, this.#label.columns, n, deprels, this.best + 2 * CHUNK);
  }

  #apply(layer: Dense, input: number, n: number, out: number): void {
    this.machine.kernels.dense(
      input,
      layer.depth,
      n,
      layer.depth,
      layer.weights,
      layer.scale,
      layer.bias,
      layer.columns,
      out,
      layer.columns,
    );
  }
  #fromHead(column: number, width: number, n: number): void {
    this.machine.kernels.quantise(this.#heads + column * 4, this.#headWidth, n, width, UNIT.head, this.#small16);
  }
  /** Normalises the hidden rows. For a convolution, the integer copies of each sentence stand between rows of zeros. */
  #normalise({ gain, bias }: Norm, starts: readonly number[], spaced: boolean): void {
    const { kernels } = this.machine;
    const { width } = this.shape;
    if (!spaced) {
      kernels.normalise(this.#hidden, starts.at(-1)!, width, gain, bias, UNIT.hidden, this.#hidden16);
      return;
    }
    const rows = this.machine.shorts(this.#hidden16, (2 * CHUNK + 1) * width);
    for (let s = 0; s + 1 < starts.length; s++) {
      const from = starts[s]!;
      const at = from + s;
      rows.fill(0, at * width, (at + 1) * width);
      kernels.normalise(
        this.#hidden + from * width * 4,
        starts[s + 1]! - from,
        width,
        gain,
        bias,
        UNIT.hidden,
        this.#hidden16 + (at + 1) * width * 2,
      );
    }
    const last = starts.at(-1)! + starts.length - 1;
    rows.fill(0, last * width, (last + 1) * width);
  }
  #convolve(layer: Dense, starts: readonly number[]): void {
    const { width } = this.shape;
    for (let s = 0; s + 1 < starts.length; s++) {
      const from = starts[s]!;
      this.machine.kernels.dense(
        this.#hidden16 + (from + s) * width * 2,
        width,
        starts[s + 1]! - from,
        layer.depth,
        layer.weights,
        layer.scale,
        layer.bias,
        layer.columns,
        this.#gates + from * layer.columns * 4,
        layer.columns,
      );
    }
  }
}
