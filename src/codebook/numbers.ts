import { LexiconError } from '../model/index.ts';
import { GAP, SHAPE, type Words } from './numbers-scan.ts';
import type { CodebookSource } from './source.ts';
import { readTable } from './table.ts';

const KINDS = ['zero', 'unit', 'teen', 'ten', 'hundred', 'scale', 'short-scale', 'ordinal', 'fraction'] as const;
type NumberKind = (typeof KINDS)[number];

/** Values of the number words, by kind. */
export type NumberLexicon = Readonly<Record<NumberKind, ReadonlyMap<string, number>>>;

/** A number read from words `first` to `next - 1`. */
export interface Cardinal {
  readonly value: number;
  /** Word after the number. */
  readonly next: number;
  /** Written in digits, perhaps with a scale word: "1.5 million". */
  readonly digits: boolean;
}

/** Reads `en/numbers.tsv`. */
export function loadNumbers(source: CodebookSource, language = 'en'): NumberLexicon {
  const lexicon = Object.fromEntries(KINDS.map((kind) => [kind, new Map<string, number>()])) as Record<
    NumberKind,
    Map<string, number>
  >;
  for (const row of readTable(source, `${language}/numbers.tsv`, ['word', 'kind', 'value'])) {
    const known = lexicon[row.kind as NumberKind];
    const value = Number(row.value);
    if (!known || !Number.isFinite(value)) {
      throw new LexiconError({
        code: 'number-row',
        what: known ? `"${row.value}" is no number` : `unknown kind of number word "${row.kind}"`,
        where: row.at,
        mend: `kind is one of ${KINDS.join(', ')}`,
      });
    }
    known.set(row.word, value);
  }
  return lexicon;
}

/** Can words `i - 1` and `i` stand in one expression? Not across an empty line. */
export function follows(words: Words, i: number): boolean {
  return i < words.length && words.gaps[i] !== GAP.paragraph;
}

/** The cardinal number that begins at word `i`: "1,000", "2 1/2", "1.5 million", "a hundred", "twenty-three". */
export function readCardinal(words: Words, i: number, lexicon: NumberLexicon): Cardinal | undefined {
  if (i >= words.length) return undefined;
  const read = words.shapes[i] === SHAPE.number ? readDigits(words, i, lexicon) : readWords(words, i, lexicon);
  return read && withHalf(words, read, lexicon);
}

/** "two and a half", "two and a half million". */
function withHalf(words: Words, read: Cardinal, lexicon: NumberLexicon): Cardinal {
  const { next } = read;
  const half = words.lower[next] === 'and' && words.lower[next + 1] === 'a' && words.lower[next + 2] === 'half';
  if (!half || !follows(words, next)) return read;
  return { ...scaled(words, next + 3, read.value + 0.5, lexicon), digits: read.digits };
}

function readDigits(words: Words, i: number, lexicon: NumberLexicon): Cardinal | undefined {
  let value = words.values[i]!;
  if (Number.isNaN(value)) return undefined;
  let next = i + 1;
  const fraction = slashFraction(words, next);
  if (fraction !== undefined && words.gaps[next] === GAP.space) {
    value += fraction;
    next += 3;
  } else {
    const whole = slashFraction(words, i);
    if (whole !== undefined && whole < 1 && words.lower[i]!.length === 1) {
      value = whole;
      next += 2;
    }
  }
  return scaled(words, next, value, lexicon);
}

/** "1/2" at word `i`. */
function slashFraction(words: Words, i: number): number | undefined {
  const isFraction =
    words.lower[i + 1] === '/' &&
    words.gaps[i + 1] === GAP.none &&
    words.gaps[i + 2] === GAP.none &&
    words.lower[i + 3] !== '/';
  if (!isFraction) return undefined;
  const [top, bottom] = [words.values[i]!, words.values[i + 2]!];
  return top > 0 && bottom > top && bottom < 10 ? top / bottom : undefined;
}

function scaled(words: Words, at: number, from: number, lexicon: NumberLexicon): Cardinal {
  let value = from;
  let next = at;
  for (; follows(words, next); next++) {
    const word = words.lower[next]!;
    const factor =
      lexicon.scale.get(word) ??
      lexicon.hundred.get(word) ??
      (words.gaps[next] === GAP.none ? lexicon['short-scale'].get(word) : undefined);
    if (factor === undefined) break;
    value *= factor;
  }
  return { value, next, digits: true };
}

interface Sum {
  total: number;
  group: number;
  next: number;
  seen: 'none' | 'unit' | 'ten' | 'hundred' | 'scale';
}

