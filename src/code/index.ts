import type { Annotated, Coded, Counted, Dated, Doc, Identified, Placed } from '../model/index.ts';

/** Adds `events` and `campaigns`. Nothing already on `doc` changes. */
export function code<D extends Doc & Annotated & Dated & Counted & Placed & Identified>(doc: D): D & Coded {
  return { ...doc, events: [], campaigns: [] };
}
