/**
 * Rounds the trained weights to eight bits and writes the model that ships:
 * `node training/neural/export.ts --work DIR --out models/neural.bin`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeModelFile } from '../../src/annotate/model-file.ts';
import { FEATURES } from '../../src/annotate/neural/features.ts';
import type { NetworkShape } from '../../src/annotate/neural/network.ts';
import { DEPRELS, NAME_TYPES, UPOS, XPOS } from '../../src/model/ud.ts';

interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Reads what the trainer saves: for each parameter a line `name rows columns`, then its floats. */
function readWeights(path: string): Map<string, Matrix> {
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

function exportModel(work: string): Uint8Array {
  const weights = readWeights(join(work, 'model.bin'));
  const parts = new Map<string, Uint8Array>();
  const copy = (name: string, file: string) => parts.set(name, readFileSync(join(work, file)));
  copy('vector.hashes', 'vector-hashes.bin');
  copy('word.hashes', 'word-hashes.bin');
  copy('town.hashes', 'town-hashes.bin');
  copy('town.sizes', 'town-sizes.bin');
  copy('vector.rows', 'vector-rows.bin');
  copy('vector.scales', 'vector-scales.bin');
  for (const [name, matrix] of weights) {
    const table = /^table(\d+)\.w$/.exec(name);
    if (!table && (!name.endsWith('.w') || matrix.rows === 1)) {
      parts.set(name, bytesOf(matrix.values));
      continue;
    }
    const { rounded, scales } = round(matrix, table ? 'row' : 'column');
    const stem = table ? FEATURES[Number(table[1])]!.name : name.slice(0, -2);
    parts.set(table ? `${stem}.rows` : `${stem}.w`, bytesOf(rounded));
    parts.set(table ? `${stem}.scales` : `${stem}.scale`, bytesOf(scales));
  }
  const columns = (name: string) => weights.get(name)!.columns;
  const count = (kind: string) =>
    [...weights.keys()].filter((name) => name.startsWith(kind) && name.endsWith('.w')).length;
  const shape: NetworkShape = {
    width: columns('in.w'),
    convs: count('conv'),
    recurrents: count('sru'),
    arc: columns('arc.w'),
    label: columns('label.root'),
    tag: weights.get('tag.w')!.rows,
    name: weights.get('name.w')!.rows,
    xpos: XPOS.length,
    upos: UPOS.length,
    deprels: DEPRELS.length,
    names: 1 + 2 * NAME_TYPES.length,
  };
  return writeModelFile({ kind: 'neural', shape }, parts);
}

const { values } = parseArgs({
  options: {
    work: { type: 'string', default: '/tmp/dateline-neural' },
    out: { type: 'string', default: 'models/neural.bin' },
  },
});
writeFileSync(values.out, exportModel(values.work));
