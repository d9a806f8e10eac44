/** The sentences the names network learns from, in one form, with the part each plays. */
import { join } from 'node:path';
import { UPOS, XPOS } from '../../src/model/ud.ts';
import { readIob2, readTreebank, type TreeSentence } from '../corpus.ts';
import { allowedOf, allowedOfEntities } from '../neural/names.ts';
import { readOwn } from '../neural/own.ts';
import { readRe3d } from '../neural/re3d.ts';
import { readEntities } from './entities.ts';
import { madeSentences } from './patterns.ts';

/** Longest sentence learned from, in words. */
const LONGEST = 200;
/** Parts of a corpus that take turns in being kept out are numbered from here on. */
const FOLDS = 10;

/** A sentence to learn names from, or to measure on. */
export interface Example {
  /** Number of the corpus in the order of CORPORA. */
  readonly corpus: number;
  /** 0 to learn from, 1 to measure on, `FOLDS + k` the k-th fold. */
  readonly part: number;
  readonly document: string;
  readonly forms: readonly string[];
  /** Indexes of XPOS and UPOS. */
  readonly tags?: { readonly xpos: readonly number[]; readonly upos: readonly number[] };
  /** Sets of allowed labels, and what a word of them counts. */
  readonly names?: Uint32Array;
  readonly weight: number;
}

/** The trainer knows `ewt` and `wikigold` by their place. */
const CORPORA = ['ewt', 'gum', 'wikigold', 'wnut17', 'btc', 're3d', 'own', 'worldwide'] as const;
type Corpus = (typeof CORPORA)[number];

function example(
  corpus: Corpus,
  part: number,
  document: string,
  forms: readonly string[],
  rest: Partial<Example>,
): Example {
  return { corpus: CORPORA.indexOf(corpus), part, document, forms, weight: 1, ...rest };
}

const indexIn = (labels: readonly string[], label: string, otherwise: string): number =>
  labels.includes(label) ? labels.indexOf(label) : labels.indexOf(otherwise);
const tagsOf = (words: TreeSentence['words']): Example['tags'] => ({
  xpos: words.map((word) => indexIn(XPOS, word.xpos, 'NN')),
  upos: words.map((word) => indexIn(UPOS, word.upos, 'X')),
});

/** EWT with the names of UNER, which annotates the same sentences; a few that do not match word for word have none. */
function readEwt(folder: string, part: 'train' | 'dev'): Example[] {
  const names = new Map<string, string[]>();
  for (const { forms, tags } of readIob2(join(folder, 'ner', `uner-ewt-${part}.iob2`))) {
    names.set(forms.join(' '), [...tags]);
  }
  return readTreebank(join(folder, 'ud-english', `en_ewt-${part}.conllu`)).map(({ words, document }) => {
    const forms = words.map((word) => word.form);
    const found = names.get(forms.join(' '));
    return example('ewt', part === 'train' ? 0 : 1, document, forms, {
      tags: tagsOf(words),
      ...(found && { names: allowedOf(forms, found, false), weight: 1.5 }),
    });
  });
}

function readGum(folder: string): Example[] {
  const path = join(folder, 'ud-english', 'en_gum-train.conllu');
  const entities = readEntities(path);
  return readTreebank(path).map(({ words, document }, s) => {
    const forms = words.map((word) => word.form);
    const upos = words.map((word) => word.upos);
    const names = allowedOfEntities(forms, upos, entities[s]!);
    return example('gum', 0, document, forms, { tags: tagsOf(words), names, weight: 0.3 });
  });
}

/** Corpora that only mark names. @param partOf The part of the n-th document. */
function readNames(
  folder: string,
  corpus: Corpus,
  file: string,
  options: { complete: boolean; weight: number; partOf: (n: number) => number },
): Example[] {
  const documents = new Map<string, number>();
  return readIob2(join(folder, 'ner', file)).map(({ forms, tags, document }) => {
    if (!documents.has(document)) documents.set(document, documents.size);
    const names = allowedOf(forms, tags, options.complete);
    return example(corpus, options.partOf(documents.get(document)!), document, forms, {
      names,
      weight: options.weight,
    });
  });
}

/** How often each sentence of our own, and each pattern, stands in the data with other names. */
const OWN_COPIES = 6;
const PATTERN_COPIES = 24;
/** What a word of a pattern counts. */
const PATTERN_WEIGHT = 0.49;

/** All examples. Of wikigold, the trainer keeps one document in five out. */
export function readExamples(folder: string): Example[] {
  const all = [
    ...readEwt(folder, 'train'),
    ...readGum(folder),
    ...readNames(folder, 'wikigold', 'wikigold-dev.iob2', {
      complete: true,
      weight: 2,
      partOf: (n) => FOLDS + (n % 5),
    }),
    ...readNames(folder, 'wnut17', 'wnut17-train.iob2', { complete: false, weight: 0.3, partOf: () => 0 }),
    ...readNames(folder, 'btc', 'btc-dev.iob2', {
      complete: false,
      weight: 0.3,
      partOf: (n) => (n % 10 === 0 ? 1 : 0),
    }),
    ...readRe3d(join(folder, 're3d', 'dev.jsonl')).map(({ forms, names, document }) =>
      example('re3d', 0, document, forms, { names }),
    ),
    ...readOwn(OWN_COPIES).map(({ forms, tree, names }) => example('own', 0, '', forms, { tags: tree, names })),
    ...madeSentences(PATTERN_COPIES).map(({ forms, names }) =>
      example('own', 0, '', forms, { names, weight: PATTERN_WEIGHT }),
    ),
    ...readEwt(folder, 'dev'),
    ...readNames(folder, 'worldwide', 'worldwide_nc-dev.iob2', {
      complete: true,
      weight: 1,
      partOf: (n) => (n % 4 === 0 ? 1 : 2),
    }).filter(({ part }) => part === 1),
  ];
  return all.filter(({ forms }) => forms.length <= LONGEST);
}
