import { civil, type DayNumber, pad } from './calendar.ts';
import { type CalendarDate, statedYear } from './calendar-date.ts';
import type { Anchors } from './context.ts';
import { monthsStretch, seasonStretch, yearStretch } from './edtf.ts';
import type { Fields } from './fields.ts';

/** The stretch of a quarter-year. */
export const quarterStretch = (year: number, quarter: number) => monthsStretch(year, quarter * 3 - 2, 3, 'season');

/** "the third quarter", "last quarter" */
export function quarterOf(fields: Fields, anchors: Anchors): CalendarDate | undefined {
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
  const year = stated ?? nearestYear(quarter! * 3 - 2, fields, anchors);
  if (year === undefined) return { value: `XXXX-Q${quarter}`, because: ['no year known'] };
  return {
    value: `${pad(year, 4)}-Q${quarter}`,
    stretch: quarterStretch(year, quarter!),
    because: ['quarter of the year'],
  };
}

function currentQuarter(published: DayNumber, years: number): CalendarDate {
  const { year, month } = civil(published);
  const quarter = Math.ceil(month / 3);
  return {
    value: `${pad(year + years, 4)}-Q${quarter}`,
    stretch: quarterStretch(year + years, quarter),
    because: ['the quarter of publication'],
  };
}

/** Year of a stretch of months that names none: this year's, unless it lies ahead and the tense does not. */
function nearestYear(month: number, { which }: Fields, { published, tense }: Anchors): number | undefined {
  if (published === undefined) return undefined;
  const { year, month: now } = civil(published);
  if (which === 0) return year;
  if (which === -1) return month + 2 < now ? year : year - 1;
  if (which === 1) return month > now ? year : year + 1;
  return month > now && tense === 'past' ? year - 1 : year;
}

/** "the first half of 2019" */
export function halfOf(fields: Fields, anchors: Anchors): CalendarDate | undefined {
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

/** "last winter", "summer 2014" */
export function season(fields: Fields, anchors: Anchors): CalendarDate | undefined {
  const name = fields.season!;
  const month = SEASON_MONTH[name]!;
  let year = statedYear(fields, anchors) ?? nearestYear(month, fields, anchors);
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

/** "2015", "44 BC" */
export function plainYear({ year, era }: Fields): CalendarDate | undefined {
  if (era === -1) return { value: `BC${pad(year!, 4)}`, because: ['a year before our era'] };
  return year! < 1 || year! > 9999
    ? undefined
    : { value: pad(year!, 4), stretch: yearStretch(year!), because: ['the year is written'] };
}

/** "the 1990s": `tens` is 199. */
export function decade(tens: number): CalendarDate {
  return {
    value: pad(tens, 3),
    stretch: { ...monthsStretch(tens * 10, 1, 120, 'decade') },
    because: ['the decade is written'],
  };
}

/** "the 19th century": `nth` is 19; undefined past the 30th. */
export function century(nth: number): CalendarDate | undefined {
  if (nth < 1 || nth > 30) return undefined;
  return {
    value: pad(nth - 1),
    stretch: monthsStretch(Math.max(1, (nth - 1) * 100), 1, 1200, 'century'),
    because: ['the century is written'],
  };
}
