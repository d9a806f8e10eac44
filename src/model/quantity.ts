import type { Span } from './span.ts';

/** What a number counts or measures. */
export type QuantityKind = 'count' | 'share' | 'money' | 'measure' | 'age' | 'ordinal' | 'percent';

/** A number with its bounds: `several dozen villages` is 24 to 96, unit village. */
export interface Quantity extends Span {
  readonly text: string;
  /** Null where the text gives no such bound: "at least 12" has low 12 and no high. */
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly approx: boolean;
  readonly kind: QuantityKind;
  /** Lemma of the counted noun or the unit of measure. */
  readonly unit?: string;
  readonly unitSpan?: Span;
  /** Index of the unit's head token. */
  readonly unitToken?: number;
  /** Index of the token that heads the number. */
  readonly token: number;
  /** "raising the toll to 40": a running total, not new cases. */
  readonly total?: boolean;
  /** "18 people, including 5 children": index in `quantities` of the whole this is a part of. */
  readonly partOf?: number;
}

/** What `count` adds. */
export interface Counted {
  readonly quantities: readonly Quantity[];
}
