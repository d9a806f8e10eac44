import { DEPRELS, type Deprel, UPOS, XPOS } from '../model/index.ts';
import type { Cut, Layers } from './engine.ts';
import { lowerForm } from './words.ts';

const code = (deprel: Deprel) => DEPRELS.indexOf(deprel);
const [CONJ, CC, OBJ, AMOD, MARK] = [code('conj'), code('cc'), code('obj'), code('amod'), code('mark')];
const [ADVCL, CCOMP, XCOMP, PASSIVE, NSUBJ] = [
  code('advcl'),
  code('ccomp'),
  code('xcomp'),
  code('aux:pass'),
  code('nsubj'),
];
const tag = (name: (typeof XPOS)[number]): number => XPOS.indexOf(name);
const [VB, VBD, VBG, VBN, AND, PRP] = [tag('VB'), tag('VBD'), tag('VBG'), tag('VBN'), tag('CC'), tag('PRP')];
const FINITE = XPOS.map((name) => name === 'VBD' || name === 'VBZ' || name === 'VBP');
const NOMINAL = XPOS.map((name) => name === 'NNS' || name === 'NNP' || name === 'NNPS');
const VERB = UPOS.indexOf('VERB');
/** Longest way from a verb to its auxiliary. */
const REACH = 6;
/** Longest way from a verb to the last one of its list. */
const LIST = 20;

/** What those who speak do besides. */
const SPEAKING =
  /^(accusing|blaming|warning|adding|saying|calling|urging|denying|describing|insisting|noting|stressing|claiming|condemning|demanding|denouncing)$/;
/** What is done to many without their doing. */
const DONE_TO =
  /^(arrested|detained|killed|wounded|injured|jailed|tortured|beaten|attacked|kidnapped|abducted|shot|hurt|murdered|seized)$/;
/** Verbs that have somebody do something. */
const ORDERING =
  /^(directed|ordered|urged|asked|told|instructed|warned|called|forced|allowed|invited|pressed|advised|encouraged|commanded|required|persuaded)$/;

/** Clauses that were joined to the wrong verb, or read as nouns. */
export function mendJoinedClauses(cut: Cut, layers: Layers): void {
  const { deprels, xpos } = layers;
  for (let i = 2; i + 2 < deprels.length; i++) {
    if (xpos[i] === VBG && deprels[i] === CONJ) mendGerundPair(layers, i);
    else if (xpos[i] === VBG && deprels[i] === ADVCL) {
      mendSpeaker(cut, layers, i);
      mendSaid(cut, layers, i);
    } else if (xpos[i] === VBN && deprels[i] === AMOD) {
      mendOrder(cut, layers, i);
      mendThreeVerbs(cut, layers, i);
    }
  }
}

/** "walking around him as he lay still and shooting him": two gerunds of one, though the second was joined to the clause between. */
function mendGerundPair({ heads, xpos }: Layers, i: number): void {
  const between = heads[i]!;
  const first = between < 0 || between > i || !FINITE[xpos[between]!] ? -1 : heads[between]!;
  if (first < 0 || first > between || xpos[first] !== VBG) return;
  for (let aux = i - 1; aux > between && i - aux <= REACH; aux--) if (heads[aux] === i && xpos[aux] !== AND) return;
  heads[i] = first;
}

/** "The party said six members were arrested, accusing the police": the party accuses. */
function mendSpeaker(cut: Cut, { heads, deprels }: Layers, i: number): void {
  const told = heads[i]!;
  const saying = told < 0 || told > i || deprels[told] !== CCOMP ? -1 : heads[told]!;
  if (saying < 0 || saying > told || form(cut, i - 1) !== ',' || !SPEAKING.test(form(cut, i))) return;
  if (!DONE_TO.test(form(cut, told))) return;
  for (let aux = told - 1; aux > saying && told - aux <= REACH; aux--)
    if (heads[aux] === told && deprels[aux] === PASSIVE) heads[i] = saying;
}

/** ", adding it arrested four": it is who arrested, nothing that was added. */
function mendSaid(cut: Cut, { heads, deprels, xpos }: Layers, i: number): void {
  const subject = i + 1;
  const verb = i + 2;
  if (xpos[subject] !== PRP || heads[subject] !== i || deprels[subject] !== OBJ || heads[verb] !== i) return;
  if (!/^(adding|saying|claiming|insisting|noting|stressing)$/.test(form(cut, i))) return;
  if (deprels[verb] !== XCOMP || (xpos[verb] !== VBN && xpos[verb] !== VBD)) return;
  heads[subject] = verb;
  deprels[subject] = NSUBJ;
  deprels[verb] = CCOMP;
  xpos[verb] = VBD;
}

/** "surrounded the village, hacked men to death and burned houses": three deeds; nobody surrounds hacked men. */
function mendThreeVerbs(cut: Cut, { heads, deprels, upos, xpos }: Layers, i: number): void {
  const noun = i + 1;
  const object = heads[i] === noun && deprels[noun] === CONJ && NOMINAL[xpos[noun]!] ? heads[noun]! : -1;
  const verb = object < 0 || object > i || deprels[object] !== OBJ ? -1 : heads[object]!;
  if (verb < 0 || verb > object || xpos[verb] !== VBD || form(cut, i - 1) !== ',') return;
  let last = -1;
  for (let at = noun + 1; at < heads.length && at - noun <= LIST && last === -1; at++)
    if (heads[at] === verb && deprels[at] === CONJ && xpos[at] === VBD) last = at;
  for (let at = noun; at < last; at++) if (deprels[at] === CC && heads[at] !== last) return;
  if (last === -1) return;
  for (let at = noun + 1; at < last; at++) if (heads[at] === verb && deprels[at] !== CONJ) heads[at] = i;
  heads[i] = verb;
  deprels[i] = CONJ;
  [upos[i], xpos[i]] = [VERB, VBD];
  heads[noun] = i;
  deprels[noun] = OBJ;
}

/** "condemned the raid and ordered officers to leave": he ordered them; he condemned no ordered officers. */
function mendOrder(cut: Cut, { heads, deprels, upos, xpos }: Layers, i: number): void {
  const noun = i + 1;
  const and = i - 1;
  if (heads[i] !== noun || deprels[noun] !== CONJ || !NOMINAL[xpos[noun]!] || deprels[and] !== CC) return;
  const object = heads[noun]!;
  const verb = object < 0 || object > and || deprels[object] !== OBJ ? -1 : heads[object]!;
  if (verb < 0 || verb > object || !(heads[and] === noun || heads[and] === i) || !ORDERING.test(form(cut, i))) return;
  const to = noun + 1;
  const done = deprels[to] === MARK && form(cut, to) === 'to' ? heads[to]! : -1;
  if (done < to || xpos[done] !== VB) return;
  heads[i] = verb;
  deprels[i] = CONJ;
  [upos[i], xpos[i]] = [VERB, VBD];
  heads[and] = i;
  heads[noun] = i;
  deprels[noun] = OBJ;
  heads[done] = i;
  deprels[done] = XCOMP;
}

const form = ({ text, tokens }: Cut, i: number): string => lowerForm(text, tokens.starts[i]!, tokens.ends[i]!);
