import { DEPRELS, type Deprel, XPOS } from '../model/index.ts';
import type { Cut, Layers } from './engine.ts';
import { lowerForm } from './words.ts';

const code = (deprel: Deprel) => DEPRELS.indexOf(deprel);
const [ACL, ADVCL, OBL] = [code('acl'), code('advcl'), code('obl')];
const [CASE, AMOD, COMPOUND] = [code('case'), code('amod'), code('compound')];
const [VBG, VBN] = [XPOS.indexOf('VBG'), XPOS.indexOf('VBN')];
const VERBAL = XPOS.map((tag) => tag.startsWith('VB'));
const SINGULAR = XPOS.map((tag) => tag === 'NN' || tag === 'NNP');
const OBJECTS = XPOS.map((tag) => tag.startsWith('NN') || tag === 'CD' || tag === 'PRP' || tag === 'DT');

/** What a deed brings about. */
const HURTING = /^(killing|wounding|injuring|maiming|hurting|destroying|damaging|setting|sending|forcing|leaving)$/;
/** Where and into what something goes off, falls or is driven. */
const WHERE = /^(in|at|near|outside|inside|on|into|onto|over|beside|behind|through)$/;
/** Nouns that kill and wound. */
const OF_DEED =
  /^(attack|assault|blast|explosion|bombing|raid|strike|airstrike|clash|accident|crash|shooting|fire|operation|incident|attacker|bomber|gunman|soldier|man|woman|officer|driver|policeman|war|conflict|campaign|storm|flood|earthquake|quake|battle|ambush|shelling|rebel|group|army|force|video|photo|footage|film)$/;
const LEADING = /^(led|backed|supported|sponsored|funded|run|controlled|trained|armed|affiliated|aligned|linked)$/;
/** Longest way from a word to the preposition before it. */
const REACH = 8;

/** Participles that hang on the wrong noun. */
export function mendParticiples(cut: Cut, layers: Layers): void {
  const { deprels, xpos } = layers;
  for (let i = 1; i + 1 < deprels.length; i++) {
    if (deprels[i] === ACL && xpos[i] === VBG) mendEffect(cut, layers, i);
    else if (deprels[i] === AMOD && xpos[i] === VBN) mendLed(cut, layers, i);
  }
}

/** "exploded in the parking lot killing a woman": the blast did, no parking lot. */
function mendEffect(cut: Cut, layers: Layers, i: number): void {
  const { heads, deprels, xpos } = layers;
  const noun = heads[i]!;
  const verb = noun < 0 || noun > i ? -1 : heads[noun]!;
  if (verb < 0 || verb > noun || !VERBAL[xpos[verb]!] || deprels[noun] !== OBL || !SINGULAR[xpos[noun]!]) return;
  if (!HURTING.test(form(cut, i)) || OF_DEED.test(form(cut, noun)) || !OBJECTS[xpos[i + 1]!]) return;
  let prep = noun - 1;
  while (prep > verb && noun - prep <= REACH && !(heads[prep] === noun && deprels[prep] === CASE)) prep--;
  if (heads[prep] !== noun || deprels[prep] !== CASE || !WHERE.test(form(cut, prep))) return;
  heads[i] = verb;
  deprels[i] = ADVCL;
}

/** "US-led coalition strikes": the coalition is led, not the strikes. */
function mendLed(cut: Cut, { heads, deprels }: Layers, i: number): void {
  const noun = i + 1;
  if (!LEADING.test(form(cut, i)) || form(cut, i - 1) !== '-') return;
  if (heads[i]! > noun && heads[noun] === heads[i] && deprels[noun] === COMPOUND) heads[i] = noun;
}

const form = ({ text, tokens }: Cut, i: number): string => lowerForm(text, tokens.starts[i]!, tokens.ends[i]!);
