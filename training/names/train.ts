/**
 * Trains the names network: `node training/names/train.ts --corpora DIR --embeddings FILE --work DIR [key=value …]`.
 * Prepares the data, compiles the trainer with the system's C compiler and runs it. Same seed, same machine: same weights.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileTrainer, readCommand } from '../network/trainer.ts';
import { prepare } from './prepare.ts';

const { corpora, embeddings, work, settings } = readCommand(join(tmpdir(), 'dateline-names'));
prepare(corpora, embeddings, work);
const train = compileTrainer(join(import.meta.dirname, 'train.c'), work);
const files = { data: 'names.bin', vectors: 'vectors.bin', out: 'model.bin' };
train([...Object.entries(files).map(([key, name]) => `${key}=${join(work, name)}`), ...settings]);
