/** Trained weights, and their rounding to eight bits. */
import { readFileSync } from 'node:fs';
import type { EncoderShape } from '../../src/annotate/neural/encoder.ts';

/** Weights row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Reads what a trainer saves: for each parameter a line `name rows columns`, then its floats. */
export function readWeights(path: string): Map<string, Matrix> {
  const bytes = readFileSync(path);
  const weights = new Map<string, Matrix>();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const [name, rows, columns] = bytes.toString('latin1', at, end).split(' ');
    const size = Number(rows) * Number(columns) * 4;
    const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset + end + 1, bytes.byteOffset + end + 1 + size));
    weights.set(name!, { rows: Number(rows), columns: Number(columns), values });
    at = end + 1 + size;
  }
  return weights;
}

const bytesOf = (array: Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Eight-bit values and one scale a row, or a column, such that value × scale is the weight. */
function round({ rows, columns, values }: Matrix, by: 'row' | 'column'): { rounded: Int8Array; scales: Float32Array } {
  const scales = new Float32Array(by === 'row' ? rows : columns);
  const lane = (i: number) => (by === 'row' ? Math.floor(i / columns) : i % columns);
  for (let i = 0; i < values.length; i++) scales[lane(i)] = Math.max(scales[lane(i)]!, Math.abs(values[i]!));
  for (let i = 0; i < scales.length; i++) scales[i]! /= 127;
  return { rounded: Int8Array.from(values, (value, i) => Math.round(value / (scales[lane(i)]! || 1))), scales };
}

/**
 * Parts of a model file: matrices rounded by column, look-up tables by row, the rest as it is.
 * @param features Name of the k-th feature, for the table `tablek`.
 */
export function roundedParts(
  weights: ReadonlyMap<string, Matrix>,
  features: readonly string[],
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const [name, matrix] of weights) {
    const table = /^table(\d+)\.w$/.exec(name);
    if (!table && (!name.endsWith('.w') || matrix.rows === 1)) {
      parts.set(name, bytesOf(matrix.values));
      continue;
    }
    const { rounded, scales } = round(matrix, table ? 'row' : 'column');
    const stem = table ? features[Number(table[1])]! : name.slice(0, -2);
    parts.set(table ? `${stem}.rows` : `${stem}.w`, bytesOf(rounded));
    parts.set(table ? `${stem}.scales` : `${stem}.scale`, bytesOf(scales));
  }
  return parts;
}

/** Sizes of the encoder's layers. */
export function encoderShape(weights: ReadonlyMap<string, Matrix>): EncoderShape {
  const count = (kind: string) =>
    [...weights.keys()].filter((name) => name.startsWith(kind) && name.endsWith('.w')).length;
  return { width: weights.get('in.w')!.columns, convs: count('conv'), recurrents: count('sru') };
}
