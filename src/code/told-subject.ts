import type { Reader } from './reader.ts';
import { antecedent } from './relatives.ts';

/** The subject that stands beside a verb, wherever it was read; -1 where none does. */
export function toldSubject(r: Reader, v: number): number {
  const { a } = r;
  // Of two, the one beside the verb: the other is a dateline or a title run into the sentence.
  const all = a.childrenBy(v, 'nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj');
  // "it is willing to withdraw": no empty word, though it was read as one.
  if (all.length === 0 && a.upos(v) === 'ADJ') all.push(...a.childrenBy(v, 'expl'));
  const own = all.findLast((child) => child < v) ?? all.at(-1) ?? -1;
  if (own !== -1) return antecedent(r, pastDateline(r, own), v);
  if (isReduced(r, v)) return v - 1;
  const reduced = subjectOfReduced(r, v);
  if (reduced !== -1) return reduced;
  const absolute = subjectOfAbsolute(r, v);
  if (absolute !== -1) return absolute;
  const stray = a.childrenBy(v, 'obj').find((child) => isStraySubject(r, child, v)) ?? looseSubject(r, v);
  return stray === -1 ? underDateline(r, v) : stray;
}

/** "BENI, Congo - Fighters of a militia hacked": the first noun behind the dateline, read as part of it, where no verb parts it from this one. */
function underDateline(r: Reader, v: number): number {
  const { a, afterDateline } = r;
  if (afterDateline === 0 || v - afterDateline > MAX_SUBJECT || v <= afterDateline || a.xpos(v) !== 'VBD') return -1;
  let found = -1;
  for (let i = afterDateline; i < v; i++) {
    if (a.upos(i) === 'VERB' || a.upos(i) === 'AUX') return -1;
    if (found === -1 && /^(NOUN|PROPN)$/.test(a.upos(i)) && r.inDateline(a.head(i))) found = i;
  }
  return found;
}
/** Words of a subject behind a dateline. */
const MAX_SUBJECT = 15;

/** "Seven people killed and 12 injured", "the number of people killed when": what stands before such a verb with nothing behind it suffered it. */
export function isReduced(r: Reader, v: number): boolean {
  const { a } = r;
  if (v === 0 || v + 1 >= a.length || !/^VB[DN]$/.test(a.xpos(v))) return false;
  if (!r.isA(v, 'harming')) return isJudged(r, v);
  if (a.child(v, 'aux', 'obj', 'iobj', 'compound:prt') !== -1) return false;
  if (a.lower(v - 1) === 'those') return true;
  if (!/^(NOUN|PROPN|NUM|PRON)$/.test(a.upos(v - 1)) || !r.isA(v - 1, 'person')) return false;
  const next = a.lower(v + 1);
  if (/^(at|about|over|around|up|under|nearly|almost)$/.test(next) && /^(least|most|to|\d.*)$/.test(a.lower(v + 2)))
    return false;
  if (next === 'and' || next === 'or') return a.upos(v + 2) !== 'VERB';
  return (
    /^(ADP|SCONJ)$/.test(a.upos(v + 1)) ||
    r.timexAt[v + 1] !== -1 ||
    next === 'when' ||
    next === 'since' ||
    next === 'while'
  );
}

const JUDGED_FOR = /^(for|with|over|to|of|in|after|on|at|from|following|near|under|while|when|as|during|amid)$/;

/** "Man jailed for murder", "Mayor arrested over land deal": nobody jails without saying whom. */
function isJudged(r: Reader, v: number): boolean {
  const { a } = r;
  const verb = r.lemma(v);
  if (!r.isListed(v, 'judged') || !/^(NOUN|PROPN|NUM)$/.test(a.upos(v - 1))) return false;
  if (a.child(v, 'aux', 'aux:pass', 'obj', 'iobj', 'compound:prt', 'ccomp') !== -1) return false;
  const next = a.lower(v + 1);
  if (verb === 'charge')
    return !r.isA(v - 1, 'armed') && (/^(with|over)$/.test(next) || (next === 'in' && isOverCrime(r, v)));
  return JUDGED_FOR.test(next) || (isHeadline(r, v) && /^[.,]$/.test(next));
}

