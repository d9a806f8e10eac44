import { DEPRELS, type Deprel, XPOS } from '../model/index.ts';
import type { Cut, Layers } from './engine.ts';
import { lowerForm } from './words.ts';

const code = (deprel: Deprel) => DEPRELS.indexOf(deprel);
const OBJ = code('obj');
const OBL = code('obl');
const NMOD = code('nmod');
const CONJ = code('conj');
const CASE = code('case');
const MARK = code('mark');
const AMOD = code('amod');
const APPOS = code('appos');
const COMPOUND = code('compound');
const CCOMP = code('ccomp');
const XCOMP = code('xcomp');
const NSUBJ = code('nsubj');
const ACL = code('acl');
const DET = code('det');
const OWNER = code('nmod:poss');
const EXPL = code('expl');

/** Longest way from a word to the preposition before it or the noun behind it. */
const REACH = 8;

const PARTICIPLE = /^VB[GND]$/;

/** Phrases that hang on the wrong word, where English leaves no choice. */
export function mendPhrases(cut: Cut, layers: Layers): void {
  const { deprels } = layers;
  for (let i = 0; i < deprels.length; i++) {
    const deprel = deprels[i];
    if (deprel === OBL) {
      mendOf(cut, layers, i);
      mendWith(cut, layers, i);
      mendNamed(layers, i);
    } else if (deprel === CASE) mendHyphened(cut, layers, i);
    else if (deprel === CONJ) mendHalf(layers, i);
    else if (deprel === COMPOUND || deprel === AMOD) mendClause(layers, i);
    else if (deprel === ACL) mendKin(cut, layers, i);
    else if (deprel === EXPL) mendWilling(cut, layers, i);
    else if (deprel === CCOMP) mendInfinitive(layers, i);
    if (PARTICIPLE.test(tag(layers, i))) mendAdjective(cut, layers, i);
  }
}

/** "the League for Democracy": a phrase inside a name hangs on a word of the name. */
function mendNamed({ heads, deprels, names }: Layers, i: number): void {
  if (deprels[i] !== OBL || !isInside(names[i]!)) return;
  let first = i;
  while (isInside(names[first]!)) first--;
  const inName = (word: number) => word >= first && word <= i;
  if (inName(heads[i]!)) return;
  for (let word = first; word < i; word++) {
    if (inName(heads[word]!) || deprels[word] === CASE || isUnder(heads, word, i)) continue;
    heads[i] = word;
    deprels[i] = NMOD;
    return;
  }
}

/** Does `word` hang below `top`? Ends even where an earlier mending closed a ring. */
function isUnder(heads: Int32Array, word: number, top: number): boolean {
  let at = heads[word]!;
  for (let step = 0; at !== -1 && step < heads.length; step++) {
    if (at === top) return true;
    at = heads[at]!;
  }
  return false;
}

/** Labels of names are odd where one begins and even where it goes on; 0 is outside. */
const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** Verbs that say of what: "accused the army of", "robbed them of". */
const OF_VERB =
  /^(accus|acquit|advis|apprais|assur|cheat|cleans|clear|convict|convinc|cur|defraud|depriv|divest|empt|free|inform|mak|made|notif|persuad|purg|reliev|remind|rid|rob|strip|suspect|tell|told|think|thought|warn|expect|ask|requir|demand|tak|took|say|said|hear|speak)/;

/** "killed the chief of a militia": right behind the object, "of" goes with it. */
function mendOf(cut: Cut, layers: Layers, i: number): void {
  const { heads, deprels } = layers;
  const verb = heads[i]!;
  let prep = i - 1;
  while (prep > verb && i - prep <= REACH && !(heads[prep] === i && deprels[prep] === CASE)) prep--;
  const object = prep - 1;
  if (verb < 0 || object <= verb || heads[object] !== verb || deprels[object] !== OBJ || !isNoun(layers, object))
    return;
  if (heads[prep] !== i || deprels[prep] !== CASE || form(cut, prep) !== 'of' || OF_VERB.test(form(cut, verb))) return;
  heads[i] = object;
  deprels[i] = NMOD;
}

/** Nouns of what two sides do with each other. */
const MUTUAL =
  /^(exchange|clash|clashes|battle|battles|gunfight|gunbattle|shootout|firefight|fight|fighting|skirmish|skirmishes|confrontation|standoff|duel|talks|negotiations|meeting|meetings|war|conflict|combat)$/;
const IN_COURSE = /^(after|in|during|following|amid|before|despite|since)$/;

