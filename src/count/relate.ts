import { GAP, SHAPE, type Words } from '../codebook/index.ts';
import type { Analysis, Quantity } from '../model/index.ts';

/** How far before its number the word "toll" may stand. */
const TOLL_REACH = 8;
const TOLL = new Set(['toll', 'tally', 'tolls']);
const RISES = /^(rais|bring|brought|ris|rose|climb|pass|reach|stand|stood|push|took|tak|top|hit|exceed|put|revis)/;
const LINKS = new Set(['at', 'to', 'of', ':']);

/** "raising the toll to 40", "a death toll of 40", "bringing to 40 the number of dead". */
export function isTotal(words: Words, first: number, last: number): boolean {
  // "the toll rose by 30 to 120".
  if (words.lower[first - 1] === 'by') return false;
  for (
    let at = first - 1, steps = 0;
    at >= 0 && steps < TOLL_REACH && words.gaps[at + 1] !== GAP.paragraph;
    at--, steps++
  ) {
    const word = words.lower[at]!;
    if (word === '.' || word === ';') break;
    if (TOLL.has(word)) return linked(words, at + 1, first, LINKS);
    if (word === 'number') return linked(words, Math.max(0, at - 3), first, NONE);
  }
  if (risen(words, first)) return true;
  const after = words.lower[last + 1] === 'the' ? last + 2 : last + 1;
  const counted =
    words.lower[after] === 'number' ||
    TOLL.has(words.lower[after] ?? '') ||
    (words.lower[after] === 'death' && TOLL.has(words.lower[after + 1] ?? ''));
  return counted && words.lower[first - 1] === 'to' && /^(rais|br|push|tak)/.test(words.lower[first - 2] ?? '');
}

const NONE: ReadonlySet<string> = new Set();

/** How far before "has risen to 103" its subject may stand. */
const SUBJECT_REACH = 40;

/** "The number of people killed when a bomb went off in the market has risen to 103". */
function risen(words: Words, first: number): boolean {
  if (!LINKS.has(words.lower[first - 1] ?? '') || !RISES.test(words.lower[first - 2] ?? '')) return false;
  for (let at = first - 3, steps = 0; at >= 0 && steps < SUBJECT_REACH; at--, steps++) {
    const word = words.lower[at]!;
    if (word === '.' || word === ';' || words.gaps[at + 1] === GAP.paragraph) return false;
    if (TOLL.has(word)) return true;
    if (word === 'number') return words.lower[at + 1] === 'of';
  }
  return false;
}

/** Does a verb of rising, or one of `links`, stand in words `from` to `first - 1`? */
function linked(words: Words, from: number, first: number, links: ReadonlySet<string>): boolean {
  for (let at = from; at < first; at++) if (RISES.test(words.lower[at]!) || links.has(words.lower[at]!)) return true;
  return false;
}

const POINTING_BACK = /^(them|whom|those|which)$/;
const INCLUDING = new Set(['including', 'include', 'includes', 'included', 'among', 'comprising']);

/** Index of the whole each count is a part of: "18 people, including 5 children", "five of them children". */
export function wholes(
  words: Words,
  analysis: Analysis,
  quantities: readonly Quantity[],
  firsts: readonly number[],
): (number | undefined)[] {
  const parts: (number | undefined)[] = quantities.map(() => undefined);
  let [whole, earlier, open, told]: (number | undefined)[] = [];
  let sentence = -1;
  let wholesHere = 0;
  for (const [i, quantity] of quantities.entries()) {
    if (quantity.kind !== 'count') continue;
    const here = analysis.length === 0 ? 0 : analysis.sentenceOf(quantity.token);
    if (here !== sentence) {
      // "18 died. Five of them were children.": the one count of the sentence before.
      told = here === sentence + 1 && wholesHere === 1 ? whole : undefined;
      [whole, earlier, open, sentence, wholesHere] = [undefined, undefined, undefined, here, 0];
    }
    const first = firsts[i]!;
    const from = lastWordBefore(words, i > 0 ? quantities[i - 1]!.end : 0, first, analysis, here);
    // "Four members of one family, among them two children": two of the four.
    const last =
      whole !== undefined && earlier !== undefined && !fitsIn(quantity, quantities[whole]!) ? earlier : whole;
    const of = last ?? told;
    if (of !== undefined && opensParts(words, from, first, whole === undefined)) open = of;
    else if (open !== undefined && endsParts(words, analysis, from, first)) open = undefined;
    const ofThem = of !== undefined && isOfThem(words, first, quantity.end);
    const target = open ?? (ofThem ? of : undefined);
    if (target !== undefined && fitsIn(quantity, quantities[target]!)) parts[i] = target;
    else {
      [whole, earlier] = [i, whole];
      wholesHere++;
    }
  }
  return parts;
}

/** First word after character `end` and inside the sentence of the number at word `first`. */
function lastWordBefore(words: Words, end: number, first: number, analysis: Analysis, sentence: number): number {
  const start = analysis.length === 0 ? 0 : analysis.start(analysis.sentence(sentence)[0]);
  let at = first;
  while (at > 0 && words.starts[at - 1]! >= end && words.starts[at - 1]! >= start) at--;
  return at;
}

/** Words that open a list of parts; across a sentence only those that point back ("among them"). */
function opensParts(words: Words, from: number, first: number, back: boolean): boolean {
  for (let at = from; at < first; at++) {
    const among = words.lower[at] === 'among' && POINTING_BACK.test(words.lower[at + 1] ?? '');
    if (among || (!back && words.lower[at] !== 'among' && INCLUDING.has(words.lower[at]!))) return true;
  }
  return false;
}

/** A new clause ends the list of parts. */
function endsParts(words: Words, analysis: Analysis, from: number, first: number): boolean {
  for (let at = from; at < first; at++) {
    if (words.shapes[at] === SHAPE.mark) continue;
    const token = analysis.tokenAt(words.starts[at]!);
    if (token < analysis.length && /^VB[DZPG]/.test(analysis.xpos(token))) return true;
  }
  return false;
}

function isOfThem(words: Words, first: number, end: number): boolean {
  let at = first;
  while (at < words.length && words.starts[at]! < end) at++;
  return words.lower[at] === 'of' && POINTING_BACK.test(words.lower[at + 1] ?? '');
}

function fitsIn(part: Quantity, whole: Quantity): boolean {
  return part.low === null || whole.high === null || part.low <= whole.high;
}
