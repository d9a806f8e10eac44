/** The WebAssembly side of the model: kernels, and a memory handed out from the bottom up. */

/** Pointers are byte offsets into the memory; see kernel.c for what each function does. */
export interface Kernels {
  embed(
    ids: number,
    stride: number,
    n: number,
    table: number,
    scales: number,
    width: number,
    out: number,
    outWidth: number,
  ): void;
  dense(
    x: number,
    xStep: number,
    n: number,
    depth: number,
    w: number,
    scale: number,
    bias: number,
    columns: number,
    out: number,
    outStep: number,
  ): void;
  add_rectified(x: number, z: number, size: number): void;
  leak(x: number, size: number): void;
  quantise(x: number, xStep: number, n: number, width: number, scale: number, out: number): void;
  normalise(x: number, n: number, width: number, gain: number, bias: number, scale: number, out: number): void;
  recur(u: number, n: number, half: number, v: number, x: number, state: number): void;
  pair_scores(
    query: number,
    queryStep: number,
    n: number,
    root: number,
    key: number,
    keyStep: number,
    depth: number,
    scores: number,
  ): void;
  add_distances(query: number, queryStep: number, n: number, near: number, depth: number, scores: number): void;
  join(dep: number, head: number, width: number, scale: number, out: number): void;
  best_of(x: number, step: number, n: number, count: number, out: number): void;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
/** As much of WebAssembly's interface as is used; neither Node's types nor the language's declare it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

const PAGE = 65536;
/** Vectors are read most quickly where they do not straddle a cache line. */
const ALIGNMENT = 64;

/** The compiled kernels and the memory they work on; what is placed there stays until the machine is gone. */
export class Machine {
  readonly kernels: Kernels;
  readonly #memory: Memory;
  #top: number;

  constructor(wasm: Uint8Array) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm));
    this.kernels = exports as unknown as Kernels;
    this.#memory = exports.memory as Memory;
    this.#top = (exports.__heap_base as { readonly value: number }).value;
  }

  /** Offset of a fresh stretch of zeros. Views made before it may be stale. */
  reserve(bytes: number): number {
    const at = Math.ceil(this.#top / ALIGNMENT) * ALIGNMENT;
    this.#top = at + bytes;
    const missing = this.#top - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return at;
  }
  /** Offset of a copy of the bytes. */
  place(bytes: Uint8Array): number {
    const at = this.reserve(bytes.length);
    new Uint8Array(this.#memory.buffer, at, bytes.length).set(bytes);
    return at;
  }
  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, length);
  }
  words(at: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at, length);
  }
  shorts(at: number, length: number): Int16Array {
    return new Int16Array(this.#memory.buffer, at, length);
  }
  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, at, length);
  }
}

/** A dense layer ready for the kernel: offsets of its parts, `columns` rounded up to 16. */
export interface Dense {
  readonly depth: number;
  readonly columns: number;
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
}

/**
 * Lays a dense layer out for the kernel.
 * @param weights Row-major `depth × columns`, eight bits; `scales` one a column; `unit` the scale of the integer input.
 */
export function placeDense(
  machine: Machine,
  weights: Int8Array,
  scales: Float32Array,
  bias: Float32Array,
  unit: number,
): Dense {
  const real = scales.length;
  const depth = weights.length / real;
  const columns = Math.ceil(real / 16) * 16;
  const at = machine.reserve(depth * columns * 2);
  const packed = machine.shorts(at, depth * columns);
  for (let k = 0; k < depth; k++) {
    for (let c = 0; c < real; c++) {
      packed[(c >> 4) * 16 * depth + (k >> 1) * 32 + (c & 15) * 2 + (k & 1)] = weights[k * real + c]!;
    }
  }
  const scaleAt = machine.reserve(columns * 4);
  machine.floats(scaleAt, columns).set(scales.map((scale) => Math.fround(scale / unit)));
  const biasAt = machine.reserve(columns * 4);
  machine.floats(biasAt, columns).set(bias);
  return { depth, columns, weights: at, scale: scaleAt, bias: biasAt };
}
