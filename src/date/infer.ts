import type { TimeLexicon, Words } from '../codebook/index.ts';
import type { Published } from '../model/index.ts';
import { dayNumber, daysInMonth, isoDay, weekdayOf } from './calendar.ts';
import type { Tense } from './context.ts';
import type { Core } from './fields.ts';

interface Seen {
  readonly core: Core;
  /** Word before it. */
  readonly lead: string;
  readonly tense: Tense;
}

/** What the text says about when it can have been written. */
interface Bounds {
  /** First year it can be from, and the words that say so. */
  readonly from: number;
  readonly fromWhy: string;
  /** Last year, where something to come is dated. */
  readonly to: number;
  readonly toWhy: string;
  /** Did any words bound it from below? */
  readonly bounded: boolean;
}

/** News names the year of what lies further back than last year: each year between halves the odds, and a little more. */
const YEAR_DECAY = 0.55;
/** No certainty from inference. */
const CEILING = 0.9;
/** Below this share of the odds the best candidate is not taken. */
const ENOUGH = 0.6;
/** Years looked at after the first one possible: three leap cycles bring every weekday back. */
const YEARS_AHEAD = 28;
const CANDIDATES = 4;

const NOTHING: Published = { confidence: 0, candidates: [] };

/** A weekday with its day of the month, as it stands in the text. */
interface ReportDay {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly quote: string;
}

/**
 * Publication day of an article that has none, from what its words fix: a weekday with its day of the
 * month leaves a few years, dated events bound them, and the latest such day is taken. Abstains (no
 * `day`) where no candidate stands out or two such days do not agree.
 */
export function inferPublished(words: Words, found: readonly Seen[], lexicon: TimeLexicon): Published {
  const days = found
    .filter(({ core, tense }) => tense !== 'future' && isReportDay(core))
    .map(({ core }) => reportDay(words, core));
  const first = days[0];
  if (!first) return NOTHING;
  const bounds = boundsOf(words, found, lexicon);
  const known = days.map(({ year }) => year).filter((year) => year !== undefined);
  if (known.length === 0 && !bounds.bounded) return NOTHING;
  const [from, to] =
    known.length > 0
      ? [Math.min(...known), Math.max(...known)]
      : [bounds.from, Math.min(bounds.to, bounds.from + YEARS_AHEAD)];
  const candidates = [];
  for (let year = from; year <= to; year++) {
    const fitting = days.filter((at) => fitsYear(at, year));
    if (fitting.length < days.length) continue;
    const latest = fitting.reduce((a, b) => (a.month * 31 + a.day >= b.month * 31 + b.day ? a : b));
    const because = fitting.map(({ quote }) => `"${quote}" falls on that weekday in ${year}`);
    if (known.length > 0) because.push('the year stands beside it');
    else because.push(`${year} is ${year - bounds.from} years after ${bounds.fromWhy}`);
    if (bounds.toWhy) because.push(`before ${bounds.toWhy}`);
    candidates.push({
      day: isoDay(dayNumber(year, latest.month, latest.day)),
      weight: YEAR_DECAY ** (year - from),
      because,
    });
  }
  return settle(candidates);
}

function reportDay(words: Words, core: Core): ReportDay {
  const { date, year, month, day, weekday } = core.fields;
  const quote = words.text.slice(words.starts[core.first], words.ends[core.last]);
  const stated = date?.year ?? year;
  return {
    ...(stated === undefined ? {} : { year: stated }),
    month: date?.month ?? month!,
    day: date?.day ?? day!,
    weekday: weekday!,
    quote,
  };
}

function fitsYear({ year: stated, month, day, weekday }: ReportDay, year: number): boolean {
  if (stated !== undefined && stated !== year) return false;
  return day <= daysInMonth(year, month) && weekdayOf(dayNumber(year, month, day)) === weekday;
}

/** A weekday with its day of the month: reports give both for the days around publication. */
function isReportDay({ kind, fields }: Core): boolean {
  if (fields.weekday === undefined || kind === 'set') return false;
  return (
    fields.date !== undefined ||
    (fields.month !== undefined &&
      fields.day !== undefined &&
      fields.day <= daysInMonth(fields.year ?? 2024, fields.month))
  );
}

function settle(weighed: readonly { day: string; weight: number; because: readonly string[] }[]): Published {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return NOTHING;
  const candidates = weighed
    .map(({ day, weight, because }) => ({
      day,
      confidence: Math.round((CEILING * weight * 100) / total) / 100,
      because,
    }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, CANDIDATES);
  const best = candidates[0];
  if (!best || best.confidence < ENOUGH) return { confidence: 0, candidates };
  return { day: best.day, basis: 'inferred', confidence: best.confidence, candidates };
}

function boundsOf(words: Words, found: readonly Seen[], lexicon: TimeLexicon): Bounds {
  let bounds: Bounds = { from: 1900, fromWhy: '', to: 2199, toWhy: '', bounded: false };
  for (const { core, tense, lead } of found) {
    const year = core.fields.date?.year ?? core.fields.year;
    if (year === undefined || year < 1900 || core.fields.era !== undefined) continue;
    const quote = words.text.slice(words.starts[core.first], words.ends[core.last]);
    // "by 2030" need not have come.
    if (lead === 'by' || lead === 'until' || lead === 'till') continue;
    if (tense === 'future') {
      if (year < bounds.to) bounds = { ...bounds, to: year, toWhy: `"${quote}", which lies ahead` };
    } else if (year >= bounds.from) bounds = { ...bounds, from: year, fromWhy: `"${quote}"`, bounded: true };
  }
  for (const [name, day] of lexicon.notBefore) {
    const year = Number(day.slice(0, 4));
    if (year > bounds.from && words.text.includes(name))
      bounds = { ...bounds, from: year, fromWhy: `"${name}" came into use`, bounded: true };
  }
  return bounds;
}
