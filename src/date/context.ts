import type { MonthTable, NamedTime } from '../codebook/index.ts';
import type { TimexType } from '../model/index.ts';
import type { DayNumber } from './calendar.ts';
import type { Stretch } from './edtf.ts';

/** Which way the clause looks from the day of writing. */
export type Tense = 'past' | 'future' | 'none';

/** A meaning reached: TIMEX3 attributes, the days meant, and why. */
export interface Reading {
  readonly type: TimexType;
  readonly value: string;
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  readonly stretch?: Stretch;
  /** It counts from the expression the narrative stands at. */
  readonly fromNarrative?: boolean;
  readonly because: readonly string[];
}

/** Where the text stands in time when an expression is read. */
export interface Anchors {
  /** Publication day; undefined where it is not known. */
  readonly published?: DayNumber;
  /** The last stretch the text spoke of. */
  readonly narrative?: Stretch;
  /** Does the narrative's expression stand in the same sentence? */
  readonly near?: boolean;
  /** The last single day the text spoke of. */
  readonly narrativeDay?: DayNumber;
  /** The stretch that the expression before gave with its year, in the same paragraph: "In March 2021 … In June". */
  readonly told?: Stretch;
  /** The last quarter-year the text spoke of. */
  readonly quarter?: { readonly year: number; readonly quarter: number };
  readonly tense: Tense;
  /** Is the tense that of the expression's own verb? */
  readonly direct: boolean;
  /** Year of the event that the words after the day name: "the Sept. 11 attacks". */
  readonly eventYear?: number;
  /** Word before the expression: "since", "until". */
  readonly lead: string;
  readonly named: ReadonlyMap<string, NamedTime>;
  readonly hijri: MonthTable;
  readonly persian: MonthTable;
}
