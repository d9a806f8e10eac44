import { type NumberLexicon, readCardinal, readOrdinal, readYearWords } from './numbers.ts';
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

export type ClassReader = (words: Words, i: number, lexicon: ClassLexicon) => Read | undefined;

const glued = (words: Words, i: number) => i < words.length && words.gaps[i] === GAP.none;
const isNumber = (words: Words, i: number) => i < words.length && words.shapes[i] === SHAPE.number;
const width = (words: Words, i: number) => words.ends[i]! - words.starts[i]!;
const ORDINAL_SUFFIX = new Set(['st', 'nd', 'rd', 'th']);

/** A whole number of one to `digits` digits, without comma or point. */
function whole(words: Words, i: number, digits: number): number | undefined {
  if (!isNumber(words, i) || width(words, i) > digits) return undefined;
  const value = words.values[i]!;
  return Number.isInteger(value) && !words.lower[i]!.includes('.') && !words.lower[i]!.includes(',')
    ? value
    : undefined;
}

/** Is a word glued to the end of number `i`, other than a possessive or a mark? */
function hasTail(words: Words, i: number): boolean {
  if (!glued(words, i)) return false;
  return words.shapes[i] !== SHAPE.mark || words.lower[i] === '%' || (words.lower[i] === ':' && isNumber(words, i + 1));
}

function lookup(name: string): ClassReader {
  return (words, i, lexicon) => {
    const value = lexicon.byClass.get(name)!.get(words.lower[i]!);
    return value === undefined ? undefined : { value, next: i + 1 };
  };
}

function among(table: Readonly<Record<string, number | string>>): ClassReader {
  const map = new Map(Object.entries(table));
  return (words, i) => {
    const value = map.get(words.lower[i]!);
    return value === undefined ? undefined : { value, next: i + 1 };
  };
}

/** Months and weekdays are capitalised: "may", "march", "sun" are other words. */
function capital(reader: ClassReader): ClassReader {
  return (words, i, lexicon) =>
    words.shapes[i] === SHAPE.capital || words.shapes[i] === SHAPE.upper ? reader(words, i, lexicon) : undefined;
}

function dayNumber(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  const day = whole(words, i, 2);
  if (day === undefined) return ordinalDay(words, i, lexicon);
  if (day < 1 || day > 31) return undefined;
  if (glued(words, i + 1) && ORDINAL_SUFFIX.has(words.lower[i + 1]!)) return { value: day, next: i + 2 };
  return hasTail(words, i + 1) ? undefined : { value: day, next: i + 1 };
}

function ordinalDay(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  const read = readOrdinal(words, i, lexicon.numbers);
  return read && read.value >= 1 && read.value <= 31 ? { value: read.value, next: read.next } : undefined;
}

function year(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  if (isNumber(words, i)) {
    const value = width(words, i) === 4 ? whole(words, i, 4) : undefined;
    if (value === undefined || value < 1000 || value > 2199 || hasTail(words, i + 1)) return undefined;
    return { value, next: i + 1 };
  }
  const read = readYearWords(words, i, lexicon.numbers);
  return read && { value: read.value, next: read.next };
}

/** Two-digit decades: "the '80s" and "the eighties" are the last century's from 30 on. */
const decadeOf = (year: number) => (year >= 100 ? year / 10 : year >= 30 ? 190 + year / 10 : 200 + year / 10);

/** "the nineties", "the late nineties", "mid-nineties"; "in his nineties" is an age. */
const BEFORE_DECADE = new Set(['the', 'early', 'late', 'mid', '-']);

