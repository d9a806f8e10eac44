import type { Analysis, Deprel } from '../model/index.ts';

const CLAUSES: readonly Deprel[] = ['csubj', 'ccomp', 'xcomp', 'advcl'];
/** "it seems that": verbs whose "it" is nobody. */
const SEEMING = new Set('seem appear turn happen emerge follow matter remain rain snow hail freeze'.split(' '));
/** "it was reported that": what is told, not who. */
const TOLD = new Set(
  'say report think believe know learn understand announce decide agree hope expect suggest fear estimate assume note gather reveal disclose allege claim rumour rumor confirm recall feel'.split(
    ' ',
  ),
);
/** "make it clear that": verbs that hold a place for a clause. */
const HOLDING = new Set('make find consider think deem keep render believe call feel take leave'.split(' '));
const OPENERS = new Set(['that', 'to', 'for', 'if', 'how', 'when', 'whether', 'why', 'what']);
const TIMES = new Set(
  'day week month year hour minute time night morning evening afternoon dawn noon midnight summer winter spring autumn decade tonight today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** "It was ready for war": what states, armies and companies are; of the rest, "it is scary" tells of no one. */
const OF_PARTIES = new Set(
  'ready responsible willing able committed aware concerned confident prepared involved guilty unable unwilling reluctant keen eager determined loyal active present opposed open strong weak weaker stronger powerful large small new old independent armed accountable behind certain sure convinced worried disappointed pleased satisfied happy angry furious alarmed likely unlikely due bound set free right wrong silent critical supportive hostile sympathetic complicit legal illegal close based close-knit popular influential notorious famous known capable incapable short desperate popular bankrupt isolated divided united banned'.split(
    ' ',
  ),
);

/** "it is willing to": of what they will or can do, parties are said to be these; "it is likely that" is of no one. */
const RAISING =
  /^(ready|willing|able|committed|prepared|unable|unwilling|reluctant|keen|eager|determined|likely|unlikely|bound|set|due|poised)$/;

/** Is "it" at word `i` only there for the grammar: "it is clear that", "it has been three years", "made it hard to"? */
export function isExpletive(analysis: Analysis, i: number): boolean {
  if (analysis.lower(i) !== 'it') return false;
  const deprel = analysis.deprel(i);
  if (deprel === 'expl' || holdsPlace(analysis, i)) return true;
  const head = analysis.head(i);
  if (head === -1 || (deprel !== 'nsubj' && deprel !== 'nsubj:pass')) return false;
  const lemma = analysis.lemma(head).toLowerCase();
  const clause = analysis.child(head, ...CLAUSES);
  const later = clause !== -1 && clause > head && opensClause(analysis, clause) && !isRaised(analysis, lemma, clause);
  if (analysis.child(head, 'cop') !== -1)
    return (
      TIMES.has(lemma) ||
      (analysis.upos(head) === 'ADJ' && (later || !OF_PARTIES.has(lemma))) ||
      (later && analysis.child(clause, 'nsubj', 'nsubj:pass') !== -1) ||
      analysis.child(head, 'acl:relcl') > head
    );
  if (SEEMING.has(lemma)) return later || analysis.child(head, 'obj', 'obl') === -1;
  if (lemma === 'take') return later;
  return TOLD.has(lemma) && later && isPassive(analysis, head, deprel);
}

function isRaised(analysis: Analysis, lemma: string, clause: number): boolean {
  const mark = RAISING.test(lemma) ? analysis.child(clause, 'mark') : -1;
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
function holdsPlace(analysis: Analysis, i: number): boolean {
  if (i === 0 || !HOLDING.has(analysis.lemma(i - 1).toLowerCase())) return false;
  let next = i + 1;
  while (next < analysis.length && analysis.upos(next) === 'ADV') next++;
  if (next + 1 >= analysis.length || analysis.upos(next) !== 'ADJ') return false;
  return OPENERS.has(analysis.lower(next + 1));
}
