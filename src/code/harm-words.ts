import type { ConsequenceKind, Quantity } from '../model/index.ts';
import type { Arguments } from './arguments.ts';
import type { Harm } from './draft.ts';
import { idioms } from './harm-idioms.ts';
import { totals } from './harm-totals.ts';
import type { Reader } from './reader.ts';
import { countOf } from './tolls.ts';

/** A telling of harm: the word that tells it and those it names. */
export interface HarmTelling {
  readonly token: number;
  readonly verb: number;
  readonly harms: readonly Harm[];
  /** A running total ("raising the toll to 40"): it may stand far from its event. */
  readonly total?: boolean;
}

/**
 * Finds what the text says of killed, wounded, detained … wherever it stands; who did it is settled by `attachHarms`.
 * A number beside its word ("30 injured", "wounding over 525") is surer than the tree, which often loses it.
 */
export function findHarms(r: Reader, args: Arguments): HarmTelling[] {
  const read: { token: number; pos: string; found: Found[] }[] = [];
  const sure = new Map<number | Quantity, ConsequenceKind>();
  const counted = (token: number) => countOf(r, token) ?? token;
  for (let i = 0; i < r.a.length; i++) {
    const pos = POS[r.a.upos(i)];
    if (pos === undefined) continue;
    const found = (r.book.consequences.get(harmKey(r, pos, i)) ?? []).flatMap((cue) =>
      sufferersOf(r, args, i, cue, pos),
    );
    if (pos === 'v' && found.length === 0) found.push(...idioms(r, args, i));
    for (const { kind, token, beside } of found) if (beside) sure.set(counted(token), kind);
    if (found.length > 0) read.push({ token: i, pos, found });
  }
  const tellings: HarmTelling[] = [];
  for (const { token, pos, found } of read) {
    // "killed 46 worshippers and wounded 143 others", read as one list: the others belong to their own word.
    const harms = found.filter(
      (harm) => harm.beside || (sure.get(counted(harm.token)) ?? harm.kind) === harm.kind || sharesNumber(r, token),
    );
    // "put the toll at 29 dead"
    const total = harms.length > 0 && harms.every((harm) => r.quantityOf(harm.token)?.total);
    const verb = pos === 'v' ? token : args.governingVerb(token);
    if (harms.length > 0) tellings.push({ token, verb, harms, ...(total && { total }) });
  }
  return [...tellings, ...totals(r, args, tellings)].sort((one, two) => one.token - two.token);
}

/** "were killed and injured", "killing and wounding scores": one number for both. */
function sharesNumber(r: Reader, i: number): boolean {
  const joined = (at: number, other: number) =>
    at > 0 &&
    at < r.a.length &&
    other >= 0 &&
    other < r.a.length &&
    /^(and|or)$/.test(r.a.lower(at)) &&
    isHarmWord(r, other);
  return joined(i - 1, i - 2) || joined(i + 1, i + 2);
}

/** A harm as its words tell it. */
export interface Found extends Harm {
  /** The number stands beside the word of harm. */
  readonly beside: boolean;
}
/** "set the house on fire", "set up a base": only fire destroys. */
const ABLAZE = /^(fire|ablaze|alight|aflame)$/;
interface Cue {
  readonly kind: ConsequenceKind;
  readonly slot: string;
}

const POS: Readonly<Record<string, 'v' | 'n' | 'a'>> = { VERB: 'v', NOUN: 'n', ADJ: 'a' };

/** The word as the table has it: a verb with its particle; a participle taken for an adjective by its form. */
function harmKey(r: Reader, pos: string, i: number): string {
  const known = r.book.consequences;
  const next = pos === 'v' && i + 1 < r.a.length ? `${pos}:${r.lemma(i)} ${r.lemma(i + 1)}` : '';
  if (known.has(next)) return next;
  const plain = `${pos}:${r.lemma(i)}`;
  return pos === 'a' && !known.has(plain) ? `${pos}:${r.a.lower(i)}` : plain;
}

