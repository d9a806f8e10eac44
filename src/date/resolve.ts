import {
  addMonths,
  civil,
  type DayNumber,
  dayNumber,
  daysInMonth,
  isoDay,
  isoWeek,
  mondayOf,
  pad,
} from './calendar.ts';
import { dayHere, weekdayDay, yearOf, yearWithWeekday } from './calendar-ref.ts';
import type { Anchors, Reading } from './context.ts';
import {
  dayStretch,
  monthStretch,
  monthsStretch,
  partOfStretch,
  type Stretch,
  seasonStretch,
  weekStretch,
  yearStretch,
} from './edtf.ts';
import type { Core, Fields } from './fields.ts';
import { namedStretch } from './named.ts';
import { resolveDuration, resolveSet, resolveShift, resolveSpan } from './resolve-length.ts';

/** What an expression means, given where the text stands; undefined where it means no time after all. */
export function resolve(core: Core, anchors: Anchors): Reading | undefined {
  const { fields } = core;
  switch (core.kind) {
    case 'ref':
      return resolveRef(fields.value!, anchors);
    case 'duration':
      return resolveDuration(fields, anchors);
    case 'shift':
      return resolveShift(fields, anchors);
    case 'span':
      return resolveSpan(fields, anchors);
    case 'set':
      return resolveSet(fields);
    case 'yearago':
      return resolveYearAgo(fields, anchors);
    default:
      if (fields.rolling === 1)
        return resolveSpan({ ...fields, dur: { n: 1, unit: fields.unit! }, way: fields.unitRef! }, anchors);
      return withMod(resolveDate(fields, anchors), fields, anchors);
  }
}

function resolveRef(value: string, { published }: Anchors): Reading {
  const stretch: Stretch | undefined =
    published === undefined
      ? undefined
      : value === 'PRESENT_REF'
        ? { ...dayStretch(published), approx: true }
        : value === 'PAST_REF'
          ? { to: published, precision: 'range' }
          : { from: published, precision: 'range' };
  return {
    type: 'DATE',
    value,
    ...(stretch ? { stretch } : {}),
    because: [`${value.toLowerCase()}: vague, seen from publication`],
  };
}

function resolveYearAgo({ from }: Fields, { published, quarter, narrative }: Anchors): Reading | undefined {
  if (quarter) {
    const year = quarter.year - 1;
    return {
      type: 'DATE',
      value: `${pad(year, 4)}-Q${quarter.quarter}`,
      stretch: quarterStretch(year, quarter.quarter),
      because: ['a year before the quarter spoken of'],
    };
  }
  const base = from === 'narrative' ? (narrative?.from ?? published) : published;
  if (base === undefined) return { type: 'DATE', value: 'XXXX', because: ['no day to count from'] };
  const { year } = civil(base);
  return { type: 'DATE', value: pad(year - 1, 4), stretch: yearStretch(year - 1), because: ['a year before'] };
}

/** A date before its part of day, clock time and modifier are put on. */
interface Dated {
  readonly value: string;
  readonly stretch?: Stretch;
  readonly because: readonly string[];
  readonly fromNarrative?: boolean;
}

function resolveDate(fields: Fields, anchors: Anchors): Reading | undefined {
  const dated = calendarDate(fields, anchors);
  if (!dated) return undefined;
  const day = dated.stretch?.from === dated.stretch?.to;
  const dayValue = day || /^XXXX/.test(dated.value) ? dated.value : undefined;
  if (fields.clock && dayValue) return { ...dated, type: 'TIME', value: `${dayValue}T${fields.clock}` };
  if (fields.part && dayValue) return { ...dated, type: 'TIME', value: `${dayValue}T${fields.part}` };
  return { ...dated, type: 'DATE' };
}

