import type { Registry } from '../codebook/index.ts';
import type { Analysis, Deprel } from '../model/index.ts';

const CLAUSES: readonly Deprel[] = ['csubj', 'ccomp', 'xcomp', 'advcl'];
const OPENERS = new Set(['that', 'to', 'for', 'if', 'how', 'when', 'whether', 'why', 'what']);

/** Is "it" at word `i` only there for the grammar: "it is clear that", "it has been three years", "made it hard to"? */
export function isExpletive(analysis: Analysis, words: Registry['reference'], i: number): boolean {
  if (analysis.lower(i) !== 'it') return false;
  const deprel = analysis.deprel(i);
  if (deprel === 'expl' || holdsPlace(analysis, words, i)) return true;
  const head = analysis.head(i);
  if (head === -1 || (deprel !== 'nsubj' && deprel !== 'nsubj:pass')) return false;
  const lemma = analysis.lemma(head).toLowerCase();
  const clause = analysis.child(head, ...CLAUSES);
  const later =
    clause !== -1 && clause > head && opensClause(analysis, clause) && !isRaised(analysis, words, lemma, clause);
  if (analysis.child(head, 'cop') !== -1)
    return (
      words.time.has(lemma) ||
      (analysis.upos(head) === 'ADJ' && (later || !words['of-party'].has(lemma))) ||
      (later && analysis.child(clause, 'nsubj', 'nsubj:pass') !== -1) ||
      analysis.child(head, 'acl:relcl') > head
    );
  if (words.seeming.has(lemma)) return later || analysis.child(head, 'obj', 'obl') === -1;
  if (lemma === 'take') return later;
  // "It is thought to have bombed the convoy": whoever did.
  if (OF_DOERS.test(lemma) && clause !== -1 && analysis.deprel(clause) === 'xcomp') return false;
  return words.telling.has(lemma) && later && isPassive(analysis, head, deprel);
}

const OF_DOERS = /^(think|say|believe|report|allege|know|understand|estimate|suspect|claim)$/;

function isRaised(analysis: Analysis, words: Registry['reference'], lemma: string, clause: number): boolean {
  const mark = words.raising.has(lemma) ? analysis.child(clause, 'mark') : -1;
  return mark !== -1 && analysis.lower(mark) === 'to' && analysis.child(clause, 'nsubj', 'nsubj:pass') === -1;
}

function opensClause(analysis: Analysis, clause: number): boolean {
  const mark = analysis.child(clause, 'mark');
  return mark === -1 ? analysis.child(clause, 'nsubj', 'nsubj:pass') !== -1 : OPENERS.has(analysis.lower(mark));
}

function isPassive(analysis: Analysis, verb: number, deprel: Deprel): boolean {
  return deprel === 'nsubj:pass' || analysis.child(verb, 'aux:pass') !== -1;
}

/** "made it clear that", "find it very hard to" */
function holdsPlace(analysis: Analysis, words: Registry['reference'], i: number): boolean {
  if (i === 0 || !words.holding.has(analysis.lemma(i - 1).toLowerCase())) return false;
  let next = i + 1;
  while (next < analysis.length && analysis.upos(next) === 'ADV') next++;
  if (next + 1 >= analysis.length || analysis.upos(next) !== 'ADJ') return false;
  return OPENERS.has(analysis.lower(next + 1));
}