/** "fled after an exchange of fire with rebels": with them was the exchange. */
function mendWith(cut: Cut, layers: Layers, i: number): void {
  const { heads, deprels } = layers;
  const prep = childBefore(layers, i, CASE);
  if (prep < 1 || form(cut, prep) !== 'with') return;
  let noun = prep - 1;
  for (let step = 0; step < 3 && deprels[noun] === NMOD && prepositionOf(cut, layers, noun) === 'of'; step++)
    noun = heads[noun]!;
  if (noun < 0 || heads[noun] !== heads[i] || deprels[noun] !== OBL || !MUTUAL.test(form(cut, noun))) return;
  if (!IN_COURSE.test(prepositionOf(cut, layers, noun))) return;
  heads[i] = noun;
  deprels[i] = NMOD;
}

/** "to war-torn Mali": the preposition of the whole was read under the first half of its adjective. */
function mendHyphened(cut: Cut, layers: Layers, prep: number): void {
  const { heads, deprels } = layers;
  const first = heads[prep]!;
  const second = first + 2;
  if (first <= prep || first - prep > 3 || second >= heads.length || heads[first] !== second) return;
  if (form(cut, first + 1) !== '-' || deprels[second] !== AMOD) return;
  const noun = heads[second]!;
  if (noun < second) return;
  heads[prep] = noun;
  if (deprels[noun] === APPOS) deprels[noun] = NMOD;
}

/** "soldiers and Hamas gunmen", read as a list of three with nothing between the last two. */
function mendHalf({ heads, deprels, xpos }: Layers, i: number): void {
  const noun = i + 1;
  if (noun >= heads.length || deprels[noun] !== CONJ || heads[noun] !== heads[i] || heads[i]! > i) return;
  if (!/^(NNP|NN|JJ)$/.test(XPOS[xpos[i]!]!) || !/^NNS?$/.test(XPOS[xpos[noun]!]!)) return;
  for (let child = heads[i]! + 1; child < i; child++) if (heads[child] === i) heads[child] = noun;
  heads[i] = noun;
  deprels[i] = COMPOUND;
}

/** "that France cancel plans": what has a subject is a verb; the noun behind it is its object. */
function mendClause(layers: Layers, verb: number): void {
  const { heads, deprels } = layers;
  const noun = heads[verb]!;
  if (noun !== verb + 1 || !/^VB[PZDN]?$/.test(tag(layers, verb)) || !isNoun(layers, noun)) return;
  const subject = childBefore(layers, verb, NSUBJ);
  const marker = childBefore(layers, verb, MARK);
  if (subject === -1) return;
  for (let child = Math.max(0, subject - REACH); child < subject; child++)
    if (heads[child] === noun && deprels[child] === DET) heads[child] = subject;
  heads[verb] = heads[noun]!;
  deprels[verb] = deprels[noun] === OBJ && marker !== -1 ? CCOMP : deprels[noun]!;
  heads[noun] = verb;
  deprels[noun] = OBJ;
}

const KIN =
  /^(wife|wives|husband|widow|mother|mothers|father|parents|son|daughter|brother|sister|family|families|relatives|friend|friends|lawyer|lawyers|funeral|funerals|memory)$/;

/** "the wife of a man fatally shot by police": he was shot, not she. */
function mendKin(cut: Cut, layers: Layers, participle: number): void {
  const { heads, deprels } = layers;
  const kin = heads[participle]!;
  if (tag(layers, participle) !== 'VBN' || kin > participle || !KIN.test(form(cut, kin))) return;
  let noun = participle - 1;
  while (noun > kin && heads[noun] === participle && tag(layers, noun) === 'RB') noun--;
  if (heads[noun] === kin && deprels[noun] === NMOD && prepositionOf(cut, layers, noun) === 'of')
    heads[participle] = noun;
}

/** "claimed in a statement to have shot six": who claims is the one who shot. */
function mendInfinitive(layers: Layers, verb: number): void {
  const { heads, deprels } = layers;
  const to = childBefore(layers, verb, MARK);
  if (to === -1 || tag(layers, to) !== 'TO' || heads[verb]! > verb || !tag(layers, heads[verb]!).startsWith('VB'))
    return;
  for (let i = to; i > heads[verb]!; i--)
    if (heads[i] === verb && (deprels[i] === NSUBJ || deprels[i] === EXPL || tag(layers, i).startsWith('W'))) return;
  deprels[verb] = XCOMP;
}

const OF_WILL = /^(willing|unwilling|ready|prepared|reluctant|determined|committed|eager|keen|able|unable|content)$/;

