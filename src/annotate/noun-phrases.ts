import { DEPRELS, type Deprel, XPOS } from '../model/index.ts';
import type { Cut, Layers } from './engine.ts';
import { lowerForm } from './words.ts';

const code = (deprel: Deprel) => DEPRELS.indexOf(deprel);
const [CONJ, CC, DET, APPOS] = [code('conj'), code('cc'), code('det'), code('appos')];
const [OWNER, CASE, COMPOUND, DESC] = [code('nmod:poss'), code('case'), code('compound'), code('nmod:desc')];
const [NMOD, OBJ, AGENT, UNMARKED] = [code('nmod'), code('obj'), code('obl:agent'), code('obl:unmarked')];
const [PASSIVE, AUX, OBL, NSUBJ] = [code('aux:pass'), code('aux'), code('obl'), code('nsubj')];
const SUBJECTS: ReadonlySet<number> = new Set([NSUBJ, code('nsubj:pass'), code('expl'), PASSIVE]);
/** What makes a phrase of its own of a noun before a name. */
const OF_ITS_OWN: ReadonlySet<number> = new Set([DET, OWNER]);
const WITH_TITLE: ReadonlySet<number> = new Set([code('amod'), COMPOUND, code('punct'), code('flat'), DESC]);
const tag = (name: (typeof XPOS)[number]): number => XPOS.indexOf(name);
const [NN, NNS, NNP, CD] = [tag('NN'), tag('NNS'), tag('NNP'), tag('CD')];
const [VBD, VBN] = [tag('VBD'), tag('VBN')];

/** Longest way from a word to what hangs on it. */
const REACH = 8;
/** Words a list may go on for behind an apposition. */
const LIST = 30;

/** Nouns beside nouns that were read as a list, or as two owners. */
export function mendNounPhrases(cut: Cut, layers: Layers): void {
  const { deprels } = layers;
  for (let i = 1; i + 1 < deprels.length; i++) {
    if (deprels[i] === CONJ) {
      mendTitle(layers, i);
      mendAboard(cut, layers, i);
      mendSuffered(layers, i);
      mendApposition(cut, layers, i);
    } else if (deprels[i] === OWNER) mendOwner(layers, i);
    else if (deprels[i] === APPOS) {
      mendTitled(layers, i);
      mendPlaced(cut, layers, i);
    } else if (deprels[i] === NMOD) mendTimes(cut, layers, i);
  }
}

/** "assailants aboard eight vehicles": on them, not one more of the assailants. */
function mendAboard(cut: Cut, { heads, deprels }: Layers, noun: number): void {
  if (heads[noun]! > noun) return;
  for (let i = noun - 1; i > heads[noun]! && noun - i <= REACH; i--) {
    if (heads[i]! < i || heads[i]! > noun || form(cut, i) !== 'aboard') continue;
    heads[i] = noun;
    deprels[i] = CASE;
    deprels[noun] = NMOD;
  }
}

/** "was attacked by Luk and sustained bruises": what was sustained, not one more who attacked. */
function mendSuffered({ heads, deprels, xpos }: Layers, noun: number): void {
  const verb = noun - 1;
  const above = deprels[verb] === CONJ ? heads[verb]! : -1;
  const listed = heads[noun]!;
  if (above < 0 || above > listed || listed > verb || heads[listed] !== above) return;
  if ((xpos[verb] !== VBN && xpos[verb] !== VBD) || (xpos[noun] !== NNS && xpos[noun] !== NN)) return;
  heads[noun] = verb;
  deprels[noun] = OBJ;
  xpos[verb] = VBD;
}

/** "and Attorney General Lena Ross": read as a list of the attorney and her. */
function mendTitle({ heads, deprels, xpos }: Layers, i: number): void {
  let name = i + 1;
  while (name < heads.length && name - i <= 3 && deprels[name] === DESC && heads[name]! > name) name++;
  if (name === i + 1 || deprels[name] !== CONJ || heads[name] !== heads[i] || heads[i]! > i) return;
  if (xpos[i] !== NNP || xpos[name] !== NNP) return;
  for (let child = heads[i]! + 1; child < i; child++) if (heads[child] === i) heads[child] = name;
  heads[i] = name;
  deprels[i] = DESC;
}