function sufferersOf(r: Reader, args: Arguments, i: number, { kind, slot }: Cue, pos: string): Found[] {
  // "His brother was among the dead": one of those who are counted.
  if (r.caseOf(i) === 'among') return [];
  // "feared dead" is not dead.
  if (pos === 'a' && r.a.head(i) !== -1 && r.lemma(r.a.head(i)) === 'fear') return [];
  if (pos === 'v' && r.lemma(i) === 'set' && !r.a.children(i).some((child) => ABLAZE.test(r.a.lower(child)))) return [];
  const counted = slot === 'nmod' || slot === 'self' || slot === 'none' ? -1 : besideNumber(r, i, slot);
  const tokens =
    counted === -1
      ? sufferers(r, args, i, slot, pos).flatMap((named) => listOf(r, livesOf(r, named)))
      : r.conjuncts(firstOfList(r, counted));
  if (tokens.length > 0 && pos === 'v' && slot === 'obj') tokens.push(...companions(r, i));
  return tokens
    .filter((token, at) => at === 0 || !isHarmWord(r, token))
    .filter((token) => fitsKind(r, kind, token) && isStated(r, i, token))
    .map((token) => ({ kind, token, beside: token === counted }));
}

/** Words that may stand between a word of harm and its number. */
const BEFORE_NUMBER =
  /^(at|least|most|more|less|fewer|than|over|under|about|around|between|some|nearly|almost|up|to|as|many|an|a|total|of|estimated|another|further|roughly|approximately|just|only)$/;
/** … and between the number and the word of harm behind it. */
const AFTER_NUMBER = /^(also|reportedly|seriously|critically|severely|badly|slightly|lightly|either|all|confirmed)$/;
/** Words looked through for the number. */
const NUMBER_REACH = 7;

/** The word counted right beside the word of harm, or -1: "wounding about 100", "nine injured", "7,000 have been arrested". */
export function besideNumber(r: Reader, i: number, slot: string): number {
  const { a } = r;
  // "two wounded men" tells who they are, not what was done.
  if (a.deprel(i) === 'amod' && a.head(i) > i && !/^(and|or|,)$/.test(a.lower(i - 1))) return -1;
  let at = i - 1;
  let auxiliary = false;
  while (at > 0 && i - at < NUMBER_REACH && (a.upos(at) === 'AUX' || AFTER_NUMBER.test(a.lower(at)))) {
    auxiliary ||= a.upos(at) === 'AUX' && r.lemma(at) === 'be';
    at--;
  }
  const before = auxiliary && a.lower(at) === ',' ? beforeAside(r, at) : countedBefore(r, at);
  const active = slot === 'obj' && !auxiliary && opensPhrase(r, i + 1);
  if (before !== -1 && !active && a.sentenceOf(before) === a.sentenceOf(i) && a.xpos(i) !== 'VBG') return before;
  // "and injured scores", with the verb taken for an adjective.
  return active || (a.upos(i) === 'ADJ' && a.deprel(i) === 'conj') ? countedAfter(r, i) : -1;
}

function countedBefore(r: Reader, at: number): number {
  if (at < 0) return -1;
  if (isCounted(r, at)) return partitive(r, at);
  // "two died and another was hurt"
  if (r.a.lower(at) === 'another') return at;
  return /^(more|others|else)$/.test(r.a.lower(at)) && at > 0 && isCounted(r, at - 1) ? at - 1 : -1;
}

