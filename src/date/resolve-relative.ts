import { addMonths, civil, type DayNumber, isoDay, isoWeek, mondayOf, pad } from './calendar.ts';
import { type CalendarDate, explicitDay } from './calendar-date.ts';
import { dayHere, weekdayDay } from './calendar-ref.ts';
import type { Anchors } from './context.ts';
import { dayStretch, monthStretch, type Stretch, weekStretch, yearStretch } from './edtf.ts';
import type { Fields } from './fields.ts';
import { century, decade, quarterStretch } from './resolve-period.ts';

/** "on Tuesday", "next Monday" */
export function weekday(fields: Fields, anchors: Anchors): CalendarDate | undefined {
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

/** "yesterday" is -1, "today" 0, "tomorrow" 1. */
export function dayRef(days: number, { published }: Anchors): CalendarDate {
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

/** "last week", "that month", "next year" */
export function unitRef(fields: Fields, anchors: Anchors): CalendarDate | undefined {
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
function withinCoarse(unit: string, narrative: Stretch): CalendarDate | undefined {
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

/** "on the 12th" */
export function dayOfMonth(day: number, anchors: Anchors): CalendarDate | undefined {
  const base = dayHere(anchors);
  if (base === undefined) return { value: `XXXX-XX-${pad(day)}`, because: ['no month known'] };
  const { year, month } = civil(base);
  return explicitDay(year, month, day, ['day of the month spoken of']);
}
