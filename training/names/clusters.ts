/** Clusters of words used alike: k-means over their vectors made of length one. */
import { Random } from '../random.ts';

const ROUNDS = 8;
/** Words the centres are found from, evenly over the list. */
const SAMPLE = 40_000;

/** @param vectors `count` rows of `width`. @returns The cluster of each row, 1 to `clusters`. */
export function clustersOf(vectors: Float32Array, width: number, clusters: number): Uint8Array {
  const count = vectors.length / width;
  const rows = unitRows(vectors, width);
  const step = Math.max(1, Math.floor(count / SAMPLE));
  const sample = Int32Array.from({ length: Math.floor(count / step) }, (_, i) => i * step);
  const centres = new Float32Array(clusters * width);
  const order = new Random(11).order(sample.length);
  for (let c = 0; c < clusters; c++) {
    const row = sample[order[c]!]!;
    centres.set(rows.subarray(row * width, (row + 1) * width), c * width);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(centres.length);
    for (const row of sample) {
      const at = nearest(rows, row, width, centres) * width;
      for (let j = 0; j < width; j++) sums[at + j]! += rows[row * width + j]!;
    }
    const moved = unitRows(sums, width);
    for (let c = 0; c < clusters; c++) {
      const centre = moved.subarray(c * width, (c + 1) * width);
      if (centre.some((value) => value !== 0)) centres.set(centre, c * width);
    }
  }
  return Uint8Array.from({ length: count }, (_, row) => nearest(rows, row, width, centres) + 1);
}

function unitRows(vectors: Float32Array, width: number): Float32Array {
  const rows = new Float32Array(vectors.length);
  for (let at = 0; at < vectors.length; at += width) {
    let square = 0;
    for (let j = 0; j < width; j++) square += vectors[at + j]! ** 2;
    const by = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let j = 0; j < width; j++) rows[at + j] = vectors[at + j]! * by;
  }
  return rows;
}

function nearest(rows: Float32Array, row: number, width: number, centres: Float32Array): number {
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0, c = 0; at < centres.length; at += width, c++) {
    let dot = 0;
    for (let j = 0; j < width; j++) dot += rows[row * width + j]! * centres[at + j]!;
    if (dot > highest) {
      highest = dot;
      best = c;
    }
  }
  return best;
}
