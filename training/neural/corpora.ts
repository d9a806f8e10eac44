/** The sentences the network of tags and trees learns from, in one form, with the part each plays. */
import { join } from 'node:path';
import { DEPRELS, UPOS, XPOS } from '../../src/model/ud.ts';
import { readIob2, readTreebank, type TreeSentence } from '../corpus.ts';
import { readOwn } from './own.ts';
import { readRe3d } from './re3d.ts';

/** Longest sentence learned from, in words. */
const LONGEST = 200;

/** Tags and tree of a sentence, a number each word. */
export interface Tree {
  readonly xpos: readonly number[];
  readonly upos: readonly number[];
  /** 1-based in the sentence, 0 the root. */
  readonly heads: readonly number[];
  readonly deprels: readonly number[];
}
/** A sentence to learn trees from, or to measure on. */
export interface Example {
  /** Number of the corpus in the order of CORPORA. */
  readonly corpus: number;
  readonly part: 'train' | 'dev';
  readonly forms: readonly string[];
  /** Missing where only the teachers say. */
  readonly tree?: Tree;
}

/** The sources of sentences, in the order of their numbers in examples. */
export const CORPORA = ['ewt', 'gum', 'own', 'wikigold', 're3d'] as const;
type Corpus = (typeof CORPORA)[number];

const indexOf = (labels: readonly string[], label: string, otherwise: string): number => {
  const exact = labels.indexOf(label);
  if (exact >= 0) return exact;
  const base = labels.indexOf(label.split(':')[0]!);
  return base >= 0 ? base : labels.indexOf(otherwise);
};
const treeOf = (words: TreeSentence['words']): Tree => ({
  xpos: words.map((word) => indexOf(XPOS, word.xpos, 'NN')),
  upos: words.map((word) => indexOf(UPOS, word.upos, 'X')),
  heads: words.map((word) => word.head),
  deprels: words.map((word) => indexOf(DEPRELS, word.deprel, 'dep')),
});

function example(corpus: Corpus, part: Example['part'], forms: readonly string[], tree?: Tree): Example {
  return { corpus: CORPORA.indexOf(corpus), part, forms, ...(tree && { tree }) };
}

const readTrees = (folder: string, corpus: 'ewt' | 'gum', part: Example['part']): Example[] =>
  readTreebank(join(folder, 'ud-english', `en_${corpus}-${part}.conllu`)).map(({ words }) => {
    const forms = words.map((word) => word.form);
    return example(corpus, part, forms, treeOf(words));
  });

/** One in so many documents of wikigold measures names and is learned from by no network. */
const HELD = 5;

function readWikigold(folder: string): Example[] {
  const documents = new Map<string, number>();
  return readIob2(join(folder, 'ner', 'wikigold-dev.iob2')).flatMap(({ forms, document }) => {
    if (!documents.has(document)) documents.set(document, documents.size);
    return documents.get(document)! % HELD === 0 ? [] : [example('wikigold', 'train', forms)];
  });
}

/** How often each sentence of our own stands in the data, with other names. */
const OWN_COPIES = 6;

/** All sentences of the sources; those without trees only for what a teacher says of them. */
export function readExamples(folder: string): Example[] {
  const all = [
    ...readTrees(folder, 'ewt', 'train'),
    ...readTrees(folder, 'gum', 'train'),
    ...readOwn(OWN_COPIES).map(({ forms, tree }) => example('own', 'train', forms, tree)),
    ...readWikigold(folder),
    ...readRe3d(join(folder, 're3d', 'dev.jsonl')).map(({ forms }) => example('re3d', 'train', forms)),
    ...readTrees(folder, 'ewt', 'dev'),
    ...readTrees(folder, 'gum', 'dev'),
  ];
  return all.filter((one) => one.forms.length <= LONGEST);
}
