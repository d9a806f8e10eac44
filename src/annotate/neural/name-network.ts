import { applyDense, CHUNK, Encoder, type EncoderShape, type Loader, type Table, UNIT } from './encoder.ts';
import type { Dense, Machine } from './machine.ts';
import { NAME_FEATURES } from './name-features.ts';

/** Sizes of the layers, as the model file gives them. */
export interface NameShape extends EncoderShape {
  readonly hidden: number;
  readonly labels: number;
}

/** Scores of name labels for one chunk of words. */
export class NameNetwork {
  readonly labels: number;
  readonly transitions: Float32Array;
  readonly encoder: Encoder;
  readonly #machine: Machine;
  readonly #hidden: number;
  readonly #head: Dense;
  readonly #name: Dense;
  readonly #heads: number;
  readonly #heads16: number;
  readonly #scores: number;

  /** @param vectors The table of pretrained vectors. */
  constructor(loader: Loader, shape: NameShape, vectors: Table) {
    const { machine } = loader;
    const tables = NAME_FEATURES.map(({ name, width }) => (name === 'vector' ? vectors : loader.table(name, width)));
    this.#machine = machine;
    this.labels = shape.labels;
    this.#hidden = shape.hidden;
    this.encoder = new Encoder(loader, shape, tables);
    this.#head = loader.dense('head', UNIT.hidden);
    this.#name = loader.dense('name', UNIT.head);
    this.transitions = loader.floats('name.transitions');
    this.#heads = machine.reserve(CHUNK * this.#head.columns * 4);
    this.#heads16 = machine.reserve(CHUNK * shape.hidden * 2);
    this.#scores = machine.reserve(CHUNK * this.#name.columns * 4);
  }

  /** Scores the words whose feature ids lie at `encoder.ids`; their scores go to `scores` from `first` words on. */
  score(starts: readonly number[], scores: Float32Array, first: number): void {
    const machine = this.#machine;
    const n = starts.at(-1)!;
    this.encoder.encode(starts);
    applyDense(machine, this.#head, this.encoder.output, n, this.#heads);
    const { columns } = this.#head;
    machine.kernels.leak(this.#heads, n * columns);
    machine.kernels.quantise(this.#heads, columns, n, this.#hidden, UNIT.head, this.#heads16);
    applyDense(machine, this.#name, this.#heads16, n, this.#scores);
    const step = this.#name.columns;
    const rows = machine.floats(this.#scores, n * step);
    for (let i = 0; i < n; i++)
      for (let label = 0; label < this.labels; label++)
        scores[(first + i) * this.labels + label] = rows[i * step + label]!;
  }
}
