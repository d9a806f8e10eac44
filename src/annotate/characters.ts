/** Classes of UTF-16 code units, as far as cutting text into words needs them. */
export const Kind = { space: 0, letter: 1, digit: 2, mark: 3 } as const;

const ASCII = new Uint8Array(128).map((_, code) => {
  if (code <= 32 || code === 127) return Kind.space;
  if (code >= 48 && code <= 57) return Kind.digit;
  const lower = code | 32;
  return lower >= 97 && lower <= 122 ? Kind.letter : Kind.mark;
});

const SPACE = /[\s\u0085\u200b\u2060\ufeff]/;
const LETTER = /[\p{L}\p{M}\u200c\u200d]/u;
const DIGIT = /\p{N}/u;

/** Kind of a code unit. Halves of surrogate pairs count as letters, so that a pair is never cut. */
export function kindOf(code: number): number {
  if (code < 128) return ASCII[code]!;
  if (code >= 0xd800 && code <= 0xdfff) return Kind.letter;
  if (code >= 0xc0 && code < 0x250) return code === 0xd7 || code === 0xf7 ? Kind.mark : Kind.letter;
  const char = String.fromCharCode(code);
  if (SPACE.test(char)) return Kind.space;
  if (LETTER.test(char)) return Kind.letter;
  return DIGIT.test(char) ? Kind.digit : Kind.mark;
}

/** Is the UTF-16 code unit a capital? */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}

/** Is the UTF-16 code unit a small letter? */
export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const char = String.fromCharCode(code);
  return char !== char.toUpperCase();
}

/** The code unit in small letters. */
export function lowerCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** Straight, typographic, modifier or grave. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x02bc || code === 96;
/** A hyphen inside a word; dashes are none. */
export const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
/** Quotes and brackets that may close a sentence after its last mark. */
export const isCloser = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 0x201d ||
  code === 0x2019 ||
  code === 41 ||
  code === 93 ||
  code === 125 ||
  code === 0xbb;
