import type { ConsequenceKind } from '../model/index.ts';
import { isHarmWord } from './harm-telling.ts';
import type { Reader } from './reader.ts';

/** People are killed, buildings destroyed: "killed the bill" tells of nobody, "several bullet wounds" count nobody. */
export function fitsKind(r: Reader, kind: ConsequenceKind, token: number): boolean {
  if (kind === 'destroyed') return r.isA(token, 'target') || r.isA(token, 'armscache');
  // Attackers flee and diplomats are expelled: they are not displaced.
  if (
    kind === 'displaced' &&
    r.a.upos(token) !== 'NUM' &&
    (r.isA(token, 'armed') || r.isA(token, 'government') || isAttacker(r, token))
  )
    return false;
  // "captured a village and its base": ground is taken, nobody is.
  if (kind === 'detained' && r.a.upos(token) === 'NOUN' && r.isA(token, 'territory')) return false;
  if (r.isA(token, 'person') || r.isA(token, 'belonging') || isHarmWord(r, token)) return true;
  if (r.a.lower(token) === 'another' || r.a.upos(token) === 'NUM' || r.isA(r.partOf(token), 'person')) return true;
  return r.quantityOf(token) !== undefined && !r.isA(token, 'weapon') && !r.isA(token, 'abstract');
}

function isAttacker(r: Reader, token: number): boolean {
  return r.isListed(token, 'attacker') || /^(suspect|robber|diplomat)$/.test(r.lemma(token));
}

/** Zero must be stated of what has happened: "nobody was hurt", not "nobody should be hurt" or "nobody is hurt". */
export function isStated(r: Reader, cue: number, token: number): boolean {
  const { a } = r;
  if (!isNone(r, token)) return true;
  const verb = a.upos(cue) === 'VERB' || a.child(cue, 'cop') !== -1 ? cue : a.head(cue);
  if (verb === -1) return false;
  // "No casualties were reported": nobody says that there were none.
  if (/^(report|expect|fear|claim)$/.test(r.lemma(verb))) return false;
  const past = (i: number) => a.xpos(i) === 'VBD' || a.xpos(i) === 'VBG' || a.lower(i) === 'been';
  return past(verb) || a.childrenBy(verb, 'aux', 'aux:pass', 'cop').some(past);
}

/** "nobody", "no-one", "no civilians": a stated zero. */
export function isNone(r: Reader, token: number): boolean {
  const { a } = r;
  const determiner = a.child(token, 'det');
  if (/^(nobody|none|no-one)$/.test(a.lower(token)) || (determiner !== -1 && a.lower(determiner) === 'no')) return true;
  return r.quantityOf(token)?.high === 0;
}