/** "At least 74, including eight children, were killed", "26 others, most of them women, were hurt": the 74, the 26. */
function beforeAside(r: Reader, comma: number): number {
  const { a } = r;
  for (let at = comma - 3; at > 0 && comma - at < ASIDE_REACH; at--)
    if (a.lower(at) === ',' && SHARE.test(a.lower(at + 1)) && a.lower(at + 2) === 'of') return countedBefore(r, at - 1);
  return wholeOf(r, comma - 1);
}
/** Words looked through for the beginning of an aside, and those it begins with. */
const ASIDE_REACH = 12;
const SHARE = /^(most|many|some|half|several|all|both|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

function wholeOf(r: Reader, part: number): number {
  const index = r.quantityOf(part)?.partOf;
  const whole = index === undefined ? undefined : r.doc.quantities[index];
  if (!whole || r.a.sentenceOf(whole.token) !== r.a.sentenceOf(part)) return -1;
  return partitive(r, whole.unitToken ?? whole.token);
}

function countedAfter(r: Reader, i: number): number {
  const { a } = r;
  for (let at = i + 1; at < Math.min(a.length, i + NUMBER_REACH); at++) {
    const quantity = r.quantityOf(at) ?? rangeFrom(r, at);
    if (quantity && (quantity.token === at || quantity.start === a.start(at))) {
      const unit = partitive(r, quantity.unitToken ?? quantity.token);
      return unit > at && isHarmWord(r, unit) ? at : unit;
    }
    if (a.upos(at) !== 'NUM' && !BEFORE_NUMBER.test(a.lower(at))) return -1;
  }
  return -1;
}

/** "between 10 and 15": the range that begins here; it is known by its last number. */
function rangeFrom(r: Reader, at: number): Quantity | undefined {
  const last = at + 2 < r.a.length ? r.quantityOf(at + 2) : undefined;
  return last && last.start === r.a.start(at) ? last : undefined;
}

/** "hundreds of people": the whole phrase is counted, which the number heads. */
function partitive(r: Reader, unit: number): number {
  const head = r.a.head(unit);
  return r.a.deprel(unit) === 'nmod' && head < unit && r.quantityOf(unit)?.token === head ? head : unit;
}

/** A number or the noun it counts; a time is neither. */
function isCounted(r: Reader, at: number): boolean {
  const quantity = r.quantityOf(at);
  // "twenty people, including five officers, were hurt": not the part beside the word but the whole.
  if (!quantity || quantity.partOf !== undefined || r.timexAt[at] !== -1) return false;
  return quantity.token === at || r.a.upos(at) !== 'ADJ';
}

function isHarmWord(r: Reader, i: number): boolean {
  const pos = POS[r.a.upos(i)];
  return pos !== undefined && r.book.consequences.has(harmKey(r, pos, i));
}

function opensPhrase(r: Reader, at: number): boolean {
  if (at >= r.a.length || r.timexAt[at] !== -1) return false;
  const upos = r.a.upos(at);
  return (
    upos === 'NUM' ||
    upos === 'DET' ||
    upos === 'NOUN' ||
    upos === 'PROPN' ||
    (BEFORE_NUMBER.test(r.a.lower(at)) && r.a.upos(at) !== 'SCONJ' && countedAfter(r, at - 1) !== -1)
  );
}

/** "5 soldiers and 12 rebels dead": the list the counted word ends. */
function firstOfList(r: Reader, token: number): number {
  const { a } = r;
  let first = token;
  while (
    a.deprel(first) === 'conj' &&
    a.head(first) < first &&
    r.quantityOf(a.head(first)) &&
    !harmBetween(r, a.head(first), first)
  )
    first = a.head(first);
  return first;
}

function harmBetween(r: Reader, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (isHarmWord(r, at)) return true;
  return false;
}

/** "was killed along with two of his bodyguards": they were too. */
function companions({ a }: Reader, v: number): number[] {
  return a.childrenBy(v, 'obl').filter((one) => {
    const marker = a.child(one, 'case');
    if (marker === -1) return false;
    const along = a.lower(marker) === 'with' ? marker - 1 : marker;
    return along > 0 && /^(along|together)$/.test(a.lower(along));
  });
}

/** "claimed the lives of 30 people": the people. */
function livesOf(r: Reader, token: number): number {
  if (r.lemma(token) !== 'life') return token;
  return r.a.childrenBy(token, 'nmod').find((child) => r.caseOf(child) === 'of') ?? token;
}

/** The conjuncts, and what was read as an apposition in the middle of the list: "the mayor, his guard and a driver". */
export function listOf(r: Reader, token: number): number[] {
  const { a } = r;
  const found = r.conjuncts(token);
  if (isSpelledOut(r, token, found[1])) return [token];
  const last = found.length > 1 ? found.at(-1)! : -1;
  const between = a.childrenBy(token, 'appos').filter((one) => one < last && isListed(r, one));
  return [...found, ...between].sort((one, two) => one - two);
}

/** "two siblings, Mimi and Ahmed": who the two are. */
function isSpelledOut(r: Reader, token: number, next: number | undefined): boolean {
  const { a } = r;
  if (next === undefined || a.upos(next) !== 'PROPN' || a.upos(token) === 'PROPN') return false;
  const first = a.childrenBy(next, 'compound', 'nmod').reduce((least, child) => Math.min(least, child), next);
  return (r.quantityOf(token)?.best ?? 0) > 1 && a.form(first - 1) === ',';
}

/** "his guard and a driver", but not "a teacher, and a driver": whoever is somebody's is another, and so is who stands right before "and". */
function isListed({ a }: Reader, one: number): boolean {
  const own = a.child(one, 'nmod:poss');
  if (own !== -1 && /^(his|her|their)$/.test(a.lower(own))) return true;
  return one + 1 < a.length && a.lower(one + 1) === 'and';
}

function sufferers(r: Reader, args: Arguments, i: number, slot: string, pos: string): number[] {
  const { a } = r;
  if (slot === 'self') return r.quantityOf(i) ? [i] : [];
  if (slot === 'none') return r.quantityOf(i)?.high === 0 ? [i] : [];
  if (slot === 'nmod') {
    return args
      .ofNoun(i)
      .filter((entry) => entry.slot === 'of' || entry.slot === 'poss')
      .map((entry) => entry.token);
  }
  if (pos === 'v')
    return args
      .ofVerb(i)
      .filter((entry) => entry.slot === slot)
      .map((entry) => entry.token);
  // "leaving six dead", "six were dead", "found dead": the predicate's subject is the object of the verb above.
  const own = a.child(i, 'nsubj', 'nsubj:pass');
  if (own !== -1) return [own];
  const head = a.head(i);
  if (head === -1) return [];
  if (a.deprel(i) === 'xcomp') {
    const object = a.child(head, 'obj');
    if (object !== -1) return [object];
    const subject = args.surfaceSubject(head);
    return subject === -1 ? [] : [subject];
  }
  // "left ten dead soldiers", "resulted in one dead soldier"
  return a.deprel(i) === 'amod' && a.head(head) !== -1 && /^(leave|result|cause)$/.test(r.lemma(a.head(head)))
    ? [head]
    : [];
}

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
  if (
    r.a.lower(token) === 'another' ||
    isYearOld(r, token) ||
    r.a.upos(token) === 'NUM' ||
    r.isA(r.partOf(token), 'person')
  )
    return true;
  return r.quantityOf(token) !== undefined && !r.isA(token, 'weapon') && !r.isA(token, 'abstract');
}

function isAttacker(r: Reader, token: number): boolean {
  return /^(assailant|attacker|gunman|suspect|robber|diplomat|bomber|killer|shooter)$/.test(r.lemma(token));
}

/** "a 17-year-old" */
function isYearOld(r: Reader, token: number): boolean {
  return /^olds?$/.test(r.a.lower(token)) && token > 1 && r.a.lower(token - 2) === 'year';
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
  if (a.lower(token) === 'one' && token > 1 && a.form(token - 1) === '-' && a.lower(token - 2) === 'no') return true;
  return r.quantityOf(token)?.high === 0;
}
