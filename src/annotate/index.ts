import type { Analysis, Annotated, Doc } from '../model/index.ts';
import { analyseCut, cut, cutAt } from './analyse.ts';
import type { GivenText } from './conllu.ts';
import type { Engine } from './engine.ts';
import { Lemmatiser } from './lemmatise.ts';
import { readModelFile } from './model-file.ts';
import { neuralEngine } from './neural/engine.ts';

export { type ConlluSentence, fillConllu, type GivenText, givenText, readConllu, writeConllu } from './conllu.ts';

/** Turns text into its linguistic layers. Made once by `createAnnotator`, safe to share. */
export interface Annotator {
  analyse(text: string): Analysis;
  /** Keeps the sentences and words that are given; see `givenText`. */
  analyseGiven(given: GivenText): Analysis;
}

/** The files in `models/`, unpacked. */
export interface AnnotatorModels {
  readonly neural: Uint8Array;
  readonly names: Uint8Array;
  /** WebAssembly that runs the networks. */
  readonly kernel: Uint8Array;
  /** Table of lemmas (see `Lemmatiser`). */
  readonly lemmas: string;
}

/** Names of the model files an annotator needs, as they stand in `models/`. */
export const MODEL_FILES = {
  neural: 'neural.bin',
  names: 'names.bin',
  kernel: 'neural.wasm',
  lemmas: 'lemmas.tsv.br',
} as const;

/**
 * An annotator for English news.
 * @param load Called once, before the first text is read.
 * @throws InputError, on the first text, if a model is no model.
 */
export function createAnnotator(load: () => AnnotatorModels): Annotator {
  let ready: ReturnType<typeof open> | undefined;
  const parts = () => {
    ready ??= open(load());
    return ready;
  };
  return {
    analyse: (text) => {
      const { engine, lemmatiser } = parts();
      return analyseCut(cut(text), engine, lemmatiser);
    },
    analyseGiven: ({ text, sentences, ...tokens }) => {
      const { engine, lemmatiser } = parts();
      return analyseCut(cutAt(text, tokens, sentences), engine, lemmatiser);
    },
  };
}

function open({ neural, names, kernel, lemmas }: AnnotatorModels): { engine: Engine; lemmatiser: Lemmatiser } {
  const engine = neuralEngine({ trees: readModelFile(neural), names: readModelFile(names), kernel });
  return { engine, lemmatiser: new Lemmatiser(lemmas) };
}

/** Adds `analysis`. Nothing already on `doc` changes. */
export function annotate<D extends Doc>(doc: D, annotator: Annotator): D & Annotated {
  return { ...doc, analysis: annotator.analyse(doc.text) };
}
