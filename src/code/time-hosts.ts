import type { Timex } from '../model/index.ts';
import { clauseBehind, isAnsweredFor, isLongAgo } from './clause-times.ts';
import { STATEMENTS } from './draft.ts';
import type { Hosts } from './hosts.ts';
import type { Reader } from './reader.ts';

/** Words between a verb and a time among which the deed stands that the time is of. */
const MOST_STEPS = 8;

/** The word of the clause or phrase that a time belongs to. */
export function hostOfTime(r: Reader, hosts: Hosts, first: number, timex: Timex): number {
  const { a } = r;
  const counted = clauseBehind(r, timex);
  if (counted !== -1) return counted;
  const named = deedNamedBy(r, hosts, first, timex.end);
  if (named !== -1) return named;
  const made = nounOfYear(r, first, timex);
  if (made !== -1) return made;
  const noun = nounSince(r, first);
  if (noun !== -1) return noun;
  const top = topOf(r, first, timex.end);
  const dated = nounDated(r, hosts, top);
  if (dated !== -1) return dated;
  const verb = hosts.above(top);
  const at = (hosts.isTrigger(verb) ? undefined : begun(r, hosts, verb)) ?? verb;
  return a.upos(at) === 'VERB' ? deedBetween(r, hosts, { at, first, top }, timex) : at;
}

/** "the October 1998 shooting death", "the 2016 Brussels airport attack": the deed that the day names; -1 where none. */
function deedNamedBy({ a }: Reader, hosts: Hosts, first: number, end: number): number {
  if (first === 0 || !/^(the|an?|this|that|his|her|its|their)$/.test(a.lower(first - 1))) return -1;
  const from = a.tokenAt(end);
  for (let i = from; i < Math.min(from + MOST_NAMES, a.length); i++) {
    if (!NAMING.has(a.upos(i)) && a.xpos(i) !== 'VBG') return -1;
    if (hosts.isTrigger(i)) return i;
  }
  return -1;
}
/** Words of a deed's name behind its day. */
const MOST_NAMES = 4;
const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

/** "is bound by a 1951 treaty", "ended a 2015 agreement": the year is that of the thing, not of what is done with it; -1 where none. */
function nounOfYear(r: Reader, first: number, { value, end }: Timex): number {
  const { a } = r;
  if (!/^\d{4}$/.test(value) || first === 0 || !/^(an?|the|its|their)$/.test(a.lower(first - 1))) return -1;
  let noun = a.tokenAt(end);
  while (noun < a.length && (a.upos(noun) === 'ADJ' || a.deprel(noun) === 'compound')) noun++;
  if (noun >= a.length || a.upos(noun) !== 'NOUN') return -1;
  return /^(during|in|since|after|before|amid|at)$/.test(r.caseOf(noun)) ? -1 : noun;
}

interface Stand {
  /** The verb above the time. */
  readonly at: number;
  readonly first: number;
  readonly top: number;
}

/** The deed below the verb that a time is of rather than of the verb; the verb itself where there is none. */
function deedBetween(r: Reader, hosts: Hosts, { at, first, top }: Stand, timex: Timex): number {
  const { a } = r;
  const after = deedAfter(r, hosts, at, first);
  if (after !== -1) return after;
  let node = first - 1;
  if (node >= 0 && a.deprel(node) === 'case') node--;
  for (let deed = -1, steps = 0; node >= 0 && steps < MOST_STEPS; node = a.head(node), steps++) {
    if (hosts.isTrigger(node) && a.upos(node) === 'NOUN') deed = node;
    if (a.head(node) !== at) continue;
    // "After protests in Delhi on Tuesday, police arrested ten.": the protests were on Tuesday.
    const isBefore = /^(after|following|since)$/.test(r.caseOf(node)) || r.isListed(node, 'aftermath');
    if (deed !== -1 && first < at && a.deprel(node) === 'obl' && isBefore) return deed;
    // "has been charged in the stabbing last month": the perfect names no day.
    const answered = isAnsweredFor(r, node, isLongAgo(r, timex)) || (isPast(r, timex) && hasPerfect(r, at));
    return deed !== -1 && answered && a.head(top) !== deed ? deed : at;
  }
  return at;
}

/** "attacked the post following the arrest of their leader on Monday": the arrest was on Monday. */
function deedAfter(r: Reader, hosts: Hosts, verb: number, first: number): number {
  const deed = r.a
    .childrenBy(verb, 'obl')
    .find((i) => i > verb && i < first && hosts.isTrigger(i) && r.caseOf(i) === 'following');
  return deed ?? -1;
}

/** "for several days beginning on July 9": the length that begins then. */
function begun({ a }: Reader, hosts: Hosts, verb: number): number | undefined {
  return BEGINNING.test(a.lower(verb)) && a.deprel(verb) === 'acl' ? hosts.above(verb) : undefined;
}
const BEGINNING = /^(beginning|starting)$/;

/** Does the time tell only when something began? */
export function isBeginning({ a }: Reader, { start }: Timex): boolean {
  const first = a.tokenAt(start);
  return first > 1 && (BEGINNING.test(a.lower(first - 1)) || BEGINNING.test(a.lower(first - 2)));
}

/** "condemned the vote of 19 March", "hailed Friday's decision": the day is that of the thing spoken of; -1 where it may be the deed's. */
function nounDated(r: Reader, hosts: Hosts, top: number): number {
  const { a } = r;
  const noun = a.head(top);
  const deprel = a.deprel(top);
  if (noun === -1 || a.upos(noun) !== 'NOUN' || hosts.isTrigger(noun)) return -1;
  if (deprel !== 'nmod:poss' && !(deprel === 'nmod' && r.caseOf(top) === 'of')) return -1;
  if (a.deprel(noun) !== 'obj' && a.deprel(noun) !== 'nsubj:pass') return -1;
  const frames = r.book.frames.get(`v:${r.lemma(a.head(noun))}`);
  return frames?.some(({ plover }) => STATEMENTS.has(plover ?? '')) ? noun : -1;
}

function hasPerfect({ a }: Reader, verb: number): boolean {
  return a.childrenBy(verb, 'aux').some((aux) => /^(has|have)$/.test(a.lower(aux)));
}

/** A day, week, month or year that is over. */
function isPast(r: Reader, { range, interval }: Timex): boolean {
  const day = r.doc.published.day;
  return Boolean(day && range?.start && range.end && !interval && range.end < day && range.precision !== 'range');
}

/** "the worst since their war in 2020": the noun that the day belongs to, which lies before all that is told; -1 where none. */
function nounSince(r: Reader, first: number): number {
  const { a } = r;
  for (let node = a.head(first), steps = 0; node !== -1 && steps < 4; node = a.head(node), steps++) {
    if (a.upos(node) === 'VERB') return -1;
    if (node < first && r.timexAt[node] === -1 && r.caseOf(node) === 'since') return node;
  }
  return -1;
}

/** The word of the expression that hangs outside it. */
function topOf(r: Reader, first: number, end: number): number {
  const { a } = r;
  for (let i = first; i < a.length && a.start(i) < end; i++) {
    const head = a.head(i);
    if (head === -1 || head < first || a.start(head) >= end) return i;
  }
  return first;
}
