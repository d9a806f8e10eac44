import type { Analysis, Deprel } from '../model/index.ts';
import { isReflexive } from './binding.ts';
import type { Pronoun } from './pronoun-words.ts';

/** Points by grammatical role: subjects are taken up most. */
const RANK: Readonly<Partial<Record<Deprel, number>>> = {
  nsubj: 16,
  'nsubj:pass': 14,
  obj: 8,
  'obl:agent': 8,
  iobj: 7,
  conj: 6,
  obl: 4,
  appos: 3,
  nmod: 2,
  'nmod:poss': 5,
};
/** Points lost for each sentence in between, and won where both are subjects. */
const PER_SENTENCE = 14;
const PARALLEL = 6;

/**
 * How much word `token` is in mind at word `i`: by its role, its distance and a role alike.
 * @param back Sentences between the two.
 */
export function pointsOf(analysis: Analysis, token: number, i: number, back: number): number {
  const role = roleOf(analysis, token);
  const parallel = isSubject(role) && isSubject(analysis.deprel(i)) ? PARALLEL : 0;
  return (RANK[role] ?? 0) + parallel - PER_SENTENCE * back - (i - token) / 40;
}

/** A conjunct has the role of its first; in a compound, that of the head noun, less. */
function roleOf(analysis: Analysis, token: number): Deprel {
  let node = token;
  for (
    let steps = 0;
    steps < 4 && analysis.deprel(node) === 'conj' && analysis.upos(analysis.head(node)) !== 'VERB';
    steps++
  )
    node = analysis.head(node);
  return analysis.deprel(node);
}

/** Subject of an active or passive verb. */
export function isSubject(deprel: Deprel): boolean {
  return deprel === 'nsubj' || deprel === 'nsubj:pass';
}

/** Can word `i` not stand for word `token`? Two arguments of one verb are two ("he met him"), and "his brother" is not himself. */
export function blocked(analysis: Analysis, token: number, i: number, pronoun: Pronoun): boolean {
  if (isReflexive(analysis, i)) return false;
  if (pronoun.possessive) return analysis.head(i) === token || analysis.isUnder(i, token);
  if (analysis.isUnder(i, token)) return true;
  return analysis.head(token) === analysis.head(i) && analysis.head(i) !== -1;
}
