import type { ToponymUse } from '../model/index.ts';
import type { Mention } from './mentions.ts';
import type { Words } from './words.ts';

/** Is the place itself meant, or its people, its government, a thing called after it? */
export function useOf(words: Words, { proposal, form }: Mention): ToponymUse {
  if (form !== 'name') return 'associative';
  const { analysis } = words;
  const { first, last } = proposal;
  const after = last + 1;
  if (words.is(first - 1, 'locative') || words.is(after, 'unit-town') || words.is(after, 'unit-admin1'))
    return 'literal';
  if (words.lower(after) === '-' && words.touches(last)) return 'associative';
  if (isPossessor(words, after)) return 'associative';
  const head = headOf(words, first, last);
  const deprel = analysis.deprel(head);
  if (deprel === 'compound' || deprel === 'nmod:desc') {
    const noun = analysis.head(head);
    if (noun > last && words.lexicon.has(analysis.lemma(noun).toLowerCase(), 'institution-noun')) return 'associative';
    if (words.is(after, 'institution-noun')) return 'associative';
  }
  if (deprel === 'nsubj' || deprel === 'obl:agent' || deprel === 'nsubj:pass') {
    const verb = analysis.head(head);
    if (verb !== -1 && actsLikePeople(words, verb)) return 'associative';
  }
  if (words.is(after, 'act-verb') && deprel !== 'obl' && deprel !== 'nmod') return 'associative';
  return 'literal';
}

/** "Iraq's security forces": their owner is the state, not the ground. */
function isPossessor(words: Words, after: number): boolean {
  if (words.lower(after) !== "'s" && words.lower(after) !== '’s' && words.lower(after) !== "'") return false;
  return [1, 2, 3].some((step) => words.is(after + step, 'institution-noun'));
}

const actsLikePeople = (words: Words, verb: number) =>
  words.is(verb, 'act-verb') || words.lexicon.has(words.analysis.lemma(verb).toLowerCase(), 'act-verb');

/** The token of a span that the rest of it hangs on. */
export function headOf(words: Words, first: number, last: number): number {
  const { analysis } = words;
  for (let i = first; i <= last; i++) {
    const head = analysis.head(i);
    if (head < first || head > last) return i;
  }
  return last;
}
