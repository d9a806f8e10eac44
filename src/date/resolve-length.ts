import { civil, type DayNumber, isoDay, isoWeek, pad } from './calendar.ts';
import type { Anchors, Reading } from './context.ts';
import { dayStretch, monthStretch, type Stretch, weekStretch, yearStretch } from './edtf.ts';
import type { Fields } from './fields.ts';
import { FEW, lengthValue, moveBy, moveByLength } from './length.ts';

/** "two years": a length; beside "after" or "before" it also places what stands there, seen from the last date. */
export function resolveDuration({ dur, mod, side }: Fields, { narrative, near }: Anchors): Reading {
  const placed = side !== undefined && near && narrative && !isCoarser(narrative, dur!.unit);
  const stretch = placed ? beside(dur!, side, narrative) : undefined;
  const because = stretch
    ? `what stands after "${side! > 0 ? 'after' : 'before'}" lies that far ${side! > 0 ? 'before' : 'after'} the date before it`
    : 'a length of time';
  return {
    type: 'DURATION',
    value: lengthValue(dur!),
    ...(mod ? { mod } : {}),
    ...(stretch ? { stretch, fromNarrative: true } : {}),
    because: [because],
  };
}

/** "in late 2017, a few months after ousting the group": the ousting lies a few months before late 2017. */
function beside(dur: NonNullable<Fields['dur']>, side: number, narrative: Stretch): Stretch | undefined {
  if (narrative.from === undefined || narrative.to === undefined) return undefined;
  const middle = Math.floor((narrative.from + narrative.to) / 2);
  const way = -side;
  if (dur.n !== undefined) {
    const exact = narrative.from === narrative.to && (dur.unit === 'D' || dur.unit === 'W' || dur.unit === 'F');
    const at = moveByLength(exact ? narrative.from : middle, dur, way);
    return exact ? dayStretch(at) : around(at, dur.unit);
  }
  const [near, far] = [moveBy(middle, way * FEW.low, dur.unit), moveBy(middle, way * FEW.high, dur.unit)];
  const [first, last] = way < 0 ? [far, near] : [near, far];
  if (dur.unit === 'D' || dur.unit === 'W' || dur.unit.startsWith('T'))
    return { from: first, to: last, precision: 'range', approx: true };
  const [a, b] = [civil(first), civil(last)];
  return {
    from: monthStretch(a.year, a.month).from!,
    to: monthStretch(b.year, b.month).to!,
    precision: dur.unit === 'M' ? 'season' : 'range',
    approx: true,
  };
}

/** The month or year around a day, as coarse as the unit it was counted in. */
function around(at: DayNumber, unit: string): Stretch {
  const { year, month } = civil(at);
  if (unit === 'M' || unit === 'Q') return { ...monthStretch(year, month), approx: true };
  if (unit === 'Y' || unit === 'E' || unit === 'C') return { ...yearStretch(year), approx: true };
  return { ...dayStretch(at), approx: true };
}

/** "two days ago", "three weeks later": a date as fine as the unit it is counted in. */
export function resolveShift({ dur, way, from, mod }: Fields, anchors: Anchors): Reading | undefined {
  const narrative = from === 'narrative' && anchors.narrative?.from !== undefined;
  // "three weeks later" in a tale of the past does not count from publication.
  const adrift = from === 'narrative' && !narrative && way! > 0 && anchors.tense !== 'future';
  const base = narrative ? (anchors.narrativeDay ?? anchors.narrative!.from) : adrift ? undefined : anchors.published;
  const value = way! < 0 ? 'PAST_REF' : 'FUTURE_REF';
  const notes = { ...(mod ? { mod } : {}), ...(narrative ? { fromNarrative: true } : {}) };
  const because = [narrative ? 'counted from what the text spoke of last' : 'counted from publication'];
  if (dur!.n === undefined) {
    if (narrative) return { type: 'DURATION', value: lengthValue(dur!), ...notes, because };
    return {
      type: 'DATE',
      value,
      ...notes,
      ...(base === undefined ? {} : { stretch: few(base, dur!.unit, way!) }),
      because,
    };
  }
  // "half an hour later" is still that day: only the length is told.
  if (from === 'narrative' && dur!.unit.startsWith('T') && dur!.n < HOURS_OF_DAY) {
    const day = anchors.narrativeDay === undefined ? {} : { stretch: dayStretch(anchors.narrativeDay) };
    return {
      type: 'DURATION',
      value: lengthValue(dur!),
      ...notes,
      ...day,
      because: ['a length of time from what was told'],
    };
  }
  if (base === undefined)
    return { type: 'DATE', value: unknown(dur!.unit), ...notes, because: ['no day to count from'] };
  if (narrative && isCoarser(anchors.narrative!, dur!.unit))
    return { type: 'DATE', value: unknown(dur!.unit), ...notes, because: ['the text spoke of no day to count from'] };
  const at = moveByLength(base, dur!, way!);
  const found = atGrain(at, dur!.more?.unit ?? (Number.isInteger(dur!.n) ? dur!.unit : finer(dur!.unit)));
  const stretch = mod ? { ...found.stretch, approx: true } : found.stretch;
  return { type: 'DATE', value: found.value, stretch, ...notes, because };
}