function calendarDate(fields: Fields, anchors: Anchors): Dated | undefined {
  if (fields.date) return explicitDay(fields.date.year, fields.date.month, fields.date.day, ['written in full']);
  if (fields.name) return named(fields, anchors);
  if (fields.month !== undefined) return monthOrDay(fields, anchors);
  if (fields.quarter !== undefined) return quarterOf(fields, anchors);
  if (fields.half !== undefined) return halfOf(fields, anchors);
  if (fields.season) return season(fields, anchors);
  if (fields.weekday !== undefined) return weekday(fields, anchors);
  if (fields.year !== undefined) return plainYear(fields);
  if (fields.decade !== undefined) return decade(fields.decade);
  if (fields.century !== undefined) return century(fields.century);
  if (fields.dayRef !== undefined) return dayRef(fields.dayRef, anchors);
  if (fields.unitRef !== undefined) return unitRef(fields, anchors);
  if (fields.day !== undefined) return dayOfMonth(fields.day, anchors);
  return bareTime(fields, anchors);
}

function explicitDay(year: number, month: number, day: number, because: readonly string[]): Dated | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const at = dayNumber(year, month, day);
  return { value: isoDay(at), stretch: dayStretch(at), because };
}

/** The year the words give, if any: in full, or "last year" beside a month. */
function statedYear(fields: Fields, anchors: Anchors): number | undefined {
  if (fields.year !== undefined) return fields.year;
  const base = fields.from === 'narrative' ? (anchors.narrative?.from ?? anchors.published) : anchors.published;
  if (base === undefined) return undefined;
  if (fields.unitRef !== undefined && fields.unit === 'Y') return civil(base).year + fields.unitRef;
  if (fields.yearRef !== undefined) return civil(base).year + fields.yearRef;
  return undefined;
}

function monthOrDay(fields: Fields, anchors: Anchors): Dated | undefined {
  const month = fields.month!;
  const { day, weekday } = fields;
  if (day !== undefined && day > daysInMonth(2024, month)) return undefined;
  const because: string[] = [];
  let year = statedYear(fields, anchors);
  if (year !== undefined)
    because.push(fields.year === undefined ? 'the year counted from publication' : 'the year is written');
  else if (anchors.published !== undefined) {
    year = yearOf(month, day, fields.which, anchors)!;
    because.push(
      `no year written: the ${anchors.tense === 'future' ? 'next' : anchors.tense === 'past' ? 'last' : 'nearest'} such ${day === undefined ? 'month' : 'day'} seen from publication`,
    );
    if (weekday !== undefined && day !== undefined) {
      const fitting = yearWithWeekday(year, month, day, weekday);
      because.push(fitting === undefined ? 'the weekday agrees with no near year' : 'weekday and date agree');
      year = fitting ?? year;
    }
  }
  if (year === undefined) {
    return {
      value: `XXXX-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`,
      because: ['no year written and no publication day'],
    };
  }
  if (day !== undefined) return explicitDay(year, month, day, because);
  return { value: `${pad(year, 4)}-${pad(month)}`, stretch: monthStretch(year, month), because };
}

function named(fields: Fields, anchors: Anchors): Dated | undefined {
  const rule = anchors.named.get(fields.name!)!;
  const year = statedYear(fields, anchors);
  const stretch = namedStretch(rule, { ...fields, ...(year === undefined ? {} : { year }) }, anchors);
  const because = [`${fields.name} by its calendar (${rule.rule.join(' ')})`];
  if (stretch?.from === undefined || stretch.to === undefined) {
    const fixed = /^\d\d-\d\d$/.test(rule.rule[0]!) ? `XXXX-${rule.rule[0]}` : 'XXXX-XX-XX';
    return { value: fixed, because: [...because, 'no year known'] };
  }
  const { from, to } = stretch;
  const value = from === to ? isoDay(from) : stretch.precision === 'month' ? isoDay(from).slice(0, 7) : isoDay(from);
  return { value, stretch, because };
}

const quarterStretch = (year: number, quarter: number) => monthsStretch(year, quarter * 3 - 2, 3, 'season');

