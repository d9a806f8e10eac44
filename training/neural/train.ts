/**
 * Trains the network of tags and trees: `node training/neural/train.ts --corpora DIR --embeddings FILE --work DIR [key=value …]`.
 * Prepares the data, compiles the trainer with the system's C compiler, runs its stages; with settings of your own,
 * only those. Same seed, same machine: same weights.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileTrainer, readCommand } from '../network/trainer.ts';
import { prepare } from './prepare.ts';

const { corpora, embeddings, work, settings } = readCommand(join(tmpdir(), 'dateline-neural'));

const [teacher, student, model] = ['teacher', 'student', 'model'].map((name) => join(work, `${name}.bin`));
/** A teacher; a student that goes on from it, half of what it learns being what the teacher says; then so again with both. */
const STAGES = [
  `out=${teacher} epochs=22 every=2`,
  `from=${teacher} teachers=${teacher} out=${student} epochs=14 rate=1e-3 warmup=150 seed=2`,
  `from=${student} teachers=${teacher},${student} out=${model} epochs=8 rate=7e-4 warmup=100 seed=3`,
].map((stage) => stage.split(' '));

prepare(corpora, embeddings, work);
const train = compileTrainer(join(import.meta.dirname, 'train.c'), work);
const files = [`data=${join(work, 'corpus.bin')}`, `vectors=${join(work, 'vectors.bin')}`];
for (const stage of settings.length > 0 ? [[`out=${model}`, ...settings]] : STAGES) train([...files, ...stage]);
