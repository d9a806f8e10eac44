import type { Annotated, Attributed, Coded, Dated, Doc, Identified } from '../model/index.ts';

/** Adds `claims` and `attributions`, and settles the factuality of what is claimed or denied. */
export function attribute<D extends Doc & Annotated & Dated & Identified & Coded>(doc: D): D & Attributed {
  return { ...doc, claims: [], attributions: new Map() };
}
