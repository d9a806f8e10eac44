import { LexiconError } from '../model/index.ts';
import { parseTable } from './table.ts';

/** Folds place names so that spellings of one name meet. */
export interface Folding {
  /** The exact key: case, diacritics, quotes, hyphens and the Arabic article aside. */
  exact(name: string): string;
  /** The loose key, on top of an exact key: transliterations meet, and so may different names. */
  loose(exact: string): string;
  /** May names of places in this country be found by the loose key? */
  isLoose(country: string): boolean;
}

type Step = readonly [from: RegExp, to: string];

const MARKS = /\p{M}+/gu;
const QUOTES = /['’‘ʻʼʿʾ`´"“”ʹʺ.·]/g;
const GAPS = /[\s\-‐‑–—/_,()]+/g;
const PLAIN_ASCII = /^[a-z0-9 ]*$/;
/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  '&': ' and ',
};
const ODD_LETTERS = /[łøßæœđðþıəħŧŋ&]/g;

/** Lower case, no diacritics, no quotes or stops, single blanks for hyphens and gaps. */
export function foldLetters(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(ODD_LETTERS, (letter) => LETTERS[letter]!)
    .replace(QUOTES, '')
    .replace(GAPS, ' ')
    .trim();
}

/**
 * Reads the folding rules (codebook/en/place-folding.tsv).
 * @throws LexiconError on an unknown step or an expression that does not compile.
 */
export function readFolding(text: string, path = 'place-folding.tsv'): Folding {
  const steps = { exact: [] as Step[], loose: [] as Step[] };
  const countries = new Set<string>();
  for (const row of parseTable({ path, text }, ['step', 'from', 'to'])) {
    if (row.step === 'loose-country') for (const country of row.from.split(' ')) countries.add(country);
    else if (row.step === 'exact' || row.step === 'loose')
      steps[row.step].push([compile(row.from, row.at), row.to.replaceAll('_', ' ')]);
    else throw fault(`unknown step "${row.step}"`, row.at, 'use exact, loose or loose-country');
  }
  const exact = (name: string) => apply(steps.exact, foldLetters(name)).trim();
  return { exact, loose: (key) => apply(steps.loose, key).trim(), isLoose: (country) => countries.has(country) };
}

function apply(steps: readonly Step[], name: string): string {
  let folded = name;
  for (const [from, to] of steps) folded = folded.replace(from, to);
  return folded;
}

function compile(source: string, at: string): RegExp {
  try {
    return new RegExp(source, 'g');
  } catch {
    throw fault(`"${source}" is no regular expression`, at, 'write it in the syntax of ECMAScript');
  }
}

function fault(what: string, where: string, mend: string): LexiconError {
  return new LexiconError({ code: 'codebook-folding', what, where, mend });
}

/** FNV-1a over UTF-16 units. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A second, independent hash of 16 bits, that tells apart names the first throws together. */
export function checkKey(key: string): number {
  let hash = 5381;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 33) + key.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & 0xffff;
}
