import { DEPRELS, UPOS, XPOS } from '../model/index.ts';
import type { Cut, Layers } from './engine.ts';
import { lowerForm } from './words.ts';

/** Pronouns that are only ever subjects. */
const NOMINATIVE: ReadonlySet<string> = new Set(['i', 'he', 'she', 'we', 'they']);
const WITHIN_NOUN: ReadonlySet<string> = new Set(['nmod:poss', 'compound', 'amod', 'det', 'nmod:desc', 'nmod']);
/** Words that may stand between a subject and its verb. */
const LONGEST_GAP = 2;

/** Mends what no sentence can mean: "they armed tribal forces" read as one noun phrase, as of "their armed forces". */
export function repairTrees(cut: Cut, layers: Layers): void {
  const { text, tokens } = cut;
  const size = tokens.starts.length;
  for (let i = 0; i + 2 < size; i++) {
    const head = layers.heads[i]!;
    if (head <= i + 1 || XPOS[layers.xpos[i]!] !== 'PRP' || !WITHIN_NOUN.has(DEPRELS[layers.deprels[i]!]!)) continue;
    if (!NOMINATIVE.has(lowerForm(text, tokens.starts[i]!, tokens.ends[i]!))) continue;
    const verb = verbAfter(cut, layers, i, head);
    if (verb !== -1) makeClause(cut, layers, i, verb, head);
  }
}

/** The past tense between the pronoun and the noun that was read as the noun's adjective; -1 where none. */
function verbAfter({ text, tokens }: Cut, { heads, xpos, deprels }: Layers, pronoun: number, noun: number): number {
  for (let v = pronoun + 1; v < noun && v - pronoun <= LONGEST_GAP; v++) {
    const tag = XPOS[xpos[v]!]!;
    if (tag === 'RB') continue;
    if (heads[v] !== noun || DEPRELS[deprels[v]!] !== 'amod') return -1;
    const past = tag === 'VBD' || tag === 'VBN';
    return past || (tag === 'JJ' && lowerForm(text, tokens.starts[v]!, tokens.ends[v]!).endsWith('ed')) ? v : -1;
  }
  return -1;
}

const of = (deprel: (typeof DEPRELS)[number]) => DEPRELS.indexOf(deprel);
const [NSUBJ, OBJ, OBL, ADVCL, NMOD, ACL, PUNCT, CASE, MARK] = [
  of('nsubj'),
  of('obj'),
  of('obl'),
  of('advcl'),
  of('nmod'),
  of('acl'),
  of('punct'),
  of('case'),
  of('mark'),
] as const;

/** The verb takes the noun's place; the noun is its object, and what was said of the clause hangs on the verb. */
function makeClause(cut: Cut, layers: Layers, pronoun: number, verb: number, noun: number): void {
  const { heads, deprels, upos, xpos } = layers;
  const [first, after] = sentenceAround(cut, noun);
  for (let i = first; i < after; i++) {
    if (heads[i] !== noun || i === verb || !leaves(cut, layers, i, verb, noun)) continue;
    heads[i] = verb;
    if (deprels[i] === NMOD) deprels[i] = OBL;
    else if (deprels[i] === ACL) deprels[i] = ADVCL;
  }
  heads[verb] = heads[noun]!;
  deprels[verb] = deprels[noun]!;
  heads[noun] = verb;
  deprels[noun] = OBJ;
  heads[pronoun] = verb;
  deprels[pronoun] = NSUBJ;
  upos[verb] = UPOS.indexOf('VERB');
  xpos[verb] = XPOS.indexOf('VBD');
}

/** Is what hangs on the noun said of the clause: what stands before the verb, the full stop, a place behind it, a purpose? */
function leaves(cut: Cut, layers: Layers, i: number, verb: number, noun: number): boolean {
  if (i < verb) return true;
  if (i < noun) return false;
  const deprel = layers.deprels[i];
  if (deprel === ACL) return isInfinitive(layers, i);
  return deprel === PUNCT || (deprel === NMOD && !hasCaseOf(cut, layers, i));
}

function sentenceAround({ sentences }: Cut, word: number): readonly [number, number] {
  let low = 0;
  let high = sentences.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sentences[middle]! <= word) low = middle;
    else high = middle;
  }
  return [sentences[low]!, sentences[high]!];
}

/** "forces of the interior" stay one phrase; "forces in three towns" tells where they were armed. */
function hasCaseOf({ text, tokens }: Cut, { heads, deprels }: Layers, noun: number): boolean {
  for (let i = noun - 1; i >= 0 && i >= noun - 10; i--) {
    if (heads[i] === noun && deprels[i] === CASE) return lowerForm(text, tokens.starts[i]!, tokens.ends[i]!) === 'of';
  }
  return true;
}

function isInfinitive({ heads, deprels }: Layers, verb: number): boolean {
  return verb > 0 && heads[verb - 1] === verb && deprels[verb - 1] === MARK;
}
