/** Sentences made from patterns: names from the codebook and the gazetteer, or put together, stand in their places. */
import { readFileSync } from 'node:fs';
import { cut } from '../../src/annotate/analyse.ts';
import { NAME_TYPES, type NameType } from '../../src/model/ud.ts';
import { Random } from '../random.ts';
import { isTitled, namesByType, townNames } from './known.ts';

/** A sentence made from a pattern. */
export interface MadeSentence {
  readonly forms: readonly string[];
  /** One bit each, by label: 0 outside, then begin and inside of each type. */
  readonly names: Uint32Array;
}

/** Kinds of places in sentences, and the type of name they hold. */
const TYPES: Record<string, NameType> = {
  ORG: 'ORG',
  ACR: 'ORG',
  PER: 'PER',
  SURNAME: 'PER',
  LOC: 'LOC',
  NORP: 'NORP',
  TOWN: 'LOC',
  BAND: 'ORG',
  TEAM: 'ORG',
  MISC: 'MISC',
  WORK: 'MISC',
  PRODUCT: 'MISC',
};
const PLACE = /^\{(\w+)\}$/;
/** Least population of a town that stands in a sentence. */
const TOWN = 20_000;
function readPatterns(): Map<string, string[]> {
  const patterns = new Map<string, string[]>();
  for (const line of readFileSync(new URL('patterns.tsv', import.meta.url), 'utf8').split('\n')) {
    const [kind, text] = line.split('\t');
    if (text && !line.startsWith('#')) patterns.set(kind!, [...(patterns.get(kind!) ?? []), text]);
  }
  return patterns;
}

/** Makes names of each kind, some as they are known, some never heard of. */
class Namer {
  readonly #random = new Random(23);
  readonly #patterns: ReadonlyMap<string, string[]>;
  readonly #known: ReadonlyMap<NameType, string[]>;
  readonly #people: string[][];
  readonly #towns: string[];

  constructor(patterns: ReadonlyMap<string, string[]>) {
    this.#patterns = patterns;
    this.#known = new Map(namesByType().map(([type, names]) => [type, names.filter(isTitled)]));
    this.#people = this.#known
      .get('PER')!
      .map((name) => name.split(' '))
      .filter((words) => words.length > 1 && words[0]!.length > 2);
    this.#towns = townNames(TOWN);
  }
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random.next() * list.length)]!;
  }
  /** Text of a name of the kind, words as written. */
  name(kind: string): string {
    const known = this.#random.next() < 0.4;
    if (kind === 'PER')
      return known ? this.pick(this.#people).join(' ') : `${this.pick(this.#people)[0]} ${this.name('SURNAME')}`;
    if (kind === 'SURNAME') return this.pick(this.#people).slice(1).join(' ');
    if (kind === 'LOC') return this.pick(known ? this.#known.get('LOC')! : this.#towns);
    if (kind === 'TOWN') return this.pick(this.#towns);
    if (kind === 'NORP') return this.pick(this.#known.get('NORP')!);
    if (kind === 'ACR') return this.#acronym();
    if (kind === 'ORG' && known) return this.pick(this.#known.get('ORG')!);
    const pattern = this.pick(this.#patterns.get(kind.toLowerCase())!);
    return pattern.replace(/\{(\w+)\}/g, (_, inner: string) => this.name(inner));
  }
  #acronym(): string {
    const size = 3 + Math.floor(this.#random.next() * 2);
    return Array.from({ length: size }, () => this.pick([...'ABCDEFGILMNOPRSTU'])).join('');
  }
}

/** @param copies How often each pattern is filled. */
export function madeSentences(copies: number): MadeSentence[] {
  const patterns = readPatterns();
  const namer = new Namer(patterns);
  return patterns.get('sentence')!.flatMap((pattern) => Array.from({ length: copies }, () => fill(pattern, namer)));
}

function fill(pattern: string, namer: Namer): MadeSentence {
  const forms: string[] = [];
  const names: number[] = [];
  for (const word of pattern.split(' ')) {
    const kind = PLACE.exec(word)?.[1];
    if (kind === undefined) {
      forms.push(word);
      names.push(1);
      continue;
    }
    const type = 1 + 2 * NAME_TYPES.indexOf(TYPES[kind]!);
    const afterArticle = /^the$/i.test(forms.at(-1) ?? '');
    const name = namer.name(kind).replace(afterArticle ? /^the /i : /^$/, '');
    wordsOf(name).forEach((form, k) => {
      forms.push(form);
      names.push(1 << (k === 0 ? type : type + 1));
    });
  }
  return { forms, names: Uint32Array.from(names) };
}

function wordsOf(text: string): string[] {
  const { tokens } = cut(text);
  return Array.from(tokens.starts, (start, i) => text.slice(start, tokens.ends[i]));
}
