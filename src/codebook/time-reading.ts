import type { NumberLexicon } from './numbers.ts';
import { GAP, SHAPE, type Words } from './numbers-scan.ts';

/** A length of time as written: `n` is absent where the number is not named ("several weeks"). */
export interface Length {
  readonly n?: number;
  /** Unit of time-words.tsv: `D`, `TH`, `Y` … */
  readonly unit: string;
  /** A second part: "a year and two months". */
  readonly more?: { readonly n: number; readonly unit: string };
}

/** A calendar day as written in digits. */
export interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a class reads, and the word after it. */
export interface Read {
  readonly value: number | string | Length | DateFields;
  readonly next: number;
}

/** What the classes look words up in. */
export interface ClassLexicon {
  readonly numbers: NumberLexicon;
  /** Value by word, by class of time-words.tsv. */
  readonly byClass: ReadonlyMap<string, ReadonlyMap<string, number | string>>;
  /** Names of days and months that are neither weekday nor Gregorian month, by first word. */
  readonly names: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly id: string }[]>;
}

/** Reads what a class of words stands for from word `i` on; undefined where it does not. */
export type ClassReader = (words: Words, i: number, lexicon: ClassLexicon) => Read | undefined;

/** Does word `i` stand right behind the one before, without a blank? */
export const glued = (words: Words, i: number) => i < words.length && words.gaps[i] === GAP.none;
/** Is word `i` written in figures? */
export const isNumber = (words: Words, i: number) => i < words.length && words.shapes[i] === SHAPE.number;
/** Length of word `i` in UTF-16 code units. */
export const width = (words: Words, i: number) => words.ends[i]! - words.starts[i]!;

/** A whole number of one to `digits` digits, without comma or point. */
export function whole(words: Words, i: number, digits: number): number | undefined {
  if (!isNumber(words, i) || width(words, i) > digits) return undefined;
  const value = words.values[i]!;
  return Number.isInteger(value) && !words.lower[i]!.includes('.') && !words.lower[i]!.includes(',')
    ? value
    : undefined;
}

/** Is a word glued to the end of number `i`, other than a possessive or a mark? */
export function hasTail(words: Words, i: number): boolean {
  if (!glued(words, i)) return false;
  return words.shapes[i] !== SHAPE.mark || words.lower[i] === '%' || (words.lower[i] === ':' && isNumber(words, i + 1));
}