/** "charged in the death of a trader" */
function isOverCrime(r: Reader, v: number): boolean {
  for (let i = v + 2; i < r.a.length && i <= v + CRIME_REACH; i++) if (r.isListed(i, 'crime')) return true;
  return false;
}
const CRIME_REACH = 6;

/** ", opposition leader detained.": one without an article behind a comma. */
function isHeadline(r: Reader, v: number): boolean {
  const { a } = r;
  const [first] = a.extent(v - 1);
  const comma = a.form(first) === ',' || (first > 0 && a.form(first - 1) === ',');
  return comma && a.xpos(v - 1) === 'NN' && a.child(v - 1, 'det', 'nmod:poss') === -1;
}

/** "Rockets fired from the hills slammed into the town": read as a clause of its own, said of the rockets that slammed. */
function subjectOfReduced(r: Reader, v: number): number {
  const { a } = r;
  for (const child of a.childrenBy(v, 'advcl')) {
    if (child > v || !/^VB[DN]$/.test(a.xpos(child)) || a.child(child, 'mark', 'advmod', 'aux', 'obj') !== -1) continue;
    const subject = a.child(child, 'nsubj', 'nsubj:pass');
    if (subject === child - 1 && a.upos(v - 1) !== 'PUNCT') return subject;
  }
  return -1;
}

/** "put the toll at five, with 31 wounded": read as a phrase and a clause, both of the verb above. */
function subjectOfAbsolute(r: Reader, v: number): number {
  const { a } = r;
  const subject = v - 1;
  if (a.xpos(v) !== 'VBN' || a.deprel(v) !== 'advcl' || a.head(subject) !== a.head(v)) return -1;
  return a.deprel(subject) === 'obl' && r.caseOf(subject) === 'with' ? subject : -1;
}

/** "groups fighting to topple": what stands before a gerund is never its object. */
export function isStraySubject(r: Reader, object: number, v: number): boolean {
  const { a } = r;
  return object < v && a.xpos(v) === 'VBG' && a.upos(object) !== 'PRON' && a.child(v, 'aux') === -1;
}

/** "A drone struck a car": the bare noun before a finite verb that was read as part of the verb. */
function looseSubject(r: Reader, v: number): number {
  const { a } = r;
  if (a.upos(v) !== 'VERB' || /^VB[GN]?$/.test(a.xpos(v))) return -1;
  for (const child of a.children(v)) {
    if (child >= v) return -1;
    const deprel = a.deprel(child);
    const loose = deprel === 'compound' || deprel === 'dep' || deprel === 'obl:unmarked' || deprel === 'dislocated';
    if (loose && r.timexAt[child] === -1 && /^(NOUN|PROPN|PRON)$/.test(a.upos(child))) return child;
  }
  return -1;
}

/** "BOGOTA (AP) - The government agreed": where the dateline was read as the subject, what follows it is. */
function pastDateline(r: Reader, token: number): number {
  const { a } = r;
  if (!r.inDateline(token)) return token;
  const queue = [token];
  for (let at = 0; at < queue.length && at < 20; at++) {
    for (const child of a.children(queue[at]!)) {
      if (r.inDateline(child)) queue.push(child);
      else if (a.upos(child) === 'NOUN' || a.upos(child) === 'PROPN') return child;
    }
  }
  return token;
}

/**
 * "Shelling by the army killed six, a doctor said": what stands before a clause without a subject is its subject,
 * though it was read as a part of the saying: a second subject of `said`, or a gerund.
 */
export function strayedSubject(r: Reader, v: number): number {
  const { a } = r;
  const said = a.childrenBy(a.head(v), 'nsubj');
  if (said.length > 1 && said[0]! < v && said.at(-1)! > v) return said[0]!;
  const left = a.childrenBy(a.head(v), 'advcl').find((child) => child < v && a.xpos(child) === 'VBG');
  return left ?? -1;
}
