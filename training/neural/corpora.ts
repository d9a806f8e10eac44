/** The sentences the joint model learns from, in one form, with the part each plays. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPRELS, UPOS, XPOS } from '../../src/model/ud.ts';
import { type NameSentence, readIob2, readTreebank, type TreeSentence } from '../corpus.ts';
import { allowedOf, allowedOfEntities, type Entity } from './names.ts';
import { readOwn } from './own.ts';
import { readRe3d } from './re3d.ts';

/** Longest sentence learned from, in words. */
const LONGEST = 200;

export interface Tree {
  readonly xpos: readonly number[];
  readonly upos: readonly number[];
  /** 1-based in the sentence, 0 the root. */
  readonly heads: readonly number[];
  readonly deprels: readonly number[];
}
export interface Example {
  /** Number of the corpus in the order of CORPORA. */
  readonly corpus: number;
  readonly part: 'train' | 'dev';
  readonly forms: readonly string[];
  readonly tree?: Tree;
  /** Sets of allowed name tags, and what a word of them counts against a word of trees. */
  readonly names?: Uint32Array;
  readonly nameWeight: number;
}

export const CORPORA = ['ewt', 'gum', 'wikigold', 'wnut17', 'btc', 're3d', 'own', 'worldwide'] as const;
type Corpus = (typeof CORPORA)[number];

const indexOf = (labels: readonly string[], label: string, otherwise: string): number => {
  const exact = labels.indexOf(label);
  if (exact >= 0) return exact;
  const base = labels.indexOf(label.split(':')[0]!);
  return base >= 0 ? base : labels.indexOf(otherwise);
};
export const treeOf = (words: TreeSentence['words']): Tree => ({
  xpos: words.map((word) => indexOf(XPOS, word.xpos, 'NN')),
  upos: words.map((word) => indexOf(UPOS, word.upos, 'X')),
  heads: words.map((word) => word.head),
  deprels: words.map((word) => indexOf(DEPRELS, word.deprel, 'dep')),
});

function example(corpus: Corpus, part: Example['part'], forms: readonly string[], rest: Partial<Example>): Example {
  return { corpus: CORPORA.indexOf(corpus), part, forms, nameWeight: 1, ...rest };
}

/** EWT with the names of UNER, which annotates the same sentences; a few that do not match word for word have none. */
function readEwt(folder: string, part: 'train' | 'dev'): Example[] {
  const tags = new Map<string, string[]>();
  for (const { forms, tags: names } of readIob2(join(folder, 'ner', `uner-ewt-${part}.iob2`))) {
    tags.set(forms.join(' '), [...names]);
  }
  return readTreebank(join(folder, 'ud-english', `en_ewt-${part}.conllu`)).map(({ words }) => {
    const forms = words.map((word) => word.form);
    const found = tags.get(forms.join(' '));
    return example('ewt', part, forms, {
      tree: treeOf(words),
      ...(found && { names: allowedOf(forms, found, false) }),
    });
  });
}

/** Entities of each sentence of a GUM file, from the brackets of its `Entity` column. */
function readEntities(path: string): Entity[][] {
  const sentences: Entity[][] = [];
  let entities: Entity[] = [];
  let open: { id: string; first: number; type: string; minimal: string }[] = [];
  let word = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    if (line.trim() === '') {
      if (word > 0) sentences.push(entities);
      entities = [];
      open = [];
      word = 0;
      continue;
    }
    const cells = line.split('\t');
    if (!/^\d+$/.test(cells[0]!)) continue;
    const brackets = /(?:^|\|)Entity=([^|]*)/.exec(cells[9]!)?.[1] ?? '';
    for (const [, opening, closingOne, closing] of brackets.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      if (opening !== undefined) {
        const [id, type, , , minimal] = opening.split('-');
        open.push({
          id: id!,
          first: word,
          type: type!,
          minimal: opening.split('-').find((x, k) => k >= 4 && /^[\d,]+$/.test(x)) ?? minimal!,
        });
      }
      if (closingOne !== undefined || closing !== undefined) {
        const at = closing === undefined ? open.length - 1 : open.findLastIndex((entity) => entity.id === closing);
        const [entity] = at >= 0 ? open.splice(at, 1) : [];
        if (entity) {
          const head = entity.first + Number.parseInt(entity.minimal, 10) - 1;
          entities.push({
            first: entity.first,
            last: word,
            head: Number.isNaN(head) ? entity.first : head,
            type: entity.type,
          });
        }
      }
    }
    word++;
  }
  if (word > 0) sentences.push(entities);
  return sentences;
}

function readGum(folder: string, part: 'train' | 'dev'): Example[] {
  const path = join(folder, 'ud-english', `en_gum-${part}.conllu`);
  const entities = readEntities(path);
  return readTreebank(path).map(({ words }, s) => {
    const forms = words.map((word) => word.form);
    const upos = words.map((word) => word.upos);
    const names = allowedOfEntities(forms, upos, entities[s]!);
    return example('gum', part, forms, { tree: treeOf(words), names, nameWeight: 0.3 });
  });
}

/** Corpora that only mark names. @param held Documents of which one in so many is kept for development. */
function readNames(
  folder: string,
  corpus: Corpus,
  file: string,
  options: { complete: boolean; weight: number; held: number },
): Example[] {
  const documents = new Map<string, number>();
  const sentences: NameSentence[] = readIob2(join(folder, 'ner', file));
  return sentences.map(({ forms, tags, document }) => {
    if (!documents.has(document)) documents.set(document, documents.size);
    const part = options.held > 0 && documents.get(document)! % options.held === 0 ? 'dev' : 'train';
    return example(corpus, part, forms, {
      names: allowedOf(forms, tags, options.complete),
      nameWeight: options.weight,
    });
  });
}

/** How often each sentence of our own stands in the data, with other names. */
const OWN_COPIES = 6;

/** All examples; one in five documents of wikigold is kept out of training to be measured on. */
export function readExamples(folder: string): Example[] {
  const all = [
    ...readEwt(folder, 'train'),
    ...readGum(folder, 'train'),
    ...readNames(folder, 'wikigold', 'wikigold-dev.iob2', { complete: true, weight: 1, held: 5 }),
    ...readNames(folder, 'wnut17', 'wnut17-train.iob2', { complete: false, weight: 0.3, held: 0 }),
    ...readNames(folder, 'btc', 'btc-dev.iob2', { complete: false, weight: 0.3, held: 10 }),
    ...readRe3d(join(folder, 're3d', 'dev.jsonl')).map(({ forms, names }) =>
      example('re3d', 'train', forms, { names }),
    ),
    ...readOwn(OWN_COPIES).map(({ forms, tree, names }) => example('own', 'train', forms, { tree, names })),
    ...readEwt(folder, 'dev'),
    ...readGum(folder, 'dev'),
    ...readNames(folder, 'worldwide', 'worldwide_nc-dev.iob2', { complete: true, weight: 1, held: 1 }).filter(
      (_, i) => i % 6 === 0,
    ),
  ];
  return all.filter((one) => one.forms.length <= LONGEST);
}
