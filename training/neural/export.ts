/**
 * Rounds the trained weights to eight bits and writes the model that ships:
 * `node training/neural/export.ts --work DIR --out models/neural.bin`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeModelFile } from '../../src/annotate/model-file.ts';
import { FEATURES } from '../../src/annotate/neural/features.ts';
import type { NetworkShape } from '../../src/annotate/neural/network.ts';
import { DEPRELS, UPOS, XPOS } from '../../src/model/ud.ts';
import { encoderShape, readWeights, roundedParts } from '../network/weights.ts';

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
  const features = FEATURES.map(({ name }) => name);
  for (const [name, part] of roundedParts(weights, features)) parts.set(name, part);
  const columns = (name: string) => weights.get(name)!.columns;
  const shape: NetworkShape = {
    ...encoderShape(weights),
    arc: columns('arc.w'),
    label: columns('label.root'),
    tag: weights.get('tag.w')!.rows,
    xpos: XPOS.length,
    upos: UPOS.length,
    deprels: DEPRELS.length,
  };
  return writeModelFile({ kind: 'neural', shape }, parts);
}

const { values } = parseArgs({
  options: {
    work: { type: 'string', default: join(tmpdir(), 'dateline-neural') },
    out: { type: 'string', default: 'models/neural.bin' },
  },
});
writeFileSync(values.out, exportModel(values.work));