function quarterOf(fields: Fields, anchors: Anchors): Dated | undefined {
  const quarter = fields.quarter === 0 ? anchors.quarter?.quarter : fields.quarter;
  const stated = statedYear(fields, anchors);
  if (fields.quarter === 0) {
    const year =
      stated === undefined
        ? anchors.quarter?.year
        : fields.yearRef === undefined
          ? stated
          : (anchors.quarter?.year ?? 0) + fields.yearRef;
    if (quarter === undefined)
      return anchors.published === undefined ? undefined : currentQuarter(anchors.published, fields.yearRef ?? 0);
    return year === undefined
      ? undefined
      : {
          value: `${pad(year, 4)}-Q${quarter}`,
          stretch: quarterStretch(year, quarter),
          because: ['the quarter spoken of'],
        };
  }
  const year = stated ?? nearestYear(quarter! * 3 - 2, 3, fields, anchors);
  if (year === undefined) return { value: `XXXX-Q${quarter}`, because: ['no year known'] };
  return {
    value: `${pad(year, 4)}-Q${quarter}`,
    stretch: quarterStretch(year, quarter!),
    because: ['quarter of the year'],
  };
}

function currentQuarter(published: DayNumber, years: number): Dated {
  const { year, month } = civil(published);
  const quarter = Math.ceil(month / 3);
  return {
    value: `${pad(year + years, 4)}-Q${quarter}`,
    stretch: quarterStretch(year + years, quarter),
    because: ['the quarter of publication'],
  };
}

/** Year of a stretch of months that names none: this year's, unless it lies ahead and the tense does not. */
function nearestYear(
  month: number,
  _length: number,
  { which }: Fields,
  { published, tense }: Anchors,
): number | undefined {
  if (published === undefined) return undefined;
  const { year, month: now } = civil(published);
  if (which === 0) return year;
  if (which === -1) return month + 2 < now ? year : year - 1;
  if (which === 1) return month > now ? year : year + 1;
  return month > now && tense === 'past' ? year - 1 : year;
}

function halfOf(fields: Fields, anchors: Anchors): Dated | undefined {
  const half = fields.half!;
  if (half > 2) return undefined;
  const year =
    statedYear(fields, anchors) ?? (anchors.published === undefined ? undefined : civil(anchors.published).year);
  if (year === undefined) return { value: `XXXX-H${half}`, because: ['no year known'] };
  return {
    value: `${pad(year, 4)}-H${half}`,
    stretch: monthsStretch(year, half * 6 - 5, 6, 'range'),
    because: ['half of the year'],
  };
}

const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function season(fields: Fields, anchors: Anchors): Dated | undefined {
  const name = fields.season!;
  const month = SEASON_MONTH[name]!;
  let year = statedYear(fields, anchors) ?? nearestYear(month, 3, fields, anchors);
  // "last winter", written in January or February, is the one that began the December before the last.
  if (
    year !== undefined &&
    name === 'WI' &&
    fields.year === undefined &&
    fields.unitRef === undefined &&
    anchors.published !== undefined
  ) {
    const now = civil(anchors.published);
    if (fields.which === undefined && now.month <= 8 && anchors.tense !== 'future') year = now.year - 1;
    if (fields.which === 0 && now.month <= 3) year = now.year - 1;
  }
  if (year === undefined) return { value: `XXXX-${name}`, because: ['no year known'] };
  return {
    value: `${pad(year, 4)}-${name}`,
    stretch: seasonStretch(year, name),
    because: ['season of the northern year'],
  };
}

