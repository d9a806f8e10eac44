import { GAP, type Words } from '../codebook/index.ts';
import type { Stretch } from './edtf.ts';

/** An anchored expression as the words around it see it. */
export interface Placed {
  readonly first: number;
  readonly last: number;
  readonly stretch?: Stretch;
  /** A date or a time of day, no length and no set. */
  readonly isDate: boolean;
  /** "midnight", "3 a.m.": what is before or after it is on the same day. */
  readonly isTime: boolean;
}

/** The stretch that the words around an expression open: "since 2014", "from Monday to Friday". */
export interface Interval {
  readonly stretch: Stretch;
  /** Index of the expression that ends it. */
  readonly until?: number;
}

const TO = new Set(['to', 'until', 'till', 'through', '-', '–', '—', 'and']);
const UNTIL = new Set(['until', 'till', 'through', 'by']);

/** Interval opened by expression `i`, if any. */
export function intervalOf(words: Words, all: readonly Placed[], i: number): Interval | undefined {
  const here = all[i]!;
  if (!here.isDate || !here.stretch) return undefined;
  const lead = leadOf(words, here.first);
  const end = endOf(words, all, i, lead);
  if (end !== undefined)
    return { stretch: { ...fromTo(here.stretch, all[end]!.stretch!), precision: 'range' }, until: end };
  const { from, to, precision } = here.stretch;
  if (lead === 'since' && from !== undefined) return { stretch: { from, precision } };
  if (UNTIL.has(lead) && to !== undefined && !isEnd(words, all, i)) return { stretch: { to, precision } };
  if (here.isTime) return undefined;
  if (lead === 'before' && from !== undefined) return { stretch: { to: from - 1, precision } };
  if (lead === 'after' && to !== undefined) return { stretch: { from: to + 1, precision: 'day' } };
  return undefined;
}

const fromTo = (a: Stretch, b: Stretch): { from?: number; to?: number } => ({
  ...(a.from === undefined ? {} : { from: a.from }),
  ...(b.to === undefined ? {} : { to: b.to }),
});

/** The word before an expression, articles and "late" passed over. */
export function leadOf(words: Words, first: number): string {
  let at = first - 1;
  if (at >= 0 && words.lower[at] === 'the') at--;
  return at >= 0 && words.gaps[at + 1] !== GAP.paragraph ? words.lower[at]! : '';
}

/** The next expression where the two make "from A to B", "between A and B" or "A–B". */
function endOf(words: Words, all: readonly Placed[], i: number, lead: string): number | undefined {
  const here = all[i]!;
  const next = all[i + 1];
  if (!next?.isDate || next.stretch?.to === undefined || here.stretch?.from === undefined) return undefined;
  const between = next.first - here.last - 1;
  if (between < 1 || between > 2 || words.gaps[next.first] === GAP.paragraph) return undefined;
  const link = words.lower[here.last + 1]!;
  if (!TO.has(link) || (between === 2 && words.lower[here.last + 2] !== 'the')) return undefined;
  if (link === 'and' && lead !== 'between') return undefined;
  if (/^[-–—]$/.test(link) && between === 2) return undefined;
  return here.stretch.from <= next.stretch.to ? i + 1 : undefined;
}

function isEnd(words: Words, all: readonly Placed[], i: number): boolean {
  return i > 0 && all[i - 1]!.isDate && endOf(words, all, i - 1, leadOf(words, all[i - 1]!.first)) === i;
}
