import type { Quantity } from '../model/index.ts';
import { isHarmWord } from './harm-telling.ts';
import type { Reader } from './reader.ts';

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
