import { civil, type DayNumber, daysInMonth, isoDay, pad } from './calendar.ts';
import { type CalendarDate, explicitDay, statedYear } from './calendar-date.ts';
import { dayHere, yearOf, yearWithWeekday } from './calendar-ref.ts';
import type { Anchors, Reading } from './context.ts';
import { dayStretch, monthStretch, partOfStretch, type Stretch, yearStretch } from './edtf.ts';
import type { Core, Fields } from './fields.ts';
import { namedStretch } from './named.ts';
import { resolveDuration, resolveSet, resolveShift, resolveSpan } from './resolve-length.ts';
import { century, decade, halfOf, plainYear, quarterOf, quarterStretch, season } from './resolve-period.ts';
import { dayOfMonth, dayRef, unitRef, weekday } from './resolve-relative.ts';

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

function resolveDate(fields: Fields, anchors: Anchors): Reading | undefined {
  const dated = calendarDate(fields, anchors);
  if (!dated) return undefined;
  const day = dated.stretch?.from === dated.stretch?.to;
  const dayValue = day || /^XXXX/.test(dated.value) ? dated.value : undefined;
  if (fields.clock && dayValue) return { ...dated, type: 'TIME', value: `${dayValue}T${fields.clock}` };
  if (fields.part && dayValue) return { ...dated, type: 'TIME', value: `${dayValue}T${fields.part}` };
  return { ...dated, type: 'DATE' };
}

function calendarDate(fields: Fields, anchors: Anchors): CalendarDate | undefined {
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

function monthOrDay(fields: Fields, anchors: Anchors): CalendarDate | undefined {
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

function named(fields: Fields, anchors: Anchors): CalendarDate | undefined {
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

/** "in the morning", "at 9:30", "overnight": on the day spoken of. */
function bareTime(fields: Fields, anchors: Anchors): CalendarDate | undefined {
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
  // "around 9 p.m. on Sunday": the hour is uncertain, the day is not.
  return { ...reading, mod, stretch: fields.clock ? stretch : { ...stretch, approx: true } };
}

function cutAt(stretch: Stretch, published: DayNumber | undefined, side: string): Stretch {
  const { from, to } = stretch;
  if (published === undefined || from === undefined || to === undefined || published <= from || published >= to)
    return stretch;
  return side === 'until' ? { from, to: published, precision: 'range' } : { from: published, to, precision: 'range' };
}
