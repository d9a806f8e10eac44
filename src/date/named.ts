import type { NamedTime } from '../codebook/index.ts';
import { civil, type DayNumber, dayNumber, easter, nthWeekday, orthodoxEaster, parseDay } from './calendar.ts';
import type { Anchors } from './context.ts';
import type { Stretch } from './edtf.ts';

/** Hijri and Persian years lie below this, Gregorian ones of the news above. */
const LAST_LUNAR_YEAR = 1600;
/** Days from publication within which a feast to come is nearer than the last one, tense unknown. */
const NEAR_AHEAD = 45;

/** The stretch a named day or month covers in a year of its own calendar or of ours; undefined where the tables end. */
function stretchIn(named: NamedTime, year: number, day: number | undefined, anchors: Anchors): Stretch | undefined {
  const [kind, ...args] = named.rule as [string, ...string[]];
  const numbers = args.map(Number);
  const single = (at: DayNumber | undefined): Stretch | undefined =>
    at === undefined ? undefined : { from: at, to: at, precision: 'day' };
  switch (kind) {
    case 'nth':
      return single(nthWeekday(year, numbers[2]!, numbers[0]!, numbers[1]!));
    case 'election':
      return single(nthWeekday(year, 11, 1, 1) + 1);
    case 'easter':
      return single(easter(year) + numbers[0]!);
    case 'orthodox':
      return single(orthodoxEaster(year) + numbers[0]!);
    case 'hijri':
    case 'persian':
      return inTable(kind === 'hijri' ? anchors.hijri : anchors.persian, year, numbers, day, kind === 'hijri');
    default: {
      const [month, date] = kind.split('-').map(Number) as [number, number];
      return single(dayNumber(year, month, date));
    }
  }
}

function inTable(
  table: Anchors['hijri'],
  year: number,
  [month, date, length]: readonly number[],
  day: number | undefined,
  moonSighted: boolean,
): Stretch | undefined {
  const months = table.get(year);
  const first = parseDay(months?.[month! - 1]);
  const next = parseDay(month === 12 ? table.get(year + 1)?.[0] : months?.[month!]);
  if (first === undefined || next === undefined) return undefined;
  const start = date ?? day;
  // Announced dates differ by a day from country to country, so a lunar date is approximate.
  const approx = moonSighted;
  if (start === undefined) return { from: first, to: next - 1, precision: 'month', approx };
  if (first + start > next) return undefined;
  return {
    from: first + start - 1,
    to: first + start - 2 + (length ?? 1),
    precision: length ? 'range' : 'day',
    approx,
  };
}

/** The occurrence meant: in the year named, else the last, this or next one as `which`, tense and nearness say. */
export function namedStretch(
  named: NamedTime,
  fields: { year?: number; day?: number; which?: number },
  anchors: Anchors,
): Stretch | undefined {
  const own = named.rule[0] === 'hijri' || named.rule[0] === 'persian';
  if (fields.year !== undefined && (!own || fields.year < LAST_LUNAR_YEAR))
    return stretchIn(named, fields.year, fields.day, anchors);
  if (fields.year !== undefined)
    return occurrences(named, fields.year, fields.day, anchors).find((at) => civil(at.from!).year === fields.year);
  const { published, tense } = anchors;
  if (published === undefined) return undefined;
  const all = occurrences(named, civil(published).year, fields.day, anchors);
  const past = all.filter((at) => at.from! <= published);
  const next = all.find((at) => at.to! >= published);
  if (fields.which === 0) return all.find((at) => civil(at.from!).year === civil(published).year);
  if (fields.which === -1) return past.filter((at) => at.to! < published).at(-1);
  if (fields.which === 1 || tense === 'future') return next;
  if (tense === 'none' && next && next.from! > published && next.from! - published <= NEAR_AHEAD) return next;
  return past.at(-1);
}

/** Occurrences around a Gregorian year, in order. */
function occurrences(named: NamedTime, year: number, day: number | undefined, anchors: Anchors): Stretch[] {
  const kind = named.rule[0];
  const own = kind === 'hijri' ? Math.floor((year - 622) * 1.0307) : kind === 'persian' ? year - 621 : year;
  return [own - 2, own - 1, own, own + 1, own + 2]
    .map((at) => stretchIn(named, at, day, anchors))
    .filter((at): at is Stretch => at !== undefined);
}
