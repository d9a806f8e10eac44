import { FEATURES, type Feature } from '../model/index.ts';

const BIT = new Map<string, number>(FEATURES.map((feature, bit) => [feature, 1 << bit]));
const bits = (...features: Feature[]): number => features.reduce((all, feature) => all | BIT.get(feature)!, 0);

const BY_XPOS: Readonly<Record<string, number>> = {
  NN: bits('Number=Sing'),
  NNP: bits('Number=Sing'),
  NNS: bits('Number=Plur'),
  NNPS: bits('Number=Plur'),
  JJR: bits('Degree=Cmp'),
  RBR: bits('Degree=Cmp'),
  JJS: bits('Degree=Sup'),
  RBS: bits('Degree=Sup'),
  VB: bits('VerbForm=Inf'),
  VBD: bits('Mood=Ind', 'Tense=Past', 'VerbForm=Fin'),
  VBP: bits('Mood=Ind', 'Tense=Pres', 'VerbForm=Fin'),
  VBZ: bits('Mood=Ind', 'Number=Sing', 'Person=3', 'Tense=Pres', 'VerbForm=Fin'),
  VBN: bits('Tense=Past', 'VerbForm=Part'),
  MD: bits('VerbForm=Fin'),
  WP: bits('PronType=Int'),
  WDT: bits('PronType=Rel'),
  WRB: bits('PronType=Int'),
};

const PASSIVE = bits('Voice=Pass');
const PARTICIPLE = bits('Tense=Pres', 'VerbForm=Part');
const GERUND = bits('VerbForm=Ger');
const NEGATIVE = bits('Polarity=Neg');
const IMPERATIVE = bits('Mood=Imp', 'Person=2', 'VerbForm=Fin');
const CARDINAL = bits('NumType=Card');
const ORDINAL = bits('NumType=Ord');

const person = (number: Feature | undefined, who: Feature, ...rest: Feature[]): number =>
  bits('PronType=Prs', who, ...(number ? [number] : []), ...rest);

const BY_WORD: ReadonlyMap<string, number> = new Map([
  ['the', bits('Definite=Def', 'PronType=Art')],
  ['a', bits('Definite=Ind', 'PronType=Art')],
  ['an', bits('Definite=Ind', 'PronType=Art')],
  ['this', bits('Number=Sing', 'PronType=Dem')],
  ['that', bits('Number=Sing', 'PronType=Dem')],
  ['these', bits('Number=Plur', 'PronType=Dem')],
  ['those', bits('Number=Plur', 'PronType=Dem')],
  ['i', person('Number=Sing', 'Person=1', 'Case=Nom')],
  ['me', person('Number=Sing', 'Person=1', 'Case=Acc')],
  ['my', person('Number=Sing', 'Person=1', 'Case=Gen', 'Poss=Yes')],
  ['we', person('Number=Plur', 'Person=1', 'Case=Nom')],
  ['us', person('Number=Plur', 'Person=1', 'Case=Acc')],
  ['our', person('Number=Plur', 'Person=1', 'Case=Gen', 'Poss=Yes')],
  ['you', person(undefined, 'Person=2')],
  ['your', person(undefined, 'Person=2', 'Case=Gen', 'Poss=Yes')],
  ['he', person('Number=Sing', 'Person=3', 'Case=Nom')],
  ['him', person('Number=Sing', 'Person=3', 'Case=Acc')],
  ['his', person('Number=Sing', 'Person=3', 'Case=Gen', 'Poss=Yes')],
  ['she', person('Number=Sing', 'Person=3', 'Case=Nom')],
  ['her', person('Number=Sing', 'Person=3')],
  ['it', person('Number=Sing', 'Person=3')],
  ['its', person('Number=Sing', 'Person=3', 'Case=Gen', 'Poss=Yes')],
  ['they', person('Number=Plur', 'Person=3', 'Case=Nom')],
  ['them', person('Number=Plur', 'Person=3', 'Case=Acc')],
  ['their', person('Number=Plur', 'Person=3', 'Case=Gen', 'Poss=Yes')],
]);

