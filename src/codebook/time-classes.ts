import { readCardinal, readOrdinal, readYearWords } from './numbers.ts';
import { GAP, SHAPE, type Words } from './numbers-scan.ts';
import { readLength } from './time-length.ts';
import {
  type ClassLexicon,
  type ClassReader,
  glued,
  hasTail,
  isNumber,
  type Read,
  whole,
  width,
} from './time-reading.ts';

const ORDINAL_SUFFIX = new Set(['st', 'nd', 'rd', 'th']);

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

/** Months and weekdays that are other words too must be capitalised, or stand before a year: "may", "march 1988", "sun". */
function capital(reader: ClassReader): ClassReader {
  return (words, i, lexicon) => {
    const plain = words.shapes[i] === SHAPE.lower && lexicon.byClass.get('CAPITAL')!.has(words.lower[i]!);
    return plain && !isYear(words, i + 1) ? undefined : reader(words, i, lexicon);
  };
}

function isYear(words: Words, i: number): boolean {
  const value = i < words.length && isNumber(words, i) && width(words, i) === 4 ? whole(words, i, 4) : undefined;
  return value !== undefined && value >= 1900 && value < 2100;
}

/** A month in lower case after its day: "19 march"; "the 12 may leave" is none. */
function lowMonth(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  const value = lexicon.byClass.get('MONTH')!.get(words.lower[i]!);
  if (value === undefined || words.shapes[i] !== SHAPE.lower) return undefined;
  const next = i + 1;
  const ends = next >= words.length || words.shapes[next] === SHAPE.mark || words.shapes[next] === SHAPE.number;
  return value === 5 && !ends ? undefined : { value, next };
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

/** Two digits of a year: the last century's from 30 on. */
const inFull = (year: number) => (year >= 30 ? 1900 + year : 2000 + year);

/** "'98"; "'90s" is a decade. */
function yearShort(words: Words, i: number): Read | undefined {
  if (!/^['’‘]$/.test(words.lower[i]!) || !glued(words, i + 1) || width(words, i + 1) !== 2) return undefined;
  const value = whole(words, i + 1, 2);
  return value === undefined || hasTail(words, i + 2) ? undefined : { value: inFull(value), next: i + 2 };
}

/** Dates of military messages, month in capitals: "4 FEB 90", "14JUL2006", "071530Z FEB 91". */
function militaryDate(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  const isGroup = width(words, i) === 6 && words.lower[i + 1] === 'z' && glued(words, i + 1);
  const group = isGroup ? whole(words, i, 6) : undefined;
  const day = group === undefined ? whole(words, i, 2) : Math.floor(group / 10_000);
  const at = group === undefined ? i + 1 : i + 2;
  if (day === undefined || day < 1 || day > 31 || words.shapes[at] !== SHAPE.upper) return undefined;
  const name = words.lower[at]!;
  const month = lexicon.byClass.get('MONTHABBR')!.get(name) ?? lexicon.byClass.get('MONTH')!.get(name);
  const value = whole(words, at + 1, 4);
  if (typeof month !== 'number' || value === undefined || hasTail(words, at + 2)) return undefined;
  const digits = width(words, at + 1);
  if (digits !== 2 && (digits !== 4 || value < 1000)) return undefined;
  return { value: { year: digits === 2 ? inFull(value) : value, month, day }, next: at + 2 };
}

const pad = (value: number) => String(value).padStart(2, '0');

/** "at 2100 on 15 January" is a time of day, "at 1990 prices" a year. */
const AFTER_CLOCK = new Set(['on', '(', 'local', 'today', 'yesterday', 'last', ',']);

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
  const at = words.lower[i - 1] === 'at';
  // "at 0430", "on 6 January at 1625"; not "closed at 1990".
  const sure = at && (words.lower[i]!.startsWith('0') || endsDate(words, i - 2, lexicon));
  const told = after > next || half === 'hours' || (at && AFTER_CLOCK.has(half!)) || sure;
  const military = width(words, i) === 4 && hour < 2400 && hour % 100 < 60 && told;
  return military
    ? { value: `${pad(Math.floor(hour / 100))}:${pad(hour % 100)}`, next: half === 'hours' ? next + 1 : after }
    : undefined;
}

/** Is word `i` a month, a weekday, or a number behind a month? */
function endsDate(words: Words, i: number, lexicon: ClassLexicon): boolean {
  const isMonth = (at: number) =>
    at >= 0 && ['MONTH', 'MONTHABBR'].some((name) => lexicon.byClass.get(name)!.has(words.lower[at]!));
  if (i < 0) return false;
  return isMonth(i) || lexicon.byClass.get('WEEKDAY')!.has(words.lower[i]!) || (isNumber(words, i) && isMonth(i - 1));
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
  LOWMONTH: { read: lowMonth, starts: ['MONTH'] },
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
    read: readLength,
    starts: ['#', 'zero', 'unit', 'teen', 'ten', 'hundred', 'scale', 'VAGUE', '=a', '=an', '=half', '=couple'],
  },
  DURS: {
    read: (words, i, lexicon) => {
      const read = readLength(words, i, lexicon);
      return read && words.lower[read.next - 2] !== '-' ? read : undefined;
    },
    starts: ['#', 'unit', 'teen', 'ten', 'VAGUE', '=couple'],
  },
  CLOCK: { read: clock, starts: ['#'] },
  ISODATE: { read: isoDate, starts: ['#'] },
  MILDATE: { read: militaryDate, starts: ['#'] },
  YEARSHORT: { read: yearShort, starts: ["='", '=’', '=‘'] },
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
