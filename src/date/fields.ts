import type { DateFields, Length } from '../codebook/index.ts';

/** What a time expression says, before it is anchored: only what stands in its words. */
export interface Fields {
  readonly date?: DateFields;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO weekday, 1 = Monday. */
  readonly weekday?: number;
  readonly decade?: number;
  readonly century?: number;
  /** 0 is the quarter spoken of. */
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: string;
  readonly name?: string;
  /** -1 last, 0 this, 1 next: for weekday, month, season, name. */
  readonly which?: number;
  /** Days from today. */
  readonly dayRef?: number;
  /** Units from the present one: "last week". */
  readonly unitRef?: number;
  readonly unit?: string;
  /** The unit is the stretch up to now, "the past year". */
  readonly rolling?: number;
  readonly the?: number;
  readonly this?: number;
  readonly word?: number;
  readonly yearRef?: number;
  readonly part?: string;
  /** The night that ended on the day of publication. */
  readonly overnight?: number;
  /** `HH:MM`. */
  readonly clock?: string;
  readonly dur?: Length;
  readonly way?: number;
  readonly side?: number;
  /** Counts from what the text spoke of last, not from publication. */
  readonly from?: 'narrative';
  readonly value?: string;
  readonly quant?: string;
  readonly freq?: number;
  readonly rate?: number;
  readonly twice?: number;
  readonly mod?: string;
  /** How the modifier cuts the stretch: a third of it, from its start until now, from now to its end. */
  readonly modSide?: string;
  readonly sure?: number;
  readonly weak?: number;
  readonly era?: number;
  readonly open?: number;
  readonly single?: number;
}

/** A match of the grammar: words `first` to `last`. */
export interface Core {
  readonly first: number;
  readonly last: number;
  /** Kind of time-rules.tsv; of a joined expression the kinds of its first and last part. */
  readonly kind: string;
  readonly lastKind: string;
  readonly fields: Fields;
  /** Ids of the rows that made it. */
  readonly rules: readonly string[];
}
