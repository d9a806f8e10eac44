import type { Annotated, Doc, Placed } from '../model/index.ts';

/** Adds `toponyms`, one per place mention in text order, and `areas`. Nothing already on `doc` changes. */
export function place<D extends Doc & Annotated>(doc: D): D & Placed {
  return { ...doc, toponyms: [], areas: [] };
}
