import { DEPRELS, UPOS, XPOS } from '../model/index.ts';
import type { Cut, Layers } from './engine.ts';
import { mendJoinedClauses } from './joined-clauses.ts';
import { mendPhrases } from './misattached.ts';
import { mendNounPhrases } from './noun-phrases.ts';
import { mendParticiples } from './participle-phrases.ts';
import { mendSayers } from './sayers.ts';
import { type Repair, repairSoundly } from './sound.ts';
import { mendSubjectless } from './subjectless.ts';
import { mendFired, mendTwoClauses } from './two-clauses.ts';
import { lowerForm } from './words.ts';

const [VBD, VBN] = [XPOS.indexOf('VBD'), XPOS.indexOf('VBN')];
/** Relations of what makes a participle finite. */
const HELPS: ReadonlySet<string> = new Set(['aux', 'aux:pass', 'cop']);
const NOUN = UPOS.indexOf('NOUN');
const VERB = UPOS.indexOf('VERB');
/** Pronouns that are only ever subjects. */
const NOMINATIVE: ReadonlySet<string> = new Set(['i', 'he', 'she', 'we', 'they']);
const WITHIN_NOUN: ReadonlySet<string> = new Set(['nmod:poss', 'compound', 'amod', 'det', 'nmod:desc', 'nmod']);
/** Words that may stand between a subject and its verb. */
const LONGEST_GAP = 2;

/** Mends what no sentence can mean; a sentence stays a tree. */
export function repairTrees(cut: Cut, layers: Layers): void {
  for (const repair of REPAIRS) repairSoundly(repair, cut, layers);
}

const REPAIRS: readonly Repair[] = [
  mendSubjects,
  mendQuotedNames,
  mendGerunds,
  mendMarches,
  mendTenses,
  mendParticles,
  mendPhrases,
  mendNounPhrases,
  mendParticiples,
  mendSubjectless,
  mendTwoClauses,
  mendFired,
  mendJoinedClauses,
  mendSayers,
];

/** Verbs that stand with a particle before their object, by the particle. */
const PHRASAL: ReadonlyMap<string, RegExp> = new Map([
  [
    'up',
    /^(keep|keeps|kept|keeping|step|steps|stepped|stepping|set|sets|setting|blow|blows|blew|blown|blowing|round|rounds|rounded|rounding)$/,
  ],
  ['out', /^(carry|carries|carried|carrying|wipe|wipes|wiped|wiping)$/],
  ['off', /^(cut|cuts|cutting|seal|seals|sealed|sealing|fend|fends|fended|fending|fight|fights|fought|fighting)$/],
  ['down', /^(gun|guns|gunned|gunning|shut|shuts|shutting|shoot|shoots|shot|shooting|mow|mows|mowed|mowing)$/],
]);

/** "kept up hit-and-run attacks": the particle was read as a preposition of the object. */
function mendParticles(cut: Cut, { heads, deprels }: Layers): void {
  for (let i = 1; i < heads.length; i++) {
    const object = deprels[i] === CASE ? heads[i]! : -1;
    if (object < i || heads[object] !== i - 1 || (deprels[object] !== OBL && deprels[object] !== OBJ)) continue;
    if (!PHRASAL.get(formOf(cut, i).toLowerCase())?.test(formOf(cut, i - 1).toLowerCase())) continue;
    heads[i] = i - 1;
    deprels[i] = PARTICLE;
    deprels[object] = OBJ;
  }
}

/** "began shelling the village": a gerund that has an object is a verb. */
function mendGerunds(_cut: Cut, { heads, deprels, upos, xpos }: Layers): void {
  for (let i = 0; i < heads.length; i++) {
    const verb = deprels[i] === OBJ ? heads[i]! : -1;
    if (verb !== -1 && upos[verb] === NOUN && XPOS[xpos[verb]!] === 'VBG') upos[verb] = VERB;
  }
}

