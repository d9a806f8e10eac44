/** Half-open stretch of `Doc.text` in UTF-16 code units: `text.slice(start, end)` is the quotation. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Did the text say it, did we infer it from the text, or did we fill it in? */
export type Basis = 'stated' | 'inferred' | 'default';

/** The span from `start` up to `end`. */
export function spanOf(start: number, end: number): Span {
  return { start, end };
}

/** Do the two share a character? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Does `outer` hold all of `inner`? */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
