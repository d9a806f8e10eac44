import { InputError } from '../model/index.ts';

/** Linear classifier over hashed features: `2^bits` rows of weights, one column a class. */
export interface LinearModel {
  readonly classes: number;
  /** Rows minus one: `id & mask` is the row of a feature id. */
  readonly mask: number;
  /** Row-major weights. */
  readonly weights: Int16Array;
}

/** Score of each class, into `scores`: the sum of the rows named by the first `count` feature ids. */
export function scoreInto(model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { classes, mask, weights } = model;
  scores.fill(0);
  for (let f = 0; f < count; f++) {
    const row = (features[f]! & mask) * classes;
    for (let c = 0; c < classes; c++) scores[c]! += weights[row + c]!;
  }
}

export function best(scores: Int32Array, classes: number): number {
  let top = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[top]!) top = c;
  return top;
}

/** A model file taken apart: what its header says, and one stretch of bytes for each part. */
export interface ModelFile {
  readonly header: Readonly<Record<string, unknown>>;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

const MAGIC = 'DLM1';

/**
 * Reads a model file: `DLM1`, the length of the header (32 bits, little endian), the header as
 * JSON, then its parts one after another. `header.parts` is `[[name, bytes], …]`.
 * @throws InputError if the bytes are not a model file.
 */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== MAGIC) {
    throw new InputError({
      code: 'model-unreadable',
      what: 'not a model file',
      where: `begins with ${JSON.stringify(magic)}`,
      mend: 'reinstall dateline, or train the model again',
    });
  }
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size)));
  const parts = new Map<string, Uint8Array>();
  let at = 8 + size;
  for (const [name, length] of header.parts as [string, number][]) {
    parts.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  return { header, parts };
}

/** The inverse of `readModelFile`. */
export function writeModelFile(
  header: Readonly<Record<string, unknown>>,
  parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const sizes = [...parts].map(([name, bytes]) => [name, bytes.length] as const);
  const head = new TextEncoder().encode(JSON.stringify({ ...header, parts: sizes }));
  const bytes = new Uint8Array(8 + head.length + sizes.reduce((sum, [, size]) => sum + size, 0));
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  let at = 8 + head.length;
  for (const part of parts.values()) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Weights are shipped as signed square roots in eight bits: small ones keep their precision. */
export function expandWeights(packed: Uint8Array): Int16Array {
  const weights = new Int16Array(packed.length);
  for (let i = 0; i < packed.length; i++) {
    const root = (packed[i]! << 24) >> 24;
    weights[i] = root < 0 ? -root * root : root * root;
  }
  return weights;
}

/** The inverse of `expandWeights`, for weights of any scale. */
export function packWeights(weights: Float32Array): Uint8Array {
  let top = 0;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  const packed = new Uint8Array(weights.length);
  if (top > 0)
    for (let i = 0; i < weights.length; i++)
      packed[i] = Math.round(127 * Math.sqrt(Math.abs(weights[i]!) / top)) * Math.sign(weights[i]!);
  return packed;
}

/** @param classes Columns of the weights; the number of rows must be a power of two. */
export function linearModel(packed: Uint8Array, classes: number): LinearModel {
  return { classes, mask: packed.length / classes - 1, weights: expandWeights(packed) };
}
