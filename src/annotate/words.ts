import { isUpper, Kind, kindOf, lowerCode } from './characters.ts';
import { hashExact, hashLower } from './hash.ts';
import type { Tokens } from './tokens.ts';

/** Bits of `Words.shapes`. */
export const Shape = {
  initial: 1,
  capitals: 2,
  inner: 4,
  digit: 8,
  letter: 16,
  hyphen: 32,
  mark: 64,
  caseless: 128,
  first: 256,
} as const;

/**
 * What the models see of the words of a text: hashes of forms and affixes, and shapes, one entry
 * a word. Where case tells nothing (a sentence all in capitals, all in small letters, or in title
 * case) the shapes say so and hold no case.
 */
export interface Words {
  readonly length: number;
  readonly lower: Int32Array;
  readonly exact: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix2: Int32Array;
  readonly prefix3: Int32Array;
  readonly shapes: Int32Array;
}

/** @param sentences First word of each sentence, then the number of words. */
export function readWords(text: string, tokens: Tokens, sentences: Int32Array): Words {
  const size = tokens.starts.length;
  const column = () => new Int32Array(size);
  const words = {
    length: size,
    lower: column(),
    exact: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix2: column(),
    prefix3: column(),
    shapes: column(),
  };
  for (let i = 0; i < size; i++) {
    const from = tokens.starts[i]!;
    const to = tokens.ends[i]!;
    words.lower[i] = hashLower(text, from, to);
    words.exact[i] = hashExact(text, from, to);
    words.suffix2[i] = hashLower(text, Math.max(from, to - 2), to);
    words.suffix3[i] = hashLower(text, Math.max(from, to - 3), to);
    words.suffix4[i] = hashLower(text, Math.max(from, to - 4), to);
    words.prefix2[i] = hashLower(text, from, Math.min(to, from + 2));
    words.prefix3[i] = hashLower(text, from, Math.min(to, from + 3));
    words.shapes[i] = shapeOf(text, from, to);
  }
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s]!;
    const after = sentences[s + 1]!;
    if (first < after) words.shapes[first]! |= Shape.first;
    if (isCaseless(words.shapes, tokens, first, after)) dropCase(words.shapes, words.exact, words.lower, first, after);
  }
  return words;
}

function shapeOf(text: string, from: number, to: number): number {
  let shape = 0;
  let capitals = 0;
  let letters = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === Kind.digit) shape |= Shape.digit;
    else if (kind === Kind.mark) shape |= code === 45 ? Shape.hyphen : Shape.mark;
    else {
      letters++;
      if (isUpper(code)) {
        capitals++;
        shape |= i === from ? Shape.initial : Shape.inner;
      }
    }
  }
  if (letters > 0) shape |= Shape.letter;
  if (letters > 1 && capitals === letters) shape |= Shape.capitals;
  return shape;
}

/** Words shorter than this are small even in title case ("of", "and"). */
const SHORT = 4;

function isCaseless(shapes: Int32Array, tokens: Tokens, first: number, after: number): boolean {
  let words = 0;
  let upper = 0;
  let lower = 0;
  let long = 0;
  let longInitial = 0;
  for (let i = first; i < after; i++) {
    const shape = shapes[i]!;
    if (!(shape & Shape.letter)) continue;
    words++;
    if (shape & Shape.capitals) upper++;
    else if (!(shape & (Shape.initial | Shape.inner))) lower++;
    if (tokens.ends[i]! - tokens.starts[i]! >= SHORT) {
      long++;
      if (shape & Shape.initial) longInitial++;
    }
  }
  if (words < 3) return false;
  if (lower === words && words >= 5) return true;
  return upper * 10 >= words * 8 || (long >= 3 && longInitial * 10 >= long * 9);
}

const CASE = Shape.initial | Shape.capitals | Shape.inner;

function dropCase(shapes: Int32Array, exact: Int32Array, lower: Int32Array, first: number, after: number): void {
  for (let i = first; i < after; i++) {
    shapes[i] = (shapes[i]! & ~CASE) | Shape.caseless;
    exact[i] = lower[i]!;
  }
}

/** Lower-cased form of a word, one code unit for one. */
export function lowerForm(text: string, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== lowerCode(code)) return text.slice(from, to).toLowerCase();
  }
  return text.slice(from, to);
}
