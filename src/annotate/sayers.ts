import { DEPRELS, type Deprel, XPOS } from '../model/index.ts';
import type { Cut, Layers } from './engine.ts';
import { lowerForm } from './words.ts';

const code = (deprel: Deprel) => DEPRELS.indexOf(deprel);
const [NSUBJ, CCOMP, CC, CONJ] = [code('nsubj'), code('ccomp'), code('cc'), code('conj')];
/** What a sayer behind a comma is read as: one more of a list, or another name for what stands before. */
const MISREAD: ReadonlySet<number> = new Set([code('conj'), code('appos')]);
const SUBJECTS: ReadonlySet<number> = new Set([NSUBJ, code('nsubj:pass'), code('csubj'), code('expl')]);
const NOMINAL = XPOS.map((name) => /^NN/.test(name));
const SAYING = /^(said|says|say|reported|announced|added)$/;
/** Words of a sayer: "health officials and witnesses at the scene". */
const REACH = 12;
/** Words of a sentence looked back over for a subject. */
const SENTENCE = 60;

/** "killing six and wounding more than 170, officials and witnesses said.": who stands between the comma and the saying says so. */
export function mendSayers(cut: Cut, layers: Layers): void {
  const { heads, deprels } = layers;
  for (let verb = 3; verb < heads.length; verb++) {
    if (heads[verb]! >= 0 || !SAYING.test(form(cut, verb))) continue;
    const comma = commaBefore(cut, verb);
    const sayer = comma === -1 ? -1 : sayerBetween(layers, comma, verb);
    const said = sayer === -1 ? -1 : saidBefore(layers, comma, verb);
    if (said === -1) continue;
    for (let i = Math.max(0, verb - SENTENCE); i < comma; i++)
      if (heads[i] === verb && SUBJECTS.has(deprels[i]!)) {
        if (i > said || hasSubject(layers, said)) return;
        heads[i] = said;
      }
    for (let i = sayer + 1; i < verb; i++) if (heads[i] === heads[sayer]) heads[i] = sayer;
    heads[sayer] = verb;
    deprels[sayer] = NSUBJ;
  }
}

function commaBefore(cut: Cut, verb: number): number {
  for (let i = verb - 2; i > 1 && verb - i <= REACH; i--) if (form(cut, i) === ',') return i;
  return -1;
}

/** The noun that heads all that stands there, read as a conjunct of what stands before; -1 where there is none. */
function sayerBetween({ heads, deprels, xpos }: Layers, comma: number, verb: number): number {
  let sayer = -1;
  for (let i = comma + 1; i < verb; i++) {
    if (heads[i]! > comma && heads[i]! < verb) continue;
    // "wounding 40, police and residents said": both hang on the 40.
    if (sayer !== -1 && deprels[i] === CONJ && heads[i] === heads[sayer]) continue;
    if (heads[i] === verb || sayer !== -1 || !MISREAD.has(deprels[i]!) || !NOMINAL[xpos[i]!]) return -1;
    sayer = i;
  }
  for (let i = comma + 1; i < sayer; i++) if (heads[i] === sayer && deprels[i] === CC) return -1;
  return sayer;
}

/** The clause before the comma that is what is said; -1 where none is. */
function saidBefore({ heads, deprels }: Layers, comma: number, verb: number): number {
  for (let i = Math.max(0, verb - SENTENCE); i < comma; i++) if (heads[i] === verb && deprels[i] === CCOMP) return i;
  return -1;
}

function hasSubject({ heads, deprels }: Layers, verb: number): boolean {
  for (let i = Math.max(0, verb - SENTENCE); i < verb; i++)
    if (heads[i] === verb && SUBJECTS.has(deprels[i]!)) return true;
  return false;
}

const form = ({ text, tokens }: Cut, i: number): string => lowerForm(text, tokens.starts[i]!, tokens.ends[i]!);
