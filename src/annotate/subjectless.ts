import { DEPRELS, type Deprel, UPOS, XPOS } from '../model/index.ts';
import type { Cut, Layers } from './engine.ts';
import { lowerForm } from './words.ts';

const of = (deprel: Deprel): number => DEPRELS.indexOf(deprel);
const among = (...deprels: readonly Deprel[]): readonly boolean[] => DEPRELS.map((deprel) => deprels.includes(deprel));

const [NSUBJ, CASE, MARK, ADVCL, OBL] = [of('nsubj'), of('case'), of('mark'), of('advcl'), of('obl')];
const SUBJECTS = among('nsubj', 'nsubj:pass', 'csubj', 'expl');
/** Relations of a clause that has a subject of its own, unless it shares one. */
const CLAUSES = among('root', 'advcl', 'parataxis', 'acl', 'ccomp');
/** What a noun before a finite verb never is to it. */
const NEVER = among('compound', 'advmod', 'amod', 'nmod', 'det');
const FINITE = XPOS.map((tag) => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP');
const NAMING = UPOS.map((tag) => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON');
const [ADV, VERB] = [UPOS.indexOf('ADV'), UPOS.indexOf('VERB')];
const [VBN, CD] = [XPOS.indexOf('VBN'), XPOS.indexOf('CD')];
/** Prepositions that open clauses too. */
const OPENS_CLAUSE = /^(after|before|since|until|as|while)$/;
/** Most steps from a word up to the noun whose phrase it ends. */
const DEEPEST = 12;

/** A finite verb without a subject takes the noun whose phrase stands right before it: "after a string of attacks left 30 dead". */
export function mendSubjectless(cut: Cut, layers: Layers): void {
  const { heads, deprels, upos, xpos } = layers;
  const has = new Set<number>();
  for (let i = 0; i < heads.length; i++) if (SUBJECTS[deprels[i]!]) has.add(heads[i]!);
  for (let verb = 1; verb < heads.length; verb++)
    if (
      upos[verb] === VERB &&
      (FINITE[xpos[verb]!] || isCounting(cut, layers, verb)) &&
      CLAUSES[deprels[verb]!] &&
      !has.has(verb)
    )
      giveSubject(cut, layers, verb);
}

/** "as fighting killed at least a dozen": with a number behind it a participle is the past tense. */
function isCounting(cut: Cut, { xpos, deprels }: Layers, verb: number): boolean {
  if (xpos[verb] !== VBN || deprels[verb] !== ADVCL || verb + 2 >= xpos.length) return false;
  if (xpos[verb + 1] === CD) return true;
  const [next, after] = [formOf(cut, verb + 1), formOf(cut, verb + 2)];
  return (next === 'at' && /^(least|most)$/.test(after)) || (/^(more|fewer|less)$/.test(next) && after === 'than');
}

function giveSubject(cut: Cut, layers: Layers, verb: number): void {
  const { heads, deprels, upos } = layers;
  let last = verb - 1;
  while (last > 0 && heads[last] === verb && upos[last] === ADV) last--;
  for (let noun = last, step = 0; noun >= 0 && step < DEEPEST; noun = heads[noun]!, step++) {
    if (noun > verb) return;
    const opener = openerOf(cut, layers, noun, verb);
    if (heads[noun] === verb) {
      const misnamed =
        NAMING[upos[noun]!] && (NEVER[deprels[noun]!] ? !hasCase(layers, noun, verb) : deprels[noun] === OBL);
      if (!misnamed || (deprels[noun] === OBL && opener === -1)) return;
    } else if (opener === -1 || deprels[noun] !== OBL || deprels[verb] !== ADVCL || !isAbove(heads, heads[verb]!, noun))
      continue;
    heads[noun] = verb;
    deprels[noun] = NSUBJ;
    if (opener === -1) return;
    heads[opener] = verb;
    deprels[opener] = MARK;
    return;
  }
}

/** Does the noun hang on the word above the verb, or on a clause of it? */
function isAbove(heads: Int32Array, top: number, noun: number): boolean {
  for (let at = heads[noun]!, step = 0; at !== -1 && step < 3; at = heads[at]!, step++) if (at === top) return true;
  return false;
}

/** The preposition of a noun that may as well open the clause of the verb; -1 where there is none. */
function openerOf(cut: Cut, { heads, deprels }: Layers, noun: number, verb: number): number {
  for (let i = Math.max(0, noun - DEEPEST); i < noun; i++)
    if (heads[i] === noun && deprels[i] === CASE && i < verb) return OPENS_CLAUSE.test(formOf(cut, i)) ? i : -1;
  return -1;
}

function hasCase({ heads, deprels }: Layers, noun: number, verb: number): boolean {
  for (let i = Math.max(0, noun - DEEPEST); i < verb; i++) if (heads[i] === noun && deprels[i] === CASE) return true;
  return false;
}

const formOf = ({ text, tokens }: Cut, i: number): string => lowerForm(text, tokens.starts[i]!, tokens.ends[i]!);
