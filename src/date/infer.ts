import type { TimeLexicon, Words } from '../codebook/index.ts';
import type { Published } from '../model/index.ts';
import { dayNumber, daysInMonth, isoDay, weekdayOf } from './calendar.ts';
import type { Tense } from './context.ts';
import type { Core } from './fields.ts';

interface Seen {
  readonly core: Core;
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

/**
 * Publication day of an article that has none, from what its words fix: a weekday with its day of the
 * month leaves a few years, dated events bound them. Abstains (no `day`) where no candidate stands out.
 */
export function inferPublished(words: Words, found: readonly Seen[], lexicon: TimeLexicon): Published {
  const bounds = boundsOf(words, found, lexicon);
  const anchor = found.find(({ core }) => isReportDay(core));
  if (!anchor) return NOTHING;
  const { date, year, month, day, weekday } = anchor.core.fields;
  const quote = words.text.slice(words.starts[anchor.core.first], words.ends[anchor.core.last]);
  if (date ?? year) {
    const full = date ? dayNumber(date.year, date.month, date.day) : dayNumber(year!, month!, day!);
    const because = [`"${quote}" is a full date beside its weekday`];
    return settle([{ day: isoDay(full), weight: 1, because }]);
  }
  if (!bounds.bounded) return NOTHING;
  const candidates = [];
  for (let at = bounds.from; at <= Math.min(bounds.to, bounds.from + YEARS_AHEAD); at++) {
    if (day! > daysInMonth(at, month!) || weekdayOf(dayNumber(at, month!, day!)) !== weekday) continue;
    const because = [
      `"${quote}" falls on that weekday in ${at}`,
      `${at} is ${at - bounds.from} years after ${bounds.fromWhy}`,
    ];
    if (bounds.toWhy) because.push(`before ${bounds.toWhy}`);
    candidates.push({ day: isoDay(dayNumber(at, month!, day!)), weight: YEAR_DECAY ** (at - bounds.from), because });
  }
  return settle(candidates);
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
  for (const { core, tense } of found) {
    const year = core.fields.date?.year ?? core.fields.year;
    if (year === undefined || year < 1900 || core.fields.era !== undefined) continue;
    const quote = words.text.slice(words.starts[core.first], words.ends[core.last]);
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
