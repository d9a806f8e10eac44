import { isQuestionWord } from './misread.ts';
import type { Reader } from './reader.ts';

/** Longest chain of governors walked up in search of a noun or a subject. */
export const MAX_CHAIN = 8;

function isRelative(r: Reader, token: number): boolean {
  const { a } = r;
  const relative = a.has(token, 'PronType=Rel') || /^(who|whom|which|that)$/.test(a.lower(token));
  return relative && a.upos(token) === 'PRON' && !isQuestionWord(a, token);
}

/** "the town that rebels took": is the noun above the clause its object? */
export function relativeIsObject(r: Reader, v: number): boolean {
  const subject = r.a.child(v, 'nsubj', 'nsubj:pass');
  // "accusations he harassed an employee": what is told, not whom.
  if (r.isListed(r.a.head(v), 'hearsay') && r.a.child(v, 'obj') === -1 && isBareClause(r, v)) return false;
  return subject !== -1 && !isRelative(r, subject);
}

/** No "that" or "which" opens it. */
function isBareClause({ a }: Reader, v: number): boolean {
  const [first] = a.extent(v);
  return !/^(that|which|who|whom)$/.test(a.lower(first));
}

/** For "who", "which", "that" in a relative clause: the noun it stands for. */
export function antecedent(r: Reader, token: number, v: number): number {
  const { a } = r;
  if (!isRelative(r, token)) return token;
  for (let node = v, steps = 0; node !== -1 && steps < MAX_CHAIN; node = a.head(node), steps++) {
    if (a.deprel(node) === 'acl:relcl') return /^whom?$/.test(a.lower(token)) ? bearer(r, a.head(node)) : a.head(node);
  }
  return token;
}

/** "the mayor of a town in the north, who": not the north, the nearest person or body above it. */
export function bearer(r: Reader, noun: number): number {
  const { a } = r;
  // "the case of a clerk, who was killed": the clerk.
  const whose = /^(case|story|fate|example)$/.test(r.lemma(noun)) ? r.innerOf(noun) : noun;
  if (whose !== noun && r.isA(whose, 'person')) return whose;
  if (r.nameType(noun) === 'NORP') return noun;
  if (!r.isPlace(noun) && r.areaAt[noun] === -1 && !r.isA(noun, 'territory') && !r.isA(noun, 'building')) return noun;
  for (let node = a.head(noun), steps = 0; node !== -1 && steps < MAX_CHAIN; node = a.head(node), steps++) {
    const one = a.upos(node) === 'VERB' ? a.child(node, 'nsubj', 'nsubj:pass') : node;
    if (one !== -1 && one < noun && r.isA(one, 'person')) return one;
  }
  return noun;
}
