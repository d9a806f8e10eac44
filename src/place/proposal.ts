import type { Candidate, Gazetteer } from '../codebook/index.ts';
import type { Words } from './words.ts';

/** A span that may be a place mention, with the places its words can name. */
export interface Proposal {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Folded name: mentions with one key mean one place unless something parts them. */
  readonly key: string;
  readonly candidates: readonly Candidate[];
  /** Proposed for the words beside it alone: "the village of X". */
  readonly announced?: true;
}

/** The words as a proposal, by the loose key of the gazetteer; undefined where nothing is left of them. */
export function looseProposal(words: Words, gazetteer: Gazetteer, first: number, last: number): Proposal | undefined {
  const { analysis } = words;
  const start = analysis.start(first);
  const end = analysis.end(last);
  const key = gazetteer.folding.exact(analysis.text.slice(start, end));
  return key === '' ? undefined : { first, last, start, end, key, candidates: gazetteer.lookupLoose(key) };
}
