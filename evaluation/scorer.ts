import type { Resources } from '../src/pipeline/index.ts';

/** One line of the results table. */
export interface Score {
  /** Corpus and part: `tempeval3 dev`. */
  readonly corpus: string;
  /** Number of gold items (or documents, where the metric counts them). */
  readonly n: number;
  readonly metric: string;
  /** Figures in 0..1 unless the metric names a unit. */
  readonly ours: number;
  /** The floor this project holds itself to, where there is one. */
  readonly bar?: number;
  /** Best published figure and whose, as written in the sources. */
  readonly best?: string;
}

/** Measures something on a corpus. */
export interface Scorer {
  readonly corpus: string;
  /** Files under the corpora folder without which the corpus is absent. */
  readonly needs: readonly string[];
  score(corpora: string, resources: Resources): Score[] | Promise<Score[]>;
}
