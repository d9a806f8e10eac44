import type { Basis, Span } from './span.ts';

/** TIMEX3 types (TimeML 1.2.1). */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** Milliseconds of a day, as `Date.parse` counts them. */
export const DAY_MS = 86_400_000;

/** How exactly a time is told. */
export type TimePrecision = 'instant' | 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'range';

/** A stretch of days: `edtf` keeps the precision, `start` and `end` are the full days it covers. */
export interface DayRange {
  /** EDTF level 1 (ISO 8601-2): `2019-07-07`, `2017-10/2017-12`, `2019-07-07/..`, `2019-05~`. */
  readonly edtf: string;
  /** First day, `YYYY-MM-DD`; absent where the range is open to the past. */
  readonly start?: string;
  /** Last day, `YYYY-MM-DD`; absent where the range is open to the future. */
  readonly end?: string;
  readonly precision: TimePrecision;
}

/** A time expression and what it means. */
export interface Timex extends Span {
  readonly text: string;
  readonly type: TimexType;
  /** Exact TIMEX3 value: `1998-01-20TEV`, `P3W`, `PRESENT_REF`, `XXXX-XX-XX`. */
  readonly value: string;
  /** TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, LESS_THAN, MORE_THAN … */
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  /** The days meant; absent for durations, sets and what cannot be anchored. */
  readonly range?: DayRange;
  /** The days that the words around it open: "since 2014" is `2014/..`, "from Monday to Friday" all five. */
  readonly interval?: DayRange;
  /** Index in `timexes` of the expression that ends `interval`. */
  readonly until?: number;
  /** Index in `timexes` of the expression it counts from; absent for publication time or none. */
  readonly anchor?: number;
  readonly basis: Basis;
  /** How the value was reached, for a reader who asks why. */
  readonly because: readonly string[];
}

/** One possible publication day, with what speaks for it. */
export interface PublishedCandidate {
  readonly day: string;
  readonly confidence: number;
  readonly because: readonly string[];
}

/** What `date` knows of the publication time; `day` is absent where it abstains. */
export interface Published {
  readonly day?: string;
  readonly basis?: 'given' | 'stated' | 'inferred';
  readonly confidence: number;
  /** Best first; filled only where the day is inferred. */
  readonly candidates: readonly PublishedCandidate[];
}

/** What `date` adds. */
export interface Dated {
  readonly timexes: readonly Timex[];
  readonly published: Published;
}
