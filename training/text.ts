import { readWords, type Words } from '../src/annotate/words.ts';
import { DEPRELS } from '../src/model/index.ts';
import type { TreeSentence } from './corpus.ts';

/** Tags as one class: the two part-of-speech tags together, as in `NNP PROPN`. */
export class TagSet {
  readonly names: readonly string[];
  readonly #index: ReadonlyMap<string, number>;

  constructor(names: readonly string[]) {
    this.names = names;
    this.#index = new Map(names.map((name, i) => [name, i]));
  }

  /** All pairs seen at least `least` times, in the order of their frequency. */
  static of(sentences: readonly TreeSentence[], least: number): TagSet {
    const counts = new Map<string, number>();
    for (const { words } of sentences) {
      for (const { xpos, upos } of words) counts.set(`${xpos} ${upos}`, (counts.get(`${xpos} ${upos}`) ?? 0) + 1);
    }
    const kept = [...counts].filter(([, count]) => count >= least);
    return new TagSet(kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name));
  }

  /** Index of a pair, or 255. */
  index(xpos: string, upos: string): number {
    return this.#index.get(`${xpos} ${upos}`) ?? 255;
  }
}

/** Gold sentences as the models see them: one long text with columns. */
export interface TrainingText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: Words;
  readonly sentences: Int32Array;
  /** Indexes into the tag set; 255 where the pair is too rare. */
  readonly tags: Uint8Array;
  /** Over the whole text, -1 for a root. */
  readonly heads: Int32Array;
  /** Indexes into DEPRELS. */
  readonly deprels: Uint8Array;
}

const DEPREL_INDEX = new Map<string, number>(DEPRELS.map((name, i) => [name, i]));

/** Index in DEPRELS; a subtype we do not model falls back to its main label. */
export function deprelIndex(label: string): number {
  return DEPREL_INDEX.get(label) ?? DEPREL_INDEX.get(label.split(':')[0]!) ?? DEPREL_INDEX.get('dep')!;
}

/** Joins the words of gold sentences by blanks and fills the columns. */
export function trainingText(trees: readonly TreeSentence[], tagSet: TagSet): TrainingText {
  const size = trees.reduce((sum, { words }) => sum + words.length, 0);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const tags = new Uint8Array(size);
  const heads = new Int32Array(size);
  const deprels = new Uint8Array(size);
  const sentences = new Int32Array(trees.length + 1);
  const pieces: string[] = [];
  let at = 0;
  let i = 0;
  trees.forEach(({ words }, s) => {
    const first = i;
    sentences[s] = first;
    for (const word of words) {
      starts[i] = at;
      ends[i] = at + word.form.length;
      at = ends[i]! + 1;
      pieces.push(word.form);
      tags[i] = tagSet.index(word.xpos, word.upos);
      heads[i] = word.head === 0 ? -1 : first + word.head - 1;
      deprels[i++] = deprelIndex(word.deprel);
    }
  });
  sentences[trees.length] = size;
  const text = pieces.join(' ');
  return { text, starts, ends, sentences, tags, heads, deprels, words: readWords(text, { starts, ends }, sentences) };
}