const NEGATIONS = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'neither',
  'nor',
  'nobody',
  'nothing',
  'none',
  'nowhere',
  'cannot',
  'nt',
]);
const PRONOUN_TAGS = new Set(['PRP', 'PRP$', 'DT']);
const VERB_TAGS = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ']);
const RELATIVE = new Set(['acl:relcl', 'advcl:relcl']);

/**
 * Tree around a word, as far as features hang on it. A verb in a row of verbs that has no subject
 * and auxiliary of its own ("were killed or wounded") stands as the first of them does.
 */
export interface TreeAround {
  /** Relations of the word's own dependents. */
  readonly dependents: readonly string[];
  /** Relation of the clause a question word stands in. */
  readonly clause: string;
  readonly deprel: string;
}

const INTERROGATIVE = bits('PronType=Int');
const RELATIVE_PRONOUN = bits('PronType=Rel');
const NOMINATIVE = bits('Case=Nom');
const ACCUSATIVE = bits('Case=Acc');
const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
);
/** Clauses in which -ing is a gerund, as EWT has it. */
const GERUND_CLAUSES = new Set(['acl', 'amod', 'csubj', 'xcomp']);

/** Feature bits of a word from its tag, its lower-case form and its place in the tree. */
export function featureBits(xpos: string, upos: string, lower: string, around: TreeAround): number {
  let found = BY_XPOS[xpos] ?? 0;
  if (PRONOUN_TAGS.has(xpos)) found |= BY_WORD.get(lower) ?? 0;
  if (xpos === 'PRP' && !(found & (NOMINATIVE | ACCUSATIVE)))
    found |= around.deprel.startsWith('nsubj') ? NOMINATIVE : ACCUSATIVE;
  if (upos === 'NUM') found |= CARDINAL;
  else if (ORDINALS.has(lower) || /^\d+(?:st|nd|rd|th)$/.test(lower)) found |= ORDINAL;
  if (NEGATIONS.has(lower) && upos !== 'INTJ' && upos !== 'CCONJ') found |= NEGATIVE;
  if (xpos === 'VBG') found |= upos === 'VERB' && isGerund(around) ? GERUND : PARTICIPLE;
  if (xpos === 'VBN' && upos === 'VERB' && isPassive(around)) found |= PASSIVE;
  if (xpos === 'VB' && upos === 'VERB' && isImperative(around)) found = IMPERATIVE;
  if (isQuestionTag(xpos) && RELATIVE.has(around.clause)) found = (found & ~INTERROGATIVE) | RELATIVE_PRONOUN;
  return found;
}

function isGerund({ deprel, dependents }: TreeAround): boolean {
  return (
    GERUND_CLAUSES.has(deprel) ||
    (deprel === 'ccomp' && !dependents.some((label) => label === 'aux' || label.startsWith('nsubj')))
  );
}

/** "was killed", "men killed in clashes", not "had killed". */
function isPassive({ dependents }: TreeAround): boolean {
  return dependents.includes('aux:pass') || !dependents.includes('aux');
}

function isImperative({ deprel, dependents }: TreeAround): boolean {
  if (deprel !== 'root' && deprel !== 'parataxis' && deprel !== 'conj' && deprel !== 'ccomp') return false;
  return !dependents.some((label) => label === 'aux' || label === 'mark' || label.startsWith('nsubj'));
}

const isQuestionTag = (xpos: string): boolean => xpos === 'WP' || xpos === 'WDT' || xpos === 'WRB';

/** Do the features of words with this tag hang on the tree? */
export function needsTree(xpos: string): boolean {
  return VERB_TAGS.has(xpos) || isQuestionTag(xpos) || xpos === 'PRP';
}

/** Is the Penn tag one of a verb? */
export function isVerbTag(xpos: string): boolean {
  return VERB_TAGS.has(xpos);
}
