import { follows, GAP, type QuantityLexicon, type Words } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import { type Draft, exact } from './draft.ts';

/** Words looked ahead for the noun that "no" counts. */
const NOUN_REACH = 3;

/** A stated zero: "no casualties", "no one was killed", "none of the soldiers". Zero and unknown are different values. */
export function readZero(words: Words, i: number, analysis: Analysis, lexicon: QuantityLexicon): Draft | undefined {
  const word = words.lower[i]!;
  if (word === 'nobody') return { first: i, last: i, ...exact(0), kind: 'count', unit: 'person' };
  if (word === 'none')
    return words.lower[i + 1] === 'the' || words.lower[i + 1] === 'other'
      ? undefined
      : { first: i, last: i, ...exact(0), kind: 'count' };
  if (word !== 'no' || !follows(words, i + 1)) return undefined;
  if (words.lower[i + 1] === 'one') {
    const pronoun = words.gaps[i + 1] === GAP.space && words.lower[i + 2] !== 'else';
    return pronoun ? { first: i, last: i + 1, ...exact(0), kind: 'count', unit: 'person' } : undefined;
  }
  // Only what reports count: "no comment", "no evidence" state no number.
  for (let at = i + 1; at <= i + NOUN_REACH && follows(words, at); at++) {
    const token = analysis.tokenAt(words.starts[at]!);
    if (token >= analysis.length) return undefined;
    const noun = analysis.upos(token) === 'NOUN';
    if (noun && lexicon.groups.has(analysis.lemma(token)))
      return { first: i, last: i, ...exact(0), kind: 'count', unit: analysis.lemma(token), unitWords: [at, at] };
    if (
      noun ? analysis.upos(token + 1 < analysis.length ? token + 1 : token) !== 'NOUN' : analysis.upos(token) !== 'ADJ'
    )
      return undefined;
  }
  return undefined;
}