const HOURS_OF_DAY = 24;

/** Days are not counted from a month, nor months from a year. */
function isCoarser({ from, to }: Stretch, unit: string): boolean {
  const days = to === undefined || from === undefined ? Number.POSITIVE_INFINITY : to - from;
  if (unit === 'Y' || unit === 'E' || unit === 'C' || unit === 'L') return days > 3660;
  return unit === 'M' || unit === 'Q' ? days > 92 : days > 7;
}

const finer = (unit: string) => (unit === 'Y' ? 'M' : unit === 'M' || unit === 'W' ? 'D' : unit);

function few(base: DayNumber, unit: string, way: number): Stretch {
  const [near, far] = [moveBy(base, way * FEW.low, unit), moveBy(base, way * FEW.high, unit)];
  return { from: Math.min(near, far), to: Math.max(near, far), precision: 'range', approx: true };
}

function unknown(unit: string): string {
  if (unit === 'Y' || unit === 'E' || unit === 'C') return 'XXXX';
  return unit === 'M' || unit === 'Q' ? 'XXXX-XX' : unit === 'W' || unit === 'F' ? 'XXXX-WXX' : 'XXXX-XX-XX';
}

function atGrain(at: DayNumber, unit: string): { value: string; stretch: Stretch } {
  const { year, month } = civil(at);
  if (unit === 'Y' || unit === 'E' || unit === 'C' || unit === 'L')
    return { value: pad(year, 4), stretch: yearStretch(year) };
  if (unit === 'M' || unit === 'Q')
    return { value: `${pad(year, 4)}-${pad(month)}`, stretch: monthStretch(year, month) };
  if (unit === 'W' || unit === 'F') {
    const week = isoWeek(at);
    return { value: `${pad(week.year, 4)}-W${pad(week.week)}`, stretch: weekStretch(at) };
  }
  return { value: isoDay(at), stretch: dayStretch(at) };
}

/** "the past 48 hours", "in recent months", "the next two weeks": the stretch up to publication, or from it on. */
export function resolveSpan({ dur, way, mod }: Fields, { published }: Anchors): Reading {
  const stretch = published === undefined ? undefined : spanFrom(published, dur!, way!);
  return {
    type: 'DURATION',
    value: lengthValue(dur!),
    ...(mod ? { mod } : {}),
    ...(stretch ? { stretch } : {}),
    because: [way! < 0 ? 'the stretch that ends with publication' : 'the stretch that begins with publication'],
  };
}

function spanFrom(published: DayNumber, dur: NonNullable<Fields['dur']>, way: number): Stretch {
  const far = dur.n === undefined ? moveBy(published, way * FEW.high, dur.unit) : moveByLength(published, dur, way);
  return {
    from: Math.min(far, published),
    to: Math.max(far, published),
    precision: 'range',
    approx: dur.n === undefined,
  };
}

/** "every Friday", "twice a week", "daily". */
export function resolveSet(fields: Fields): Reading | undefined {
  const { dur, value, weekday, month, season, part, quant, freq, rate, twice } = fields;
  const notes = {
    ...(quant ? { quant } : {}),
    ...(freq ? { freq: `${freq}X` } : {}),
    ...(rate ? { quant: 'EVERY' } : {}),
  };
  const tail = part ? `T${part}` : '';
  const because = ['it returns'];
  if (value) return { type: 'SET', value, ...notes, because };
  if (weekday !== undefined) return { type: 'SET', value: `XXXX-WXX-${weekday}${tail}`, ...notes, because };
  if (month !== undefined) return { type: 'SET', value: `XXXX-${pad(month)}`, ...notes, because };
  if (season) return { type: 'SET', value: `XXXX-${season}`, ...notes, because };
  if (part) return { type: 'SET', value: `XXXX-XX-XX${tail}`, ...notes, because };
  if (!dur) return undefined;
  return { type: 'SET', value: lengthValue(twice && dur.n ? { ...dur, n: dur.n * 2 } : dur), ...notes, because };
}