function weekday(fields: Fields, anchors: Anchors): Dated | undefined {
  const at = fields.weekday!;
  const narrative = fields.from === 'narrative' && anchors.narrativeDay !== undefined;
  const base = narrative ? anchors.narrativeDay : anchors.published;
  if (base === undefined) return { value: `XXXX-WXX-${at}`, because: ['no publication day to count from'] };
  const ahead =
    anchors.lead === 'until' || anchors.lead === 'till' || (anchors.tense === 'future' && anchors.lead !== 'since');
  const inWeek = fields.unit === 'W' && fields.unitRef !== undefined;
  const day = inWeek
    ? mondayOf(base) + 7 * fields.unitRef! + at - 1
    : weekdayDay(base, at, fields.which, ahead ? 'future' : 'past');
  const because = inWeek
    ? 'that weekday of the week named'
    : anchors.tense === 'future' && fields.which === undefined
      ? 'the next such day: the clause looks ahead'
      : 'the latest such day seen from publication';
  return {
    value: isoDay(day),
    stretch: dayStretch(day),
    because: [because],
    ...(narrative ? { fromNarrative: true } : {}),
  };
}

function plainYear({ year, era }: Fields): Dated | undefined {
  if (era === -1) return { value: `BC${pad(year!, 4)}`, because: ['a year before our era'] };
  return year! < 1 || year! > 9999
    ? undefined
    : { value: pad(year!, 4), stretch: yearStretch(year!), because: ['the year is written'] };
}

function decade(tens: number): Dated {
  return {
    value: pad(tens, 3),
    stretch: { ...monthsStretch(tens * 10, 1, 120, 'decade') },
    because: ['the decade is written'],
  };
}

function century(nth: number): Dated | undefined {
  if (nth < 1 || nth > 30) return undefined;
  return {
    value: pad(nth - 1),
    stretch: monthsStretch(Math.max(1, (nth - 1) * 100), 1, 1200, 'century'),
    because: ['the century is written'],
  };
}

function dayRef(days: number, { published }: Anchors): Dated {
  if (published === undefined) return { value: 'XXXX-XX-XX', because: ['no publication day to count from'] };
  return {
    value: isoDay(published + days),
    stretch: dayStretch(published + days),
    because: ['counted from publication'],
  };
}

const UNANCHORED: Readonly<Record<string, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Y: 'XXXX',
  Q: 'XXXX-QX',
};

/** How coarse a stretch is, in days, so that "that day" is not read off a year. */
const COARSE: Readonly<Record<string, number>> = { D: 1, W: 7, WE: 7, M: 31, Q: 92, Y: 366 };

function unitRef(fields: Fields, anchors: Anchors): Dated | undefined {
  const unit = fields.unit!;
  const narrative = fields.from === 'narrative' ? anchors.narrative : undefined;
  const base = narrative?.from ?? anchors.published;
  if (base === undefined)
    return UNANCHORED[unit] ? { value: UNANCHORED[unit], because: ['no day to count from'] } : undefined;
  if (narrative && narrative.to! - narrative.from! >= (COARSE[unit] ?? Number.POSITIVE_INFINITY))
    return withinCoarse(unit, narrative);
  const because = [narrative ? 'counted from what the text spoke of last' : 'counted from publication'];
  const found = unitStretch(base, fields, anchors);
  return found && { ...found, because, ...(narrative ? { fromNarrative: true } : {}) };
}

/** "that day", where the text last spoke of a month: some day of the month. */
function withinCoarse(unit: string, narrative: Stretch): Dated | undefined {
  const { year, month } = civil(narrative.from!);
  const known = narrative.to! - narrative.from! < 31 ? `${pad(year, 4)}-${pad(month)}` : pad(year, 4);
  const open =
    unit === 'D' ? (known.length > 4 ? '-XX' : '-XX-XX') : unit === 'M' ? '-XX' : unit === 'W' ? '-WXX' : undefined;
  if (open === undefined || (unit !== 'D' && known.length > 4)) return undefined;
  return {
    value: known + open,
    stretch: { ...narrative, approx: true },
    because: ['somewhere in what the text spoke of last'],
    fromNarrative: true,
  };
}

