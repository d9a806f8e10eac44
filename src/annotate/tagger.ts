import { mix } from './hash.ts';
import { best, type LinearModel, scoreInto } from './linear.ts';
import type { Words } from './words.ts';

/** Numbers of features a word has at most. */
export const TAG_FEATURES = 40;
const EDGE = 0x5eed;

/** Feature ids of word `i` of the sentence `[from, to)`, given the tags before it; returns how many. */
export function tagFeatures(
  words: Words,
  from: number,
  to: number,
  i: number,
  tags: Uint8Array,
  out: Int32Array,
): number {
  const { lower, suffix2, suffix3, suffix4, shapes, exact } = words;
  const w = lower[i]!;
  const p1 = i - 1 >= from ? lower[i - 1]! : EDGE;
  const p2 = i - 2 >= from ? lower[i - 2]! : EDGE;
  const n1 = i + 1 < to ? lower[i + 1]! : EDGE;
  const n2 = i + 2 < to ? lower[i + 2]! : EDGE;
  const t1 = i - 1 >= from ? tags[i - 1]! + 1 : 0;
  const t2 = i - 2 >= from ? tags[i - 2]! + 1 : 0;
  const shape = shapes[i]!;
  const shapeP = i - 1 >= from ? shapes[i - 1]! : -1;
  const shapeN = i + 1 < to ? shapes[i + 1]! : -1;
  const sufP = i - 1 >= from ? suffix3[i - 1]! : EDGE;
  const sufN = i + 1 < to ? suffix3[i + 1]! : EDGE;
  const sufN2 = i + 2 < to ? suffix3[i + 2]! : EDGE;
  let n = 0;
  out[n++] = mix(1, w);
  out[n++] = mix(2, exact[i]!);
  out[n++] = mix(3, suffix2[i]!);
  out[n++] = mix(4, suffix3[i]!);
  out[n++] = mix(5, suffix4[i]!);
  out[n++] = mix(6, words.prefix2[i]!);
  out[n++] = mix(7, words.prefix3[i]!);
  out[n++] = mix(8, shape);
  out[n++] = mix(9, shape, suffix3[i]!);
  out[n++] = mix(10, shape, shapeP, shapeN);
  out[n++] = mix(11, t1);
  out[n++] = mix(12, t1, t2);
  out[n++] = mix(13, t1, w);
  out[n++] = mix(14, t1, t2, w);
  out[n++] = mix(15, p1);
  out[n++] = mix(16, p2);
  out[n++] = mix(17, n1);
  out[n++] = mix(18, n2);
  out[n++] = mix(19, p1, w);
  out[n++] = mix(20, w, n1);
  out[n++] = mix(21, sufP);
  out[n++] = mix(22, sufN);
  out[n++] = mix(23, t1, n1);
  out[n++] = mix(24, t1, sufN);
  out[n++] = mix(25, t1, suffix3[i]!);
  out[n++] = mix(26, suffix3[i]!, sufN);
  out[n++] = mix(27, p1, n1);
  out[n++] = mix(28, n1, n2);
  out[n++] = mix(29, w, shapeN);
  out[n++] = mix(30, sufN, sufN2);
  out[n++] = mix(31, shape, t1);
  return n;
}

/** Tags the sentence `[from, to)` from left to right, into `tags`. */
export class Tagger {
  readonly #model: LinearModel;
  readonly #features = new Int32Array(TAG_FEATURES);
  readonly #scores: Int32Array;

  constructor(model: LinearModel) {
    this.#model = model;
    this.#scores = new Int32Array(model.classes);
  }

  tag(words: Words, from: number, to: number, tags: Uint8Array): void {
    for (let i = from; i < to; i++) {
      const count = tagFeatures(words, from, to, i, tags, this.#features);
      scoreInto(this.#model, this.#features, count, this.#scores);
      tags[i] = best(this.#scores, this.#model.classes);
    }
  }
}
