import { GAP, type QuantityLexicon, SHAPE, type Words } from '../codebook/index.ts';

const OPENING_MARKS = new Set([
  '$',
  '€',
  '£',
  '¥',
  '₽',
  '₴',
  '₹',
  '₦',
  '₪',
  '(',
  '[',
  '"',
  "'",
  '“',
  '‘',
  '’',
  '~',
  '—',
  '–',
  '+',
  '*',
  '«',
  '…',
  '--',
]);
/** Marks glued between digits that make a time, a date, a ratio, an address. */
const JOINTS = new Set([':', '/', '.', '@', '\\', '_', '=', '&']);

/** Is the number at word `i` part of a name, a code, a score, a list mark: no quantity? `next` is the word after it. */
export function isSerial(words: Words, i: number, next: number, lexicon: QuantityLexicon): boolean {
  return (
    isReference(words, i, next) ||
    isPosition(words, i, next) ||
    followsName(words, i, lexicon) ||
    isGluedBefore(words, i) ||
    isGluedAfter(words, next) ||
    isListMark(words, i, next)
  );
}

/** Digits without a comma from which on a number is an identifier, no count. */
const IDENTIFIER_DIGITS = 10;

/** "[1]", "778257943577". */
function isReference(words: Words, i: number, next: number): boolean {
  if (
    words.shapes[i] === SHAPE.number &&
    words.ends[i]! - words.starts[i]! >= IDENTIFIER_DIGITS &&
    !words.lower[i]!.includes(',')
  )
    return true;
  return words.lower[i - 1] === '[' && words.lower[next] === ']';
}

/** Degrees of latitude and longitude: "33°47′N", "33.783". */
function isPosition(words: Words, i: number, next: number): boolean {
  return (
    /^[°′″º]$/.test(words.lower[next] ?? '') || (words.shapes[i] === SHAPE.number && /\.\d{3}/.test(words.lower[i]!))
  );
}

function followsName(words: Words, i: number, lexicon: QuantityLexicon): boolean {
  if (i === 0 || words.gaps[i]! >= GAP.line) return false;
  const before = words.lower[i - 1]!;
  if (lexicon.nots.has(before)) return true;
  // "No. 4", "Nos. 4".
  return (
    before === '.' && (words.lower[i - 2] === 'no' || words.lower[i - 2] === 'nos') && words.gaps[i - 1] === GAP.none
  );
}

function isGluedBefore(words: Words, i: number): boolean {
  if (i === 0 || words.gaps[i] !== GAP.none) return false;
  const before = words.lower[i - 1]!;
  if (words.shapes[i - 1] !== SHAPE.mark) return true;
  if (OPENING_MARKS.has(before)) return before === '+' && words.shapes[i - 2] === SHAPE.number;
  // "F-16", "COVID-19", "G-7"; a dash after a space or a number is a range or a minus.
  return before === '-' ? words.gaps[i - 1] === GAP.none : true;
}

/** Is what follows a number part of it: "9:30", "5G", "10.0.0.1"? */
export function isGluedAfter(words: Words, next: number): boolean {
  if (next >= words.length || words.gaps[next] !== GAP.none) return false;
  const after = words.lower[next]!;
  if (words.shapes[next] === SHAPE.mark) {
    const glued = next + 1 < words.length && words.gaps[next + 1] === GAP.none;
    return glued && JOINTS.has(after) && words.shapes[next + 1] !== SHAPE.mark;
  }
  return true;
}

function isListMark(words: Words, i: number, next: number): boolean {
  if (words.gaps[i]! < GAP.line || next >= words.length || words.gaps[next] !== GAP.none) return false;
  return (
    words.lower[next] === ')' ||
    (words.lower[next] === '.' && next + 1 < words.length && words.gaps[next + 1] !== GAP.none)
  );
}