/** "planned to march on Friday", read as the month, which has a capital where sentences do. */
function mendMarches(cut: Cut, { heads, deprels, upos, xpos }: Layers): void {
  for (let i = 1; i < heads.length; i++) {
    const above = XPOS[xpos[i]!] === 'NNP' && formOf(cut, i) === 'march' ? heads[i]! : -1;
    if (above === -1 || above >= i || heads[i - 1] !== i || formOf(cut, i - 1) !== 'to') continue;
    if (!/^\p{Lu}/u.test(formOf(cut, sentenceAround(cut, i)[0]))) continue;
    [upos[i - 1], xpos[i - 1], deprels[i - 1]] = [UPOS.indexOf('PART'), XPOS.indexOf('TO'), MARK];
    [upos[i], xpos[i], deprels[i]] = [VERB, XPOS.indexOf('VB'), upos[above] === VERB ? XCOMP : ACL];
  }
}

/** "The governor called for calm." read as a participle: with a subject of its own and no auxiliary it is the past tense. */
function mendTenses(_cut: Cut, { heads, deprels, xpos }: Layers): void {
  const helped = new Set<number>();
  for (let i = 0; i < heads.length; i++) if (HELPS.has(DEPRELS[deprels[i]!]!)) helped.add(heads[i]!);
  for (let i = 0; i < heads.length; i++) {
    const verb = deprels[i] === NSUBJ ? heads[i]! : -1;
    if (verb > i && xpos[verb] === VBN && !helped.has(verb) && deprels[verb] !== CONJ) xpos[verb] = VBD;
  }
}

/** "they armed tribal forces" read as one noun phrase, as of "their armed forces". */
function mendSubjects(cut: Cut, layers: Layers): void {
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
const [NSUBJ, OBJ, OBL, ADVCL, NMOD, ACL, PUNCT, CASE, MARK, COMPOUND, PARTICLE, CONJ, XCOMP] = [
  of('nsubj'),
  of('obj'),
  of('obl'),
  of('advcl'),
  of('nmod'),
  of('acl'),
  of('punct'),
  of('case'),
  of('mark'),
  of('compound'),
  of('compound:prt'),
  of('conj'),
  of('xcomp'),
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
  upos[verb] = VERB;
  xpos[verb] = VBD;
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

const OPENING = /^[“‘"'«]$/;
const CLOSING = /^[”’"'»]$/;
/** Most words of a name in quotation marks. */
const LONGEST_NAME = 8;

/** "launched ‘Wall of the North’ operation": a quoted name right before a noun names it, and is not what was launched. */
function mendQuotedNames(cut: Cut, layers: Layers): void {
  const size = cut.tokens.starts.length;
  for (let close = 2; close + 1 < size; close++) {
    const noun = close + 1;
    if (XPOS[layers.xpos[noun]!] !== 'NN' || !CLOSING.test(formOf(cut, close))) continue;
    let open = close - 2;
    while (open >= 0 && close - open <= LONGEST_NAME + 1 && !OPENING.test(formOf(cut, open))) open--;
    if (open < 0 || !OPENING.test(formOf(cut, open)) || !/^\p{Lu}/u.test(formOf(cut, open + 1))) continue;
    nameNoun(layers, open, close, noun);
  }
}

function nameNoun({ heads, deprels }: Layers, open: number, close: number, noun: number): void {
  const inside = (i: number) => i > open && i < close;
  let top = -1;
  for (let i = open + 1; i < close; i++) if (!inside(heads[i]!) && heads[i] !== noun) top = i;
  // The noun was read under its name, or the name in two, half of it under the noun.
  const torn = heads[noun] === (top === -1 ? -2 : heads[top]) && heads.subarray(open + 1, close).includes(noun);
  if (top === -1 || (!inside(heads[noun]!) && !torn)) return;
  for (let i = open + 1; i < close; i++) if (i !== top && heads[i] === noun) heads[i] = top;
  heads[noun] = heads[top]!;
  deprels[noun] = deprels[top]!;
  heads[top] = noun;
  deprels[top] = COMPOUND;
}

function formOf({ text, tokens }: Cut, i: number): string {
  return text.slice(tokens.starts[i]!, tokens.ends[i]!);
}
