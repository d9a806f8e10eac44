import { LexiconError } from '../model/index.ts';
import { loadNumbers, type NumberLexicon } from './numbers.ts';
import type { CodebookSource } from './source.ts';
import { listOf, readTable } from './table.ts';
import { CLASSES } from './time-classes.ts';
import { BETWEEN_LENGTH } from './time-length.ts';
import type { ClassLexicon } from './time-reading.ts';
import { compileRule, type TimeRule } from './time-rules.ts';

/** A day or month with a name: "Easter", "Ramadan". `words` is its rule as time-names.tsv writes it. */
export interface NamedTime {
  readonly name: string;
  readonly rule: readonly string[];
  /** Also a name or another word: "Asad", "Tir". */
  readonly weak: boolean;
}

/** First days (`YYYY-MM-DD`) of the twelve months, by year of the calendar. */
export type MonthTable = ReadonlyMap<number, readonly string[]>;

/** All that `date` consults. */
export interface TimeLexicon extends ClassLexicon {
  readonly numbers: NumberLexicon;
  /** Rules that can open with a word. */
  readonly rulesByWord: ReadonlyMap<string, readonly TimeRule[]>;
  /** Rules that can open with a number in digits. */
  readonly rulesByDigits: readonly TimeRule[];
  /** Words that can follow an article inside an expression. */
  readonly second: ReadonlySet<string>;
  /** `left kind` + space + `right kind` → what may stand between, as lists of words. */
  readonly joins: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly named: ReadonlyMap<string, NamedTime>;
  /** Kinds silenced by a word before or after. */
  readonly notsBefore: ReadonlyMap<string, readonly string[]>;
  readonly notsAfter: ReadonlyMap<string, readonly string[]>;
  readonly hijri: MonthTable;
  readonly persian: MonthTable;
  /** Words before an expression that take a part of it, longest first. */
  readonly mods: readonly {
    readonly words: readonly string[];
    readonly mod: string;
    readonly side: string;
    readonly kinds: ReadonlySet<string>;
  }[];
  /** Approximating words before a length, longest first. */
  readonly approx: readonly { readonly words: readonly string[]; readonly mod: string }[];
  /** Name → day before which no text could have used it. */
  readonly notBefore: ReadonlyMap<string, string>;
  /** Words that turn a clause to the future. */
  readonly futureCues: ReadonlySet<string>;
  /** Lemmas of verbs whose present tense beside a date tells what is to come. */
  readonly timetable: ReadonlySet<string>;
  /** Year of a day known by its date alone: `month-day word after` → year. */
  readonly events: ReadonlyMap<string, number>;
  /** Lemmas of verbs whose date is that of the saying. */
  readonly saying: ReadonlySet<string>;
}

/** Reads the `en/time*.tsv` tables. */
export function loadTime(source: CodebookSource, language = 'en'): TimeLexicon {
  const file = (name: string) => `${language}/time-${name}.tsv`;
  const byClass = new Map<string, Map<string, number | string>>();
  for (const row of readTable(source, file('words'), ['word', 'class', 'value'])) {
    if (!byClass.has(row.class)) byClass.set(row.class, new Map());
    byClass.get(row.class)!.set(row.word, /^\d+$/.test(row.value) ? Number(row.value) : row.value);
  }
  const named = readNames(source, file('names'));
  const classes: ClassLexicon = { numbers: loadNumbers(source, language), byClass, names: indexNames(named) };
  const rules = readTable(source, file('rules'), ['id', 'pattern', 'kind', 'sets']).map(compileRule);
  return {
    ...classes,
    ...indexRules(rules, classes),
    named,
    joins: readJoins(source, file('joins')),
    notsBefore: readNots(source, file('nots'), 'before'),
    notsAfter: readNots(source, file('nots'), 'after'),
    hijri: readMonths(source, file('hijri')),
    persian: readMonths(source, file('persian')),
    mods: readTable(source, file('mods'), ['words', 'mod', 'side', 'kinds'])
      .map((row) => ({ words: row.words.split(' '), mod: row.mod, side: row.side, kinds: new Set(listOf(row.kinds)) }))
      .sort((a, b) => b.words.length - a.words.length),
    approx: readTable(source, file('approx'), ['words', 'mod'])
      .map((row) => ({ words: row.words.split(' '), mod: row.mod }))
      .sort((a, b) => b.words.length - a.words.length),
    notBefore: new Map(readTable(source, file('bounds'), ['name', 'day']).map((row) => [row.name, row.day])),
    futureCues: readCues(source, file('tense'), 'future'),
    saying: readCues(source, file('tense'), 'say'),
    timetable: readCues(source, file('tense'), 'timetable'),
    events: readEvents(source, file('events')),
  };
}

function readCues(source: CodebookSource, file: string, wanted: string): Set<string> {
  return new Set(
    readTable(source, file, ['word', 'class'])
      .filter((row) => row.class === wanted)
      .map((row) => row.word),
  );
}

