import type { Span } from './span.ts';

/** How a source can stand to what it tells of. */
export const STANDINGS = [
  'official',
  'party',
  'witness',
  'analyst',
  'organisation',
  'media',
  'document',
  'unnamed',
] as const;
/** What a source is: one of {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number];

/** Who a claim comes from: the noun phrase, its head word, and the actor where it is one. */
export interface ClaimSource extends Span {
  readonly actor?: string;
  readonly head: Span;
}

/** What the source does with the content; who declines or fails to speak of it withholds. */
export type Stance = 'asserts' | 'denies' | 'confirms' | 'doubts' | 'asks' | 'wants' | 'withholds';

/** Something a source says: who, with which cue, what. Spans may come in pieces. */
export interface Claim {
  /** `k1`, `k2` … in text order; written out as `ARTICLE#k1`. */
  readonly id: string;
  readonly source: readonly ClaimSource[];
  /** The outlet or agency that carried it: "told AFP". */
  readonly via: string | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly standing: Standing;
  /** Ids of the event reports the content tells of. */
  readonly about: readonly string[];
  readonly stance: Stance;
}

/** Who says so, for one event report. Empty where the article says it in its own voice. */
export interface Attribution {
  readonly claim: string;
  /** Undefined where nobody is named: "reportedly", "are believed to have". */
  readonly source: ClaimSource | undefined;
  readonly via: string | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly standing: Standing;
}

/** What `attribute` adds; `attributions` is keyed by event report id. */
export interface Attributed {
  readonly claims: readonly Claim[];
  readonly attributions: ReadonlyMap<string, readonly Attribution[]>;
}
