/** Civil dates as days since 1970-01-01, proleptic Gregorian (ISO 8601). No time zone enters here. */
export type DayNumber = number;

/** A day of the Gregorian calendar; January is month 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first year four digits can write. */
const FIRST_YEAR = 1;

/** Day number of a civil date (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The civil date of a day number (Hinnant, as above). */
export function civil(days: DayNumber): Civil {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(days: DayNumber): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** 28 to 31; January is month 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A number with leading zeros. */
export const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** `YYYY-MM-DD`. */
export function isoDay(days: DayNumber): string {
  const { year, month, day } = civil(days);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Day number of the `YYYY-MM-DD` that opens `text`; undefined where there is none. */
export function parseDay(text: string | undefined): DayNumber | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text ?? '');
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayNumber(year, month, day);
}

/** Monday of the week of `days`. */
export const mondayOf = (days: DayNumber) => days - weekdayOf(days) + 1;

/** ISO week: the year it belongs to and its number. */
export function isoWeek(days: DayNumber): { year: number; week: number } {
  const thursday = mondayOf(days) + 3;
  const { year } = civil(thursday);
  return { year, week: 1 + Math.floor((thursday - dayNumber(year, 1, 1)) / 7) };
}

/** `months` later, the day kept within the month's length. */
export function addMonths(days: DayNumber, months: number): DayNumber {
  const { year, month, day } = civil(days);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)));
}

/** Gregorian Easter Sunday (Meeus/Jones/Butcher). */
export function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1);
}

/** Orthodox Easter Sunday (Meeus), right in the Gregorian calendar for 1900–2099. */
export function orthodoxEaster(year: number): DayNumber {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const f = d + e + 114;
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1) + 13;
}

/** The `n`-th weekday of a month, from the end where `n` is negative. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): DayNumber {
  if (n > 0) {
    const first = dayNumber(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
  }
  const last = dayNumber(year, month, daysInMonth(year, month));
  return last - ((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7;
}
