import type { Analysis, Annotated, Doc } from '../model/index.ts';

/** Turns text into its linguistic layers. Made once by `createAnnotator`, safe to share. */
export interface Annotator {
  analyse(text: string): Analysis;
}

/** Adds `analysis`. Nothing already on `doc` changes. */
export function annotate<D extends Doc>(doc: D, annotator: Annotator): D & Annotated {
  return { ...doc, analysis: annotator.analyse(doc.text) };
}
