import type { TimeLexicon } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import type { Tense } from './context.ts';

/** How far up the tree a verb is looked for. */
const REACH = 8;

/** Where a time expression's clause points, and whether its verb only says when something was said. */
export interface ClauseTime {
  readonly tense: Tense;
  readonly saying: boolean;
  /** Does the expression hang on that verb itself, or on a noun of it? */
  readonly direct: boolean;
}

/** "a 2015 agreement", "the 1999 war": does the expression only tell nouns of one kind apart? */
export function isAttribute(analysis: Analysis, token: number): boolean {
  if (token >= analysis.length) return false;
  const noun = analysis.head(token);
  return noun > token && /^N/.test(analysis.xpos(noun)) && ATTRIBUTE.test(analysis.deprel(token));
}

const ATTRIBUTE = /^(nummod|amod|compound|nmod(:unmarked|:desc)?)$/;

const NOWHERE: ClauseTime = { tense: 'none', saying: false, direct: false };

/** Tense of the clause of an expression whose words are `first` to `token`, from a cue before it or the nearest verb above it. */
export function clauseTime(analysis: Analysis, first: number, token: number, lexicon: TimeLexicon): ClauseTime {
  if (token >= analysis.length) return NOWHERE;
  if (isDue(analysis, first, lexicon)) return { tense: 'future', saying: false, direct: true };
  let node = token;
  for (let step = 0; step < REACH && node !== -1; step++, node = analysis.head(node)) {
    const cue = step > 0 && lexicon.futureCues.has(analysis.lower(node));
    if (cue && (analysis.xpos(node) !== 'VBD' || isPlanBefore(analysis, node, first)))
      return { tense: 'future', saying: false, direct: true };
    if (step === 0 || !isVerbal(analysis, node)) continue;
    const tense = verbTense(analysis, node, lexicon);
    if (tense) return { tense, saying: step <= 2 && lexicon.saying.has(analysis.lemma(node)), direct: step <= 2 };
  }
  return NOWHERE;
}

/** "planned to march on Thursday": what was planned stands before its day. */
function isPlanBefore(analysis: Analysis, verb: number, first: number): boolean {
  const plan = analysis.child(verb, 'xcomp');
  return plan > verb && plan < first;
}

/** "due in November", "scheduled for Friday": the cue stands right before the preposition. */
function isDue(analysis: Analysis, first: number, lexicon: TimeLexicon): boolean {
  if (first < 2 || !/^(IN|TO)$/.test(analysis.xpos(first - 1))) return false;
  const cue = analysis.lower(first - 2);
  const set = cue === 'set' && analysis.lower(first - 1) !== 'for';
  return !set && lexicon.futureCues.has(cue) && analysis.xpos(first - 2) !== 'VBD';
}

function isVerbal(analysis: Analysis, node: number): boolean {
  return /^(VB|MD)/.test(analysis.xpos(node)) || hasChild(analysis, node, 'cop') || hasChild(analysis, node, 'aux');
}

function hasChild(analysis: Analysis, node: number, deprel: 'cop' | 'aux'): boolean {
  return analysis.child(node, deprel) !== -1;
}

/** Undefined where the verb itself tells nothing: a participle or an infinitive whose governor must be asked. */
function verbTense(analysis: Analysis, verb: number, lexicon: TimeLexicon): Tense | undefined {
  if (isDueTo(analysis, verb)) return 'future';
  let toInfinitive = false;
  let finite: Tense | undefined;
  for (const child of analysis.children(verb)) {
    const form = analysis.lower(child);
    const xpos = analysis.xpos(child);
    if (xpos === 'MD') return form === 'could' || form === 'might' ? 'none' : 'future';
    if (xpos === 'TO') toInfinitive = true;
    else if (xpos === 'VBD' && isHelper(analysis, child)) finite = 'past';
    else if ((xpos === 'VBZ' || xpos === 'VBP') && isHelper(analysis, child))
      finite ??= analysis.lemma(child) === 'have' ? 'past' : 'none';
  }
  if (toInfinitive) return infinitiveTense(analysis, verb, lexicon);
  if (finite) return finite;
  const xpos = analysis.xpos(verb);
  if (xpos === 'VBD' || xpos === 'VBN') return 'past';
  if (xpos === 'VBZ' || xpos === 'VBP') return lexicon.timetable.has(analysis.lemma(verb)) ? 'future' : 'none';
  return undefined;
}

/** "is due to hold", read like "due to rain"; "had been due to" is over. */
function isDueTo(analysis: Analysis, verb: number): boolean {
  const isMarked = analysis.childrenBy(verb, 'mark').some((mark) => analysis.lower(mark) === 'due');
  return isMarked && !analysis.childrenBy(verb, 'aux').some((aux) => analysis.lower(aux) === 'had');
}

function isHelper(analysis: Analysis, child: number): boolean {
  const deprel = analysis.deprel(child);
  return deprel === 'aux' || deprel === 'aux:pass' || deprel === 'cop';
}

/** "is due to close Monday", "agreed to meet Monday": ahead; "managed to escape Monday" is rarer and stays open. */
function infinitiveTense(analysis: Analysis, verb: number, lexicon: TimeLexicon): Tense {
  const governor = analysis.head(verb);
  if (governor === -1) return 'future';
  if (lexicon.futureCues.has(analysis.lower(governor))) return 'future';
  return analysis.xpos(governor) === 'VBD' ? 'none' : 'future';
}
