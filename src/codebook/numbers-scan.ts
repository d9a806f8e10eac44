/** What stands before a word: nothing, white space, one line break, or an empty line. */
export const GAP = { none: 0, space: 1, line: 2, paragraph: 3 } as const;

/** What a word is made of. */
export const SHAPE = { lower: 0, capital: 1, upper: 2, number: 3, mark: 4 } as const;

/**
 * The words of a text as time and number expressions need them: digits are parted from letters
 * ("1980s" is `1980` `s`), marks stand alone, a possessive is parted from its noun, and the dots
 * of "p.m." belong to it. Struct of arrays; offsets are UTF-16 code units.
 */
export interface Words {
  readonly text: string;
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly gaps: Uint8Array;
  readonly shapes: Uint8Array;
  /** Lower case, without the dots of abbreviations: `pm`. */
  readonly lower: readonly string[];
  /** Value of a number in digits, NaN for all else. */
  readonly values: Float64Array;
}

const LETTER = /\p{L}|\p{M}/u;
const COMMA = 44;
const HYPHEN = 45;
const POINT = 46;
const NEWLINE = 10;
/** Longest number in digits that is read as one; longer runs are serial numbers, not quantities. */
const LONGEST_NUMBER = 24;

const isDigit = (code: number) => code >= 48 && code <= 57;
const isAsciiLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isApostrophe = (code: number) => code === 39 || code === 0x2019;
const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiLetter(code);
  return code >= 0xaa && !isSpace(code) && LETTER.test(text[at]!);
}

/** The words of `text`, in one pass. */
export function scanWords(text: string): Words {
  const room = Math.max(16, text.length);
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  const gaps = new Uint8Array(room);
  const shapes = new Uint8Array(room);
  const lower: string[] = [];
  const numbers: number[] = [];
  let size = 0;
  let gap: number = GAP.paragraph;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (code === NEWLINE) gap = gap >= GAP.line ? GAP.paragraph : GAP.line;
      else if (gap === GAP.none) gap = GAP.space;
      at++;
      continue;
    }
    const end = isDigit(code) ? numberEnd(text, at) : isLetter(text, at) ? wordEnd(text, at) : markEnd(text, at);
    starts[size] = at;
    ends[size] = end;
    gaps[size] = gap;
    const piece = text.slice(at, end);
    shapes[size] = shapeOf(piece, code);
    numbers.push(isDigit(code) ? digitsValue(piece) : Number.NaN);
    lower.push(isDigit(code) ? piece : wordForm(piece));
    size++;
    gap = GAP.none;
    at = end;
  }
  return {
    text,
    length: size,
    starts: starts.slice(0, size),
    ends: ends.slice(0, size),
    gaps: gaps.slice(0, size),
    shapes: shapes.slice(0, size),
    lower,
    values: Float64Array.from(numbers),
  };
}

function shapeOf(piece: string, code: number): number {
  if (isDigit(code)) return SHAPE.number;
  const first = piece[0]!;
  if (first.toLowerCase() === first.toUpperCase()) return SHAPE.mark;
  if (first === first.toLowerCase()) return SHAPE.lower;
  return piece.length > 1 && piece === piece.toUpperCase() ? SHAPE.upper : SHAPE.capital;
}

function wordForm(piece: string): string {
  const form = piece.includes('.') && piece.length > 1 ? piece.replaceAll('.', '') : piece;
  const lower = form.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** End of a number: digits, and commas or points between digits. */
function numberEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) {
    at++;
    const mark = text.charCodeAt(at);
    if ((mark === COMMA || mark === POINT) && isDigit(text.charCodeAt(at + 1)) && belongs(text, from, at)) at++;
  }
  return at;
}

/** A comma parts thousands only; a point stands once ("1.2.2024" is three numbers). */
function belongs(text: string, from: number, mark: number): boolean {
  if (text.charCodeAt(mark) === COMMA) {
    const group = /^,\d\d\d?(?!\d)/.exec(text.slice(mark, mark + 5));
    return (
      group !== null &&
      mark - from <= LONGEST_NUMBER &&
      (group[0].length === 4 || /,\d\d,\d\d\d/.test(text.slice(mark, mark + 7)))
    );
  }
  if (text.charCodeAt(from - 1) === POINT && isDigit(text.charCodeAt(from - 2))) return false;
  for (let at = from; at < mark && mark - from <= LONGEST_NUMBER; at++) if (text.charCodeAt(at) === POINT) return false;
  let after = mark + 1;
  while (isDigit(text.charCodeAt(after))) after++;
  return !(text.charCodeAt(after) === POINT && isDigit(text.charCodeAt(after + 1)));
}

function digitsValue(piece: string): number {
  return piece.length > LONGEST_NUMBER ? Number.NaN : Number(piece.replaceAll(',', ''));
}

function wordEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && isLetter(text, at)) at++;
    const code = text.charCodeAt(at);
    if (isApostrophe(code) && isLetter(text, at + 1) && !isPossessive(text, at)) {
      at++;
      continue;
    }
    // "p.m.", "U.S.": single letters with a dot after each.
    if (code === POINT && at - from === 1 && isLetter(text, at + 1) && text.charCodeAt(at + 2) === POINT) {
      while (isLetter(text, at + 1) && text.charCodeAt(at + 2) === POINT) at += 2;
      return at + 1;
    }
    return at;
  }
}

/** Does the apostrophe at `at` open a possessive `'s`? */
function isPossessive(text: string, at: number): boolean {
  const letter = text.charCodeAt(at + 1);
  return (letter === 115 || letter === 83) && !isLetter(text, at + 2);
}

function markEnd(text: string, at: number): number {
  if (isApostrophe(text.charCodeAt(at)) && isPossessive(text, at) && at > 0 && !isSpace(text.charCodeAt(at - 1)))
    return at + 2;
  if (text.charCodeAt(at) === HYPHEN && text.charCodeAt(at + 1) === HYPHEN) return at + 2;
  const point = text.codePointAt(at)!;
  return at + (point > 0xffff ? 2 : 1);
}
