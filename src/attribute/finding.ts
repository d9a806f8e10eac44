import type { CueUse } from '../codebook/index.ts';
import type { Analysis, Name, Span } from '../model/index.ts';

/** Words `first` to `last`, both included. */
export type Range = readonly [first: number, last: number];

/** Who is given as saying something: a phrase and its head word. */
export interface FoundSource {
  readonly range: Range;
  readonly head: number;
}

/** One attribution as the rules find it, in words and characters; no record yet. */
export interface Finding {
  /** The word that makes it one: `said`, `according`, `claim`, or the colon of a headline. */
  readonly head: number;
  readonly cue: readonly Range[];
  readonly use: CueUse;
  readonly source: FoundSource | null;
  /** Pieces of what is said, in text order. */
  content: Span[];
  /** The outlet or agency that carried it: the word that heads its name, or -1. */
  readonly via: number;
}

/** Names by each of their words. */
export type NameIndex = ReadonlyMap<number, Name>;

/** The names of a text by each of their words. */
export function indexNames(a: Analysis): NameIndex {
  const index = new Map<number, Name>();
  for (const name of a.names) for (let i = name.first; i <= name.last; i++) index.set(i, name);
  return index;
}

/** The name a word belongs to, as written; else the run of capitalised words that ends with it. */
export function nameText(a: Analysis, names: NameIndex, token: number): string {
  const name = names.get(token);
  if (name) return a.slice(name).replace(/^the /i, '');
  let first = token;
  while (first > 0 && CAPITALISED.test(a.form(first - 1)) && a.lower(first - 1) !== 'the') first--;
  return CAPITALISED.test(a.form(token)) ? a.slice(a.spanOf(first, token)) : a.form(token);
}

const CAPITALISED = /^\p{Lu}/u;

/** The stretch of text from the first word of a range to its last. */
export function spanOfRange(a: Analysis, [first, last]: Range): Span {
  return a.spanOf(first, last);
}

const EDGES = new Set([',', '.', ';', ':', '-', '–', '—', '--', '―', '(', ')', '[', ']', '…', '...', '?', '!']);

/** The range without the marks at its ends that belong to the sentence around it; null where nothing is left. */
export function trimmed(a: Analysis, [first, last]: Range): Range | null {
  while (first <= last && EDGES.has(a.form(first))) first++;
  while (last >= first && EDGES.has(a.form(last)) && !closesBracket(a, first, last)) last--;
  return first <= last ? [first, last] : null;
}

/** "Pence (R-IN)": the bracket belongs to what it closes. */
function closesBracket(a: Analysis, first: number, last: number): boolean {
  if (a.form(last) !== ')') return false;
  for (let i = last - 1; i >= first && last - i < 12; i--) if (a.form(i) === '(') return true;
  return false;
}

/** `outer` without the words of `inner`: at most two ranges, since subtrees do not cross. */
export function minus(outer: Range, inner: Range): Range[] {
  const [first, last] = outer;
  if (inner[1] < first || inner[0] > last) return [outer];
  const parts: Range[] = [
    [first, inner[0] - 1],
    [inner[1] + 1, last],
  ];
  return parts.filter(([from, to]) => from <= to);
}

/** Spans in text order, those that touch or overlap made one. */
export function merged(spans: readonly Span[], text: string): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    const joined = last && (span.start <= last.end || /^[ \t]*$/.test(text.slice(last.end, span.start)));
    if (joined) result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** Words as ranges of neighbours. */
export function runs(words: readonly number[]): Range[] {
  const ranges: [number, number][] = [];
  for (const word of [...new Set(words)].sort((x, y) => x - y)) {
    const last = ranges.at(-1);
    if (last && last[1] === word - 1) last[1] = word;
    else ranges.push([word, word]);
  }
  return ranges;
}

/** The words `first` to `last`, both included. */
export function wordsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
