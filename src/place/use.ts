import type { Place, ToponymUse } from '../model/index.ts';
import type { Mention } from './mentions.ts';
import type { Words } from './words.ts';

/** Is the place itself meant, or its people, its government, a thing called after it? `place` is what it resolved to. */
export function useOf(words: Words, { proposal, form }: Mention, place: Place | undefined): ToponymUse {
  if (form !== 'name') return 'associative';
  const { first, last } = proposal;
  const head = headOf(words, first, last);
  const isState = place?.featureCode.startsWith('PCL') ?? false;
  if (isState && isOwner(words, last, head)) return 'associative';
  if (isSaidAsGround(words, first, last, isState)) return 'literal';
  return isSaidAsName(words, last, head) || isSaidAsPeople(words, first, last, head, place) ? 'associative' : 'literal';
}

/** "the state of X", "in X", "X city": the ground, whatever else a state may be. */
function isSaidAsGround(words: Words, first: number, last: number, isState: boolean): boolean {
  const isUnit = words.lower(first - 1) === 'of' && words.is(first - 2, 'of-unit') && !words.isCapital(first - 2);
  if (isUnit && !isState) return true;
  return words.is(first - 1, 'locative') || words.is(last + 1, 'unit-town') || words.is(last + 1, 'unit-admin1');
}

/** "the X-based firm", "X's army", "the X government": what is called after it. */
function isSaidAsName(words: Words, last: number, head: number): boolean {
  const { analysis } = words;
  if ((words.lower(last + 1) === '-' && words.touches(last)) || isPossessor(words, last + 1)) return true;
  const deprel = analysis.deprel(head);
  if (deprel !== 'compound' && deprel !== 'nmod:desc') return false;
  const noun = analysis.head(head);
  if (noun > last && words.lexicon.has(analysis.lemma(noun).toLowerCase(), 'institution-noun')) return true;
  return words.is(last + 1, 'institution-noun');
}

/** "X denied", "the people of X", "a deal with X": who lives there or governs it. */
function isSaidAsPeople(words: Words, first: number, last: number, head: number, place: Place | undefined): boolean {
  const { analysis } = words;
  const deprel = analysis.deprel(head);
  if (deprel === 'nsubj' || deprel === 'obl:agent' || deprel === 'nsubj:pass') {
    const verb = analysis.head(head);
    const isGround = deprel === 'nsubj:pass' && words.is(verb, 'place-verb');
    if (verb !== -1 && !isGround && actsLikePeople(words, verb)) return true;
  }
  if (words.is(last + 1, 'act-verb') && deprel !== 'obl' && deprel !== 'nmod') return true;
  if (!place) return false;
  if (place.featureClass !== 'P' && isOfPeople(words, head)) return true;
  if (place.featureCode === 'PPLC' && isOpponent(words, head)) return true;
  return place.featureCode.startsWith('PCL') && isParty(words, first, head);
}

/** "the people of Iraq", "citizens from Jordan", "the minister for the Middle East". */
function isOfPeople(words: Words, head: number): boolean {
  const { analysis } = words;
  const marker = analysis.child(head, 'case');
  if (marker === -1 || !/^(of|from|for)$/.test(words.lower(marker))) return false;
  const noun = analysis.head(head);
  return noun !== -1 && words.lexicon.has(analysis.lemma(noun).toLowerCase(), 'institution-noun');
}

/** "a deal with Manila": a capital for its government. */
function isOpponent(words: Words, head: number): boolean {
  const marker = words.analysis.child(head, 'case');
  return marker !== -1 && (words.lower(marker) === 'with' || words.lower(marker) === 'against');
}

/** "U.S. service members", "Iraq's orchestra"; not "Iraq's north", "the Syria border". */
function isOwner(words: Words, last: number, head: number): boolean {
  const { analysis, lexicon } = words;
  const deprel = analysis.deprel(head);
  const owned = analysis.head(head);
  if (owned <= last || (deprel !== 'compound' && deprel !== 'nmod:poss' && deprel !== 'nmod:desc')) return false;
  if (words.is(owned, 'direction') || words.is(owned, 'boundary') || words.nameAt(owned)?.type === 'LOC') return false;
  return !lexicon.nouns.has(analysis.lemma(owned).toLowerCase()) && !words.is(owned, 'of-unit');
}

/** A state that acts or is dealt with: "Turkey is a partner", "a war with Israel", "our ally Turkey". */
function isParty(words: Words, first: number, head: number): boolean {
  const { analysis } = words;
  if (words.is(first - 1, 'ally')) return true;
  let top = head;
  while (analysis.deprel(top) === 'conj' && analysis.head(top) !== -1) top = analysis.head(top);
  const deprel = analysis.deprel(top);
  const above = analysis.head(top);
  if (above === -1) return false;
  if (deprel === 'nsubj') return true;
  if (deprel === 'obj') return actsLikePeople(words, above) && !words.is(above, 'place-verb');
  const marker = analysis.child(top, 'case');
  if (marker === -1 || !words.is(marker, 'party-case')) return false;
  if (words.is(above, 'boundary') || words.is(marker - 1, 'boundary')) return false;
  return words.lower(marker) !== 'for' || analysis.upos(above) === 'NOUN';
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
