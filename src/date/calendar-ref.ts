import { civil, type DayNumber, dayNumber, daysInMonth, mondayOf, weekdayOf } from './calendar.ts';
import type { Anchors, Tense } from './context.ts';

/** How much nearer a past date must be felt than a future one where the tense says nothing (measured on TempEval-3 dev). */
const PAST_WEIGHT = 0.8;

/** A date so much nearer than the other is meant, unless its own verb says otherwise (measured on TempEval-3 dev). */
const MUCH_NEARER = 2.5;
/** Words before a date that is to come, though the verb be past: "was extended to Nov. 16". */
const TO_COME = new Set(['to', 'until', 'till', 'by', 'through']);

/** Day a weekday name stands for: the latest on or before `base` (TimeML: the document creation time), or the next where the tense points ahead. */
export function weekdayDay(base: DayNumber, weekday: number, which: number | undefined, tense: Tense): DayNumber {
  const back = (weekdayOf(base) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === -1) return base - (back || 7);
  if (which === 1) return base + (ahead || 7);
  if (which === 0) return mondayOf(base) + weekday - 1;
  return tense === 'future' ? base + ahead : base - back;
}

/** Year of a month, or of a day in it, that names none. */
export function yearOf(
  month: number,
  day: number | undefined,
  which: number | undefined,
  anchors: Anchors,
): number | undefined {
  const { published } = anchors;
  if (published === undefined) return undefined;
  const { year, month: now, day: today } = civil(published);
  const sameMonth = month === now && day === undefined;
  const last = month < now || (month === now && (day === undefined || day <= today)) ? year : year - 1;
  const next = month > now || (month === now && (day === undefined || day >= today)) ? year : year + 1;
  const { eventYear } = anchors;
  if (eventYear !== undefined && day !== undefined && dayNumber(eventYear, month, day) <= published) return eventYear;
  if (which === 0) return year;
  if (which === -1) return sameMonth ? year - 1 : last;
  if (which === 1) return sameMonth ? year + 1 : next;
  if (anchors.told?.from !== undefined && anchors.tense !== 'future') {
    const told = civil(anchors.told.from);
    return month > told.month || (month === told.month && (day ?? 31) >= told.day) ? told.year : told.year + 1;
  }
  if (anchors.lead === 'since' || last === next) return last;
  const middle = day ?? 15;
  const back = published - dayNumber(last, month, Math.min(middle, daysInMonth(last, month)));
  const ahead = dayNumber(next, month, Math.min(middle, daysInMonth(next, month))) - published;
  const firm = anchors.direct && !TO_COME.has(anchors.lead);
  // A day more than ten months back would have its year beside it.
  if (back > (firm ? (day === undefined ? Number.POSITIVE_INFINITY : 2 * MUCH_NEARER) : MUCH_NEARER) * ahead)
    return next;
  if (!firm && ahead > MUCH_NEARER * back) return last;
  if (anchors.tense !== 'none') return anchors.tense === 'past' ? last : next;
  return back * PAST_WEIGHT <= ahead ? last : next;
}

/** The year among those beside `year` in which the date falls on the weekday; undefined where there is none. */
export function yearWithWeekday(year: number, month: number, day: number, weekday: number): number | undefined {
  for (const candidate of [year, year - 1, year + 1]) {
    if (day <= daysInMonth(candidate, month) && weekdayOf(dayNumber(candidate, month, day)) === weekday)
      return candidate;
  }
  return undefined;
}

/** The day an expression without one stands at: the last day spoken of, else publication. */
export function dayHere({ narrativeDay, published }: Anchors): DayNumber | undefined {
  return narrativeDay ?? published;
}