/** "two hundred and fifty thousand", "a hundred", "twenty-three", "half a million". */
function readWords(words: Words, i: number, lexicon: NumberLexicon): Cardinal | undefined {
  const zero = lexicon.zero.get(words.lower[i]!);
  if (zero !== undefined) return { value: 0, next: i + 1, digits: false };
  if (words.lower[i] === 'half' && follows(words, i + 2) && /^an?$/.test(words.lower[i + 1]!)) {
    const scale = lexicon.scale.get(words.lower[i + 2]!);
    return scale === undefined ? undefined : { value: scale / 2, next: i + 3, digits: false };
  }
  const sum: Sum = { total: 0, group: 0, next: i, seen: 'none' };
  if (words.lower[i] === 'a' || words.lower[i] === 'an') {
    const word = follows(words, i + 1) ? words.lower[i + 1]! : '';
    if (!lexicon.hundred.has(word) && !lexicon.scale.has(word)) return undefined;
    sum.group = 1;
    sum.next = i + 1;
    sum.seen = 'unit';
  }
  while (step(words, sum, lexicon)) {}
  if (sum.seen === 'none') return undefined;
  return { value: sum.total + sum.group, next: sum.next, digits: false };
}

/** Takes one more number word into `sum`, or says there is none that fits. */
function step(words: Words, sum: Sum, lexicon: NumberLexicon): boolean {
  let at = sum.next;
  if (sum.seen !== 'none' && !follows(words, at)) return false;
  if (at >= words.length) return false;
  if (words.lower[at] === '-' && sum.seen !== 'none' && follows(words, at + 1)) at++;
  else if (words.lower[at] === 'and' && (sum.seen === 'hundred' || sum.seen === 'scale') && follows(words, at + 1))
    at++;
  const word = words.lower[at]!;
  const take = (add: number, seen: Sum['seen']) => {
    sum.group += add;
    sum.next = at + 1;
    sum.seen = seen;
    return true;
  };
  const unit = lexicon.unit.get(word);
  if (unit !== undefined) return sum.seen !== 'unit' && take(unit, 'unit');
  const ten = lexicon.ten.get(word);
  const teen = lexicon.teen.get(word);
  if (ten ?? teen) return sum.seen !== 'unit' && sum.seen !== 'ten' && take((ten ?? teen)!, ten ? 'ten' : 'unit');
  if (words.lower[at - 1] === 'and' && at > sum.next) return false;
  if (lexicon.hundred.has(word)) {
    if (sum.group === 0 || sum.group >= 100) return false;
    sum.group *= 100;
    sum.next = at + 1;
    sum.seen = 'hundred';
    return true;
  }
  const scale = lexicon.scale.get(word);
  if (scale === undefined || sum.group === 0) return false;
  sum.total += sum.group * scale;
  sum.group = 0;
  sum.next = at + 1;
  sum.seen = 'scale';
  return true;
}

/** The ordinal that begins at word `i`: "third", "23rd", "twenty-first". */
export function readOrdinal(words: Words, i: number, lexicon: NumberLexicon): Cardinal | undefined {
  if (i >= words.length) return undefined;
  if (words.shapes[i] === SHAPE.number) {
    const suffix = words.gaps[i + 1] === GAP.none ? words.lower[i + 1] : undefined;
    const fits = suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th';
    return fits && Number.isInteger(words.values[i])
      ? { value: words.values[i]!, next: i + 2, digits: true }
      : undefined;
  }
  const plain = lexicon.ordinal.get(words.lower[i]!);
  if (plain !== undefined) return { value: plain, next: i + 1, digits: false };
  const ten = lexicon.ten.get(words.lower[i]!);
  if (ten === undefined || words.lower[i + 1] !== '-' || words.gaps[i + 1] !== GAP.none) return undefined;
  const unit = lexicon.ordinal.get(words.lower[i + 2] ?? '');
  return unit !== undefined && unit < 10 ? { value: ten + unit, next: i + 3, digits: false } : undefined;
}

/** A year in words: "nineteen ninety-six", "twenty nineteen", "two thousand (and) seventeen". */
export function readYearWords(words: Words, i: number, lexicon: NumberLexicon): Cardinal | undefined {
  const first = words.lower[i] ?? '';
  const century = lexicon.teen.get(first) ?? lexicon.ten.get(first);
  if (century !== undefined && century >= 15 && century <= 20 && follows(words, i + 1)) {
    const at = words.lower[i + 1] === '-' ? i + 2 : i + 1;
    const rest =
      lexicon.teen.get(words.lower[at]!) ??
      (lexicon.ten.has(words.lower[at]!) ? readWords(words, at, lexicon)?.value : undefined);
    if (rest === undefined || rest > 99) return undefined;
    const next = lexicon.teen.has(words.lower[at]!) ? at + 1 : readWords(words, at, lexicon)!.next;
    return { value: century * 100 + rest, next, digits: false };
  }
  if (first !== 'two' || words.lower[i + 1] !== 'thousand') return undefined;
  const whole = readWords(words, i, lexicon)!;
  return whole.value >= 2000 && whole.value < 2100 ? whole : undefined;
}
