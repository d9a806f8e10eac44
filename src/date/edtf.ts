import type { DayRange, TimePrecision } from '../model/index.ts';
import { addMonths, civil, type DayNumber, dayNumber, daysInMonth, isoDay, mondayOf, pad } from './calendar.ts';

/** First and last day with the precision they are known in; open where undefined. */
export interface Stretch {
  readonly from?: DayNumber;
  readonly to?: DayNumber;
  readonly precision: TimePrecision;
  readonly approx?: boolean;
}

const FIRST_DAY = dayNumber(1, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

/** The record of a stretch, or undefined where it lies outside the years EDTF level 0 can write. */
export function rangeOf(stretch: Stretch | undefined): DayRange | undefined {
  if (!stretch) return undefined;
  const { from, to, precision } = stretch;
  if (from === undefined && to === undefined) return undefined;
  const fits = (day: DayNumber | undefined) => day === undefined || (day >= FIRST_DAY && day <= LAST_DAY);
  if (!fits(from) || !fits(to) || (from !== undefined && to !== undefined && from > to)) return undefined;
  return {
    edtf: edtfOf(stretch),
    ...(from === undefined ? {} : { start: isoDay(from) }),
    ...(to === undefined ? {} : { end: isoDay(to) }),
    precision,
  };
}

/** EDTF of a stretch: a day, month, year, decade or century where it is just that, else an interval of the coarsest ends that fit. */
function edtfOf({ from, to, precision, approx }: Stretch): string {
  const mark = approx ? '~' : '';
  if (from === undefined) return `../${isoDay(to!)}${mark}`;
  if (to === undefined) return `${startOf(from, precision)}${mark}/..`;
  if (from === to) return isoDay(from) + mark;
  const [a, b] = [civil(from), civil(to)];
  const wholeMonths = a.day === 1 && b.day === daysInMonth(b.year, b.month);
  if (!wholeMonths) return `${isoDay(from)}${mark}/${isoDay(to)}${mark}`;
  const wholeYears = a.month === 1 && b.month === 12;
  if (wholeYears && a.year === b.year) return pad(a.year, 4) + mark;
  if (wholeYears && precision === 'decade' && !approx && a.year % 10 === 0 && b.year === a.year + 9)
    return `${pad(a.year, 4).slice(0, 3)}X`;
  if (wholeYears && precision === 'century' && !approx && a.year % 100 === 0 && b.year === a.year + 99)
    return `${pad(a.year, 4).slice(0, 2)}XX`;
  if (wholeYears) return `${pad(a.year, 4)}${mark}/${pad(b.year, 4)}${mark}`;
  if (a.year === b.year && a.month === b.month) return `${pad(a.year, 4)}-${pad(a.month)}${mark}`;
  return `${pad(a.year, 4)}-${pad(a.month)}${mark}/${pad(b.year, 4)}-${pad(b.month)}${mark}`;
}

function startOf(day: DayNumber, precision: TimePrecision): string {
  const { year, month, day: dayOfMonth } = civil(day);
  if (precision === 'year' && month === 1 && dayOfMonth === 1) return pad(year, 4);
  if (precision === 'month' && dayOfMonth === 1) return `${pad(year, 4)}-${pad(month)}`;
  return isoDay(day);
}

/** One day. */
export const dayStretch = (day: DayNumber): Stretch => ({ from: day, to: day, precision: 'day' });

/** A calendar month; January is 1. */
export function monthStretch(year: number, month: number): Stretch {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month, daysInMonth(year, month)), precision: 'month' };
}

/** `count` months from `month` on, which may lie past December. */
export function monthsStretch(year: number, month: number, count: number, precision: TimePrecision): Stretch {
  const from = addMonths(dayNumber(year, 1, 1), month - 1);
  return { from, to: addMonths(from, count) - 1, precision };
}

/** A calendar year. */
export const yearStretch = (year: number): Stretch => monthsStretch(year, 1, 12, 'year');

/** The week of a day, Monday to Sunday. */
export function weekStretch(day: DayNumber): Stretch {
  const monday = mondayOf(day);
  return { from: monday, to: monday + 6, precision: 'week' };
}

/** First month of each season and quarter-year name of TIMEX3; winter runs into the next year. */
const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A season of the northern year by its TIMEX3 name: SP, SU, FA, WI. */
export function seasonStretch(year: number, season: string): Stretch {
  return monthsStretch(year, SEASON_START[season] ?? 1, 3, 'season');
}

/** The start, middle or end of a stretch: "early March", "late 2017", "mid-1996". Year thirds are quarters of the year. */
export function partOfStretch(stretch: Stretch, mod: string): Stretch {
  const { from, to, precision } = stretch;
  if (from === undefined || to === undefined || from === to) return stretch;
  if (precision === 'year') {
    const { year } = civil(from);
    if (mod === 'START') return monthsStretch(year, 1, 3, 'season');
    if (mod === 'END') return monthsStretch(year, 10, 3, 'season');
    return monthsStretch(year, 5, 4, 'season');
  }
  if (precision === 'decade' || precision === 'century') {
    const years = precision === 'decade' ? [3, 4, 3] : [33, 34, 33];
    const { year } = civil(from);
    const skip = mod === 'START' ? 0 : mod === 'MID' ? years[0]! : years[0]! + years[1]!;
    const count = mod === 'START' ? years[0]! : mod === 'MID' ? years[1]! : years[2]!;
    return { from: dayNumber(year + skip, 1, 1), to: dayNumber(year + skip + count - 1, 12, 31), precision: 'range' };
  }
  const third = Math.max(1, Math.round((to - from + 1) / 3));
  if (mod === 'START') return { from, to: from + third - 1, precision: 'range' };
  if (mod === 'END') return { from: to - third + 1, to, precision: 'range' };
  return { from: from + third, to: Math.max(from + third, to - third), precision: 'range' };
}
