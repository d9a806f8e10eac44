import type { CueLexicon, CueUse } from '../codebook/index.ts';
import type { Analysis, Span } from '../model/index.ts';
import { type FoundSource, minus, type NameIndex, type Range, spanOfRange, trimmed } from './finding.ts';
import { type Quotations, quotesOver } from './quotes.ts';

/** What the rules consult for one text. */
export interface Reading {
  readonly a: Analysis;
  readonly quotations: Quotations;
  readonly lexicon: CueLexicon;
  readonly names: NameIndex;
  /** Is the name headed by a word that of an agency or outlet? */
  isCarrier(token: number): boolean;
}

/** The content of a cue in one construction, with words of its own cue (a preposition) where it has any. */
export interface Content {
  readonly use: CueUse;
  /** The speaker where the words around a quotation name one, whatever the tree says. */
  readonly source?: FoundSource | null;
  readonly spans: readonly Span[];
  readonly cueWords?: readonly number[];
}

/** The uses of a cue word by their takes. */
export type Uses = ReadonlyMap<string, CueUse>;

/** A subtree without a part, its edges trimmed, stretched over the quotations it breaks into. */
export function pieces(reading: Reading, outer: Range, inner: Range): Span[] {
  return minus(outer, inner)
    .map((part) => trimmed(reading.a, part))
    .filter((part) => part !== null)
    .map((part) => stretched(reading, spanOfRange(reading.a, part)));
}

/** The span with the whole of a quotation whose first mark it holds or touches. */
export function stretched({ quotations }: Reading, span: Span): Span {
  let { start, end } = span;
  for (const quote of quotesOver(quotations, { start: start - 2, end: end + 3 })) {
    if (quote.start <= end && quote.start >= start && quote.end > end && quote.end - end <= 2) end = quote.end;
    else if (quote.start >= start && quote.start < end && quote.end > end && quote.speech) end = quote.end;
    if (quote.end > start && quote.end <= end + 1 && quote.start < start && start - quote.start <= 2)
      start = quote.start;
  }
  return { start, end };
}
