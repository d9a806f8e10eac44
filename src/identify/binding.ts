import type { Analysis, Deprel } from '../model/index.ts';

/** Clauses climbed at most to find a subject. */
const CLIMB = 5;
/** "with them", "around him": the company or surroundings of the subject may be its own. */
const SURROUNDING = new Set(
  'with around behind before near beside among between ahead after about over above under inside within'.split(' '),
);
const OBJECTS: ReadonlySet<Deprel> = new Set<Deprel>(['obj', 'iobj', 'obl', 'obl:agent']);
const REFLEXIVE = /sel(?:f|ves)$/;

/** "himself", "themselves" */
export function isReflexive(analysis: Analysis, i: number): boolean {
  return REFLEXIVE.test(analysis.lower(i));
}

/** Verbs whose object is to do what follows, which the tree may hang on them loosely: "press Syria to end its siege". */
const ORDERING = new Set(
  'press pressure urge force ask order compel tell persuade allow enable require push convince encourage instruct permit invite'.split(
    ' ',
  ),
);

/**
 * The subject of a verb, which coordinated verbs share and subjectless clauses take from the clause above:
 * "gunmen stormed in, shot the guards and released the men", "the men who fled".
 * @returns its head token; -1 where the tree tells none.
 */
export function subjectOf(analysis: Analysis, verb: number): number {
  let node = verb;
  for (let steps = 0; node !== -1 && steps < CLIMB; steps++) {
    const deprel = analysis.deprel(node);
    const head = analysis.head(node);
    const own = analysis.child(node, 'nsubj', 'nsubj:pass');
    if (own !== -1) return deprel === 'acl:relcl' && analysis.upos(own) === 'PRON' ? head : own;
    if (deprel === 'acl') return analysis.child(node, 'mark') === -1 ? head : -1;
    if (deprel === 'xcomp' || (deprel === 'advcl' && ORDERING.has(analysis.lemma(head).toLowerCase()))) {
      const controller = analysis.child(head, 'obj');
      if (controller !== -1) return controller;
    } else if (deprel === 'advcl' && isCharge(analysis, node)) {
      const charged = analysis.child(head, 'obj', 'nsubj:pass');
      if (charged !== -1) return charged;
    } else if (deprel !== 'conj' && deprel !== 'advcl') return -1;
    node = head;
  }
  return -1;
}

/** "accused the union of planning to oust him": the union plans. */
function isCharge(analysis: Analysis, clause: number): boolean {
  const mark = analysis.child(clause, 'mark');
  return mark !== -1 && analysis.lower(mark) === 'of' && analysis.xpos(clause) === 'VBG';
}

/** Words that stand beside an object in its clause and so mean others than it: "the army freed them" is not of the army. */
export function rivalsOf(analysis: Analysis, i: number): number[] {
  const argument = firstConjunct(analysis, i);
  const verb = analysis.head(argument);
  if (verb === -1 || !OBJECTS.has(analysis.deprel(argument))) return [];
  const preposition = analysis.child(argument, 'case');
  if (preposition !== -1 && SURROUNDING.has(analysis.lower(preposition))) return [];
  const rivals: number[] = [];
  const subject = subjectOf(analysis, verb);
  if (subject !== -1) rivals.push(subject, ...analysis.childrenBy(subject, 'conj'));
  for (const child of analysis.children(verb)) {
    const deprel = analysis.deprel(child);
    if (child !== argument && (deprel === 'obj' || deprel === 'iobj')) rivals.push(child);
  }
  return rivals;
}

/** Heads climbed at most to find who commands a noun. */
const COMMAND = 12;

/**
 * Subjects of the clauses a noun stands in, whom a noun never takes up: in "the minister said the man had fled" the man is
 * not the minister (principle C of binding).
 */
export function commandersOf(analysis: Analysis, token: number): number[] {
  const commanders: number[] = [];
  for (let node = token, steps = 0; steps < COMMAND; steps++) {
    const deprel = analysis.deprel(node);
    const head = analysis.head(node);
    if (head === -1 || deprel === 'parataxis') break;
    const own = analysis.upos(node) === 'VERB' && analysis.child(node, 'nsubj', 'nsubj:pass') !== -1;
    // "Smith came in and the man fled"
    if (!(deprel === 'conj' && own))
      for (const subject of analysis.childrenBy(head, 'nsubj', 'nsubj:pass'))
        if (subject !== node) commanders.push(subject);
    node = head;
  }
  return commanders;
}

/** What a reflexive means: the noun it stands by ("the president himself"), else the subject of its clause. */
export function antecedentOfReflexive(analysis: Analysis, i: number): number {
  const head = analysis.head(i);
  if (head === -1) return -1;
  const upos = analysis.upos(head);
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' ? head : subjectOf(analysis, head);
}

function firstConjunct(analysis: Analysis, i: number): number {
  return analysis.deprel(i) === 'conj' && analysis.upos(analysis.head(i)) !== 'VERB' ? analysis.head(i) : i;
}
