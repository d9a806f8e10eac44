import type { QuantityKind } from '../model/index.ts';

/** A number found in the words, before its unit is looked for. Words `first` to `last`. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly approx: boolean;
  readonly kind: QuantityKind;
  /** Where the unit is known from the words beside it: its name and its words. */
  readonly unit?: string;
  readonly unitWords?: readonly [first: number, last: number];
  /** The counted noun is the very next one: "a 60-plus nation coalition". */
  readonly nextNoun?: boolean;
  /** Words of a bound between the number and its noun: "a hundred or so people". */
  readonly skip?: number;
}

/** A number with both bounds at it. */
export const exact = (value: number) => ({ low: value, best: value, high: value, approx: false });
