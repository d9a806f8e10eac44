import { GAP, type QuantityLexicon, SHAPE, type Words } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import type { Draft } from './draft.ts';

/** How many words after a number its noun may stand: "12 suspected pro-Iranian Shiite militia fighters". */
const REACH = 9;

const isNoun = (analysis: Analysis, i: number) => {
  const xpos = analysis.xpos(i);
  return xpos === 'NN' || xpos === 'NNS' || xpos === 'NNP' || xpos === 'NNPS';
};
const isCommon = (analysis: Analysis, i: number) => {
  const xpos = analysis.xpos(i);
  return xpos === 'NN' || xpos === 'NNS';
};

/** Token that heads the number of a draft: its last word, marks and "plus" aside. */
export function numberToken(words: Words, analysis: Analysis, draft: Draft): number {
  let at = draft.last;
  while (at > draft.first && (words.shapes[at] === SHAPE.mark || words.lower[at] === 'plus')) at--;
  return Math.min(analysis.tokenAt(words.starts[at]!), Math.max(0, analysis.length - 1));
}

/** How the number hangs on its noun; "several" is an adjective to the tree. */
const COUNTING: ReadonlySet<string> = new Set(['nummod', 'amod', 'det']);

/** Token of the counted noun, or -1: the one the tree hangs the number on, the one after "of", or the next noun. */
export function unitToken(
  words: Words,
  analysis: Analysis,
  draft: Draft,
  token: number,
  lexicon: QuantityLexicon,
): number {
  if (analysis.length === 0) return -1;
  const [, after] = analysis.sentence(analysis.sentenceOf(token));
  const next = analysis.tokenAt(words.ends[Math.min(draft.last + (draft.skip ?? 0), words.length - 1)]!);
  if (next < after && analysis.lower(next) === 'of') return afterOf(analysis, next, after);
  const of = draft.kind === 'share' || draft.kind === 'percent' ? ofAfter(analysis, next, after) : after;
  if (of < after) return afterOf(analysis, of, after);
  if (draft.kind === 'percent') return -1;
  if (draft.kind === 'share') return nounPhrase(analysis, afterDeterminer(analysis, next, after), after, lexicon);
  const hyphened = words.lower[draft.last + 1] === '-' && words.gaps[draft.last + 1] === GAP.none;
  // "a 5,000-strong force" counts its members, which the words do not name.
  if (hyphened && words.lower[draft.last + 2] === 'strong') return -1;
  if (hyphened || draft.nextNoun) return firstNoun(analysis, hyphened ? next + 1 : next, after);
  const head = analysis.head(token);
  const byTree =
    COUNTING.has(analysis.deprel(token)) &&
    head > token &&
    head < after &&
    isNoun(analysis, head) &&
    !isOfNextVerb(analysis, token, head);
  if (byTree && isCommon(analysis, head)) return pluralOver(analysis, head, after);
  const byWords = nounPhrase(analysis, next, after, lexicon);
  if (byWords !== -1) return byWords;
  // "left 30 injured", which the tagger took for a verb.
  if (analysis.deprel(token) === 'nummod' && head === next && lexicon.groups.has(analysis.lower(head))) return head;
  return byTree ? head : -1;
}

/** "killed 3 and wounded 12 civilians": the civilians are those of the second verb. */
function isOfNextVerb(analysis: Analysis, token: number, noun: number): boolean {
  let verb = false;
  for (let at = token + 1; at < noun; at++) {
    verb ||= /^VB[DN]$/.test(analysis.xpos(at)) && analysis.xpos(at - 1) === 'CC';
    if (verb && analysis.xpos(at) === 'CD') return true;
  }
  return false;
}

/** "ten union leaders", with the number read as that of "union": a single thing is not ten. */
function pluralOver(analysis: Analysis, noun: number, after: number): number {
  const head = analysis.head(noun);
  const fits = analysis.xpos(noun) === 'NN' && analysis.deprel(noun) === 'compound' && head > noun && head < after;
  return fits && analysis.xpos(head) === 'NNS' ? head : noun;
}

/** "half the city", "half its people". */
function afterDeterminer(analysis: Analysis, at: number, after: number): number {
  return at < after && /^(DT|PDT|PRP\$)$/.test(analysis.xpos(at)) ? at + 1 : at;
}

/** "12 percent of voters": the "of" that may stand two words on. */
function ofAfter(analysis: Analysis, from: number, after: number): number {
  for (let at = from; at < Math.min(after, from + 3); at++) if (analysis.lower(at) === 'of') return at;
  return after;
}

/** Head of the noun phrase after "of": "hundreds of armed men". */
function afterOf(analysis: Analysis, of: number, after: number): number {
  if (of >= after) return -1;
  if (of + 2 < after && /^(them|whom|which|those)$/.test(analysis.lower(of + 1)))
    return predicate(analysis, of + 2, after);
  let found = -1;
  for (let at = of + 1; at < Math.min(after, of + 1 + REACH); at++) {
    if (isNoun(analysis, at)) found = at;
    else if (analysis.xpos(at) === 'POS') found = -1;
    else if (found !== -1 || !(passes(analysis, at) || analysis.xpos(at) === 'DT' || analysis.xpos(at) === 'PDT'))
      break;
  }
  return found;
}

/** "ten of them children", "five of whom were women". */
function predicate(analysis: Analysis, from: number, after: number): number {
  const at = analysis.lemma(from) === 'be' ? from + 1 : from;
  return at < after && isCommon(analysis, at) ? at : -1;
}

function firstNoun(analysis: Analysis, from: number, after: number): number {
  for (let at = from; at < Math.min(after, from + 3); at++) if (isNoun(analysis, at)) return at;
  return -1;
}

const PASSED = new Set([
  'JJ',
  'JJR',
  'JJS',
  'VBN',
  'VBG',
  'HYPH',
  'CD',
  'NNP',
  'NNPS',
  'AFX',
  'POS',
  'PRP$',
  'RB',
  'FW',
  '``',
  "''",
]);

function passes(analysis: Analysis, at: number): boolean {
  return PASSED.has(analysis.xpos(at)) || analysis.form(at) === '-';
}

/** Last noun of the first run of nouns, adjectives and names passed over: "12 suspected Islamic State fighters", "3.5 million Syrians". */
function nounPhrase(analysis: Analysis, from: number, after: number, lexicon: QuantityLexicon): number {
  let common = -1;
  let people = -1;
  for (let at = from; at < Math.min(after, from + REACH); at++) {
    if (isCommon(analysis, at)) {
      common = at;
      // "3 civilians Tuesday": a group noun ends the phrase.
      const ends = at + 1 >= after || !isCommon(analysis, at + 1) || analysis.upos(at + 1) === 'PROPN';
      if (ends && lexicon.groups.has(analysis.lemma(at)) && analysis.has(at, 'Number=Plur')) return at;
    } else if (common !== -1) {
      // "several coalition-backed operations": what stands before a hyphen is no head.
      if (analysis.xpos(at) !== 'HYPH') return common;
      common = -1;
    } else if (!passes(analysis, at) && !isParticiple(analysis, at, after)) break;
    else if (analysis.xpos(at) === 'NNPS') people = at;
  }
  // "12 dead": harm counted by its own word.
  if (common === -1 && from < after && lexicon.groups.has(analysis.lemma(from))) return from;
  return common === -1 ? people : common;
}

/** "70 armoured vehicles", whichever way the tagger took the participle. */
function isParticiple(analysis: Analysis, at: number, after: number): boolean {
  return analysis.xpos(at) === 'VBD' && at + 1 < after && /^(NN|JJ)/.test(analysis.xpos(at + 1));
}
