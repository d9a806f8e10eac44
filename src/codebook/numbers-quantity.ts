import { LexiconError } from '../model/index.ts';
import { loadNumbers, type NumberLexicon } from './numbers.ts';
import type { CodebookSource } from './source.ts';
import { readTable } from './table.ts';

/** How words beside a number bound it (number-bounds.tsv). */
export type BoundEffect = 'least' | 'most' | 'about' | 'nearly';
const EFFECTS: readonly string[] = ['least', 'most', 'about', 'nearly'];

/** Words beside a number and what they make of it. */
export interface BoundWords {
  readonly words: readonly string[];
  readonly effect: BoundEffect;
}

/** A number without a figure and its bounds (number-vague.tsv). */
export interface VagueNumber {
  readonly words: readonly string[];
  readonly role: 'alone' | 'times' | 'scale';
  readonly low: number;
  readonly best: number | null;
  readonly high: number;
}

interface UnitOfMeasure {
  readonly kind: 'money' | 'measure';
  readonly unit: string;
}

/** All that `count` consults. */
export interface QuantityLexicon {
  readonly numbers: NumberLexicon;
  /** By first word, longest first. */
  readonly vague: ReadonlyMap<string, readonly VagueNumber[]>;
  /** By last word, longest first. */
  readonly before: ReadonlyMap<string, readonly BoundWords[]>;
  /** By first word, longest first. */
  readonly after: ReadonlyMap<string, readonly BoundWords[]>;
  readonly units: ReadonlyMap<string, UnitOfMeasure>;
  /** Words that can open a quantity, beside numbers in digits; for "a" and "an" the word after must be one too. */
  readonly opens: ReadonlySet<string>;
  /** Words before a serial number. */
  readonly nots: ReadonlySet<string>;
  /** Group of a counted noun, by lemma: for `who` in consequences. */
  readonly groups: ReadonlyMap<string, string>;
}

/** Reads the `en/number*.tsv` tables. */
export function loadQuantities(source: CodebookSource, language = 'en'): QuantityLexicon {
  const file = (name: string) => `${language}/number-${name}.tsv`;
  const bounds = readTable(source, file('bounds'), ['words', 'side', 'effect']).map((row) => {
    if (EFFECTS.includes(row.effect))
      return { side: row.side, words: row.words.split(' '), effect: row.effect as BoundEffect };
    throw new LexiconError({
      code: 'bound-row',
      what: `unknown effect "${row.effect}"`,
      where: row.at,
      mend: `it is one of ${EFFECTS.join(', ')}`,
    });
  });
  const vague = readTable(source, file('vague'), ['words', 'role', 'low', 'best', 'high']).map((row) => ({
    words: row.words.split(' '),
    role: row.role as VagueNumber['role'],
    low: Number(row.low),
    best: row.best === '' ? null : Number(row.best),
    high: Number(row.high),
  }));
  const numbers = loadNumbers(source, language);
  const words = [...Object.values(numbers)].flatMap((map) => [...map.keys()]);
  return {
    numbers,
    opens: new Set([...words, ...vague.flatMap((entry) => entry.words), 'a', 'an', 'no', 'nobody', 'none', 'half']),
    vague: byWord(vague, (words) => words[0]!),
    before: byWord(
      bounds.filter(({ side }) => side === 'before'),
      (words) => words.at(-1)!,
    ),
    after: byWord(
      bounds.filter(({ side }) => side === 'after'),
      (words) => words[0]!,
    ),
    units: new Map(
      readTable(source, file('units'), ['word', 'kind', 'unit']).map((row) => [
        row.word,
        { kind: row.kind as UnitOfMeasure['kind'], unit: row.unit },
      ]),
    ),
    nots: new Set(readTable(source, file('nots'), ['word']).map((row) => row.word)),
    groups: loadGroups(source, language),
  };
}

/** Group nouns by lemma: `gunman` → `attacker`, `villager` → `resident` (number-groups.tsv). */
export function loadGroups(source: CodebookSource, language = 'en'): ReadonlyMap<string, string> {
  return new Map(
    readTable(source, `${language}/number-groups.tsv`, ['lemma', 'group']).map((row) => [row.lemma, row.group]),
  );
}

function byWord<Entry extends { readonly words: readonly string[] }>(
  entries: readonly Entry[],
  keyOf: (words: readonly string[]) => string,
): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.words);
    if (!index.has(key)) index.set(key, []);
    index.get(key)!.push(entry);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}
