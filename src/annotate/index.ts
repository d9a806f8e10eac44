import type { Analysis, Annotated, Doc } from '../model/index.ts';
import { analyseCut, cut } from './analyse.ts';
import { linearEngine } from './engine.ts';
import { Lemmatiser } from './lemmatise.ts';
import { readModelFile } from './linear.ts';

/** Turns text into its linguistic layers. Made once by `createAnnotator`, safe to share. */
export interface Annotator {
  analyse(text: string): Analysis;
}

/** The files in `models/`, unpacked. */
export interface AnnotatorModels {
  readonly tagger: Uint8Array;
  readonly parser: Uint8Array;
  readonly names: Uint8Array;
  /** Table of lemmas (see `Lemmatiser`). */
  readonly lemmas: string;
}

/** Names of the model files an annotator needs, as they stand in `models/`. */
export const MODEL_FILES = {
  tagger: 'tagger.bin.br',
  parser: 'parser.bin.br',
  names: 'names.bin.br',
  lemmas: 'lemmas.tsv.br',
} as const;

/**
 * An annotator for English news.
 * @param load Called once, before the first text is read.
 * @throws InputError, on the first text, if a model is no model.
 */
export function createAnnotator(load: () => AnnotatorModels): Annotator {
  let analyse: ((text: string) => Analysis) | undefined;
  const make = () => {
    const models = load();
    const engine = linearEngine({
      tagger: readModelFile(models.tagger),
      parser: readModelFile(models.parser),
      names: readModelFile(models.names),
    });
    const lemmatiser = new Lemmatiser(models.lemmas);
    return (text: string) => analyseCut(cut(text), engine, lemmatiser);
  };
  return {
    analyse: (text) => {
      analyse ??= make();
      return analyse(text);
    },
  };
}

/** Adds `analysis`. Nothing already on `doc` changes. */
export function annotate<D extends Doc>(doc: D, annotator: Annotator): D & Annotated {
  return { ...doc, analysis: annotator.analyse(doc.text) };
}
