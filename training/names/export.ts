/**
 * Rounds the trained weights to eight bits and writes the model that ships:
 * `node training/names/export.ts --work DIR --out models/names.bin`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeModelFile } from '../../src/annotate/model-file.ts';
import { NAME_FEATURES } from '../../src/annotate/neural/name-features.ts';
import type { NameShape } from '../../src/annotate/neural/name-network.ts';
import { NAME_TYPES } from '../../src/model/ud.ts';
import { encoderShape, readWeights, roundedParts } from '../network/weights.ts';

/** Lists that `prepare` leaves, in the order of the file; those of the vectors ship with the model of trees. */
const LISTS = [
  'words',
  'towns',
  'townSizes',
  'rareWords',
  'clusters',
  'starts',
  'reaches',
  'names',
  'nameTypes',
  'regions',
];

function exportModel(work: string): Uint8Array {
  const weights = readWeights(join(work, 'model.bin'));
  for (const name of ['tag.w', 'tag.b']) weights.delete(name);
  const shape: NameShape = {
    ...encoderShape(weights),
    hidden: weights.get('head.w')!.columns,
    labels: 1 + 2 * NAME_TYPES.length,
  };
  const lists = LISTS.map((name) => [name, readFileSync(join(work, `${name}.list`))] as const);
  const parts = roundedParts(
    weights,
    NAME_FEATURES.map(({ name }) => name),
  );
  return writeModelFile({ kind: 'names', shape }, new Map([...lists, ...parts]));
}

const { values } = parseArgs({
  options: {
    work: { type: 'string', default: join(tmpdir(), 'dateline-names') },
    out: { type: 'string', default: 'models/names.bin' },
  },
});
writeFileSync(values.out, exportModel(values.work));
