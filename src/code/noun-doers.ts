import type { Slot } from './clauses.ts';
import type { Reader } from './reader.ts';

const TAKEN_IN = /^(in|for)$/;
const NOT = /^(not|n't|n’t|never)$/;
const LAWLESS = /^(rebel|militia|criminal|movement|group)$/;
const ENDED = /^(lifting|end|ending|halt|breaking|raising)$/;
const AT = /^(on|against|by)$/;

/** Who or whom is said of an event noun by the words around its phrase, though the tree hangs it on others. */
export function besidePhrase(r: Reader, n: number): Slot[] {
  return [...leadersOf(r, n), ...takingPart(r, n), ...behindPhrase(r, n), ...claimantOf(r, n)];
}

/** "the U.S.-led campaign": theirs. */
function leadersOf(r: Reader, n: number): Slot[] {
  const { a } = r;
  return a
    .childrenBy(n, 'amod')
    .filter((led) => led > 2 && a.lower(led) === 'led' && /^[-‐‑]$/.test(a.form(led - 1)) && a.head(led - 2) === led)
    .map((led) => ({ slot: 'by', token: led - 2, far: true }));
}

/** "Russia's role in the bombardment": it took part. */
function takingPart(r: Reader, n: number): Slot[] {
  const { a } = r;
  const role = a.extent(n)[0] - 1;
  if (role < 0 || !r.isListed(role, 'part') || !TAKEN_IN.test(r.caseOf(n))) return [];
  const whose = [
    ...a.childrenBy(role, 'nmod:poss'),
    ...a.childrenBy(role, 'nmod').filter((child) => r.caseOf(child) === 'of'),
  ];
  return whose
    .filter((token) => r.actorAt(token) !== undefined || r.isA(token, 'actorlike'))
    .map((token) => ({ slot: 'by', token, far: true }));
}

/** "The militia claimed the attack": as its own; what officials claim is another matter. */
function claimantOf(r: Reader, n: number): Slot[] {
  const { a } = r;
  const verb = a.deprel(n) === 'obj' ? a.head(n) : -1;
  if (verb === -1 || r.lemma(verb) !== 'claim' || a.childrenBy(verb, 'advmod').some((not) => NOT.test(a.lower(not))))
    return [];
  const token = a.child(verb, 'nsubj');
  const lawless = token !== -1 && (r.isA(token, 'armed') || LAWLESS.test(r.actorAt(token)?.kind ?? ''));
  return lawless ? [{ slot: 'by', token, far: true }] : [];
}

/** "was killed in a shootout with police": whom the other side hurt there; -1 for nobody. */
export function fatalTo(r: Reader, n: number): number {
  const { a } = r;
  // "in two days of clashes with police"
  const days = a.deprel(n) === 'nmod' && r.caseOf(n) === 'of' && r.timexOf(a.head(n))?.type === 'DURATION';
  const phrase = days ? a.head(n) : n;
  const verb = a.head(phrase);
  if (verb === -1 || a.deprel(phrase) !== 'obl' || !/^(in|during)$/.test(r.caseOf(phrase)) || !r.isA(verb, 'harming'))
    return -1;
  const victim = a.child(verb, 'nsubj:pass');
  return victim !== -1 && r.isA(victim, 'person') ? victim : -1;
}

/** "the lifting of a siege on two villages": the siege is on them. */
function behindPhrase(r: Reader, n: number): Slot[] {
  const { a } = r;
  const end = a.head(n);
  if (end === -1 || a.deprel(n) !== 'nmod' || r.caseOf(n) !== 'of' || !ENDED.test(r.lemma(end))) return [];
  return a
    .childrenBy(end, 'nmod')
    .filter((token) => token > n && AT.test(r.caseOf(token)) && r.timexAt[token] === -1)
    .map((token) => ({ slot: r.caseOf(token), token, far: true }));
}

/** "The clash will set the tone": what verbs of all work take is struck only where it is somebody or something that can be. */
export function isStruck(r: Reader, verb: number, object: number): boolean {
  if (!r.isA(verb, 'allwork')) return true;
  // "clashes have forced shops to close": they were not fought against shops.
  if (r.lemma(verb) === 'force' && r.a.child(verb, 'xcomp') !== -1) return false;
  return ['actorlike', 'quantity', 'target', 'belonging'].some((name) => r.isA(object, name));
}

/** "for which the militia claimed responsibility": does whoever stands as its subject own up to the deed? */
export function ownsUpTo(r: Reader, verb: number): boolean {
  const object = r.a.child(verb, 'obj');
  return object !== -1 && /^(claim|take|accept|admit)$/.test(r.lemma(verb)) && r.lemma(object) === 'responsibility';
}
