import type { ModelFile } from '../model-file.ts';
import { type Dense, type Machine, placeDense } from './machine.ts';

/** Words scored in one go: enough to keep the kernels busy, few enough to stay in the cache. */
export const CHUNK = 768;
/** Integers per unit of the input and hidden layers (within ±16), of the heads (±32) and of label pairs (±64). */
export const UNIT = { hidden: 1024, head: 512, pair: 256 } as const;

/** Offsets of the gains and biases of a layer normalisation. */
interface Norm {
  readonly gain: number;
  readonly bias: number;
}
/** A look-up table of eight-bit rows with a scale each, already times UNIT.hidden. */
export interface Table {
  readonly rows: number;
  readonly scales: number;
  readonly width: number;
}

/** Reads the parts of a model file into the memory of a machine. */
export class Loader {
  readonly machine: Machine;
  readonly #file: ModelFile;

  constructor(file: ModelFile, machine: Machine) {
    this.#file = file;
    this.machine = machine;
  }
  bytes(name: string): Uint8Array {
    return this.#file.parts.get(name)!;
  }
  floats(name: string): Float32Array {
    return new Float32Array(new Uint8Array(this.bytes(name)).buffer);
  }
  integers(name: string): Int32Array {
    return new Int32Array(new Uint8Array(this.bytes(name)).buffer);
  }
  put(name: string): number {
    return this.machine.place(this.bytes(name));
  }
  dense(name: string, unit: number): Dense {
    const weights = new Int8Array(new Uint8Array(this.bytes(`${name}.w`)).buffer);
    return placeDense(this.machine, weights, this.floats(`${name}.scale`), this.floats(`${name}.b`), unit);
  }
  norm(name: string): Norm {
    return { gain: this.put(`${name}.gain`), bias: this.put(`${name}.bias`) };
  }
  table(name: string, width: number): Table {
    const scales = this.floats(`${name}.scales`).map((scale) => scale * UNIT.hidden);
    return { rows: this.put(`${name}.rows`), scales: this.machine.place(new Uint8Array(scales.buffer)), width };
  }
}

/** Sizes of an encoder, read from the model file. */
export interface EncoderShape {
  readonly width: number;
  readonly convs: number;
  readonly recurrents: number;
}

/** Embeddings, a projection, convolutions of window 3 and simple recurrent units, for one chunk of words. */
export class Encoder {
  /** Offset of the feature ids, a row a word. */
  readonly ids: number;
  /** Offset of the encoded words: 16-bit integers, UNIT.hidden to one, a row of `width` a word. */
  readonly output: number;
  readonly #machine: Machine;
  readonly #width: number;
  readonly #tables: readonly Table[];
  readonly #inWidth: number;
  readonly #in: Dense;
  readonly #inNorm: Norm;
  readonly #convs: { dense: Dense; norm: Norm }[];
  readonly #recurrents: { dense: Dense; norm: Norm; peepholes: number }[];
  readonly #input: number;
  readonly #hidden: number;
  readonly #gates: number;
  readonly #state: number;

  /** @param tables One for each feature, in the order of the ids. */
  constructor(loader: Loader, { width, convs, recurrents }: EncoderShape, tables: readonly Table[]) {
    const { machine } = loader;
    this.#machine = machine;
    this.#width = width;
    this.#tables = tables;
    this.#inWidth = tables.reduce((sum, table) => sum + table.width, 0);
    this.#in = loader.dense('in', UNIT.hidden);
    this.#inNorm = loader.norm('in');
    this.#convs = Array.from({ length: convs }, (_, i) => ({
      dense: loader.dense(`conv${i}`, UNIT.hidden),
      norm: loader.norm(`conv${i}`),
    }));
    this.#recurrents = Array.from({ length: recurrents }, (_, i) => ({
      dense: loader.dense(`sru${i}`, UNIT.hidden),
      norm: loader.norm(`sru${i}`),
      peepholes: loader.put(`sru${i}.v`),
    }));
    this.ids = machine.reserve(CHUNK * tables.length * 4);
    this.#input = machine.reserve(CHUNK * this.#inWidth * 2);
    this.#hidden = machine.reserve(CHUNK * width * 4);
    this.output = machine.reserve((2 * CHUNK + 1) * width * 2);
    this.#gates = machine.reserve(CHUNK * 3 * width * 4);
    this.#state = machine.reserve(width * 4);
  }

  /**
   * Encodes the words whose feature ids lie at `ids`.
   * @param starts First word of each sentence of the chunk, then the number of words.
   */
  encode(starts: readonly number[]): void {
    const { kernels } = this.#machine;
    const n = starts.at(-1)!;
    this.#embed(n);
    this.#apply(this.#in, this.#input, n, this.#hidden);
    this.#normalise(this.#inNorm, starts, this.#convs.length > 0);
    this.#convs.forEach(({ dense, norm }, i) => {
      this.#convolve(dense, starts);
      kernels.add_rectified(this.#hidden, this.#gates, n * this.#width);
      this.#normalise(norm, starts, i + 1 < this.#convs.length);
    });
    for (const { dense, norm, peepholes } of this.#recurrents) {
      this.#apply(dense, this.output, n, this.#gates);
      for (let s = 0; s + 1 < starts.length; s++) {
        const from = starts[s]!;
        const gates = this.#gates + from * 3 * this.#width * 4;
        const rows = this.#hidden + from * this.#width * 4;
        kernels.recur(gates, starts[s + 1]! - from, this.#width / 2, peepholes, rows, this.#state);
      }
      this.#normalise(norm, starts, false);
    }
  }

  #embed(n: number): void {
    let column = 0;
    this.#tables.forEach(({ rows, scales, width }, f) => {
      const out = this.#input + column * 2;
      this.#machine.kernels.embed(this.ids + f * 4, this.#tables.length, n, rows, scales, width, out, this.#inWidth);
      column += width;
    });
  }
  #apply(layer: Dense, x: number, n: number, out: number): void {
    applyDense(this.#machine, layer, x, n, out);
  }
  /** Normalises the hidden rows. For a convolution, the integer copies of each sentence stand between rows of zeros. */
  #normalise({ gain, bias }: Norm, starts: readonly number[], spaced: boolean): void {
    const { kernels } = this.#machine;
    const width = this.#width;
    if (!spaced) {
      kernels.normalise(this.#hidden, starts.at(-1)!, width, gain, bias, UNIT.hidden, this.output);
      return;
    }
    const rows = this.#machine.shorts(this.output, (2 * CHUNK + 1) * width);
    for (let s = 0; s + 1 < starts.length; s++) {
      const from = starts[s]!;
      const at = from + s;
      rows.fill(0, at * width, (at + 1) * width);
      const out = this.output + (at + 1) * width * 2;
      const hidden = this.#hidden + from * width * 4;
      kernels.normalise(hidden, starts[s + 1]! - from, width, gain, bias, UNIT.hidden, out);
    }
    const last = starts.at(-1)! + starts.length - 1;
    rows.fill(0, last * width, (last + 1) * width);
  }
  #convolve(layer: Dense, starts: readonly number[]): void {
    const width = this.#width;
    for (let s = 0; s + 1 < starts.length; s++) {
      const from = starts[s]!;
      this.#machine.kernels.dense(
        this.output + (from + s) * width * 2,
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

/** A dense layer over `n` rows of integers that stand one after another. */
export function applyDense(machine: Machine, layer: Dense, x: number, n: number, out: number): void {
  const { depth, weights, scale, bias, columns } = layer;
  machine.kernels.dense(x, depth, n, depth, weights, scale, bias, columns, out, columns);
}