/** "gang leader Marc Duval said": the name is the head and what stands bare before it says who he is; "the leader, Duval," is another matter. */
function mendTitled({ heads, deprels, xpos }: Layers, name: number): void {
  const noun = name - 1;
  if (heads[name] !== noun || xpos[name] !== NNP || xpos[noun] !== NN) return;
  const from = Math.max(0, noun - REACH);
  for (let i = from; i < noun; i++) if (heads[i] === noun && OF_ITS_OWN.has(deprels[i]!)) return;
  heads[name] = heads[noun]!;
  deprels[name] = deprels[noun]!;
  const after = Math.min(heads.length, name + LIST);
  for (let i = from; i < after; i++)
    if (heads[i] === noun && (i > name || !WITH_TITLE.has(deprels[i]!))) heads[i] = name;
  heads[noun] = name;
  deprels[noun] = DESC;
}

/** "In Mahagi, a soldier fired": no town is a soldier; he fired. */
function mendPlaced(cut: Cut, { heads, deprels, xpos }: Layers, noun: number): void {
  const place = heads[noun]!;
  const verb = place < 0 || deprels[place] !== OBL ? -1 : heads[place]!;
  if (verb < noun || place > noun || xpos[place] !== NNP || (xpos[noun] !== NN && xpos[noun] !== NNS)) return;
  let comma = place + 1;
  while (comma < noun && form(cut, comma) !== ',') comma++;
  if (comma === noun || !/^(in|at|near)$/.test(form(cut, Math.max(0, place - 1)))) return;
  let started = false;
  for (let i = comma + 1; i < verb; i++) {
    if (heads[i] === verb && SUBJECTS.has(deprels[i]!)) return;
    if (heads[i] === noun && deprels[i] === DET && i < noun) started = true;
    if (heads[i] === verb && deprels[i] === AUX) return;
  }
  if (!started) return;
  heads[noun] = verb;
  deprels[noun] = NSUBJ;
  if (xpos[verb] === VBN) xpos[verb] = VBD;
}

/** "arrested Jorge Moreno, a welder, 28, who": one man, no list of three; a list has its "and". */
function mendApposition(cut: Cut, layers: Layers, i: number): void {
  const { heads, deprels, xpos } = layers;
  const name = heads[i]!;
  if (name > i || xpos[name] !== NNP) return;
  if (xpos[i] === CD ? !isAge(cut, i) : !isOne(cut, layers, i)) return;
  const after = Math.min(heads.length, i + LIST);
  for (let other = name + 1; other < after; other++) {
    if (deprels[other] !== CC) continue;
    const joined = heads[other]!;
    if (joined === i || (joined > name && heads[joined] === name && deprels[joined] === CONJ)) return;
  }
  deprels[i] = APPOS;
}

/** A bare number of two digits between commas. */
function isAge(cut: Cut, i: number): boolean {
  return /^\d\d$/.test(form(cut, i)) && form(cut, i - 1) === ',' && /^[,.]$/.test(form(cut, i + 1));
}

/** "a welder": said of one. */
function isOne(cut: Cut, { heads, deprels, xpos }: Layers, i: number): boolean {
  if (xpos[i] !== NN) return false;
  for (let first = i - 1; first > 0 && i - first <= REACH; first--)
    if (heads[first] === i && deprels[first] === DET)
      return /^an?$/.test(form(cut, first)) && form(cut, first - 1) === ',';
  return false;
}

/** "the attorney general's resignation": one owner. */
function mendOwner({ heads, deprels, xpos }: Layers, i: number): void {
  const next = i + 1;
  if (xpos[i] !== NN && xpos[i] !== NNP) return;
  if (deprels[next] !== OWNER || heads[next] !== heads[i]) return;
  heads[i] = next;
  deprels[i] = COMPOUND;
}

/** "was stabbed a number of times by a stranger": how often, and who did it. */
function mendTimes(cut: Cut, { heads, deprels, xpos }: Layers, times: number): void {
  const number = heads[times]!;
  const verb = number < 0 ? -1 : heads[number]!;
  if (xpos[times] !== NNS || verb < 0 || deprels[number] !== OBJ || form(cut, times) !== 'times') return;
  if (!/^(number|couple|handful|lot)$/.test(form(cut, number))) return;
  deprels[number] = UNMARKED;
  let passive = false;
  for (let i = Math.max(0, verb - REACH); i < verb; i++) passive ||= heads[i] === verb && deprels[i] === PASSIVE;
  if (!passive) return;
  const by = times + 1;
  const doer = by < heads.length && form(cut, by) === 'by' && deprels[by] === CASE ? heads[by]! : -1;
  if (doer < by || (heads[doer] !== times && heads[doer] !== number)) return;
  heads[doer] = verb;
  deprels[doer] = AGENT;
}

const form = ({ text, tokens }: Cut, i: number): string => lowerForm(text, tokens.starts[i]!, tokens.ends[i]!);
