/**
 * Trains the shipped models: `npm run train -- tagger|parser|names|lemmas|all --corpora DIR`.
 * Seeded and repeatable; a model is written to `models/` with nothing but its corpora behind it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { packWeights, writeModelFile } from '../src/annotate/linear.ts';
import { MOVES } from '../src/annotate/transitions.ts';
import { readWords } from '../src/annotate/words.ts';
import { DEPRELS, NAME_TYPES } from '../src/model/index.ts';
import { readIob2, readTreebank, type TreeSentence } from './corpus.ts';
import { lemmaTable } from './lemmas.ts';
import { NAME_CLASSES, trainNames, UNKNOWN_NAME } from './names.ts';
import { ParserTrainer } from './parser.ts';
import { Random } from './random.ts';
import { all, predictTags, trainTagger } from './tagger.ts';
import { TagSet, type TrainingText, trainingText } from './text.ts';

const SEED = 20240314;
const TAG_BITS = 17;
const MOVE_BITS = 20;
const LABEL_BITS = 17;
const NAME_BITS = 18;
const LEAST_TAG = 5;
const FOLDS = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    models: { type: 'string', default: 'models' },
    epochs: { type: 'string', default: '8' },
  },
});
const epochs = Number(values.epochs);
const models = values.models;
mkdirSync(models, { recursive: true });

const trees = (name: string): TreeSentence[] => readTreebank(join(values.corpora, 'ud-english', `${name}.conllu`));
const treebank = [...trees('en_ewt-train'), ...trees('en_gum-train')].filter(({ words }) =>
  words.every(({ upos }) => upos !== '_'),
);
const tagSet = TagSet.of(treebank, LEAST_TAG);

const parts: Record<string, () => void> = { lemmas, tagger, parser, names };
const wanted = positionals.length === 0 || positionals.includes('all') ? Object.keys(parts) : positionals;
for (const part of wanted) parts[part]!();

function write(name: string, bytes: Uint8Array): void {
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
  writeFileSync(join(models, name), packed);
  console.error(`${name}: ${bytes.length} bytes, ${packed.length} packed`);
}

function lemmas(): void {
  write('lemmas.tsv.br', new TextEncoder().encode(lemmaTable(treebank)));
}

function tagger(): void {
  const text = trainingText(treebank, tagSet);
  const model = trainTagger(text, tagSet.names.length, TAG_BITS, epochs, new Random(SEED));
  write('tagger.bin.br', writeModelFile({ tags: tagSet.names }, new Map([['weights', packWeights(model.averaged())]])));
}

/** Tags of each sentence by a tagger that did not see it. */
function jackknife(text: TrainingText): Uint8Array {
  const tags = new Uint8Array(text.words.length);
  const sentences = all(text);
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = sentences.filter((s) => s % FOLDS !== fold);
    const model = trainTagger(text, tagSet.names.length, TAG_BITS, 5, new Random(SEED + fold), seen);
    predictTags(
      model,
      model.averaged(),
      text,
      sentences.filter((s) => s % FOLDS === fold),
      tags,
    );
  }
  return tags;
}

function parser(): void {
  const text = trainingText(treebank, tagSet);
  const tags = jackknife(text);
  const trainer = new ParserTrainer(MOVE_BITS, LABEL_BITS);
  trainer.train(text, tags, epochs, new Random(SEED));
  const header = { moves: MOVES, labels: DEPRELS.length };
  const packed = new Map([
    ['moves', packWeights(trainer.moves.averaged())],
    ['labels', packWeights(trainer.labels.averaged())],
  ]);
  write('parser.bin.br', writeModelFile(header, packed));
}

function names(): void {
  const file = (name: string) => readIob2(join(values.corpora, 'ner', `${name}.iob2`));
  const type: Record<string, string> = {
    PER: 'PER',
    LOC: 'LOC',
    ORG: 'ORG',
    MISC: 'MISC',
    OTH: '?',
    person: 'PER',
    location: 'LOC',
    corporation: 'ORG',
    group: 'ORG',
    product: 'MISC',
    'creative-work': 'MISC',
  };
  const sentences = ['uner-ewt-train', 'wikigold-dev', 'wnut17-train', 'btc-dev'].flatMap(file);
  const forms = sentences.flatMap(({ forms }) => forms);
  const text = forms.join(' ');
  const starts = new Int32Array(forms.length);
  const ends = new Int32Array(forms.length);
  let at = 0;
  forms.forEach((form, i) => {
    starts[i] = at;
    ends[i] = at + form.length;
    at += form.length + 1;
  });
  const firsts = [0];
  for (const sentence of sentences) firsts.push(firsts.at(-1)! + sentence.forms.length);
  const bounds = Int32Array.from(firsts);
  const labels = Uint8Array.from(
    sentences.flatMap(({ tags }) => tags),
    (tag) => {
      if (tag === 'O' || tag === 'B-O' || tag === 'I-O') return 0;
      const found = type[tag.slice(2)];
      if (found === '?' || found === undefined) return UNKNOWN_NAME;
      return (tag[0] === 'B' ? 1 : 2) + 2 * NAME_TYPES.indexOf(found as never);
    },
  );
  const words = readWords(text, { starts, ends }, bounds);
  const gold = trainingText(treebank, tagSet);
  const taggerModel = trainTagger(gold, tagSet.names.length, TAG_BITS, 5, new Random(SEED));
  const tags = new Uint8Array(words.length);
  const nameText = { words, sentences: bounds, tags, labels };
  predictTags(
    taggerModel,
    taggerModel.averaged(),
    { ...gold, words, sentences: bounds } as TrainingText,
    Int32Array.from({ length: bounds.length - 1 }, (_, s) => s),
    tags,
  );
  const model = trainNames(nameText, NAME_BITS, epochs, new Random(SEED));
  write(
    'names.bin.br',
    writeModelFile({ classes: NAME_CLASSES }, new Map([['weights', packWeights(model.averaged())]])),
  );
}
