import { mix } from './hash.ts';
import { type LinearModel, scoreInto } from './linear.ts';
import type { Words } from './words.ts';

/** Numbers of features a word has at most. */
export const NAME_FEATURES = 48;
const EDGE = 0x5eed;

/** Class 0 is outside; then begin and inside of each type in turn. */
export const OUTSIDE = 0;
export const beginOf = (type: number): number => 1 + 2 * type;
export const insideOf = (type: number): number => 2 + 2 * type;
export const typeOf = (label: number): number => (label - 1) >> 1;
export const isInside = (label: number): boolean => label > 0 && (label & 1) === 0;

/** May `label` follow `before`? An inside label goes on with a name of its own type. */
export function mayFollow(before: number, label: number): boolean {
  return !isInside(label) || (before !== OUTSIDE && typeOf(before) === typeOf(label));
}

/** Feature ids of word `i` of the sentence `[from, to)`, given the labels before it; returns how many. */
export function nameFeatures(
  words: Words,
  tags: Uint8Array,
  from: number,
  to: number,
  i: number,
  labels: Uint8Array,
  out: Int32Array,
): number {
  const { lower, exact, suffix2, suffix3, suffix4, prefix3, shapes } = words;
  const at = (column: Int32Array, k: number) => (k >= from && k < to ? column[k]! : EDGE);
  const tagAt = (k: number) => (k >= from && k < to ? tags[k]! + 1 : 0);
  const w = lower[i]!;
  const p1 = at(lower, i - 1);
  const p2 = at(lower, i - 2);
  const n1 = at(lower, i + 1);
  const n2 = at(lower, i + 2);
  const t = tagAt(i);
  const tp = tagAt(i - 1);
  const tn = tagAt(i + 1);
  const l1 = i > from ? labels[i - 1]! + 1 : 0;
  const l2 = i - 1 > from ? labels[i - 2]! + 1 : 0;
  const shape = shapes[i]!;
  const sp = at(shapes, i - 1);
  const sn = at(shapes, i + 1);
  let n = 0;
  out[n++] = mix(1, w);
  out[n++] = mix(2, exact[i]!);
  out[n++] = mix(3, suffix2[i]!, shape);
  out[n++] = mix(4, suffix3[i]!, shape);
  out[n++] = mix(5, suffix4[i]!, shape);
  out[n++] = mix(6, prefix3[i]!, shape);
  out[n++] = mix(7, shape);
  out[n++] = mix(8, shape, sp, sn);
  out[n++] = mix(9, l1);
  out[n++] = mix(10, l1, l2);
  out[n++] = mix(11, l1, w);
  out[n++] = mix(12, l1, t);
  out[n++] = mix(13, t);
  out[n++] = mix(14, tp, t, tn);
  out[n++] = mix(15, p1);
  out[n++] = mix(16, n1);
  out[n++] = mix(17, p2);
  out[n++] = mix(18, n2);
  out[n++] = mix(19, p1, w);
  out[n++] = mix(20, w, n1);
  out[n++] = mix(21, p2, p1);
  out[n++] = mix(22, n1, n2);
  out[n++] = mix(23, p1, shape);
  out[n++] = mix(24, n1, shape);
  out[n++] = mix(25, l1, shape);
  out[n++] = mix(26, l1, n1);
  out[n++] = mix(27, l1, p1);
  out[n++] = mix(28, at(suffix3, i - 1), shape);
  out[n++] = mix(29, at(suffix3, i + 1), shape);
  out[n++] = mix(30, shape, sn, at(shapes, i + 2));
  out[n++] = mix(31, p1, tp, t);
  out[n++] = mix(32, tn, n1, t);
  out[n++] = mix(33, l1, at(suffix4, i), shape);
  out[n++] = mix(34, l1, t, tn);
  out[n++] = mix(35, tagAt(i - 2), tp, t);
  out[n++] = mix(36, t, tn, tagAt(i + 2));
  out[n++] = mix(37, l1, sn, n1);
  return n;
}

/** Labels the words of a sentence from left to right. */
export class NameTagger {
  readonly #model: LinearModel;
  readonly #features = new Int32Array(NAME_FEATURES);
  readonly #scores: Int32Array;

  constructor(model: LinearModel) {
    this.#model = model;
    this.#scores = new Int32Array(model.classes);
  }

  label(words: Words, tags: Uint8Array, from: number, to: number, labels: Uint8Array): void {
    for (let i = from; i < to; i++) {
      const count = nameFeatures(words, tags, from, to, i, labels, this.#features);
      scoreInto(this.#model, this.#features, count, this.#scores);
      labels[i] = bestAllowed(this.#scores, i > from ? labels[i - 1]! : OUTSIDE);
    }
  }
}

/** Best label that may follow `before`. */
export function bestAllowed(scores: Int32Array | Float32Array, before: number): number {
  let top = OUTSIDE;
  for (let label = 1; label < scores.length; label++)
    if (scores[label]! > scores[top]! && mayFollow(before, label)) top = label;
  return top;
}
