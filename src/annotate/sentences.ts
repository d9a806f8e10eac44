import { isCloser, isLower, isUpper, Kind, kindOf } from './characters.ts';
import { datelineEnd } from './datelines.ts';
import { BULLETS, Lines } from './lines.ts';
import type { Tokens } from './tokens.ts';
import { OPENERS, SAYING, TITLES } from './word-lists.ts';

/** Closing quotes and brackets in a row that may still end a sentence. */
const MOST_CLOSERS = 8;
/** A title, and the same once more at the head of the text. */
const MOST_HEADLINES = 2;

/**
 * First word of each sentence, then the number of words. A blank line always ends a sentence; a
 * line end does where the lines look like paragraphs rather than wrapped text.
 */
export function splitSentences(text: string, tokens: Tokens): Int32Array {
  const { starts, ends } = tokens;
  const size = starts.length;
  const found: number[] = [];
  if (size === 0) return new Int32Array(0);
  const lines = new Lines(text);
  let first = 0;
  let opening = datelineEnd(text, tokens, 0);
  for (let i = 1; i < size; i++) {
    const hard = lines.parts(ends[i - 1]!, starts[i]!);
    if (!hard && i !== opening && (i < opening || !endsSentence(text, tokens, first, i))) continue;
    found.push(first);
    first = i;
    // "Drought spreads. NAIROBI, Kenya — Herders …": a headline may share the line of the dateline.
    if (hard || found.length <= MOST_HEADLINES) opening = datelineEnd(text, tokens, i);
  }
  return Int32Array.from([...found, first, size]);
}

/** Does a sentence end before word `next`, judged by marks alone? */
function endsSentence(text: string, { starts, ends }: Tokens, first: number, next: number): boolean {
  let last = next - 1;
  let quoted = false;
  // Closing quotes and brackets written right after the mark belong to the sentence.
  while (last > first && ends[last]! - starts[last]! === 1 && isCloser(text.charCodeAt(starts[last]!))) {
    if (starts[last] !== ends[last - 1]) return false;
    quoted = true;
    last--;
    if (next - last > MOST_CLOSERS) return false;
  }
  const mark = text[ends[last]! - 1]!;
  if (mark !== '.' && mark !== '?' && mark !== '!' && mark !== '…') return false;
  const nextAt = starts[next]!;
  const glued = ends[next - 1] === nextAt;
  if (glued && isCloser(text.charCodeAt(nextAt))) return false;
  const opener = opensWith(text, starts, ends, next);
  if (opener === 'mark' || (opener === 'lower' && (glued || mark === '…' || !writesSmall(text, starts, first, next))))
    return false;
  if (glued && (opener !== 'upper' || mark === '…')) return false;
  if (isReference(text, starts, ends, next)) return false;
  if (ends[last]! - starts[last]! > 1 && mark === '.') {
    const word = text.slice(starts[last], ends[last]! - 1).toLowerCase();
    if (word.replaceAll('.', '') === '') return opener === 'upper' || opener === 'quote';
    return abbreviationEnds(text, starts, ends, last, next, word);
  }
  if (last === first) return kindOf(text.charCodeAt(starts[first]!)) === Kind.mark;
  if (mark === '.' && last === first + 1 && isListNumber(text.slice(starts[first], ends[first]))) return false;
  if (quoted && mark !== '.' && saysSoon(text, starts, ends, next)) return false;
  return true;
}

/** Does the sentence itself begin with a small letter, as in text typed without capitals? */
function writesSmall(text: string, starts: Int32Array, first: number, next: number): boolean {
  for (let i = first; i < next; i++) {
    const code = text.charCodeAt(starts[i]!);
    if (kindOf(code) === Kind.letter) return isLower(code) && !isUpper(text.charCodeAt(starts[i]! + 1));
  }
  return false;
}

/** "in 1805. [17] Placed": a note number belongs to the sentence before it. */
function isReference(text: string, starts: Int32Array, ends: Int32Array, at: number): boolean {
  if (text[starts[at]!] !== '[' || at + 2 >= starts.length || text[starts[at + 2]!] !== ']') return false;
  return /^\d{1,3}$/.test(text.slice(starts[at + 1], ends[at + 1]));
}

/** How the text goes on: with a capital, a digit, an opening quote, a small letter or some other mark. */
function opensWith(
  text: string,
  starts: Int32Array,
  ends: Int32Array,
  at: number,
): 'upper' | 'digit' | 'quote' | 'lower' | 'mark' {
  const code = text.charCodeAt(starts[at]!);
  const kind = kindOf(code);
  if (kind === Kind.digit) return 'digit';
  if (kind === Kind.letter)
    return isLower(code) ? (isNameParticle(text.slice(starts[at], ends[at])) ? 'upper' : 'lower') : 'upper';
  const char = text[starts[at]!]!;
  if ('"“‘\'([`«'.includes(char) || BULLETS.includes(char) || char === '$' || char === '#' || char === '@') {
    if (at + 1 >= starts.length) return 'mark';
    const after = text.charCodeAt(starts[at + 1]!);
    return kindOf(after) === Kind.letter && isLower(after) && !'"“'.includes(char) ? 'lower' : 'quote';
  }
  return 'mark';
}

/** "al-Qaeda", "iPhone": small letters that may open a sentence. */
function isNameParticle(word: string): boolean {
  return word === 'al' || word === 'el' || (word.length > 2 && isUpper(word.charCodeAt(1)));
}

/** "in the U.S. The army" ends; "the U.S. Army" and "Gen. Smith" do not. */
function abbreviationEnds(
  text: string,
  starts: Int32Array,
  ends: Int32Array,
  last: number,
  next: number,
  word: string,
): boolean {
  if (last !== next - 1) return true;
  if (TITLES.has(word)) return false;
  if (word.length === 1) return false;
  const follower = text.slice(starts[next], ends[next]);
  const code = follower.charCodeAt(0);
  if (kindOf(code) === Kind.mark)
    return '"“('.includes(follower) && next + 1 < starts.length && isUpper(text.charCodeAt(starts[next + 1]!));
  return isUpper(code) && OPENERS.has(follower.toLowerCase());
}

function isListNumber(word: string): boolean {
  return /^(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})$/.test(word);
}

/** `"Will you go?" Smith said.` is one sentence. */
function saysSoon(text: string, starts: Int32Array, ends: Int32Array, next: number): boolean {
  for (let i = next; i < Math.min(starts.length, next + 5); i++) {
    const word = text.slice(starts[i], ends[i]);
    if (SAYING.has(word)) return true;
    if (kindOf(word.charCodeAt(0)) === Kind.mark) return false;
  }
  return false;
}
