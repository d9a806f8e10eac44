import { civil, dayNumber, daysInMonth, isoDay } from './calendar.ts';
import type { Anchors } from './context.ts';
import { dayStretch, type Stretch } from './edtf.ts';
import type { Fields } from './fields.ts';

/** A date before its part of day, clock time and modifier are put on. */
export interface CalendarDate {
  readonly value: string;
  readonly stretch?: Stretch;
  readonly because: readonly string[];
  readonly fromNarrative?: boolean;
}

/** A day as written; undefined where the calendar has none such. */
export function explicitDay(
  year: number,
  month: number,
  day: number,
  because: readonly string[],
): CalendarDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const at = dayNumber(year, month, day);
  return { value: isoDay(at), stretch: dayStretch(at), because };
}

/** The year the words give, if any: in full, or "last year" beside a month. */
export function statedYear(fields: Fields, anchors: Anchors): number | undefined {
  if (fields.year !== undefined) return fields.year;
  const base = fields.from === 'narrative' ? (anchors.narrative?.from ?? anchors.published) : anchors.published;
  if (base === undefined) return undefined;
  if (fields.unitRef !== undefined && fields.unit === 'Y') return civil(base).year + fields.unitRef;
  if (fields.yearRef !== undefined) return civil(base).year + fields.yearRef;
  return undefined;
}
