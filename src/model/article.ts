/** How the publication time is known: handed over, read in the text, or inferred from dated events. */
export type PublishedBasis = 'given' | 'stated' | 'inferred';

/** What a caller hands over; all but one of `text` and `html` is optional (docs/formats.md). */
export interface ArticleInput {
  readonly id: string;
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  /** ISO 8601 day or instant. */
  readonly publishedAt?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly agency?: string;
  readonly byline?: string | readonly string[];
  readonly section?: string;
  readonly language?: string;
}

/** One published text as a reader sees it, without page furniture. */
export interface Article {
  readonly id: string;
  /** The body alone: no title, byline, date, captions or furniture. */
  readonly text: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly publishedAtBasis?: PublishedBasis;
  readonly url?: string;
  readonly canonicalUrl?: string;
  /** Who published it (the site). Never the `source` of an attribution. */
  readonly outlet?: string;
  /** The wire service credited, by its registry id where known (`afp`), else as written. */
  readonly agency?: string;
  readonly byline?: readonly string[];
  readonly section?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Lines of the input that were taken for page furniture, in order. */
  readonly furniture?: readonly string[];
  /** The dateline that opened the text, as written and taken apart: "MOSUL, Iraq (Reuters)". */
  readonly dateline?: { readonly text: string; readonly place?: string; readonly date?: string };
}
