import { countBefore } from './sorted.ts';
import type { Span } from './span.ts';
import { DEPRELS, type Deprel, FEATURES, type Feature, type NameType, UPOS, type Upos, XPOS, type Xpos } from './ud.ts';

/** A named entity: tokens `first` to `last`, both included. */
export interface Name extends Span {
  readonly type: NameType;
  readonly first: number;
  readonly last: number;
}

/** The columns of an analysis; entry `i` is the `i`-th syntactic word of the text. */
export interface Columns {
  /** UTF-16 offsets into the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Indexes into UPOS, XPOS, DEPRELS. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly deprels: Uint8Array;
  /** Bit `n` is FEATURES[n]. */
  readonly feats: Uint32Array;
  /** Index of the head word over the whole text, -1 for a root. */
  readonly heads: Int32Array;
  /** Lemmas; lower case except for proper nouns, words made of them (Iraqi), acronyms and "I". */
  readonly lemmas: readonly string[];
  /** First word of each sentence, then the number of words: sentence `s` is `[sentences[s], sentences[s + 1])`. */
  readonly sentences: Int32Array;
  readonly names: readonly Name[];
}

const FEATURE_BIT = new Map<string, number>(FEATURES.map((feature, bit) => [feature, bit]));

/**
 * The linguistic layers of one text: struct of arrays with light views. Words are UD syntactic
 * words, so `don't` is two (`do`, `n't`), each with its own characters. Every tree is projected
 * onto one sentence; a root's head is -1.
 */
export class Analysis {
  readonly text: string;
  readonly columns: Columns;
  readonly #sentenceOf: Int32Array;
  /** Dependents in word order: those of `i` are `#deps[#depStart[i]] … #deps[#depStart[i + 1] - 1]`. */
  readonly #depStart: Int32Array;
  readonly #deps: Int32Array;
  /** First and last word of each subtree. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  constructor(text: string, columns: Columns) {
    this.text = text;
    this.columns = columns;
    const size = columns.starts.length;
    this.#sentenceOf = sentenceIndex(columns.sentences, size);
    this.#depStart = new Int32Array(size + 1);
    this.#deps = new Int32Array(size);
    fillDependents(columns.heads, this.#depStart, this.#deps);
    this.#first = Int32Array.from({ length: size }, (_, i) => i);
    this.#last = Int32Array.from({ length: size }, (_, i) => i);
    this.#fillExtents(columns.heads);
  }

  /** Number of words. */
  get length(): number {
    return this.columns.starts.length;
  }
  get sentenceCount(): number {
    return Math.max(0, this.columns.sentences.length - 1);
  }
  get names(): readonly Name[] {
    return this.columns.names;
  }

  start(i: number): number {
    return this.columns.starts[i]!;
  }
  end(i: number): number {
    return this.columns.ends[i]!;
  }
  form(i: number): string {
    return this.text.slice(this.columns.starts[i], this.columns.ends[i]);
  }
  lower(i: number): string {
    return this.form(i).toLowerCase();
  }
  lemma(i: number): string {
    return this.columns.lemmas[i]!;
  }
  upos(i: number): Upos {
    return UPOS[this.columns.upos[i]!]!;
  }
  xpos(i: number): Xpos {
    return XPOS[this.columns.xpos[i]!]!;
  }
  deprel(i: number): Deprel {
    return DEPRELS[this.columns.deprels[i]!]!;
  }
  head(i: number): number {
    return this.columns.heads[i]!;
  }
  has(i: number, feature: Feature): boolean {
    return (this.columns.feats[i]! & (1 << FEATURE_BIT.get(feature)!)) !== 0;
  }

  /** Dependents of `i` in word order. */
  children(i: number): Int32Array {
    return this.#deps.subarray(this.#depStart[i], this.#depStart[i + 1]);
  }
  /** First dependent of `i` with one of the relations, or -1. */
  child(i: number, ...deprels: Deprel[]): number {
    for (const dep of this.children(i)) if (deprels.includes(this.deprel(dep))) return dep;
    return -1;
  }
  /** All dependents of `i` with one of the relations, in word order. */
  childrenBy(i: number, ...deprels: Deprel[]): number[] {
    const found: number[] = [];
    const end = this.#depStart[i + 1]!;
    for (let at = this.#depStart[i]!; at < end; at++) {
      const dep = this.#deps[at]!;
      if (deprels.includes(this.deprel(dep))) found.push(dep);
    }
    return found;
  }
  /** First and last word under `i`, itself included. */
  extent(i: number): readonly [number, number] {
    return [this.#first[i]!, this.#last[i]!];
  }
  /** Is `i` below `ancestor`, or the same word? */
  isUnder(i: number, ancestor: number): boolean {
    for (let node = i; node !== -1; node = this.head(node)) if (node === ancestor) return true;
    return false;
  }

  span(i: number): Span {
    return { start: this.start(i), end: this.end(i) };
  }
  /** Characters of words `first` to `last`, both included. */
  spanOf(first: number, last: number): Span {
    return { start: this.start(first), end: this.end(last) };
  }
  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** Index of the sentence of word `i`. */
  sentenceOf(i: number): number {
    return this.#sentenceOf[i]!;
  }
  /** First word of sentence `s` and the word after its last. */
  sentence(s: number): readonly [number, number] {
    return [this.columns.sentences[s]!, this.columns.sentences[s + 1]!];
  }
  sentenceSpan(s: number): Span {
    const [first, after] = this.sentence(s);
    return this.spanOf(first, after - 1);
  }
  /** Roots of sentence `s` (one, unless the sentence was too long and was cut). */
  roots(s: number): number[] {
    const [first, after] = this.sentence(s);
    const roots: number[] = [];
    for (let i = first; i < after; i++) if (this.head(i) === -1) roots.push(i);
    return roots;
  }
  /** Word that holds character `offset`, or the first word after it; `length` past the end. */
  tokenAt(offset: number): number {
    return countBefore(this.columns.ends, (end) => end <= offset);
  }

  #fillExtents(heads: Int32Array): void {
    const size = heads.length;
    for (let i = 0; i < size; i++) {
      for (let node = heads[i]!; node !== -1; node = heads[node]!) {
        if (i < this.#first[node]!) this.#first[node] = i;
        if (i > this.#last[node]!) this.#last[node] = i;
      }
    }
  }
}

function sentenceIndex(sentences: Int32Array, size: number): Int32Array {
  const index = new Int32Array(size);
  for (let s = 0; s + 1 < sentences.length; s++) index.fill(s, sentences[s], sentences[s + 1]);
  return index;
}

function fillDependents(heads: Int32Array, depStart: Int32Array, deps: Int32Array): void {
  for (const head of heads) if (head >= 0) depStart[head + 1]!++;
  for (let i = 0; i < heads.length; i++) depStart[i + 1]! += depStart[i]!;
  const next = depStart.slice();
  heads.forEach((head, i) => {
    if (head >= 0) deps[next[head]!++] = i;
  });
}

/** What `annotate` adds. */
export interface Annotated {
  readonly analysis: Analysis;
}