/** "it is willing to leave": somebody is, no empty word. */
function mendWilling(cut: Cut, layers: Layers, i: number): void {
  const head = layers.heads[i]!;
  if (head > i && tag(layers, i) === 'PRP' && OF_WILL.test(form(cut, head))) layers.deprels[i] = NSUBJ;
}

/** Participles that stand before a noun as adjectives. */
const GROWING =
  /^(neighbou?ring|growing|mounting|rising|increasing|escalating|warring|remaining|existing|worsening|dwindling|looming|ongoing|continuing)$/;
const VISITING = /^(visiting|ruling|reigning|outgoing|incoming|retiring|serving)$/;
/** What makes a clause of a gerund: "by growing wheat". */
const OF_CLAUSE = /^(by|after|before|while|without|when|since|if)$/;

/** "from neighbouring Chad", "the visiting king": an adjective, though it was read as a clause with the noun as its object. */
function mendAdjective(cut: Cut, layers: Layers, i: number): void {
  const { heads, deprels } = layers;
  const head = heads[i]!;
  if (head < 0 || head > i) return;
  const marker = Math.max(childBefore(layers, i, MARK), childBefore(layers, i, CASE));
  if (tag(layers, i) === 'VBG' ? !isDescribing(cut, layers, i, marker) : !isProposed(cut, layers, i)) return;
  const noun = nounBehind(layers, i);
  if (noun === -1) return;
  const clausal = tag(layers, head).startsWith('VB');
  deprels[noun] = marker === -1 ? OBJ : clausal ? OBL : NMOD;
  heads[noun] = head;
  for (let child = Math.max(0, i - REACH); child < heads.length && child <= i + 4 * REACH; child++) {
    if (heads[child] !== i || child === noun) continue;
    const own = child < noun || (deprels[child] === OBL && /^(by|of)$/.test(prepositionOf(cut, layers, child)));
    heads[child] = own ? noun : head;
    if (deprels[child] === MARK) deprels[child] = CASE;
    else if (own && deprels[child] === OBL) deprels[child] = NMOD;
  }
  heads[i] = noun;
  deprels[i] = AMOD;
}

function isDescribing(cut: Cut, layers: Layers, i: number, marker: number): boolean {
  const word = form(cut, i);
  const owned = childBefore(layers, i, OWNER) !== -1 || childBefore(layers, i, DET) !== -1;
  if (!(GROWING.test(word) || (owned && VISITING.test(word)))) return false;
  return marker === -1 ? owned : !OF_CLAUSE.test(form(cut, marker));
}

/** Verbs that take a participle: "got elected", "had it mended". */
const WITH_PARTICIPLE =
  /^(be|am|is|are|was|were|been|being|have|has|had|having|get|gets|got|getting|keep|keeps|kept|see|saw|seen|hear|heard|feel|felt|want|wanted|need|needed|go|goes|went|said|says|say|help|helped|helps)$/;

/** "reject proposed changes": right behind a verb and right before its object, a participle without a subject. */
function isProposed(cut: Cut, { heads, deprels, xpos }: Layers, i: number): boolean {
  const verb = i - 1;
  if (heads[i] !== verb || !XPOS[xpos[verb]!]!.startsWith('VB') || WITH_PARTICIPLE.test(form(cut, verb))) return false;
  const end = Math.min(heads.length, verb + 4 * REACH);
  for (let child = i + 1; child < end; child++) if (heads[child] === verb && deprels[child] === OBJ) return false;
  return true;
}

/** The object right behind the participle, with nothing between but its own modifiers; -1 where none. */
function nounBehind(layers: Layers, i: number): number {
  const { heads, deprels } = layers;
  for (let j = i + 1; j < heads.length && j - i <= REACH; j++) {
    if (heads[j] === i) return (deprels[j] === OBJ || deprels[j] === OBL) && isNoun(layers, j) ? j : -1;
    if (deprels[j] === CASE || deprels[j] === DET || heads[j]! < i) return -1;
  }
  return -1;
}

function childBefore({ heads, deprels }: Layers, word: number, deprel: number): number {
  for (let i = word - 1; i >= 0 && word - i <= REACH; i--) if (heads[i] === word && deprels[i] === deprel) return i;
  return -1;
}

function prepositionOf(cut: Cut, layers: Layers, noun: number): string {
  const prep = childBefore(layers, noun, CASE);
  return prep === -1 ? '' : form(cut, prep);
}

const tag = ({ xpos }: Layers, i: number): string => XPOS[xpos[i]!]!;
const isNoun = (layers: Layers, i: number): boolean => tag(layers, i).startsWith('NN');
const form = ({ text, tokens }: Cut, i: number): string => lowerForm(text, tokens.starts[i]!, tokens.ends[i]!);