function unitStretch(
  base: DayNumber,
  fields: Fields,
  { tense }: Anchors,
): { value: string; stretch: Stretch } | undefined {
  const n = fields.unitRef!;
  switch (fields.unit) {
    case 'D':
      return { value: isoDay(base + n), stretch: dayStretch(base + n) };
    case 'W': {
      const { year, week } = isoWeek(base + 7 * n);
      return { value: `${pad(year, 4)}-W${pad(week)}`, stretch: weekStretch(base + 7 * n) };
    }
    case 'WE': {
      // "over the weekend" is the last one that has begun, unless the clause looks ahead.
      const saturday = mondayOf(base) + 5;
      const start =
        fields.this !== 1 && n === 0 && tense !== 'future' && base < saturday ? saturday - 7 : saturday + 7 * n;
      const { year, week } = isoWeek(start);
      return { value: `${pad(year, 4)}-W${pad(week)}-WE`, stretch: { from: start, to: start + 1, precision: 'range' } };
    }
    case 'M': {
      const { year, month } = civil(addMonths(base, n));
      return { value: `${pad(year, 4)}-${pad(month)}`, stretch: monthStretch(year, month) };
    }
    case 'Q': {
      const { year, month } = civil(addMonths(base, 3 * n));
      const quarter = Math.ceil(month / 3);
      return { value: `${pad(year, 4)}-Q${quarter}`, stretch: quarterStretch(year, quarter) };
    }
    case 'Y': {
      const year = civil(base).year + n;
      return { value: pad(year, 4), stretch: yearStretch(year) };
    }
    case 'E':
      return decade(Math.floor(civil(base).year / 10) + n) as { value: string; stretch: Stretch };
    case 'C':
      return century(Math.floor((civil(base).year - 1) / 100) + 1 + n) as
        | { value: string; stretch: Stretch }
        | undefined;
    default:
      return undefined;
  }
}

function dayOfMonth(day: number, anchors: Anchors): Dated | undefined {
  const base = dayHere(anchors);
  if (base === undefined) return { value: `XXXX-XX-${pad(day)}`, because: ['no month known'] };
  const { year, month } = civil(base);
  return explicitDay(year, month, day, ['day of the month spoken of']);
}

/** "in the morning", "at 9:30", "overnight": on the day spoken of. */
function bareTime(fields: Fields, anchors: Anchors): Dated | undefined {
  if (!fields.part && !fields.clock) return undefined;
  const base = fields.overnight === 1 && anchors.published !== undefined ? anchors.published - 1 : dayHere(anchors);
  if (base === undefined) return { value: 'XXXX-XX-XX', because: ['no day known'] };
  const narrative = base === anchors.narrativeDay;
  return {
    value: isoDay(base),
    stretch: dayStretch(base),
    because: ['on the day spoken of'],
    ...(narrative ? { fromNarrative: true } : {}),
  };
}

/** "early March", "later this year": the modifier, and the part of the stretch it leaves. */
function withMod(reading: Reading | undefined, fields: Fields, anchors: Anchors): Reading | undefined {
  if (!reading || !fields.mod) return reading;
  const { mod, modSide } = fields;
  const { stretch } = reading;
  if (!stretch) return { ...reading, mod };
  if (modSide === 'until' || modSide === 'from')
    return { ...reading, mod, stretch: cutAt(stretch, anchors.published, modSide) };
  if (mod === 'START' || mod === 'MID' || mod === 'END')
    return { ...reading, mod, stretch: partOfStretch(stretch, mod) };
  if (mod === 'ON_OR_AFTER')
    return { ...reading, mod, stretch: { from: stretch.from, precision: stretch.precision } as Stretch };
  return { ...reading, mod, stretch: { ...stretch, approx: true } };
}

function cutAt(stretch: Stretch, published: DayNumber | undefined, side: string): Stretch {
  const { from, to } = stretch;
  if (published === undefined || from === undefined || to === undefined || published <= from || published >= to)
    return stretch;
  return side === 'until' ? { from, to: published, precision: 'range' } : { from: published, to, precision: 'range' };
}
