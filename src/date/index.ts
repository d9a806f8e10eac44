import type { Annotated, Dated, Doc } from '../model/index.ts';

/** Adds `timexes`, in text order, and `published`. Nothing already on `doc` changes. */
export function date<D extends Doc & Annotated>(doc: D): D & Dated {
  return { ...doc, timexes: [], published: { confidence: 0, candidates: [] } };
}