function readEvents(source: CodebookSource, file: string): Map<string, number> {
  const rows = readTable(source, file, ['month', 'day', 'words', 'year']);
  return new Map(
    rows.flatMap((row) =>
      listOf(row.words).map((word) => [`${row.month}-${row.day} ${word}`, Number(row.year)] as const),
    ),
  );
}

function readNames(source: CodebookSource, file: string): Map<string, NamedTime> {
  const rows = readTable(source, file, ['name', 'rule', 'weak']);
  return new Map(
    rows.map((row) => [row.name, { name: row.name, rule: row.rule.split(' '), weak: row.weak === 'yes' }]),
  );
}

/** By first word, in the words of the scanner: a hyphen stands alone, a possessive is parted. */
function indexNames(named: ReadonlyMap<string, NamedTime>): ClassLexicon['names'] {
  const index = new Map<string, { words: string[]; id: string }[]>();
  for (const id of named.keys()) {
    const words = id.toLowerCase().replace(/'s\b/g, " 's").replaceAll('-', ' - ').split(' ').filter(Boolean);
    const first = words[0]!;
    if (!index.has(first)) index.set(first, []);
    index.get(first)!.push({ words, id });
  }
  return index;
}

function readNots(source: CodebookSource, file: string, side: string): Map<string, string[]> {
  const nots = new Map<string, string[]>();
  for (const row of readTable(source, file, ['word', 'side', 'kinds'])) {
    if (row.side === side) nots.set(row.word, [...(nots.get(row.word) ?? []), ...listOf(row.kinds)]);
  }
  return nots;
}

function readJoins(source: CodebookSource, file: string): Map<string, string[][]> {
  const joins = new Map<string, string[][]>();
  for (const row of readTable(source, file, ['left', 'link', 'right'])) {
    const links = row.link.split(';').map((link) => (link === '-' ? [] : link.split(' ')));
    for (const left of listOf(row.left)) {
      for (const right of listOf(row.right)) {
        const key = `${left} ${right}`;
        joins.set(key, [...(joins.get(key) ?? []), ...links]);
      }
    }
  }
  return joins;
}

function readMonths(source: CodebookSource, file: string): MonthTable {
  return new Map(readTable(source, file, ['year', 'months']).map((row) => [Number(row.year), monthsOf(row)]));
}

function monthsOf(row: { readonly months: string; readonly at: string }): readonly string[] {
  const months = listOf(row.months);
  if (months.length === 12 && months.every((day) => /^\d{4}-\d\d-\d\d$/.test(day))) return months;
  throw new LexiconError({
    code: 'month-row',
    what: 'a year has twelve first days',
    where: row.at,
    mend: 'write YYYY-MM-DD, parted by ;',
  });
}

function indexRules(rules: readonly TimeRule[], lexicon: ClassLexicon) {
  const rulesByWord = new Map<string, TimeRule[]>();
  const rulesByDigits: TimeRule[] = [];
  const second = new Set<string>();
  for (const rule of rules) {
    for (let e = 0; e < rule.body.length; e++) {
      const { words, digits } = startsOf(rule, e, lexicon);
      for (const word of words) {
        if (!rulesByWord.has(word)) rulesByWord.set(word, []);
        if (!rulesByWord.get(word)!.includes(rule)) rulesByWord.get(word)!.push(rule);
      }
      if (digits && !rulesByDigits.includes(rule)) rulesByDigits.push(rule);
      if (!rule.body[e]!.optional) break;
    }
    const opening = rule.body.findIndex((element) => !element.optional);
    for (let e = 1; e <= opening + 2 && e < rule.body.length; e++)
      for (const word of startsOf(rule, e, lexicon).words) second.add(word);
  }
  for (const name of ['UNIT', 'UNITS', 'VAGUE'])
    for (const word of lexicon.byClass.get(name)?.keys() ?? []) second.add(word);
  for (const word of [...lexicon.numbers.hundred.keys(), ...lexicon.numbers.scale.keys(), 'couple', ...BETWEEN_LENGTH])
    second.add(word);
  return { rulesByWord, rulesByDigits, second };
}

function startsOf(rule: TimeRule, e: number, lexicon: ClassLexicon): { words: Set<string>; digits: boolean } {
  const element = rule.body[e]!;
  const words = new Set(element.words);
  let digits = false;
  for (const name of element.classes) {
    for (const start of CLASSES[name]!.starts) {
      if (start === '#') digits = true;
      else if (start.startsWith('=')) words.add(start.slice(1));
      else if (start === 'NAME') for (const word of lexicon.names.keys()) words.add(word);
      else for (const word of wordsOf(start, lexicon)) words.add(word);
    }
  }
  return { words, digits };
}

function wordsOf(name: string, lexicon: ClassLexicon): Iterable<string> {
  const numbers = (lexicon.numbers as Record<string, ReadonlyMap<string, number>>)[name];
  return (numbers ?? lexicon.byClass.get(name) ?? new Map<string, number>()).keys();
}