function decade(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  const tens = lexicon.byClass.get('DECADEWORD')!.get(words.lower[i]!);
  if (typeof tens === 'number')
    return BEFORE_DECADE.has(words.lower[i - 1] ?? '') ? { value: decadeOf(tens * 10), next: i + 1 } : undefined;
  const at = isNumber(words, i) ? i : i + 1;
  const value = whole(words, at, 4);
  if (value === undefined || value % 10 !== 0 || !glued(words, at + 1)) return undefined;
  if (words.lower[at + 1] !== 's' && words.lower[at + 1] !== "'s") return undefined;
  const fits =
    at === i ? value >= 1500 && value < 2200 : /^['’‘]$/.test(words.lower[i]!) && value < 100 && glued(words, at);
  return fits ? { value: decadeOf(value), next: at + 2 } : undefined;
}

function smallOrdinal(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  const read = readOrdinal(words, i, lexicon.numbers);
  return read && read.value >= 1 && read.value <= 4 ? { value: read.value, next: read.next } : undefined;
}

function isoDate(words: Words, i: number): Read | undefined {
  const first = whole(words, i, 4);
  if (
    first === undefined ||
    !glued(words, i + 1) ||
    !glued(words, i + 2) ||
    !glued(words, i + 3) ||
    !glued(words, i + 4)
  )
    return undefined;
  const mark = words.lower[i + 1]!;
  if (!/^[-/.]$/.test(mark) || words.lower[i + 3] !== mark) return undefined;
  const [second, third] = [whole(words, i + 2, 2), whole(words, i + 4, 4)];
  if (second === undefined || third === undefined || hasTail(words, i + 5)) return undefined;
  const [y, m, d] =
    width(words, i) === 4
      ? [first, second, third]
      : dayFirst(first, second)
        ? [third, second, first]
        : [third, first, second];
  if (y < 1000 || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return { value: { year: y, month: m, day: d }, next: i + 5 };
}

/** "13/7" is day first, "7/13" month first; where both could be, most of the world writes the day first. */
const dayFirst = (first: number, second: number) => second <= 12 && first <= 31 && !(first <= 12 && second > 12);

const pad = (value: number) => String(value).padStart(2, '0');

function clock(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  const hour = whole(words, i, 4);
  if (hour === undefined) return undefined;
  let minute = 0;
  let next = i + 1;
  const colon =
    (words.lower[next] === ':' || words.lower[next] === '.') && glued(words, next) && glued(words, next + 1);
  const minutes = colon && width(words, next + 1) === 2 ? whole(words, next + 1, 2) : undefined;
  if (minutes !== undefined && minutes < 60) {
    minute = minutes;
    next += 2;
  }
  const half = next < words.length ? words.lower[next] : '';
  const zone = (at: number) => (lexicon.byClass.get('ZONE')!.has(words.lower[at] ?? '') ? at + 1 : at);
  if ((half === 'am' || half === 'pm') && hour <= 12) {
    return { value: `${pad((hour % 12) + (half === 'pm' ? 12 : 0))}:${pad(minute)}`, next: zone(next + 1) };
  }
  if (half === "o'clock" && hour <= 24) return { value: `${pad(hour)}:${pad(minute)}`, next: next + 1 };
  const after = zone(next);
  if (minutes !== undefined && words.lower[i + 1] === ':' && hour < 24)
    return { value: `${pad(hour)}:${pad(minute)}`, next: after };
  const military = width(words, i) === 4 && hour < 2400 && hour % 100 < 60 && (after > next || half === 'hours');
  return military
    ? { value: `${pad(Math.floor(hour / 100))}:${pad(hour % 100)}`, next: half === 'hours' ? next + 1 : after }
    : undefined;
}

/** "a", "two", "2 1/2", "several", "a few", "a couple of", with the word after it. */
function lengthNumber(words: Words, i: number, lexicon: ClassLexicon): { n?: number; next: number } | undefined {
  const read = readCardinal(words, i, lexicon.numbers);
  if (read && !hasTail(words, read.next)) {
    return { n: read.value, next: read.next };
  }
  const word = words.lower[i]!;
  if (word === 'half' && (words.lower[i + 1] === 'a' || words.lower[i + 1] === 'an')) return { n: 0.5, next: i + 2 };
  const at = word === 'a' ? i + 1 : i;
  const lead = words.lower[at] ?? '';
  if (lead === 'couple') return { n: 2, next: words.lower[at + 1] === 'of' ? at + 2 : at + 1 };
  if (lexicon.byClass.get('VAGUE')!.has(lead)) return { next: at + 1 };
  if (word === 'a' || word === 'an') return { n: 1, next: i + 1 };
  return undefined;
}

/** Words that may stand between the number and the unit of a length. */
export const BETWEEN_LENGTH: ReadonlySet<string> = new Set([
  'more',
  'additional',
  'full',
  'straight',
  'consecutive',
  'long',
  'whole',
  'entire',
  'trading',
  'working',
  'successive',
  'solid',
  'extra',
  'short',
]);

const AFTER_UNIT = new Set(['ago', 'earlier', 'end', 'round']);

function unitAt(words: Words, i: number, lexicon: ClassLexicon): string | undefined {
  if (i >= words.length || words.gaps[i] === GAP.paragraph) return undefined;
  const word = words.lower[i]!;
  return (lexicon.byClass.get('UNIT')!.get(word) ?? lexicon.byClass.get('UNITS')!.get(word)) as string | undefined;
}

/** "two years", "10-hour", "a minute and a half", "three more weeks", "two or three days", "5 years and 2 months". */
function length(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  const number = lengthNumber(words, i, lexicon);
  if (!number) return undefined;
  let { n, next } = number;
  const range = words.lower[next] === 'or' || words.lower[next] === 'to' || words.lower[next] === '-';
  const second = range ? readCardinal(words, next + 1, lexicon.numbers) : undefined;
  if (second && n !== undefined && second.value > n) next = second.next;
  if (words.lower[next] === '-' && glued(words, next)) next++;
  for (let skipped = 0; skipped < 2 && BETWEEN_LENGTH.has(words.lower[next] ?? ''); skipped++) next++;
  const unit = unitAt(words, next, lexicon);
  // "a second", "two quarters of Iraq", "one night": only what can be measured.
  if (unit === undefined || ((unit === 'SN' || unit === 'WE') && n !== undefined)) return undefined;
  if (unit === 'TS' && words.lower[i] === 'a') return undefined;
  next++;
  // "a quarter of Iraq", "three quarters of them": a share.
  if (unit === 'Q' && words.lower[next] === 'of') return undefined;
  // "a year-earlier loss": no length of a year.
  if (glued(words, next) && words.lower[next] === '-' && AFTER_UNIT.has(words.lower[next + 1] ?? '')) return undefined;
  if (
    n !== undefined &&
    words.lower[next] === 'and' &&
    words.lower[next + 1] === 'a' &&
    words.lower[next + 2] === 'half'
  ) {
    n += 0.5;
    next += 3;
  }
  const joined =
    words.lower[next] === 'and' || words.lower[next] === ','
      ? readCardinal(words, next + 1, lexicon.numbers)
      : undefined;
  const moreUnit = joined && unitAt(words, joined.next, lexicon);
  if (joined && moreUnit && moreUnit !== unit && n !== undefined && Number.isInteger(n)) {
    return { value: { n, unit, more: { n: joined.value, unit: moreUnit } }, next: joined.next + 1 };
  }
  return { value: n === undefined ? { unit } : { n, unit }, next };
}

function named(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  let best: Read | undefined;
  for (const name of lexicon.names.get(words.lower[i]!) ?? []) {
    const next = i + name.words.length;
    const fits = name.words.every(
      (word, at) => words.lower[i + at] === word && (at === 0 || words.gaps[i + at] !== GAP.paragraph),
    );
    if (fits && words.shapes[i] !== SHAPE.lower && (!best || next > best.next)) best = { value: name.id, next };
  }
  return best;
}

function quarterShort(words: Words, i: number): Read | undefined {
  const quarter = whole(words, i + 1, 1);
  const fits = words.lower[i] === 'q' && quarter !== undefined && quarter >= 1 && quarter <= 4 && glued(words, i + 1);
  return fits ? { value: quarter, next: i + 2 } : undefined;
}

/** What a rate is of: a number or a counted noun before "a year". */
function rate(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  for (let at = i; at > i - 3 && at >= 0; at--) {
    if (isNumber(words, at) || lexicon.numbers.scale.has(words.lower[at]!)) return { value: 1, next: i + 1 };
  }
  return undefined;
}

function endMark(words: Words, i: number): Read | undefined {
  if (i >= words.length || words.gaps[i] === GAP.paragraph) return { value: 1, next: i };
  return words.shapes[i] === SHAPE.mark && words.lower[i] !== '-' ? { value: 1, next: i + 1 } : undefined;
}

const UNIT = lookup('UNIT');

/** The classes a pattern may name beside those of time-words.tsv. `starts` says which words can open one. */
export const CLASSES: Readonly<Record<string, { readonly read: ClassReader; readonly starts: readonly string[] }>> = {
  MONTH: { read: capital(lookup('MONTH')), starts: ['MONTH'] },
  MONTHABBR: { read: capital(lookup('MONTHABBR')), starts: ['MONTHABBR'] },
  WEEKDAY: { read: capital(lookup('WEEKDAY')), starts: ['WEEKDAY'] },
  WEEKDAYS: { read: capital(lookup('WEEKDAYS')), starts: ['WEEKDAYS'] },
  WDABBR: { read: capital(lookup('WDABBR')), starts: ['WDABBR'] },
  UNIT: { read: UNIT, starts: ['UNIT'] },
  UNITS: { read: lookup('UNITS'), starts: ['UNITS'] },
  PART: { read: lookup('PART'), starts: ['PART'] },
  PARTS: { read: lookup('PARTS'), starts: ['PARTS'] },
  SEASON: { read: lookup('SEASON'), starts: ['SEASON'] },
  SETWORD: { read: lookup('SETWORD'), starts: ['SETWORD'] },
  DAYNUM: { read: dayNumber, starts: ['#', 'ordinal', 'ten'] },
  ORDDAY: { read: ordinalDay, starts: ['#', 'ordinal', 'ten'] },
  ORD: { read: (words, i, lexicon) => readOrdinal(words, i, lexicon.numbers), starts: ['#', 'ordinal', 'ten'] },
  QORD: { read: smallOrdinal, starts: ['#', 'ordinal'] },
  QSHORT: { read: quarterShort, starts: ['=q'] },
  YEAR: { read: year, starts: ['#', 'teen', 'ten', '=two'] },
  DECADE: { read: decade, starts: ['#', 'DECADEWORD', "='", '=’', '=‘'] },
  NUM: {
    read: (words, i, lexicon) => readCardinal(words, i, lexicon.numbers),
    starts: ['#', 'unit', 'teen', 'ten', 'hundred'],
  },
  DUR: {
    read: length,
    starts: ['#', 'zero', 'unit', 'teen', 'ten', 'hundred', 'scale', 'VAGUE', '=a', '=an', '=half', '=couple'],
  },
  DURS: {
    read: (words, i, lexicon) => {
      const read = length(words, i, lexicon);
      return read && words.lower[read.next - 2] !== '-' ? read : undefined;
    },
    starts: ['#', 'unit', 'teen', 'ten', 'VAGUE', '=couple'],
  },
  CLOCK: { read: clock, starts: ['#'] },
  ISODATE: { read: isoDate, starts: ['#'] },
  NAME: { read: named, starts: ['NAME'] },
  EARLY: { read: among({ early: 'START', late: 'END', mid: 'MID' }), starts: ['=early', '=late', '=mid'] },
  EVERY: { read: among({ every: 'EVERY', each: 'EACH' }), starts: ['=every', '=each'] },
  AFTER: { read: among({ after: 1, before: -1 }), starts: ['=after', '=before'] },
  LATER: { read: among({ later: 1, earlier: -1 }), starts: ['=later', '=earlier'] },
  ONCE: { read: among({ once: 1, twice: 2 }), starts: ['=once', '=twice'] },
  LONGUNIT: { read: among({ year: 'Y', week: 'W', month: 'M' }), starts: ['=year', '=week', '=month'] },
  YEARUNIT: { read: among({ year: 'Y' }), starts: ['=year'] },
  RATE: { read: rate, starts: [] },
  ENDMARK: { read: endMark, starts: [] },
};
